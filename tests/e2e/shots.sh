#!/usr/bin/env bash
# shots.sh BIN FOLDER: every screen as PNG: light and dark, small and large, at 200 %, right to left, and in German.
set -euo pipefail
bin=$(cd "$1" && pwd)
folder=$2
export QT_QPA_PLATFORM=offscreen TENANTRY_BIN=$bin LC_ALL=C.UTF-8
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
unset DBUS_SESSION_BUS_ADDRESS

tell() {
    grep -v propagateSizeHints "$1" >&2
    return 1
}

# shot SCALE SUFFIX SIZE THEME DIRECTION LANGUAGE
shot() {
    local home="$scratch/$2/anna.keller" # its name is shown in the status bar
    mkdir -p "$home" && chmod 700 "$home"
    export XDG_RUNTIME_DIR=$home HOME=$home QT_SCALE_FACTOR=$1
    "$bin/shots" "$folder" "$2" "$3" "$4" "$5" "$6" >"$home/log" 2>&1 || tell "$home/log"
    # The screens for team servers come from their test.
    TENANTRY_PICTURES=$(realpath "$folder") TENANTRY_SUFFIX=$2 TENANTRY_SIZE=$3 TENANTRY_THEME=$4 TENANTRY_DIRECTION=$5 \
        TENANTRY_LANGUAGE=$6 "$bin/tst_teamwindow" >"$home/log" 2>&1 || tell "$home/log"
}
# Two at a time: each mostly waits for the other side of a socket.
pids=()
shots() {
    local args
    while read -r -a args; do
        shot "${args[@]}"
    done
}
shots <<'END' &
1 -light 1280x800 light ltr en
1 -light-1024 1024x700 light ltr en
2 -light-200 1280x800 light ltr en
1 -light-rtl 1280x800 light rtl en
END
pids+=($!)
shots <<'END' &
1 -dark 1280x800 dark ltr en
1 -dark-1024 1024x700 dark ltr en
1 -light-de 1280x800 light ltr de
END
pids+=($!)
failed=0
for pid in "${pids[@]}"; do wait "$pid" || failed=1; done
printf '%s pictures in %s\n' "$(find "$folder" -name '*.png' | wc -l)" "$folder"
exit $failed
