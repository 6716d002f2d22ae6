#!/bin/sh
# SPDX-License-Identifier: MIT
# Unpacks the archive in a folder of nobody and uses what is in it, without anything of this system but
# its kernel: run-static.sh ARCHIVE
set -u
archive=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
project=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
export LC_ALL=C.UTF-8

# expect WHAT WANTED GOT
expect() {
  [ "$2" != "$3" ] || return 0
  printf 'FAILED: %s\n  wanted: %s\n  got:    %s\n' "$1" "$2" "$3"
  failures=$((failures + 1))
}

# As the guide says. What it puts below /usr/local goes below a folder here.
cp "$archive" "$work"
cd "$work" || exit 1
sed -n '/^## The archive$/,$p' "$project/docs/debian.md" | sed -n '/^```$/,/^```$/{/^```$/!p}' |
  sed "s/^sudo //; s|/usr/local|$work/local|" >commands
expect 'the commands of the guide' 6 "$(wc -l <commands)"
mkdir -p local/bin
sed 's/^\.\/icpcheck .*/& >"$WORK\/report" || [ $? = 1 ]/' commands >steps
WORK=$work sh -eu ./steps
expect 'the status of the commands of the guide' 0 $?
first_line='Lincolnshire Integrated Care System                                      Gap report as of 2022-07-02'
expect 'the first line of its report' "$first_line" "$(head -n 1 report)"
expect 'what was installed' 'bin/icpcheck share/bash-completion/completions/icpcheck share/man/man1/icpcheck.1' \
  "$(cd local && find . -name icpcheck -type f -o -name icpcheck.1 | sed 's/^..//' | sort | tr '\n' ' ' | sed 's/ $//')"

name=$(basename "$archive" .tar.gz)
cd "$name" || exit 1
expect 'what is in it' \
  'LICENSE NOTICES.md README.md completions docs examples icpcheck licences man1' \
  "$(LC_ALL=C ls | tr '\n' ' ' | sed 's/ $//')"
expect 'what the program asks of the system' '' \
  "$(LC_ALL=C readelf --dynamic icpcheck | grep -e NEEDED -e RPATH -e RUNPATH)"
expect 'who asks for an interpreter' '' "$(LC_ALL=C readelf --program-headers icpcheck | grep INTERP)"

# A system that holds the program and an example, and nothing else.
mkdir empty
cp icpcheck empty
cp -R examples/lincolnshire empty
check='/icpcheck check /lincolnshire --as-of 2022-07-02'
if unshare --map-root-user true 2>/dev/null; then
  unshare --map-root-user chroot empty $check >report
  expect 'the status of a check' 1 $?
  expect 'the first line of a report' "$first_line" "$(head -n 1 report)"
else
  echo 'skipped: an empty system, because nobody may make one here'
fi

for page in man1/*; do
  expect "what man says of $page" '' "$(man --warnings --local-file "$page" 2>&1 >/dev/null)"
done
# Each licence that is named is there, and each library that is linked says its own.
for licence in $(grep -o -e '](licences/[^)]*' NOTICES.md | sed 's/](//'); do
  [ -s "$licence" ] || expect "$licence" 'a text' 'none'
done
expect 'words that were to be replaced' '' "$(grep -e '@[A-Z0-9]*@' NOTICES.md)"
for library in yaml-cpp re2 lz4 minizip pugixml utf8proc zlib1g; do
  expect "the licence of $library" 1 "$(find licences -name "*$library*.txt" -size +0 | wc -l)"
done
expect 'the exception of the C++ library' 1 \
  "$(grep -c -e '^GCC RUNTIME LIBRARY EXCEPTION' licences/libstdc++-*-dev.txt)"
expect 'the licence of the C library' 'GNU LESSER GENERAL PUBLIC LICENSE' \
  "$(sed -n '1s/^ *//p' licences/LGPL-2.1.txt)"

[ $failures = 0 ] && echo "$name: unpacked and used."
exit $failures
