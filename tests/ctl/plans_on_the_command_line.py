"""Plans, the outbox and conflicts on the command line, with the real server: made and run separately, once however
often it is called, shown, exported, undone; a conflicting change is decided field by field. Exits with 0, or prints
the failure."""
import json

from cli import CUSTOMER, Cli, expect, people, run


def department_of(cli, who):
    return next(user["department"] for user in cli("users", CUSTOMER) if user["userName"] == who)


def play(binaries, scratch):
    cli = Cli(binaries, scratch)
    cli.onboard()
    ana, ben = "ana@contosodental.example", "ben@contosodental.example"

    # Made, run, run again, shown, exported.
    first = scratch / "first.json"
    cli("plan", "make", CUSTOMER, people(scratch, "starters", (ana, "Ana", "Sales", "Engineer", "NL"),
                                         (ben, "Ben", "Sales", "Engineer", "NL")), "--out", first)
    expect(cli("users", CUSTOMER) == [], "a plan that was made changes nothing")
    expect(first.stat().st_mode & 0o077 == 0, "its file is the user's alone")
    ran = cli("plan", "run", first)
    expect(ran["done"] == ran["total"] == 2, "both users are made", ran)
    expect(cli("plan", "run", first)["plan"] == ran["plan"] and len(cli("users", CUSTOMER)) == 2,
           "the same plan is run once")
    rows = scratch / "rows.json"
    cli("plan", "export", ran["plan"], "--out", rows)
    rows = json.loads(rows.read_text())
    expect([row["who"] for row in rows] == ["Ana", "Ben"] and {row["state"] for row in rows} == {"done"},
           "what became of each row is written down", rows)
    cli("plan", "export", ran["plan"], "--out", scratch / "rows.csv")
    lines = (scratch / "rows.csv").read_text(encoding="utf-8-sig").splitlines()
    expect(lines[0].startswith("row,kind,type,who,state") and len(lines) == 3 and ",Ana,done," in lines[1],
           "and as CSV", lines)
    expect(cli("plan", "show", ran["plan"])["done"] == 2, "a plan is shown")
    cli("plan", "show", "018f0000-0000-7000-8000-000000000000", code=6)

    # Two plans based on the same state: the second conflicts with the first.
    theirs, mine = scratch / "theirs.json", scratch / "mine.json"
    cli("plan", "make", CUSTOMER, people(scratch, "theirs", (ana, "Ana", "People", "Engineer", "NL")), "--out", theirs)
    cli("plan", "make", CUSTOMER, people(scratch, "mine", (ana, "Ana", "Hygiene", "Lead", "NL")), "--out", mine)
    cli("plan", "run", theirs)
    overtaken = cli("plan", "run", mine, code=1)
    expect(overtaken["needsYou"] == 1, "the overtaken change waits for a person", overtaken)
    waiting = cli("outbox", "list")
    expect(len(waiting) == 1 and waiting[0]["reason"] == "conflict" and waiting[0]["words"], "the outbox says why",
           waiting)
    change = waiting[0]["operation"]
    expect(cli("outbox", "show", change)["who"] == "Ana", "one of them is shown")
    conflict = cli("conflicts", "show", change)
    fields = {field["field"]: field for field in conflict["fields"]}
    expect(conflict["conflict"] == "fields" and fields["department"]["asks"] and not fields["jobTitle"]["asks"]
           and [fields["department"][side] for side in ("before", "mine", "theirs")] == ["Sales", "Hygiene", "People"],
           "field, before, mine and theirs are shown", conflict)
    cli("conflicts", "resolve", change, "fax", code=2)
    cli("conflicts", "resolve", change, "jobTitle")
    expect(cli("sync")["waiting"] == 0 and cli("outbox") == [], "what was decided is sent")
    user = next(one for one in cli("users", CUSTOMER) if one["userName"] == ana)
    expect(user["department"] == "People" and user["jobTitle"] == "Lead", "theirs and mine are both there", user)

    # Undone, except what was changed since.
    tried = cli("plan", "undo", json.loads(theirs.read_text())["id"], "--dry-run")
    expect(tried["undone"] == 1 and tried["cannot"] == [], "a dry run tells what can be undone", tried)
    cli("plan", "undo", json.loads(theirs.read_text())["id"])
    expect(department_of(cli, ana) == "Sales", "an undo brings back what was")
    again = cli("plan", "undo", json.loads(theirs.read_text())["id"], "--dry-run", code=1)
    expect(again["cannot"][0]["problem"] == "already", "there is nothing to undo twice", again)

    # Discarded.
    files = []
    for name, department in (("early", "Support"), ("late", "Hygiene")):
        files.append(scratch / f"{name}.json")
        cli("plan", "make", CUSTOMER, people(scratch, name, (ben, "Ben", department, "Engineer", "NL")), "--out",
            files[-1])
    cli("plan", "run", files[0])
    cli("plan", "run", files[1], code=1)
    waiting = cli("outbox")
    cli("outbox", "discard", waiting[0]["operation"])
    cli("outbox", "discard", waiting[0]["operation"], code=6)
    expect(cli("outbox") == [] and department_of(cli, ben) == "Support", "what was dropped is not sent")

    # Cancelled too late: what was sent remains, and is reported.
    told = cli.say("plan", "cancel", ran["plan"]).stdout
    expect("2 change" in told and "plan undo" in told and ran["plan"] in told,
           "what was sent is said, with its way back", told)

    # Bulk deletions require the customer's name.
    many = cli("import", CUSTOMER, people(scratch, "many", *((f"p{n}@contosodental.example", f"P {n}", "Sales",
                                                               "Engineer", "NL") for n in range(21))),
               "--no-passwords")
    cli("plan", "undo", many["plan"], code=2)
    cli("plan", "undo", many["plan"], "--confirm", "Contoso", code=2)
    expect(len(cli("users", CUSTOMER)) == 23, "21 deletes want the customer's name")
    undone = cli("plan", "undo", many["plan"], "--confirm", CUSTOMER)
    expect(undone["done"] == 21, "with it they are done", undone)


if __name__ == "__main__":
    run(play)
