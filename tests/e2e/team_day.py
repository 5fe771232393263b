"""A team server, its command line and the program in a real window: the server is set up, the command line signs in
and onboards a customer, the window signs in and shows it, a session that ends is reported, and everyone signs out.
The browser is browser.py, put on the PATH as xdg-open. Run inside desktop.sh --keyring; exits with 0, or prints the
failure."""
import argparse
import base64
import hashlib
import json
import os
import pathlib
import re
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import traceback
import urllib.error
import urllib.parse
import urllib.request
import uuid

from driver import App, Failure, keys, say, tree, wait_for

HERE = pathlib.Path(__file__).resolve().parent
ORGANISATION = 'Northwind MSP'
OWNER = 'ana@northwind.example'
SECOND = 'ben@northwind.example'
PASSWORD = 'Correct horse 7 battery'
CUSTOMER = 'Contoso Dental Group'


class Team:
    def __init__(self, options):
        self.bin = pathlib.Path(options.bin)
        self.pictures = pathlib.Path(options.pictures)
        self.scratch = pathlib.Path(tempfile.mkdtemp(prefix='tenantry-team-'))
        self.server = None
        self.app = None
        self.step = 'start'
        self.began = time.monotonic()
        with socket.socket() as free:
            free.bind(('127.0.0.1', 0))
            self.port = free.getsockname()[1]
        self.url = f'http://127.0.0.1:{self.port}'
        self.env = dict(os.environ, TENANTRY_EMAIL=OWNER, TENANTRY_PASSWORD=PASSWORD)

    def run(self):
        for name in ('set_up_the_server', 'sign_in_on_the_command_line', 'onboard_a_customer', 'answer_as_the_second_person',
                     'sign_in_in_the_window', 'end_the_sign_in', 'sign_in_again', 'sign_out'):
            self.step = name.replace('_', ' ')
            told = getattr(self, name)()
            if self.app:
                self.app.screenshot(f'team {name}')
            say(f'{time.monotonic() - self.began:6.1f} s  {self.step}: {told}')

    # the frame

    def options(self):
        return ['--data', self.scratch / 'server', '--listen', f'127.0.0.1:{self.port}', '--public-url', self.url,
                '--metrics-listen', '']

    def admin(self, *words, **env):
        done = subprocess.run([str(self.bin / 'tenantry-server'), *map(str, words)], capture_output=True, text=True,
                              timeout=60, env=dict(os.environ, **env))
        if done.returncode != 0:
            raise Failure(f'tenantry-server {words[0]}: {done.stdout}{done.stderr}')
        return done.stdout

    def call(self, words, who):
        return [str(self.bin / 'tenantryctl'), *map(str, words), '--data-dir', str(self.scratch / who)]

    def ctl(self, *words, who=OWNER, stdin=None, code=0):
        done = subprocess.run(self.call(words, who), capture_output=True, text=True, input=stdin, timeout=90,
                              env=self.env)
        if done.returncode != code:
            raise Failure(f'tenantryctl {" ".join(map(str, words))} ended with {done.returncode}: {done.stderr}')
        return done.stdout

    def start_server(self, **env):
        self.server = subprocess.Popen([str(self.bin / 'tenantry-server'), *map(str, self.options()), '--token-file',
                                        str(self.scratch / 'token')], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, env=dict(os.environ, **env))

        def answers():
            with socket.socket() as probe:
                return probe.connect_ex(('127.0.0.1', self.port)) == 0
        wait_for(answers, 'the server')

    def stop_server(self):
        self.server.send_signal(signal.SIGTERM)
        self.server.wait(20)

    # the steps

    def set_up_the_server(self):
        # A sign-in now is no longer fresh when the clock is right again.
        library = next(pathlib.Path('/usr/lib').glob('*/faketime/libfaketimeMT.so.1'))
        half_an_hour_ago = {'LD_PRELOAD': str(library), 'FAKETIME': '-30m', 'FAKETIME_DONT_FAKE_MONOTONIC': '1'}
        said = self.admin('init', *self.options(), '--organisation', ORGANISATION, '--email', OWNER, '--name',
                          'Ana Keller', **half_an_hour_ago)
        link = re.search(r'https?://\S+', said).group(0)
        token = self.scratch / 'token'
        self.token = secrets.token_urlsafe(32)
        token.touch(0o600)
        token.write_text(self.token)
        self.start_server(**half_an_hour_ago)
        self.choose_password(link)
        self.api('PUT', f'/v1/staff/{uuid.uuid4()}', {'name': 'Ben Ode', 'email': SECOND, 'role': 'administrator'},
                 **{'If-None-Match': '*'})
        said = self.admin('staff', 'reset-link', SECOND, *self.options(), **half_an_hour_ago)
        self.choose_password(re.search(r'https?://\S+', said).group(0))
        return 'the owner and an administrator have chosen their passwords'

    def choose_password(self, link):
        subprocess.run([str(HERE / 'browser.py'), '--choose-password', link], env=self.env, check=True, timeout=60)

    def with_browser(self, *words, who=OWNER):
        """A command that asks for a sign-in: its output before the address, and its final output."""
        call = subprocess.Popen(self.call([*words, '--no-browser', '--json'], who), stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)
        said = []
        while not said or not said[-1].startswith('http'):
            line = call.stderr.readline()
            if not line:
                raise Failure(f'no address: {"".join(said)}{call.stdout.read()}')
            said.append(line)
        subprocess.run([str(HERE / 'browser.py'), said[-1].strip()], env=dict(self.env, TENANTRY_EMAIL=who), check=True,
                       timeout=60)
        out, err = call.communicate(timeout=60)
        if call.returncode != 0:
            raise Failure(f'{words[0]} ended with {call.returncode}: {err}')
        return ''.join(said), out

    def sign_in_on_the_command_line(self):
        _, out = self.with_browser('sign-in', self.url)
        told = json.loads(out)
        if told['role'] != 'owner' or told['organisation'] != ORGANISATION:
            raise Failure(f'signed in as {told}')
        names = [one['organisation'] for one in json.loads(self.ctl('workspaces', '--json'))]
        if ORGANISATION not in names:
            raise Failure(f'the workspaces are {names}')
        self.with_browser('sign-in', self.url, who=SECOND)
        return f'{told["person"]}, {told["role"]}, and an administrator'

    def onboard_a_customer(self):
        self.ctl('onboard', '--workspace', ORGANISATION, '--account', 'owner@contosodental.example', '--name',
                 'Mina Kapoor', '--organisation', CUSTOMER, '--telephone', '+31205550142', '--country', 'NL',
                 '--accept-terms', stdin='Welcome to 2026\n')
        return 'the command line has put a customer on the team server'

    def answer_as_the_second_person(self):
        self.stop_server()
        self.start_server()
        ana = self.token_of(OWNER)
        staff = f'/v1/staff/{uuid.uuid4()}'
        body = {'name': 'Cleo Marsh', 'email': 'cleo@northwind.example', 'role': 'owner'}
        status, told = self.api('PUT', staff, body, ana, **{'If-None-Match': '*'})
        if told.get('code') != 'approval-needed':
            raise Failure(f'one person alone made an owner: {status} {told}')
        mine = json.loads(self.ctl('approvals', '--json', '--workspace', ORGANISATION))
        asked = json.loads(self.ctl('approvals', '--json', '--workspace', ORGANISATION, who=SECOND))
        if [(one['names'], one['mine']) for one in mine + asked] != [(['Cleo Marsh'], True), (['Cleo Marsh'], False)]:
            raise Failure(f'asked is {mine} and {asked}')
        answer = ('approvals', 'approve', asked[0]['id'], '--workspace', ORGANISATION)
        self.ctl('approvals', 'approve', 'nothing', '--workspace', ORGANISATION, who=SECOND, code=6)
        self.ctl(*answer, '--no-browser', code=1)
        said, _ = self.with_browser(*answer, who=SECOND)
        if 'sign-in from the last 15 minutes' not in said:
            raise Failure(f'approved without a new sign-in: {said}')
        if json.loads(self.ctl('approvals', '--json', '--workspace', ORGANISATION, who=SECOND)):
            raise Failure('it is still asked')
        status, told = self.api('PUT', staff, body, ana, **{'If-None-Match': '*'})
        if status != 201:
            raise Failure(f'approved, and yet {status} {told}')
        return 'an owner was made by two, after a new sign-in in the browser'

    def browser_on_the_path(self):
        folder = self.scratch / 'bin'
        folder.mkdir()
        script = folder / 'xdg-open'
        script.write_text(f'#!/bin/sh\nexec "{HERE}/browser.py" "$1" >"{self.scratch}/browser.log" 2>&1\n')
        script.chmod(0o755)
        os.environ.update(self.env, PATH=f'{folder}:{os.environ["PATH"]}')

    def sign_in_in_the_window(self):
        self.browser_on_the_path()
        self.app = App(self.bin / 'tenantry',
                       ['--config-dir', self.scratch / 'config', '--data-dir', self.scratch / 'data'], self.pictures,
                       self.scratch / 'program.log')
        self.app.activate('Tenantry')
        self.app.click('push button', 'Connect to a team server')
        self.app.fill('Server address, required', self.url)
        self.app.wait_text('Connected to a Tenantry server')
        self.app.screenshot('team connect')
        began = time.monotonic()
        self.app.click('push button', 'Sign in with the browser')
        wait_for(lambda: any(CUSTOMER in line for line in tree(self.app.node)), f'{CUSTOMER} in the window', 60)
        took = time.monotonic() - began
        self.app.wait_text('Ana Keller · Owner')
        return f'the customer is in the window {took:.1f} s after the click'

    def token_of(self, who):
        """The access token of a person who signs in now, as any program gets it."""
        with socket.create_server(('127.0.0.1', 0)) as listener:
            redirect = f'http://127.0.0.1:{listener.getsockname()[1]}/callback'
            verifier = secrets.token_urlsafe(48)
            challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip('=')
            client = {'client_id': 'tenantry-cli', 'redirect_uri': redirect}
            query = urllib.parse.urlencode(client | {'response_type': 'code', 'state': 'team-day', 'code_challenge':
                                                     challenge, 'code_challenge_method': 'S256'})
            browser = subprocess.Popen([str(HERE / 'browser.py'), f'{self.url}/authorize?{query}'],
                                       env=dict(self.env, TENANTRY_EMAIL=who))
            listener.settimeout(60)
            with listener.accept()[0] as visit:
                code = urllib.parse.parse_qs(visit.recv(65536).split()[1].decode().split('?')[1])['code'][0]
                visit.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
            browser.wait(60)
        form = client | {'grant_type': 'authorization_code', 'code': code, 'code_verifier': verifier,
                         'device_name': 'team day'}
        request = urllib.request.Request(self.url + '/token', data=urllib.parse.urlencode(form).encode())
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=20) as answer:
            return json.loads(answer.read())['access_token']

    def api(self, method, path, body=None, token=None, **headers):
        """As the server administrator, or the holder of the token: status and answer."""
        request = urllib.request.Request(
            self.url + path, method=method, data=json.dumps(body).encode() if body else None,
            headers={'Authorization': f'Bearer {token or self.token}', 'Idempotency-Key': str(uuid.uuid4()),
                     'Content-Type': 'application/json', **headers})
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=20) as answer:
                return answer.status, json.loads(answer.read() or b'{}')
        except urllib.error.HTTPError as refused:
            return refused.code, json.loads(refused.read() or b'{}')

    def end_the_sign_in(self):
        ended = 0
        _, sessions = self.api('GET', '/v1/sessions?account=all')
        for session in sessions['items']:
            if session['client'] == 'tenantry-desktop':
                self.api('DELETE', f'/v1/sessions/{session["id"]}')
                ended += 1

        def said():
            keys('F5')  # sync now: the server caches a token for some seconds
            return self.app.has_text('Sign in to resume syncing')
        wait_for(said, 'the notice', 60)
        return f'{ended} session ended on the server, and the window says so'

    def sign_in_again(self):
        self.app.click('push button', 'Sign in')
        self.app.wait_text('Up to date', 60)
        return 'one button, the browser, and on it goes'

    def sign_out(self):
        self.ctl('sign-out', '--workspace', ORGANISATION, '--delete-data')
        left = json.loads(self.ctl('workspaces', '--json'))
        if len(left) != 1:
            raise Failure(f'after signing out there is still {left}')
        return 'the command line has left nothing behind'

    def end(self):
        for process in (self.app and self.app.process, self.server):
            if process and process.poll() is None:
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(20)
                except subprocess.TimeoutExpired:
                    process.kill()
        shutil.rmtree(self.scratch, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--bin', required=True)
    parser.add_argument('--pictures', default='pictures')
    team = Team(parser.parse_args())
    try:
        team.run()
    except Exception as error:
        say(f'FAILED at {team.step!r}: {error}')
        if not isinstance(error, Failure):
            traceback.print_exc()
        if team.app:
            team.app.screenshot('team failed')
            say('\n'.join(tree(team.app.node)[:150]))
        for log in ('program.log', 'browser.log'):
            path = team.scratch / log
            if path.exists():
                say(f'{log}: {path.read_text()[-2000:]}')
        return 1
    finally:
        team.end()
    return 0


if __name__ == '__main__':
    raise SystemExit(main())
