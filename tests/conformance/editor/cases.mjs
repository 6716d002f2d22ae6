// SPDX-License-Identifier: MIT
// What somebody types, and what an editor has to make of it. "|" is where the cursor stands.
const description = `format: icpcheck/arrangements/1
kind: system
id: fen
name: Fen
described_on: 2022-06-01
`;
const pack = `format: icpcheck/pack/1
id: ours
title: Ours
version: 1.0.0
applies_to: [system]
sources:
  - id: paper
    title: Paper
`;
const clause = `id: X1
title: Papers
asks: Papers are public.
source: {document: paper, at: "1"}
checks:
  - id: X1.1
    title: Papers are public
    strength: should
    basis: local-framework
    holds: icp.meetings.papers_online
`;
const profile = "format: icpcheck/profile/1\n";

/// Lines count from 1, as people count them.
export const problems = [
  { schema: "arrangements", text: description },
  { schema: "arrangements", text: `${description}nmae: Fen\n`, line: 6, says: "nmae" },
  { schema: "arrangements", text: `${description}icp:\n  status: nearly\n`, line: 7, says: "established" },
  { schema: "arrangements", text: `${description}icp:\n  statsu: shadow\n`, line: 7, says: "statsu" },
  { schema: "arrangements", text: description.replace("2022-06-01", "June"), line: 5, says: "date" },
  { schema: "arrangements", text: description.replace("name: Fen\n", ""), line: 1, says: "name" },
  { schema: "pack", text: pack },
  { schema: "pack", text: `${pack}tilte: Ours\n`, line: 9, says: "tilte" },
  { schema: "pack", text: pack.replace("1.0.0", "one"), line: 4, says: "pattern" },
  { schema: "pack", text: clause },
  { schema: "pack", text: clause.replace("should", "shall"), line: 8, says: "minimum" },
  { schema: "profile", text: `${profile}fail_on: should\n` },
  { schema: "profile", text: `${profile}fail_on: may\n`, line: 2, says: "never" },
  { schema: "profile", text: `${profile}pakcs: [ours]\n`, line: 2, says: "pakcs" },
];

export const completions = [
  { schema: "arrangements", text: "|\n", offers: ["kind"] },
  { schema: "arrangements", text: "kind: |\n", offers: ["system", "place"] },
  {
    schema: "arrangements",
    text: "kind: system\n|\n",
    offers: ["format", "id", "name", "described_on", "organisations", "icb", "icp", "hwbs"],
    never: ["kind", "partnership"],
  },
  { schema: "arrangements", text: "kind: place\n|\n", offers: ["id", "partnership"], never: ["icp"] },
  {
    schema: "arrangements",
    text: `${description}icp:\n  |\n`,
    offers: ["status", "chair", "members", "meetings"],
    never: ["hwbs"],
  },
  {
    schema: "arrangements",
    text: `${description}icp:\n  members:\n    - organisation: fen\n      |\n`,
    offers: ["post", "roles"],
    never: ["organisation"],
  },
  {
    schema: "arrangements",
    text: `${description}icp:\n  members:\n    - organisation: fen\n      roles:\n        - |\n`,
    offers: ["director-of-public-health", "healthwatch", "vcse"],
  },
  {
    schema: "arrangements",
    text: `${description}icp:\n  status: |\n`,
    offers: ["proposed", "shadow", "interim", "established"],
  },
  { schema: "pack", text: "format: icpcheck/pack/1\n|\n", offers: ["id", "title", "sources"] },
  { schema: "pack", text: "id: X1\ntitle: X\nchecks:\n  - id: X1.1\n    |\n", offers: ["strength", "holds"] },
  {
    schema: "pack",
    text: "id: X1\ntitle: X\nchecks:\n  - id: X1.1\n    strength: |\n",
    offers: ["must", "minimum", "should", "may"],
  },
  { schema: "profile", text: `${profile}|\n`, offers: ["packs", "parameters", "strengths", "fail_on"] },
  { schema: "profile", text: `${profile}fail_on: |\n`, offers: ["must", "never"], never: ["may"] },
];

/// `from`: where in the schema the text stands that the editor shows.
export const hovers = [
  { schema: "arrangements", text: description.replace("name", "na|me"), from: "/$defs/system/properties/name" },
  { schema: "arrangements", text: description.replace("kind", "ki|nd"), from: "/properties/kind/oneOf/0" },
  {
    schema: "arrangements",
    text: `${description}icp:\n  meetings:\n    in_pub|lic: true\n`,
    from: "/$defs/meetings/properties/in_public",
  },
  { schema: "pack", text: pack.replace("version", "ver|sion"), from: "/$defs/pack/properties/version" },
  { schema: "profile", text: `${profile}pack|s: [principles]\n`, from: "/properties/packs" },
];
