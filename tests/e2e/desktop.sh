#!/usr/bin/env bash
# desktop.sh [--size WxH] [--keyring] COMMAND…: runs COMMAND in a throw-away desktop: its own X server, a window
# manager, a session bus, the accessibility bus and, if requested, an unlocked empty keyring. Uses nothing from the
# caller's home. Exits with COMMAND's exit code.
set -u
size=1280x800
keyring=0
while :; do
    case ${1:-} in
    --size) size=$2; shift 2 ;;
    --keyring) keyring=1; shift ;;
    *) break ;;
    esac
done
scratch=$(mktemp -d)
mkdir -m 700 "$scratch"/{home,run,cache,config,data}
export HOME=$scratch/home XDG_RUNTIME_DIR=$scratch/run XDG_CACHE_HOME=$scratch/cache XDG_CONFIG_HOME=$scratch/config
export XDG_DATA_HOME=$scratch/data XDG_STATE_HOME=$scratch/state XDG_SESSION_TYPE=x11 XDG_CURRENT_DESKTOP=GNOME
export LANG=C.UTF-8 LC_ALL=C.UTF-8 QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb KEYRING=$keyring
unset DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS WAYLAND_DISPLAY DISPLAY
exec 9>"$scratch/display"
Xvfb -displayfd 9 -screen 0 "${size}x24" -nolisten tcp -noreset >"$scratch/xvfb.log" 2>&1 &
xserver=$!
for _ in $(seq 200); do [ -s "$scratch/display" ] && break; sleep 0.05; done
DISPLAY=:$(cat "$scratch/display")
export DISPLAY
openbox --sm-disable >"$scratch/wm.log" 2>&1 &
manager=$!
dbus-run-session -- bash -c '
    /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
    for _ in $(seq 100); do
        gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus --method org.a11y.Bus.GetAddress \
            >/dev/null 2>&1 && break
        sleep 0.05
    done
    gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
        --method org.freedesktop.DBus.Properties.Set org.a11y.Status IsEnabled "<true>" >/dev/null 2>&1
    if [ "$KEYRING" = 1 ]; then
        eval "$(printf test | gnome-keyring-daemon --unlock --components=secrets 2>/dev/null)"
    fi
    "$@"' _ "$@"
code=$?
kill "$manager" "$xserver" 2>/dev/null
wait "$manager" "$xserver" 2>/dev/null
rm -rf "$scratch"
exit $code
