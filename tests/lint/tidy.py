#!/usr/bin/env python3
"""tidy.py BUILD [FILE…]: clang-tidy over the product's sources, or over some of them.

A file is looked at again only when it, a header of ours that it includes, its flags or .clang-tidy changed since it was
last found clean; the record is BUILD/tidy/clean. clang cannot read GCC's precompiled headers, so it gets its own of the
same content: without one, parsing Qt is four fifths of the time.
"""
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parents[2]
PRODUCT = ("core/", "ui/", "app/", "server/")
OTHER_SYSTEMS = ("_win.cpp", "_mac.cpp")


def commands(build):
    """Source file -> its compile command as a list, for the product's sources."""
    found = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        name = os.path.relpath(entry["file"], ROOT)
        if name.startswith(PRODUCT) and not name.endswith(OTHER_SYSTEMS):
            found[name] = (shlex.split(entry["command"]), entry["directory"])
    return found


def own_headers(build):
    """Object file -> headers of ours that it was compiled from, as Ninja recorded them."""
    out = subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True, check=True).stdout
    deps, current = {}, None
    for line in out.splitlines():
        if line and not line.startswith(" "):
            current = deps.setdefault(line.split(":")[0], [])
        elif current is not None and line.strip():
            path = os.path.relpath(os.path.join(build, line.strip()), ROOT)
            if path.startswith(PRODUCT):
                current.append(path)
    return deps


def without_gcc(command, folder):
    """The flags without GCC's precompiled header, and the path of that header's source (None = there is none)."""
    flags, header, words = [], None, iter(command[1:])
    for word in words:
        if word == "-include":
            header = next(words)
        elif word in ("-o", "-c"):
            if word == "-o":
                next(words)
        elif word != "-Winvalid-pch" and not word.endswith(".cpp"):
            flags.append(word)
    return flags, header


class Tidy:
    def __init__(self, build):
        self.build = build
        self.scratch = build / "tidy"
        self.clean = self.scratch / "clean"
        self.clean.mkdir(parents=True, exist_ok=True)
        self.hashes = {}
        self.settings = (ROOT / ".clang-tidy").read_bytes()
        self.version = subprocess.run(["clang-tidy", "--version"], capture_output=True, check=True).stdout
        self.compiler = self.matching_clang()
        self.precompiled = {}

    def matching_clang(self):
        """The clang of the same version: another one's precompiled header is not accepted."""
        major = re.search(rb"version (\d+)", self.version).group(1).decode()
        return f"clang++-{major}"

    def hash_of(self, name):
        if name not in self.hashes:
            path = ROOT / name
            self.hashes[name] = hashlib.sha256(path.read_bytes()).digest() if path.exists() else b""
        return self.hashes[name]

    def precompile(self, header, flags):
        """clang's own form of a precompiled header; one for each set of flags that matters."""
        needed = tuple(sorted({f for f in flags if f.startswith(("-D", "-f", "-O", "-std"))
                               and not f.startswith("-DTENANTRY")}))
        key = hashlib.sha256(repr((header, needed)).encode() + pathlib.Path(header).read_bytes()).hexdigest()[:16]
        if key not in self.precompiled:
            target = self.scratch / f"{key}.pch"
            if not target.exists():
                subprocess.run([self.compiler, *flags, "-w", "-x", "c++-header", header, "-o", target], cwd=ROOT,
                               check=True)
            self.precompiled[key] = target
        return self.precompiled[key]

    def key_of(self, name, command, headers):
        digest = hashlib.sha256(self.version + self.settings + repr(command).encode())
        for header in sorted({name, *headers}):
            digest.update(header.encode() + self.hash_of(header))
        return digest.hexdigest()

    def check(self, job):
        name, flags, pch, key = job
        call = ["clang-tidy", "--quiet", name, "--", *flags]
        if pch:
            call += ["-include-pch", str(pch)]
        done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True)
        if done.returncode == 0:
            (self.clean / key).touch()
            return True
        print(done.stdout.strip() or done.stderr.strip(), flush=True)
        return False


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    wanted = set(sys.argv[2:])
    tidy, headers, jobs = Tidy(build), own_headers(build), []
    for name, (command, folder) in sorted(commands(build).items()):
        if wanted and name not in wanted:
            continue
        flags, header = without_gcc(command, folder)
        key = tidy.key_of(name, command, headers.get(command[command.index("-o") + 1], []))
        if not (tidy.clean / key).exists():
            jobs.append((name, flags, tidy.precompile(header, flags) if header else None, key))
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        good = list(pool.map(tidy.check, jobs))
    print(f"clang-tidy: {len(jobs)} files looked at, {good.count(False)} with findings")
    return 1 if False in good else 0


if __name__ == "__main__":
    sys.exit(main())
