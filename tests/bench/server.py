"""./dev bench server: the server beside its limits and its peers, in one run on one machine.

Limits: nginx with a static file of the same size (HTTP alone), pgbench on the same PostgreSQL (the database alone).
Peers: npm json-server (a common choice), QSqlQuery and QJsonObject (how a feed is usually written).
"""
import contextlib
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import statistics
import subprocess
import threading
import time
import urllib.parse
import uuid

HERE = pathlib.Path(__file__).resolve().parent
TOKEN = "A" * 43
SECONDS = int(os.environ.get("TENANTRY_BENCH_SECONDS", "5"))
CONNECTIONS = 16
IDLE = 200
# json-server reads one file into one string, which Node cannot do if it is much larger.
MOST_PEER_ROWS = 100_000


class Verdicts:
    """Prints figures, and repeats those with a goal at the end."""

    def __init__(self, line):
        self.line, self.engine, self.told = line, "", []

    def __call__(self, name, value, unit, more="", least=None, most=None):
        text = f"{value:,.2f}" if unit in ("x", "ms", "s") else f"{value:,.0f}"
        if least is None and most is None:
            return self.line(name, text, unit, more)
        met = value >= least if most is None else value <= most
        goal = f"at least {least:g}" if most is None else f"at most {most:g}"
        words = "met" if met else f"missed: {value / (least if most is None else most):.2f} of it"
        self.told.append(f"{self.engine:12} {name:58} {text:>10} {unit:8} goal {goal}, {words}")
        self.line(name, text, unit, more)

    def summary(self):
        print("\nGoals")
        for told in self.told:
            print(told)


def id7(_state=[0]):
    """An id as the programs make it: UUIDv7, ascending."""
    _state[0] += 1
    raw = bytearray(int(time.time() * 1000).to_bytes(6, "big") + os.urandom(10))
    raw[6] = 0x70 | (_state[0] >> 8) & 0x0f
    raw[7] = _state[0] & 0xff
    raw[8] = 0x80 | raw[8] & 0x3f
    return str(uuid.UUID(bytes=bytes(raw)))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, path="/", seconds=120):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with contextlib.suppress(OSError, http.client.HTTPException):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", path)
            connection.getresponse().read()
            return
        time.sleep(0.05)
    raise SystemExit(f"bench: nothing answers on port {port}")


@contextlib.contextmanager
def running(command, port, path="/", **options):
    child = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL, start_new_session=True, **options)
    try:
        wait_for(port, path)
        yield child
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(30)


def resident(pid):
    text = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", text)[1]) / 1024


