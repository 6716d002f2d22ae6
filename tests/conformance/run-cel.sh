#!/bin/sh
# SPDX-License-Identifier: MIT
# Puts the public CEL suite through the engine.
# run-cel.sh [BUILD_FOLDER], a build made with -DICPCHECK_CONFORMANCE=ON; default: build
set -eu
version=0.6.1
here=$(cd "$(dirname "$0")" && pwd)
build=${1:-$here/../../build}
modules=$here/../../build/npm/cel
package=$modules/node_modules/@bufbuild/cel-spec

if ! grep -qs "\"version\": \"$version\"" "$package/package.json"; then
  mkdir -p "$modules"
  npm install --prefix "$modules" --no-save --no-audit --no-fund "@bufbuild/cel-spec@$version"
fi
node "$here/export.mjs" "$package" "$modules/cel-suite.json"
"$build/tests/conformance/cel_conformance" "$modules/cel-suite.json"
