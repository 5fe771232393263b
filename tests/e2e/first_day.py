"""A first day of work, in a real window: start, onboard a customer, drop a file of 1,204 users on the window, fix its
flawed rows, assign licences, pull the plug in the middle, start again, print the passwords; then compare with the
server's database. Run inside desktop.sh --keyring; exits with 0, or prints the failure and the path of the picture."""
import argparse
import csv
import json
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import traceback

import pyatspi

from driver import (App, Failure, box, children, fail, has_state, keys, say, tree, type_text, wait_for, xdotool)

ORGANISATION = 'Contoso Dental Group'
PRODUCT = 'Microsoft 365 Business Premium'
SEATS = 1300
DOMAIN = 'contosodental.example'
TITLE = 'Tenantry'
COUNTRY = 'Netherlands'  # what the technician enters where the file has none, or an unknown one


class Day:
    def __init__(self, options):
        self.bin = pathlib.Path(options.bin)
        self.data = pathlib.Path(options.data)
        self.pictures = pathlib.Path(options.pictures)
        self.scratch = pathlib.Path(tempfile.mkdtemp(prefix='tenantry-first-day-'))
        self.csv = self.data / 'new-starters.csv'
        self.database = self.scratch / 'data/this-computer/server/tenantry.db'
        self.rejected = self.scratch / 'rejected.csv'
        self.pdf = self.scratch / 'sheet.pdf'
        self.app = None
        self.step = 'start'
        self.began = time.monotonic()
        self.fixed = {}  # row number -> its user name after fixing, lower case

    # the frame

    def run(self):
        for name in ('first_start', 'onboard', 'buy_seats', 'drop_file', 'choose_licence', 'fix_rows', 'save_rejected',
                     'review_and_run', 'pull_the_plug', 'start_again', 'print_the_sheet', 'destroy_the_sheet',
                     'compare_with_the_server', 'compare_the_rejected', 'leave_nothing_behind'):
            self.step = name.replace('_', ' ')
            told = getattr(self, name)()
            if self.app:
                self.app.screenshot(f'{name}')
            say(f'{time.monotonic() - self.began:6.1f} s  {self.step}: {told}')

    def open(self):
        self.app = App(self.bin / 'tenantry',
                       ['--config-dir', self.scratch / 'config', '--data-dir', self.scratch / 'data'], self.pictures,
                       self.scratch / 'program.log')
        self.app.activate(TITLE)

    def server_pids(self):
        return [pid for pid in children(self.app.pid)
                if pathlib.Path(f'/proc/{pid}/comm').read_text().startswith('tenantry-serve')]

    def rows(self, sql, *values):
        """Queries the server's database without locking it."""
        with sqlite3.connect(f'file:{self.database}?mode=ro', uri=True, timeout=10) as connection:
            return connection.execute(sql, values).fetchall()

    def count(self, kind):
        return self.rows('SELECT count(*) FROM entity WHERE type=? AND gone=0', kind)[0][0]

    # the steps

    def first_start(self):
        self.open()
        self.app.find('push button', 'Work on this computer')
        self.app.screenshot('welcome')
        began = time.monotonic()
        keys('Return') if self.app.focused() and self.app.focused().name == 'Work on this computer' else \
            self.app.click('push button', 'Work on this computer')
        self.app.find('label', 'No customers yet')
        took = time.monotonic() - began
        wait_for(lambda: len(self.server_pids()) == 1, 'one server beside the program')
        return f'ready to work {took:.1f} s after the choice, one server runs beside it'

    def onboard(self):
        app = self.app
        keys('ctrl+n')
        wizard = 'Onboard a customer'

        def page(name):
            wait_for(lambda: next((w for w in app.node if w is not None and f': {name} (' in w.name), None),
                     f'the page {name!r} of the wizard')
            app.screenshot(f'wizard {name}')

        def on():
            keys('alt+c')

        page('Account type')
        app.activate(wizard)
        on()
        page('Account information')
        app.fill('Customer account', f'owner@{DOMAIN}')
        app.fill('Name', 'Mina Kapoor')
        app.fill('Password', 'Welcome to 2026')
        app.fill('Confirm password', 'Welcome to 2026')
        app.fill('Organisation name', ORGANISATION)
        app.fill('Country or region', 'Netherlands')
        app.fill('Telephone', '020 555 0142')
        app.focus_by_tab(lambda node: node.getRoleName() == 'combo box' and node.name != 'Country or region',
                         'the data center')
        keys('Home')
        app.screenshot('wizard Account information, filled in')
        on()
        page('Tags and settings')
        for _ in range(2):
            app.focus_by_tab(lambda node: node.name.startswith('Accept') and not has_state(node, pyatspi.STATE_CHECKED),
                             'the terms to accept')
            keys('space')
        wait_for(lambda: all(has_state(node, pyatspi.STATE_CHECKED)
                             for node in app.all('check box', lambda name: name.startswith('Accept'))), 'terms accepted')
        on()
        page('Management mode')
        on()
        page('Review')
        keys('alt+n')
        wait_for(lambda: self.count('customer') == 1, 'the customer at the server')
        app.find('label', ORGANISATION)
        body = json.loads(self.rows("SELECT body FROM entity WHERE type='customer'")[0][0])
        if body['organisation'] != ORGANISATION or body['country'] != 'NL':
            raise Failure(f'the server has another customer: {body}')
        return f'{ORGANISATION} invited, all five pages by keyboard; telephone kept as {body.get("telephone")}'

    def buy_seats(self):
        app = self.app
        app.activate(TITLE)
        app.click('page tab', lambda name: name.startswith('Licences'))
        app.click('push button', lambda name: name.startswith('Add subscription'))
        app.find('dialog', 'Add subscription')
        app.activate('Add subscription')
        app.fill('Product, required', PRODUCT)
        app.fill('Seats, required', str(SEATS))
        app.screenshot('add subscription')
        keys('Return')
        wait_for(lambda: self.count('subscription') == 1, 'the subscription at the server')
        body = json.loads(self.rows("SELECT body FROM entity WHERE type='subscription'")[0][0])
        if body['bought'] != SEATS:
            raise Failure(f'{body["bought"]} seats bought instead of {SEATS}')
        return f'{SEATS} seats of {PRODUCT}'

    def drop_file(self):
        app = self.app
        window = app.window(TITLE)
        source = subprocess.Popen([str(self.bin / 'dragsource'), str(self.csv)], stdout=subprocess.PIPE, text=True)
        handle = wait_for(lambda: subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', '^dragsource$'],
                                                 capture_output=True, text=True).stdout.split(), 'the file to drag')[0]
        xdotool('windowraise', handle)
        place = xdotool('getwindowgeometry', '--shell', handle)
        x, y = (int(re.search(f'^{axis}=(-?\\d+)', place, re.M).group(1)) for axis in 'XY')
        left, top, width, height = box(window)
        target_x, target_y = left + width // 2, top + height // 2
        xdotool('mousemove', x + 60, y + 30, 'mousedown', 1)
        for part in (0.05, 0.3, 0.6, 0.9, 1.0, 1.0):
            xdotool('mousemove', int(x + 60 + (target_x - x - 60) * part) + (part == 1.0),
                    int(y + 30 + (target_y - y - 30) * part))
            time.sleep(0.1)  # the speed of a hand: a drop target needs motion events
        app.screenshot('dragging')
        xdotool('mousemove', target_x + 3, target_y + 3, 'mouseup', 1)
        if source.stdout.readline().strip() != 'taken':
            raise Failure('the window did not take the dropped file')
        app.find('table', 'Rows in the file')
        source.wait(20)
        app.wait_text('row')
        return 'the file of 1,204 rows was dropped on the window and is in the grid'


    def rejected_count(self):
        """The number of rows that need fixing, from the chip."""
        chip = self.app.look('check box', lambda name: name.startswith('Needs fixing'))
        return int(chip.name.split()[-1].replace(',', '')) if chip else None

    def choose_licence(self):
        app = self.app
        # Qt opens a button's menu for keyboard focus, not for accessibility actions.
        button = app.find('push button', 'Licences for all rows')
        button.queryComponent().grabFocus()
        wait_for(lambda: has_state(button, pyatspi.STATE_FOCUSED), 'the button of the licences to have the focus')
        keys('space', 'Down')
        app.screenshot('licences for all rows')
        keys('Return')
        passwords = app.find('check box', 'Temporary passwords')
        if not has_state(passwords, pyatspi.STATE_CHECKED):
            app.click_node(passwords)
        wait_for(lambda: self.rejected_count() == 13, '13 rows that need fixing')
        return f'{PRODUCT} for all; 13 rows need fixing'

    def fix_rows(self):
        app = self.app
        grid = app.find('table', 'Rows in the file')
        table = grid.queryTable()
        names = [table.getColumnDescription(column) for column in range(table.nColumns)]
        place = {what: next(at for at, name in enumerate(names) if name.lower() in aliases)
                 for what, aliases in (('user', ('user name', 'username')), ('display', ('display name',)),
                                       ('country', ('country or region', 'usage location', 'country')))}
        result = next(at for at, name in enumerate(names) if name in ('Result', 'Check', 'What happens'))
        seen = []
        left = []
        app.click('check box', lambda name: name.startswith('All'))
        for _ in range(40):
            before = self.rejected_count()
            keys('F8')
            rows = wait_for(lambda: (lambda now: now if now and now[0] not in seen[-1:] else None)
                            (list(table.getSelectedRows())), 'the next problem to be selected')
            row = rows[0]
            number = int(app.cell(grid, row, 0).name.replace(',', ''))
            if row in left:
                break
            seen.append(row)
            reason = app.cell(grid, row, result).description
            user = app.cell(grid, row, place['user'])
            new = None
            if app.cell(grid, row, place['display']).description:
                column, new = place['display'], self.name_of(number)
            elif app.cell(grid, row, place['country']).description:
                column, new = place['country'], COUNTRY
            elif 'domain' in user.description:
                column, new = place['user'], f'{user.name.split("@")[0].strip()}@{DOMAIN}'
            if new is None:
                left.append(row)
                continue
            say(f'         row {number}: {reason} → {new}')
            keys('F2')
            keys('ctrl+a')
            type_text(new)
            keys('Return')
            wait_for(lambda: self.rejected_count() == before - 1, f'row {number} to be right')
            self.fixed[number] = new
        if len(self.fixed) != 9 or len(left) != 4:
            raise Failure(f'{len(self.fixed)} rows fixed and {len(left)} left; 9 and 4 were expected')
        return f'{len(self.fixed)} rows fixed in the grid, {len(left)} left to be rejected'

    def records(self):
        """The rows of the file by number, as in the file."""
        with open(self.csv, encoding='cp1252', newline='') as file:
            rows = list(csv.DictReader(file, delimiter=';'))
        return dict(enumerate(rows, 1))

    def name_of(self, number):
        record = self.records()[number]
        return f'{record["First name"]} {record["Last name"]}'.strip()

    def save_rejected(self):
        app = self.app
        app.click('push button', 'Save rejected rows')
        app.dialog_path('Save rejected rows', self.rejected)
        wait_for(self.rejected.exists, 'the file of rejected rows')
        app.wait_text('Saved 4 rejected rows')
        return '4 rejected rows saved'

    def review_and_run(self):
        app = self.app
        app.click('push button', lambda name: name.startswith('Review plan for'))
        app.find('dialog', f'Review plan for {ORGANISATION}')
        app.activate('Review plan for')
        app.screenshot('review')
        run = app.find('push button', lambda name: name.startswith('Run plan'))
        text = run.name
        app.click_node(run)
        return f'“{text}” pressed'

    def pull_the_plug(self):
        server = self.server_pids()[0]
        goal = self.expected_users()
        with sqlite3.connect(f'file:{self.database}?mode=ro', uri=True, timeout=10) as connection:
            end = time.monotonic() + 60
            while connection.execute("SELECT count(*) FROM entity WHERE type='user'").fetchone()[0] < len(goal) // 4:
                if time.monotonic() > end:
                    raise Failure('the plan did not get anywhere in 60 s')
        os.kill(self.app.pid, signal.SIGKILL)
        os.kill(server, signal.SIGKILL)
        self.app.process.wait()
        wait_for(lambda: not pathlib.Path(f'/proc/{server}').exists(), 'the server to be gone')
        done = self.count('user')
        if not 0 < done < len(goal):
            raise Failure(f'the kill did not hit the middle: {done} of {len(goal)} users were there')
        return f'program and server killed (kill -9) with {done} of {len(goal)} users at the server'

    def start_again(self):
        self.open()
        app = self.app
        goal = len(self.expected_users())
        app.click('radio button', lambda name: name.startswith('Plans'))
        plans = app.find('table', 'Plans')
        wait_for(lambda: self.count('user') == goal, f'{goal} users at the server', 120)
        app.screenshot('plans')
        app.click_node(app.cell(plans, 0, 0), times=2)
        app.wait_text('Plan for ')
        wait_for(lambda: app.look('push button', lambda name: name.startswith('Sign-in details')) and
                 not app.look('push button', 'Pause'), 'the plan to be done', 60)
        return f'it went on by itself: {goal} users at the server'

    def print_the_sheet(self):
        app = self.app
        goal = self.expected_users()
        app.click('push button', f'Sign-in details ({len(goal):,})')
        app.find('dialog', lambda name: name.startswith('Sign-in details'))
        app.activate('Sign-in details')
        app.wait_text(f'{len(goal):,} temporary password')
        app.screenshot('sheet')
        app.click('push button', 'Save as PDF')
        app.dialog_path('Save as PDF', self.pdf)
        app.wait_text('can read the passwords')
        text = subprocess.run(['pdftotext', '-layout', str(self.pdf), '-'], check=True, capture_output=True,
                              text=True).stdout
        pairs = re.findall(r'User name\s+(\S+)\s*\n\s*Temporary password\s+(\S+)', text)
        users = sorted(user.lower() for user, _ in pairs)
        passwords = {password for _, password in pairs}
        if users != sorted(goal):
            missing = sorted(set(goal) - set(users))[:3]
            raise Failure(f'the sheet has {len(users)} users instead of {len(goal)}; not there: {missing}')
        if len(passwords) != len(pairs):
            raise Failure(f'{len(pairs)} users share {len(passwords)} passwords')
        pages = text.count('\f')
        return f'{len(pairs)} users with a password each on {pages} pages, no two the same'

    def destroy_the_sheet(self):
        app = self.app
        app.click('push button', 'Done')
        wait_for(lambda: not app.look('dialog'), 'the sheet to close')
        wait_for(lambda: not app.look('push button', lambda name: name.startswith('Sign-in details')),
                 'the plan to have no passwords any more')
        with sqlite3.connect(f'file:{self.scratch}/data/this-computer/cache.sqlite?mode=ro', uri=True) as connection:
            kept = connection.execute('SELECT (SELECT count(*) FROM sealed_password)'
                                      ' + (SELECT count(*) FROM password_key)').fetchone()[0]
        if kept:
            raise Failure(f'{kept} passwords are still kept on this computer')
        return 'no password is kept on this computer any more'

    def flawed(self):
        """Numbers of the rows that stay invalid, from what is known of the file; an empty row is not counted."""
        known = json.loads((self.data / 'expected.json').read_text())['flaws']
        return {flaw['row'] for flaw in known if ': ' not in flaw['what'] or flaw['what'].endswith('no licence possible')
                } - set(self.fixed)

    def expected_users(self):
        """User name in lower case -> row number, for each row that is valid after fixing."""
        users = {}
        flawed = self.flawed()
        for number, record in self.records().items():
            if number in flawed or not any(value.strip() for value in record.values()):
                continue
            user = self.fixed[number] if '@' in self.fixed.get(number, '') else record['Username']
            users[user.strip().lower()] = number
        return users

    def compare_with_the_server(self):
        goal = self.expected_users()
        subscription = self.rows("SELECT id FROM entity WHERE type='subscription'")[0][0]
        found = {}
        for row_id, body in self.rows("SELECT id, body FROM entity WHERE type='user' AND gone=0"):
            user = json.loads(body)
            found.setdefault(user['userName'].lower(), []).append((row_id, user))
        twice = [name for name, all_of in found.items() if len(all_of) > 1]
        lost = sorted(set(goal) - set(found))
        strange = sorted(set(found) - set(goal))
        if twice or lost or strange:
            raise Failure(f'lost {lost[:3]} ({len(lost)}), twice {twice[:3]} ({len(twice)}), not asked for {strange[:3]}')
        licensed = [row[0] for row in self.rows('SELECT user FROM licence WHERE subscription=?', subscription)]
        if sorted(licensed) != sorted(all_of[0][0] for all_of in found.values()):
            raise Failure(f'{len(licensed)} licences for {len(found)} users')
        records = self.records()
        for name, number in goal.items():
            user = found[name][0][1]
            wanted = records[number]['Display name'].strip() or self.fixed[number]
            if user['displayName'] != wanted:
                raise Failure(f'row {number} is called {user["displayName"]!r} instead of {wanted!r}')
        return f'{len(found)} users at the server, each once with its name and one licence; 0 lost, 0 twice, 0 flawed'

    def compare_the_rejected(self):
        with open(self.rejected, encoding='utf-8-sig', newline='') as file:
            text = file.read()
        rows = list(csv.DictReader(text.splitlines(keepends=True), delimiter=';' if ';' in text.split('\n')[0] else ','))
        bad = sorted(self.flawed())
        reasons = {row['Reason'] for row in rows}
        lines = [int(row['Line']) for row in rows]
        if len(rows) != len(bad) or not all(reasons):
            raise Failure(f'rejected are {len(rows)} rows with the reasons {reasons}; {len(bad)} were expected')
        say('\n'.join(f'         line {row["Line"]}: {row["Reason"]}' for row in rows))
        return f'{len(rows)} bad rows (numbers {bad}), each with line and reason'

    def leave_nothing_behind(self):
        server = self.server_pids()[0]
        keys('ctrl+q')
        self.app.process.wait(20)
        wait_for(lambda: not pathlib.Path(f'/proc/{server}').exists(), 'the server to go with the program')
        self.app = None
        shutil.rmtree(self.scratch)
        return 'the program ended, and its server with it'


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--bin', required=True)
    parser.add_argument('--data', required=True)
    parser.add_argument('--pictures', required=True)
    day = Day(parser.parse_args())
    try:
        day.run()
    except Exception as error:
        if not isinstance(error, Failure):
            traceback.print_exc()
        picture = day.app.screenshot('failed') if day.app else None
        if day.app and day.app.process.poll() is None:
            (day.pictures / 'failed.tree').write_text('\n'.join(tree(day.app.node)))
            day.app.kill()
        fail(f'in step “{day.step}”: {error}; data and log are in {day.scratch}', picture)


if __name__ == '__main__':
    main()
