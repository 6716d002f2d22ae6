#!/bin/sh
# SPDX-License-Identifier: MIT
# The month of an analyst, from outside: 300 places in 12 systems over three months. One in twenty
# files is broken; the pack of the region asks something else from the second month on; two places
# merge in the third. The reports have to say each of these things. make.awk says what is so where.
set -eu
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$here/framework" "$folder"
cd "$folder"
export NO_COLOR=1 COLUMNS=100
failures=0

# says FILE TEXT: the file has a line with that text in it.
says() {
  grep -qF -- "$2" "$1" && return
  failures=$((failures + 1))
  printf 'FAILED: %s does not say: %s\n' "$1" "$2"
}

# never FILE TEXT
never() {
  grep -qF -- "$2" "$1" || return 0
  failures=$((failures + 1))
  printf 'FAILED: %s says: %s\n' "$1" "$2"
}

# lines FILE TEXT NUMBER: so many lines have that text in them.
lines() {
  found=$(grep -cF -- "$2" "$1" || true)
  [ "$found" = "$3" ] && return
  failures=$((failures + 1))
  printf 'FAILED: %s has %s lines with: %s, not %s\n' "$1" "$found" "$2" "$3"
}

# check MONTH OPTION...: of two clauses, since the time of a run is that of all that is asked.
check() {
  month=$1
  shift
  day=$(echo 2022-10-31 2022-11-30 2022-12-31 | cut -d ' ' -f "$month")
  status=0
  "$program" check "month-$month" --as-of "$day" --pack statute-2022 --pack framework \
    --only S11 --only R1 --group-by local.region "$@" 2>problems || status=$?
  [ "$status" = 2 ] || { cat problems; echo "FAILED: check ended with $status."; exit 1; }
}

for month in 1 2 3; do
  mkdir "month-$month"
  awk -v month=$month -v folder="month-$month" -f "$here/make.awk" "$here/../../bench/typical-place.yaml"
done

check 1 --output 1.json --output 1.csv --output 1.ndjson
# From the second month on the region expects what it only recommended.
sed -i 's/^version: 1.0.0/version: 2.0.0/' framework/pack.yaml
sed -i 's/strength: may/strength: minimum/' framework/R1-winter.yaml
check 2 --shard 1/2 --output part-1.json
check 2 --shard 2/2 --output part-2.json
"$program" merge part-1.json part-2.json --output 2.json 2>problems || true
check 2 --summary --output 2.txt --output 2.csv --output 2.html --output 2.xlsx --output 2.md
check 3 --output 3.json

# Each output of a place names its system.
says 1.csv 'month-1/place-013.yaml,place-013,place,Penningborough,system-01,'
lines 1.ndjson '"record": "not_checked"' 15
says 1.ndjson '"name": "Penningborough", "system": "system-01"'
says 1.json '"system": "system-12"'
says 2.csv 'month-2/place-013.yaml,place-013,Penningborough,place,system-01,north,'

# The overview: what is known apart from what is not, names, groups, and what could not be read.
says 2.txt 'Of 12 systems and 285 places, 30 have something of law that is known to be missing, 85 have'
says 2.txt '15 files could not be'
says 2.txt 'S11.4  must      The HWB has a needs assessment (JSNA) in'
says 2.txt 'By local.region'
says 2.txt 'This bracket is not closed.'
says 2.txt 'Northgate (place-020)'
says 2.txt 'Northgate (place-021)'
says 2.html '<option value="system-07">System 7</option>'
says 2.md '| Northgate (place-020) | system-08 |'

# The reports of the parts give the same overview as the run itself.
for name in 2.txt 2.csv 2.html 2.xlsx; do
  "$program" merge part-1.json part-2.json --summary --group-by local.region --output "merged-$name" \
    2>problems || true
  cmp "merged-$name" "$name" || failures=$((failures + 1))
done

# What changed, and what moved it.
"$program" diff 1.json 2.json --summary --output changes.txt --output changes.csv 2>problems || true
"$program" diff 1.json 2.json --output changes-in-full.csv --output changes-in-full.txt \
  2>problems || true
says changes.txt '30 checks were closed. 30 are waived now.'
says changes.txt '30 were known'
tr -s ' ' <changes.txt >rows.txt
says rows.txt ' what all by descriptions by rules'
says rows.txt ' Closed 30 30 0'
says rows.txt ' Waived 30 30 0'
says rows.txt ' New 125 30 95'
says rows.txt ' No longer stated 30 30 0'
says changes.txt 'strength R1.1  may → minimum'
says changes.csv 'system-01,place,place-001,Brockborough,month-2/place-001.yaml,both,1,'
lines changes-in-full.csv ',closed,descriptions,S11.4,' 30
lines changes-in-full.csv ',waived,descriptions,S11.4,' 30
lines changes-in-full.csv ',no_longer_stated,descriptions,S11.4,' 30
lines changes-in-full.csv ',newly_open,rules,R1.1,' 95
says changes-in-full.txt 'To name them, add --verbose.'
never changes-in-full.txt 'Nothing has changed.'

# How it went over all three.
"$program" trend 3.json 1.json 2.json --output trend.txt --output trend.html --output trend.md \
  --output trend.csv --output trend.json
tr '\n' ' ' <trend.txt | tr -s ' ' >words.txt
says words.txt 'Known to be missing on 31 October 2022: 120 requirements of law. On 31 December 2022: 59'
says words.txt 'In between 30 checks were closed, 30 waived, 29 no longer asked, 30 no longer stated, and'
says words.txt 'and 154 began to fall short. Not all of that is the work of those described: 95 came'
says words.txt '95 came from other rules'
says words.txt '2022-11-30 pack region 1.0.0 → 2.0.0'
says words.txt '2022-12-31: Marshborough (place-010, system-10), not there any more'
says words.txt '2022-12-31: Calderbridge (place-022, system-10), not there any more'
says words.txt '2022-12-31: Upper and Lower Dale (place-301, system-01), there for the first time'
says words.txt ' must 30 30 not known not known'
says trend.txt 'at least 61 days'
says trend.txt 'system-03: System 3   10 must            20 minimum'
says trend.html 'src="data:image/svg+xml,'
says trend.md '](data:image/svg+xml,'
says trend.csv '2022-12-31,all,,,59,95,0,'
says trend.json '"format": "icpcheck/trend/1"'

# Two reports of one day are no trend.
status=0
"$program" trend 1.json 1.json >output 2>problems || status=$?
[ "$status" = 2 ] || failures=$((failures + 1))
says problems 'This report is of 2022-10-31, as is "1.json".'

[ "$failures" = 0 ] || exit 1
echo "The month of a region: all is said."
