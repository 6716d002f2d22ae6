#!/bin/sh
# SPDX-License-Identifier: MIT
# fetch-libraries.sh FOLDER: puts the sources of the libraries there, as Debian has them: apt checks
# who signed them. They come from where this machine's packages come from; its own lists stay as
# they are.
set -eu
libraries="lz4 minizip pugixml re2 utf8proc yaml-cpp zlib"
folder=$1
[ ! -f "$folder/fetched" ] || exit 0

rm -rf "$folder"
mkdir -p "$folder/apt/sources" "$folder/apt/lists/partial"
folder=$(cd "$folder" && pwd)
for list in /etc/apt/sources.list.d/*.sources; do
  [ ! -f "$list" ] || sed 's/^Types:.*/Types: deb-src/' "$list" >"$folder/apt/sources/${list##*/}"
done
for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
  [ ! -f "$list" ] || sed -n 's/^deb /deb-src /p' "$list" >"$folder/apt/sources/${list##*/}"
done

of_sources() {
  apt-get -qq -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$folder/apt/sources" \
    -o "Dir::State::lists=$folder/apt/lists" -o APT::Sandbox::User=root "$@"
}

cd "$folder"
of_sources update
# shellcheck disable=SC2086  # a list of words
of_sources source $libraries >apt/unpacked
for library in $libraries; do
  mv "$library"-*/ "$library"
done
rm -rf apt

# Debian leaves out the tables of Unicode that RE2 can make from those of the distribution.
cd re2/re2
perl make_perl_groups.pl >perl_groups.cc
python3 make_unicode_casefold.py >unicode_casefold.cc
python3 make_unicode_groups.py >unicode_groups.cc
touch "$folder/fetched"
