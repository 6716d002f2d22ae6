#!/bin/sh
# SPDX-License-Identifier: MIT
# The built program and the signals that ask it to end: it ends within a second whatever it is at,
# by the signal, and leaves no file behind that is half written.
set -u
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
failures=0

# expect WHAT WANTED GOT
expect() {
  if [ "$2" != "$3" ]; then
    printf 'FAILED: %s\n  wanted: %s\n  got:    %s\n' "$1" "$2" "$3"
    failures=$((failures + 1))
  fi
}

# stopped WHAT ARGUMENT...: gets SIGTERM after a moment, and SIGKILL a second later when it goes on.
# 143 is the first, 137 the second. Standard input is the file $in.
in=/dev/null
stopped() {
  what=$1
  shift
  timeout --preserve-status -s TERM -k 1 0.3 "$program" "$@" <$in >out 2>err
  expect "how $what ends" 143 $?
}

description='format: icpcheck/arrangements/1
kind: system
id: a
name: A system
described_on: 2021-12-07'
printf '%s\n' "$description" >a.yaml
# Standard input from which nothing comes, for as long as the test runs.
mkfifo silence
sleep 1000 >silence &
sleeper=$!
trap 'kill $sleeper; rm -rf "$folder"' EXIT
in=silence
stopped 'check of standard input' check -
stopped 'check of a list' check --files-from -
stopped 'merge of standard input' merge -
stopped 'diff of standard input' diff - a.yaml
stopped 'brief of standard input' brief - -o paper.md
stopped 'map of standard input' map - -o map.svg
in=/dev/null

# Many values. What is in quotes has to be parsed before it is known whom the file is about.
mkdir many
{
  printf '%s\nlocal:\n' "$description" | sed 's/^id: .*/id: "a"/'
  seq 300000 | sed 's/.*/  k&: [1, 2]/'
} >many/1.yaml
for i in 2 3 4 5 6; do cp many/1.yaml many/$i.yaml; done
large='--max-file-size 1GiB'
stopped 'the look through an index' check many $large --jobs 1 -o report.txt
stopped 'the loading for a map' map many $large -o map.svg
stopped 'the loading for a paper' brief many $large -o paper.md
stopped 'the loading for a comparison' diff many many $large -o changes.txt

# begun CONDITION: waits until what runs in the background has come so far, then sends SIGTERM, and
# SIGKILL a second later. Leaves the status.
begun() {
  until eval "$1" || ! kill -0 $runner 2>/dev/null; do sleep 0.02; done
  kill $runner
  { sleep 1; kill -KILL $runner; } 2>/dev/null &
  wait $runner 2>/dev/null
  status=$?
}

# The check of files comes to an end of its own when that is soon; here a file takes longer.
sed 's/^id: .*/id: a/' many/1.yaml >large.yaml
printf 'old' >report.csv
"$program" check large.yaml $large --jobs 1 --format csv -o report.csv >out 2>err &
runner=$!
begun 'ls .report.csv.* >/dev/null 2>&1'
expect 'how the check of a large file ends' 143 $status
expect 'what stood there stays' old "$(cat report.csv)"
rm -r many large.yaml

# With files that are soon checked it says how far it has come, after a whole line.
mkdir places
seq 3000 | while read -r i; do
  printf '%s\n' "$description" | sed "s/^id: .*/id: a-$i/" >places/$i.yaml
done
"$program" check places --jobs 1 --format ndjson --cache cache >out 2>err &
runner=$!
begun '[ "$(ls cache 2>/dev/null | wc -l)" -gt 20 ]'
expect 'how the check of many files ends' 143 $status
expect 'a whole line is the last' '' "$(tail -c 1 out)"
expect 'it says so' 'error[cli.interrupted]: The run was interrupted' \
  "$(head -n 1 err | cut -d : -f 1,2)"
expect 'nothing half written is in the cache' '' "$(ls cache | grep part)"
rm -r places cache

# A pack with checks that take long.
mkdir dear
cat >dear/pack.yaml <<'EOF'
format: icpcheck/pack/1
id: dear
title: Checks that take long
version: 1.0.0
applies_to: [system]
sources:
  - {id: us, title: Ourselves}
EOF
cat >dear/Z1.yaml <<'EOF'
id: Z1
title: A clause
source: {document: us, at: "1"}
asks: Much.
checks:
  - id: Z1.1
    title: A check
    source: [{document: us, at: "1"}]
    strength: should
    basis: local-framework
    holds: >-
      !organisations.exists(a, organisations.exists(b, organisations.exists(c,
      a.id == "x" && b.id == c.id)))
    remedy: Nothing.
    never: [gap, not_stated]
    cases:
EOF
{
  printf '      - {gives: met, given: {organisations: &all ['
  seq 60 | sed 's/.*/{id: o&, name: O, type: icb}, /' | tr -d '\n'
  printf ']}}\n'
  seq 500 | sed 's/.*/      - {gives: met, given: {organisations: *all}}/'
} >>dear/Z1.yaml
stopped 'the test of a pack with dear checks' test dear

expect 'what is left' 'a.yaml dear err out report.csv silence' "$(ls -A | tr '\n' ' ' | sed 's/ $//')"
exit $failures
