#!/usr/bin/env bash
# Fuzzes the parsers of foreign bytes: fuzz.sh SECONDS [csv|feed|http|image|request …], so many seconds each. Stops at
# the first finding, whose input is then build/fuzz/found-NAME-*; run it again with build/fuzz/bin/fuzz_NAME FILE.
set -euo pipefail
seconds=${1:?"how many seconds for each?"}
shift
[ $# -gt 0 ] || set -- csv feed http image request
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

build=build/fuzz
if [ ! -e $build/build.ninja ]; then
    mkdir -p $build
    launcher=()
    ! command -v ccache >/dev/null || launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    # GCC judges warnings. Assertions stay on, and -O1 is as fast as fuzzing needs.
    cmake --preset dev -B $build "${launcher[@]}" -DCMAKE_C_COMPILER=clang-14 -DCMAKE_CXX_COMPILER=clang++-14 \
        -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1" -DTENANTRY_WERROR=OFF \
        -DTENANTRY_SANITIZE=address,undefined,fuzzer-no-link >$build/configure.log 2>&1 \
        || { cat $build/configure.log >&2; exit 1; }
fi
cmake --build $build --target "${@/#/fuzz_}" >&2

export ASAN_OPTIONS="detect_leaks=1:strict_string_checks=1"
export LSAN_OPTIONS="suppressions=$PWD/tests/support/lsan.supp:print_suppressions=0"
export UBSAN_OPTIONS="print_stacktrace=1"
export QT_LOGGING_RULES="*=false" LC_ALL=C.UTF-8
for name in "$@"; do
    printf '%s\n' "fuzzing $name for $seconds s" >&2
    mkdir -p "$build/corpus/$name"
    options=()
    [ ! -e "tests/fuzz/$name.dict" ] || options=("-dict=tests/fuzz/$name.dict")
    "$build/bin/fuzz_$name" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=8192 -verbosity=0 \
        -print_final_stats=1 -artifact_prefix="$build/found-$name-" "${options[@]}" \
        "$build/corpus/$name" "tests/fuzz/corpus/$name"
done
