#!/usr/bin/env python3
"""Plays every kind of fault of proxy.py on every kind of operation, between a client and the real server, and checks
that both end as they end without faults: same entities, same content, same number of versions, each create once, each
password readable by the client.

Two runs begin with the same database and do the same operations under the same keys; one has a quiet network."""
import argparse
import collections
import pathlib
import random
import shutil
import sys
import tempfile
import time
import uuid

from engine import (DONE, NEEDS_YOU, SCRATCH, Client, Server, apart, differences, furnish, make_id, operation, password_fits,
                    plain, plan, user_body)
from history import NOBODY
from proxy import FAULTS, Proxy

BATCH = 12


class Case:
    """One kind of fault on one kind of operation, with the seed's random numbers."""

    def __init__(self, fault, kind, seed, number):
        self.fault = fault
        self.kind = kind
        self.name = f"{kind} under {fault}, seed {seed}"
        self.rng = random.Random(f"{fault} {kind} {seed}")
        self.chance = random.Random(f"chance {fault} {kind} {seed}")  # besides what both runs draw
        self.number = number
        self.user = make_id(self.rng)

    def body(self):
        return user_body(f"user{self.number}")


class Run:
    def __init__(self, arguments, furniture, folder, faults):
        self.customer, self.group, (self.plenty, self.others, self.scarce) = furniture
        self.faults = faults
        self.server = Server(arguments.bin, folder / "server").start()
        self.proxy = Proxy(self.server.port, arguments.seeds)
        self.binaries = arguments.bin
        self.folder = folder
        self.bad = []
        self.passwords = []  # (case, operation, plan)
        self.names = {}      # of plans, by the case that made them

    def go(self, cases):
        with self.proxy:
            self.client = Client(self.binaries, self.folder, self.server, self.proxy.port).start()
            self.prepare(cases)
            for case in cases:
                getattr(self, case.kind)(case)
            self.finish()

    def enqueue(self, case, operations, password_key=None):
        made = plan(case.rng, self.customer, operations, password_key)
        self.client.ask("plan", plan=made)
        self.names[made["id"]] = case.name
        return made["id"]

    def of_user(self, case, kind, body=None, user=None):
        return operation(case.rng, kind, "user", user or case.user, self.customer, body)

    def prepare(self, cases):
        """The entities for the operations, created without faults."""
        first = Case("nothing", "prepare", 0, 0)
        self.holder = first.user
        here = [case for case in cases if case.kind not in ("create", "batch")]
        self.enqueue(first, [self.of_user(first, "create", user_body("holder")),
                             *(self.of_user(case, "create", case.body()) for case in here)])
        self.enqueue(first, [self.of_user(case, "delete") for case in here if case.kind == "restore"] +
                     [self.of_user(case, "licences", {"add": [self.plenty]}) for case in here if case.kind == "licences"])
        self.client.settle()
        self.expected = {}  # (plan, position): its outcome if that is not "done"

    def under_fault(self, case):
        if self.faults:
            times = case.chance.choice([1, 1, 2, 3])
            self.proxy.arm(case.fault, times=times, skip=case.chance.choice([0, 0, 1]) if case.kind == "twice" else 0)
            if case.chance.random() < 0.3:
                self.proxy.arm(case.fault, times=times, writes=False)

    def settle(self):
        self.client.settle()
        self.proxy.disarm()
        self.proxy.deliver_late()

    # --- the kinds of operations

    def create(self, case):
        self.under_fault(case)
        self.enqueue(case, [self.of_user(case, "create", case.body())])
        self.settle()

    def change(self, case):
        self.under_fault(case)
        self.enqueue(case, [self.of_user(case, "change", {"jobTitle": f"Title {case.number}",
                                                              "groups": [self.group]})])
        self.settle()

    def twice(self, case):
        """Changes in sequence. The second one goes with the first if that was not sent yet; the last one gets its
        base from the answer to what is before it."""
        self.under_fault(case)
        self.enqueue(case, [self.of_user(case, "change", {"jobTitle": "First"})])
        self.enqueue(case, [self.of_user(case, "change", {"jobTitle": "Second", "department": "Second"})])
        self.enqueue(case, [self.of_user(case, "licences", {"add": [self.others]}),
                            self.of_user(case, "change", {"jobTitle": "Third"})])
        self.settle()

    def licences(self, case):
        self.under_fault(case)
        self.enqueue(case, [self.of_user(case, "licences", {"add": [self.others], "remove": [self.plenty]})])
        self.settle()

    def delete(self, case):
        self.under_fault(case)
        self.enqueue(case, [self.of_user(case, "delete")])
        self.settle()

    def restore(self, case):
        self.under_fault(case)
        self.enqueue(case, [self.of_user(case, "restore")])
        self.settle()

    def reset(self, case):
        key = self.client.ask("passwordKey")
        self.under_fault(case)
        made = self.of_user(case, "resetPassword", {"temporaryPasswordFor": key})
        self.passwords.append((case, made["id"], self.enqueue(case, [made], key)))
        self.settle()

    def batch(self, case):
        """Creates with a dependent each, and one that cannot be fixed with its dependents."""
        self.under_fault(case)
        operations = []
        for i in range(BATCH):
            user = make_id(case.rng)
            operations += [
                self.of_user(case, "create", user_body(f"batch{case.number}-{i}") | ({"poison": True} if i == 5 else {}), user),
                self.of_user(case, "change", {"jobTitle": "Batch"}, user),
                self.of_user(case, "licences", {"add": [self.plenty]}, user)]
        made = self.enqueue(case, operations)
        for position in (15, 16, 17):
            self.expected[made, position] = NEEDS_YOU
        self.settle()

    def refusal(self, case):
        """The last seat is taken. A late copy must not get it after its maker was refused."""
        self.enqueue(case, [self.of_user(case, "licences", {"add": [self.scarce]}, self.holder)])
        self.client.settle()
        self.under_fault(case)
        made = self.enqueue(case, [self.of_user(case, "licences", {"add": [self.scarce]})])
        self.expected[made, 0] = NEEDS_YOU
        self.client.settle()
        self.proxy.disarm()
        self.enqueue(case, [self.of_user(case, "licences", {"remove": [self.scarce]}, self.holder)])
        self.settle()

    # --- what became of it

    def finish(self):
        self.rows = self.client.rows()
        self.sheets = {made: self.client.ask("sheet", plan=made) for _, _, made in self.passwords}
        self.client.drop_refused()
        self.client.settle()
        mine = self.client.entities()
        self.client.stop()
        self.server.stop()
        self.entities = self.server.entities()
        for place, row in self.rows.items():
            want = self.expected.get(place, DONE)
            if row["state"] != want:
                self.bad.append(f"{self.names.get(place[0])}: {row['kind']} of {row['entity']} ended as {row['state']} {row['status']} {row['code']}"
                                f" instead of {want}")
        self.bad += differences(self.entities, mine)
        self.carried = {uuid.UUID(row["id"]).bytes: uuid.UUID(row["carrier"]).bytes for row in self.rows.values()
                        if row["carrier"] != NOBODY}
        for row in self.rows.values():  # as many versions as if each had gone alone
            if row["carrier"] != NOBODY:
                self.entities[row["type"], row["entity"]]["version"] += 1
        with self.server.read() as database:
            hashes = {row["entity"]: row["hash"] for row in database.execute("SELECT entity, hash FROM credential")}
            self.committed = collections.Counter(
                row["operation"] for row in database.execute("SELECT operation FROM audit WHERE operation IS NOT NULL"))
            self.resets = database.execute("SELECT COUNT(*) FROM password_reset").fetchone()[0]
        for one, carrier in self.carried.items():
            if one in self.committed or carrier not in self.committed:
                self.bad.append(f"{one.hex()} went with {carrier.hex()}, of which the server knows otherwise")
        self.bad += [f"operation {key.hex()} was committed {count} times" for key, count in self.committed.items()
                     if count != 1]

        for case, made, of in self.passwords:
            password = self.sheets[of].get(made)
            if password is None or len(self.sheets[of]) != 1:
                self.bad.append(f"{case.name}: {len(self.sheets[of])} passwords on the sheet")
            elif not password_fits(hashes[uuid.UUID(case.user).bytes], password):
                self.bad.append(f"{case.name}: the password on the sheet is not the server's")
        if self.proxy.followed:
            self.bad.append(f"{self.proxy.followed} redirects were followed")


