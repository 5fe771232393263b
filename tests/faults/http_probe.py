#!/usr/bin/env python3
"""Treats a server as the open internet does, and checks whether a normal client notices.

Half-open connections, dripping requests, forms that two programs read differently, endless headers and bodies, more
connections than allowed, answers that nobody reads, pipelines, and random bytes. Meanwhile a normal client asks every
tenth of a second and must be answered within a second. At the end no file descriptor is leaked and memory is below
its bound."""
import argparse
import base64
import json
import os
import pathlib
import random
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import uuid

READ_SECONDS = 3
MOST_MEMORY = 256
MOST_WAIT = 1.0
CACHE = 64 << 20  # of the writing connection
PING = b'GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n'
faults = []


def check(good, words):
    print(('  ok   ' if good else '  FAIL ') + words, flush=True)
    if not good:
        faults.append(words)


class Server:
    def __init__(self, binary, folder):
        token = pathlib.Path(folder) / 'token'
        token.touch(0o600)
        self.folder = folder
        self.token = base64.urlsafe_b64encode(os.urandom(32)).rstrip(b'=')
        token.write_bytes(self.token)
        self.process = subprocess.Popen(
            [binary, 'serve', '--data', f'{folder}/data', '--listen', '127.0.0.1:0', '--metrics-listen', '',
             '--token-file', token, '--http-read-seconds', str(READ_SECONDS), '--http-idle-seconds', '5',
             '--http-connections', '700', '--http-connections-per-address', '600',
             '--limits-address-per-minute', '0', '--limits-tenant-per-minute', '0', '--log-level', 'error'],
            stdout=subprocess.PIPE)
        self.port = json.loads(self.process.stdout.readline())['port']

    def status(self, name):
        for line in open(f'/proc/{self.process.pid}/status'):
            if line.startswith(name):
                return int(line.split()[1])
        raise RuntimeError(name)

    def memory(self):
        return self.status('VmRSS:') // 1024

    def most_memory(self):
        return self.status('VmHWM:') // 1024

    def files(self):
        return len(os.listdir(f'/proc/{self.process.pid}/fd'))

    def connect(self, source='127.0.0.1'):
        return socket.create_connection(('127.0.0.1', self.port), timeout=5, source_address=(source, 0))

    def ask(self, data, seconds=5.0):
        """Everything received until the server closes or is silent for a while."""
        line = self.connect()
        line.settimeout(seconds)
        got = b''
        try:
            line.sendall(data)
            while part := line.recv(65536):
                got += part
        except OSError:
            pass
        line.close()
        return got

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(30)


class NormalClient(threading.Thread):
    """Asks ten times a second, on a connection that it keeps as long as the server does, from its own address."""

    def __init__(self, server):
        super().__init__(daemon=True)
        self.server = server
        self.worst = 0.0
        self.asked = 0
        self.missed = 0
        self.pause = threading.Event()
        self.ends = False

    def run(self):
        line = None
        while not self.ends:
            time.sleep(0.1)
            if self.pause.is_set():
                line = None
                continue
            began = time.monotonic()
            try:
                line = line or self.server.connect('127.0.0.2')
                line.sendall(PING)
                good = line.recv(65536).startswith(b'HTTP/1.1 200')
            except OSError:
                good = False
            self.asked += 1
            if not good:
                self.missed += 1
                line = None
            self.worst = max(self.worst, time.monotonic() - began)


def is_closed(line, seconds):
    try:
        line.settimeout(max(0.01, seconds))
        while line.recv(65536):
            pass
        return True
    except TimeoutError:
        return False
    except OSError:
        return True


def half_open(server):
    lines = [server.connect() for _ in range(400)]
    for line in lines:
        line.sendall(b'GET /livez HTTP/1.1\r\nHost: localhost\r\nX-A: ')
    end = time.monotonic() + READ_SECONDS + 3
    closed = sum(is_closed(line, end - time.monotonic()) for line in lines)
    check(closed == 400, f'half-open: {closed} of 400 connections closed after {READ_SECONDS} s')


