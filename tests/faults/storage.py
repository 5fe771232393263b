#!/usr/bin/env python3
"""Breaks the files of the client's store and of the server's database, and checks that no data reported as saved is lost,
nothing exists in part, and the database is intact.

  points  every file call (or a share of them, chosen by the seed) fails in each of these ways: killed before it, killed
          after it, input/output error, disk full, a short write, and the last three permanently from then on
  cuts    a run is recorded with every write, sync, truncation and deletion; then for many moments the files are rebuilt
          as a power cut may leave them: synced data is there, each later sector is there, missing or garbage
"""
import argparse
import collections
import contextlib
import http.client
import json
import os
import pathlib
import random
import secrets
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid

WAYS = ["kill", "killed", "eio", "enospc", "short", "eio+", "enospc+", "short+"]
SECTOR = 512
# : In memory: nothing here waits for a real disk.
SCRATCH = "/dev/shm" if os.path.isdir("/dev/shm") else None


# : Reports of a program that must stay true.
PROMISES = {"plan", "done", "page", "full", "made", "renamed", "gone"}


def one(database, sql):
    return database.execute(sql).fetchone()[0]


class Client:
    """The store of the desktop, driven by storeworker."""
    name = "client"
    file = "cache.sqlite"
    more = ()
    flushes = ()

    def __init__(self, binaries, size):
        self.command = [binaries / "storeworker"]
        self.size = size
        self.key = secrets.token_hex(32)

    def run(self, folder, env):
        """Its output line by line, and how it ended."""
        done = subprocess.run([*self.command, folder / self.file, self.key, str(self.size), *self.more], env=env,
                              capture_output=True, text=True, timeout=120)
        return done.stdout.splitlines(), done.returncode

    def check(self, folder, said):
        with contextlib.closing(sqlite3.connect(folder / self.file)) as database:
            if (state := one(database, "PRAGMA integrity_check")) != "ok":
                return [f"integrity: {state[:80]}"]
            if not said and not one(database, "SELECT COUNT(*) FROM pragma_table_info('outbox') WHERE name = 'carrier'"):
                return []  # it ended before the tables existed, and nothing was promised
            plans = {bytes(row[0]) for row in database.execute("SELECT id FROM plan")}
            acked = {bytes(row[0]) for row in database.execute("SELECT op_id FROM acked")}
            bad = [f"lost: {line}" for line in said
                   if (words := line.split())[0] in ("plan", "done") and
                   uuid.UUID(words[1]).bytes not in (plans if words[0] == "plan" else acked)]
            for what, sql in {
                "a plan by half": "SELECT COUNT(*) FROM (SELECT plan FROM plan_row GROUP BY plan HAVING COUNT(*) <> 10)",
                "a plan without rows": "SELECT COUNT(*) FROM plan WHERE id NOT IN (SELECT plan FROM plan_row)",
                "a row that is both waiting and done, or neither":
                    "SELECT COUNT(*) FROM plan_row WHERE (op_id IN (SELECT op_id FROM outbox)) ="
                    " (op_id IN (SELECT op_id FROM acked))",
                "a count that is wrong":
                    "SELECT COUNT(*) FROM plan_count c WHERE rows <> (SELECT COUNT(*) FROM plan_row r"
                    " WHERE r.plan = c.plan AND r.state = c.state)",
                "a change that goes with nobody":
                    "SELECT COUNT(*) FROM outbox WHERE state = 'carried' AND carrier NOT IN (SELECT op_id FROM outbox)",
                "a need that nobody has": "SELECT COUNT(*) FROM outbox o WHERE open_needs <>"
                                          " (SELECT COUNT(*) FROM outbox_dep d WHERE d.seq = o.seq)",
            }.items():
                if one(database, sql):
                    bad.append(what)
            return bad + self.check_more(database, said)

    def check_more(self, database, said):
        return []

    def told(self, way, said):
        """How the failures were named: the user must read "disk full" if it is."""
        whys = [line.split()[1] for line in said if line.startswith("failed")]
        if way.rstrip("+") == "eio":
            wrong = set(whys) - {"storage"}
        else:
            # SQLite reports a flush that failed for lack of space as a disk error.
            wrong = set(whys[:1]) - {"storage", "disk-full"} | set(whys[1:]) - {"disk-full", *self.flushes}
        return [f"told as {why}" for why in wrong]


