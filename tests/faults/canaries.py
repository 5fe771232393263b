#!/usr/bin/env python3
"""Secrets are never stored in clear. About forty of them (typed passwords, tokens, links, codes, temporary passwords, the
secret of a single sign-on) go through the real server and tenantryctl. Then every byte that both have left is searched for
each of them, as text, UTF-16, base64, hex and escaped: the cache with its journal and free pages, the server's SQLite file
or the whole folder of a PostgreSQL cluster, logs, temporary files, a backup, the export of a plan, the programs' output,
their command lines and environments while running, and the program's memory after signing out. Logs must not even contain
names.

At the end secrets are planted in such places, and the search must find each: a search that cannot find anything is not a
test.
"""
import argparse
import base64
import contextlib
import csv
import json
import os
import pathlib
import re
import secrets
import signal
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "support"), str(HERE.parent / "bench")]
from server import postgresql  # noqa: E402
from teamserver import ORGANISATION, OWNER, TeamServer  # noqa: E402

CUSTOMER = "Quixotry Zwieback"
NAMES = ["Xanthippe Quorndon", "Zwieback", "quixotry"]


def word():
    return "Kq7 " + secrets.token_urlsafe(12)


class Relay(threading.Thread):
    """Sits between the program and the server and records all traffic: an eavesdropper sees every token."""

    def __init__(self, port):
        super().__init__(daemon=True)
        self.port, self.seen = port, bytearray()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.start()

    def run(self):
        while True:
            try:
                client, _ = self.listener.accept()
                server = socket.create_connection(("127.0.0.1", self.port))
            except OSError:
                continue
            for one, other in ((client, server), (server, client)):
                threading.Thread(target=self.carry, args=(one, other), daemon=True).start()

    def carry(self, one, other):
        with contextlib.suppress(OSError):
            while piece := one.recv(65536):
                self.seen += piece
                other.sendall(piece)
        with contextlib.suppress(OSError):
            other.shutdown(socket.SHUT_WR)

    def tokens(self):
        text = self.seen.decode("latin-1")
        found = {f"access token {i}": token for i, token in
                 enumerate(dict.fromkeys(re.findall(r"Authorization: Bearer (\S+)", text)))}
        for name in ("refresh_token", "code_verifier", "code", "access_token"):
            forms = re.findall(rf'[?&\s]{name}=([A-Za-z0-9._~%-]{{20,}})', text) + re.findall(
                rf'"{name}":"([^"]{{20,}})"', text)
            for i, value in enumerate(dict.fromkeys(urllib.parse.unquote(one) for one in forms)):
                if value not in found.values():
                    found[f"{name} {i}"] = value
        return found


class Watch(threading.Thread):
    """Command lines and environments of all our running processes."""

    def __init__(self):
        super().__init__(daemon=True)
        self.seen, self.ended = set(), threading.Event()
        self.start()

    def run(self):
        while not self.ended.wait(0.02):
            for entry in pathlib.Path("/proc").iterdir():
                if entry.name.isdigit():
                    with contextlib.suppress(OSError):
                        line = (entry / "cmdline").read_bytes()
                        if b"tenantry" in line.split(b"\0")[0]:
                            self.seen |= {line, (entry / "environ").read_bytes()}


def forms_of(value):
    """The ways a secret may be written."""
    raw = value.encode()
    forms = {raw, value.encode("utf-16-le"), raw.hex().encode(),
             urllib.parse.quote(value).encode(), urllib.parse.quote_plus(value).encode(),
             json.dumps(value)[1:-1].encode()}
    for shift in range(3):  # wherever in a longer text it starts
        inside = base64.b64encode(b"\0" * shift + raw)
        inside = inside[(0, 2, 3)[shift]:-4]
        forms |= {inside, inside.replace(b"+", b"-").replace(b"/", b"_")}
    return forms