def dripping(server):
    lines = [server.connect() for _ in range(50)]
    end = time.monotonic() + READ_SECONDS + 3
    head = b'POST /v1/batches HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\n' + b'x' * 500
    sent, alive = 0, list(lines)
    while alive and time.monotonic() < end:
        for line in list(alive):
            try:
                line.sendall(head[sent:sent + 1])
            except OSError:
                alive.remove(line)
        sent += 1
        time.sleep(0.05)
    check(not alive, f'dripping: {50 - len(alive)} of 50 slow requests cut off')


FORMS = {
    'length and chunks': b'Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'chunks and length': b'Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\n',
    'two lengths': b'Content-Length: 3\r\nContent-Length: 30\r\n\r\nabc',
    'list of lengths': b'Content-Length: 3, 3\r\n\r\nabc',
    'negative length': b'Content-Length: -5\r\n\r\n',
    'signed length': b'Content-Length: +3\r\n\r\nabc',
    'almost chunked': b'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n',
    'chunked and more': b'Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n',
    'chunked by a tab': b'Transfer-Encoding:\tchunked\r\nContent-Length: 3\r\n\r\nabc',
    'folded': b'X-A: b\r\n Content-Length: 3\r\n\r\n',
    'space before the colon': b'Content-Length : 3\r\n\r\nabc',
    'bare line feed': b'X-A: b\nContent-Length: 3\r\n\r\nabc',
    'extension': b'Transfer-Encoding: chunked\r\n\r\n3;a=b\r\nabc\r\n0\r\n\r\n',
    'packed': b'Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc',
}


def smuggling(server):
    for name, form in FORMS.items():
        got = server.ask(b'POST /v1/batches HTTP/1.1\r\nHost: localhost\r\n' + form + PING)
        answers = got.count(b'HTTP/1.1 ')
        check(answers == 1 and got[9:10] == b'4' and b'Connection: close' in got,
              f'{name}: refused once and closed ({answers} answers, {got[9:12].decode()})')


def floods(server):
    before = server.memory()
    line = server.connect()
    sent, block = 0, b'x' * (1 << 20)
    try:
        line.sendall(b'POST /v1/batches HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4000000000\r\n\r\n')
        while sent < 200:
            line.sendall(block)
            sent += 1
    except OSError:
        pass
    check(sent < 20 and server.memory() - before < 32, f'endless body: cut off after {sent} MiB')
    lines = []
    for _ in range(100):
        line = server.connect()
        try:
            line.sendall(b'POST /v1/batches HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\n\r\n')
            line.sendall(b'x' * 1900000)
        except OSError:
            pass
        lines.append(line)
    check(server.memory() < MOST_MEMORY, f'100 big bodies at once: {server.memory()} MiB')
    for line in lines:
        line.close()
    line = server.connect()
    sent = 0
    try:
        line.sendall(b'GET /livez HTTP/1.1\r\nHost: localhost\r\nX-A: ')
        while sent < 50:
            line.sendall(block)
            sent += 1
    except OSError:
        pass
    check(sent < 10, f'endless head: cut off after {sent} MiB')


def crowd(server, normal):
    normal.pause.set()
    time.sleep(0.3)
    lines = []
    for _ in range(900):
        try:
            lines.append(server.connect())
        except OSError:
            break
    time.sleep(0.3)
    turned_away = sum(is_closed(line, 0.001) for line in lines[600:])
    check(turned_away == len(lines) - 600, f'crowd: {turned_away} of {len(lines) - 600} above the limit turned away')
    for line in lines:
        line.close()
    time.sleep(0.5)
    check(server.ask(PING.replace(b'\r\n\r\n', b'\r\nConnection: close\r\n\r\n'), 2).startswith(b'HTTP/1.1 200'),
          'crowd: answers again when it is gone')
    normal.pause.clear()


def pipeline(server):
    line = server.connect()
    line.sendall(PING * 300)
    line.settimeout(5)
    got = b''
    try:
        while got.count(b'HTTP/1.1 200') < 300:
            got += line.recv(65536)
    except OSError:
        pass
    line.close()
    check(got.count(b'HTTP/1.1 200') == 300, 'pipeline: 300 requests in one piece answered')


