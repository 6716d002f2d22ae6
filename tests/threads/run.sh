#!/bin/sh
# SPDX-License-Identifier: MIT
# Has ThreadSanitizer look at all that runs in several threads: the tests of the room batch, and the
# program over places, with eight jobs in each way that hands results on: tests/threads/run.sh BUILD.
set -eu
cd "$(dirname "$0")/../.."
build=$1
work=$build/work
rm -rf "$work"
mkdir -p "$work"
export TSAN_OPTIONS="halt_on_error=1:exitcode=66"

"$build/tests/batch_test"
python3 bench/generate.py --count 200 --broken 5 "$work/places" >/dev/null

# audit WANTED WORD...: the status has to be the one that the files ask for.
audit() {
  wanted=$1
  shift
  status=0
  "$build/icpcheck" check "$work/places" --as-of 2022-07-01 --quiet --jobs 8 "$@" \
    >"$work/out.txt" 2>"$work/err.txt" || status=$?
  if [ "$status" != "$wanted" ]; then
    cat "$work/err.txt"
    echo "FAILED with $status: check $*"
    exit 1
  fi
}

for format in ndjson json csv html sarif; do audit 2 --format $format; done
audit 2 --summary --format html
audit 2 --format ndjson --cache "$work/cache"
audit 2 --format ndjson --cache "$work/cache"
audit 2 --format json --shard 1/3
timeout --signal INT 2 "$build/icpcheck" check "$work/places" --format ndjson --jobs 8 --quiet \
  >"$work/out.txt" 2>"$work/err.txt" || true
if grep -q 'ThreadSanitizer' "$work/err.txt"; then
  cat "$work/err.txt"
  exit 1
fi
echo "ThreadSanitizer has nothing to say of 10 audits of 200 places with eight jobs."
