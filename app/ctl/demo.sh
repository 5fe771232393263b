#!/usr/bin/env bash
# The main job without a display: onboards a customer, buys seats, imports a CSV of users with licences, shows the
# result. Uses its own folder and the real server, and deletes both afterwards unless TENANTRY_KEEP is set.
set -euo pipefail
bin=$(cd "$1" && pwd)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
sample=$here/sample-users.csv
data=${TENANTRY_KEEP:-$(mktemp -d)}
[ -n "${TENANTRY_KEEP:-}" ] || trap 'rm -rf "$data"' EXIT
# There is no keychain without a desktop: secrets are sealed with a passphrase that lives as long as this folder.
(umask 077 && head -c 24 /dev/urandom | base64 >"$data/passphrase")
ctl() { "$bin/tenantryctl" "$@" --data-dir "$data" --passphrase-file "$data/passphrase"; }
say() { printf '\n== %s\n' "$*"; }

say "Onboard Litware Studio as a Local customer"
printf 'Welcome to 2026\n' | ctl onboard --account owner@litware.example --name "Mina Kapoor" \
    --organisation "Litware Studio" --telephone "+31 20 555 0142" --country NL --tag "Key account" --accept-terms
say "Buy 40 seats"
ctl subscribe "Litware Studio" "Microsoft 365 Business Premium" 40
say "Check $(basename "$sample") without changing anything"
ctl import "Litware Studio" "$sample" --licence "Microsoft 365 Business Premium" --dry-run || [ $? = 1 ]
say "Import it; rows that need fixing stay behind with their reason"
ctl import "Litware Studio" "$sample" --licence "Microsoft 365 Business Premium" --rejected "$data/rejected.csv" || [ $? = 1 ]
say "What was left, ready to be fixed in a spreadsheet"
cat "$data/rejected.csv"
say "Who is there now"
ctl users "Litware Studio" | head -n 5
ctl customers "Litware Studio"
ctl status
printf '\nDone headless, because there is no display here. With a display, ./dev run opens the program itself.\n'
