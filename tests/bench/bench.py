#!/usr/bin/env python3
"""Speed, as ratios measured in one run: product and peer in turn, medians of the rounds, whole processes by the
operating system's own accounting. `bench.py BIN [csv|import|window|answers|server|sync …]`; without a name, all of
them.

A ratio is the CPU time (or, where stated, wall time) of one divided by that of the other. The machine's speed drifts:
trust ratios, not seconds."""
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid

import server
import sync

BIN = pathlib.Path(sys.argv[1]).resolve()
ROUNDS = int(os.environ.get("TENANTRY_BENCH_ROUNDS", "5"))
ROWS = int(os.environ.get("TENANTRY_BENCH_ROWS", "1000000"))
DESKTOP = pathlib.Path(__file__).resolve().parent.parent / "e2e" / "desktop.sh"


def process(*command, **options):
    """Runs to the end; CPU and wall seconds, peak MiB, standard output."""
    started = time.monotonic()
    child = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **options)
    out = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        sys.exit(f"bench: {command[0]} ended with {child.returncode}")
    return {"cpu": usage.ru_utime + usage.ru_stime, "wall": time.monotonic() - started,
            "peak": usage.ru_maxrss / 1024, "out": out.decode()}


def median(values):
    return statistics.median(values)


def line(name, value, unit, more=""):
    print(f"{name:58} {value:>12} {unit:8} {more}", flush=True)


def csv(folder):
    print(f"\nCSV of {ROWS:,} rows, {ROUNDS} rounds")
    for kind, words in (["quoted"], "1 cell in 15 quoted"), ([], "1 cell in 100 quoted"):
        path = folder / "users.csv"
        process(BIN / "bench_csv", "generate", ROWS, path, *kind)
        size = path.stat().st_size / 1e6
        rounds = [json.loads(row) for row in
                  process(BIN / "bench_csv", "tokenise", path, ROUNDS)["out"].splitlines()]
        assert all(row["records"] == ROWS + 1 for row in rounds), rounds[0]
        memchr, ours = median([r["memchr"] for r in rounds]), median([r["tokenise"] for r in rounds])
        line(f"tokenise / memchr for newlines, CPU, {words}", f"{ours / memchr:.2f}", "x",
             f"{size / ours:.0f} MB/s of {size:.0f} MB")

    tokenise, miller, check, sqlite = [], [], [], []
    for _ in range(ROUNDS):
        tokenise.append(process(BIN / "bench_csv", "tokenise", path, 0))
        miller.append(process("mlr", "--icsv", "--ojson", "nothing", path))
        check.append(process(BIN / "bench_csv", "check", path))
        database = folder / "import.db"
        database.unlink(missing_ok=True)
        sqlite.append(process("sqlite3", database, "-cmd", "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;",
                              f".import --csv {path} users"))
    cpu = {name: median([r["cpu"] for r in runs]) for name, runs in
           {"tokenise": tokenise, "miller": miller, "check": check, "sqlite": sqlite}.items()}
    line("Miller / tokenise, whole processes, CPU", f"{cpu['miller'] / cpu['tokenise']:.1f}", "x")
    line("sqlite3 .import / read + check, whole processes, CPU", f"{cpu['sqlite'] / cpu['check']:.2f}", "x",
         f"{ROWS / cpu['check'] / 1e3:.0f} k rows/s")
    line("sqlite3 .import / read + check, wall",
         f"{median([r['wall'] for r in sqlite]) / median([r['wall'] for r in check]):.2f}", "x")
    line("peak memory of read + check", f"{median([r['peak'] for r in check]):.0f}", "MiB")


