"""./dev bench sync: the desktop's cache and outbox with a million users, beside their peers, in one run.

Peers: sqlite3 .import of the same users from a file, which fetches nothing; QJsonDocument and QSqlQuery, page by page
over HTTP from the same server with QNetworkAccessManager's default requests (how a first sync is usually written;
compressed, since that is the default). Ours includes HTTP, the cache on disk, and the table's columns in memory.
`bench_sync` opens the same workspace as the window; figures of the window itself are marked.
"""
import csv
import json
import os
import pathlib
import shutil
import sqlite3
import statistics
import subprocess
import sys

import server

HERE = pathlib.Path(__file__).resolve().parent
DESKTOP = HERE.parent / "e2e" / "desktop.sh"
# The usual way takes minutes for a million, so it runs once. With fewer rows it looks better than it is, because its
# indexes then fit into SQLite's memory.
MOST_USUAL_ROWS = int(os.environ.get("TENANTRY_BENCH_USUAL_ROWS", "1000000"))
IDLE_SECONDS = int(os.environ.get("TENANTRY_BENCH_IDLE_SECONDS", "20"))


def call(program, *arguments):
    """Its output, one JSON object per line."""
    out = subprocess.run([str(program), *map(str, arguments)], stdout=subprocess.PIPE)
    if out.returncode:
        sys.exit(f"bench: {program.name} {arguments[0]} ended with {out.returncode}")
    return [json.loads(text) for text in out.stdout.decode().splitlines()]


def median(rounds, *path):
    def at(value):
        for name in path:
            value = value[name]
        return value
    return statistics.median(at(value) for value in rounds)


def export(database, path):
    """The users of the server as a file, with a column per member."""
    with path.open("w", newline="") as file:
        writer, keys = csv.writer(file), []
        connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
        for etag, number, body in connection.execute(
                "SELECT etag, change_no, body FROM entity WHERE type='user' ORDER BY change_no"):
            user = json.loads(body)
            if not keys:
                keys = list(user)
                writer.writerow(["etag", "changeNo", *keys])
            writer.writerow([etag, number, *(text if isinstance(text := user[key], str) else json.dumps(text)
                                             for key in keys)])
        connection.close()


def sqlite_import(process, folder, path):
    database = folder / "import.db"
    database.unlink(missing_ok=True)
    return process("sqlite3", database, "-cmd", "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;",
                   f".import --csv {path} users")


def first_sync(line, process, program, folder, data, rows, rounds):
    """Product and file in turn, then the usual way. Keeps the last round's cache."""
    export(data / "tenantry.db", folder / "users.csv")
    ours, imported = [], []
    for _ in range(rounds):
        shutil.rmtree(folder / "cache", ignore_errors=True)
        ours += call(program, "first", folder / "cache", data, rows)
        imported.append(sqlite_import(process, folder, folder / "users.csv"))
    cpu, peer = median(ours, "cpu"), median(imported, "cpu")
    line("first sync, CPU of the client", cpu, "s", f"{rows / cpu / 1000:,.0f} k users/s; wall {median(ours, 'wall'):.1f} s; "
         f"server {median(ours, 'server'):.1f} s")
    line("of it until the cache has everything", median(ours, "cached", "cpu"), "s")
    line("first sync / sqlite3 .import of the same users, CPU", cpu / peer, "x", f"{cpu:.2f} and {peer:.2f} s", most=2)
    line("first sync, peak memory of services and cache", median(ours, "peak"), "MiB",
         f"of it the table's columns {median(ours, 'columns'):.0f} MiB", most=300)

    count = min(rows, MOST_USUAL_ROWS)
    peer_server = server.Server(program.parent, data)
    with peer_server.run():
        url = f"http://127.0.0.1:{peer_server.port}"
        usual = call(program, "usual", url, peer_server.token, folder / "usual.db", count)
    each = median([{"cpu": run["cpu"] / run["users"]} for run in usual], "cpu")
    line("QJsonDocument and QSqlQuery / first sync, CPU a user", each / (cpu / rows), "x",
         f"{each * 1e6:.0f} and {cpu / rows * 1e6:.1f} us; {usual[0]['users']:,} users", least=15)


def changes(line, program, folder, data, rounds):
    runs = call(program, "changes", folder / "cache", data, rounds)
    wall = median(runs, "wall") * 1000
    line("1,000 changes, from asking to the table's columns", wall, "ms",
         f"CPU {median(runs, 'cpu') * 1000:.0f} ms, server {median(runs, 'server') * 1000:.0f} ms; "
         f"{min(run['wall'] for run in runs) * 1000:.0f} to {max(run['wall'] for run in runs) * 1000:.0f} ms", most=50)
    line("sorting a table of all of them anew, on a worker", median(runs, "table", "wall") * 1000, "ms")