class Reading(Client):
    """The same store during its first sync, which uses another journal, and with plans made meanwhile. Pages are
    stored completely or not at all, and in order; a partial sync is not shown as complete; and from whatever is left
    the program continues to the end."""
    name = "reading"
    rows = 60
    flushes = ("storage",)  # with this journal a failure is first rolled back, which starts with a flush

    def __init__(self, binaries, size):
        super().__init__(binaries, size)
        chance = random.Random(size)
        self.pages = [[] for _ in range(size)]
        self.states = [{}]  # after each number of pages: id: (etag, gone, data)
        customers, users = [], []
        for number, page in enumerate(self.pages):
            for place in range(self.rows):
                kind = "customer" if place == 0 else "subscription" if place == 1 else "user"
                id = str(uuid.UUID(int=chance.getrandbits(128), version=4))
                if kind == "user" and number and chance.random() < 0.1:  # changed during the read
                    customer, id = chance.choice(users)
                elif place == 2 and number:  # that one had a change of mine too, see storeworker
                    customer, id = users[-1]
                else:
                    customer = id if kind == "customer" else chance.choice(customers)
                    (customers if kind == "customer" else users if kind == "user" else []).append(
                        id if kind == "customer" else (customer, id))
                change = number * self.rows + place + 1
                data = {"id": id, "displayName": f"Name {change}", "jobTitle": "Theirs", "bought": 10, "used": 0,
                        "text": chance.randbytes(chance.randint(10, 300)).hex()}
                page.append({"type": kind, "id": id, "customer": None if kind == "customer" else customer,
                             "etag": f'"{change}.a"', "changeNo": change, "gone": place + 1 < self.rows and chance.random() < 0.03, "data": data})
            self.states.append(self.states[-1] | {uuid.UUID(item["id"]).bytes:
                                                  (item["etag"], item["gone"], item["data"]) for item in page})

    def run(self, folder, env):
        feed = folder.parent / "feed.json"
        if not feed.exists():
            feed.write_text(json.dumps(self.pages))
        self.more = [feed]
        return super().run(folder, env)

    def check_more(self, database, said):
        state = database.execute("SELECT CAST(cursor AS INTEGER), full_at IS NOT NULL FROM sync_state").fetchone()
        at, full = state or (0, 0)
        bad = [f"lost: {line}" for line in said if line.startswith("page ") and int(line.split()[1]) > at]
        if full != (at == len(self.pages)) or ("full" in said and not full):
            bad.append(f"{at} of {len(self.pages)} pages are {'' if full else 'not '}said to be everything")
        answered = {bytes(row[0]) for row in database.execute("SELECT entity FROM acked")}
        changed = {bytes(row[0]) for row in database.execute("SELECT entity FROM outbox WHERE kind = 'change'")}
        made = {bytes(row[0]) for row in database.execute("SELECT entity FROM outbox")}
        expected = self.states[at]
        found = {bytes(row[0]): row[1:] for row in database.execute(
            "SELECT id, etag, gone, base, COALESCE(local, base), badge FROM entity WHERE base IS NOT NULL OR local IS NOT NULL")}
        bad += [f"{id.hex()} is missing after page {at}" for id in expected.keys() - found.keys()]
        bad += [f"{id.hex()} waits and is not shown" for id in made - found.keys()]
        bad += [f"{id.hex()} is of no page up to {at}" for id in found.keys() - expected.keys() - made - answered]
        for id, (etag, gone, base, local, badge) in found.items():
            if id in answered or id not in expected:
                continue
            if (etag, bool(gone), json.loads(base)) != expected[id]:
                bad.append(f"{id.hex()} is {etag} after page {at} instead of {expected[id][0]}")
            elif not gone and json.loads(local) | {"licences": 0} != expected[id][2] | {"licences": 0} | (
                    {"jobTitle": "Mine"} if id in changed else {}):
                bad.append(f"{id.hex()} shows something else than what is there")
            elif (badge != 0) != (id in made):
                bad.append(f"{id.hex()} has badge {badge}")
        return bad

    def go_on(self, folder, promised, env):
        """Starts again from what is left. Returns the errors."""
        said, code = self.run(folder, env)
        wrong = self.check(folder, promised + promises(said))
        shown = said[0].split() if said else ["", "0", ""]
        if code != 0 or said != promises(said) or "full" not in (shown[2], *said):
            wrong.append(f"does not read to the end: {code} {said[-2:]}")
        if (shown[2] == "full") != (int(shown[1]) == len(self.pages)):
            wrong.append(f"shows {shown[1]} of {len(self.pages)} pages as {shown[2]}")
        return wrong


