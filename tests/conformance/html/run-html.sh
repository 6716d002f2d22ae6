#!/bin/sh
# SPDX-License-Identifier: MIT
# Opens every kind of page that we write in Chromium, light and dark: reports, summaries, comparisons,
# papers, forms. axe-core and the Nu checker find nothing, nothing overflows or is loaded, and nothing of
# hostile descriptions runs. On paper a report is short, and begins with what is missing.
# run-html.sh BUILD-FOLDER
set -eu
root=$(cd "$(dirname "$0")/../../.." && pwd)
here=$root/tests/conformance/html
program=$(cd "$1" && pwd)/icpcheck
work=$(cd "$1" && pwd)/html
modules=$root/build/npm/html
rm -rf "$work"
mkdir -p "$work" "$modules"

for tool in chromium java pdfinfo; do
  if ! command -v $tool >/dev/null; then
    echo "html: not checked, there is no $tool" >&2
    exit 2
  fi
done
if [ ! -d "$modules/node_modules/vnu-jar" ]; then
  npm install --prefix "$modules" --no-audit --no-fund --silent \
    puppeteer-core@24.43.1 axe-core@4.14.1 vnu-jar@26.9.27
fi

# page NAME COMMAND...: its HTML; status 1, something falls short, is expected.
page() {
  name=$1
  shift
  "$program" "$@" --as-of "${day:-2022-06-01}" --format html --output "$work/$name.html" 2>"$work/said.txt" ||
    [ $? = 1 ] || { cat "$work/said.txt"; return 1; }
}
awk '{ if ($0 ~ /name: ENDLESS/) { printf "    name: \""; for (i = 0; i < 100000; i++) printf "w"; print "\"" } else print }' \
  "$here/hostile.yaml" >"$work/hostile.yaml"
cd "$root"
node tests/conformance/formats/grow-hostile.mjs tests/hostile/system.yaml >"$work/stranger.yaml"
page lincolnshire check examples/lincolnshire
page all check examples
page hostile check "$work/hostile.yaml"
page stranger check "$work/stranger.yaml" --pack tests/hostile/pack
page typical check bench/typical.yaml
page summary-all check examples --summary
mkdir -p "$work/both"
sed 's/^id: hostile/id: other/' "$work/stranger.yaml" >"$work/both/stranger.yaml"
page summary-hostile check "$work/hostile.yaml" "$work/both/stranger.yaml" --summary --pack principles --pack tests/hostile/pack
# What has got better and worse, and what is as it was.
sed -e 's/in_public: true/in_public: false/' -e 's/^described_on: .*/described_on: 2022-06-01/' \
  examples/complete/system.yaml >"$work/changed.yaml"
page diff-lincolnshire diff examples/lincolnshire/system.yaml examples/lincolnshire
page diff-complete diff examples/complete/system.yaml "$work/changed.yaml"
page diff-complete-back diff "$work/changed.yaml" examples/complete/system.yaml
sed 's/in_public: false/in_public: true/' "$work/hostile.yaml" >"$work/hostile-now.yaml"
page diff-hostile diff "$work/hostile.yaml" "$work/hostile-now.yaml"
page diff-stranger diff tests/hostile/system.yaml "$work/stranger.yaml" --pack tests/hostile/pack
page diff-summary diff examples/complete "$work/changed.yaml" --summary
# A region of three hundred places, and three months of it.
for month in 1 2 3; do
  mkdir -p "$work/month-$month"
  awk -v month=$month -v folder="$work/month-$month" -f tests/region/make.awk bench/typical-place.yaml
  # Without those that are broken: tests/region/run.sh is about them.
  rm "$work/month-$month"/place-?[02468]7.yaml
  "$program" check "$work/month-$month" --as-of 2022-1$((month - 1))-28 --quiet \
    --output "$work/month-$month.json" 2>"$work/said.txt" || [ $? = 1 ]
done
"$program" merge "$work/month-2.json" --summary --output "$work/region.html" 2>"$work/said.txt" || [ $? = 1 ]
"$program" check "$work"/month-2/place-0[0-4]*.yaml --as-of 2022-11-28 --summary \
  --output "$work/region-part.html" 2>"$work/said.txt" || [ $? = 1 ]
"$program" diff "$work/month-1.json" "$work/month-2.json" --summary --output "$work/region-diff.html" || [ $? = 1 ]
"$program" trend "$work"/month-?.json --output "$work/region-trend.html"
for style in lincolnshire wirral; do
  page brief-$style-lincolnshire brief examples/lincolnshire/system.yaml --style $style
  page brief-$style-wirral brief examples/wirral/place.yaml examples/cheshire-and-merseyside/system.yaml --style $style
  page brief-$style-complete brief examples/complete/system.yaml --style $style
  page brief-$style-hostile brief "$work/hostile.yaml" --style $style
  page brief-$style-stranger brief "$work/stranger.yaml" --pack tests/hostile/pack --style $style
done

page questions-lincolnshire questions examples/lincolnshire/system.yaml
page questions-complete questions examples/complete/system.yaml --all
page questions-hostile questions "$work/hostile.yaml" --all
page questions-stranger questions "$work/stranger.yaml" --pack tests/hostile/pack
page questions-of-nobody questions

# sheets NAME MOST: how many pages it prints; what is known to be missing begins on the first of them.
sheets() {
  chromium --headless --no-sandbox --disable-gpu --disable-background-networking --no-pdf-header-footer \
    --print-to-pdf="$work/$1.pdf" "file://$work/$1.html" 2>"$work/said.txt"
  count=$(pdfinfo "$work/$1.pdf" | sed -n 's/^Pages: *//p')
  if [ "$count" -gt "$2" ]; then
    echo "html: $1 prints $count pages, more than $2" >&2
    return 1
  fi
  if grep -q 'class="known"' "$work/$1.html" &&
    ! pdftotext -l 1 "$work/$1.pdf" - | grep -q "Known to be missing"; then
    echo "html: the first sheet of $1 does not say what is known to be missing" >&2
    return 1
  fi
  echo "html: $1 prints $count pages"
}
# Four requirements of law are known to be missing, and most is not stated.
sed -e 's/^  status: proposed.*/  status: established/' -e 's/^    authority: council$/&\
    no_seat_for: [healthwatch]\
    nhs_england_takes_part: false\
    encourages_integrated_working: false\
    meetings: {in_public: false, papers_open: false}/' \
  examples/lincolnshire/system.yaml >"$work/four.yaml"
for day in 2021-12-07 2022-07-02 2026-11-29; do
  page lincolnshire-$day check examples/lincolnshire
  sheets lincolnshire-$day 6
done
day=2022-07-02 page four check "$work/four.yaml"
sheets four 6
sheets region 12
sheets region-diff 12
sheets region-trend 12
for style in lincolnshire wirral; do
  for example in lincolnshire wirral complete; do
    sheets brief-$style-$example 8
  done
done

# In a matrix of three hundred places axe takes many minutes: it looks at that of fifty.
# shellcheck disable=SC2046  # names without spaces
NODE_PATH="$modules/node_modules" node "$here/check.cjs" $(ls "$work"/*.html | grep -v /region.html)
java -jar "$modules/node_modules/vnu-jar/build/dist/vnu.jar" --errors-only --also-check-svg "$work"/*.html
echo "html: the Nu checker finds no error"
