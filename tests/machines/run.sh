#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds and tests on machines as fresh as they get: debootstrap puts a Debian into a folder, which
# then has what ./dev installs and nothing else: tests/machines/run.sh [SUITE COMPILER].
# Without words Debian 12 and 13, each with g++ and clang++. Needs root.
set -eu
cd "$(dirname "$0")/../.."
work=$PWD/build/machines

# The mirror from which the packages of this machine come.
mirror() {
  apt-get indextargets --format '$(SITE) $(REPO_URI)' 'Created-By: Packages' |
    awk '!/security/ { print $2; exit }'
}

# try SUITE COMPILER
try() {
  root=$work/$1
  if [ ! -e "$root/made" ]; then
    rm -rf "$root"
    mkdir -p "$work"
    debootstrap --variant=minbase "$1" "$root" "$(mirror)" >"$work/$1.log"
    touch "$root/made"
  fi
  rm -rf "$root/icpcheck"
  mkdir "$root/icpcheck"
  git archive HEAD | tar --extract --directory "$root/icpcheck"
  mount -t proc proc "$root/proc"
  mount --bind /dev "$root/dev"
  trap 'umount "$root/proc" "$root/dev"' EXIT
  started=$(date +%s)
  chroot "$root" sh -ec '
    export DEBIAN_FRONTEND=noninteractive PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root
    apt-get update -qq
    [ "$1" = g++ ] || apt-get install -y -qq --no-install-recommends clang >/dev/null
    cd /icpcheck
    CXX=$1 ./dev test' sh "$2" >"$work/$1-$2.log" 2>&1 || {
    tail -n 40 "$work/$1-$2.log"
    echo "FAILED: Debian $1 with $2; all of it is in $work/$1-$2.log"
    exit 1
  }
  umount "$root/proc" "$root/dev"
  trap - EXIT
  version=$(chroot "$root" "$2" -dumpfullversion -dumpversion)
  echo "$1 with $2 $version: $(grep 'tests passed' "$work/$1-$2.log"), $(($(date +%s) - started)) s"
  warnings=$(grep -c 'warning:' "$work/$1-$2.log" || true)
  [ "$warnings" = 0 ] || echo "  with $warnings warnings"
}

if [ $# -gt 0 ]; then
  try "$1" "${2:-g++}"
  exit
fi
for suite in bookworm trixie; do
  for compiler in g++ clang++; do try $suite $compiler; done
done
