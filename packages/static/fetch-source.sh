#!/bin/sh
# SPDX-License-Identifier: MIT
# Brings the source of the C library that is linked, which its licence asks to be published beside the
# program: fetch-source.sh FOLDER
set -eu
mkdir -p "$1"
version=$(dpkg-query --show --showformat='${source:Version}' libc6-dev)
if ls "$1/glibc_$version.dsc" >/dev/null 2>&1; then exit 0; fi
"$(dirname "$0")/../source.sh" "$1" --download-only "glibc=$version"
