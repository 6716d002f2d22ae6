#!/bin/sh
# SPDX-License-Identifier: MIT
# fetch-libraries.sh FOLDER: puts the sources of the libraries there, as Debian has them.
set -eu
libraries="lz4 minizip pugixml re2 utf8proc yaml-cpp zlib"
folder=$1
[ ! -f "$folder/fetched" ] || exit 0

rm -rf "$folder"
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
# shellcheck disable=SC2086  # a list of words
"$(dirname "$0")/../packages/source.sh" "$folder" $libraries
cd "$folder"
for library in $libraries; do
  mv "$library"-*/ "$library"
done

# Debian leaves out the tables of Unicode that RE2 can make from those of the distribution.
cd re2/re2
perl make_perl_groups.pl >perl_groups.cc
python3 make_unicode_casefold.py >unicode_casefold.cc
python3 make_unicode_groups.py >unicode_groups.cc
touch "$folder/fetched"
