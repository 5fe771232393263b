"""Onboarding on the command line, with the real server: the same defaults, normal forms and refusals as in the window.
Ends with 0, or reports what failed."""
import os
import pty
import subprocess

from cli import Cli, expect, run

OWNER = {"account": "owner@litware.example", "name": "Mina Kapoor", "organisation": "Litware Studio",
         "telephone": "020 555 0142", "country": "Netherlands"}
PASSWORD = "Welcome to 2026\n"


def play(binaries, scratch):
    cli = Cli(binaries, scratch)

    def onboard(*more, code=0, **changed):
        fields = [word for key, value in (OWNER | changed).items() for word in (f"--{key}", value)]
        return cli.say("onboard", *fields, "--accept-terms", *more, code=code, text=PASSWORD)

    def refused(*more, **changed):
        told = onboard(*more, code=2, **changed).stderr
        expect(cli("customers") == [], f"refused: {told.splitlines()[0]}", told)
        return told

    # A typing error is refused by its word; nothing is dropped and nothing is guessed.
    told = refused("--tag", "Key acount")
    expect("--tag" in told and "Key acount" in told and "“Key account”" in told, "an unknown tag is named, with the nearest", told)
    told = refused("--data-center", "Nowhere")
    expect("--data-center" in told and "Nowhere" in told and "Required" not in told, "so is a data center", told)
    told = refused("--notification-profile", "Nowhere")
    expect("--notification-profile" in told and "Nowhere" in told, "so is a notification profile", told)
    told = refused("--management", "custmer")
    expect("custmer" in told and "“customer”" in told, "so is a management mode", told)
    told = refused("--type", "google")
    expect("google" in told, "an account type of a later version is refused", told)
    told = refused(telephone="020 555")
    expect("Telephone" in told and "+31" in told, "a telephone number that is none is refused, with an example", told)
    told = refused(country="Atlantis")
    expect("Country" in told and len(told.splitlines()) == 1, "an unknown country is one sentence", told)

    # The choice that cannot be undone needs the customer's name.
    told = refused("--management", "customer")
    expect("--confirm" in told and "Litware Studio" in told, "customer management needs the customer's name", told)
    refused("--management", "customer", "--confirm", "Litware")

    told = cli("onboard", *[word for key, value in OWNER.items() for word in (f"--{key}", value)], "--tag", "Key acount",
               code=2, text=PASSWORD)
    codes = {one["field"]: one["code"] for one in told["refused"]}
    expect(codes == {"tags/0": "unknownName", "acceptedTexts": "notAccepted"}, "the reasons are in the JSON", told)

    # Normal forms and defaults.
    onboard("--tag", "key account")
    made, = cli("customers")
    expect(made["telephone"] == "+31205550142", "the telephone number is stored in its international form", made)
    expect(made["country"] == "NL" and len(made["tags"]) == 1, "country and tag are found", made)
    expect(not made["notificationProfile"], "no notification profile is chosen unasked", made)
    expect(made["services"] and made["dataCenter"], "services and data center have their defaults", made)

    onboard("--management", "customer", "--confirm", "litware two", account="two@litware.example",
            organisation="Litware Two")
    second = next(one for one in cli("customers") if one["organisation"] == "Litware Two")
    expect(second["managementMode"] == "customer", "with the customer's name it is done", second)

    # Progress is drawn on a terminal only.
    told = onboard(account="three@litware.example", organisation="Litware Three").stderr
    expect("\r" not in told, "no progress is drawn into a file", told)
    shown = on_a_terminal(cli, "subscribe", "Litware Three", "SPB", "5")
    expect(b"\r1 / 1" in shown, "it is drawn on a terminal", shown.decode(errors="replace"))


def on_a_terminal(cli, *words):
    """What the command writes to standard error when that is a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen([cli.bin / "tenantryctl", *words, *map(str, cli.options)], stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=theirs)
    os.close(theirs)
    shown = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:  # the last writer has closed it
            break
        if not part:
            break
        shown += part
    os.close(ours)
    if process.wait(timeout=120) != 0:
        raise SystemExit(f"ended with {process.returncode}: {shown!r}")
    return shown


if __name__ == "__main__":
    run(play)
