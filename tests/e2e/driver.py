"""Drives a window as a person does: looks through the accessibility tree (as a screen reader), acts with real keys
and a real pointer (xdotool). Every wait is for a condition, with a deadline; if it expires, a picture is taken. Needs
Debian's /usr/bin/python3 with python3-pyatspi, and desktop.sh around it."""
import os
import pathlib
import subprocess
import sys
import time

import gi
import pyatspi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402

# Qt does not answer for a destroyed widget; without this each such query takes 15 s.
Atspi.set_timeout(500, 500)

POLL = 0.05  # seconds between two checks
PATIENCE = 30  # seconds until an expected event counts as missing
WIDE = 120  # more children than this are rows of a list or cells of a table: queried by position, never walked


class Failure(Exception):
    pass


def wait_for(condition, what, seconds=PATIENCE):
    """The first true result of condition(); Failure naming `what` if there is none in time."""
    end = time.monotonic() + seconds
    while True:
        try:
            answer = condition()
        except Exception as error:  # a widget was destroyed while we looked at it: look again
            if isinstance(error, (Failure, KeyboardInterrupt)):
                raise
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise Failure(f'waited {seconds} s for {what}')
        time.sleep(POLL)


def xdotool(*words):
    done = subprocess.run(['xdotool', *map(str, words)], capture_output=True, text=True)
    if done.returncode != 0:
        raise Failure(f'xdotool {" ".join(map(str, words))}: {done.stderr.strip()}')
    return done.stdout


def keys(*combinations):
    """Presses keys by their X names: keys('Tab'), keys('ctrl+a', 'Delete')."""
    xdotool('key', '--clearmodifiers', '--delay', 15, *combinations)


def type_text(text):
    xdotool('type', '--clearmodifiers', '--delay', 6, '--', text)


def children(pid):
    """Process ids of the direct children of pid."""
    found = subprocess.run(['pgrep', '-P', str(pid)], capture_output=True, text=True).stdout.split()
    return [int(one) for one in found]


def has_state(node, *states):
    now = node.getState()
    return all(now.contains(state) for state in states)


def walk(node):
    """node and everything visible below it, but not the cells of big tables."""
    stack = [node]
    while stack:
        here = stack.pop()
        if not is_showing(here):
            continue
        yield here
        if here.childCount > WIDE:
            continue
        for at in range(here.childCount - 1, -1, -1):
            child = here.getChildAtIndex(at)
            if child is not None:
                stack.append(child)


def is_showing(node):
    return has_state(node, pyatspi.STATE_SHOWING, pyatspi.STATE_VISIBLE)


def label_of(node):
    """The label that a screen reader reads before a combo box, whose own name is its value."""
    for relation in node.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY and relation.getNTargets():
            return relation.getTarget(0).name
    return ''


def box(node):
    extents = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return extents.x, extents.y, extents.width, extents.height


def tree(node, depth=0):
    """A readable dump of the tree, for debugging a test."""
    lines = []
    text = ''
    try:
        text = node.queryText().getText(0, 60)
    except Exception:
        pass
    states = ''.join(letter for letter, state in (('s', pyatspi.STATE_SHOWING), ('e', pyatspi.STATE_ENABLED),
                                                   ('f', pyatspi.STATE_FOCUSED), ('c', pyatspi.STATE_CHECKED))
                     if has_state(node, state))
    lines.append('  ' * depth + f'[{node.getRoleName()}] {node.name!r} {states}'
                 + (f' text={text!r}' if text and text != node.name else '')
                 + (f' desc={node.description!r}' if node.description else ''))
    if node.childCount <= WIDE:
        for at in range(node.childCount):
            child = node.getChildAtIndex(at)
            if child is not None:
                lines += tree(child, depth + 1)
    else:
        lines.append('  ' * (depth + 1) + f'... {node.childCount} children')
    return lines


