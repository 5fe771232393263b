#!/usr/bin/env python3
"""Searches outbox.pml completely: the protocol itself must have no error, and each broken rule must have one. Needs
spin and a C compiler."""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

MODEL = pathlib.Path(__file__).resolve().with_name("outbox.pml")
# : The broken rules, and the half of the model in which they show. None = the real protocol.
SEARCHES = [([], "CHANGES_ALONE"), ([], "TAKING_ALONE"), (["PRECONDITION_FIRST"], "CHANGES_ALONE"),
            (["KEY_AT_SENDING", "NO_PRECONDITION"], "CHANGES_ALONE"),
            (["SPLIT_COMMIT", "NO_PRECONDITION"], "CHANGES_ALONE"), (["NEW_BASE"], "CHANGES_ALONE"),
            (["TWO_STEPS"], "CHANGES_ALONE"), (["FORGET_REFUSAL"], "TAKING_ALONE")]


def search(names, crashes, folder):
    """(errors, states, the first error) of a search that finished or found an error."""
    folder.mkdir()
    subprocess.run(["spin", "-a", f"-DCRASHES={crashes}", *(f"-D{name}" for name in names), MODEL], cwd=folder, check=True,
                   stdout=subprocess.DEVNULL)
    subprocess.run(["cc", "-O2", "-w", "-DSAFETY", "-DCOLLAPSE", "-o", "pan", "pan.c"], cwd=folder,
                   check=True)
    told = subprocess.run(["./pan", "-m5000"], cwd=folder, capture_output=True, text=True).stdout
    errors = re.search(r"errors: (\d+)", told)
    if not errors or "max search depth too small" in told or "out of memory" in told:
        sys.exit(f"model: the search with {names} did not come to its end:\n{told[:2000]}")
    states = re.search(r"(\d+) states, stored", told)
    first = re.search(r"pan:\d+: (.*)", told)
    return int(errors[1]), int(states[1]), first[1] if first else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--crashes", type=int, default=1, help="deaths of each side")
    crashes = parser.parse_args().crashes
    bad = 0
    with tempfile.TemporaryDirectory(prefix="tenantry-model-") as scratch:
        for wrong, half in SEARCHES:
            errors, states, first = search([*wrong, half], crashes, pathlib.Path(scratch) / "-".join([*wrong, half]))
            good = (errors > 0) == bool(wrong)
            bad += not good
            print(f"{'ok  ' if good else 'FAIL'} {half}, {' '.join(wrong) or 'the protocol as it is'}: {errors} errors, "
                  f"{states:,} states{': ' + first if first else ''}", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
