"""A proxy between a client and the server that behaves like bad networks and bad proxies. Supports only the HTTP that
is needed: requests and answers with a Content-Length, one after another on a connection.

    with Proxy(port_of_the_server) as proxy:
        proxy.arm("dropAnswer", times=2)      # the next two writes
        ...                                   # the client talks to proxy.port
        proxy.deliver_late()                  # held-back copies arrive now"""
import asyncio
import collections
import json
import random
import socket
import struct
import threading

WRITES = ("PUT", "PATCH", "POST", "DELETE")


class Request:
    def __init__(self, head, body):
        self.head = head
        self.body = body
        self.method, self.path, _ = head.split(b"\r\n", 1)[0].decode("latin-1").split(" ", 2)

    @property
    def bytes(self):
        return self.head + self.body


class Gone(Exception):
    """The other side ended before it had sent everything."""


async def read_message(reader):
    """Head and body; Gone when there is none any more."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        length = 0
        for line in head.split(b"\r\n")[1:]:
            name, _, value = line.partition(b":")
            if name.strip().lower() == b"content-length":
                length = int(value)
        return head, await reader.readexactly(length) if length else b""
    except (asyncio.IncompleteReadError, ConnectionError) as error:
        raise Gone from error


def reset(writer):
    """As if the other side had never heard of the connection."""
    raw = writer.get_extra_info("socket")
    # The other side may have closed it already.
    if raw is not None and raw.fileno() >= 0:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


class Line:
    """One client connection, and its connection to the server."""

    def __init__(self, proxy, reader, writer):
        self.proxy = proxy
        self.reader = reader
        self.writer = writer
        self.upstream = None

    async def ask(self, request, fresh=False):
        """The server's answer as (head, body)."""
        if fresh or self.upstream is None:
            streams = await self.connect()
            if not fresh:
                self.upstream = streams
        else:
            streams = self.upstream
        try:
            streams[1].write(request.bytes)
            return await read_message(streams[0])
        except (Gone, ConnectionError) as error:
            self.upstream = None
            raise Gone from error
        finally:
            if fresh:
                streams[1].close()

    async def connect(self):
        try:
            return await asyncio.open_connection("127.0.0.1", self.proxy.upstream, limit=1 << 24)
        except OSError as error:
            raise Gone from error

    async def tell(self, head, body):
        self.writer.write(head + body)
        await self.writer.drain()

    async def make_up(self, status, body=b"", kind="text/html", extra=(), ours=False):
        lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *extra]
        if ours:
            lines.append("Tenantry-Api: 1")
        await self.tell("\r\n".join([*lines, "", ""]).encode(), body)

    async def perhaps(self, request):
        """The request may have had its effect or not, whatever is told about it."""
        if self.proxy.random.random() < 0.5:
            await self.ask(request)

    def close(self):
        self.writer.close()
        if self.upstream:
            self.upstream[1].close()


# --- the faults: each has the request and its line, and says whether the connection goes on

async def none(line, request):
    await line.tell(*await line.ask(request))
    return True


async def dropRequest(line, request):
    """Closed before anything reached the server."""
    return False


