#!/usr/bin/env python3
"""Breaks one rule of the protocol at a time, in a copy of the tree, and runs the test that must notice. A rule that
can be broken without a red test is a rule that no one keeps.

The copy is in build/mutants and is built with what ccache has; it stays, so that the next run is short."""
import argparse
import dataclasses
import os
import pathlib
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
COPY = ROOT / "build" / "mutants"
BIN = "build/dev/bin"

PROXIED = ["tests/faults/proxied.py", "--bin", BIN]
HISTORIES = ["tests/faults/histories.py", "--bin", BIN, "--clients", "4", "--kills", "150", "--seed", "13"]
RESTORES = ["tests/faults/histories.py", "--bin", BIN, "--kills", "20", "--restores", "3", "--seed", "21"]
CUTS = ["tests/faults/storage.py", "--bin", BIN, "--shim", "build/dev/tests/faults/libfaultshim.so", "--count", "300",
        "--subject"]
CARRIED = [BIN + "/tst_storecarried"]
# : A test of the server on PostgreSQL, where transactions of several servers overlap.
COPIES = ["postgres", BIN + "/tst_server_copies", "aReaderOfTwoCopiesMissesNothingOfTheOrderOfTheirCommits"]


@dataclasses.dataclass
class Mutant:
    name: str
    file: str
    old: str
    new: str
    test: list
    target: str = "engineworker"
    also: tuple = ()  # (file, old, new) that belong to it


