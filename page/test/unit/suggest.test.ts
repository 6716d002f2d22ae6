// SPDX-License-Identifier: MIT
// What is offered at a cursor, by the schema of descriptions as it is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Parsed } from "../../src/editor/parsed";
import { suggest } from "../../src/editor/suggest";
import { schema, withCursor } from "./support";

function at(marked: string) {
  const { text, position } = withCursor(marked);
  return suggest(new Parsed(text), position, { schema, day: "2022-07-02" });
}

function words(marked: string): string[] {
  return (at(marked)?.suggestions ?? []).map(({ word }) => word);
}

/** The text after a word was chosen, with the cursor. */
function chosen(marked: string, word: string): string {
  const { text } = withCursor(marked);
  const found = at(marked);
  const made = found?.suggestions.find((each) => each.word === word);
  assert.ok(found && made, `${word} is not offered`);
  const begin = found.from - found.blanks;
  return text.slice(0, begin) + made.insert.slice(0, made.cursor) + "▮" + made.insert.slice(made.cursor) + text.slice(found.to);
}

const bodies = `kind: system
organisations:
  - id: county
    name: North Dale County Council
    type: upper-tier-authority
  - id: district
    name: Dale District Council
    type: district-council
  - id: board
    name: NHS Dale
    type: icb
`;

test("before the kind is known, only the kind is offered", () => {
  assert.deepEqual(words("▮"), ["kind"]);
  assert.deepEqual(words("kind: ▮"), ["system", "place"]);
  assert.deepEqual(words("kind: pla▮ce\nname: x\n"), ["system", "place"], "it can still be another");
});

test("what has to be there comes first, what is there already is left out", () => {
  const offered = words("kind: system\nname: x\n▮");
  assert.deepEqual(offered.slice(0, 3), ["format", "id", "described_on"]);
  assert.ok(!offered.includes("kind") && !offered.includes("name"));
  assert.ok(offered.includes("icp") && offered.includes("hwbs"));
  assert.ok(!offered.includes("partnership"), "that is a key of places");
});

test("a place has keys of its own", () => assert.ok(words("kind: place\n▮").includes("partnership")));

test("a key says what it means and asks", () => {
  const found = at("kind: system\nicp:\n  meetings:\n    in_p▮")?.suggestions.find(({ word }) => word === "in_public");
  assert.equal(found?.title, "Meets in public");
  assert.match(found?.question ?? "", /\?$/);
});

test("keys of items", () => {
  assert.deepEqual(words("kind: system\norganisations:\n  - ▮").slice(0, 3), ["id", "name", "type"]);
  assert.deepEqual(words("kind: system\norganisations:\n  - id: a\n    ▮").slice(0, 2), ["name", "type"]);
  assert.deepEqual(words("kind: system\norganisations: [{id: a, ▮}]").slice(0, 2), ["name", "type"]);
});

test("yes or no", () => {
  const found = at("kind: system\nicp:\n  meetings:\n    in_public: ▮");
  assert.deepEqual(found?.suggestions.map(({ word, detail }) => `${word} ${detail}`), ["true yes", "false no"]);
});

test("words of a choice with what they mean, and words of one's own", () => {
  const found = at("kind: system\norganisations:\n  - id: a\n    type: ▮")?.suggestions ?? [];
  const icb = found.find(({ word }) => word === "icb");
  assert.match(icb?.description ?? "", /^Integrated care board/);
  assert.equal(found[found.length - 1]?.word, "x-");
  assert.ok(!words("kind: system\nicp:\n  status: ▮").includes("x-"), "a status is none of one's own");
});

test("ids of bodies of the right type, with their names", () => {
  const found = at(`${bodies}responsible_authorities:\n  - ▮`)?.suggestions ?? [];
  assert.deepEqual(found.map(({ word, detail }) => `${word}: ${detail}`), ["county: North Dale County Council"]);
});

test("what a list has already is not offered again", () => {
  assert.deepEqual(words(`${bodies}icp:\n  established_by:\n    - ▮`), ["county", "board"]);
  assert.deepEqual(words(`${bodies}icp:\n  established_by:\n    - county\n    - ▮`), ["board"]);
  assert.deepEqual(words(`${bodies}icp:\n  established_by: [county, ▮]`), ["board"]);
});

test("a day is that of the report", () => assert.deepEqual(words("kind: system\ndescribed_on: ▮"), ["2022-07-02"]));

test("nothing is offered where nothing is known", () => {
  assert.equal(at("kind: system\nname: ▮"), null);
  assert.equal(at("kind: system\nnobody_knows:\n  ▮"), null);
  assert.equal(at("kind: system # re▮mark"), null);
});

test("a key is written with room for its value", () => {
  assert.equal(chosen("kind: system\ndesc▮", "described_on"), "kind: system\ndescribed_on: ▮");
  assert.equal(chosen("kind: system\nic▮", "icp"), "kind: system\nicp:\n  ▮");
  assert.equal(chosen("kind: system\nhw▮\nicp:\n", "hwbs"), "kind: system\nhwbs:\n  - ▮\nicp:\n");
  assert.equal(chosen("kind: system\nhwbs:\n  - id: a\n    me▮", "meetings"), "kind: system\nhwbs:\n  - id: a\n    meetings:\n      ▮");
  assert.equal(chosen("kind: system\nicp: {ch▮}", "chair"), "kind: system\nicp: {chair: {▮}}");
  assert.equal(chosen("kind: system\nicp: {est▮}", "established_by"), "kind: system\nicp: {established_by: [▮]}");
});

test("a key that is changed keeps its value", () =>
  assert.equal(chosen("kind: system\nfro▮: 2020-01-01\n", "from"), "kind: system\nfrom▮: 2020-01-01\n"));

test("the first word of a list goes to a line of its own", () => {
  assert.equal(chosen(`${bodies}icp:\n  established_by: ▮\n`, "county"), `${bodies}icp:\n  established_by:\n    - county▮\n`);
  assert.equal(chosen(`${bodies}icp: {established_by: ▮}\n`, "county"), `${bodies}icp: {established_by: [county▮]}\n`);
});
