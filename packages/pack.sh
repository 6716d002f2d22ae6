#!/bin/sh
# SPDX-License-Identifier: MIT
# Packs a folder so that the same files give the same bytes, whoever packs them when and where:
#   pack.sh FOLDER-ABOVE NAME ARCHIVE
# All is said to be from SOURCE_DATE_EPOCH, and to belong to root.
set -eu
find "$1/$2" -type d -exec chmod 755 {} +
find "$1/$2" -type f -perm /100 -exec chmod 755 {} +
find "$1/$2" -type f ! -perm /100 -exec chmod 644 {} +
tar --create --directory "$1" --format ustar --sort name --mtime "@$SOURCE_DATE_EPOCH" \
  --owner 0 --group 0 --numeric-owner "$2" | gzip -9n >"$3"
