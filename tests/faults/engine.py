"""Building blocks of the fault tests: a server and clients that can be killed, and their final states."""
import ctypes
import ctypes.util
import contextlib
import http.client
import json
import os
import pathlib
import secrets
import select
import signal
import sqlite3
import subprocess
import time
import uuid

# : In memory: nothing here waits for a real disk.
SCRATCH = "/dev/shm" if os.path.isdir("/dev/shm") else None
PATIENCE = 60
# : Of a row of a plan, as core/store/store.h counts them.
BLOCKED, WAITING, SENDING, DONE, NEEDS_YOU, CANCELLED = range(6)
# : Set by the server, and different in each run.
STAMPS = {"createdAt", "changedAt", "changedBy", "sentAt", "expiresAt"}


class Stuck(Exception):
    """A program did not answer within any time that a person would wait."""


class Dead(Exception):
    """The program ended before it answered."""


class Lines:
    """JSON lines from a program, each within the test's patience."""

    def __init__(self, process):
        self.process = process
        self.read = b""

    def next(self, seconds=PATIENCE):
        until = time.monotonic() + seconds
        while b"\n" not in self.read:
            ready, _, _ = select.select([self.process.stdout], [], [], max(0, until - time.monotonic()))
            if not ready:
                raise Stuck(f"{self.process.args[0]} says nothing")
            more = os.read(self.process.stdout.fileno(), 1 << 20)
            if not more:
                raise Dead(f"{self.process.args[0]} ended with {self.process.wait(PATIENCE)}")
            self.read += more
        line, _, self.read = self.read.partition(b"\n")
        return json.loads(line)


def entities_in(database):
    return {(row["type"], str(uuid.UUID(bytes=row["id"]))):
            {"version": row["version"], "etag": row["etag"], "gone": bool(row["gone"]), "data": json.loads(row["body"])}
            for row in database.execute("SELECT type, id, version, etag, gone, body FROM entity")}