MUTANTS = [
    Mutant("the precondition is checked before the key", "server/routes/write.cpp",
           "    const auto stored = records.answerTo(principal.account, *key);\n",
           """    if (const auto now = records.find(match.route->type, match.ids.id);
        now && !request.ifMatch.isEmpty() && now->etag != request.ifMatch) {
        start.answer = refusal({412, "stale"});
        return start;
    }
    const auto stored = records.answerTo(principal.account, *key);
""",
           [*PROXIED, "--fault", "dropAnswer", "--kind", "change", "--kind", "delete", "--kind", "restore"],
           "tenantry-server"),
    Mutant("the answer to a key is not kept", "server/routes/write.cpp",
           "        records.keepAnswer(call.principal.account,", "        if (at.isEmpty()) records.keepAnswer(call.principal.account,",
           [*PROXIED, "--fault", "dropAnswer", "--fault", "double"], "tenantry-server"),
    Mutant("a refusal does not burn its key", "server/routes/write.cpp",
           "return status < 300 || std::ranges::find(refusals, status) != refusals.end();",
           "return status < 300 && refusals.front() > 0;",
           [*PROXIED, "--kind", "refusal", "--fault", "lateAfterAnswer", "--fault", "lateInstead"], "tenantry-server"),
    Mutant("a refused effect is not rolled back", "server/routes/write.cpp",
           "        if (answer.status >= 300) {", "        if (answer.status >= 500) {",
           [BIN + "/tst_server_batches", "whatARefusedItemHadDoneIsTakenBackAndNothingElse"], "tst_server_batches"),
    Mutant("what a refused item had done stays with its batch", "server/routes/write.cpp",
           "    if (answer.status >= 300 && records", "    if (answer.status >= 500 && records",
           [BIN + "/tst_server_batches", "whatARefusedItemHadDoneIsTakenBackAndNothingElse"], "tst_server_batches"),
    Mutant("a change needs no precondition", "server/routes/entities.cpp",
           "    if (call.request.ifMatch == record.etag ||", "    if (true || call.request.ifMatch == record.etag ||",
           HISTORIES, "tenantry-server"),
    Mutant("a restored server says that it is the one before", "server/store/transfer.cpp",
           "auto done = connection.run(\"UPDATE meta SET value=? WHERE key='epoch'\", core::Id::make());",
           "core::Result<void> done;", RESTORES, "tenantry-server"),
    Mutant("both sides write without waiting for the disk (synchronous=NORMAL): the client", "core/sql/database.cpp",
           "PRAGMA synchronous=FULL;", "PRAGMA synchronous=NORMAL;", [*CUTS, "client", "cuts"], "storeworker"),
    Mutant("both sides write without waiting for the disk (synchronous=NORMAL): the server", "core/sql/database.cpp",
           "PRAGMA synchronous=FULL;", "PRAGMA synchronous=NORMAL;", [*CUTS, "server", "cuts"], "tenantry-server"),
    Mutant("an answer is handled in two steps", "core/outbox/queue.cpp",
           '    work.run("DELETE FROM outbox WHERE seq = ?", item.seq);\n    release(work, item, answer',
           '    work.run("COMMIT");\n    work.run("BEGIN IMMEDIATE");\n'
           '    work.run("DELETE FROM outbox WHERE seq = ?", item.seq);\n    release(work, item, answer',
           [*CUTS, "client", "cuts"], "storeworker"),
    Mutant("a page of the first reading and its cursor are two steps", "core/cache/feed.cpp",
           "    forgetSeats(work, page, changes);\n    putState(work, epoch, cursor, !more);\n    auto",
           '    forgetSeats(work, page, changes);\n    work.run("COMMIT");\n    work.run("BEGIN IMMEDIATE");\n'
           "    putState(work, epoch, cursor, !more);\n    auto",
           [*CUTS, "reading", "cuts"], "storeworker"),
    Mutant("the first reading keeps its journal in memory", "core/cache/feed.cpp",
           "PRAGMA journal_mode=TRUNCATE", "PRAGMA journal_mode=MEMORY", [*CUTS, "reading", "cuts"], "storeworker"),
    Mutant("the first reading does not wait for the disk", "core/cache/feed.cpp",
           "PRAGMA journal_mode=TRUNCATE", "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=NORMAL",
           [*CUTS, "reading", "cuts"], "storeworker"),
    Mutant("a part of the first reading is shown as all of it", "core/cache/feed.cpp",
           "    forgetSeats(work, page, changes);\n    putState(work, epoch, cursor, !more);\n    auto",
           "    forgetSeats(work, page, changes);\n    putState(work, epoch, cursor, true);\n    auto",
           [*CUTS, "reading", "cuts"], "storeworker"),
    Mutant("what waits is not put on what the first reading brings", "core/cache/feed.cpp",
           "(anyPending && m_pending.hasAny(work, ref.id))) {", "(anyPending && ref.id.isNull())) {",
           [*CUTS, "reading", "cuts"], "storeworker"),
    Mutant("what went with another one is left behind when that gets a new key", "core/outbox/queue.cpp",
           "    putDown(work, item, changes); // carried", "    // carried", CARRIED, "tst_storecarried"),
    Mutant("each sending has a key of its own", "core/net/serverapi.cpp",
           '"Idempotency-Key", operation.id.toString()', '"Idempotency-Key", Id::make().toString()',
           [*PROXIED, "--fault", "dropAnswer", "--fault", "double", "--kind", "create", "--kind", "change"]),
    Mutant("a key comes to stand for another request", "core/outbox/queue.cpp",
           "    const Id id = renewed.isNull() ? Id::make() : renewed;\n    work.run(decided", "    const Id id = item.operation;\n    work.run(decided",
           HISTORIES),
    Mutant("the base is that of the moment of sending", "core/outbox/sender.cpp",
           "        ready.operation.baseEtag = item->baseEtag;",
           '        auto newest = work.rows("SELECT etag FROM entity WHERE id = ?", item->ref.id);\n'
           "        ready.operation.baseEtag = item->baseEtag.isEmpty() || !newest.next() ? item->baseEtag\n"
           "                                                                              : newest->text(0);",
           HISTORIES),
    Mutant("what an answer brings unseen becomes the base of the next change", "core/outbox/queue.cpp",
           "return isUnseen(names, before, body, now) ? neverTag : answer.etag;", "return answer.etag;", HISTORIES),
    Mutant("what was being sent at a crash is forgotten", "core/outbox/sender.cpp",
           "nameOf(OutboxState::Sending));\n        while", "\"sent\");\n        while",
           HISTORIES),
    Mutant("operations on one thing do not wait for each other", "core/outbox/put.cpp",
           "        if (const auto last = lastOf(operation.entity.id))\n            needs.insert(last);",
           "        if (const auto last = lastOf(operation.entity.id); last < 0)\n            needs.insert(last);", HISTORIES),
    Mutant("what was acknowledged is not sent again to a restored server", "core/outbox/replay.cpp",
           "        if (due.isEmpty())", "        if (!due.isNull())", RESTORES),
    Mutant("any answer with a good status is one of ours", "core/net/restclient.cpp",
           "    if (api.isEmpty() || !isOurType(reply) || (status >= 300 && status < 400))",
           "    if (!isOurType(reply) && status >= 600)", [*PROXIED, "--fault", "forbidden", "--fault", "portal"],
           also=(("core/net/restclient.cpp", "    if (api != QByteArray::number(apiVersion) ||",
                  "    if ((!api.isEmpty() && api != QByteArray::number(apiVersion)) ||"),)),
    Mutant("a success need not show what became of it", "core/wire/serveranswer.cpp",
           "    } catch (const simdjson::simdjson_error &) {\n        return {};\n    }\n}\n\n//! The `current`",
           "    } catch (const simdjson::simdjson_error &) {\n        ServerAnswer unseen;\n        unseen.status = status;\n"
           "        return unseen;\n    }\n}\n\n//! The `current`",
           [*PROXIED, "--fault", "empty", "--fault", "garbage"],
           also=(("core/wire/serveranswer.cpp", "if ((*envelope)->entity.id != of.id || (*envelope)->etag.isEmpty())",
                  "if ((*envelope)->entity.id != of.id && of.id.isNull())"),)),
    Mutant("writes follow redirects", "core/net/transport.cpp",
           "QNetworkRequest::ManualRedirectPolicy", "QNetworkRequest::NoLessSafeRedirectPolicy",
           [*PROXIED, "--fault", "redirect"]),
    Mutant("a change behind another one has the base of what is there", "core/outbox/put.cpp",
           "    const bool first = finder.lastOf(operation.entity.id) == 0;",
           "    const bool first = true;", HISTORIES),
    Mutant("whoever says that the base is an earlier one needs none", "server/routes/entities.cpp",
           "call.request.hasEarlierBase && isSameContent(", "call.request.hasEarlierBase || isSameContent(",
           [BIN + "/tst_server_backup", "aBaseOfBeforeTheRestoreFitsTheSameContentAndNothingElse"], "tst_server_backup"),
    Mutant("a write of another epoch is done", "server/routes/api.cpp",
           "if (!epoch.isEmpty() && epoch !=", "if (epoch.size() > 1000 && epoch !=",
           [BIN + "/tst_server_backup", "aBaseOfBeforeTheRestoreFitsTheSameContentAndNothingElse"], "tst_server_backup"),
    Mutant("a base is written a second time", "core/outbox/queue.cpp",
           "AND o.base_etag IS\"\n                              \" NULL FROM outbox_dep", "FROM outbox_dep", RESTORES),
    Mutant("the change number is drawn from a sequence, before the lock", "server/store/pgconnection.cpp",
           """    const auto lock = "; SELECT 1 FROM tenant_clock""",
           """    const auto lock = "; SELECT set_config('tenantry.number', nextval('change_number')::text, true);"
                      " SELECT 1 FROM tenant_clock""",
           COPIES, "tst_server_copies",
           (("server/store/migrations/postgresql/001_first.sql", "CREATE TABLE tenant_clock(",
             "CREATE SEQUENCE change_number;\nGRANT USAGE ON SEQUENCE change_number TO PUBLIC;\n"
             "CREATE TABLE tenant_clock("),
            ("server/store/connection.cpp", "\"SELECT seq, audit_seq, audit_head FROM",
             "\"SELECT 1000 * coalesce(nullif(current_setting('tenantry.number', true), ''), '0')::bigint,\""
             "\" audit_seq, audit_head FROM"),
            ("server/store/connection.cpp", "SET seq=excluded.seq,",
             "SET seq=greatest(excluded.seq, tenant_clock.seq),"))),
]


