#!/bin/sh
# SPDX-License-Identifier: MIT
# Opens HTML reports in Chromium: axe-core and the Nu checker find nothing, nothing overflows or is
# loaded, and nothing of a hostile description runs. run-html.sh BUILD-FOLDER
set -eu
root=$(cd "$(dirname "$0")/../../.." && pwd)
here=$root/tests/conformance/html
program=$(cd "$1" && pwd)/icpcheck
work=$(cd "$1" && pwd)/html
modules=$root/build/npm/html
mkdir -p "$work" "$modules"

for tool in chromium java; do
  if ! command -v $tool >/dev/null; then
    echo "html: not checked, there is no $tool" >&2
    exit 2
  fi
done
if [ ! -d "$modules/node_modules/vnu-jar" ]; then
  npm install --prefix "$modules" --no-audit --no-fund --silent \
    puppeteer-core@24.43.1 axe-core@4.14.1 vnu-jar@26.9.27
fi

# report NAME PATH...: status 1, something falls short, is expected.
report() {
  name=$1
  shift
  "$program" check "$@" --as-of 2022-06-01 --format html --output "$work/$name.html" --quiet ||
    [ $? = 1 ]
}
awk '{ if ($0 ~ /name: ENDLESS/) { printf "    name: \""; for (i = 0; i < 100000; i++) printf "w"; print "\"" } else print }' \
  "$here/hostile.yaml" >"$work/hostile.yaml"
cd "$root"
report lincolnshire examples/lincolnshire
report all examples
report hostile "$work/hostile.yaml"
"$program" check bench/typical.yaml --format html --output "$work/typical.html" --quiet || [ $? = 1 ]

NODE_PATH="$modules/node_modules" node "$here/check.cjs" "$work"/*.html
java -jar "$modules/node_modules/vnu-jar/build/dist/vnu.jar" --errors-only --also-check-svg "$work"/*.html
echo "html: the Nu checker finds no error"
