#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks everything that we write as JSON against the schema that `icpcheck schema` prints for it:
# run-outputs.sh PROGRAM. The lines of NDJSON are checked by ../formats/run-formats.sh.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
work=$root/build/npm/outputs
rm -rf "$work"
mkdir -p "$work"
cd "$root"

# made NAME COMMAND...: its JSON; status 1, something falls short, is expected.
made() {
  name=$1
  shift
  "$program" "$@" --format json --output "$work/$name.json" 2>"$work/said.txt" || [ $? = 1 ] ||
    { cat "$work/said.txt"; return 1; }
}

node "$here/../formats/grow-hostile.mjs" tests/hostile/system.yaml >"$work/hostile.yaml"
hostile="$work/hostile.yaml --pack tests/hostile/pack --as-of 2021-12-07"
for example in lincolnshire wirral cheshire-and-merseyside complete; do
  made "report-$example" check "examples/$example"
done
# shellcheck disable=SC2086  # a file and options
{
  made report-hostile check $hostile
  made summary-hostile check $hostile --summary
  made diff-hostile diff tests/hostile/system.yaml $hostile
}
made summary-all check examples --summary
made diff-lincolnshire diff examples/lincolnshire examples/lincolnshire/system.yaml
sed 's/in_public: true/in_public: false/' examples/complete/system.yaml >"$work/changed.yaml"
made diff-complete diff examples/complete/system.yaml "$work/changed.yaml" --as-of 2022-07-01
made report-later check examples/complete --as-of 2022-10-01
made trend-complete trend "$work/report-later.json" "$work/report-hostile.json"
made changed-complete diff examples/complete/system.yaml "$work/changed.yaml" --as-of 2022-07-01 --summary
made diff-reports diff "$work/report-complete.json" examples/complete --as-of 2022-07-01
made questions-lincolnshire questions examples/lincolnshire/system.yaml
made questions-complete questions examples/complete/place.yaml examples/complete --all
# shellcheck disable=SC2086  # a file and options
made questions-hostile questions $hostile --all
made questions-of-nobody questions
round=examples/round
"$program" answer $round/felpersham.yaml --from $round/board.csv --from $round/health.csv \
  --as-of 2022-07-20 --dry-run --format json >"$work/answers-round.json" || [ $? = 1 ]
made catalogue catalogue
made catalogue-own catalogue --pack examples/packs/wirral

for schema in report summary diff trend catalogue questions answers; do
  "$program" schema $schema >"$work/$schema.schema"
  sh "$here/run-report.sh" "$work/$schema.schema" "$work/$schema"*.json >"$work/ajv.txt" ||
    { grep -v ': valid$' "$work/ajv.txt"; exit 1; }
  echo "$schema (ajv): $(grep -c ': valid$' "$work/ajv.txt") valid"
done
"$program" schema diff-summary >"$work/changed.schema"
sh "$here/run-report.sh" "$work/changed.schema" "$work/changed-complete.json" >"$work/ajv.txt" ||
  { cat "$work/ajv.txt"; exit 1; }
echo "diff-summary (ajv): 1 valid"
