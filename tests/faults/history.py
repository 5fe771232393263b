"""Judges a finished run: what clients asked for and were told against what the server committed, entry by entry of its
audit. It drives nothing.

  check_server   the audit and the entities alone: each operation once, versions without a gap, each entry begins with
                 the content that the one before it left, seats add up
  check_clients  with what each client asked, saw and was told: no saved change is lost; what was reported as done
                 happened once, what was refused never, what is unknown at most once; no change to content that its
                 author never saw; each author's order kept on each entity; all clients end equal to the server. A
                 carried change is declared by its client with the key of its carrier, and judged by the outcome there:
                 its own key must not have reached the server.
"""
import collections
import json
import uuid

from engine import CANCELLED, DONE, NEEDS_YOU, differences


# : The author of automatic changes.
NOBODY = str(uuid.UUID(int=0))
# : Refusals that only a faulty client can get. Check for them before refused changes are discarded.
NEVER = {"key-reused", "key-missing", "bad-request", "precondition-required", "unsupported-type", "method-not-allowed"}


class Entry:
    """One entry of the server's audit."""

    def __init__(self, row):
        self.seq = row["seq"]
        self.operation = str(uuid.UUID(bytes=row["operation"])) if row["operation"] else None
        self.path = row["path"].decode() if isinstance(row["path"], bytes) else row["path"]
        self.status = row["status"]
        self.changes = json.loads(row["changes"]) if row["changes"] else []
        self.is_done = self.status < 300
        self.seen = {}  # content of its entity before and after it
        self.left = {}


def entries_of(database):
    return [Entry(row) for row in database.execute(
        "SELECT seq, operation, path, status, changes FROM audit ORDER BY seq")]


def check_server(entries, entities, first=()):
    """Errors of the server alone. `first` = entities that existed before these entries."""
    bad = []
    first = dict(first)
    content = {key: dict(entity["data"]) for key, entity in first.items()}
    versions = collections.Counter({key: entity["version"] for key, entity in first.items()})
    for number, entry in enumerate(entries):
        if number and entry.seq != entries[number - 1].seq + 1:
            bad.append(f"entry {entry.seq} follows entry {entries[number - 1].seq}")
        if not entry.is_done and entry.changes:
            bad.append(f"entry {entry.seq} was refused with {entry.status} and changed something")
        for change in entry.changes:
            key = change["type"], change["id"]
            versions[key] += 1
            if ("before" not in change) != (key not in content):
                bad.append(f"entry {entry.seq} makes {key}, which is there" if key in content else
                           f"entry {entry.seq} changes {key}, which nobody made")
            now = content.setdefault(key, {})
            broken = {name: (now.get(name), value) for name, value in change.get("before", {}).items()
                      if now.get(name) != value}
            if broken:
                bad.append(f"entry {entry.seq} found other content of {key} than was left: {broken}")
            entry.seen[key] = dict(now)
            now |= change["after"]
            entry.left[key] = dict(now)
        if not entry.is_done:  # used to set the test up
            entry.seen = {key: dict(now) for key, now in content.items() if key[1] in entry.path}
    twice = collections.Counter(entry.operation for entry in entries if entry.operation)
    bad += [f"operation {operation} was decided {count} times" for operation, count in twice.items() if count > 1]
    for key, entity in entities.items():
        if entity["version"] != versions[key] and key in content:
            bad.append(f"{key} has version {entity['version']} after {versions[key]} changes")
        lost = {name: (entity["data"].get(name), value) for name, value in content.get(key, {}).items()
                if entity["data"].get(name) != value}
        if lost:
            bad.append(f"{key} is not what the last entry left: {lost}")
    bad += [f"{key} was made and is nowhere" for key in content if key not in entities]
    taken = collections.Counter(licence for (kind, _), entity in entities.items() if kind == "user" and not entity["gone"]
                                for licence in entity["data"]["licences"])
    for (kind, which), entity in entities.items():
        data = entity["data"]
        if kind == "subscription" and (data["used"] != taken[which] or data["used"] > data["bought"]):
            bad.append(f"subscription {which} has {data['bought']} seats, counts {data['used']}, and {taken[which]} have it")
    return bad


class Asked:
    """One operation as its client asked for it."""

    def __init__(self, client, number, plan, position, operation):
        self.client = client
        self.number = number  # in the order of asking, over all clients
        self.place = plan, position
        self.operation = operation
        self.is_saved = False  # reported by the client; otherwise unknown
        self.may_be_either = False  # discarded while its outcome was unknown
        self.was_forgotten = False  # done, and perhaps lost with a restore: sent again whenever its client learns of that

    @property
    def key(self):
        return self.operation["type"], self.operation["entity"]


