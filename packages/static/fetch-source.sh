#!/bin/sh
# SPDX-License-Identifier: MIT
# Brings the source of the C library that is linked, which its licence asks to be published beside the
# program: fetch-source.sh FOLDER. apt checks who signed it. The lists of this machine stay as they
# are.
set -eu
mkdir -p "$1"
folder=$(cd "$1" && pwd)
version=$(dpkg-query --show --showformat='${source:Version}' libc6-dev)
if ls "$folder/glibc_$version.dsc" >/dev/null 2>&1; then exit 0; fi
lists=$(mktemp -d)
trap 'rm -rf "$lists"' EXIT
mkdir -p "$lists/parts" "$lists/lists/partial"
for list in /etc/apt/sources.list.d/*.sources; do
  [ ! -f "$list" ] || sed 's/^Types:.*/Types: deb-src/' "$list" >"$lists/parts/$(basename "$list")"
done
for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
  [ ! -f "$list" ] || sed -n 's/^deb /deb-src /p' "$list" >"$lists/parts/$(basename "$list")"
done

of_sources() {
  apt-get -qq -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$lists/parts" \
    -o "Dir::State::lists=$lists/lists" -o APT::Sandbox::User=root "$@"
}
cd "$folder"
of_sources update
of_sources --download-only source "glibc=$version" >/dev/null
