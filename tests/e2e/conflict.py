"""Conflicting changes of two people, decided by keyboard alone: nothing here touches the pointer. The program works
offline by a setting that survives a restart, a second computer changes the same user, and the conflict sheet is read
as a screen reader reads it before it is answered. Also users deleted by the Delete key, and restored. Run inside
desktop.sh --keyring; exits with 0, or prints the failure."""
import argparse
import json
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile
import time
import traceback

import pyatspi

from driver import App, Failure, fail, has_state, keys, label_of, say, tree, type_text, wait_for

CUSTOMER = 'Contoso Dental Group'
HEADER = 'User name,Display name,Department,Job title,Usage location\n'


class Conflict:
    def __init__(self, options):
        self.bin = pathlib.Path(options.bin)
        self.pictures = pathlib.Path(options.pictures)
        self.scratch = pathlib.Path(tempfile.mkdtemp(prefix='tenantry-conflict-'))
        self.data = self.scratch / 'data'
        self.data.mkdir(mode=0o700)
        self.passphrase = self.scratch / 'passphrase'
        self.passphrase.touch(mode=0o600)
        self.passphrase.write_text('for the test\n')
        self.app = None
        self.step = 'start'
        self.began = time.monotonic()

    def run(self):
        for name in ('onboard_by_the_other_computer', 'work_offline', 'change_on_both', 'stay_offline_after_a_restart',
                     'meet_on_sync', 'read_the_sheet', 'decide_later', 'decide_field_by_field', 'delete_and_undo'):
            self.step = name.replace('_', ' ')
            told = getattr(self, name)()
            if self.app:
                self.app.screenshot(f'conflict {name}')
            say(f'{time.monotonic() - self.began:6.1f} s  {self.step}: {told}')

    # the frame

    def ctl(self, *words, text=''):
        """The other computer: the same server, its own cache."""
        done = subprocess.run([str(self.bin / 'tenantryctl'), *map(str, words), '--data-dir', str(self.data),
                               '--passphrase-file', str(self.passphrase)], input=text, capture_output=True, text=True,
                              timeout=90)
        if done.returncode != 0:
            raise Failure(f'tenantryctl {words[0]} ended with {done.returncode}: {done.stderr}')
        return done.stdout

    def file(self, *rows):
        path = self.scratch / 'users.csv'
        path.write_text(HEADER + ''.join(f'{row}\n' for row in rows))
        return path

    def user(self, name):
        """The server's version."""
        path = self.data / 'this-computer/server/tenantry.db'
        with sqlite3.connect(f'file:{path}?mode=ro', uri=True, timeout=10) as connection:
            for (body,) in connection.execute("SELECT body FROM entity WHERE type='user' AND gone=0"):
                user = json.loads(body)
                if user['userName'].startswith(name):
                    return user
        return None

    def open(self):
        self.app = App(self.bin / 'tenantry', ['--config-dir', self.scratch / 'config', '--data-dir', self.data],
                       self.pictures, self.scratch / 'program.log')
        self.app.activate('Tenantry')

    def focused(self, fits, what):
        return wait_for(lambda: (lambda node: node if node is not None and fits(node) else None)(self.app.focused()), what)

    def has_focus(self, role, part):
        return self.focused(lambda node: node.getRoleName() == role and part in node.name, f'the focus on {role} {part!r}')

    def section(self, key, table):
        keys(key)
        found = self.app.find('table', table)
        self.app.focus_by_tab(lambda node: self.is_in(node, table), table)
        return found

    def is_in(self, node, table):
        """True for the table or one of its cells."""
        while node is not None and node.getRoleName() in ('table cell', 'table row header'):
            node = node.parent
        return node is not None and node.getRoleName() == 'table' and node.name == table

    def has_focus_in(self, table):
        return self.focused(lambda node: self.is_in(node, table), f'the focus in {table!r}')

    def way_to_send(self):
        keys('ctrl+comma')
        return self.app.focus_by_tab(lambda node: node.getRoleName() == 'combo box' and
                                     label_of(node) == 'Sync', 'the way to send and receive')

    # the steps

    def onboard_by_the_other_computer(self):
        self.ctl('onboard', '--account', 'owner@contosodental.example', '--name', 'Mina Kapoor', '--organisation', CUSTOMER,
                 '--telephone', '+31205550142', '--country', 'NL', '--accept-terms', text='Welcome to 2026\n')
        self.ctl('import', CUSTOMER, self.file(*(f'{name}@contosodental.example,{name.capitalize()} Visser,Care,Nurse,NL'
                                                 for name in ('anna', 'bram', 'cees'))), '--no-passwords')
        self.open()
        self.focused(lambda node: node.name == 'Work on this computer', 'the choice of the first start')
        keys('Return')
        self.app.find('table', 'Customers')
        return 'a customer with three users is in the window'

    def work_offline(self):
        box = self.way_to_send()
        keys('End')
        wait_for(lambda: box.name == 'Only when I choose Sync now', 'the choice')
        self.app.wait_text('Paused')
        return 'nothing is sent or received but when asked'

    def change_on_both(self):
        self.ctl('import', CUSTOMER, self.file('anna@contosodental.example,Anna Visser,Reception,Receptionist,NL'),
                 '--no-passwords')
        app = self.app
        self.section('ctrl+2', 'Users')
        keys('ctrl+f')
        self.has_focus('text', 'Filter users')
        type_text('anna')
        table = app.find('table', 'Users')
        wait_for(lambda: table.queryTable().nRows == 1, 'one user')
        keys('Down')
        if 'anna@' not in self.has_focus_in('Users').name:
            raise Failure(f'the row is read as {app.focused().name!r}')
        keys('Return')
        app.find('dialog', lambda name: name.startswith('Edit user'))
        app.fill('Job title', 'Technician')
        app.fill('Department', 'Laboratory')
        keys('Return')
        wait_for(lambda: not app.look('dialog'), 'the dialog to close')
        wait_for(lambda: app.look('push button', lambda name: name.startswith('1 ')), 'one change that waits')
        if self.user('anna')['department'] != 'Reception':
            raise Failure('what waits was sent')
        return 'each has changed department and job title of the same user'

    def stay_offline_after_a_restart(self):
        keys('ctrl+q')
        self.app.process.wait(20)
        self.open()
        self.app.find('table', 'Customers')
        if self.way_to_send().name != 'Only when I choose Sync now':
            raise Failure('the setting did not survive')
        self.section('ctrl+6', 'Pending changes')
        if self.user('anna')['department'] != 'Reception':
            raise Failure('the restart has sent what waited')
        return 'the setting and the change are still there'

    def meet_on_sync(self):
        keys('F5')
        table = self.app.find('table', 'Pending changes')
        wait_for(lambda: table.queryTable().nRows == 1 and
                 'changed' in self.app.cell(table, 0, table.queryTable().nColumns - 1).name, 'the conflict')
        keys('Home', 'Down', 'Up')
        wait_for(lambda: list(table.getSelectedRows() if hasattr(table, 'getSelectedRows')
                              else table.queryTable().getSelectedRows()) == [0], 'the row to be selected')
        cells = [self.app.cell(table, 0, column).name for column in range(table.queryTable().nColumns)]
        return ' | '.join(cells)

    def sheet(self):
        keys('Return')
        dialog = self.app.find('dialog', 'Conflicting changes')
        self.focused(lambda node: node.getRoleName() == 'radio button', 'the first choice')
        return dialog

    def choices(self, dialog):
        return {node.name: has_state(node, pyatspi.STATE_CHECKED) for node in self.app.all('radio button', None, dialog)}

    def read_the_sheet(self):
        dialog = self.sheet()
        self.app.screenshot('conflict sheet')
        read = self.choices(dialog)
        wanted = {'Department: keep mine, Laboratory': False, 'Department: keep theirs, Reception': True,
                  'Job title: keep mine, Technician': False, 'Job title: keep theirs, Receptionist': True}
        if read != wanted:
            raise Failure(f'the choices are read as {read}')
        texts = {node.name for node in self.app.all('label', None, dialog)}
        for part in ('Anna Visser', CUSTOMER, 'Care', 'Nurse', 'Before', 'Choose which value'):
            if not any(part in text for text in texts):
                raise Failure(f'{part!r} is not among {sorted(texts)}')
        buttons = [node.name for node in self.app.all('push button', None, dialog)]
        if buttons != ['Keep mine', 'Keep theirs', 'Decide later', 'Apply']:
            raise Failure(f'the buttons are {buttons}')
        return '; '.join(sorted(read))

    def decide_later(self):
        keys('Escape')
        wait_for(lambda: not self.app.look('dialog'), 'the sheet to close')
        if self.user('anna')['department'] != 'Reception':
            raise Failure('Escape has changed something')
        self.has_focus_in('Pending changes')
        return 'Escape leaves it as it is, and the focus is in the list again'

    def decide_field_by_field(self):
        dialog = self.sheet()
        self.has_focus('radio button', 'Department: keep theirs')
        keys('Left')
        self.has_focus('radio button', 'Department: keep mine')
        wait_for(lambda: self.choices(dialog)['Department: keep mine, Laboratory'], 'mine to be chosen')
        keys('Tab')
        self.has_focus('radio button', 'Job title: keep theirs')
        keys('Return')
        wait_for(lambda: not self.app.look('dialog'), 'the sheet to close')
        keys('F5')
        user = wait_for(lambda: (lambda one: one if one['department'] == 'Laboratory' else None)(self.user('anna')),
                        'mine at the server')
        if user['jobTitle'] != 'Receptionist':
            raise Failure(f'theirs was not kept: {user["jobTitle"]}')
        self.app.wait_text('No pending changes')
        return 'the department is mine, the job title theirs, and nothing waits'

    def delete_and_undo(self):
        app = self.app
        self.section('ctrl+2', 'Users')
        table = app.find('table', 'Users')
        keys('ctrl+Home', 'shift+Down', 'Delete')
        dialog = app.find('dialog', lambda name: name.startswith('Review plan'))
        app.screenshot('conflict delete')
        if self.user('anna') is None:
            raise Failure('deleted before it was run')
        app.focus_by_tab(lambda node: node.name.startswith('Run plan'), 'the button to run it')
        keys('space')
        wait_for(lambda: not app.look('dialog'), 'the review to close')
        keys('F5')
        wait_for(lambda: self.user('anna') is None and self.user('bram') is None, 'two users to be deleted')
        app.focus_by_tab(lambda node: node.name.startswith('Undo'), 'the way to undo')
        keys('space')
        app.find('dialog', lambda name: name.startswith('Review plan'))
        app.focus_by_tab(lambda node: node.name.startswith('Run plan'), 'the button to run it')
        keys('space')
        wait_for(lambda: not app.look('dialog'), 'the review to close')
        keys('F5')
        wait_for(lambda: self.user('anna') and self.user('bram'), 'both to be back')
        return 'two users deleted with the Delete key, and brought back'

    def end(self):
        if self.app and self.app.process.poll() is None:
            self.app.process.terminate()
            try:
                self.app.process.wait(20)
            except subprocess.TimeoutExpired:
                self.app.kill()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--bin', required=True)
    parser.add_argument('--pictures', required=True)
    work = Conflict(parser.parse_args())
    try:
        work.run()
    except Exception as error:
        if not isinstance(error, Failure):
            traceback.print_exc()
        picture = work.app.screenshot('conflict failed') if work.app else None
        if work.app and work.app.process.poll() is None:
            say('\n'.join(tree(work.app.node)[:200]))
        fail(f'in step “{work.step}”: {error}', picture)
    finally:
        work.end()
        shutil.rmtree(work.scratch, ignore_errors=True)


if __name__ == '__main__':
    main()