def flat(entity):
    return {"nothing": True} if entity is None else plain(entity) | plain(entity)["data"] | {"data": None}


KINDS = ["create", "change", "twice", "licences", "delete", "restore", "reset", "batch", "refusal"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, type=pathlib.Path, help="folder of tenantry-server")
    parser.add_argument("--seeds", type=int, default=1, help="so many of each kind")
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--fault", action="append", choices=FAULTS, help="only this fault (may be repeated)")
    parser.add_argument("--kind", action="append", choices=KINDS, help="only this kind of operation (may be repeated)")
    arguments = parser.parse_args()
    arguments.bin = arguments.bin.resolve()
    began = time.monotonic()
    cases = []
    for seed in range(arguments.first, arguments.first + arguments.seeds):
        for fault in arguments.fault or FAULTS:
            for kind in arguments.kind or KINDS:
                cases.append((fault, kind, seed, len(cases)))
    with tempfile.TemporaryDirectory(prefix="tenantry-proxied-", dir=SCRATCH) as scratch:
        scratch = pathlib.Path(scratch)
        first = Server(arguments.bin, scratch / "first" / "server")
        first.folder.mkdir(parents=True)
        first.start()
        furniture = furnish(first, [len(cases) * (BATCH + 1) + 1] * 2 + [1])
        first.stop()
        runs = {}
        for name in ("quiet", "faulty"):
            shutil.copytree(scratch / "first", scratch / name)
            runs[name] = Run(arguments, furniture, scratch / name, faults=name == "faulty")
            runs[name].go([Case(*case) for case in cases])
        quiet, faulty = runs["quiet"], runs["faulty"]
        bad = [f"without faults: {what}" for what in quiet.bad] + faulty.bad
        for key in quiet.entities.keys() | faulty.entities.keys():
            one, other = quiet.entities.get(key), faulty.entities.get(key)
            if one is None or other is None or plain(one) != plain(other):
                bad.append(f"{key} ends otherwise, without and with faults: {apart(flat(one), flat(other))}")
        if not any(run.carried for run in runs.values()) and "twice" in (arguments.kind or KINDS):
            bad.append("nothing ever went in the request of another one")
        if set(quiet.committed) | quiet.carried.keys() != set(faulty.committed) | faulty.carried.keys():
            bad.append("other operations were committed than without faults")
        if quiet.resets != faulty.resets:
            bad.append(f"{faulty.resets} password resets instead of {quiet.resets}")
        unused = [fault for fault in arguments.fault or FAULTS if not faulty.proxy.done[fault]]
        if unused:
            bad.append(f"never happened: {', '.join(unused)}")
        print(f"{len(arguments.fault or FAULTS)} kinds of fault on {len(arguments.kind or KINDS)} kinds of operation, seeds "
              f"{arguments.first} to {arguments.first + arguments.seeds - 1}: {len(cases)} cases, "
              f"{sum(faulty.proxy.done.values())} faults, {len(faulty.rows)} operations, "
              f"{time.monotonic() - began:.0f} s: {len(bad)} bad")
        for what in bad[:20]:
            print(f"  {what}")
        return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
