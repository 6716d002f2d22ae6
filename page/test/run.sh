#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh [NAME...]: runs the tests of these names, or all, one after the other: they measure times.
set -eu
cd "$(dirname "$0")"
[ $# -gt 0 ] || set -- driver inspect licences zip policy person round outputs hostile speed
failed=
for name; do
  node --test --test-reporter=spec "$name.test.mjs" || failed="$failed $name"
done
if [ -n "$failed" ]; then
  echo "page: failed:$failed" >&2
  exit 1
fi
echo "page: all tests passed: $*"
