#!/bin/sh
# SPDX-License-Identifier: MIT
# Compares icpcheck with other checkers: run.sh BUILD-FOLDER [OPTION OF compare.py]...
# Writes build/bench/peers.md and build/bench/peers.json. Needs node, npm, python3 and oscap.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
build=$(cd "$1" && pwd)
shift
modules=$root/build/npm/peers

for tool in node npm python3 oscap; do
  if ! command -v $tool >/dev/null; then
    echo "peers: not compared, there is no $tool" >&2
    exit 2
  fi
done
# cfn-guard comes as a program within a package whose scripts and peers are not needed.
packages="@cdklabs/cdk-validator-cfnguard@0.0.62 @bufbuild/cel@0.6.1 @bufbuild/protobuf@2.17.0
  @marcbachmann/cel-js@8.0.0 @stoplight/spectral-cli@6.16.3 ajv-cli@5.0.0 js-yaml@5.5.0
  @sourcemeta/jsonschema@16.11.0"
if [ "$(cat "$modules/installed" 2>/dev/null)" != "$packages" ]; then
  rm -rf "$modules"
  mkdir -p "$modules"
  echo '{"private": true}' >"$modules/package.json"
  # shellcheck disable=SC2086  # a list of packages is meant to be split into words
  npm install --prefix "$modules" --save-exact --ignore-scripts --legacy-peer-deps --no-audit \
    --no-fund --silent $packages
  echo "$packages" >"$modules/installed"
fi
python3 "$root/bench/peers/compare.py" --program "$build/icpcheck" \
  --measure "$build/bench/measure" --modules "$modules" --work "$root/build/peers" \
  --out "$root/build/bench" "$@"