def test(mutant, **more):
    """A script, or a test program with its own PostgreSQL."""
    if mutant.test[0].endswith(".py"):
        return run([sys.executable, *mutant.test], **more)
    if mutant.test[0] != "postgres":
        return run(mutant.test, **more)
    cluster = "/tmp/tenantry-pg-mutants"
    script = ["tests/server/support/postgres.sh"]
    run([*script, "start", cluster])
    try:
        return run(mutant.test[1:], env=os.environ | {"TENANTRY_TEST_POSTGRES": cluster, "LC_ALL": "C.UTF-8"}, **more)
    finally:
        run([*script, "stop", cluster])


def run(command, **more):
    return subprocess.run(command, cwd=COPY, capture_output=True, text=True, **more)


def make_copy():
    COPY.mkdir(parents=True, exist_ok=True)
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in filter(None, names.split("\0")):
        here, there = ROOT / name, COPY / name
        if here.is_file() and (not there.is_file() or there.read_bytes() != here.read_bytes()):
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(here, there)
            there.touch()
    if not (COPY / "build/dev/build.ninja").exists():
        launcher = ["-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"] if shutil.which("ccache") else []
        made = run(["cmake", "--preset", "dev", *launcher])
        if made.returncode != 0:
            sys.exit(f"mutants: the copy cannot be configured:\n{made.stderr[-3000:]}")


