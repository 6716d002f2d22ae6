#!/bin/sh
# SPDX-License-Identifier: MIT
# Prints the moment that everything in a package is said to be from, in seconds since 1970: that of the
# commit, or without Git that of the last entry of the changelog.
set -eu
cd "$(dirname "$0")/.."
if git rev-parse --git-dir >/dev/null 2>&1; then
  git log -1 --format=%ct
else
  date --utc --date "$(sed -n 's/^ -- .*>  //p' packages/debian/changelog | head -n 1)" +%s
fi