def check_clients(asked, rows, entries, entities, caches):
    """`rows` and `caches` are each client's final state. Returns counts of what happened, and the errors."""
    bad = []
    done = {entry.operation: entry for entry in entries if entry.is_done and entry.operation}
    refused = {entry.operation: entry for entry in entries if not entry.is_done and entry.operation}
    counts = collections.Counter()
    expected = set()
    order = collections.defaultdict(list)
    together = collections.defaultdict(list)  # by the entry that did them: (asked, row, name)
    for one in asked:
        row = rows[one.client].get(one.place)
        name = f"{one.operation['kind']} {one.operation['id']} of {one.key} by {one.client}"
        if row is None:
            counts["never saved"] += 1
            if one.is_saved:
                bad.append(f"{name} was saved and is lost")
            if one.operation["id"] in done:
                bad.append(f"{name} was never saved and is done")
            continue
        entry = done.get(row["id"])
        if row["carrier"] != NOBODY:
            if entry is not None:
                bad.append(f"{name} went with {row['carrier']} and by itself")
            entry = done.get(row["carrier"])
            if row["state"] == DONE and entry is None:
                bad.append(f"{name} went with {row['carrier']}, which is not done")
                continue
        if row["id"] != one.operation["id"] and one.operation["id"] in done:
            bad.append(f"{name} was done although another one took its place")
        if row["state"] == DONE and entry is None:
            # Someone else had made the same change: then nothing was to be done.
            was = refused.get(row["id"])
            seen = was.seen.get(one.key, {}) if was else {}
            deleted = was and was.status == 410 and one.operation["kind"] == "delete"
            same = was and was.status == 412 and all(seen.get(field) == value
                                                     for field, value in one.operation["body"].items())
            if not deleted and not same:
                bad.append(f"{name} was told to be done and is not")
            counts["done by somebody else"] += 1
            continue
        if row["state"] != DONE:
            if row["state"] not in (NEEDS_YOU, CANCELLED):
                bad.append(f"{name} ends in state {row['state']}")
            elif entry is not None and not one.may_be_either:
                bad.append(f"{name} was refused with {row['status']} {row['code']} and is done")
            counts["unknown" if one.may_be_either else "refused"] += 1
            if entry is not None:
                expected.add(row["id"])
            continue
        counts["done"] += 1
        if row["carrier"] == NOBODY:
            expected.add(row["id"])
        else:
            counts["carried"] += 1
        if not one.was_forgotten:
            order[one.client, one.key].append((one.number, entry.seq, name))
        together[entry].append((one, row, name))
    for entry, ones in together.items():
        ones.sort(key=lambda each: each[0].number)
        first, first_row, _ = ones[0]
        bad += [f"{name} went with {first.operation['kind']} {first_row['id']} of {first.key} by {first.client}"
                for one, row, name in ones[1:] if row["carrier"] != first_row["id"] or one.client != first.client
                or one.key != first.key or {one.operation["kind"], first.operation["kind"]} != {"change"}]
        bad += judged(ones, entry)
    bad += [f"{operation} ({entry.path}) is done and nobody asked for it" for operation, entry in done.items()
            if operation not in expected]
    for line in order.values():
        line.sort()
        bad += [f"{second[2]} overtook {first[2]}" for first, second in zip(line, line[1:]) if second[1] < first[1]]
    for client, cache in caches.items():
        bad += [f"{client}: {what}" for what in differences(entities, cache)]
    return counts, bad


def judged(ones, entry):
    """True if what was done is what was asked, based on what its makers saw. Several went in one request, in order."""
    key = ones[0][0].key
    now, after = dict(entry.seen.get(key, {})), entry.left.get(key, {})
    wanted, bad = {}, []
    for one, row, name in ones:
        kind, body = one.operation["kind"], one.operation["body"]
        if kind == "change":
            seen = row["before"]
            bad += [f"{name} overwrote {field} = {now.get(field)!r}; its maker saw {seen.get(field)!r}"
                    for field in body if entry.changes and (now.get(field) or "") not in (seen.get(field) or "", body[field])]
        if kind in ("create", "change"):
            now |= body
            wanted |= {field: (value, name) for field, value in body.items()}
        if kind == "licences" and entry.changes:
            wrong = set(body.get("add", [])) - set(after["licences"]) | set(body.get("remove", [])) & set(after["licences"])
            bad += [f"{name} left licences {after['licences']}"] if wrong else []
    if entry.changes:
        bad += [f"{name} left {field} = {after.get(field)!r}" for field, (value, name) in wanted.items()
                if after.get(field) != value]
    return bad
