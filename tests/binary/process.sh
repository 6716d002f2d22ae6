#!/bin/sh
# SPDX-License-Identifier: MIT
# The built program at the edges of its process: streams, exit status, full disks, closed pipes.
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

# run ARGUMENT...: leaves status, and the streams in the files out and err.
run() {
  "$program" "$@" >out 2>err </dev/null
  status=$?
}

description='format: icpcheck/arrangements/1
kind: system
id: a
name: A system
described_on: 2021-12-07'
printf '%s\n' "$description" >a.yaml
# Which checks are built in is not the point here, unless --fail-on says so.
day='--as-of 2021-12-07 --fail-on never'

run check a.yaml $day
expect 'status when nothing falls short' 0 $status
expect 'nothing on standard error' '' "$(cat err)"
expect 'the report begins with the name' 'A system' "$(head -c 8 out)"

printf '%s\nicp:\n  decisions:\n    rule: majority\n    unanimity_is_norm: false\n' "$description" >gap.yaml
run check gap.yaml --fail-on should --as-of 2021-12-07
expect 'status when something falls short' 1 $status
expect 'a shortfall is no problem' '' "$(cat err)"

run check missing.yaml
expect 'status when a file is missing' 2 $status
expect 'problems go to standard error' \
  'missing.yaml: error[batch.not_found]: There is no such file or folder.' "$(head -n 1 err)"

run check a.yaml missing.yaml $day
expect 'status 2 wins' 2 $status
expect 'the other file is reported all the same' 'A system' "$(head -c 8 out)"

run chek
expect 'status of an unknown command' 2 $status
expect 'a misuse prints nothing on standard output' '' "$(cat out)"

# A folder that may not be listed still has its profile. Root may list all: so without its powers.
mkdir unlisted
printf 'format: icpcheck/profile/1\nfail_on: minimum\n' >unlisted/.icpcheck.yaml
chmod 600 unlisted/.icpcheck.yaml
chmod 300 unlisted
without_powers() {
  if [ "$(id -u)" = 0 ]; then setpriv --bounding-set -all --inh-caps -all -- "$@"; else "$@"; fi
}
if without_powers true 2>/dev/null; then
  (cd unlisted && without_powers "$program" check ../a.yaml --as-of 2021-12-07 >../out 2>../err)
  expect 'a profile is found where a folder may not be listed' \
    '.icpcheck.yaml: note[cli.profile_found]: This profile was found and is used.' \
    "$(head -n 1 err)"
else
  echo 'skipped: a folder that may not be listed, because root cannot do without its powers here'
fi
chmod 700 unlisted
rm -r unlisted

if [ -c /dev/full ]; then
  "$program" check a.yaml $day >/dev/full 2>err
  expect 'status when standard output is full' 2 $?
  expect 'sentence when standard output is full' \
    'error[cli.cannot_write]: The output could not be written: No space left on device.' \
    "$(cat err)"
  run check a.yaml $day -o /dev/full
  expect 'status when the output file is full' 2 $status
  expect 'sentence when the output file is full' \
    '/dev/full: error[batch.cannot_write]: The disk is full.' "$(cat err)"
  for format in text json html markdown csv sarif codequality junit github ndjson; do
    run check gap.yaml $day --format $format -o /dev/full
    expect "status when $format finds the disk full" 2 $status
    expect "sentence when $format finds the disk full" \
      '/dev/full: error[batch.cannot_write]: The disk is full.' "$(cat err)"
  done
fi

# beside FORMAT REASON: after a failed run, the old report stands as it was and nothing beside it.
beside() {
  expect "status when $1 cannot be written beside" 2 "$(cat code)"
  expect "sentence when $1 cannot be written beside" \
    "report.$1: error[batch.cannot_write]: $2" "$(cat err)"
  expect "the old $1 stays" old "$(cat kept)"
  expect "no part of $1 is left" "report.$1" "$(cat left)"
}

# A disk of 16 KiB, where one may be mounted.
mkdir disk
small_disk() {
  unshare -rm sh -c 'mount -t tmpfs -o size=16k none disk && "$@"' sh "$@"
}
if small_disk true 2>/dev/null; then
  for format in html csv; do
    small_disk sh -c '
      program=$1 format=$2 day=$3
      cd disk && printf old >report.$format
      "$program" check ../gap.yaml $day --format $format -o report.$format >../out 2>../err
      echo $? >../code
      cat report.$format >../kept
      ls -A >../left' sh "$program" $format "$day"
    beside $format 'The disk is full.'
  done
else
  echo 'skipped: a full disk, because none can be mounted here'
