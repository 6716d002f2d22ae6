#!/bin/sh
# SPDX-License-Identifier: MIT
# Judges a Debian package, installs it, uses it as somebody would who has nothing else of icpcheck, and
# takes it away again: run-deb.sh PACKAGE
set -u
package=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
work=$(mktemp -d)
project=$(cd "$(dirname "$0")/../.." && pwd)
root=
[ "$(id -u)" = 0 ] || root=sudo
failures=0
export LC_ALL=C.UTF-8

# expect WHAT WANTED GOT
expect() {
  [ "$2" != "$3" ] || return 0
  printf 'FAILED: %s\n  wanted: %s\n  got:    %s\n' "$1" "$2" "$3"
  failures=$((failures + 1))
}

if dpkg-query --show icpcheck >/dev/null 2>&1; then
  echo "icpcheck is installed here. This test would take it away, so it does not begin." >&2
  exit 2
fi
take_away() {
  $root env DEBIAN_FRONTEND=noninteractive apt-get purge -y -qq icpcheck >"$work/purge" 2>&1
}
trap 'take_away; rm -rf "$work"' EXIT

# What Debian's own judge says of it.
expect 'what lintian says' '' "$(lintian --no-cfg --allow-root --fail-on none "$package" 2>&1)"
version=$(dpkg-deb --field "$package" Version)
expect 'the version of the changelog' "$version" \
  "$(dpkg-parsechangelog -l "$project/packages/debian/changelog" -S Version)"

# Man pages: one for each command, none with a fault, each with all that help says.
dpkg-deb --extract "$package" "$work/root"
pages=$work/root/usr/share/man/man1
program=$work/root/usr/bin/icpcheck
commands=$("$program" help | sed -n '/^Commands$/,/^$/s/^  \([a-z]*\)  .*/\1/p')
expect 'the man pages' "$(printf 'icpcheck.1.gz\n'; printf 'icpcheck-%s.1.gz\n' $commands | sort)" \
  "$(ls "$pages" | sort -t. -k1,1)"
for page in "$pages"/*.gz; do
  name=$(basename "$page" .1.gz)
  expect "what man says of $name" '' "$(man --warnings --local-file "$page" 2>&1 >"$work/$name")"
  expect "what mandoc says of $name" '' "$(zcat "$page" | mandoc -T lint -W warning 2>&1)"
done
for command in $commands; do
  for option in $("$program" help "$command" | grep -o -e '^  [-a-z, ]*--[a-z-]*' | grep -o -e '--.*'); do
    grep -q -e "^  .*$option" "$work/icpcheck-$command" ||
      expect "$option on the page of $command" "$option" ''
  done
done

# Installed as the guide says, in a folder of nobody, and used.
cp "$package" "$work"
cd "$work" || exit 1
sed -n '/^## The package$/,/^|/p' "$project/docs/debian.md" | sed -n '/^```$/,/^```$/{/^```$/!p}' >commands
expect 'the commands of the guide' 3 "$(wc -l <commands)"
expect 'the package that the guide names' "./$(basename "$package")" \
  "$(sed -n 's/^sudo apt install //p' commands)"
while read -r command; do
  case $command in
    sudo*) yes | $root sh -c "${command#sudo }" >said 2>&1 ;;
    *) MANPAGER='cat' sh -c "$command" >said 2>&1 </dev/null ;;
  esac
  status=$?
  case $command in icpcheck*) cp said report; wanted=1 ;; *) wanted=0 ;; esac
  expect "the status of: $command" $wanted $status
done <commands
expect 'the first line of a report' \
  'Lincolnshire Integrated Care System                                      Gap report as of 2022-07-02' \
  "$(head -n 1 report)"
expect 'what man shows' 'ICPCHECK-CHECK(1)' "$(sed -n 's/^\(ICPCHECK-CHECK(1)\).*/\1/p' said)"
expect 'which program ran' /usr/bin/icpcheck "$(command -v icpcheck)"
expect 'the version' "icpcheck $version" "$(icpcheck version | head -n 1)"

# completed WANTED WORD...: what bash offers for the last word, once its own loader has found the script.
completed() {
  wanted=$1
  shift
  expect "completion of $*" "$wanted" "$(bash --norc --noprofile -c '
    . /usr/share/bash-completion/bash_completion
    _completion_loader icpcheck
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    $(complete -p icpcheck | sed "s/.*-F \([^ ]*\) .*/\1/") 2>/dev/null
    printf "%s\n" "${COMPREPLY[@]}" | sort | tr "\n" " "' bash "$@")"
}
completed 'check ' icpcheck che
completed 'json junit ' icpcheck check --format j
expect 'where zsh looks' /usr/share/zsh/vendor-completions/_icpcheck \
  "$(dpkg-query --listfiles icpcheck | grep -e '/zsh/.*_icpcheck')"
expect 'where fish looks' /usr/share/fish/vendor_completions.d/icpcheck.fish \
  "$(dpkg-query --listfiles icpcheck | grep -e '/fish/.*fish')"

take_away
expect 'the status of taking it away' 0 $?
expect 'what is left' '' "$(ls -d /usr/bin/icpcheck /usr/share/doc/icpcheck /usr/share/man/man1/icpcheck* 2>/dev/null)"

[ $failures = 0 ] && echo "$(basename "$package"): lintian has nothing to say; installed, used and taken away."
exit $failures