def queue(line, program, folder, data, count, rounds):
    runs = call(program, "queue", folder / "cache", data, count, rounds)
    for kind, words in ("changes", "changes"), ("creates", "new users of a file"):
        line(f"queueing {count:,} {words}, until saved", median(runs, kind, "wall"), "s",
             f"CPU {median(runs, kind, 'cpu'):.2f} s; shown after {median(runs, kind, 'shown', 'wall'):.2f} s",
             most=3 * count / 100_000)
    line("peak memory then", runs[-1]["peak"], "MiB")


def poll(line, program, folder, data, rounds):
    run = call(program, "poll", folder / "cache", data, rounds)[0]
    for kind, words in ("atOnce", "an empty poll, answered at once"), ("held", "an empty poll, held by the server for 1 s"):
        line(f"{words}, CPU of the client", run[kind]["cpu"] * 1000, "ms", f"server {run[kind]['server'] * 1000:.3f} ms")


def whole_program(line, program, folder, data, rows):
    """The window with its first sync, and then idle."""
    script = folder / "idle.py"
    script.write_text(IDLE)
    home, config = folder / "home", folder / "config"
    (home / "this-computer").mkdir(parents=True)
    config.mkdir()
    (config / "tenantry.ini").write_text("[General]\nworkspace=this-computer\n")
    (home / "this-computer" / "server").symlink_to(data)
    out = subprocess.run([DESKTOP, "--keyring", sys.executable, script, program.parent / "tenantry", home, config,
                          str(IDLE_SECONDS)], stdout=subprocess.PIPE, check=True).stdout
    run = json.loads(out.decode().splitlines()[-1])
    if not run["connected"]:
        sys.exit("bench: the window is not connected")
    line(f"the window after a first sync of {rows:,}, peak memory", run["peak"], "MiB",
         f"{run['resident']:.0f} MiB resident then", most=300)
    line(f"the window with nothing to do for {IDLE_SECONDS} s, CPU", run["client"], "ms",
         f"{run['ticks']} ticks of 10 ms; server {run['server']:.1f} ms")


IDLE = '''
import json, os, pathlib, re, subprocess, sys, time
program, home, config, seconds = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
child = subprocess.Popen([program, "--data-dir", home, "--config-dir", config], stderr=subprocess.DEVNULL)

def tasks(pid):
    return pathlib.Path(f"/proc/{pid}/task").iterdir()

def cpu(pid):
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks(pid)) / 1e6

def ticks(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])

def server():
    found = [word for task in tasks(child.pid) for word in (task / "children").read_text().split()]
    return next((pid for pid in found if b"tenantry-server" in pathlib.Path(f"/proc/{pid}/cmdline").read_bytes()), None)

def connected():
    """Whether the window has a connection to the port that its server listens on."""
    def sockets(pid):
        links = (os.readlink(link) for link in pathlib.Path(f"/proc/{pid}/fd").iterdir())
        return {link[8:-1] for link in links if link.startswith("socket:[")}
    rows = [row.split() for row in pathlib.Path("/proc/net/tcp").read_text().splitlines()[1:]]
    own, its = sockets(child.pid), sockets(server())
    ports = {row[1].split(":")[1] for row in rows if row[3] == "0A" and row[9] in its}
    return any(row[3] == "01" and row[9] in own and row[2].split(":")[1] in ports for row in rows)

def memory(name):
    return int(re.search(name + r":\\s+(\\d+)", pathlib.Path(f"/proc/{child.pid}/status").read_text())[1]) / 1024

try:
    # Settled: the server is there, and neither does anything for five seconds.
    quiet, until = 0, time.monotonic() + 1200
    while quiet < 5 and time.monotonic() < until:
        before = cpu(child.pid) + (cpu(server()) if server() else 0)
        time.sleep(1)
        spent = cpu(child.pid) + (cpu(server()) if server() else 0) - before
        quiet = quiet + 1 if server() and spent < 10 else 0
    own, its, ticked = cpu(child.pid), cpu(server()), ticks(child.pid)
    time.sleep(seconds)
    print(json.dumps({"client": cpu(child.pid) - own, "server": cpu(server()) - its, "ticks": ticks(child.pid) - ticked,
                      "connected": connected(), "peak": memory("VmHWM"), "resident": memory("VmRSS")}))
finally:
    child.terminate()
    child.wait()
'''


def run(line, process, binaries, folder, rows, rounds):
    line = server.Verdicts(line)
    customers = max(10, rows // 100)
    print(f"\nFirst sync and after: {rows:,} users in {customers:,} customers, {rounds} rounds")
    program, data = binaries / "bench_sync", folder / "data"
    with server.Server(binaries, data).run():
        pass  # creates the database and its catalog
    subprocess.run([binaries / "bench_server", "fill", data, str(customers), str(rows)], stdout=subprocess.DEVNULL,
                   check=True)
    first_sync(line, process, program, folder, data, rows, rounds)
    whole_program(line, program, folder, data, rows)
    changes(line, program, folder, data, 3 * rounds)
    poll(line, program, folder, data, 2 * rounds)
    queue(line, program, folder, data, min(100_000, rows // 10), min(rounds, 3))
    line.summary()