def cpu(pid):
    """CPU seconds of all its threads so far."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def milliseconds(text):
    value, unit = re.match(r"([\d.]+)(us|ms|s)", text).groups()
    return float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def wrk(port, path, headers=(), seconds=SECONDS, script=None, connections=CONNECTIONS):
    """Requests per second and the 99th percentile in ms; every answer must be a 2xx."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "30s"]
    for header in headers:
        command += ["-H", header]
    if script:
        command += ["-s", str(script)]
    out = subprocess.run([*command, f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in out:
        raise SystemExit(f"bench: {path}: {out}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1]), milliseconds(re.search(r"^ +99%\s+(\S+)", out, re.M)[1])


class Server:
    """On SQLite with a token in a file, as the desktop starts it; on PostgreSQL with the token of a signed-in person,
    whose session is in the database."""

    def __init__(self, binaries, folder, url=None):
        self.binaries, self.folder, self.port = binaries, folder, free_port()
        folder.mkdir(exist_ok=True)
        if url:
            self.token = subprocess.run([binaries / "bench_server", "person", url], stdout=subprocess.PIPE,
                                        check=True, text=True).stdout.strip()
            options = ["--database", url]
        else:
            self.token = TOKEN
            token = folder.parent / "token"
            token.touch(mode=0o600)
            token.write_text(TOKEN)
            options = ["--token-file", token]
        self.headers = [f"Authorization: Bearer {self.token}"]
        self.command = [binaries / "tenantry-server", "--data", folder, "--listen", f"127.0.0.1:{self.port}",
                        "--limits-tenant-per-minute", "0", "--limits-address-per-minute", "0",
                        "--http-connections-per-address", "1000", *options]

    def run(self):
        return running(self.command, self.port, "/readyz")


def get(server, path):
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    connection.request("GET", path, headers={"Authorization": "Bearer " + server.token})
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise SystemExit(f"bench: {path}: {answer.status} {body[:300]}")
    return body


@contextlib.contextmanager
def nginx(folder, files):
    """Serves files of the same sizes as our answers."""
    root = folder / "nginx"
    root.mkdir(exist_ok=True)
    root.chmod(0o755)
    folder.chmod(0o755)
    for name, body in files.items():
        (root / name).write_bytes(body)
    port = free_port()
    user = "user root;" if os.getuid() == 0 else ""
    (root / "nginx.conf").write_text(f"""
daemon off; {user} worker_processes 1; pid {root}/pid; error_log {root}/error.log;
events {{ worker_connections 1024; }}
http {{ access_log off; keepalive_requests 1000000; sendfile on; tcp_nopush on; default_type application/json;
  open_file_cache max=100; client_body_temp_path {root}/a; proxy_temp_path {root}/b; fastcgi_temp_path {root}/c;
  uwsgi_temp_path {root}/d; scgi_temp_path {root}/e;
  server {{ listen 127.0.0.1:{port}; root {root}; }} }}
""")
    with running(["nginx", "-c", root / "nginx.conf"], port):
        yield port


@contextlib.contextmanager
def json_server(folder, users):
    """The users in its one file."""
    path = folder / "db.json"
    path.write_text(json.dumps({"users": users}))
    port = free_port()
    program = HERE / "node_modules" / ".bin" / "json-server"
    with running([program, "--port", port, "--host", "127.0.0.1", path], port, cwd=folder):
        yield port


def writers(server, bodies, path, count):
    """Posts the bodies from `count` connections; seconds until the last answer."""
    todo = list(reversed(bodies))
    lock, failed = threading.Lock(), []

    def work():
        connection = http.client.HTTPConnection("127.0.0.1", server.port)
        while not failed:
            with lock:
                if not todo:
                    return
                body = todo.pop()
            connection.request("POST", path, body, {"Authorization": "Bearer " + server.token,
                                                    "Content-Type": "application/json"})
            answer = connection.getresponse()
            text = answer.read()
            if answer.status != 200 or text.count(b'"status":201') != body.count(b'"opId"'):
                failed.append(text[:400])

    threads = [threading.Thread(target=work) for _ in range(count)]
    started = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise SystemExit(f"bench: {failed[0]}")
    return time.monotonic() - started


def batches(customer, count, mark):
    return [json.dumps({"items": [
        {"opId": id7(), "method": "PUT", "path": f"/v1/customers/{customer}/users/{id7()}",
         "ifNoneMatch": "*", "body": {
             "userName": f"{mark}.{batch}.{i}@bench.example", "displayName": f"Ana Müller {i}", "firstName": "Ana",
             "lastName": f"Müller {i}", "jobTitle": "Technician", "usageLocation": "NL"}}
        for i in range(200)]}).encode() for batch in range(count)]


def creates(folder, server, customer, mark):
    """A script for wrk: one PUT per request, each with its own ids."""
    script = folder / f"create-{mark}.lua"
    script.write_text(f"""
math.randomseed(os.time())
local run, number = string.format("%08x", math.random(0, 0x7fffffff)), 0
request = function()
  number = number + 1
  local tail = string.format("%s%04x", string.sub(run, 1, 8), math.floor(number / 65536))
  local id = string.format("%08x-%04x-7000-8000-%s", number, number % 65536, tail)
  local headers = {{ ["Authorization"] = "Bearer {server.token}", ["Content-Type"] = "application/json",
                     ["If-None-Match"] = "*", ["Idempotency-Key"] = id }}
  return wrk.format("PUT", "/v1/customers/{customer}/users/" .. id, headers,
    '{{"userName":"{mark}.' .. run .. number .. '@bench.example","displayName":"Ana ' .. number .. '"}}')
end
""")
    return script


def idle_delay(server, path):
    """Median of the next request's ms without and with idle connections that have sent one request each."""
    def ask(connection):
        connection.request("GET", path, headers={"Authorization": "Bearer " + server.token})
        connection.getresponse().read()

    def median_of(count):
        connection = http.client.HTTPConnection("127.0.0.1", server.port)
        times = []
        for _ in range(count):
            started = time.monotonic()
            ask(connection)
            times.append((time.monotonic() - started) * 1000)
        return statistics.median(times)

    alone = median_of(500)
    idle = [http.client.HTTPConnection("127.0.0.1", server.port) for _ in range(IDLE)]
    try:
        for connection in idle:
            ask(connection)
        return alone, median_of(500)
    finally:
        for connection in idle:
            connection.close()


def measure(line, folder, server, ids, peers):
    customer, user = ids["customer"], ids["users"][0]
    paths = {"read one": f"/v1/customers/{customer}/users/{user}",
             "list page of 100": f"/v1/customers/{customer}/users?limit=100",
             "changes page of 500": "/v1/changes?limit=500", "static answer": "/livez"}
    parts = {"read one": 0.25, "static answer": 0.5}
    with server.run() as child:
        files = {name.replace(" ", "-"): get(server, path) for name, path in paths.items()}
        with nginx(folder, files) as static:
            for name, path in paths.items():
                # In turn, so that a machine that slows down slows both.
                runs = [(wrk(server.port, path, server.headers), wrk(static, "/" + name.replace(" ", "-")))
                        for _ in range(3)]
                ours = statistics.median(run[0][0] for run in runs)
                limit = statistics.median(run[1][0] for run in runs)
                late = statistics.median(run[0][1] for run in runs)
                size = len(files[name.replace(" ", "-")])
                line(f"{name}, {size:,} bytes / nginx, static file", ours / limit, "x",
                     f"{ours:,.0f} and {limit:,.0f} requests/s; p99 {late:.1f} ms", least=parts.get(name))
                if name in peers:
                    line(f"{name} / json-server", ours / peers[name], "x", f"{peers[name]:,.0f} requests/s",
                         least=40 if name == "read one" else None)
                if name == "read one" and "select" in peers:
                    line("read one / pgbench select by key", ours / peers["select"], "x",
                         f"{peers['select']:,.0f} selects/s")
                if name == "changes page of 500" and "feed" in peers:
                    line("feed rows / QSqlQuery and QJsonObject", ours * 500 / peers["feed"], "x",
                         f"{ours * 500:,.0f} and {peers['feed']:,.0f} rows/s", least=30)
        # With as many parallel requests as cores, to avoid measuring our own queue.
        few = statistics.median(wrk(server.port, paths["list page of 100"], server.headers, connections=2)[1]
                                for _ in range(3))
        line("p99 of a page of 100, 2 connections", few, "ms", most=5)
        rate, late = wrk(server.port, "/", script=creates(folder, server, customer, "one"))
        line("create one", rate, "users/s", f"p99 {late:.1f} ms" +
             (f"; pgbench simple update {peers['update']:,.0f}/s, ratio {rate / peers['update']:.2f} x"
              if "update" in peers else ""))
        bodies = batches(customer, min(400, 60 * SECONDS), uuid.uuid4().hex[:8])
        started = cpu(child.pid)
        seconds = writers(server, bodies, "/v1/batches", CONNECTIONS)
        users = len(bodies) * 200
        line("batches of 200", users / seconds, "users/s",
             f"{CONNECTIONS} connections; {1e6 * (cpu(child.pid) - started) / users:.0f} us of the server's CPU a user",
             least=None if "update" in peers else 20_000)
        alone, crowded = idle_delay(server, paths["read one"])
        line(f"next request with {IDLE} idle connections", crowded - alone, "ms", f"{alone:.2f} ms without", most=5)
        line("resident memory at the end", resident(child.pid), "MiB", most=150)


@contextlib.contextmanager
def postgresql(folder):
    """A cluster of its own, with the default durability."""
    versions = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))
    if not versions:
        raise SystemExit("bench: PostgreSQL is not installed")
    data, port = folder / "postgresql", free_port()
    data.mkdir()
    prefix = []
    if os.getuid() == 0:
        folder.chmod(0o755)
        shutil.chown(data, "postgres", "postgres")
        prefix = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]

    def call(program, *arguments):
        out = subprocess.run([*prefix, versions[-1] / program, *map(str, arguments)], capture_output=True, text=True,
                             cwd=data)
        if out.returncode:
            raise SystemExit(f"bench: {program}: {out.stderr}")
        return out.stdout

    call("initdb", "-D", data / "db", "-A", "trust", "-U", "postgres", "--no-locale", "-E", "UTF8")
    call("pg_ctl", "-D", data / "db", "-w", "-l", data / "log", "-o", f"-p {port} -k {data} -c listen_addresses=127.0.0.1",
         "start")
    try:
        yield call, port, data
    finally:
        call("pg_ctl", "-D", data / "db", "-m", "fast", "stop")