fi
rmdir disk

# More than the system allows to write.
mkdir limited
for format in html csv; do
  (
    cd limited && printf old >report.$format
    trap '' XFSZ
    ulimit -f 8
    # A program that counts what the tests reach would write a file of its own.
    LLVM_PROFILE_FILE=/dev/null "$program" check ../gap.yaml $day --format $format -o report.$format >../out 2>../err
    echo $? >../code
    cat report.$format >../kept
    ls -A >../left
  )
  beside $format 'The system says: File too large.'
  rm limited/report.$format
done
rmdir limited
rm -f kept left

mkdir gone
cd gone || exit 1
rmdir ../gone
for format in csv html; do
  "$program" check ../a.yaml $day --format $format -o report.$format >../out 2>../err </dev/null
  expect "status when the folder of $format has vanished" 2 $?
  expect "sentence when the folder of $format has vanished" \
    "report.$format: error[batch.cannot_write]: There is no such file or folder." "$(cat ../err)"
done
cd "$folder" || exit 1

"$program" check a.yaml $day >&- 2>err
expect 'status when standard output is closed' 2 $?

# A reader that stops early changes neither status nor standard error.
mkfifo pipe
head -n 1 <pipe >/dev/null &
{ "$program" check a.yaml $day 2>err; echo $? >code; } >pipe
wait
expect 'status when the reader stops early' 0 "$(cat code)"
expect 'silence when the reader stops early' '' "$(cat err)"
{ sleep 0.2; "$program" catalogue --format json 2>err; echo $? >code; } | true
sleep 0.5
while [ ! -s code ]; do sleep 0.1; done
expect 'status when nobody reads' 0 "$(cat code)"
expect 'silence when nobody reads' '' "$(cat err)"

run check pipe
expect 'a pipe that nobody writes to is refused, not waited for' 2 $status
expect 'sentence for a pipe' \
  'pipe: error[batch.not_a_file]: This is not a file that can be read as a whole.' \
  "$(head -n 1 err)"

printf '%s\n' "$description" | "$program" check - $day >out 2>err
expect 'status with standard input' 0 $?
"$program" check - $day --format text -o ./a.yaml <a.yaml >out 2>err
expect 'status when the output is what standard input comes from' 2 $?
expect 'sentence when the output is what standard input comes from' \
  'error[cli.output_is_input]: The report would replace "./a.yaml", which is one of the files to check.' \
  "$(head -n 1 err)"
expect 'the file stays' "$description" "$(cat a.yaml)"
"$program" check a.yaml $day --format json --format text -o ./out >out 2>err
expect 'status when standard output goes to the file of the output' 2 $?
expect 'sentence when standard output goes to the file of the output' \
  'error[cli.same_output]: Two formats would be written to one file, by its names "./out" and standard output.' \
  "$(head -n 1 err)"
printf 'old' >report.txt
chmod 640 report.txt
run check a.yaml $day -o report.txt
expect 'the report goes to the file' '' "$(cat out)"
expect 'the mode of the file stays' '-rw-r-----' "$(ls -l report.txt | cut -c 1-10)"
ln -s report.txt link.txt
run check a.yaml $day -o link.txt
expect 'a link stays' report.txt "$(readlink link.txt)"
expect 'the file behind the link is replaced' 'A system' "$(head -c 8 report.txt)"
rm link.txt
cat pipe >piped &
run check a.yaml $day -o pipe
wait
expect 'a pipe is written to' 'A system' "$(head -c 8 piped)"
expect 'a pipe stays' p "$(ls -l pipe | cut -c 1)"
rm piped
run check a.yaml $day -o /dev/stdout
expect 'a device is written to' 'A system' "$(head -c 8 out)"
expect 'no part is left behind' 'a.yaml code err gap.yaml out pipe report.txt' \
  "$(ls -A | tr '\n' ' ' | sed 's/ $//')"

# What never ends is read up to a limit, the same as for files.
if [ -c /dev/zero ]; then
  for what in 'merge -' 'check --files-from -' 'check -' 'map -'; do
    timeout 60 "$program" $what </dev/zero >out 2>err
    expect "status of $what when its input never ends" 2 $?
    case $what in
    *files-from*) sentence='cli.too_large]: This list is larger than 1 GiB.' ;;
    merge*) sentence='cli.too_large]: This report is larger than 4 GiB.' ;;
    *) sentence='yaml.binary]: The file is a binary file, not text.' ;;
    esac
    expect "sentence of $what when its input never ends" "standard input: error[$sentence" \
      "$(head -n 1 err)"
  done
fi

exit $failures
