#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# app/run and tests/run build what they need and hand on what they are given. $1 is the project's folder; the scripts
# run from a folder where app/build makes programs that say how they were started.

set -uo pipefail

# shellcheck source=tests/app/checks.sh
. "$1/tests/app/checks.sh"
tree=$scratch/'two words, ünd Ümlaute'
mkdir -p "$tree/app" "$tree/tests/benchmarks" "$tree/build/bin/benchmarks"
cp "$1/app/run" "$tree/app/"
cp "$1/tests/run" "$tree/tests/"

program() { cat >"$1" && chmod +x "$1"; }
program "$tree/app/build" <<'END'
#!/bin/sh
echo "build: $*" >&2
[ ! -e "${0%/*}/broken" ] || exit 1
echo "${0%/app/build}/build"
END
for name in dateline dateline-cli; do
    program "$tree/build/bin/$name" <<'END'
#!/bin/sh
printf '<%s>' "${0##*/}" "${QT_QPA_PLATFORM-unset}" "$@"
exit 4
END
done
for name in first second third; do
    touch "$tree/tests/benchmarks/$name.cpp"
    program "$tree/build/bin/benchmarks/$name" <<'END'
#!/bin/sh
name=${0##*/}
echo "$name measured"
case $name in
first) printf '[{"name": "a]b"},\n {"name": "[c"}]\n' >"$2" ;;
second) printf '[\n]\n' >"$2" ;;
third) [ ! -e "${0%/*}/broken" ] || exit 1; printf '[{"name": "d"}]' >"$2" ;;
esac
END
done
export DATELINE_PLATFORM=test
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM
run() { "$tree/app/run" "$@" 2>/dev/null; }
measure() { "$tree/tests/run" benchmarks "$@" 2>/dev/null; }

check 'command line' '<dateline-cli><unset><read><a b><ü>' "$(run cli read 'a b' ü)"
check 'command line without arguments' '<dateline-cli><unset>' "$(run cli)"
check 'exit status' '4' "$(run cli >&2; echo $?)"
check 'without a display' '<dateline><offscreen><--headless><a b>' "$(run 'a b')"
check 'on X11' '<dateline><unset><a b><>' "$(DISPLAY=:1 run 'a b' '')"
check 'on Wayland' '<dateline><unset>' "$(WAYLAND_DISPLAY=wayland-0 run)"
check 'on a platform asked for' '<dateline><vnc>' "$(QT_QPA_PLATFORM=vnc run)"
check 'a file named cli' '<dateline><offscreen><--headless><./cli>' "$(run ./cli)"
check 'builds only the command line' 'build: dateline-cli' "$("$tree/app/run" cli 2>&1 >/dev/null)"
check 'builds only the window' 'build: dateline' "$("$tree/app/run" 2>&1 >/dev/null)"
touch "$tree/app/broken"
check 'no program after a failed build' '1' "$(run; echo $?)"
rm "$tree/app/broken"

check 'all benchmarks' $'first measured\nsecond measured\nthird measured' "$(measure)"
check 'benchmarks by name' $'third measured\nfirst measured' "$(measure third first)"
check 'builds the benchmarks asked for' 'build: benchmarks_third' "$("$tree/tests/run" benchmarks third 2>&1 >/dev/null)"
measure --json "$scratch/all ü.json" >/dev/null
check 'arrays joined' $'[{"name": "a]b"},\n {"name": "[c"},{"name": "d"}]' "$(cat "$scratch/all ü.json")"
measure second --json "$scratch/none.json" >/dev/null
check 'nothing measured is an array' '[]' "$(cat "$scratch/none.json")"
touch "$tree/build/bin/benchmarks/broken"
check 'a failed benchmark' $'third measured\nfirst measured\n1' "$(measure third first --json "$scratch/rest.json"; echo $?)"
check 'results of the others' $'[{"name": "a]b"},\n {"name": "[c"}]' "$(cat "$scratch/rest.json")"
check 'unknown benchmark' '2' "$(measure fourth; echo $?)"
check 'unknown option' '2' "$(measure --xml; echo $?)"
check 'no file for --json' '2' "$(measure --json; echo $?)"
mkdir -p "$tree/build/bin/quality" "$tree/build/bin/tests"
for name in quality/gold tests/someunittest; do
    program "$tree/build/bin/$name" <<'END'
#!/bin/sh
printf '<%s>' "${0##*/}" "$@"
END
done
check 'one program' '<gold><--show><a b>' "$("$tree/tests/run" program quality/gold --show 'a b' 2>/dev/null)"
check 'builds that program' 'build: quality_gold' "$("$tree/tests/run" program quality/gold 2>&1 >/dev/null)"
check 'builds that test' 'build: someunittest' "$("$tree/tests/run" program tests/someunittest 2>&1 >/dev/null)"
check 'no program' '2' "$("$tree/tests/run" program 2>/dev/null; echo $?)"
check 'a program elsewhere' '2' "$("$tree/tests/run" program ../build/evil 2>/dev/null; echo $?)"
check 'unknown command' '2' "$("$tree/tests/run" no-such-command 2>/dev/null; echo $?)"

finish
