#!/bin/sh
# SPDX-License-Identifier: MIT
# Evaluates random expressions with our engine and with @bufbuild/cel, and explains each difference.
# run-differential.sh PROGRAM [COUNT [SEED]]; PROGRAM is cel_differential, of a build made with
# -DICPCHECK_CONFORMANCE=ON. Exit status 1 when a difference is of no known kind; 77 without npm.
set -eu
program=$1
count=${2:-100000}
seed=${3:-$(date +%Y%m%d)}
here=$(cd "$(dirname "$0")" && pwd)
modules=$here/../../../build/npm/differential

if ! cmp -s "$here/package-lock.json" "$modules/package-lock.json"; then
  if ! command -v npm >/dev/null; then
    echo "The comparison of random expressions needs npm."
    exit 77
  fi
  mkdir -p "$modules"
  cp "$here/package.json" "$modules/"
  npm_lock=$modules/package-lock.json
  cp "$here/package-lock.json" "$npm_lock"
  # A broken installation must not look like a whole one the next time.
  npm ci --prefix "$modules" --no-audit --no-fund --silent || {
    rm "$npm_lock"
    exit 1
  }
fi

# compare COUNT [damage]: it knows each expression by its number, so only results go through pipes.
# A program that ends early gives too few of them, which is noticed.
compare() {
  node "$here/generate.mjs" "$seed" "$1" | "$program" | node "$here/compare.mjs" "$modules" "$seed" "$@"
}

echo "$count random expressions, seed $seed"
# First the proof that a wrong result is found: one of ten is changed.
checked=2000
[ "$count" -ge "$checked" ] || checked=$count
compare "$checked" damage
compare "$count"
