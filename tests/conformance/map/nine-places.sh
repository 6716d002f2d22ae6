#!/bin/sh
# SPDX-License-Identifier: MIT
# nine-places.sh FOLDER: writes an invented system with nine places, as large as any in England.
set -eu
mkdir -p "$1"
cd "$1"
names="Ashford Bramley Carrdale Dunmoor Eastmere Fernleigh Gorsebrook Hollinwood Inglewater"

{
  cat <<'END'
format: icpcheck/arrangements/1
kind: system
id: nine
name: Nine Vales Integrated Care System (invented)
described_on: 2022-07-01
organisations:
  - id: icb
    name: NHS Nine Vales Integrated Care Board
    type: icb
    status: established
  - id: trust
    name: Nine Vales Hospitals NHS Foundation Trust
    type: acute-trust
  - id: care
    name: Nine Vales Community and Mental Health NHS Trust
    type: mental-health-trust
  - id: volunteers
    name: Nine Vales Voluntary Alliance
    type: voluntary-organisation
END
  for name in $names; do
    printf '  - id: %s-council\n    name: %s Council\n    type: unitary-authority\n' \
      "$(echo "$name" | tr A-Z a-z)" "$name"
  done
  echo "responsible_authorities:"
  for name in $names; do echo "  - $(echo "$name" | tr A-Z a-z)-council"; done
  echo "places:"
  for name in $names; do
    id=$(echo "$name" | tr A-Z a-z)
    printf '  - id: %s\n    name: %s\n' "$id" "$name"
  done
  cat <<'END'
icb:
  organisation: icb
  constitution:
    aligned_with_icp: true
  functions:
    - plan-for-needs
    - allocate-resources
    - oversee-outcomes
icp:
  name: Nine Vales Health and Care Partnership
  status: established
  relation_to_hwb: aligned
  chair:
    post: appointed
    organisation: ashford-council
  decisions:
    rule: consensus
    route: meeting
  meetings:
    per_year: 6
    in_public: true
  sub_committees:
    - id: inequalities
      name: Health Inequalities Committee
      lead: care
      purpose: Advises on the strategy where it is about health inequalities
      members:
        - organisation: care
        - organisation: volunteers
  input:
    - role: vcse
      organisation: volunteers
      route: sub-committee
  members:
    - organisation: icb
    - organisation: icb
    - organisation: trust
END
  for name in $names; do echo "    - organisation: $(echo "$name" | tr A-Z a-z)-council"; done
  printf 'strategy:\n  decided_by_members: true\n'
} >system.yaml

number=0
for name in $names; do
  number=$((number + 1))
  id=$(echo "$name" | tr A-Z a-z)
  # Of the last place there is no file: the system only names it.
  [ $number -lt 9 ] || break
  cat >"$id.yaml" <<END
format: icpcheck/arrangements/1
kind: place
id: $id
name: $name
described_on: 2022-07-01
system: nine
organisations:
  - id: icb
    name: NHS Nine Vales Integrated Care Board
    type: icb
  - id: council
    name: $name Council
    type: unitary-authority
  - id: care
    name: Nine Vales Community and Mental Health NHS Trust
    type: mental-health-trust
authorities:
  - council
hwb:
  id: $id-hwb
  name: $name Health and Wellbeing Board
  authority: council
  status: established
  jsna:
    in_force: true
  members:
    - organisation: council
    - organisation: icb
partnership:
  name: $name Place Partnership
END
  # Every third place says little.
  [ $((number % 3)) -ne 0 ] || continue
  cat >>"$id.yaml" <<'END'
  status: established
  relation_to_hwb: aligned
  form: consultative-forum
  decisions:
    rule: consensus
  chair:
    post: appointed
    organisation: council
  members:
    - organisation: council
    - organisation: council
    - organisation: icb
    - organisation: care
  governance:
    ics_link_stated: true
  delegation:
    scope: Community services and the Better Care Fund
END
done
