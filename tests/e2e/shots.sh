#!/usr/bin/env bash
# shots.sh BIN FOLDER: every screen as PNG, in light and dark, small and large, at 200 % and right to left.
set -euo pipefail
bin=$1
folder=$2
export QT_QPA_PLATFORM=offscreen TENANTRY_BIN=$bin LC_ALL=C.UTF-8
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export XDG_RUNTIME_DIR=$scratch HOME=$scratch
unset DBUS_SESSION_BUS_ADDRESS
shot() { QT_SCALE_FACTOR=$1 "$bin/shots" "$folder" "$2" "$3" "$4" "$5"; }
shot 1 -light 1280x800 light ltr
shot 1 -dark 1280x800 dark ltr
shot 1 -light-1024 1024x700 light ltr
shot 1 -dark-1024 1024x700 dark ltr
shot 2 -light-200 1280x800 light ltr
shot 1 -light-rtl 1280x800 light rtl
printf '%s pictures in %s\n' "$(find "$folder" -name '*.png' | wc -l)" "$folder"