def build(targets):
    made = run(["ninja", "-C", "build/dev", *targets])
    return "" if made.returncode == 0 else made.stdout[-3000:]


def edits_of(mutant):
    return (mutant.file, mutant.old, mutant.new), *mutant.also


def misfits(mutant, root):
    """What the mutant would replace, where it does not stand exactly once."""
    found = []
    for name, old, _ in edits_of(mutant):
        path = root / name
        times = path.read_text().count(old) if path.is_file() else 0
        if times != 1:
            found.append(f"{mutant.name}: found {times} times in {name}: {old!r}")
    return found


def look(mutant):
    """caught, NOT CAUGHT, or why it could not be tried. A test that does not end, or crashes, has shown nothing."""
    edits = edits_of(mutant)
    if misfits(mutant, COPY):
        return f"DOES NOT APPLY: {misfits(mutant, COPY)[0]}"
    texts = {name: (COPY / name).read_text() for name, _, _ in edits}
    try:
        for name, old, new in edits:
            (COPY / name).write_text((COPY / name).read_text().replace(old, new))
        if why := build([mutant.target]):
            return f"DOES NOT COMPILE: {why}"
        try:
            done = test(mutant, timeout=600)
        except subprocess.TimeoutExpired:
            return "NOT SHOWN: the test does not come to an end"
        if done.returncode == 0:
            return "NOT CAUGHT"
        if done.returncode < 0:
            return f"NOT SHOWN: the test was ended by signal {-done.returncode}"
        if "ended with -" in done.stdout + done.stderr:
            return "NOT SHOWN: a client crashed"
        said = [line.strip() for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        return "caught: " + next((line for line in said if line.startswith(("FAIL!", "lost", "change ", "create ", "licences ")) or
                                  " ended " in line or "instead of" in line), said[-1])[:110]
    finally:
        for name, text in texts.items():
            (COPY / name).write_text(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="*", help="only those with one of these words in their name")
    parser.add_argument("--apply", action="store_true", help="only check that each one applies to the sources as they are")
    arguments = parser.parse_args()
    chosen = [mutant for mutant in MUTANTS
              if not arguments.words or any(word in mutant.name for word in arguments.words)]
    if arguments.apply:
        stale = [line for mutant in chosen for line in misfits(mutant, ROOT)]
        print("\n".join(stale) or f"all {len(chosen)} mutants apply")
        return 1 if stale else 0
    make_copy()
    if why := build(["tenantry-server", "engineworker", "storeworker", "faultshim"]):
        sys.exit(f"mutants: the copy does not build:\n{why}")
    # A test that is red without a mutant catches nothing.
    build(sorted({mutant.target for mutant in chosen}))
    for mutant in {tuple(mutant.test): mutant for mutant in chosen}.values():
        done = test(mutant, timeout=600)
        if done.returncode != 0:
            sys.exit(f"mutants: {' '.join(mutant.test)} fails as it is:\n{(done.stdout + done.stderr)[-3000:]}")
    bad = 0
    targets = set()
    for mutant in chosen:
        began = time.monotonic()
        if targets - {mutant.target}:
            build(sorted(targets))  # without the previous mutant
        targets |= {mutant.target}
        told = look(mutant)
        bad += not told.startswith("caught")
        print(f"{told.split(':')[0]:10} {mutant.name} ({time.monotonic() - began:.0f} s)\n           {told}", flush=True)
    build(["tenantry-server", "engineworker", "storeworker"])
    print(f"{len(chosen)} mutants, {len(chosen) - bad} caught")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
