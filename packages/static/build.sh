#!/bin/sh
# SPDX-License-Identifier: MIT
# Packs the program that needs no libraries, with all that belongs to it:
#   build.sh BUILD-FOLDER FOLDER-FOR-THE-ARCHIVE
# SOURCE_DATE_EPOCH says the moment of all that is in it. Prints the name of the archive.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
build=$(cd "$1" && pwd)
mkdir -p "$2"
target=$(cd "$2" && pwd)
umask 022

version=$("$build/icpcheck" version | sed -n '1s/icpcheck //p')
name=icpcheck-$version-linux-$(uname -m)
folder=$build/package/$name
rm -rf "$build/package"
mkdir -p "$folder"
strip -o "$folder/icpcheck" "$build/icpcheck"
cp "$root/README.md" "$root/LICENSE" "$folder"
cp -R "$root/docs" "$root/examples" "$build/manual/man1" "$build/manual/completions" "$folder"
python3 "$root/packages/release/notices.py" "$build" "$folder" "$here/notices.md"
"$root/packages/pack.sh" "$build/package" "$name" "$target/$name.tar.gz"
echo "$target/$name.tar.gz"
