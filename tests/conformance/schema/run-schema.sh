#!/bin/sh
# SPDX-License-Identifier: MIT
# Compares our verdicts on several hundred files with those of ajv.
# run-schema.sh [BUILD_FOLDER [COUNT [SEED]]]; exit status 1 when they disagree about one.
# The build is made with -DICPCHECK_CONFORMANCE=ON; default: build
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
build=${1:-$root/build}
count=${2:-600}
seed=${3:-1}
modules=$root/build/npm/schema
work=$root/build/npm/schema-files
schema=$root/schemas/arrangements.schema.json

program=$build/tests/conformance/schema/schema_verdicts
[ -x "$program" ] || program=$build/schema_verdicts

if [ ! -d "$modules/node_modules/yaml" ]; then
  mkdir -p "$modules"
  npm install --prefix "$modules" --no-save --no-audit --no-fund --silent \
    ajv@8.17.1 ajv-formats@3.0.1 yaml@2.6.1
fi

rm -rf "$work"
mkdir -p "$work"
# shellcheck disable=SC2046
node "$here/mutate.mjs" "$modules" "$schema" "$work" "$count" "$seed" \
  $(find "$root/examples" -name packs -prune -o -name '*.yaml' -print | sort)
"$program" "$schema" "$work"/*.yaml > "$work/ours.txt"
node "$here/ajv.mjs" "$modules" "$schema" "$work"/*.yaml > "$work/ajv.txt"

different=$(diff "$work/ours.txt" "$work/ajv.txt" | grep '^[<>]' || true)
total=$(wc -l < "$work/ajv.txt")
valid=$(grep -c ': valid$' "$work/ajv.txt" || true)
disagreeing=$(printf '%s' "$different" | grep -c '^>' || true)
echo "files: $total  valid: $valid  invalid: $((total - valid))"
echo "agreeing: $((total - disagreeing))  disagreeing: $disagreeing"
if [ "$disagreeing" -ne 0 ]; then
  echo "< ours, > ajv:"
  echo "$different"
  exit 1
fi
