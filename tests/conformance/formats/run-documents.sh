#!/bin/sh
# SPDX-License-Identifier: MIT
# Asks programs that are not ours whether they can read our Word documents: run-documents.sh PROGRAM
# FOLDER OF NPM. Papers of all examples, of a hostile file and by a template are judged by a validator
# of Open XML, opened by LibreOffice, and taken apart by Python. The files stay in
# build/npm/formats-documents.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
if [ $# -ne 2 ]; then
  echo "usage: run-documents.sh PROGRAM FOLDER" >&2
  exit 2
fi
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
modules=$2
work=$root/build/npm/formats-documents
bad=0

for tool in python3 soffice pdfinfo pdftotext; do
  if ! command -v $tool >/dev/null; then
    echo "documents: not checked, there is no $tool" >&2
    exit 2
  fi
done

# paper NAME ARGUMENT...: a Word document.
paper() {
  name=$1
  shift
  "$program" brief "$@" --output "$work/$name.docx" 2>"$work/$name.txt" ||
    { echo "$name: no document"; cat "$work/$name.txt"; bad=1; }
}

rm -rf "$work"
mkdir -p "$work"
cd "$root"
paper lincolnshire examples/lincolnshire --as-of 2021-12-07
paper wirral examples/wirral examples/cheshire-and-merseyside --as-of 2021-07-29
paper cheshire-and-merseyside examples/cheshire-and-merseyside --as-of 2021-07-29
paper complete-system examples/complete/system.yaml examples/complete --as-of 2022-07-01
paper complete-place examples/complete/place.yaml examples/complete --as-of 2022-07-01
node "$here/grow-hostile.mjs" tests/hostile/system.yaml >"$work/hostile.yaml"
paper hostile "$work/hostile.yaml" --pack tests/hostile/pack --as-of 2021-12-07
paper hostile-html tests/conformance/html/hostile.yaml --as-of 2022-10-01

soffice --headless --convert-to docx:"MS Word 2007 XML" --infilter="HTML (StarWriter)" \
  --outdir "$work/template" "$here/template.html" >/dev/null 2>&1
paper by-template examples/lincolnshire --as-of 2021-12-07 --template "$work/template/template.docx"
paper by-ours examples/lincolnshire --as-of 2021-12-07 --template "$work/complete-place.docx"

# The levels of headings that LibreOffice writes are no valid Open XML, whoever takes them.
count=0
for file in "$work"/*.docx; do
  count=$((count + 1))
  [ "$file" != "$work/by-template.docx" ] || continue
  "$modules/node_modules/.bin/ooxml-validator" "$file" >"$work/verdict.txt" 2>&1 ||
    { cat "$work/verdict.txt"; bad=1; }
done
[ $bad -ne 0 ] || echo "docx (ooxml-validator): $((count - 1)) valid"

python3 "$here/read_docx.py" "$work"/*.docx || bad=1

soffice --headless --convert-to pdf --outdir "$work/pdf" "$work"/*.docx >/dev/null 2>&1 || bad=1
for file in "$work"/*.docx; do
  pdf=$work/pdf/$(basename "$file" .docx).pdf
  pages=$(pdfinfo "$pdf" | sed -n 's/^Pages: *//p')
  pdfinfo "$pdf" | grep -q '^Title:  *[^ ]' || { echo "$pdf: no title"; bad=1; }
  pdfinfo "$pdf" | grep -q '^Page size:.*A4' || { echo "$pdf: not on A4"; bad=1; }
  for words in "of $pages" 'Integrated care partnership' 'The boards of' 'Delete before the meeting:'; do
    pdftotext -layout "$pdf" - | grep -q "$words" || { echo "$pdf: no \"$words\""; bad=1; }
  done
done
text=$(pdftotext "$work/pdf/by-template.pdf" -)
case $text in *'text of a template'*) echo "by-template: it has the text of the template"; bad=1 ;; esac
case $text in *'Borsetshire Council'*) ;; *) echo "by-template: it has not its header"; bad=1 ;; esac
[ $bad -ne 0 ] || echo "docx (LibreOffice): $count opened"

exit $bad
