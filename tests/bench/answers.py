"""./dev bench answers, the part inside desktop.sh: the window of a large workspace is used by keyboard, through its first
sync and while a big file is imported. Prints, as JSON, the gaps in which its event loop did not look for events
(loopwatch.c), by phase. Needs Debian's python3 with python3-pyatspi."""
import argparse
import json
import os
import pathlib
import sqlite3
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'e2e'))
from driver import App, Failure, keys, type_text, wait_for  # noqa: E402

LONG = 1800
# Pressed over and over while the program is busy: customers, all users, plans, pending changes.
SECTIONS = ('ctrl+1', 'ctrl+2', 'ctrl+5', 'ctrl+6')


class Work:
    def __init__(self, options):
        self.options = options
        self.folder = pathlib.Path(options.folder)
        self.log = self.folder / 'gaps'
        self.database = self.folder / 'this-computer/server/tenantry.db'
        self.cache = self.folder / 'this-computer/cache.sqlite'
        self.phases = []

    def count(self, path, sql):
        try:
            with sqlite3.connect(f'file:{path}?mode=ro', uri=True, timeout=10) as connection:
                return connection.execute(sql).fetchone()[0]
        except sqlite3.Error:
            return 0  # not there yet

    def phase(self, name):
        self.phases.append((name, time.monotonic()))

    def press_until(self, done, what):
        """Switches screens twice a second, as a searching user would."""
        end = time.monotonic() + LONG
        turn = 0
        while not done():
            if time.monotonic() > end:
                raise Failure(f'waited {LONG} s for {what}')
            keys(SECTIONS[turn % len(SECTIONS)])
            turn += 1
            time.sleep(0.5)

    def run(self):
        os.environ.update(LD_PRELOAD=str(self.options.watch), TENANTRY_LOOPWATCH=str(self.log))
        self.phase('start')
        app = App(pathlib.Path(self.options.bin) / 'tenantry',
                  ['--data-dir', self.folder, '--config-dir', self.folder / 'config'], self.options.pictures)
        del os.environ['LD_PRELOAD'], os.environ['TENANTRY_LOOPWATCH']
        app.activate('Tenantry')
        self.phase('first sync')
        users = self.options.users
        self.press_until(lambda: self.count(self.cache, "SELECT count(*) FROM entity WHERE type = 'user'") >= users,
                         'the first sync')
        app.wait_text('Up to date', LONG)
        self.phase('looking round')
        end = time.monotonic() + 10
        self.press_until(lambda: time.monotonic() > end, 'ten seconds')
        keys('ctrl+2', 'ctrl+f')
        for letter in 'user99':
            type_text(letter)
            time.sleep(0.3)
        app.screenshot('answers users')
        self.phase('opening the file')
        keys('ctrl+k')
        app.find('dialog', 'Search everything')
        type_text(self.options.customer)
        app.find('list item', lambda name: self.options.customer in name)
        keys('Return')
        app.find('label', self.options.customer)
        keys('ctrl+o')
        app.click('push button', lambda name: name.startswith('Choose file'))
        app.dialog_path('Choose files with users', self.options.file)
        app.find('table', 'Rows of the file')
        app.screenshot('answers grid')
        review = app.find('push button', lambda name: name.startswith('Review plan'), seconds=LONG)
        self.phase('making the plan')
        app.click_node(review)
        app.find('dialog', lambda name: name.startswith('Review plan'), seconds=LONG)
        app.screenshot('answers review')
        self.phase('import')
        app.click('push button', lambda name: name.startswith('Run plan'))
        whole = users + self.options.rows
        self.press_until(lambda: self.count(self.database, "SELECT count(*) FROM entity WHERE type = 'user'") >= whole
                         and app.has_text('Up to date'), 'the import')
        app.screenshot('answers end')
        self.phase('end')
        keys('ctrl+q')
        app.process.wait(60)
        return self.judged()

    def judged(self):
        gaps = [tuple(map(float, line.split())) for line in self.log.read_text().splitlines()]
        told = {}
        for (name, begin), (_, end) in zip(self.phases, self.phases[1:]):
            here = [(wall, cpu) for at, wall, cpu in gaps if begin <= at < end]
            told[name] = {'longest': max((wall for wall, _ in here), default=0),
                          'cpu': max((cpu for _, cpu in here), default=0),
                          'over': sum(wall > 100 for wall, _ in here), 'seconds': end - begin}
        return told


def main():
    parser = argparse.ArgumentParser()
    for name in ('bin', 'folder', 'watch', 'file', 'customer', 'pictures'):
        parser.add_argument(f'--{name}', required=True)
    for name in ('users', 'rows'):
        parser.add_argument(f'--{name}', type=int, required=True)
    print(json.dumps(Work(parser.parse_args()).run()))


if __name__ == '__main__':
    main()
