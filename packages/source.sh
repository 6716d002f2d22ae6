#!/bin/sh
# SPDX-License-Identifier: MIT
# source.sh FOLDER OPTION|PACKAGE...: brings the sources of Debian's packages there, by the options of
# "apt-get source". apt checks who signed them. They come from where this machine's packages come from;
# its own lists stay as they are.
set -eu
cd "$1"
shift
lists=$(mktemp -d)
trap 'rm -rf "$lists"' EXIT
mkdir -p "$lists/parts" "$lists/lists/partial"
for list in /etc/apt/sources.list.d/*.sources; do
  [ ! -f "$list" ] || sed 's/^Types:.*/Types: deb-src/' "$list" >"$lists/parts/${list##*/}"
done
for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
  [ ! -f "$list" ] || sed -n 's/^deb /deb-src /p' "$list" >"$lists/parts/${list##*/}"
done

of_sources() {
  apt-get -qq -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$lists/parts" \
    -o "Dir::State::lists=$lists/lists" -o APT::Sandbox::User=root "$@"
}
of_sources update
of_sources source "$@" >"$lists/said"
