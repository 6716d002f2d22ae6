#!/bin/sh
# SPDX-License-Identifier: MIT
# Empties the folder of a release and puts the sources there: begin.sh FOLDER
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
mkdir -p "$1"
folder=$(cd "$1" && pwd)
cd "$root"
if [ -n "$(git status --porcelain)" ]; then
  echo 'There are changes that are in no commit. Commit them: a release is built from a commit, and its' >&2
  echo 'source goes with it.' >&2
  exit 1
fi
rm -rf "$folder"
mkdir -p "$folder"
name=icpcheck-$(sed -n 's/^project(icpcheck VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
git -c tar.umask=0022 archive --prefix "$name/" HEAD | gzip -9n >"$folder/$name-source.tar.gz"
"$root/packages/static/fetch-source.sh" "$folder"
