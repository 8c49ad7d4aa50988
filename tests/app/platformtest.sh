#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# app/platform passes on what it is given. $1 is the project's folder; runs on the platform itself.
# shellcheck disable=SC2016 # variables are for the inner shells

set -uo pipefail

# shellcheck source=tests/app/checks.sh
. "$1/tests/app/checks.sh"
platform=$1/app/platform
folder=$scratch/'two words, ünd Ümlaute'
mkdir "$folder"

check 'exit status' '7' "$("$platform" sh -c 'exit 7' >&2; echo $?)"
check 'arguments' $'<a b>\n<>\n<ü*>\n<x\ny>' "$("$platform" printf '<%s>\n' 'a b' '' 'ü*' $'x\ny')"
check 'standard input' 'said' "$(echo said | "$platform" cat)"
check 'standard output only' 'out' "$("$platform" sh -c 'echo out; echo err >&2' 2>/dev/null)"
check 'working directory' "$folder" "$(cd "$folder" && "$platform" pwd)"
check 'files by the same name' 'inside' "$("$platform" sh -c 'echo inside >"$0"' "$folder/file" && cat "$folder/file")"
check 'environment' 'a  b' "$(THING='a  b' "$platform" sh -c 'echo "$THING"')"
check 'name of the platform' 'named' "$("$platform" sh -c 'echo "${DATELINE_PLATFORM:+named}"')"
check 'unknown command' '127' "$("$platform" no-such-command 2>/dev/null; echo $?)"
check 'no command' '2' "$("$platform" 2>/dev/null; echo $?)"
check 'unknown option' '125' "$("$platform" --no-such-option 2>/dev/null; echo $?)"

# From nothing known of the platform: on the platform itself nothing is missing, and nothing is said.
check 'no word when nothing is missing' '' "$(env -u DATELINE_PLATFORM "$platform" true 2>&1)"
check 'exit status of the first step' '9' "$(env -u DATELINE_PLATFORM "$platform" sh -c 'exit 9' >&2; echo $?)"

# The process itself becomes the command: a signal to it is a signal to the command.
"$platform" sh -c 'trap "exit 33" TERM; echo ready >"$0"; while :; do sleep 0.05; done' "$folder/ready" &
until [[ -s $folder/ready ]]; do sleep 0.05; done
kill -TERM $!
wait $!
check 'signal' '33' "$?"

check 'packages named once' '' "$(sed -e 's/ *#.*//' -e '/^$/d' "$1/app/packages" | sort | uniq -d)"
check 'packages one a line' '' "$(sed -e 's/ *#.*//' -e '/^$/d' "$1/app/packages" | grep -vE '^[a-z0-9][a-z0-9+.-]+$')"

finish
