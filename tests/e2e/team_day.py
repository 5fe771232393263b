"""A team server, its command line and the program in a real window: the server is set up, the command line signs in and
onboards a customer, the window signs in and shows it, a sign-in that ends is said, and everybody signs out. The browser
is browser.py, put on the PATH as xdg-open. Run inside desktop.sh --keyring; ends with 0, or says what failed."""
import argparse
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
import urllib.request
import uuid

from driver import App, Failure, keys, say, tree, wait_for

HERE = pathlib.Path(__file__).resolve().parent
ORGANISATION = 'Northwind MSP'
OWNER = 'ana@northwind.example'
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
        for name in ('set_up_the_server', 'sign_in_on_the_command_line', 'onboard_a_customer', 'sign_in_in_the_window',
                     'end_the_sign_in', 'sign_in_again', 'sign_out'):
            self.step = name.replace('_', ' ')
            told = getattr(self, name)()
            if self.app:
                self.app.screenshot(f'team {name}')
            say(f'{time.monotonic() - self.began:6.1f} s  {self.step}: {told}')

    # the frame of it

    def options(self):
        return ['--data', self.scratch / 'server', '--listen', f'127.0.0.1:{self.port}', '--public-url', self.url,
                '--metrics-listen', '']

    def admin(self, *words):
        done = subprocess.run([str(self.bin / 'tenantry-server'), *map(str, words)], capture_output=True, text=True,
                              timeout=60)
        if done.returncode != 0:
            raise Failure(f'tenantry-server {words[0]}: {done.stdout}{done.stderr}')
        return done.stdout

    def ctl(self, *words, stdin=None, code=0):
        done = subprocess.run([str(self.bin / 'tenantryctl'), *map(str, words), '--data-dir', str(self.scratch / 'cli')],
                              capture_output=True, text=True, input=stdin, timeout=90, env=self.env)
        if done.returncode != code:
            raise Failure(f'tenantryctl {" ".join(map(str, words))} ended with {done.returncode}: {done.stderr}')
        return done.stdout

    # the steps

    def set_up_the_server(self):
        said = self.admin('init', *self.options(), '--organisation', ORGANISATION, '--email', OWNER, '--name',
                          'Ana Keller')
        link = re.search(r'https?://\S+', said).group(0)
        token = self.scratch / 'token'
        self.token = secrets.token_urlsafe(32)
        token.touch(0o600)
        token.write_text(self.token)
        self.server = subprocess.Popen([str(self.bin / 'tenantry-server'), *map(str, self.options()), '--token-file',
                                        str(token)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

        def answers():
            with socket.socket() as probe:
                return probe.connect_ex(('127.0.0.1', self.port)) == 0
        wait_for(answers, 'the server')
        subprocess.run([str(HERE / 'browser.py'), '--choose-password', link], env=self.env, check=True, timeout=60)
        return 'the first administrator has chosen a password'

    def sign_in_on_the_command_line(self):
        call = subprocess.Popen([str(self.bin / 'tenantryctl'), 'sign-in', self.url, '--no-browser', '--json',
                                 '--data-dir', str(self.scratch / 'cli')], stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True, env=self.env)
        address = ''
        while not address.startswith('http'):
            line = call.stderr.readline()
            if not line:
                raise Failure(f'no address: {call.stdout.read()}')
            address = line.strip()
        subprocess.run([str(HERE / 'browser.py'), address], env=self.env, check=True, timeout=60)
        out, err = call.communicate(timeout=60)
        if call.returncode != 0:
            raise Failure(f'sign-in ended with {call.returncode}: {err}')
        told = json.loads(out)
        if told['role'] != 'owner' or told['organisation'] != ORGANISATION:
            raise Failure(f'signed in as {told}')
        names = [one['organisation'] for one in json.loads(self.ctl('workspaces', '--json'))]
        if ORGANISATION not in names:
            raise Failure(f'the workspaces are {names}')
        return f'{told["person"]}, {told["role"]}'

    def onboard_a_customer(self):
        self.ctl('onboard', '--workspace', ORGANISATION, '--account', 'owner@contosodental.example', '--name',
                 'Mina Kapoor', '--organisation', CUSTOMER, '--telephone', '+31205550142', '--country', 'NL',
                 '--accept-terms', stdin='Welcome to 2026\n')
        return 'the command line has put a customer on the team server'

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
        self.app.wait_text('A Tenantry server answers there')
        self.app.screenshot('team connect')
        began = time.monotonic()
        self.app.click('push button', 'Sign in in the browser')
        wait_for(lambda: any(CUSTOMER in line for line in tree(self.app.node)), f'{CUSTOMER} in the window', 60)
        took = time.monotonic() - began
        self.app.wait_text('Ana Keller · Owner')
        return f'the customer is in the window {took:.1f} s after the click'

    def api(self, method, path):
        """As whoever runs the server."""
        request = urllib.request.Request(self.url + path, method=method, headers={
            'Authorization': f'Bearer {self.token}', 'Idempotency-Key': str(uuid.uuid4())})
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=20) as answer:
            return json.loads(answer.read() or b'{}')

    def end_the_sign_in(self):
        ended = 0
        for session in self.api('GET', '/v1/sessions?account=all')['items']:
            if session['client'] == 'tenantry-desktop':
                self.api('DELETE', f'/v1/sessions/{session["id"]}')
                ended += 1

        def said():
            keys('F5')  # sync now: the server remembers a token for some seconds
            return self.app.has_text('Sign in to receive and send again')
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
