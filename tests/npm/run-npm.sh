#!/bin/sh
# SPDX-License-Identifier: MIT
# run-npm.sh TARBALL PROGRAM: installs the package with npm in an empty folder outside this checkout
# and compares what it does with the program for Linux; then the hooks, the action and the template
# that use it are run. Where npm has node 18, the oldest that is promised, it is asked, too.
set -eu
tarball=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
program=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
tests=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
export PYTHONDONTWRITEBYTECODE=1

cd "$folder"
echo "{}" >package.json
npm install --silent --no-audit --no-fund --offline "$tarball"
cp "$tests/npm/api.mjs" .
export ICPCHECK_PROGRAM="$program" ICPCHECK_TARBALL="$tarball"
export ICPCHECK_INSTALLED="$folder/node_modules/icpcheck/bin/icpcheck.js"

# compare NODE
compare() {
  export ICPCHECK_NODE="$1"
  echo "npm: node $("$1" --version)"
  (cd "$tests/npm" && python3 -m unittest --quiet npm_test.Npm)
  "$1" --test "$folder/api.mjs" "$tests/npm/windows.mjs" >"$folder/said" || { cat "$folder/said"; exit 1; }
}

compare "$(command -v node)"
mkdir old
if npm install --silent --no-audit --no-fund --prefix old node@18 2>/dev/null; then
  compare "$folder/old/node_modules/node/bin/node"
else
  echo "npm: node 18 was not tried, npm does not bring it here"
fi
judge=$tests/../build/npm/pipelines
if [ ! -d "$judge/node_modules/@action-validator" ]; then
  mkdir -p "$judge"
  npm install --prefix "$judge" --no-save --no-audit --no-fund --silent \
    @action-validator/cli@0.6.0 @action-validator/core@0.6.0
fi
mkdir -p judged/.github/workflows
cp "$tests/../action.yml" judged
cp "$tests/../packages/github/governance.yml" judged/.github/workflows
for file in judged/action.yml judged/.github/workflows/governance.yml; do
  "$judge/node_modules/.bin/action-validator" "$file"
  echo "action-validator: $file is valid"
done
cd "$tests/pipelines"
for kind in page github gitlab pre_commit; do
  echo "pipelines: $kind"
  python3 -m unittest --quiet "${kind}_test"
done
