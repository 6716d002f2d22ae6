#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks the sums of a release, then builds it once more, from the same commit in another folder, and
# holds that all files have the same bytes: run-release.sh FOLDER
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(cd "$1" && pwd)
(cd "$folder" && sha256sum --quiet --check SHA256SUMS)
python3 "$root/tests/packages/compiled_in_test.py"

other=$(mktemp -d)
trap 'rm -rf "$other"' EXIT
started=$(date +%s)
# Its name is longer, its user mask another, and it has no cache of what is compiled.
git clone --quiet "$root" "$other/another folder of icpcheck"
cd "$other/another folder of icpcheck"
git checkout --quiet "$(git -C "$root" rev-parse HEAD)"
(umask 077 && CCACHE_DISABLE=1 ./dev release >"$other/log" 2>&1) || {
  cat "$other/log" >&2
  exit 1
}
echo "Built again in another folder in $(($(date +%s) - started)) s."
diff "$folder/SHA256SUMS" build/release-files/SHA256SUMS
cmp "$folder/SHA256SUMS" build/release-files/SHA256SUMS
echo "All $(wc -l <"$folder/SHA256SUMS") files have the same bytes."
