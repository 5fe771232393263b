"""Shared by the command line tests: tenantryctl with its own data folder, and a line for each check that passed."""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

CUSTOMER = "Contoso Dental Group"


class Cli:
    def __init__(self, binaries, scratch, data="data", workspace=None):
        self.bin = binaries
        self.scratch = scratch
        self.data = scratch / data
        self.secret = scratch / "passphrase"
        self.secret.touch(mode=0o600)
        self.secret.write_text("not a secret worth keeping\n")
        self.where = ["--workspace", workspace] if workspace else []

    @property
    def options(self):
        return ["--data-dir", self.data, "--passphrase-file", self.secret]

    def say(self, *words, code=0, text=None):
        done = subprocess.run([self.bin / "tenantryctl", *map(str, words), *self.where, *map(str, self.options)],
                              capture_output=True, text=True, input=text, timeout=120)
        if done.returncode != code:
            sys.exit(f"tenantryctl {' '.join(map(str, words))} ended with {done.returncode}, not {code}:"
                     f" {done.stdout[-2000:]}{done.stderr[-2000:]}")
        return done

    def __call__(self, *words, **more):
        return json.loads(self.say(*words, "--json", **more).stdout or "null")

    def onboard(self):
        return self("onboard", "--account", "owner@contosodental.example", "--name", "Mina Kapoor", "--organisation",
                    CUSTOMER, "--telephone", "+31205550142", "--country", "NL", "--accept-terms",
                    text="Welcome to 2026\n")


def expect(is_so, what, seen=None):
    if not is_so:
        sys.exit(f"it is not so that {what}: {json.dumps(seen, indent=1)[:3000]}")
    print(f"  {what}")


def people(scratch, name, *rows):
    path = scratch / f"{name}.csv"
    path.write_text("Username,Display name,Department,Job title,Usage location\n"
                    + "".join(",".join(row) + "\n" for row in rows))
    return path


def run(play):
    """Runs with the programs of --bin and a temporary folder."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tenantry-ctl-") as folder:
        play(options.bin, pathlib.Path(folder))