class App:
    """One running program. Its name in the accessibility tree is that of QCoreApplication."""

    def __init__(self, binary, arguments=(), pictures='.', log=None):
        self.pictures = pathlib.Path(pictures)
        self.pictures.mkdir(parents=True, exist_ok=True)
        out = open(log, 'ab') if log else None
        self.process = subprocess.Popen([str(binary), *map(str, arguments)], stdout=out, stderr=out)
        self.pid = self.process.pid
        self.node = wait_for(self._node, f'the window of {os.path.basename(binary)}')

    def _node(self):
        if self.process.poll() is not None:
            raise Failure(f'the program ended with {self.process.returncode}')
        for app in pyatspi.Registry.getDesktop(0):
            if app is not None and app.get_process_id() == self.pid and app.childCount:
                return app
        return None

    # looking

    def all(self, role, name=None, within=None):
        self.node.clearCache()  # a new window is not always announced
        for node in walk(within or self.node):
            try:
                if node.getRoleName() == role and (
                        name is None or node.name == name or (callable(name) and name(node.name))):
                    yield node
            except Exception:
                continue  # destroyed while we looked

    def look(self, role, name=None, within=None):
        """The node that is visible now, or None. name may be text or a function of the name."""
        return next(self.all(role, name, within), None)

    def find(self, role, name=None, within=None, seconds=PATIENCE):
        shown = name if isinstance(name, str) else 'that fits'
        return wait_for(lambda: self.look(role, name, within), f'[{role}] {shown}', seconds)

    def has_text(self, fits, within=None):
        """A label whose text matches, or None."""
        return self.look('label', fits if callable(fits) else lambda name: fits in name, within)

    def wait_text(self, part, seconds=PATIENCE, within=None):
        return wait_for(lambda: self.has_text(part, within), f'the text {part!r}', seconds)

    def window(self, part=''):
        """The top-level window (frame or dialog) whose title contains part."""
        return wait_for(lambda: next((w for w in self.node if w is not None and part in w.name and is_showing(w)), None),
                        f'a window {part!r}')

    def focused(self):
        """The innermost node with the focus: its containers report the focus too."""
        self.node.clearCache()
        inner = None
        for node in walk(self.node):
            if has_state(node, pyatspi.STATE_FOCUSED):
                inner = node
        return inner

    # acting

    def activate(self, title):
        """Brings the window to the front and waits until it has the keyboard."""
        found = wait_for(lambda: xdotool('search', '--onlyvisible', '--pid', self.pid, '--name', title).split(),
                         f'a window {title!r} on the screen')
        xdotool('windowactivate', '--sync', found[-1])
        return found[-1]

    def click_at(self, x, y, times=1):
        xdotool('mousemove', x, y, 'click', '--repeat', times, '--delay', 40, 1)

    def click_node(self, node, times=1):
        wait_for(lambda: has_state(node, pyatspi.STATE_ENABLED), f'{node.name!r} to become enabled')
        x, y, width, height = wait_for(lambda: (lambda b: b if b[2] > 0 and b[3] > 0 else None)(box(node)),
                                       f'a place for {node.name!r}')
        self.click_at(x + width // 2, y + height // 2, times)

    def click(self, role, name=None, within=None, seconds=PATIENCE):
        node = self.find(role, name, within, seconds)
        wait_for(lambda: has_state(node, pyatspi.STATE_ENABLED), f'[{role}] {node.name!r} to become enabled', seconds)
        self.click_node(node)
        return node

    def press(self, role, name=None, within=None, seconds=PATIENCE):
        """Uses the node's accessibility action instead of the pointer, as a screen reader does."""
        node = self.find(role, name, within, seconds)
        wait_for(lambda: has_state(node, pyatspi.STATE_ENABLED), f'[{role}] {node.name!r} to become enabled', seconds)
        action = node.queryAction()
        names = [action.getName(at) for at in range(action.nActions)]
        for wanted in ('Press', 'Toggle', 'ShowMenu', 'SetFocus'):
            if wanted in names:
                action.doAction(names.index(wanted))
                return node
        raise Failure(f'{node.name!r} has no action to press: {names}')

    def focus_by_tab(self, fits, what, limit=60):
        """Presses Tab until the focus fits; proves that a page works without a mouse."""
        for _ in range(limit):
            node = wait_for(self.focused, 'something with the focus')
            if fits(node):
                return node
            before = node
            keys('Tab')
            wait_for(lambda: (lambda now: now is not None and now != before)(self.focused()), 'the focus to move on', 5)
        raise Failure(f'Tab never came to {what}')

    def fill(self, name, text, role='text'):
        """Types into the field with that name, by keyboard alone."""
        self.focus_by_tab(lambda node: node.getRoleName() in (role, 'password text', 'combo box', 'spin button')
                          and node.name == name, f'the field {name!r}')
        keys('ctrl+a')
        type_text(text)

    def cell(self, table, row, column):
        return table.queryTable().getAccessibleAt(row, column)

    def dialog_path(self, title, path):
        """Answers a file dialog: types the path and accepts."""
        dialog = self.window(title)
        wait_for(lambda: has_state(dialog, pyatspi.STATE_ACTIVE), f'the dialog {title!r} to be active')
        field = self.find('text', lambda name: 'ile name' in name, within=dialog)
        self.click_node(field)
        keys('ctrl+a')
        type_text(str(path))
        wait_for(lambda: field.queryText().getText(0, -1) == str(path), 'the path to be typed')
        keys('Return')
        wait_for(lambda: not any(w is not None and w.name == title and is_showing(w) for w in self.node),
                 f'the dialog {title!r} to close')

    # ends and pictures

    def screenshot(self, name):
        path = self.pictures / f'{name}.png'
        subprocess.run(['import', '-window', 'root', str(path)], capture_output=True)
        return path

    def kill(self):
        """Pulls the plug: kill -9."""
        self.process.kill()
        self.process.wait()


def say(text):
    print(text, flush=True)


def fail(text, picture=None):
    say(f'FAILED: {text}' + (f' (see {picture})' if picture else ''))
    sys.exit(1)
