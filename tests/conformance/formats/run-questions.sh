#!/bin/sh
# SPDX-License-Identifier: MIT
# Asks programs that are not ours whether they can read questions: run-questions.sh PROGRAM MODULES.
# Workbooks: the validator of Office documents, and LibreOffice, whose copy has the same cells. CSV:
# Python. Markdown: micromark. MODULES is where npm has put the validators.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
program=$1
modules=$2
work=$root/build/npm/questions-files
rm -rf "$work"
mkdir -p "$work/copy"
cd "$root"

# asked NAME ARGUMENT...: every format of the questions about one file.
asked() {
  name=$1
  shift
  "$program" questions "$@" -o "$work/$name.xlsx" -o "$work/$name.csv" -o "$work/$name.md"
}
asked lincolnshire examples/lincolnshire/system.yaml --as-of 2021-12-07
asked wirral examples/wirral examples/cheshire-and-merseyside --as-of 2021-07-29
asked complete examples/complete/system.yaml examples/complete --all --as-of 2022-07-01
asked complete-place examples/complete/place.yaml examples/complete --all --as-of 2022-07-01
asked of-nobody
node "$here/grow-hostile.mjs" tests/hostile/system.yaml >"$work/hostile.yaml"
asked hostile "$work/hostile.yaml" --pack tests/hostile/pack --all --as-of 2021-12-07
asked stranger tests/conformance/html/hostile.yaml --all --as-of 2022-06-01

for book in "$work"/*.xlsx; do
  if ! "$modules/node_modules/.bin/ooxml-validator" "$book" >"$work/verdict.txt" 2>&1 ||
    ! grep -q '"ok": true' "$work/verdict.txt"; then
    echo "$book: not valid"
    head -40 "$work/verdict.txt"
    exit 1
  fi
done
soffice --headless --convert-to xlsx:"Calc MS Excel 2007 XML" --outdir "$work/copy" \
  "$work"/*.xlsx >/dev/null 2>&1
python3 "$here/read_questions.py" "$work"
node "$here/read-markdown.mjs" "$modules" "$work"/*.md
