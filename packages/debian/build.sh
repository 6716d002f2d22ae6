#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes the Debian package of what is built: build.sh BUILD-FOLDER FOLDER-FOR-THE-PACKAGE.
# SOURCE_DATE_EPOCH says the moment of all that is in it. Prints the name of the package.
set -eu
build=$(cd "$1" && pwd)
mkdir -p "$2"
target=$(cd "$2" && pwd)
umask 022
rm -rf "$build/package"
if ! said=$(cpack --config "$build/CPackConfig.cmake" -B "$build/package" 2>&1); then
  echo "$said" >&2
  exit 1
fi
for package in "$build"/package/*.deb; do
  install -m 644 "$package" "$target"
  echo "$target/$(basename "$package")"
done
