#!/usr/bin/env python3
"""Several clients work on the same entities through a bad network while clients and server are killed, and the server
is sometimes restored from an old backup. At the end history.py compares requests, answers and the server's commits."""
import argparse
import collections
import itertools
import pathlib
import random
import select
import shutil
import sys
import tempfile
import time

import history
from engine import (DONE, NEEDS_YOU, SCRATCH, Client, Dead, Server, furnish, make_id, operation, plan, user_body)
from proxy import Proxy

FIELDS = ["jobTitle", "department", "city", "officeNumber"]
# : Rounds between two rests, in which everything is sent and refusals are reviewed.
REST = 8
SHARE = 0.08


class Loop:
    def __init__(self, arguments, folder):
        self.arguments = arguments
        self.folder = folder
        self.rng = random.Random(arguments.seed)
        self.kills = collections.Counter()
        self.users = []
        self.asked = []
        self.numbers = itertools.count()
        self.waiting = {}  # client: plans that it has not answered for
        self.server = Server(arguments.bin, folder / "server")
        self.server.folder.mkdir()
        self.server.start()
        self.customer, _, (self.plenty, self.scarce) = furnish(self.server, [100_000, 4])
        self.server.stop()
        self.first = self.server.entities()
        with self.server.read() as database:
            self.entries_before = len(history.entries_of(database))
        self.server.start()
        self.backup = None
        self.restores = 0
        self.acknowledged = set()  # (client, place) of what was done when the server was restored
        self.asked_about = collections.Counter()
        self.wrong_asked = collections.Counter()  # answers that no client of ours may get

    def run(self):
        with Proxy(self.server.port, self.arguments.seed) as self.proxy:
            self.clients = {f"client {i}": Client(self.arguments.bin, self.folder, self.server, self.proxy.port,
                                                  f"client{i}").start()
                            for i in range(self.arguments.clients)}
            self.waiting = {name: [] for name in self.clients}
            for client in self.clients.values():
                client.settle()
            self.rest()
            rounds = 0
            while (sum(self.kills.values()) < self.arguments.kills or self.restores < self.arguments.restores
                   or len(self.asked) < self.arguments.operations):
                rounds += 1
                self.proxy.share = SHARE
                self.round()
                if rounds % REST == 0:
                    self.rest()
                    self.perhaps_restore()
            self.rest()
            return self.judge()

    # --- work

    def round(self):
        for name in self.clients:
            for _ in range(self.rng.choice([1, 1, 2])):
                self.give(name)
        self.listen(self.rng.uniform(0.0, 0.12))
        if self.rng.random() < 0.3:
            self.proxy.deliver_late()
        if sum(self.kills.values()) >= self.arguments.kills:
            return
        if self.rng.random() < 0.65:
            self.kill_client(self.rng.choice(list(self.clients)))
        else:
            self.kill_server()

    def give(self, name):
        made = plan(self.rng, self.customer, list(self.operations()))
        for position, one in enumerate(made["operations"]):
            self.asked.append(history.Asked(name, next(self.numbers), made["id"], position, one))
        asked = self.asked[-len(made["operations"]):]
        try:
            self.clients[name].send({"do": "plan", "plan": made})
        except Dead as dead:
            raise AssertionError(f"{name} ended by itself: {dead}") from dead
        self.waiting[name].append(asked)

    def operations(self):
        rng = self.rng
        if rng.random() < 0.05:  # an import
            for _ in range(30):
                yield self.create()
            return
        for _ in range(rng.choice([1, 1, 2, 3])):
            what = rng.random()
            if what < 0.25 or not self.users:
                yield self.create()
                continue
            user = rng.choice(self.users[-60:])
            if what < 0.7:
                body = {field: f"v{len(self.asked)}.{rng.getrandbits(24):x}"
                        for field in rng.sample(FIELDS, rng.choice([1, 1, 2]))}
                yield operation(rng, "change", "user", user, self.customer, body)
            elif what < 0.92:
                licence = rng.choice([self.plenty, self.scarce])
                yield operation(rng, "licences", "user", user, self.customer,
                                {rng.choice(["add", "remove"]): [licence]})
            else:
                yield operation(rng, rng.choice(["delete", "restore"]), "user", user, self.customer)

    def create(self):
        user = make_id(self.rng)
        self.users.append(user)
        return operation(self.rng, "create", "user", user, self.customer, user_body(f"user{len(self.users)}") | dict.fromkeys(FIELDS, ""))

    def listen(self, seconds):
        """Collects what clients report within a life of so many seconds."""
        until = time.monotonic() + seconds
        while any(self.waiting.values()) and (left := until - time.monotonic()) > 0:
            pipes = {client.process.stdout: name for name, client in self.clients.items() if self.waiting[name]}
            for pipe in select.select(list(pipes), [], [], left)[0]:
                self.hear(pipes[pipe])

    def hear(self, name):
        answer = self.clients[name].lines.next()
        asked = self.waiting[name].pop(0)
        if "skipped" in answer:  # about entities that this client has not seen: nobody could have asked for it
            dropped = {id(one) for one in asked}
            self.asked = [one for one in self.asked if id(one) not in dropped]
            return
        if "done" not in answer:
            raise AssertionError(f"{name}: {answer}")
        for one in asked:
            one.is_saved = True

    # --- harm

    def kill_client(self, name):
        client = self.clients[name]
        client.process.kill()
        try:
            while self.waiting[name]:  # its output before it died counts
                self.hear(name)
        except Dead:
            self.waiting[name].clear()
        client.end()
        client.start()
        self.kills["client"] += 1

    def kill_server(self):
        self.server.kill()
        self.server.start()
        self.proxy.upstream = self.server.port
        self.kills["server"] += 1

    def perhaps_restore(self):
        """An old copy replaces the database while everyone continues."""
        if self.restores >= self.arguments.restores:
            return
        if self.backup is None:
            self.backup = self.folder / f"backup{self.restores}"
            self.server.run("backup", str(self.backup))
        elif self.rng.random() < 0.5:
            self.restores += 1
            self.acknowledged |= {(name, place) for name, client in self.clients.items()
                                  for place, row in client.rows().items() if row["state"] == DONE}
            for one in self.asked:
                one.was_forgotten = one.was_forgotten or (one.client, one.place) in self.acknowledged
            self.server.stop()
            self.server.run("restore", str(self.backup), "--replace")
            self.server.start()
            self.proxy.upstream = self.server.port
            self.proxy.late.clear()  # from the server that is gone
            self.backup = None

    # --- rest

    def rest(self):
        """Everyone sends pending changes on a quiet network, and discards refused ones."""
        self.proxy.share = 0.0
        while any(self.waiting.values()):
            for name in self.clients:
                while self.waiting[name]:
                    self.hear(name)
        for _ in range(2):
            for client in self.clients.values():  # all at once: one may wait for another's change
                client.send({"do": "settle"})
            for name, client in self.clients.items():
                if client.lines.next()["needsYou"]:
                    self.give_up(name, client)
        self.proxy.deliver_late()

    def give_up(self, name, client):
        places = {one.place: one for one in self.asked if one.client == name}
        for place, row in client.rows().items():
            if row["state"] != NEEDS_YOU:
                continue
            if row["code"] in history.NEVER:
                self.wrong_asked[f"{row['kind']} by {name} was refused with {row['code']}"] += 1
            if (name, place) in self.acknowledged:
                self.asked_about[f"{row['kind']} {row['status']} {row['code']}"] += 1
            # It is unknown whether the server had it when it was discarded.
            places[place].may_be_either = places[place].may_be_either or row["code"] == "quarantined"
        client.drop_refused()

    # --- the end

    def judge(self):
        for _ in range(3):  # each may have changed what the one before has read
            for client in self.clients.values():
                client.settle()
        rows = {name: client.rows() for name, client in self.clients.items()}
        caches = {name: client.entities() for name, client in self.clients.items()}
        for client in self.clients.values():
            client.stop()
        self.server.stop()
        entities = self.server.entities()
        with self.server.read() as database:
            integrity = database.execute("PRAGMA integrity_check").fetchone()[0]
            entries = history.entries_of(database)[self.entries_before:]
        bad = [] if integrity == "ok" else [integrity]
        bad += history.check_server(entries, entities, self.first)
        bad += [f"{what} {count} times, for which no client of ours gives a reason" for what, count in
                self.wrong_asked.items()]
        bad += [f"{count} operations that were done before a restore met nothing: {what}"
                for what, count in self.asked_about.items() if " 404 " in what]
        counts, of_clients = history.check_clients(self.asked, rows, entries, entities, caches)
        bad += of_clients
        if not counts["done"] or not counts["refused"]:
            bad.append(f"this loop shows nothing: {dict(counts)}")
        print(f"{sum(self.kills.values())} kills ({', '.join(f'{v} {k}' for k, v in self.kills.items())}), "
              f"{self.restores} restores, {len(self.clients)} clients, {sum(self.proxy.done.values())} faults on the way, "
              f"{len(self.asked)} operations ({', '.join(f'{v} {k}' for k, v in counts.items())}), "
              f"{len(entries)} entries: {len(bad)} bad")
        if self.restores:
            print(f"of {len(self.acknowledged)} operations that were done when the server was restored, a person was asked "
                  f"about {sum(self.asked_about.values())} ({', '.join(f'{v} {k}' for k, v in self.asked_about.items())})")
        for what in bad[:20]:
            print(f"  {what}")
        return bad


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, type=pathlib.Path, help="folder of tenantry-server and engineworker")
    parser.add_argument("--clients", type=int, default=3)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--operations", type=int, default=0, help="at least so many")
    parser.add_argument("--restores", type=int, default=0)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    arguments = parser.parse_args()
    arguments.bin = arguments.bin.resolve()
    print(f"seed {arguments.seed}", flush=True)
    began = time.monotonic()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="tenantry-histories-", dir=SCRATCH))
    loop = Loop(arguments, folder)
    try:
        bad = loop.run()
    finally:
        loop.server.kill()
    print(f"{time.monotonic() - began:.0f} s")
    if bad:
        print(f"histories: what is left is in {folder}")
        return 1
    shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