class Server:
    def __init__(self, binaries, folder):
        self.program = pathlib.Path(binaries) / "tenantry-server"
        self.folder = pathlib.Path(folder)
        self.token = secrets.token_urlsafe(32)
        self.process = None
        self.port = 0

    @property
    def database(self):
        return next(self.folder.glob("*.db"))

    def start(self):
        self.process = subprocess.Popen([self.program, "--embedded", "--data", self.folder], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.process.stdin.write(self.token.encode() + b"\n")
        self.process.stdin.flush()
        self.port = Lines(self.process).next()["port"]
        return self

    def kill(self):
        self.end(signal.SIGKILL)

    def stop(self):
        self.end(signal.SIGTERM)

    def end(self, how):
        if self.process is None:
            return
        self.process.send_signal(how)
        self.process.wait(PATIENCE)
        for pipe in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(BrokenPipeError):
                pipe.close()
        self.process = None

    def run(self, command, *arguments):
        done = subprocess.run([self.program, command, "--data", self.folder, *arguments], capture_output=True, text=True,
                              timeout=PATIENCE)
        if done.returncode != 0:
            raise AssertionError(f"{command} ended with {done.returncode}: {done.stderr}")
        return done.stdout

    def ask(self, method, path, body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json",
                   **{name.replace("_", "-"): value for name, value in headers.items()}}
        connection.request(method, path, None if body is None else json.dumps(body), headers)
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        if answer.status >= 300:
            raise AssertionError(f"{method} {path}: {answer.status} {text.decode()}")
        return json.loads(text)

    def put(self, path, body):
        return self.ask("PUT", path, body, Idempotency_Key=str(uuid.uuid4()), If_None_Match="*")["data"]

    def list(self, path):
        return [item["data"] for item in self.ask("GET", path)["items"]]

    @contextlib.contextmanager
    def read(self):
        """The database of a stopped server."""
        assert self.process is None
        with contextlib.closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as connection:
            connection.row_factory = sqlite3.Row
            yield connection

    def entities(self):
        with self.read() as database:
            return entities_in(database)


class Client:
    """An engine and its store in their own process."""

    def __init__(self, binaries, folder, server, port, name="client"):
        self.program = pathlib.Path(binaries) / "engineworker"
        self.cache = pathlib.Path(folder) / f"{name}.sqlite"
        self.key = secrets.token_hex(32)
        self.token = server.token
        self.port = port
        self.process = None

    def start(self):
        with open(self.cache.with_suffix(".stderr"), "wb") as said:
            self.process = subprocess.Popen([self.program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said)
        self.lines = Lines(self.process)
        self.send({"cache": str(self.cache), "key": self.key, "token": self.token,
                   "url": f"http://127.0.0.1:{self.port}"})
        return self

    def send(self, command):
        try:
            self.process.stdin.write(json.dumps(command).encode() + b"\n")
            self.process.stdin.flush()
        except BrokenPipeError as error:
            raise Dead(self.last_words()) from error

    def last_words(self):
        """How it ended on its own, and its last output."""
        said = self.cache.with_suffix(".stderr").read_text(errors="replace")
        return f"the client ended with {self.process.wait(PATIENCE)}: {said[-2000:].strip()}"

    def ask(self, what, seconds=PATIENCE, **more):
        self.send({"do": what, **more})
        answer = self.lines.next(seconds)
        if "error" in answer:
            raise AssertionError(f"{what}: {answer}")
        return answer["done"]

    def settle(self, seconds=PATIENCE):
        """Until nothing is pending; returns what needs the user."""
        self.send({"do": "settle"})
        answer = self.lines.next(seconds)
        assert answer.get("done"), answer
        return answer

    def entities(self):
        return {(entity["type"], entity["id"]): entity for entity in self.ask("entities")}

    def rows(self):
        """Every row of every plan by plan and position."""
        return {(row["plan"], row["position"]): row for row in self.ask("rows")}

    def drop_refused(self):
        """Discards refused changes after reading why, with their dependents."""
        for row in self.rows().values():
            if row["state"] == NEEDS_YOU and row["code"] != "blocked-by":
                self.ask("drop", operation=row["id"])

    def kill(self):
        self.process.kill()
        self.end()

    def stop(self):
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        self.end()

    def end(self):
        self.process.wait(PATIENCE)
        self.process.stdout.close()
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        self.process = None


def make_id(rng):
    """A UUID of version 7 derived from the seed."""
    return str(uuid.UUID(int=rng.getrandbits(128) & ~(0xf << 76) & ~(0x3 << 62) | 7 << 76 | 2 << 62))


def operation(rng, kind, kind_of_entity, entity, customer, body=None, needs=()):
    made = {"id": make_id(rng), "type": kind_of_entity, "entity": entity, "kind": kind, "body": body or {},
            "needs": list(needs)}
    return made | ({"customer": customer} if customer else {})


def plan(rng, customer, operations, password_key=None):
    made = {"id": make_id(rng), "customer": customer, "source": "single", "operations": operations}
    return made | ({"passwordKey": password_key} if password_key else {})


def user_body(name, **more):
    return {"userName": f"{name}@example.test", "displayName": name, "usageLocation": "NL", **more}


def furnish(server, seats):
    """A customer with a group and one subscription per number of seats."""
    customer = str(uuid.uuid4())
    server.put(f"/v1/customers/{customer}", {"accountType": "local", "account": "owner@example.test",
                                             "organisation": "Example", "invitation": str(uuid.uuid4())})
    group = server.put(f"/v1/customers/{customer}/userGroups/{uuid.uuid4()}", {"name": "Everybody"})["id"]
    subscriptions = [
        server.put(f"/v1/customers/{customer}/subscriptions/{uuid.uuid4()}",
                   {"sku": sku["id"], "term": "annual", "bought": number})["id"]
        for sku, number in zip(server.list("/v1/skus"), seats, strict=False)]
    assert len(subscriptions) == len(seats)
    return customer, group, subscriptions


def plain(entity):
    """The data that must be equal in every run: without stamps."""
    return {"version": entity["version"], "gone": entity["gone"],
            "data": {name: value for name, value in entity["data"].items() if name not in STAMPS}}


def apart(one, other):
    """The members that differ, with both values."""
    return {name: (one.get(name), other.get(name)) for name in one.keys() | other.keys()
            if one.get(name) != other.get(name)}


def differences(server_entities, client_entities):
    """How a client's cache differs from the server; entities that are gone for good must not be kept."""
    bad = []
    for key, theirs in server_entities.items():
        mine = client_entities.get(key)
        if mine is None:
            if not theirs["gone"]:
                bad.append(f"{key} is missing at the client")
        elif (mine["etag"], mine["gone"]) != (theirs["etag"], theirs["gone"]):
            bad.append(f"{key} is {mine['etag']} at the client and {theirs['etag']} at the server")
        elif not mine["gone"] and mine["local"] != theirs["data"]:
            bad.append(f"{key} has the right tag and another content, client and server: "
                       f"{apart(mine['local'], theirs['data'])}")
        elif mine["badge"] != 0:
            bad.append(f"{key} still has badge {mine['badge']}")
    bad += [f"{key} is at the client only" for key in client_entities if key not in server_entities]
    return bad


def password_fits(hashed, password):
    library = ctypes.util.find_library("sodium")
    sodium = ctypes.CDLL(library)
    sodium.sodium_init()
    text = password.encode()
    return sodium.crypto_pwhash_str_verify(hashed.encode() + b"\0", text, ctypes.c_ulonglong(len(text))) == 0