def unread(server):
    """Requests much and reads nothing."""
    request = (b'GET /v1/changes?limit=1000 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ' + server.token
               + b'\r\n\r\n')
    lines = []
    for _ in range(60):
        line = socket.socket()
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line.connect(('127.0.0.1', server.port))
        line.sendall(request * 100)
        lines.append(line)
    time.sleep(1.5)
    check(server.memory() < MOST_MEMORY, f'unread answers on 60 connections: {server.memory()} MiB')
    for line in lines:
        line.close()


def noise(server, seconds, seed):
    dice = random.Random(seed)
    seeds = [b'POST /v1/batches?x=%41 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'
             b'Content-Length: 9\r\nTransfer-Encoding: chunked\r\nCookie: a=b; c=d\r\n\r\n4\r\nabcd\r\n0\r\n\r\n',
             b'PUT /v1/tags/01890000-0000-7000-8000-000000000000 HTTP/1.1\r\nHost: localhost\r\n'
             b'Authorization: Bearer ' + server.token + b'\r\nIdempotency-Key: 01890000-0000-7000-8000-000000000001\r\n'
             b'If-None-Match: *\r\nContent-Length: 12\r\n\r\n{"name":"x"}',
             b'POST /authorize HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n'
             b'Content-Length: 11\r\n\r\nname=%41&b=', PING]
    end, count = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        data = bytearray(dice.choice(seeds))
        for _ in range(dice.randint(1, 12)):
            at = dice.randrange(len(data))
            what = dice.random()
            if what < .5:
                data[at] = dice.randrange(256)
            elif what < .75:
                del data[at:at + dice.randint(1, 8)]
            else:
                data[at:at] = bytes(dice.randrange(256) for _ in range(dice.randint(1, 8)))
            data = data or bytearray(b'x')
        try:
            line = server.connect()
            line.sendall(data)
            line.settimeout(.003)
            line.recv(100)
        except OSError:
            pass
        finally:
            line.close()
        count += 1
    check(server.process.poll() is None, f'noise: {count} mutated requests')