class Audit:
    def __init__(self, arguments, engine):
        self.bin, self.engine = pathlib.Path(arguments.bin).resolve(), engine
        self.scratch = pathlib.Path(tempfile.mkdtemp(prefix="tenantry-canaries-"))
        self.given = self.scratch / "given"  # a person's own copy: not searched
        self.given.mkdir()
        self.secrets = {}
        self.said = bytearray()
        self.memory = bytearray()
        self.stop = arguments.stop and arguments.stop.resolve()
        home = {name: self.scratch / name.lower() for name in
                ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")}
        for folder in home.values():
            folder.mkdir(mode=0o700)
        self.env = {**os.environ, **{name: str(folder) for name, folder in home.items()}}
        os.environ.update(self.env)  # the server's too

    def give(self, name, value):
        self.secrets[name] = value
        return value

    def file(self, name, value):
        path = self.given / name
        path.touch(mode=0o600)
        path.write_text(value + "\n")
        return path

    def ctl(self, *words, text=None, codes=(0,)):
        done = subprocess.run([self.bin / "tenantryctl", *map(str, words), "--workspace", ORGANISATION, *self.where],
                              capture_output=True, input=None if text is None else text.encode(), timeout=120)
        self.said += done.stdout + done.stderr
        if done.returncode not in codes:
            sys.exit(f"canaries: tenantryctl {words[0]} ended with {done.returncode}: {done.stderr.decode()[-2000:]}")
        return done.stdout

    def run(self, database):
        password = self.give("sign-in password", word())
        passphrase = self.give("passphrase", word())
        self.where = ["--data-dir", str(self.scratch / "client"), "--passphrase-file",
                      str(self.file("passphrase", passphrase))]
        probe = Relay(0)  # its address first, then the server's
        log = self.scratch / "server.log"
        options = ["--log-file", log, "--log-level", "debug"] + (["--database", database] if database else [])
        server = TeamServer(self.bin, self.scratch / "server", password, NAMES[0], probe.url, options)
        probe.port = server.port
        server.token_file = self.given / "token"
        if not database:
            self.give("token of scripts", server.token)
        link = server.make()
        self.give("first link", link.partition("link=")[2])
        server.start(with_token=not database)
        server.choose_password(link)
        watch = Watch()
        try:
            self.work(server)
            for name in ("first link", "sign-in password"):
                if urllib.parse.quote_plus(self.secrets[name]).encode() not in probe.seen:
                    sys.exit(f"canaries: the {name} did not go over the wire: it is no canary")
            self.secrets |= probe.tokens()
            if not database:  # its journal is deleted when it ends
                self.search("while the server runs")
        finally:
            watch.ended.set()
            watch.join()
            server.stop()
        return watch.seen

    def work(self, server):
        server.sign_in(*self.where, env=self.env)
        again = server.admin("staff", "reset-link", OWNER)
        self.give("reset link", re.search(r"link=(\S+)", again).group(1))
        sso = self.file("sso", self.give("single sign-on secret", word().replace(" ", "-")))
        self.said += server.admin("sso", "set", "--issuer", "https://login.quixotry.example", "--client", "tenantry",
                                  "--secret-file", sso, "--domain", "elsewhere.example").encode()
        typed = self.give("owner's password", word())
        self.ctl("onboard", "--account", "owner@quixotry.example", "--name", NAMES[0], "--organisation", CUSTOMER,
                 "--telephone", "+31205550142", "--country", "NL", "--accept-terms", text=typed + "\n")
        people = self.given / "people.csv"
        with people.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["Username", "Display name", "Usage location"])
            for i in range(32):
                writer.writerow([f"user{i}@quixotry.example", f"{NAMES[0]} {i}", "NL"])
        plan = self.import_and_die(people)
        shutil.copytree(self.scratch / "client", self.scratch / "client after a kill")  # searched later, for all secrets
        self.ctl("plans", plan, "resume")
        sheet = self.given / "sheet"
        self.ctl("plans", plan, "passwords", "--out", sheet)
        for line in sheet.read_text().splitlines():
            who, drawn = line.split("\t")
            self.give(f"temporary password of {who}", drawn)
        self.ctl("history", "--customer", CUSTOMER)
        self.ctl("plan", "export", plan, "--out", self.scratch / "plan.csv")
        self.said += server.admin("backup", self.scratch / "backup").encode()
        self.sign_out()

    def sign_out(self):
        """Also stops the program at its very end: its memory is what a core dump would show."""
        if not self.stop:
            return self.ctl("sign-out")
        process = subprocess.Popen(
            [self.bin / "tenantryctl", "sign-out", "--workspace", ORGANISATION, *self.where],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**self.env, "LD_PRELOAD": str(self.stop), "TENANTRY_STOP_AT_END": "1"})
        _, status = os.waitpid(process.pid, os.WUNTRACED)
        if not os.WIFSTOPPED(status):
            sys.exit(f"canaries: signing out ended with {status}")
        with open(f"/proc/{process.pid}/mem", "rb") as memory, open(f"/proc/{process.pid}/maps", encoding="ascii") as maps:
            for line in maps:
                begin, end, rights = re.match(r"(\w+)-(\w+) (\S+)", line).groups()
                if rights.startswith("rw"):
                    memory.seek(int(begin, 16))
                    with contextlib.suppress(OSError):  # the kernel's own data there
                        self.memory += memory.read(int(end, 16) - int(begin, 16))
        process.kill()
        process.wait()
        if b"TENANTRY_STOP_AT_END" not in self.memory:
            sys.exit("canaries: the memory of the program could not be read")

    def import_and_die(self, people):
        """Killed as soon as the plan is saved, so that the journal of the cache exists too."""
        process = subprocess.Popen([self.bin / "tenantryctl", "import", CUSTOMER, people, "--workspace", ORGANISATION,
                                    *self.where], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for line in process.stderr:
            self.said += line
            if saved := re.search(rb"as plan (\S+)\.", line):
                process.send_signal(signal.SIGKILL)
                process.wait()
                return saved[1].decode()
        sys.exit("canaries: the import was not saved")

    def hits(self, more=()):
        patterns = [(name, form) for name, value in self.secrets.items() for form in forms_of(value)]
        found = set()
        for path in sorted(self.scratch.rglob("*")):
            if self.given in path.parents or not path.is_file():
                continue
            with contextlib.suppress(OSError):
                data = path.read_bytes()
                where = path.relative_to(self.scratch)
                self.bytes += len(data)
                found |= {(str(where), name) for name, form in patterns if form in data}
                if path.suffix == ".log" or "log" in path.parts:
                    found |= {(str(where), f"the name {name}") for name in NAMES if name.encode() in data}
        for where, data in more:
            found |= {(where, name) for name, form in patterns if form in data}
        return found

    def search(self, when, more=()):
        self.bytes = 0
        found = self.hits([("what the programs said", bytes(self.said)), *more])
        print(f"  {self.engine}, {when}: {len(self.secrets)} secrets, {self.bytes / 2**20:.0f} MiB, {len(found)} hits",
              flush=True)
        for where, name in sorted(found):
            print(f"    {name} in {where}")
        if found:
            sys.exit(f"canaries: all of it is kept in {self.scratch}")

    def plant(self):
        """One in each kind of place, each written in another way; each must be found."""
        names = iter(self.secrets)
        planted = set()
        for place, write in ((self.scratch / "client" / "left.log", lambda v: v.encode()),
                             (self.scratch / "tmpdir" / "left", lambda v: b"{" + base64.b64encode(b"a" + v.encode()) + b"}"),
                             (self.scratch / "server" / "left", lambda v: v.encode("utf-16-le"))):
            name = next(names)
            place.parent.mkdir(exist_ok=True)
            place.write_bytes(b"before " + write(self.secrets[name]) + b" after")
            planted.add((str(place.relative_to(self.scratch)), name))
        name = next(names)
        cache = next((self.scratch / "client").rglob("*.sqlite"))
        with contextlib.closing(sqlite3.connect(cache)) as database:
            database.execute("PRAGMA secure_delete=OFF")
            database.execute("CREATE TABLE planted (x)")
            database.execute("INSERT INTO planted VALUES (?)", [self.secrets[name] * 400])
            database.execute("DROP TABLE planted")  # its pages are free, and still contain it
            database.commit()
        planted.add((str(cache.relative_to(self.scratch)), name))
        self.bytes = 0
        if self.hits() != planted:
            sys.exit(f"canaries: planted {planted} and found {self.hits()}")
        print(f"  {self.engine}: {len(planted)} planted, each found")


def play(arguments, engine):
    audit = Audit(arguments, engine)
    with contextlib.ExitStack() as stack:
        database = None
        if engine == "PostgreSQL":
            call, port, data = stack.enter_context(postgresql(audit.scratch))
            psql = ["psql", "-h", data, "-p", port, "-U", "postgres", "-c"]
            call(*psql, "CREATE ROLE tenantry LOGIN")
            call(*psql, "CREATE DATABASE tenantry OWNER tenantry")
            database = f"postgresql://tenantry@127.0.0.1:{port}/tenantry"
        seen = audit.run(database)
    if len(audit.secrets) < 40:
        sys.exit(f"canaries: only {len(audit.secrets)} secrets: {list(audit.secrets)}")
    audit.search("after the end", [("a command line or environment", b"\0".join(seen)),
                                   ("the memory of the program after signing out", bytes(audit.memory))])
    audit.plant()
    shutil.rmtree(audit.scratch)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, help="folder of tenantryctl and tenantry-server")
    parser.add_argument("--stop", type=pathlib.Path, help="the library that stops a program at its end")
    arguments = parser.parse_args()
    began = time.monotonic()
    for engine in ["SQLite"] + (["PostgreSQL"] if list(pathlib.Path("/usr/lib/postgresql").glob("*/bin")) else []):
        play(arguments, engine)
    print(f"{time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
