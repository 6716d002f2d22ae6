#!/bin/sh
# SPDX-License-Identifier: MIT
# build.sh WASM FOLDER: makes FOLDER/icpcheck-VERSION.tgz of the program in WASM and of what lies here.
# The same files give the same bytes: npm writes neither days nor owners.
set -eu
wasm=$(cd "$1" && pwd)
mkdir -p "$2"
folder=$(cd "$2" && pwd)
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
version=$(sed -n 's/^project(icpcheck VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
package=$folder/package

rm -rf "$package"
mkdir -p "$package"
cp -R package.json README.md index.js index.d.ts host.js bin "$package"
cp "$root/LICENSE" "$package"
for name in icpcheck.js icpcheck.wasm program.js program.d.ts; do cp "$wasm/$name" "$package"; done
sed -i "s/\"version\": \"[^\"]*\"/\"version\": \"$version\"/" "$package/package.json"
find "$package" -type f -exec chmod 644 {} +
chmod 755 "$package/bin/icpcheck.js"
rm -f "$folder"/icpcheck-*.tgz
npm pack --silent --pack-destination "$folder" "$package" >/dev/null
echo "$folder/icpcheck-$version.tgz"
