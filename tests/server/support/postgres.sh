#!/bin/sh
# postgres.sh start|stop|down|up DIR: a PostgreSQL cluster for the tests, on a socket in DIR only. It is deleted after
# the tests, so it need not survive a power cut. `down` and `up` kill it and bring it back.
set -eu
what=$1
dir=$2
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || bin=$(pg_config --bindir)

# PostgreSQL refuses to run as root.
as_owner() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

down() {
    [ ! -e "$dir/data/postmaster.pid" ] || as_owner "$bin/pg_ctl" -D "$dir/data" -m immediate -w stop >/dev/null || true
}

up() {
    as_owner "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w start -o "-k '$dir' -c listen_addresses='' \
        -c fsync=off -c full_page_writes=off -c max_connections=400 -c shared_buffers=64MB -c autovacuum_naptime=10s" \
        >/dev/null
}

case "$what" in
down | up)
    cd "$dir"
    $what
    ;;
stop | start)
    down
    rm -rf "$dir"
    [ "$what" = start ] || exit 0
    mkdir -p "$dir"
    [ "$(id -u)" != 0 ] || chown postgres "$dir"
    cd "$dir"
    as_owner "$bin/initdb" -D "$dir/data" -A trust -U postgres --no-sync -E UTF8 --locale=C >/dev/null
    up
    as_owner "$bin/psql" -q -h "$dir" -U postgres -v ON_ERROR_STOP=1 <<'SQL'
CREATE ROLE tenantry_owner LOGIN;
CREATE ROLE tenantry_server LOGIN;
CREATE ROLE tenantry_unbound LOGIN BYPASSRLS;
CREATE DATABASE tenantry OWNER tenantry_owner;
SQL
    ;;
esac
