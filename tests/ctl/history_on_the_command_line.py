"""Comparing two dates on the command line, with the real server: of a customer, a user and a licence; nothing about
missing items, and an error for invalid questions. Exits with 0, or prints the failure."""
import datetime

from cli import CUSTOMER, Cli, expect, run

ANA = "ana@contosodental.example"


def now():
    return datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds")


def play(binaries, scratch):
    cli = Cli(binaries, scratch)
    cli.onboard()
    cli("subscribe", CUSTOMER, "SPB", 5)

    def history(*words):
        return cli("history", "--customer", CUSTOMER, *words)

    def import_(department, *more):
        path = scratch / "people.csv"
        path.write_text(f"Username,Display name,Department,Usage location\n{ANA},Ana Anders,{department},NL\n")
        return cli("import", CUSTOMER, path, "--no-passwords", *more)

    import_("Sales")
    between = now()
    import_("People", "--licence", "SPB")

    everything = history()
    kinds = {(one["type"], one["name"]): one["kind"] for one in everything["changes"]}
    expect(kinds.get(("customer", CUSTOMER)) == kinds.get(("user", "Ana Anders")) == "created",
           "the customer and its user came into being in the last days", everything)
    expect(everything["knownFrom"] is not None and everything["from"] == everything["knownFrom"],
           "it says from when on it knows", everything)

    ana = history("--user", ANA, "--from", between)["changes"]
    field = {one["field"]: one for one in ana}
    expect(set(field) == {"department", "licences"}, "of the user both fields are told", ana)
    expect((field["department"]["before"], field["department"]["after"]) == ("Sales", "People"),
           "with what was there before and after")
    expect(all(one["by"] and one["earliest"] <= one["latest"] for one in ana), "with when, and who made it", ana)
    expect(history("--user", ANA, "--to", between)["changes"][0]["kind"] == "created",
           "before that she had come into being")

    licence = history("--licence", "SPB", "--from", between)
    expect([(one["name"], one["field"]) for one in licence["changes"] if one["type"] == "user"]
           == [("Ana Anders", "licences")], "the licence tells who got it", licence)
    expect(field["licences"]["after"][0] in licence["names"], "ids have names", licence)

    today = datetime.date.today().isoformat()
    expect(history("--from", today, "--to", today)["changes"], "a day is from its beginning to its end")
    told = cli.say("history", "--customer", CUSTOMER, "--user", "Ana Anders", "--from", between).stdout
    expect("Department: Sales → People" in told, "a person reads it as words", told)
    cli.say("history", "--customer", CUSTOMER, "--from", "yesterday", code=2)
    cli.say("history", "--customer", CUSTOMER, "--from", "2026-02-02", "--to", "2026-02-01", code=2)
    cli.say("history", code=2)
    cli.say("history", "--customer", "Nobody", code=6)
    cli.say("history", "--customer", CUSTOMER, "--user", "nobody", code=6)


if __name__ == "__main__":
    run(play)
