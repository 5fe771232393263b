#!/usr/bin/env bash
# soak_server.sh BIN: backups under load, stops under load and killed PostgreSQL backends, in the numbers for a release:
# TENANTRY_BACKUPS (100), TENANTRY_STOPS (200), TENANTRY_BACKEND_KILLS (200). The same tests run a few times with every
# ./dev test.
set -euo pipefail
bin=$(cd "${1:?"where are the programs?"}" && pwd)
export TENANTRY_BIN=$bin QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 QTEST_FUNCTION_TIMEOUT=7200000
export TENANTRY_BACKUPS=${TENANTRY_BACKUPS:-100} TENANTRY_STOPS=${TENANTRY_STOPS:-200}
export TENANTRY_BACKEND_KILLS=${TENANTRY_BACKEND_KILLS:-200}
postgres="$(dirname "${BASH_SOURCE[0]}")/../server/support/postgres.sh"
folder=/tmp/tenantry-soak-$$
trap '"$postgres" stop $folder' EXIT
"$postgres" start $folder

run() { "$bin/$1" -maxwarnings 0 "${@:2}"; }
for store in "" $folder; do
    export TENANTRY_TEST_POSTGRES=$store
    run tst_server_backup everyBackupUnderLoadIsOneStateOfTheDatabase
    run tst_server_failures endingUnderLoadLosesAndDoublesNothing
done
run tst_server_failures aKilledBackendLosesAndDoublesNothing
