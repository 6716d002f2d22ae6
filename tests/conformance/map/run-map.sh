#!/bin/sh
# SPDX-License-Identifier: MIT
# Gives maps to Graphviz, to Mermaid and to Chromium: all can be read, nothing of a hostile
# description runs. run-map.sh BUILD-FOLDER
set -eu
root=$(cd "$(dirname "$0")/../../.." && pwd)
program=$(cd "$1" && pwd)/icpcheck
work=$(cd "$1" && pwd)/map
modules=$root/build/npm/map
mkdir -p "$work" "$modules"

for tool in dot chromium; do
  if ! command -v $tool >/dev/null; then
    echo "map: not checked, there is no $tool" >&2
    exit 2
  fi
done
if [ ! -d "$modules/node_modules/mermaid" ]; then
  npm install --prefix "$modules" --no-audit --no-fund --silent puppeteer-core@24.43.1 mermaid@11.17.2
fi

# map NAME PATH...
map() {
  name=$1
  shift
  "$program" map "$@" --quiet --format svg --format dot --format mermaid \
    --output "$work/$name.svg" --output "$work/$name.dot" --output "$work/$name.mmd"
}
cd "$root"
"$root/tests/conformance/map/nine-places.sh" "$work/nine-places"
awk '{ if ($0 ~ /name: ENDLESS/) { printf "    name: \""; for (i = 0; i < 100000; i++) printf "w"; print "\"" } else print }' \
  tests/conformance/html/hostile.yaml >"$work/hostile.yaml"
map lincolnshire examples/lincolnshire
map cheshire-and-merseyside examples/wirral examples/cheshire-and-merseyside
map all examples
map nine-places "$work/nine-places"
map hostile "$work/hostile.yaml"

count=0
for file in "$work"/*.dot; do
  dot -Tsvg "$file" -o "$file.svg"
  count=$((count + 1))
done
echo "map: Graphviz draws $count maps"
NODE_PATH="$modules/node_modules" node "$root/tests/conformance/map/check.cjs" "$work"
