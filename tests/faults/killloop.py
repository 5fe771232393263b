#!/usr/bin/env python3
"""Kills the program, its server, or both at random times during imports, restarts, and checks the server's database:
every valid row must exist exactly once, and its audit must be complete (history.py; histories.py kills several
clients that work on the same entities).

The program is tenantryctl, which has the same core as the window. Nothing waits for time: each life lasts as long as
the random number says, then SIGKILL. A finished import makes room for the next customer, until enough kills were
made."""
import argparse
import csv
import json
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

import history
from engine import entities_in


class Loop:
    def __init__(self, arguments):
        self.bin = pathlib.Path(arguments.bin).resolve()
        self.rows = arguments.rows
        self.kills_wanted = arguments.kills
        self.random = random.Random(arguments.seed)
        self.data = pathlib.Path(tempfile.mkdtemp(prefix="tenantry-kills-"))
        self.secret = self.data / "passphrase"
        self.secret.touch(mode=0o600)
        self.secret.write_text("not a secret worth keeping\n")
        self.kills = {"program": 0, "server": 0, "both": 0}
        self.lives = 0
        # Maximum seconds of a life: longer after a kill, so that imports progress even on a slow machine; shorter after
        # an import that was not stopped, so that most are.
        self.life = 1.0

    def start(self, *arguments, stdin=subprocess.DEVNULL):
        self.lives += 1
        return subprocess.Popen(
            [self.bin / "tenantryctl", *arguments, "--json", "--data-dir", self.data,
             "--passphrase-file", self.secret],
            stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def call(self, *arguments, text=None, codes=(0, 1)):
        process = self.start(*arguments, stdin=subprocess.PIPE)
        try:
            out, err = process.communicate(None if text is None else text.encode(), timeout=120)
        except subprocess.TimeoutExpired:
            process.kill()
            sys.exit(f"killloop: {arguments} did not end within two minutes")
        if process.returncode not in codes:
            sys.exit(f"killloop: {arguments} ended with {process.returncode}: {err.decode()[-2000:]}")
        return json.loads(out or "null")

    def server_pids(self):
        pids = []
        for entry in pathlib.Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    command = (entry / "cmdline").read_bytes().split(b"\0")
                except OSError:
                    continue
                if command[0].endswith(b"tenantry-server") and any(str(self.data).encode() in part for part in command):
                    pids.append(int(entry.name))
        return pids

    def kill_server(self):
        killed = False
        for pid in self.server_pids():
            try:
                os.kill(pid, signal.SIGKILL)
                killed = True
            except ProcessLookupError:
                pass
        return killed

    def write_csv(self, number):
        path = self.data / f"users-{number}.csv"
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["First name", "Last name", "Display name", "Email", "Status update"])
            for i in range(self.rows):
                writer.writerow([f"First{i}", f"Last{i}", f"First{i} Last{i}", f"user{i}@customer{number}.example", ""])
        return path

    def onboard(self, number):
        result = self.call("onboard", "--account", f"owner@customer{number}.example", "--name", f"Owner {number}",
                           "--organisation", f"Customer {number}", "--telephone", "+31 20 555 0142", "--country", "NL",
                           "--accept-terms", text="Welcome to 2026\n", codes=(0,))
        assert result["done"] == 1, result

    def run(self):
        number = 0
        while sum(self.kills.values()) < self.kills_wanted:
            number += 1
            self.onboard(number)
            self.import_under_fire(number)
        self.verify(number)

    def import_under_fire(self, number):
        path = self.write_csv(number)
        plan = None
        while True:
            if plan is None:
                process = self.start("import", f"Customer {number}", str(path))
            else:
                process = self.start("plans", plan, "resume")
            victim = self.random.choices(["program", "server", "both"], [6, 3, 1])[0]
            enough = sum(self.kills.values()) >= self.kills_wanted
            try:
                out, err = process.communicate(timeout=120 if enough else self.random.uniform(0.02, self.life))
                if process.returncode not in (0, 1, 4):
                    sys.exit(f"killloop: ended with {process.returncode}: {err.decode()[-2000:]}")
                # Ended early: an import whose rows are all done, or one that found nothing to do.
                if process.returncode in (0, 1):
                    self.life = max(0.3, self.life * 0.6)
                    return
            except subprocess.TimeoutExpired:
                if enough:
                    process.kill()
                    sys.exit("killloop: an import does not end any more")
                if victim in ("server", "both") and not self.kill_server():
                    victim = "program"  # too early: there is no server yet
                self.kills[victim] += 1
                self.life = min(5.0, self.life * 1.05)
                if victim == "server":
                    # The program survives and must start another server automatically.
                    try:
                        process.communicate(timeout=self.random.uniform(0.05, self.life))
                    except subprocess.TimeoutExpired:
                        self.kills["program"] += 1
                process.kill()
                process.communicate()
            if plan is None:
                plans = self.call("plans")
                known = [p for p in plans if p["file"] == path.name]
                assert len(known) <= 1, f"{len(known)} plans for {path.name}"
                plan = known[0]["id"] if known else None

    def server_database(self):
        """Of a server that was told to stop, read-only."""
        for pid in self.server_pids():
            os.kill(pid, signal.SIGTERM)
        while self.server_pids():
            time.sleep(0.05)
        database = next((self.data / "this-computer" / "server").glob("*.db"))
        connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
        connection.row_factory = sqlite3.Row
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        return connection

    @staticmethod
    def look(connection):
        """How often each user name exists, and the errors of the audit."""
        names = {}
        for (body,) in connection.execute("SELECT body FROM entity WHERE type='user' AND gone=0"):
            name = json.loads(body)["userName"]
            names[name] = names.get(name, 0) + 1
        return names, history.check_server(history.entries_of(connection), entities_in(connection))

    def verify(self, customers):
        status = self.call("status")
        assert status["waiting"] == 0 and status["needsYou"] == 0, status
        connection = self.server_database()
        names, bad = self.look(connection)
        lost = twice = 0
        for number in range(1, customers + 1):
            for i in range(self.rows):
                count = names.pop(f"user{i}@customer{number}.example", 0)
                lost += count == 0
                twice += count > 1
        print(f"{sum(self.kills.values())} kills ({', '.join(f'{v} {k}' for k, v in self.kills.items())}), "
              f"{customers} imports of {self.rows} rows, {self.lives} lives: "
              f"{lost} lost, {twice} twice, {len(names)} nobody asked for; {len(bad)} bad entries of the audit")
        for what in bad[:20]:
            print(f"  {what}")
        if lost or twice or names or bad:
            sys.exit(f"killloop: the database is kept in {self.data}")
        shutil.rmtree(self.data)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, help="folder of tenantryctl and tenantry-server")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--rows", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}")
    Loop(arguments).run()


if __name__ == "__main__":
    main()