async def cutRequest(line, request):
    """Half of the request reached the server."""
    _, writer = await line.connect()
    writer.write(request.bytes[:len(request.head) + len(request.body) // 2 - (0 if request.body else 2)])
    await writer.drain()
    writer.close()
    return False


async def dropAnswer(line, request):
    """Done, and nobody hears of it."""
    await line.ask(request)
    return False


async def resetAnswer(line, request):
    """Reset in the middle of the answer."""
    head, body = await line.ask(request)
    await line.tell(head, body[:len(body) // 2])
    reset(line.writer)
    return False


async def cutAnswer(line, request):
    """The connection ends in order, with half of the body."""
    head, body = await line.ask(request)
    await line.tell(head, body[:len(body) // 2])
    return False


async def shortAnswer(line, request):
    """A whole answer of half the text: the length fits, the JSON does not."""
    head, body = await line.ask(request)
    half = body[:len(body) // 2]
    lines = [f"Content-Length: {len(half)}".encode() if part.lower().startswith(b"content-length:") else part
             for part in head.split(b"\r\n")]
    await line.tell(b"\r\n".join(lines), half)
    return True


async def double(line, request):
    """Two copies at once, on two connections."""
    answers = await asyncio.gather(line.ask(request, fresh=True), line.ask(request, fresh=True))
    await line.tell(*line.proxy.random.choice(answers))
    return True


async def again(line, request):
    """A second copy right after the answer."""
    answer = await line.ask(request)
    await line.ask(request, fresh=True)
    await line.tell(*answer)
    return True


async def lateAfter504(line, request):
    """Given up by the proxy, and delivered long after."""
    line.proxy.late.append(request)
    await line.make_up("504 Gateway Timeout")
    return True


async def lateAfterAnswer(line, request):
    """Answered, and a copy delivered long after."""
    line.proxy.late.append(request)
    return await none(line, request)


async def lateInstead(line, request):
    """Closed, and delivered long after."""
    line.proxy.late.append(request)
    return False


async def delay(line, request):
    await asyncio.sleep(line.proxy.random.uniform(0.01, 0.06))
    return await none(line, request)


async def drip(line, request):
    """A few bytes at a time, there and back."""
    head, body = await line.ask(request)
    answer = head + body
    step = max(1, len(answer) // 40)
    for start in range(0, len(answer), step):
        await line.tell(answer[start:start + step], b"")
        await asyncio.sleep(0.001)
    return True


async def stale(line, request):
    """The connection is closed while it lies in the client's pool."""
    await none(line, request)
    return False


async def portal(line, request):
    """What a hotel says to everything."""
    await line.make_up("200 OK", b"<html><title>Sign in to Wi-Fi</title></html>")
    return True


async def forbidden(line, request):
    """A filter on the way does not like it."""
    await line.make_up("403 Forbidden", b"<html>blocked by your organisation</html>")
    return True


async def redirect(line, request):
    """Nobody may follow this one."""
    await line.perhaps(request)
    status = line.proxy.random.choice(["302 Found", "307 Temporary Redirect", "308 Permanent Redirect"])
    await line.make_up(status, extra=[f"Location: http://127.0.0.1:{line.proxy.port}/elsewhere{request.path}"])
    return True


async def garbage(line, request):
    """Something that calls itself our JSON."""
    await line.perhaps(request)
    await line.make_up("200 OK", b'{"id": "0192', "application/json", ours=True)
    return True


async def empty(line, request):
    """JSON that says nothing."""
    await line.perhaps(request)
    await line.make_up("200 OK", line.proxy.random.choice([b"{}", b"[]", b"null", b""]), "application/json", ours=True)
    return True


async def noHttp(line, request):
    await line.perhaps(request)
    await line.tell(b"\x15\x03\x01\x00\x02\x02\x28", b"")
    return False


async def refused(line, request):
    """Nobody listens for a while, and who was connected is thrown out."""
    await line.proxy.pause()
    return False


async def hang(line, request):
    """Never answered: costs the client's patience, so nobody draws it."""
    await asyncio.sleep(3600)
    return False


def status(text, *extra):
    async def answer(line, request):
        await line.perhaps(request)
        ours = line.proxy.random.random() < 0.5
        problem = json.dumps({"title": text[4:], "status": int(text[:3]), "code": "made-up"}).encode()
        await line.make_up(text, problem if ours else b"<html>sorry</html>",
                           "application/problem+json" if ours else "text/html", extra, ours)
        return True
    return answer


FAULTS = {fault.__name__: fault for fault in (
    dropRequest, cutRequest, dropAnswer, resetAnswer, cutAnswer, shortAnswer, double, again, lateAfter504,
    lateAfterAnswer, lateInstead, delay, drip, stale, portal, forbidden, redirect, garbage, empty, noHttp, refused)}
FAULTS |= {"status408": status("408 Request Timeout"), "status425": status("425 Too Early"),
           "status429": status("429 Too Many Requests", "Retry-After: 7"), "status500": status("500 Internal Server Error"),
           "status502": status("502 Bad Gateway"), "status503": status("503 Service Unavailable", "Retry-After: 2"),
           "status504": status("504 Gateway Timeout")}
ALL = FAULTS | {"none": none, "hang": hang}


class Proxy:
    def __init__(self, upstream, seed=0):
        self.upstream = upstream
        self.port = 0
        self.random = random.Random(seed)
        self.share = 0.0  # of all requests; each of these gets a random fault
        self.late = []
        self.done = collections.Counter()
        self.followed = 0  # redirects: must stay 0
        self.armed = []
        self.lines = set()
        self.tasks = set()
        self.lock = threading.Lock()
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)

    def __enter__(self):
        self.thread.start()
        self.call(self.listen())
        return self

    def __exit__(self, *_):
        self.call(self.end())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()

    def call(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop).result(60)

    def arm(self, fault, times=1, skip=0, writes=True):
        """The `times` next writes (or reads) after `skip` of them have this fault."""
        with self.lock:
            self.armed.append([fault, times, skip, writes])

    def disarm(self):
        with self.lock:
            self.armed.clear()

    def deliver_late(self):
        """Delivers held-back requests now; their answers are returned, not sent."""
        return self.call(self.send_late())

    async def send_late(self):
        requests, self.late = self.late, []
        answers = []
        for request in requests:
            try:
                answers.append(await Line(self, None, None).ask(request, fresh=True))
            except Gone:
                answers.append(None)
        return answers

    async def listen(self):
        self.server = await asyncio.start_server(self.serve, "127.0.0.1", self.port, limit=1 << 24)
        self.port = self.server.sockets[0].getsockname()[1]

    async def pause(self):
        if self.server is None:
            return
        self.server.close()
        self.server = None
        for line in list(self.lines):
            reset(line.writer)
        self.loop.call_later(0.03, lambda: self.keep(self.loop.create_task(self.listen())))

    def keep(self, task):
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def end(self):
        if self.server:
            self.server.close()
        waiting = list(self.tasks)
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)

    def choose(self, request):
        with self.lock:
            for entry in self.armed:
                if entry[3] != (request.method in WRITES):
                    continue
                if entry[2] > 0:
                    entry[2] -= 1
                    break
                entry[1] -= 1
                if entry[1] <= 0:
                    self.armed.remove(entry)
                return entry[0]
        return self.random.choice(list(FAULTS)) if self.random.random() < self.share else "none"

    async def serve(self, reader, writer):
        self.keep(asyncio.current_task())
        line = Line(self, reader, writer)
        self.lines.add(line)
        try:
            while True:
                request = Request(*await read_message(reader))
                self.followed += request.path.startswith("/elsewhere")
                fault = self.choose(request)
                self.done[fault] += fault != "none"
                if not await ALL[fault](line, request):
                    break
        except (Gone, ConnectionError, asyncio.CancelledError):
            pass  # the proxy ends, or one side is gone and the other one notices
        finally:
            self.lines.discard(line)
            line.close()
