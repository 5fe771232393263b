#!/usr/bin/env python3
"""Each state of a keychain at each start: the message, that nothing is lost, and that no key is ever stored in clear.
With a real gnome-keyring on its own bus, tenantryctl, the server of this computer and a team server."""
import argparse
import base64
import contextlib
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "support"), str(HERE.parent / "ctl")]
from cli import CUSTOMER, expect, people  # noqa: E402
from teamserver import ORGANISATION, TeamServer, wait_for  # noqa: E402

UNUSABLE = 3


class Keychain:
    """A bus, with or without the keyring."""

    def __init__(self, binaries, folder):
        self.helper = binaries / "tst_keychainstore"
        self.folder = folder
        self.env = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder / "share"),
                    "XDG_CONFIG_HOME": str(folder / "config"), "XDG_RUNTIME_DIR": str(folder)}
        for name in ("DISPLAY", "WAYLAND_DISPLAY"):
            self.env.pop(name, None)
        (folder / "control").mkdir(mode=0o700)
        self.bus = self.start_bus("open", "")
        self.refusing = self.start_bus("refusing", '<deny send_destination="org.freedesktop.secrets"/>')
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self.bus[1]
        self.daemon = None

    def start_bus(self, name, more):
        config = self.folder / f"{name}.conf"
        config.write_text(f'<busconfig><type>session</type><listen>unix:dir={self.folder}</listen>'
                          '<policy context="default"><allow send_destination="*" eavesdrop="true"/>'
                          f'<allow eavesdrop="true"/><allow own="*"/>{more}</policy></busconfig>')
        bus = subprocess.Popen(["dbus-daemon", "--nofork", "--print-address", f"--config-file={config}"],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        return bus, bus.stdout.readline().strip()

    def start(self, unlocked=True, bus=None):
        self.stop()
        self.env["DBUS_SESSION_BUS_ADDRESS"] = (bus or self.bus)[1]
        self.daemon = subprocess.Popen(
            ["gnome-keyring-daemon", *(["--unlock"] if unlocked else []), "--foreground", "--components=secrets",
             f"--control-directory={self.folder / 'control'}"], env=self.env, stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.daemon.stdin.write(b"a password of the test")
        self.daemon.stdin.close()
        wait_for(lambda: self.is_there(), "the keyring")

    def is_there(self):
        said = subprocess.run(["dbus-send", "--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/",
                               "org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"],
                              capture_output=True, text=True, env=self.env)
        return "true" in said.stdout

    def stop(self):
        if self.daemon:
            self.daemon.kill()
            self.daemon.wait()
            self.daemon = None
            wait_for(lambda: not self.is_there(), "the end of the keyring")

    def ask(self, *words):
        """Reads and writes an entry, with the program's own store."""
        said = subprocess.run([self.helper, *words], capture_output=True, text=True, timeout=60,
                              env={**self.env, "TENANTRY_KEYCHAIN_CHILD": "10000", "QT_QPA_PLATFORM": "offscreen"})
        return said.stdout.strip()

    def end(self):
        self.stop()
        for bus, _ in (self.bus, self.refusing):
            bus.kill()
            bus.wait()


class Start:
    """One way to start: the workspace of this computer, or a team's."""

    def __init__(self, binaries, scratch, keychain, name, workspace):
        self.bin, self.keychain, self.name = binaries, keychain, name
        self.data = scratch / name
        self.where = ["--workspace", workspace] if workspace else []

    def call(self, *words, code=0, text="", passphrase=None):
        more = ["--passphrase-file", passphrase] if passphrase else []
        done = subprocess.run([self.bin / "tenantryctl", *map(str, words), *self.where, "--json", "--data-dir", self.data,
                               *more], capture_output=True, text=True, input=text, timeout=120, env=self.keychain.env)
        if done.returncode != code:
            sys.exit(f"{self.name}: {' '.join(map(str, words))} ended with {done.returncode}, not {code}: {done.stdout}"
                     f"{done.stderr}")
        return done

    def users(self):
        return sorted(user["userName"] for user in json.loads(self.call("users", CUSTOMER).stdout))

    def vaults(self):
        return [path for path in self.data.rglob("*") if path.is_file() and "vault" in path.name]

    def key_name(self):
        cache = next(path for path in self.data.rglob("cache.sqlite"))
        with contextlib.closing(sqlite3.connect(f"file:{cache}?mode=ro", uri=True)) as database:
            return "workspace/" + database.execute("SELECT value FROM setting WHERE name='keyName'").fetchone()[0]


def lies_in_clear(key, *folders):
    forms = (key, key.hex().encode(), base64.b64encode(key)[:-2])
    return [str(path) for folder in folders for path in folder.rglob("*") if path.is_file() and not path.is_socket()
            and any(form in path.read_bytes() for form in forms)]


def states(keychain):
    """Problems of a keychain that has the key, and how to cause and undo them."""
    name_and_key = {}

    def swap(start, value):
        name = start.key_name()
        name_and_key[start.name] = (name, keychain.ask("read", name).split()[1])
        expect(keychain.ask("write", name, value) == "ok", f"{start.name}: something else is under the name of the key")

    def back(start):
        keychain.ask("write", *name_and_key[start.name])

    again = lambda start: keychain.start()  # noqa: E731
    return {
        "locked": (lambda start: keychain.start(unlocked=False), again),
        "absent": (lambda start: keychain.stop(), again),
        "refused": (lambda start: keychain.start(bus=keychain.refusing), again),
        "another value of 2,561 bytes": (lambda start: swap(start, "61" * 2561), back),
    }


def play(keychain, start, scratch, made_by):
    """`made_by` signs in, or starts for the first time, with the existing keychain."""
    keychain.start()
    made_by(start)
    expect(start.vaults() == [], f"{start.name}, unlocked: the key is in the keychain and nowhere else")
    start.call("onboard", "--account", "owner@contosodental.example", "--name", "Mina Kapoor", "--organisation", CUSTOMER,
               "--telephone", "+31205550142", "--country", "NL", "--accept-terms", text="Welcome to 2026\n")
    rows = [(f"p{n}@contosodental.example", f"P {n}", "Sales", "Engineer", "NL") for n in range(3)]
    start.call("import", CUSTOMER, people(scratch, "people", *rows))
    users = start.users()
    key = bytes.fromhex(keychain.ask("read", start.key_name()).split()[1])
    expect(len(users) == 3 and len(key) == 32, f"{start.name}, unlocked: it works, with a key of 32 bytes")
    for state, (bring_about, take_back) in states(keychain).items():
        bring_about(start)
        told = start.call("status", code=UNUSABLE).stderr
        expect("keychain" in told and "Unlock it" in told, f"{start.name}, {state}: it says so", told)
        with_passphrase = start.call("status", code=UNUSABLE, passphrase=scratch / "passphrase").stderr
        expect("keychain" in with_passphrase and start.vaults() == [],
               f"{start.name}, {state}: a passphrase does not make another key beside it", with_passphrase)
        take_back(start)
        expect(start.users() == users, f"{start.name}, {state}: afterwards everything is there")
    removed_midway(keychain, start, scratch, users)
    expect(lies_in_clear(key, start.data, keychain.folder) == [], f"{start.name}: the key lies nowhere in clear",
           lies_in_clear(key, start.data, keychain.folder))
    planted = start.data / "planted"
    planted.write_bytes(b"key=" + base64.b64encode(key))
    expect(lies_in_clear(key, start.data) == [str(planted)], f"{start.name}: one that is planted is found")
    planted.unlink()


def removed_midway(keychain, start, scratch, users):
    """The keyring ends while the program works: a program with the key continues, the next start reports it."""
    rows = [(f"q{n}@contosodental.example", f"Q {n}", "Sales", "Engineer", "NL") for n in range(1000)]
    path = people(scratch, "many", *rows)
    work = subprocess.Popen([start.bin / "tenantryctl", "import", CUSTOMER, path, "--no-passwords", *start.where,
                             "--data-dir", start.data], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                            stderr=subprocess.PIPE, env=keychain.env)
    while b"Saved" not in work.stderr.readline():
        if work.poll() is not None:
            sys.exit(f"{start.name}: the import ended with {work.returncode}")
    keychain.stop()
    work.communicate(timeout=120)
    expect(work.returncode == 0, f"{start.name}, removed midway: what was begun is done", work.returncode)
    start.call("status", code=UNUSABLE)
    keychain.start()
    expect(len(start.users()) == len(users) + 1000, f"{start.name}, removed midway: afterwards everything is there")


def first_starts(keychain, scratch, binaries):
    """Without a key yet: asks for a passphrase, never creates a plain file, and keeps using the passphrase."""
    bad = {"locked": lambda: keychain.start(unlocked=False), "absent": keychain.stop,
           "refused": lambda: keychain.start(bus=keychain.refusing)}
    for state, bring_about in bad.items():
        start = Start(binaries, scratch, keychain, f"first, {state}", None)
        bring_about()
        start.call("status", code=UNUSABLE)
        expect(start.vaults() == [], f"{start.name}: without a passphrase no key is made")
        start.call("status", passphrase=scratch / "passphrase")
        expect(len(start.vaults()) == 1, f"{start.name}: a passphrase seals the key")
        keychain.start()
        start.call("status", code=UNUSABLE)
        start.call("status", passphrase=scratch / "passphrase")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    binaries = parser.parse_args().bin.resolve()
    with tempfile.TemporaryDirectory(prefix="tenantry-keychain-") as folder:
        scratch = pathlib.Path(folder)
        (scratch / "home").mkdir(mode=0o700)
        secret = scratch / "passphrase"
        secret.touch(mode=0o600)
        secret.write_text("not a secret worth keeping\n")
        keychain = Keychain(binaries, scratch / "home")
        server = TeamServer(binaries, scratch / "server", "Correct horse 7 battery")
        try:
            link = server.make()
            server.start()
            server.choose_password(link)
            first_starts(keychain, scratch, binaries)
            play(keychain, Start(binaries, scratch, keychain, "desk", None), scratch, lambda start: start.call("status"))
            play(keychain, Start(binaries, scratch, keychain, "team", ORGANISATION), scratch,
                 lambda start: server.sign_in("--data-dir", start.data, env=keychain.env))
        finally:
            server.stop()
            keychain.end()


if __name__ == "__main__":
    main()
