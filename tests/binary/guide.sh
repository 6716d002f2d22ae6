#!/bin/sh
# SPDX-License-Identifier: MIT
# The commands of the documentation work as it says. Lines that begin with "$ icpcheck" are run, in
# their order; each line below one, but "...", has to be a line of what it prints. A YAML block that
# begins with "# NAME.yaml" is saved under that name before, one that begins with
# "# add to NAME.yaml" is put at the end of that file.
set -u
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$root/README.md" "$root/docs" "$root/examples" "$root/packs" "$root/papers" "$root/schemas" "$folder" || exit 1
cd "$folder" || exit 1
failures=0
commands=0
export NO_COLOR=1

icpcheck() {
  "$program" "$@" </dev/null
}

# fail PAGE COMMAND SENTENCE
fail() {
  printf 'FAILED: %s: %s\n  %s\n' "$1" "$2" "$3"
  sed 's/^/  /' problems
  failures=$((failures + 1))
}

# run PAGE COMMAND: the shell reads the command, as a reader's shell would.
run() {
  commands=$((commands + 1))
  { eval "$2"; } >output 2>problems
  status=$?
  case $2 in
    *'# exit 2') [ "$status" = 2 ] || fail "$1" "$2" "It ended with $status instead of 2." ;;
    *) [ "$status" -le 1 ] || fail "$1" "$2" "It ended with $status." ;;
  esac
}

# prints PAGE LINE: the command before it printed that line.
prints() {
  cat output problems | grep -qxF -e "$2" || fail "$1" "$2" 'The command above does not print this.'
}

# read_page PAGE
read_page() {
  fenced=no
  saved_as=
  while IFS= read -r line; do
    case $fenced:$line in
      no:'```yaml') fenced=begin ;;
      *:'```'*)
        case $fenced in no) fenced=plain ;; *) fenced=no ;; esac
        saved_as=
        ;;
      begin:'# add to '*.yaml)
        saved_as=${line#'# add to '}
        fenced=yaml
        ;;
      begin:'# '*.yaml)
        saved_as=${line#'# '}
        printf '%s\n' "$line" >"$saved_as"
        fenced=yaml
        ;;
      begin:* | yaml:*)
        fenced=yaml
        [ -z "$saved_as" ] || printf '%s\n' "$line" >>"$saved_as"
        ;;
      plain:'$ icpcheck'* | printed:'$ icpcheck'*)
        run "$1" "${line#'$ '}"
        fenced=printed
        ;;
      printed:*...) ;;
      printed:*) [ -z "$line" ] || prints "$1" "$line" ;;
    esac
  done <"$1"
}

for page in README.md docs/guide.md docs/packs.md; do
  before=$commands
  read_page "$page"
  if [ "$commands" = "$before" ]; then
    printf 'FAILED: %s has no commands.\n' "$page"
    failures=$((failures + 1))
  fi
done

exit $failures
