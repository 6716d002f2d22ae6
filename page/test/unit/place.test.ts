// SPDX-License-Identifier: MIT
// Where a cursor is, in whole lines and half ones.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Parsed } from "../../src/editor/parsed";
import { factAt, placeAt } from "../../src/editor/place";
import { projectFile, withCursor } from "./support";

/** "key icp.chair (post)" is a key of icp.chair, which has a post besides. */
function told(marked: string): string {
  const { text, position } = withCursor(marked);
  const place = placeAt(new Parsed(text), position);
  if (place.role === "none") return "none";
  const path = place.path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("").replace(/^\./, "");
  const besides = place.siblings.length ? ` (${place.siblings.join(" ")})` : "";
  return `${place.role}${place.item ? " or item" : ""} ${path || "top"} "${text.slice(place.from, place.to)}"${besides}`;
}

const blocks: [what: string, text: string, expected: string][] = [
  ["an empty file", "▮", 'key top ""'],
  ["a half key at the top", "na▮", 'key top "na"'],
  ["a key after another", "kind: system\n▮", 'key top "" (kind)'],
  ["a value that is not begun", "kind: ▮", 'value kind ""'],
  ["a half value", "kind: sys▮", 'value kind "sys"'],
  ["a colon without a blank", "icp:\n  chair:▮\n", "none"],
  ["the first key of an object", "icp:\n  ▮", 'key icp ""'],
  ["a half key before an object", "icp:\n  na▮\n  chair:\n    post: x\n", 'key icp "na" (chair)'],
  ["the top, behind an object that is empty", "icp:\n▮", 'key top "" (icp)'],
  ["an empty line at the end of an object", "icp:\n  chair:\n    post: x\n    ▮\n  meetings:\n    y: z\n", 'key icp.chair "" (post)'],
  ["an empty line of the object around it", "icp:\n  chair:\n    post: x\n  ▮\n  meetings:\n    y: z\n", 'key icp "" (chair meetings)'],
  ["a half key between two objects", "icp:\n  chair:\n    post: x\n    na▮\n  meetings:\n    y: z\n", 'key icp.chair "na" (post)'],
  ["an empty value between keys", "icp:\n  chair:\n    post: ▮\n    name: a\n", 'value icp.chair.post ""'],
  ["a key that is changed", "icp:\n  chair:\n    po▮st: vacant\n    name: a\n", 'key icp.chair "post" (name)'],
  ["a value that would be an object", "icp: c▮\n  chair: x\n", 'value icp "c"'],
  ["a value of several words", "name: NHS Ex▮ample Board\n", 'value name "NHS Example Board"'],
  ["a blank line between others", "a: b\n\n▮\n\nicp:\n  c: d\n", 'key top "" (a icp)'],
  ["behind a remark", "icp:\n  chair:\n    post: x\n\n    # remark\n    ▮", 'key icp.chair "" (post)'],
  ["behind a remark on the line of the key", "a: b # c\nicp: # x\n  ▮\n", 'key icp ""'],
  ["a word with an apostrophe before it", "a: it's\nb: ▮", 'value b ""'],
  ["lines that end as on Windows", "organisations:\r\n  - id: a\r\n    na▮\r\n  - id: b\r\n", 'key organisations[0] "na" (id)'],
];

const lists: typeof blocks = [
  ["an item that is not begun", "organisations:\n  - ▮\n  - id: b\n", 'key or item organisations[0] ""'],
  ["a key of the first item", "organisations:\n  - id: a\n    na▮\n  - id: b\n", 'key organisations[0] "na" (id)'],
  ["a list that is not indented", "organisations:\n- id: a\n  ▮\n- id: b\n", 'key organisations[0] "" (id)'],
  ["a key of the last item", "organisations:\n  - id: a\n  - id: b\n    ▮", 'key organisations[1] "" (id)'],
  ["a half item", "organisations:\n  - id: a\n  - t▮", 'key or item organisations[1] "t"'],
  ["a value of an item", "organisations:\n  - id: a\n    type: ic▮", 'value organisations[0].type "ic"'],
  ["a value on the line of the dash", "organisations:\n  - type: ic▮", 'value organisations[0].type "ic"'],
  ["an item of words", "a:\n  - nhs\n  - lo▮\n", 'key or item a[1] "lo"'],
  ["an object in an item", "hwbs:\n  - id: h\n    meetings:\n      ▮\n    name: x\n", 'key hwbs[0].meetings ""'],
  ["a blank line between items", "hwbs:\n  - id: h\n\n    ▮\n  - id: i\n", 'key hwbs[0] "" (id)'],
  ["a list in a list", "x:\n  - - ▮", 'key or item x[0][0] ""'],
  ["a dash without a blank", "a:\n  - nhs\n  -▮\n", "none"],
  ["beside the dashes", "organisations:\n  - id: a\n  ▮", "none"],
  ["a file that is a list", "- a▮\n", 'key or item [0] "a"'],
];

