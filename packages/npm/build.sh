#!/bin/sh
# SPDX-License-Identifier: MIT
# build.sh WASM LIBRARIES FOLDER: makes FOLDER/icpcheck-VERSION.tgz of the program in WASM and of what
# lies here, with the licences of the libraries inside. The same files give the same bytes: npm writes
# neither days nor owners.
set -eu
wasm=$(cd "$1" && pwd)
libraries=$(cd "$2" && pwd)
mkdir -p "$3"
folder=$(cd "$3" && pwd)
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
version=$(sed -n 's/^project(icpcheck VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
package=$folder/package

# As Debian has them: of those that were compiled, of those that are headers, and of the C and C++
# libraries, which come with emscripten.
notices() {
  echo 'The program in icpcheck.wasm holds parts of these libraries. Their licences are below.'
  for file in "$libraries"/*/debian/copyright \
    /usr/share/doc/libcli11-dev/copyright /usr/share/doc/libfmt-dev/copyright \
    /usr/share/doc/nlohmann-json3-dev/copyright /usr/share/doc/emscripten/copyright; do
    name=${file%/copyright}
    printf '\n==== %s ====\n\n' "$(basename "${name%/debian}")"
    cat "$file"
  done
}

rm -rf "$package"
mkdir -p "$package"
cp -R package.json README.md index.js index.d.ts host.js bin "$package"
cp "$root/LICENSE" "$package"
notices >"$package/NOTICES"
for name in icpcheck.js icpcheck.wasm program.js program.d.ts; do cp "$wasm/$name" "$package"; done
sed -i "s/\"version\": \"[^\"]*\"/\"version\": \"$version\"/" "$package/package.json"
find "$package" -type f -exec chmod 644 {} +
chmod 755 "$package/bin/icpcheck.js"
rm -f "$folder"/icpcheck-*.tgz
npm pack --silent --pack-destination "$folder" "$package" >/dev/null
echo "$folder/icpcheck-$version.tgz"