class Server:
    """The server's database, driven by sequential requests: tags are created, renamed and deleted, singly and in
    batches. The answers are the promises."""
    name = "server"
    file = "tenantry.db"

    def __init__(self, binaries, size):
        self.binary = binaries / "tenantry-server"
        self.size = size
        self.token = secrets.token_urlsafe(32)

    def requests(self):
        """(what it is, method, path, headers, body), the same in every run of one seed."""
        ids = []
        for number in range(self.size):
            tag = uuid.UUID(int=random.Random(number).getrandbits(128), version=4)
            ids.append(tag)
            yield f"made {tag}", "PUT", f"/v1/tags/{tag}", {"If-None-Match": "*"}, {"name": f"Tag {number}"}
            if number % 3 == 2:
                yield f"renamed {ids[-2]}", "PATCH", f"/v1/tags/{ids[-2]}", {}, {"name": f"Renamed {number}"}
            if number % 5 == 4:
                yield f"gone {ids[-4]}", "DELETE", f"/v1/tags/{ids[-4]}", {}, None

    def run(self, folder, env):
        token = folder / "token"
        token.touch(0o600)
        token.write_text(self.token)
        process = subprocess.Popen(
            [self.binary, "serve", "--data", folder, "--listen", "127.0.0.1:0", "--metrics-listen", "",
             "--token-file", token, "--log-level", "error", "--limits-tenant-per-minute", "0",
             "--limits-address-per-minute", "0"], env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        first = process.stdout.readline()
        said = []
        if first:
            self.drive(json.loads(first)["port"], env.get("FAULT_RECORD"), said)
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
        return said, process.returncode

    def drive(self, port, record, said):
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        etags = {}
        for what, method, path, headers, body in self.requests():
            headers = headers | {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json",
                                 "Idempotency-Key": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{self.token} {what}"))}
            if method != "PUT":
                headers["If-Match"] = etags.get(path, '"0.000000000000"')
            try:
                line.request(method, path, None if body is None else json.dumps(body), headers)
                answer = line.getresponse()
                answer.read()
            except (OSError, http.client.HTTPException):
                line.close()
                said.append("failed 0")
                if said[-3:] == ["failed 0"] * 3:
                    return  # it is gone
                continue
            if answer.status >= 400:
                said.append(f"failed {answer.status}")
                continue
            etags[path] = answer.headers["ETag"]
            said.append(what)
            if record:
                with open(record, "ab") as file:
                    text = what.encode() + b"\n"
                    file.write(b"A stdout 0 %d\n" % len(text) + text)

    def check(self, folder, said):
        with contextlib.closing(sqlite3.connect(folder / self.file)) as database:
            if (state := one(database, "PRAGMA integrity_check")) != "ok":
                return [f"integrity: {state[:80]}"]
            tables = {row[0] for row in database.execute("SELECT name FROM sqlite_master")}
            if "audit" not in tables:
                return ["no tables"] if said else []
            ours = {path.rpartition("/")[2] for _, _, path, _, _ in self.requests()}
            rows = {tag: (version, gone) for id, version, gone in
                    database.execute("SELECT id, version, gone FROM entity WHERE type = 'tag'")
                    if (tag := str(uuid.UUID(bytes=bytes(id)))) in ours}
            bad = []
            for line in said:
                what, tag = line.split()
                version, gone = rows.get(tag, (0, 0))
                if version == 0 or (what == "renamed" and version < 2) or (what == "gone" and not gone):
                    bad.append(f"lost: {line}")
            for what, sql in {
                "a change number twice": "SELECT COUNT(*) - COUNT(DISTINCT tenant || change_no) FROM entity",
                "a change after the clock": "SELECT COUNT(*) FROM entity e WHERE change_no >"
                                            " (SELECT seq FROM tenant_clock c WHERE c.tenant = e.tenant)",
                "an effect without its key":
                    f"SELECT {sum(version for version, _ in rows.values())} - (SELECT COUNT(*) FROM idempotency WHERE status < 300)",
                "a key without its line in the audit":
                    "SELECT (SELECT COUNT(*) FROM idempotency) - (SELECT COUNT(*) FROM audit WHERE path LIKE '/v1/tags/%')",
            }.items():
                if (count := one(database, sql)) != 0:
                    bad.append(f"{what} ({count})")
            return bad

    def told(self, way, said):
        """A disk fault is a temporary refusal, never a fault of the request."""
        wrong = {line for line in said if line.startswith("failed") and line not in
                 ("failed 0", "failed 500", "failed 503", "failed 412", "failed 404")}
        return sorted(wrong)


def environment(shim, subject, **faults):
    return os.environ | {"LD_PRELOAD": str(shim), "FAULT_FILES": subject.file} | {
        f"FAULT_{name.upper()}": str(value) for name, value in faults.items()}


def promises(said):
    return [line for line in said if not line.startswith("failed")]


def points(shim, subject, share, chance):
    with tempfile.TemporaryDirectory(prefix="tenantry-points-", dir=SCRATCH) as scratch:
        scratch = pathlib.Path(scratch)
        (scratch / "count").mkdir()
        said, code = subject.run(scratch / "count", environment(shim, subject, count=scratch / "calls"))
        if code != 0 or subject.check(scratch / "count", said) or promises(said) != said:
            sys.exit(f"storage: {subject.name}: the run without faults failed: {code} {said[-3:]}")
        total = int((scratch / "calls").read_text())
        bad = 0
        for way in WAYS:
            ends, saved = collections.Counter(), 0
            chosen = [at for at in range(1, total + 1) if chance.random() < share] or [total // 2]
            for at in chosen:
                with tempfile.TemporaryDirectory(dir=scratch) as folder:
                    folder = pathlib.Path(folder)
                    extra = {"always": 1} if way.endswith("+") else {}
                    said, code = subject.run(folder, environment(shim, subject, at=at, how=way.rstrip("+"), **extra))
                    wrong = subject.check(folder, promises(said)) + subject.told(way, said)
                    if code in (-signal.SIGSEGV, -signal.SIGABRT, -signal.SIGBUS):
                        wrong.append(f"crashed with {code}")
                    if way.startswith("kill") and code != -signal.SIGKILL:
                        wrong.append(f"was not killed ({code})")
                    # Recovery: without the fault it starts again and loses nothing.
                    after, code = subject.run(folder, dict(os.environ))
                    wrong += [f"afterwards: {one}" for one in subject.check(folder, promises(said) + promises(after))]
                    if code != 0:
                        wrong.append(f"does not start again ({code})")
                    saved += len(promises(said))
                    ends[code] += 1
                    for one_wrong in wrong[:3]:
                        print(f"  {subject.name}, {way} at call {at}: {one_wrong}", flush=True)
                    bad += bool(wrong)
            print(f"{subject.name}: {way}: {len(chosen)} of {total} calls, {saved} promises kept", flush=True)
        return bad


def parse(record):
    """[(kind, file, offset or size, bytes)] of a record."""
    events, at, text = [], 0, record.read_bytes()
    while at < len(text):
        end = text.index(b"\n", at)
        kind, name, offset, size = text[at:end].decode().split(" ")
        at = end + 1
        data = b""
        if kind in "WA":
            data = text[at:at + int(size)]
            at += int(size)
        events.append((kind, name, int(offset), data))
    return events


def overwrite(content, offset, data):
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset:offset + len(data)] = data


class Disk:
    """The certain state of the files, and the writes that may or may not have reached the disk since."""
    def __init__(self):
        self.sure = {}
        self.later = collections.defaultdict(list)
        self.deleted = {}  # their old state; another file may have the name since

    def take(self, kind, name, offset, data):
        if kind == "U":
            self.deleted[name] = self.sure.pop(name, bytearray()), self.later.pop(name, [])
        elif kind in "WT":
            self.later[name].append((kind, offset, data))
        elif kind == "S":
            # The file system journals in order: a deletion is durable with the next sync.
            self.deleted.clear()
            content = self.sure.setdefault(name, bytearray())
            for what, at, bytes_ in self.later.pop(name, []):
                if what == "W":
                    overwrite(content, at, bytes_)
                else:
                    del content[at:]

    def after_cut(self, chance):
        files = {name: self.drawn(self.sure.get(name, b""), self.later.get(name, []), chance)
                 for name in sorted(self.sure.keys() | self.later.keys())}
        for name, (content, later) in self.deleted.items():
            if chance.random() < 0.5:  # the deletion has not reached the disk, nor what came after it
                files[name] = self.drawn(content, later, chance)
        return files

    @staticmethod
    def drawn(sure, later, chance):
        content, keep = bytearray(sure), chance.random()
        for what, at, data in later:
            if what == "T":
                if chance.random() < keep:
                    del content[at:]
                continue
            for begin in range(0, len(data), SECTOR):
                sector = data[begin:begin + SECTOR]
                luck = chance.random()
                if luck < keep:
                    overwrite(content, at + begin, sector)
                elif luck < keep + 0.05:
                    overwrite(content, at + begin, chance.randbytes(len(sector)))
        return content


def moments_of(events, disk, promised, moments, chance):
    """(moment, the files as a cut then may leave them, the reports until then)"""
    taken = 0
    for moment in sorted(moments):
        for kind, name, offset, data in events[taken:moment]:
            if kind == "A":
                promised += [line for line in data.decode().splitlines() if line.split()[0] in PROMISES]
            else:
                disk.take(kind, name, offset, data)
        taken = moment
        yield moment, disk.after_cut(chance), list(promised)


@contextlib.contextmanager
def laid_out(files, scratch):
    with tempfile.TemporaryDirectory(dir=scratch) as folder:
        folder = pathlib.Path(folder)
        for name, content in files.items():
            (folder / name).write_bytes(content)
        yield folder


def judged(subject, files, promised, scratch):
    with laid_out(files, scratch) as folder:
        try:
            return subject.check(folder, promised)
        except sqlite3.DatabaseError as error:
            return [f"cannot be read: {error}"]


def cuts(shim, subject, count, chance):
    with tempfile.TemporaryDirectory(prefix="tenantry-cuts-", dir=SCRATCH) as scratch:
        scratch = pathlib.Path(scratch)
        (scratch / "run").mkdir()
        said, code = subject.run(scratch / "run", environment(shim, subject, record=scratch / "record"))
        events = parse(scratch / "record")
        acknowledged = sum(data.count(b"\n") for kind, _, _, data in events if kind == "A")
        if code != 0 or acknowledged < len(said):
            sys.exit(f"storage: {subject.name}: the recorded run failed: {code}, {acknowledged} of {len(said)}")
        begin = next(at for at, event in enumerate(events) if event[0] == "A")
        moments = [chance.randint(begin, len(events)) for _ in range(count)]
        bad = again = 0
        for moment, files, promised in moments_of(events, Disk(), [], moments, chance):
            wrong = judged(subject, files, promised, scratch)
            if not wrong and hasattr(subject, "go_on"):
                wrong, more = cut_again(shim, subject, files, promised, scratch, chance)
                again += more
            for one_wrong in wrong[:3]:
                print(f"  {subject.name}, cut after event {moment}: {one_wrong}", flush=True)
            bad += bool(wrong)
        print(f"{subject.name}: {count} power cuts among {len(events)} events, {acknowledged} promises"
              f"{f', each gone on from, {again} of them cut again' if again else ''}: {bad} bad", flush=True)
        return bad


def cut_again(shim, subject, files, promised, scratch, chance):
    """Continues from what a cut left; one time in ten the power fails again meanwhile."""
    record = scratch / "record again"
    record.unlink(missing_ok=True)
    again = chance.random() < 0.1
    with laid_out(files, scratch) as folder:
        wrong = subject.go_on(folder, promised, environment(shim, subject, record=record) if again else dict(os.environ))
    if wrong or not again:
        return wrong, again
    events = parse(record)
    disk = Disk()
    disk.sure = {name: bytearray(content) for name, content in files.items()}
    # A second cut comes soon, during recovery from the first one, or any time later.
    moments = [chance.randint(0, min(len(events), 30)), chance.randint(0, len(events))]
    for moment, left, said in moments_of(events, disk, list(promised), moments, chance):
        wrong = judged(subject, left, said, scratch)
        with laid_out(left, scratch) as folder:
            wrong = wrong or subject.go_on(folder, said, dict(os.environ))
        if wrong:
            return [f"and again after event {moment}: {one_wrong}" for one_wrong in wrong], again
    return [], again


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["points", "cuts"])
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--shim", type=pathlib.Path, required=True)
    parser.add_argument("--subject", choices=["client", "reading", "server"], required=True)
    parser.add_argument("--size", type=int, default=20, help="plans of ten operations, pages, or tags")
    parser.add_argument("--share", type=float, default=1.0, help="of the calls that fail, 0 to 1")
    parser.add_argument("--count", type=int, default=1000, help="power cuts")
    parser.add_argument("--seed", type=int, default=20261122)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    subject = {"client": Client, "reading": Reading, "server": Server}[given.subject](given.bin.resolve(), given.size)
    began = time.monotonic()
    shim = given.shim.resolve()
    bad = points(shim, subject, given.share, chance) if given.what == "points" else \
        cuts(shim, subject, given.count, chance)
    print(f"{given.what} of the {given.subject}: {bad} bad, seed {given.seed}, {time.monotonic() - began:.0f} s")
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
