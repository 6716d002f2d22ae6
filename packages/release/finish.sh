#!/bin/sh
# SPDX-License-Identifier: MIT
# Lists what is compiled into the files of a release, has the list judged, and writes the sums of all:
# finish.sh FOLDER. The packages of npm stand in build/npm/release.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
folder=$(cd "$1" && pwd)
modules=$root/build/npm/release
cd "$folder"
version=$(sed -n 's/^project(icpcheck VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
list=icpcheck-$version.cdx.json

# What each file was built in.
set -- "$(echo icpcheck_*.deb)=$root/build/deb" "$(echo icpcheck-*-linux-*.tar.gz)=$root/build/release"
[ ! -f "icpcheck-$version.tgz" ] || set -- "$@" "icpcheck-$version.tgz=$root/build/wasm"
for file in icpcheck.html icpcheck-page-*.zip; do
  [ ! -f "$file" ] ||
    set -- "$@" "$file=$root/build/wasm=$root/build/page/inside.json=$root/page/package-lock.json"
done
python3 "$here/cyclonedx.py" "$version" "$list" "$@"

if [ ! -d "$modules/node_modules/@cyclonedx" ]; then
  mkdir -p "$modules"
  npm install --prefix "$modules" --no-save --no-audit --no-fund --silent --omit=optional \
    @cyclonedx/cyclonedx-library@7.1.0 ajv@8.17.1 ajv-formats@3.0.1 ajv-formats-draft2019@1.6.1
fi
NODE_PATH="$modules/node_modules" node "$here/validate.cjs" "$list"

# Of the files of today only, in the order of their names.
rm -f SHA256SUMS
sha256sum -- * >"$root/build/sums"
mv "$root/build/sums" SHA256SUMS
cat SHA256SUMS
