"""The real server as a team runs it, and a person who signs in to it on the command line, for tests in Python."""
import json
import pathlib
import re
import secrets
import socket
import subprocess
import sys
import time
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "e2e"))
from browser import browser, submit  # noqa: E402

ORGANISATION = "Northwind MSP"
OWNER = "ana@northwind.example"


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def wait_for(is_so, what, seconds=60):
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            sys.exit(f"{what} did not come within {seconds} s")
        time.sleep(0.02)


class TeamServer:
    def __init__(self, binaries, folder, password, name="Ana Keller", public_url=None, options=()):
        self.bin, self.folder, self.password, self.name = pathlib.Path(binaries), folder, password, name
        self.port = free_port()
        self.url = public_url or f"http://127.0.0.1:{self.port}"
        self.options = ["--data", folder, "--listen", f"127.0.0.1:{self.port}", "--public-url", self.url,
                        "--metrics-listen", "", *options]
        self.token = secrets.token_urlsafe(32)
        self.token_file = folder.parent / f"{folder.name}-token"
        self.process = None

    def admin(self, *words):
        """Runs a command of tenantry-server; returns its output."""
        done = subprocess.run([self.bin / "tenantry-server", words[0], *map(str, self.options), *map(str, words[1:])],
                              capture_output=True, text=True, timeout=120)
        if done.returncode != 0:
            sys.exit(f"tenantry-server {words[0]} ended with {done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout + done.stderr

    def make(self):
        """Creates the partner and its owner; returns the link for the first password."""
        said = self.admin("init", "--organisation", ORGANISATION, "--email", OWNER, "--name", self.name)
        self.token_file.touch(0o600)
        self.token_file.write_text(self.token)
        return re.search(r"https?://\S+", said).group(0)

    def start(self, with_token=True):
        """The scripts' token works with SQLite only."""
        token = ["--token-file", self.token_file] if with_token else []
        self.process = subprocess.Popen([self.bin / "tenantry-server", *map(str, self.options), *token],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

        def answers():
            with socket.socket() as probe:
                return probe.connect_ex(("127.0.0.1", self.port)) == 0
        wait_for(answers, "the server")

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait(30)

    def choose_password(self, link, password=None):
        opener = browser()
        answer = opener.open(link, timeout=30)
        password = password or self.password
        end = submit(opener, answer.read().decode(), answer.geturl(), {"password": password, "repeat": password})
        if 'name="repeat"' in end.read().decode():
            sys.exit("the password was not taken")

    def sign_in(self, *options, email=OWNER, password=None, env=None):
        """On the command line, with this as the browser; `options` choose where its data is."""
        call = subprocess.Popen([self.bin / "tenantryctl", "sign-in", self.url, "--no-browser", "--json",
                                 *map(str, options)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env)
        line = " "
        while line and not line.startswith("http"):
            line = call.stderr.readline()
        if not line:
            sys.exit(f"the sign-in gave no address: {call.communicate()}")
        opener = browser()
        page = opener.open(line.strip(), timeout=30)
        end = submit(opener, page.read().decode(), page.geturl(),
                     {"email": email, "password": password or self.password})
        end.read()
        if "/callback" not in end.geturl():
            sys.exit("the sign-in did not end in the program")
        out, err = call.communicate(timeout=120)
        if call.returncode != 0:
            sys.exit(f"the sign-in ended with {call.returncode}: {err}")
        return json.loads(out)

    def api(self, method, path, body=None, **headers):
        """As the server administrator."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", method=method, data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"Bearer {self.token}", "Content-Type": "application/json",
                     "Idempotency-Key": headers.pop("key"), **{k.replace("_", "-"): v for k, v in headers.items()}})
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=30) as answer:
            return json.loads(answer.read() or b"{}")