const brackets: typeof blocks = [
  ["a key in brackets", "organisations: [{id: a, na▮}, {id: b}]\nicp:\n  x: y\n", 'key organisations[0] "na" (id)'],
  ["a value in brackets", "organisations: [{id: a, type: ic▮b}, {id: b}]\n", 'value organisations[0].type "icb"'],
  ["the first key in brackets", "organisations: [{▮}]", 'key organisations[0] ""'],
  ["the next word of a list", "a: [b, ▮]", 'value a[1] ""'],
  ["the first word of a list", "a: [▮]", 'value a[0] ""'],
  ["a word before others", "a: [b, c▮, d]", 'value a[1] "c"'],
  ["a value that is not begun", "a: {b: c, d: ▮}", 'value a.d ""'],
  ["brackets that stay open", "organisations: [{id: a, na▮\nicp:\n  x: y\n", 'key organisations[0] "na" (id)'],
  ["one of two that stays open", "organisations: [{id: a, na▮}\nicp:\n  x: y\n", 'key organisations[0] "na" (id)'],
  ["an open item before another", "organisations:\n  - {id: a, na▮\n  - id: b\n", 'key organisations[0] "na" (id)'],
  ["an open list before a key", "a: [b, ▮\nc: d", 'value a[1] ""'],
  ["brackets over several lines", "organisations:\n  - {id: a,\n     na▮,\n     type: b}\n  - id: b\n", 'key organisations[0] "na" (id type)'],
  ["a bracket on a line of its own", "a: [\n  b,\n  ▮\n]\nc: d", 'value a[1] ""'],
];

const hidden: typeof blocks = [
  ["a remark", "a: b # com▮ment\n", "none"],
  ["a remark on its own line", "# co▮m\na: b", "none"],
  ["text in quotes", 'a: "quo▮ted"\n', "none"],
  ["text in single quotes", "a: 'it''s ▮so'\n", "none"],
  ["text of several lines", "a: |\n  text he▮re\n  b: c\nd: e\n", "none"],
  ["folded text", "a: >\n  text he▮re\n", "none"],
];

for (const [group, cases] of Object.entries({ blocks, lists, brackets, hidden })) {
  for (const [what, text, expected] of cases) {
    test(`${group}: ${what}`, () => assert.equal(told(text), expected));
  }
}

test("a key knows its column, also behind a dash; brackets have none", () => {
  const column = (marked: string) => {
    const { text, position } = withCursor(marked);
    return placeAt(new Parsed(text), position).column;
  };
  assert.equal(column("icp:\n  na▮"), 2);
  assert.equal(column("hwbs:\n  - na▮"), 4);
  assert.equal(column("hwbs:\n  - id: ▮"), 4);
  assert.equal(column("icp: {na▮"), -1);
});

test("a character belongs to a key, a value or nothing", () => {
  const fact = (marked: string) => {
    const { text, position } = withCursor(marked);
    const found = factAt(new Parsed(text), position);
    return found && `${found.path.join("/")} ${text.slice(found.from, found.to)}`;
  };
  assert.equal(fact("icp:\n  ch▮air:\n    post: vacant\n"), "icp/chair chair");
  assert.equal(fact("icp:\n  chair:\n    post: va▮cant\n"), "icp/chair/post vacant");
  assert.equal(fact("a:\n  - b\n  - c▮c\n"), "a/1 cc");
  assert.equal(fact("a: [b, c▮c]\n"), "a/1 cc");
  assert.equal(fact('"a▮a": b\n'), 'aa "aa"');
  assert.equal(fact("a: b # re▮mark\n"), null);
  assert.equal(fact("▮\n"), null);
});

test("in a changed copy a word has the place that it has in the whole text", () => {
  const base = new Parsed(projectFile("examples/complete/system.yaml"));
  const ends = [...base.text.matchAll(/^( *)\S.*$/gm)];
  assert.ok(ends.length > 500);
  for (const [i, line] of ends.entries()) {
    if (i % 7 > 0) continue;
    const at = line.index + line[0].length + 1;
    const changed = base.with(at, at, `${line[1]}word: x\n`);
    const word = at + (line[1]?.length ?? 0);
    const [quick, whole] = [changed, new Parsed(changed.text)].map((each) => JSON.stringify(factAt(each, word)));
    assert.equal(quick, whole, `behind line ${line[0]}`);
  }
});
