"""What is different between two dates, on the command line, with the real server: of a customer, a user and a licence;
nothing of what is not there, and a sentence for what cannot be asked. Ends with 0, or says what failed."""
import argparse
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

CUSTOMER = "Contoso Dental Group"
ANA = "ana@contosodental.example"


class Cli:
    def __init__(self, folder, scratch):
        self.bin = folder
        self.scratch = scratch
        self.secret = scratch / "passphrase"
        self.secret.touch(mode=0o600)
        self.secret.write_text("not a secret worth keeping\n")

    def say(self, *words, code=0, text=None):
        done = subprocess.run(
            [self.bin / "tenantryctl", *map(str, words), "--data-dir", self.scratch / "data", "--passphrase-file",
             self.secret], capture_output=True, text=True, input=text, timeout=120)
        if done.returncode != code:
            sys.exit(f"tenantryctl {' '.join(map(str, words))} ended with {done.returncode}, not {code}:"
                     f" {done.stdout[-2000:]}{done.stderr[-2000:]}")
        return done

    def __call__(self, *words, **more):
        return json.loads(self.say(*words, "--json", **more).stdout or "null")

    def history(self, *words):
        return self("history", "--customer", CUSTOMER, *words)


def expect(is_so, what, seen=None):
    if not is_so:
        sys.exit(f"it is not so that {what}: {json.dumps(seen, indent=1)[:3000]}")
    print(f"  {what}")


def now():
    return datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tenantry-ctl-") as folder:
        scratch = pathlib.Path(folder)
        cli = Cli(options.bin, scratch)
        cli("onboard", "--account", "owner@contosodental.example", "--name", "Mina Kapoor", "--organisation", CUSTOMER,
            "--telephone", "+31205550142", "--country", "NL", "--accept-terms", text="Welcome to 2026\n")
        cli("subscribe", CUSTOMER, "SPB", 5)

        def import_(department, *more):
            path = scratch / "people.csv"
            path.write_text(f"Username,Display name,Department,Usage location\n{ANA},Ana Anders,{department},NL\n")
            return cli("import", CUSTOMER, path, "--no-passwords", *more)

        import_("Sales")
        between = now()
        import_("People", "--licence", "SPB")

        everything = cli.history()
        kinds = {(one["type"], one["name"]): one["kind"] for one in everything["changes"]}
        expect(kinds.get(("customer", CUSTOMER)) == kinds.get(("user", "Ana Anders")) == "created",
               "the customer and its user came into being in the last days", everything)
        expect(everything["knownFrom"] is not None and everything["from"] == everything["knownFrom"],
               "it says from when on it knows", everything)

        ana = cli.history("--user", ANA, "--from", between)["changes"]
        field = {one["field"]: one for one in ana}
        expect(set(field) == {"department", "licences"}, "of the user both fields are told", ana)
        expect((field["department"]["before"], field["department"]["after"]) == ("Sales", "People"),
               "with what was there before and after")
        expect(all(one["by"] and one["earliest"] <= one["latest"] for one in ana), "with when, and who made it", ana)
        expect(cli.history("--user", ANA, "--to", between)["changes"][0]["kind"] == "created",
               "before that she had come into being")

        licence = cli.history("--licence", "SPB", "--from", between)
        expect([(one["name"], one["field"]) for one in licence["changes"] if one["type"] == "user"]
               == [("Ana Anders", "licences")], "the licence tells who got it", licence)
        expect(field["licences"]["after"][0] in licence["names"], "ids have names", licence)

        today = datetime.date.today().isoformat()
        expect(cli.history("--from", today, "--to", today)["changes"], "a day is from its beginning to its end")
        told = cli.say("history", "--customer", CUSTOMER, "--user", "Ana Anders", "--from", between).stdout
        expect("Department: Sales → People" in told, "a person reads it as words", told)
        cli.say("history", "--customer", CUSTOMER, "--from", "yesterday", code=2)
        cli.say("history", "--customer", CUSTOMER, "--from", "2026-02-02", "--to", "2026-02-01", code=2)
        cli.say("history", code=2)
        cli.say("history", "--customer", "Nobody", code=6)
        cli.say("history", "--customer", CUSTOMER, "--user", "nobody", code=6)


if __name__ == "__main__":
    main()
