#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks files of JSON against one of our schemas with ajv, an implementation of JSON Schema that is
# not ours: run-report.sh SCHEMA-FILE FILE... Puts ajv into build/npm/ajv when it is not there.
set -eu

if [ $# -lt 2 ]; then
  echo "usage: run-report.sh SCHEMA-FILE FILE..." >&2
  exit 2
fi

root=$(cd "$(dirname "$0")/../../.." && pwd)
modules="$root/build/npm/ajv"
if [ ! -d "$modules/node_modules/ajv" ] || [ ! -d "$modules/node_modules/ajv-formats" ]; then
  mkdir -p "$modules"
  npm install --prefix "$modules" --no-audit --no-fund --silent ajv@8.17.1 ajv-formats@3.0.1
fi

NODE_PATH="$modules/node_modules" exec node "$root/tests/conformance/report/validate.cjs" "$@"