class Workspace:
    """A workspace in its own folder, driven by tenantryctl."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir()
        self.secret = folder / "passphrase"
        self.secret.touch(mode=0o600)
        self.secret.write_text("measured, not kept\n")

    def call(self, *arguments, text=""):
        result = subprocess.run([BIN / "tenantryctl", *map(str, arguments), "--json", "--data-dir", self.folder,
                                 "--passphrase-file", self.secret], input=text.encode(), stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE)
        if result.returncode not in (0, 1):
            sys.exit(f"bench: {arguments}: {result.stderr.decode()}")
        return json.loads(result.stdout or "null")

    def onboard(self, name):
        return self.call("onboard", "--account", f"owner@{name}.example", "--name", "Owner", "--organisation", name,
                         "--telephone", "+31 20 555 0142", "--country", "NL", "--accept-terms",
                         text="Welcome to 2026\n")


def one_by_one(workspace, rows):
    """A script's way against the same server and database: one PUT per user over one kept-open connection."""
    import http.client
    workspace.onboard("scripted")
    customer = next(c["id"] for c in workspace.call("customers") if c["organisation"] == "scripted")
    token = workspace.folder / "token"
    token.touch(mode=0o600)
    token.write_text("A" * 43)
    server = subprocess.Popen([BIN / "tenantry-server", "--data", workspace.folder / "this-computer" / "server",
                               "--listen", "127.0.0.1:18345", "--token-file", token],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            try:
                urllib.request.urlopen("http://127.0.0.1:18345/readyz")
                break
            except OSError:
                time.sleep(0.05)
        connection = http.client.HTTPConnection("127.0.0.1", 18345)
        started = time.monotonic()
        for i in range(rows):
            body = {"userName": f"user{i}@scripted.example", "displayName": f"User {i}"}
            connection.request("PUT", f"/v1/customers/{customer}/users/{uuid.uuid4()}", json.dumps(body), {
                "Authorization": "Bearer " + "A" * 43, "Content-Type": "application/json", "If-None-Match": "*",
                "Idempotency-Key": str(uuid.uuid4())})
            answer = connection.getresponse()
            text = answer.read()
            if answer.status not in (200, 201):
                sys.exit(f"bench: {answer.status} {text[:400]}")
        return rows / (time.monotonic() - started)
    finally:
        server.terminate()
        server.wait()


def imports(folder):
    rows = max(1000, ROWS // 50)
    print(f"\nImport of {rows:,} users end to end: file, check, plan, outbox, embedded server on disk, answers")
    workspace = Workspace(folder / "workspace")
    path = folder / "import.csv"
    rates = []
    for turn in range(ROUNDS):
        workspace.onboard(f"bench{turn}")
        with path.open("w") as file:
            file.write("First name,Last name,Display name,Email,Status update\n")
            for i in range(rows):
                file.write(f"First{i},Last{i},First{i} Last{i},user{i}@bench{turn}.example,\n")
        started = time.monotonic()
        result = workspace.call("import", f"bench{turn}", path)
        rates.append(rows / (time.monotonic() - started))
        assert result["done"] == rows, result
    script = one_by_one(workspace, rows // 5)
    line("rows a second, end to end, temporary passwords drawn", f"{median(rates):.0f}", "rows/s")
    line("the same server, one PUT a user from a script", f"{script:.0f}", "rows/s",
         f"ratio {median(rates) / script:.1f} x")


def window(folder):
    print(f"\nFirst window: from the start of the process to the end of its first paint, {ROUNDS * 3} rounds under Xvfb")
    script = folder / "window.py"
    script.write_text(WINDOW)
    out = subprocess.run([DESKTOP, sys.executable, script, BIN, str(ROUNDS * 3), folder / "home"],
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    runs = json.loads(out.decode().splitlines()[-1])
    for figure, unit in (("wall", "ms"), ("cpu", "ms"), ("peak", "MiB")):
        ours, bare = median(runs["tenantry"][figure]), median(runs["bare"][figure])
        line(f"first window / bare Qt Widgets window, {figure}", f"{ours / bare:.2f}", "x",
             f"{ours:.0f} and {bare:.0f} {unit}")


WINDOW = '''
import json, os, subprocess, sys, time
binaries, rounds, home = sys.argv[1], int(sys.argv[2]), sys.argv[3]
os.environ["TENANTRY_EXIT_AFTER_FIRST_PAINT"] = "1"
programs = {"tenantry": [binaries + "/tenantry", "--data-dir", home], "bare": [binaries + "/bench_barewindow"]}
runs = {name: {"wall": [], "cpu": [], "peak": []} for name in programs}
for turn in range(rounds + 1):
    for name, command in programs.items():
        started = time.monotonic()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = 0
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f"{name} ended with {status}")
        if turn:  # the first round warms the file cache
            runs[name]["wall"].append((time.monotonic() - started) * 1000)
            runs[name]["cpu"].append((usage.ru_utime + usage.ru_stime) * 1000)
            runs[name]["peak"].append(usage.ru_maxrss / 1024)
print(json.dumps(runs))
'''


def answers(folder):
    """The longest time in which the window of a large, busy workspace did not look for input."""
    customers, rows = max(10, ROWS // 100), ROWS // 10
    print(f"\nThe window answers: {ROWS:,} users, a file of {rows:,}, worked with by keyboard under Xvfb")
    data, config = folder / "this-computer" / "server", folder / "config"
    config.mkdir()
    (config / "tenantry.ini").write_text("[General]\nworkspace=this-computer\n")
    (folder / "this-computer").mkdir(mode=0o700)
    with server.Server(BIN, data).run():
        pass  # creates the database and its catalog
    subprocess.run([BIN / "bench_server", "fill", data, str(customers), str(ROWS)], stdout=subprocess.DEVNULL, check=True)
    path = folder / "new.csv"
    with path.open("w") as file:
        file.write("First name,Last name,Display name,User name,Department,Usage location\n")
        for i in range(rows):
            file.write(f"First{i},Last{i},First{i} Last{i},new{i}@customer7.example,Department {i % 40},NL\n")
    script = pathlib.Path(__file__).with_name("answers.py")
    watch = BIN.parent / "tests" / "bench" / "libloopwatch.so"
    out = subprocess.run([DESKTOP, "--keyring", "/usr/bin/python3", script, "--bin", BIN, "--folder", folder, "--watch",
                          watch, "--file", path, "--customer", "Customer 7", "--pictures", folder / "pictures", "--users",
                          str(ROWS), "--rows", str(rows)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    for phase, run in json.loads(out.decode().splitlines()[-1]).items():
        line(f"longest without an answer / 100 ms, {phase}", f"{run['longest'] / 100:.2f}", "x",
             f"{run['longest']:.0f} ms, CPU {run['cpu']:.0f} ms; {run['over']} over 100 ms in {run['seconds']:.0f} s")


def main():
    parts = {"csv": csv, "import": imports, "window": window, "answers": answers,
             "server": lambda folder: server.run(line, BIN, folder, ROWS),
             "sync": lambda folder: sync.run(line, process, BIN, folder, ROWS, ROUNDS)}
    wanted = sys.argv[2:] or list(parts)
    print(f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.2f}")
    for name in wanted:
        if name not in parts:
            sys.exit(f"bench: there is no {name}; there are {', '.join(parts)}")
        folder = pathlib.Path(tempfile.mkdtemp(prefix="tenantry-bench-"))
        try:
            parts[name](folder)
        finally:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
