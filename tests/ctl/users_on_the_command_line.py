"""Users and licences on the command line, with the real server: assigned and removed, deleted and restored, passwords
reset, with the plan shown first and the refusals of the window. Ends with 0, or reports what failed."""
import pathlib

from cli import CUSTOMER, Cli, expect, people, run

DOMAIN = "contosodental.example"


def name(who):
    return f"{who}@{DOMAIN}"


def play(binaries, scratch):
    cli = Cli(binaries, scratch)
    cli.onboard()
    cli("subscribe", CUSTOMER, "SPB", 2)
    cli("import", CUSTOMER, people(scratch, "people", *((name(who), who.title(), "Sales", "Engineer", "NL")
                                                        for who in ("ana", "ben", "eva", "kai"))), "--no-passwords")

    def user(who):
        return next((one for one in cli("users", CUSTOMER) if one["userName"] == name(who)), None)

    # Licences: shown first, then assigned as far as there are seats.
    shown = cli("licences", "assign", CUSTOMER, name("ana"), name("ben"), "--licence", "SPB", "--dry-run")
    expect(shown["total"] == 2 and shown["blocked"] == 0 and shown["seats"][0]["needed"] == 2,
           "a dry run shows the plan and its seats", shown)
    expect(not user("ana")["licences"], "and changes nothing")
    cli("licences", "assign", CUSTOMER, name("ana"), name("BEN").upper(), "--licence", "SPB")
    expect(user("ana")["licences"] and user("ben")["licences"], "licences are assigned")
    full = cli("licences", "assign", CUSTOMER, name("eva"), "--licence", "SPB", "--dry-run", code=1)
    expect(full["blocked"] == 1 and "licence" in full["changes"][0]["reason"], "without a free seat it is blocked", full)
    again = cli("licences", "assign", CUSTOMER, name("ana"), "--licence", "SPB")
    expect(again["total"] == 0, "nothing is assigned twice", again)
    listed = scratch / "leavers.txt"
    listed.write_text(f"{name('ben')}\n\n")
    cli("licences", "remove", CUSTOMER, "--users-from", listed, "--licence", "SPB")
    expect(not user("ben")["licences"], "licences are removed, from users of a file")
    cli.say("licences", "assign", CUSTOMER, name("ana"), code=2)
    cli.say("licences", "lend", CUSTOMER, name("ana"), "--licence", "SPB", code=2)

    # A name that is none stops all of it.
    told = cli.say("users", "delete", CUSTOMER, name("kai"), name("annna"), code=6).stderr
    expect(name("annna") in told and f"“{name('ana')}”" in told, "an unknown user is named, with the nearest", told)
    expect(len(cli("users", CUSTOMER)) == 4, "and no user is deleted")
    told = cli("users", "delete", CUSTOMER, name("annna"), code=6)
    expect(told["users"] == [{"typed": name("annna"), "problem": "unknown", "nearest": name("ana")}],
           "the same in JSON", told)
    cli.say("users", "delete", CUSTOMER, code=2)
    cli.say("users", "delete", CUSTOMER, "--users-from", scratch / "none.txt", code=5)

    # Deleted, listed, restored with a licence.
    shown = cli("users", "delete", CUSTOMER, name("ana"), "--dry-run")
    expect(shown["changes"][0]["kind"] == "delete" and shown["seats"][0]["freed"] == 1, "a dry run shows the deletion",
           shown)
    done = cli("users", "delete", CUSTOMER, "--users-from", "-", text=f"{name('ana')}\n{name('ben')}\n")
    expect(done["done"] == 2 and user("ana") is None, "users of standard input are deleted", done)
    gone = cli("users", CUSTOMER, "--deleted")
    expect([one["userName"] for one in gone] == [name("ana"), name("ben")] and gone[0]["restorableUntil"],
           "deleted users are listed", gone)
    told = cli("users", "delete", CUSTOMER, name("ana"), code=6)
    expect(told["users"][0]["problem"] == "deleted", "no user is deleted twice", told)
    told = cli("users", "restore", CUSTOMER, name("eva"), code=6)
    expect(told["users"][0]["problem"] == "notDeleted", "only deleted users are restored", told)
    cli("users", "restore", CUSTOMER, name("ana"), name("ben"), "--licence", "SPB")
    expect(user("ana")["licences"] and user("ben")["licences"] and cli("users", CUSTOMER, "--deleted") == [],
           "restored users get the licence")

    # Passwords: sealed here, written to a file that only its owner can read, and nowhere else.
    shown = cli("users", "reset-password", CUSTOMER, name("ana"), "--dry-run")
    expect(shown["changes"][0]["kind"] == "resetPassword" and "temporaryPasswordFor" not in str(shown),
           "a dry run shows the reset", shown)
    done = cli.say("users", "reset-password", CUSTOMER, name("ana"), name("eva"))
    plan = next(one for one in cli("plans") if one["source"] == "passwordResets")
    expect(plan["done"] == 2 and plan["passwords"] == 2, "two passwords are reset", plan)
    expect(f"plans {plan['id']} passwords --out" in done.stdout, "it says where they are", done.stdout)
    sheet = scratch / "passwords.tsv"
    cli.say("plans", plan["id"], "passwords", "--out", sheet)
    rows = dict(line.split("\t") for line in sheet.read_text().splitlines())
    expect(set(rows) == {name("ana"), name("eva")} and all(len(one) == 16 for one in rows.values()),
           "the sheet has a password for each", list(rows))
    expect(sheet.stat().st_mode & 0o077 == 0, "and is the user's alone")
    secret = rows[name("ana")].encode()
    written = [path for path in pathlib.Path(scratch).rglob("*") if path.is_file() and path != sheet]
    expect(written and not any(secret in path.read_bytes() for path in written), "it is in no other file")

    # Many deletions need the customer's name.
    many = [f"p{n}@{DOMAIN}" for n in range(21)]
    cli("import", CUSTOMER, people(scratch, "many", *((one, one[:3], "Sales", "Engineer", "NL") for one in many)),
        "--no-passwords")
    told = cli.say("users", "delete", CUSTOMER, *many, code=2).stderr
    expect("--confirm" in told and CUSTOMER in told, "many deletions need the customer's name", told)
    cli("users", "delete", CUSTOMER, *many, "--confirm", CUSTOMER)
    expect(len(cli("users", CUSTOMER)) == 4, "with it they are deleted")


if __name__ == "__main__":
    run(play)