def pgbench(call, port, data):
    call("psql", "-h", data, "-p", port, "-U", "postgres", "-c", "CREATE DATABASE pgbench")
    at = ["-h", data, "-p", port, "-U", "postgres"]
    call("pgbench", *at, "-i", "-q", "-s", "10", "pgbench")

    def rate(*options):
        out = call("pgbench", *at, "-M", "prepared", "-c", CONNECTIONS, "-j", "1", "-T", SECONDS, *options, "pgbench")
        return float(re.search(r"tps = ([\d.]+) \(without", out)[1])
    return rate("-S"), rate("-N")


def users_of(server, count):
    """The requested number of users with all their data, customer by customer."""
    users, after = [], ""
    while len(users) < count:
        page = json.loads(get(server, f"/v1/customers?limit=100{after}"))
        for customer in page["items"]:
            found = json.loads(get(server, f"/v1/customers/{customer['id']}/users?limit=100"))["items"]
            users += [{**user["data"], "id": user["id"]} for user in found]
        if not page.get("next"):
            break
        after = "&after=" + urllib.parse.quote(page["next"])
    return users[:count]


def json_server_rates(line, folder, users):
    some = users[len(users) // 2]
    with json_server(folder, users) as port:
        line(f"json-server with {len(users):,} users", 1, "file")
        return {"read one": wrk(port, f"/users/{some['id']}")[0],
                "list page of 100": wrk(port, f"/users?customer={some['customer']}&_limit=100")[0]}


def run(line, binaries, folder, rows):
    line = Verdicts(line)
    customers = max(10, rows // 100)
    print(f"\nServer with {rows:,} users in {customers:,} customers, {CONNECTIONS} connections, {SECONDS} s a measurement")
    server = Server(binaries, folder / "data")
    with server.run():
        pass  # creates the database and its catalog
    started = time.monotonic()
    ids = json.loads(subprocess.run([binaries / "bench_server", "fill", server.folder, str(customers), str(rows)],
                                    stdout=subprocess.PIPE, check=True).stdout)
    line("filled directly (not a figure of the server)", rows / (time.monotonic() - started), "users/s")
    with server.run():
        users = users_of(server, min(rows, MOST_PEER_ROWS))
    peers = json_server_rates(line, folder, users)
    del users
    feed = subprocess.run([binaries / "bench_server", "feed", server.folder / "tenantry.db", "5"],
                          stdout=subprocess.PIPE, check=True).stdout
    peers["feed"] = statistics.median(float(rate) for rate in feed.split())
    line.engine = "SQLite"
    print("\nOn SQLite")
    measure(line, folder, server, ids, peers)
    with postgresql(folder) as (call, port, data):
        line.engine = "PostgreSQL"
        print("\nOn PostgreSQL")
        limits = dict(zip(("select", "update"), pgbench(call, port, data)))
        line("pgbench, select by key", limits["select"], "/s")
        line("pgbench, simple update", limits["update"], "/s")
        psql = ["psql", "-h", data, "-p", port, "-U", "postgres", "-c"]
        call(*psql, "CREATE ROLE tenantry LOGIN")
        call(*psql, "CREATE DATABASE tenantry OWNER tenantry")
        url = f"postgresql://tenantry@127.0.0.1:{port}/tenantry"
        started = time.monotonic()
        subprocess.run([binaries / "tenantry-server", "migrate", "--data", server.folder, "--to", url],
                       stdout=subprocess.DEVNULL, check=True)
        line("moved from SQLite to PostgreSQL", rows / (time.monotonic() - started), "users/s")
        call("psql", "-h", data, "-p", port, "-U", "postgres", "-d", "tenantry", "-c", "ANALYZE")
        measure(line, folder, Server(binaries, server.folder, url), ids, limits)
    line.summary()
