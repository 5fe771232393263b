#!/usr/bin/env python3
"""A big import: a CSV of 100,000 rows, some of them invalid, whose import is killed at 200 points of its progress
(the program, its server, or both) and resumed each time. At the end each valid row exists once, each invalid row was
reported with its line and reason, and neither the program nor the server exceeded its memory limit (300 MiB).

A point is a number of finished rows, so a slow machine is killed at the same point as a fast one. Some kills come
earlier, while the file is read or the plan is saved."""
import argparse
import csv
import re
import shutil
import subprocess
import sys
import threading
import time

import killloop

CUSTOMER = "Customer 1"
HEADER = ["Username", "Display name", "First name", "Last name", "Department", "Usage location"]
# The error of an invalid row, and a word that the reported reason must contain.
FAULTS = {
    "no user name": (lambda i: ["", f"Nobody {i}", "No", "Body", "Sales", "NL"], "User name"),
    "no address": (lambda i: [f"user{i} at customer1", f"User {i}", "A", "B", "Sales", "NL"], "User name"),
    "no country": (lambda i: [f"user{i}@customer1.example", f"User {i}", "A", "B", "Sales", "Atlantis"], "location"),
    "twice in the file": (lambda i: ["user1@customer1.example", f"User {i}", "A", "B", "Sales", "NL"], "Row 2 has the same"),
}


class Memory(threading.Thread):
    """Peak memory of each program over all of its lives: the kernel's high-water mark, read until the life ends."""

    def __init__(self, pids_of):
        super().__init__(daemon=True)
        self.pids_of = pids_of
        self.most = {}
        self.ended = threading.Event()

    def run(self):
        while not self.ended.wait(0.1):
            for name, pid in self.pids_of():
                try:
                    with open(f"/proc/{pid}/status", encoding="ascii", errors="replace") as status:
                        mark = re.search(r"VmHWM:\s+(\d+) kB", status.read())
                except OSError:
                    continue
                if mark:
                    self.most[name] = max(self.most.get(name, 0), int(mark[1]) / 1024)


