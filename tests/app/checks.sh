# SPDX-License-Identifier: GPL-3.0-only
# shellcheck shell=bash
# For the tests of shell scripts: check NAME EXPECTED ACTUAL says what differs, finish ends with 1 if anything did.

failures=0
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT

check() {
    if [[ $3 == "$2" ]]; then
        printf 'PASS: %s\n' "$1"
    else
        printf 'FAIL: %s\n    expected: %q\n    actual:   %q\n' "$1" "$2" "$3"
        failures=$((failures + 1))
    fi
}

finish() { exit $((failures > 0)); }
