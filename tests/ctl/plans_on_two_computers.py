"""A plan made on one computer runs on another one of the same team server, then on the first too: each change is made
once. Changes cancelled before they were sent are reported as such. Exits with 0, or prints the failure."""
import json
import pathlib
import sqlite3
import sys

from cli import CUSTOMER, Cli, expect, people, run

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from teamserver import ORGANISATION, TeamServer  # noqa: E402


def with_server(binaries, scratch):
    server = TeamServer(binaries, scratch / "server", "Correct horse 7 battery")
    link = server.make()
    server.start()
    try:
        server.choose_password(link)
        play(binaries, scratch, server)
    finally:
        server.stop()
    judge(scratch)


def play(binaries, scratch, server):
    here, there = (Cli(binaries, scratch, data, ORGANISATION) for data in ("here", "there"))
    for cli in (here, there):
        server.sign_in(*cli.options)
    here.onboard()
    ana, ben, cas = (f"{name}@contosodental.example" for name in ("ana", "ben", "cas"))
    there("import", CUSTOMER, people(scratch, "before", (cas, "Cas", "Sales", "Engineer", "NL")), "--no-passwords")

    plan = scratch / "plan.json"
    here("plan", "make", CUSTOMER, people(scratch, "people", (ana, "Ana", "Sales", "Engineer", "NL"),
                                          (ben, "Ben", "Sales", "Engineer", "NL"),
                                          (cas, "Cas", "People", "Engineer", "NL")), "--out", plan)
    changes = len(json.loads(plan.read_text())["operations"])
    expect(changes == 3, "two users are new and one is changed", changes)
    ran = there("plan", "run", plan)
    expect(ran["done"] == 3, "the other computer runs the plan", ran)
    again = here("plan", "run", plan)
    expect(again["plan"] == ran["plan"] and again["done"] == 3, "the first one gets the same answers", again)
    for cli in (here, there):
        users = {user["userName"]: user["department"] for user in cli("users", CUSTOMER)}
        expect(users == {ana: "Sales", ben: "Sales", cas: "People"}, "both see each user once", users)

    server.stop()
    waits = here("import", CUSTOMER, people(scratch, "waits", *((f"q{n}@contosodental.example", f"Q {n}", "Sales",
                                                                 "Engineer", "NL") for n in range(3))),
                 "--no-passwords", "--offline", "--no-wait", code=4)
    over = here("plan", "cancel", waits["plan"], "--offline")
    expect((over["done"], over["sending"], over["cancelled"]) == (0, 0, 3), "nothing of what is cancelled was sent", over)


def judge(scratch):
    database = sqlite3.connect(f"file:{scratch / 'server' / 'tenantry.db'}?mode=ro", uri=True)
    versions = sorted(version for (version,) in database.execute("SELECT version FROM entity WHERE type = 'user'"))
    expect(versions == [1, 1, 2], "the server made each change once", versions)


if __name__ == "__main__":
    run(with_server)
