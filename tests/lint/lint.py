#!/usr/bin/env python3
"""lint.py: what a compiler does not see. Prints each finding as FILE:LINE: what is wrong; exits with 1 if there is one."""
import ast
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCES = (".cpp", ".h", ".c", ".py", ".mjs", ".sh", ".sql", ".cmake", ".md", ".css", ".txt")
#: The subject of a commit names its component: "store: keep the order of plans".
SUBJECT = re.compile(r"^[a-z][a-z0-9_/,. -]*: \S")
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
MACHINE_PATH = re.compile(r"(?<![\w.])/(home|root|work|Users)/\w")


def git(*words):
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True)
    return done.stdout if done.returncode == 0 else ""


def files():
    # A source archive has no history; then everything but what is built counts.
    listed = git("ls-files", "-z").split("\0")
    if listed != [""]:
        return [ROOT / name for name in listed if name and (ROOT / name).is_file()]
    return [path for path in ROOT.rglob("*")
            if path.is_file() and not {"build", "node_modules", "shots"} & set(path.relative_to(ROOT).parts)]


def lines_of(path, text):
    for number, line in enumerate(text.split("\n"), 1):
        if line != line.rstrip() and path.suffix != ".md":
            yield number, "blanks at the end of the line"
        if "\t" in line and path.suffix in (".cpp", ".h", ".py"):
            yield number, "a tab"
        if UNFINISHED.search(line):
            yield number, "unfinished work; finish it, or describe it in an issue"
        if MACHINE_PATH.search(line) and "tests" not in path.parts:
            yield number, "a path of one machine"


def whole(path, text):
    if text and not text.endswith("\n"):
        yield 1, "no line break at the end of the file"
    if path.suffix == ".h" and not text.startswith("#pragma once\n"):
        yield 1, "a header begins with #pragma once"
    if path.suffix == ".py":
        try:
            ast.parse(text)
        except SyntaxError as error:
            yield error.lineno or 1, str(error)
    if path.suffix == ".sh" or text.startswith("#!/usr/bin/env bash"):
        done = subprocess.run(["bash", "-n", path], capture_output=True, text=True)
        if done.returncode:
            yield 1, done.stderr.strip()
    if path.suffix == ".json":
        try:
            json.loads(text)
        except ValueError as error:
            yield 1, str(error)


def commits():
    """Commits since this check exists."""
    first = git("log", "--diff-filter=A", "--format=%H", "--", "tests/lint/lint.py").split()
    if not first:
        return
    for line in git("log", "--format=%h %s", f"{first[-1]}..HEAD").splitlines():
        commit, subject = line.split(" ", 1)
        if len(subject) > 72:
            yield f"commit {commit}: the subject has {len(subject)} characters; at most 72"
        if not SUBJECT.match(subject):
            yield f"commit {commit}: the subject names no component (\"component: imperative\")"


def main():
    findings = list(commits())
    for path in files():
        name = path.relative_to(ROOT)
        if path.suffix not in SOURCES + (".json",) and path.name not in ("dev", "run", "CMakeLists.txt"):
            continue
        if name.parts[:2] == ("tests", "data") or path.name == "package-lock.json" or path == pathlib.Path(__file__):
            continue
        text = path.read_text(encoding="utf-8")
        found = list(whole(path, text))
        if path.suffix != ".json":
            found += lines_of(path, text)
        findings += [f"{name}:{number}: {what}" for number, what in found]
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
