#!/bin/sh
# SPDX-License-Identifier: MIT
# Opens descriptions, packs and profiles in yaml-language-server, which many editors use: it finds
# nothing wrong with ours, marks mistakes, completes and explains. run-editor.sh PROGRAM
set -eu
root=$(cd "$(dirname "$0")/../../.." && pwd)
program=$1
modules=$root/build/npm/editor
work=$root/build/npm/editor-files

if ! grep -qs '"version": "1.25.0"' "$modules/node_modules/yaml-language-server/package.json"; then
  mkdir -p "$modules"
  npm install --prefix "$modules" --no-save --no-audit --no-fund --silent yaml-language-server@1.25.0
fi

# What the guide tells people to do: the schema beside the file, and its name in the first line.
rm -rf "$work"
mkdir -p "$work/init"
"$program" schema arrangements >"$work/init/arrangements.schema.json"
for kind in system place; do
  for all in '' --all; do
    {
      # shellcheck disable=SC2016  # "$schema" is the word of the server
      echo '# yaml-language-server: $schema=arrangements.schema.json'
      # shellcheck disable=SC2086  # nothing, or an option
      "$program" init --kind "$kind" $all
    } >"$work/init/$kind$all.yaml"
  done
done
node "$root/tests/conformance/editor/check.mjs" "$modules" "$root" "$work"
