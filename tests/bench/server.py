"""./dev bench server: the server beside its limits and its peers, in one run on one machine.

Limits: nginx with a static file of the same size (HTTP alone), pgbench on the same PostgreSQL (the database alone).
Peers: npm json-server (what people reach for), QSqlQuery and QJsonObject (how a feed is usually written).
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
import uuid

HERE = pathlib.Path(__file__).resolve().parent
TOKEN = "A" * 43
SECONDS = int(os.environ.get("TENANTRY_BENCH_SECONDS", "5"))
CONNECTIONS = 16


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


def milliseconds(text):
    value, unit = re.match(r"([\d.]+)(us|ms|s)", text).groups()
    return float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def wrk(port, path, headers=(), seconds=SECONDS, script=None):
    """Requests a second and the 99th percentile in ms; every answer must be a 2xx."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency"]
    for header in headers:
        command += ["-H", header]
    if script:
        command += ["-s", str(script)]
    out = subprocess.run([*command, f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in out:
        raise SystemExit(f"bench: {path}: {out}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1]), milliseconds(re.search(r"^ +99%\s+(\S+)", out, re.M)[1])


class Server:
    def __init__(self, binaries, folder, *options):
        self.binaries, self.folder, self.port = binaries, folder, free_port()
        folder.mkdir(exist_ok=True)
        token = folder.parent / "token"
        token.touch(mode=0o600)
        token.write_text(TOKEN)
        self.command = [binaries / "tenantry-server", "--data", folder, "--listen", f"127.0.0.1:{self.port}",
                        "--token-file", token, "--limits-tenant-per-minute", "0",
                        "--limits-address-per-minute", "0", "--http-connections-per-address", "1000", *options]

    def run(self):
        return running(self.command, self.port, "/readyz")

    headers = [f"Authorization: Bearer {TOKEN}"]


def get(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path, headers={"Authorization": "Bearer " + TOKEN})
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise SystemExit(f"bench: {path}: {answer.status} {body[:300]}")
    return body


@contextlib.contextmanager
def nginx(folder, files):
    """Serves the files, each of which is the size of an answer of ours."""
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
    """All users of one customer in a file, as people begin."""
    path = folder / "db.json"
    path.write_text(json.dumps({"users": users}))
    port = free_port()
    program = HERE / "node_modules" / ".bin" / "json-server"
    with running([program, "--port", port, "--host", "127.0.0.1", path], port, cwd=folder):
        yield port


def writers(port, bodies, path, count):
    """Posts the bodies from `count` connections; seconds until the last answer."""
    todo = list(reversed(bodies))
    lock, failed = threading.Lock(), []

    def work():
        connection = http.client.HTTPConnection("127.0.0.1", port)
        while not failed:
            with lock:
                if not todo:
                    return
                body = todo.pop()
            connection.request("POST", path, body, {"Authorization": "Bearer " + TOKEN,
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
        {"opId": str(uuid.uuid4()), "method": "PUT", "path": f"/v1/customers/{customer}/users/{uuid.uuid4()}",
         "ifNoneMatch": "*", "body": {
             "userName": f"{mark}.{batch}.{i}@bench.example", "displayName": f"Ana Müller {i}", "firstName": "Ana",
             "lastName": f"Müller {i}", "jobTitle": "Technician", "usageLocation": "NL"}}
        for i in range(200)]}).encode() for batch in range(count)]


def creates(folder, customer, mark):
    """A script for wrk: one PUT a request, each with ids of its own."""
    script = folder / f"create-{mark}.lua"
    script.write_text(f"""
math.randomseed(os.time())
local run, number = string.format("%08x", math.random(0, 0x7fffffff)), 0
request = function()
  number = number + 1
  local tail = string.format("%s%04x", string.sub(run, 1, 8), math.floor(number / 65536)) 
  local id = string.format("%08x-%04x-7000-8000-%s", number, number % 65536, tail)
  local headers = {{ ["Authorization"] = "Bearer {TOKEN}", ["Content-Type"] = "application/json",
                     ["If-None-Match"] = "*", ["Idempotency-Key"] = id }}
  return wrk.format("PUT", "/v1/customers/{customer}/users/" .. id, headers,
    '{{"userName":"{mark}.' .. run .. number .. '@bench.example","displayName":"Ana ' .. number .. '"}}')
end
""")
    return script


def idle_delay(port, path):
    """Median of the next request's ms without and with 200 idle connections."""
    def median_of(count):
        connection = http.client.HTTPConnection("127.0.0.1", port)
        times = []
        for _ in range(count):
            started = time.monotonic()
            connection.request("GET", path, headers={"Authorization": "Bearer " + TOKEN})
            connection.getresponse().read()
            times.append((time.monotonic() - started) * 1000)
        return statistics.median(times)

    alone = median_of(200)
    idle = [socket.create_connection(("127.0.0.1", port)) for _ in range(200)]
    try:
        return alone, median_of(200)
    finally:
        for connection in idle:
            connection.close()


def measure(line, folder, server, ids, peers):
    customer, user = ids["customer"], ids["users"][0]
    paths = {"read one": f"/v1/customers/{customer}/users/{user}",
             "list page of 100": f"/v1/customers/{customer}/users?limit=100",
             "changes page of 500": "/v1/changes?limit=500", "static answer": "/livez"}
    with server.run() as child:
        files = {name.replace(" ", "-"): get(server.port, path) for name, path in paths.items()}
        with nginx(folder, files) as static:
            for name, path in paths.items():
                # In turn, so that a machine that slows down slows both.
                runs = [(wrk(server.port, path, server.headers), wrk(static, "/" + name.replace(" ", "-")))
                        for _ in range(3)]
                ours = statistics.median(run[0][0] for run in runs)
                limit = statistics.median(run[1][0] for run in runs)
                late = statistics.median(run[0][1] for run in runs)
                size = len(files[name.replace(" ", "-")])
                line(f"{name}, {size:,} bytes / nginx, static file", f"{ours / limit:.2f}", "x",
                     f"{ours:,.0f} and {limit:,.0f} requests/s; p99 {late:.1f} ms")
                if name in peers:
                    line(f"{name} / json-server", f"{ours / peers[name]:.0f}", "x", f"{peers[name]:,.0f} requests/s")
                if name == "changes page of 500" and "feed" in peers:
                    line("feed rows / QSqlQuery and QJsonObject", f"{ours * 500 / peers['feed']:.0f}", "x",
                         f"{ours * 500:,.0f} and {peers['feed']:,.0f} rows/s")
        rate, late = wrk(server.port, "/", script=creates(folder, customer, "one"))
        line("create one", f"{rate:,.0f}", "users/s", f"p99 {late:.1f} ms" +
             (f"; pgbench simple update {peers['update']:,.0f}/s, ratio {rate / peers['update']:.2f} x"
              if "update" in peers else ""))
        bodies = batches(customer, 150, uuid.uuid4().hex[:8])
        line("batches of 200", f"{len(bodies) * 200 / writers(server.port, bodies, '/v1/batches', 4):,.0f}", "users/s")
        alone, crowded = idle_delay(server.port, paths["read one"])
        line("next request with 200 idle connections", f"{crowded - alone:+.2f}", "ms", f"{alone:.2f} ms without")
        line("resident memory at the end", f"{resident(child.pid):.0f}", "MiB")


@contextlib.contextmanager
def postgresql(folder):
    """A cluster of its own, durable as it comes."""
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


def run(line, binaries, folder, rows):
    customers = max(10, rows // 100)
    print(f"\nServer with {rows:,} users in {customers:,} customers, {CONNECTIONS} connections, {SECONDS} s a measurement")
    server = Server(binaries, folder / "data")
    with server.run():
        pass  # makes the database and its catalogue
    started = time.monotonic()
    ids = json.loads(subprocess.run([binaries / "bench_server", "fill", server.folder, str(customers), str(rows)],
                                    stdout=subprocess.PIPE, check=True).stdout)
    line("filled directly (not a figure of the server)", f"{rows / (time.monotonic() - started):,.0f}", "users/s")
    with server.run():
        users = json.loads(get(server.port, f"/v1/customers/{ids['customer']}/users?limit=100"))["items"]
    peers = {}
    with json_server(folder, [{**user["data"], "id": user["id"]} for user in users]) as port:
        peers["read one"] = wrk(port, f"/users/{users[0]['id']}")[0]
        peers["list page of 100"] = wrk(port, "/users")[0]
    feed = subprocess.run([binaries / "bench_server", "feed", server.folder / "tenantry.db", "5"],
                          stdout=subprocess.PIPE, check=True).stdout
    peers["feed"] = statistics.median(float(rate) for rate in feed.split())
    print("\nOn SQLite")
    measure(line, folder, server, ids, peers)
    with postgresql(folder) as (call, port, data):
        peers = dict(zip(("select", "update"), pgbench(call, port, data)))
        line("pgbench, select by key (its limit)", f"{peers['select']:,.0f}", "/s")
        psql = ["psql", "-h", data, "-p", port, "-U", "postgres", "-c"]
        call(*psql, "CREATE ROLE tenantry LOGIN")
        call(*psql, "CREATE DATABASE tenantry OWNER tenantry")
        url = f"postgresql://tenantry@127.0.0.1:{port}/tenantry"
        started = time.monotonic()
        subprocess.run([binaries / "tenantry-server", "migrate", "--data", server.folder, "--to", url],
                       stdout=subprocess.DEVNULL, check=True)
        line("moved from SQLite to PostgreSQL", f"{rows / (time.monotonic() - started):,.0f}", "users/s")
        print("\nOn PostgreSQL")
        measure(line, folder, Server(binaries, server.folder, "--database", url), ids, peers)
