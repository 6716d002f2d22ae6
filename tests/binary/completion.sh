#!/bin/sh
# SPDX-License-Identifier: MIT
# The completion scripts: each shell that is installed reads its own; bash completes with it.
set -u
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
touch description.yaml
failures=0

for shell in bash zsh fish; do
  "$program" completion $shell >"$shell.script" || failures=$((failures + 1))
  command -v $shell >/dev/null || { echo "$shell is not installed: its script is not read"; continue; }
  $shell -n "$shell.script" || { echo "FAILED: $shell cannot read its script"; failures=$((failures + 1)); }
done

# complete WANTED WORD...: what bash offers for the last word.
complete() {
  wanted=$1
  shift
  got=$(bash --norc --noprofile -c '
    source ./bash.script
    COMP_WORDS=(icpcheck "$@")
    COMP_CWORD=$#
    _icpcheck 2>/dev/null
    printf "%s\n" "${COMPREPLY[@]}" | LC_ALL=C sort | tr "\n" " "
  ' bash "$@")
  if [ "$got" != "$wanted " ]; then
    printf 'FAILED: %s\n  wanted: %s\n  got:    %s\n' "$*" "$wanted" "$got"
    failures=$((failures + 1))
  fi
}

if command -v bash >/dev/null; then
  complete '--help --version answer brief catalogue check completion diff explain help init map merge questions schema set test trend unset version' ''
  complete 'check' che
  complete 'catalogue' cat
  complete '--as-of' check --as
  complete '--format' check a.yaml --form
  complete 'codequality csv github html json junit markdown ndjson sarif text xlsx' check --format ''
  complete 'json junit' check --format j
  complete 'json junit' check --format = j
  complete 'never' check --fail-on n
  complete 'always auto never' check --color ''
  complete 'P4 P4.1 P4.2' check --only P4
  complete 'today' check --as-of ''
  complete 'map merge' help m
  complete 'description.yaml' check desc
  complete 'description.yaml' check a.yaml -o desc
  complete '--profile' check --prof
  complete 'description.yaml' check --profile desc
  complete 'principles' check --pack princ
  complete 'csv' catalogue --format c
  complete 'P4 P4.1 P4.2' explain P4
  complete 'answers arrangements catalogue diff diff-summary finding pack paper profile questions report summary trend' schema ''
  complete 'lincolnshire' brief --style linc
  complete 'docx html markdown' brief a.yaml --format ''
  complete 'place system' init --kind ''
  complete 'markdown' schema arrangements --format m
  complete 'bash fish zsh' completion ''
fi

exit $failures