class BigImport(killloop.Loop):
    def __init__(self, arguments):
        super().__init__(arguments)
        self.done = 0
        self.most_mib = arguments.most_mib
        self.early = max(1, arguments.kills // 20)
        self.bad = {}
        self.users = set()
        self.rejected = self.data / "rejected.csv"
        self.program = None

    def write(self):
        path = self.data / "users.csv"
        kinds = list(FAULTS)
        bad_rows = set(self.random.sample(range(2, self.rows), max(len(kinds), self.rows // 200)))
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(HEADER)
            for i in range(self.rows):
                if i in bad_rows:
                    kind = kinds[len(self.bad) % len(kinds)]
                    self.bad[i + 2] = kind
                    writer.writerow(FAULTS[kind][0](i))
                else:
                    self.users.add(f"user{i}@customer1.example")
                    writer.writerow([f"user{i}@customer1.example", f"First{i} Last{i}", f"First{i}", f"Last{i}",
                                     f"Department {i % 40}", "NL"])
        return path

    def pids(self):
        program = self.program
        found = [("server", pid) for pid in self.server_pids()]
        return found + ([("program", program.pid)] if program else [])

    def spawn(self, *words):
        self.lives += 1
        self.program = subprocess.Popen(
            [self.bin / "tenantryctl", *words, "--data-dir", self.data, "--passphrase-file", self.secret],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        return self.program

    def next_point(self, done):
        """The next kill point, anywhere in the remaining rows; None after enough of them."""
        left = self.kills_wanted - sum(self.kills.values())
        self.done = max(self.done, done)
        return self.done + self.random.randrange(max(1, 2 * (self.rows - self.done) // (left + 1))) if left > 0 else None

    def kill(self, process):
        """True = the program survives and must start another server automatically."""
        victim = self.random.choices(["program", "server", "both"], [6, 3, 1])[0]
        if victim != "program" and not self.kill_server():
            victim = "program"
        self.kills[victim] += 1
        if victim == "server":
            return True
        process.kill()
        return False

    def before_it_is_saved(self, path):
        """Kills while the file is read, until the plan exists; earlier kills left nothing."""
        longest = 0.5
        while True:
            process = self.spawn("import", CUSTOMER, str(path), "--no-passwords", "--rejected", str(self.rejected))
            reader = Progress(process)
            if self.early > 0:
                self.early -= 1
                reader.saved.wait(self.random.uniform(0.05, longest))
                longest *= 1.3
                process.kill()
                self.kills["program"] += 1
            else:
                return process, reader
            reader.join()
            plans = self.call("plans")
            assert len(plans) <= 2, plans
            known = [plan for plan in plans if plan["file"] == path.name]
            if known:
                process = self.spawn("plans", known[0]["id"], "resume")
                return process, Progress(process)

    def run(self):
        self.onboard(1)
        path = self.write()
        memory = Memory(self.pids)
        memory.start()
        began = time.monotonic()
        process, reader = self.before_it_is_saved(path)
        plan = None
        while True:
            point = self.next_point(reader.done)
            reader.until(point)
            if point is None or reader.ended.is_set():
                reader.join()
                if process.returncode not in (0, 1, 4):
                    sys.exit(f"bigimport: ended with {process.returncode}: {reader.tail()}")
                if process.returncode in (0, 1):
                    break
            else:
                if self.kill(process):
                    continue
                reader.join()
            if plan is None:
                known = [one for one in self.call("plans") if one["file"] == path.name]
                assert len(known) == 1, f"{len(known)} plans for the file"
                plan = known[0]["id"]
            process = self.spawn("plans", plan, "resume")
            reader = Progress(process)
        took = time.monotonic() - began
        memory.ended.set()
        memory.join()
        self.judge(memory.most, took)

    def judge(self, memory, took):
        status = self.call("status")
        assert status["waiting"] == 0 and status["needsYou"] == 0, status
        there = {}
        for user in self.call("users", CUSTOMER):
            there[user["userName"]] = there.get(user["userName"], 0) + 1
        connection = self.server_database()
        users, bad = self.look(connection)
        told = self.told()
        lost = len(self.users - set(users)) + len(self.users - set(there))
        twice = sum(count > 1 for count in users.values()) + sum(count > 1 for count in there.values())
        more = len(set(users) - self.users) + len(set(there) - self.users)
        untold = [line for line, kind in self.bad.items() if FAULTS[kind][1].lower() not in told.get(line, "").lower()]
        wrongly = set(told) - set(self.bad)
        most = ", ".join(f"{name} {mib:.0f} MiB" for name, mib in sorted(memory.items()))
        print(f"{sum(self.kills.values())} kills ({', '.join(f'{v} {k}' for k, v in self.kills.items())}) of one import of"
              f" {self.rows} rows in {took:.0f} s and {self.lives} lives: {lost} lost, {twice} twice, {more} nobody asked"
              f" for; {len(self.bad)} bad rows, {len(untold)} of them not told with line and reason, {len(wrongly)} told"
              f" wrongly; {len(bad)} bad entries of the audit; at most {most}")
        for line in untold[:10]:
            print(f"  line {line} ({self.bad[line]}): {told.get(line)!r}")
        for what in bad[:20]:
            print(f"  {what}")
        too_much = [name for name, mib in memory.items() if mib > self.most_mib]
        if lost or twice or more or untold or wrongly or bad or too_much:
            sys.exit(f"bigimport: all of it is kept in {self.data}")
        shutil.rmtree(self.data)

    def told(self):
        with self.rejected.open(newline="", encoding="utf-8-sig") as file:
            return {int(row["Line"]): row["Reason"] for row in csv.DictReader(file)}


class Progress(threading.Thread):
    """Reads the program's messages to the user: that the plan is saved, and how many rows are done."""

    def __init__(self, process):
        super().__init__(daemon=True)
        self.process = process
        self.done = 0
        self.said = b""
        self.saved = threading.Event()
        self.ended = threading.Event()
        self.more = threading.Condition()
        self.start()

    def run(self):
        while piece := self.process.stderr.read1(4096):
            with self.more:
                self.said = (self.said + piece)[-4096:]
                if b"Saved on this computer" in self.said:
                    self.saved.set()
                counts = re.findall(rb"(\d+) / \d+", self.said)
                self.done = int(counts[-1]) if counts else self.done
                self.more.notify_all()
        self.process.wait()
        with self.more:
            self.ended.set()
            self.more.notify_all()

    def until(self, point):
        with self.more:
            met = self.more.wait_for(
                lambda: self.ended.is_set() or (point is not None and self.done > point), timeout=600)
        if not met:
            self.process.kill()
            sys.exit(f"bigimport: nothing went on for ten minutes: {self.tail()}")

    def tail(self):
        return self.said.decode(errors="replace")[-2000:]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, help="folder of tenantryctl and tenantry-server")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--most-mib", type=int, default=300, help="memory that neither program may go beyond")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}", flush=True)
    BigImport(arguments).run()


if __name__ == "__main__":
    main()
