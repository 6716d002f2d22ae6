#!/bin/sh
# SPDX-License-Identifier: MIT
# Looks at the objects that the program was linked from: each that has code guards its stack where it
# keeps arrays there, and where a jump may lead; a release asks the C library to look at sizes.
set -u
program=$1
folder=$(dirname "$program")
failures=0

fail() {
  echo "FAILED: $1"
  failures=$((failures + 1))
}

# symbols LIBRARY: what its objects ask others for.
symbols() {
  nm --undefined-only "$1" 2>/dev/null | awk 'NF == 2 { print $2 }'
}

libraries=$(ls "$folder"/libicpcheck_*.a 2>/dev/null | grep -v -e test_main -e fuzz)
[ "$(echo "$libraries" | wc -w)" -ge 18 ] || fail "the rooms are not in $folder"
for library in $libraries; do
  room=$(basename "$library" .a | sed 's/^libicpcheck_//')
  symbols "$library" | grep -qx __stack_chk_fail || case $room in
  built_in | fmt) ;; # no room: tables, and a library of others
  *) fail "no function of $room guards its stack" ;;
  esac
done

# Each object says of itself whether all of its jumps lead to marked places.
if [ "$(uname -m)" = x86_64 ]; then
  objects=$(for library in $libraries; do ar t "$library"; done | wc -l)
  marked=$(readelf --notes $libraries 2>/dev/null | grep -c 'x86 feature: .*IBT, SHSTK')
  [ "$marked" -ge "$objects" ] || fail "$marked of $objects objects guard their jumps"
  objdump --disassemble $libraries 2>/dev/null | grep -q 'endbr64' || fail "there is no endbr64"
  readelf --notes "$program" >/dev/null || fail "$program is not read"
fi

readelf --dynamic --wide "$program" | grep -q 'BIND_NOW\|NOW' || fail "links are not bound at the start"
readelf --segments --wide "$program" | grep -q GNU_RELRO || fail "the table of links stays writable"

if grep -qx 'CMAKE_BUILD_TYPE:STRING=Release' "$folder/CMakeCache.txt"; then
  checked=$(for library in $libraries; do symbols "$library"; done | grep -c '^__.*_chk$')
  [ "$checked" -gt 0 ] || fail "no call of the C library looks at the size of a buffer"
fi
exit "$failures"