def slow(server, connections):
    """slowhttptest: slow headers, slow bodies, slow reading."""
    for name, mode in (('heads', '-H'), ('bodies', '-B'), ('reading', '-X')):
        done = subprocess.run(
            ['slowhttptest', mode, '-c', str(connections), '-r', '200', '-i', '2', '-l', '15', '-p', '3', '-k', '3',
             '-u', f'http://127.0.0.1:{server.port}/livez'], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        check(server.process.poll() is None and done.returncode == 0,
              f'slow {name}: {connections} connections of slowhttptest, {server.memory()} MiB')


def read_answers(line, count):
    """Reads that many answers, each with a length; returns their statuses."""
    statuses, got = [], b''
    while len(statuses) < count:
        end = got.find(b'\r\n\r\n')
        if end < 0:
            got += line.recv(1 << 18)
            continue
        head = got[:end].lower()
        size = int(head.split(b'content-length: ')[1].split(b'\r\n')[0])
        while len(got) < end + 4 + size:
            got += line.recv(1 << 18)
        statuses.append(int(head[9:12]))
        got = got[end + 4 + size:]
    return statuses


def slope(server, requests):
    """Memory, files and SQLite's log over many requests: reads of several kinds, and one write in twenty. The
    database is made larger than its cache first: while that fills, memory rises and should."""
    tag = b'01890000-0000-7000-8000-0000000000aa'

    def request(method, path, fields=b'', body=b''):
        return (method + b' ' + path + b' HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ' + server.token
                + b'\r\n' + fields + b'Content-Length: ' + str(len(body)).encode() + b'\r\n\r\n' + body)

    json_type = b'Content-Type: application/json\r\n'

    def creation():
        return (b'Idempotency-Key: ' + str(uuid.uuid4()).encode() + b'\r\nIf-None-Match: *\r\n' + json_type)

    def batch():
        return json.dumps({'items': [
            {'opId': str(uuid.uuid4()), 'method': 'PUT', 'path': f'/v1/tags/{uuid.uuid4()}', 'ifNoneMatch': '*',
             'body': {'name': f'Ballast {uuid.uuid4()}'}} for _ in range(200)]}).encode()

    line = server.connect()
    line.settimeout(30)
    database = pathlib.Path(f'{server.folder}/data/tenantry.db')
    line.sendall(request(b'PUT', b'/v1/tags/' + tag, creation(), b'{"name":"Slope"}'))
    good = read_answers(line, 1) == [201]
    while good and database.stat().st_size < CACHE * 3 // 2:
        line.sendall(request(b'POST', b'/v1/batches', json_type, batch()))
        good = read_answers(line, 1) == [200]
    check(good, f'slope: a database of {database.stat().st_size >> 20} MiB')
    reads = (request(b'GET', b'/v1/tags/' + tag) * 10 + request(b'GET', b'/v1/tags?limit=20') * 5
             + request(b'GET', b'/v1/changes?limit=20') * 3 + request(b'GET', b'/v1/nothing'))
    files = server.files()
    points, asked, log = [], 0, 0
    wal = database.with_name('tenantry.db-wal')
    while asked < requests:
        write = request(b'PUT', b'/v1/tags/' + str(uuid.uuid4()).encode(), creation(),
                        b'{"name":"%d"}' % asked)
        line.sendall(reads + write)
        statuses = read_answers(line, 20)
        if statuses != [200] * 18 + [404, 201]:
            check(False, f'slope: answers {statuses}')
            return
        asked += 20
        if asked % 2000 == 0:
            points.append((asked, server.status('VmRSS:') / 1024))
            log = max(log, wal.stat().st_size >> 20)
    # The second half: caches fill before it.
    late = points[len(points) // 2:]
    middle = sum(x for x, _ in late) / len(late)
    mean = sum(y for _, y in late) / len(late)
    rise = sum((x - middle) * (y - mean) for x, y in late) / sum((x - middle) ** 2 for x, _ in late) * 1e5
    print(f'       memory {points[0][1]:.1f} MiB at first, {late[0][1]:.1f} at half, {late[-1][1]:.1f} at the end')
    check(rise < 1.0, f'slope: {rise:+.2f} MiB each 100,000 of {asked} requests')
    check(server.files() <= files, f'slope: {server.files()} open files, {files} before')
    check(log < 64, f"slope: SQLite's log at most {log} MiB")
    line.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--bin', required=True)
    parser.add_argument('--noise', type=float, default=8, help='seconds of mutated requests')
    parser.add_argument('--seed', type=int, default=20261122)
    parser.add_argument('--slow', type=int, default=0, help='connections of slowhttptest')
    parser.add_argument('--requests', type=int, default=0, help='so many requests, and what they do to memory')
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        server = Server(f'{options.bin}/tenantry-server', folder)
        try:
            check(server.ask(PING, 1).startswith(b'HTTP/1.1 200'), 'answers')
            files = server.files()
            normal = NormalClient(server)
            normal.start()
            half_open(server)
            dripping(server)
            smuggling(server)
            floods(server)
            crowd(server, normal)
            pipeline(server)
            unread(server)
            noise(server, options.noise, options.seed)
            if options.slow:
                slow(server, options.slow)
            if options.requests:
                slope(server, options.requests)
            normal.ends = True
            normal.join()
            check(normal.missed <= 2 and normal.worst < MOST_WAIT,
                  f'a normal client: {normal.asked} requests, {normal.missed} missed, at worst {normal.worst:.3f} s')
            check(server.most_memory() < MOST_MEMORY, f'memory at most {server.most_memory()} MiB')
            end = time.monotonic() + 10
            while server.files() > files and time.monotonic() < end:
                time.sleep(0.2)
            check(server.files() <= files, f'{server.files()} open files, {files} at the beginning')
            check(server.end() == 0, 'ends in order')
        finally:
            if server.process.poll() is None:
                server.process.kill()
    print(f'{len(faults)} faults')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
