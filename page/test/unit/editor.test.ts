// SPDX-License-Identifier: MIT
// What hover says, how a text changes, where marks are, and what one undo takes back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Parsed } from "../../src/editor/parsed";
import { EditorState, Text } from "@codemirror/state";
import { changesBetween } from "../../src/editor/change";
import { readersOf } from "../../src/editor/knowledge";
import { diagnosticsOf, gathered, positionOf } from "../../src/editor/marks";
import { Echoes } from "../../src/editor/echoes";
import { blanksAfter } from "../../src/editor/newline";
import { Outline } from "../../src/editor/outline";
import { general } from "../../src/editor/schema";
import { tell } from "../../src/editor/tell";
import { watchTyping } from "../../src/editor/typing";
import type { Questions } from "../../src/made/questions";
import { projectFile, schema, withCursor } from "./support";

const example = projectFile("examples/complete/system.yaml");

function toldAt(marked: string) {
  const { text, position } = withCursor(marked);
  return tell(new Parsed(text), position, schema);
}

test("a key is told with its path, its meaning and its question", () => {
  const told = toldAt("kind: system\nhwbs:\n  - id: dale\n    meetings:\n      in_pub▮lic: true\n");
  assert.equal(told?.fact, "hwbs[dale].meetings.in_public");
  assert.equal(told?.path, "hwbs[].meetings.in_public");
  assert.equal(told?.kind, "system");
  assert.equal(told?.title, "Meets in public");
  assert.match(told?.question ?? "", /\?$/);
  assert.equal(told?.value, "");
});

test("a word is told with what it means, an id with its name", () => {
  assert.match(toldAt("kind: system\norganisations:\n  - id: a\n    type: ic▮b\n")?.value ?? "", /^Integrated care board/);
  assert.equal(toldAt("kind: system\norganisations:\n  - {id: a, name: Dale}\nicp:\n  established_by: [▮a]\n")?.value, "Dale");
});

test("paths of every item are those of the program", () => {
  assert.equal(general(["icp", "members", 0]), "icp.members[]");
  assert.equal(general(["hwbs", 3, "members", 0, "roles", 1]), "hwbs[].members[].roles[]");
  assert.equal(general(["icp", "chair", "post"]), "icp.chair.post");
});

test("checks that read a fact come with their titles, those of the kind only", () => {
  const form = (kind: string, checks: string[]) => ({ kind, questions: [{ path: "hwbs[].status", checks }] });
  const asked = { forms: [form("system", ["S6.1"]), form("place", ["S11.1"])] } as unknown as Questions;
  const clauses = [{ checks: [{ id: "S6.1", title: "Meets" }, { id: "S11.1", title: "Sits" }] }];
  const readers = readersOf(asked, { packs: [{ clauses }] });
  assert.deepEqual(readers.get("system hwbs[].status"), ["S6.1: Meets"]);
  assert.deepEqual(readers.get("place hwbs[].status"), ["S11.1: Sits"]);
});

test("what the schema does not have is not told", () => {
  assert.equal(toldAt("kind: system\nnob▮ody: x\n"), null);
  assert.equal(toldAt("kind: system # no▮body\n"), null);
});

test("facts are found by their paths", () => {
  const outline = new Outline(new Parsed(example));
  const line = (fact: string) => {
    const found = outline.find(fact);
    return found === null ? null : example.slice(0, found).split("\n").length;
  };
  const lines = example.split("\n");
  assert.match(lines[(line("organisations[county].name") ?? 0) - 1] ?? "", /name: Exampleshire County Council/);
  assert.match(lines[(line("icb.constitution.aligned_with_icp") ?? 0) - 1] ?? "", /aligned_with_icp: true/);
  assert.equal(line("icb.nothing"), null);
});

test("a text changes only where it differs", () => {
  const before = example;
  const after = example.replace("status: approved", "status: proposed").replace("adopted: true", "adopted: false");
  const changes = changesBetween(before, after);
  const state = EditorState.create({ doc: before });
  assert.equal(state.update({ changes }).state.doc.toString(), after);
  const touched = changes.reduce((sum, { from, to, insert }) => sum + (to - from) + insert.length, 0);
  assert.ok(touched < 30, `${touched} characters are touched`);
});

test("a cursor between two changes stays at its word", () => {
  const before = "a: 1\nb: 2\nc: 3\n";
  const cursor = before.indexOf("b:");
  const state = EditorState.create({ doc: before, selection: { anchor: cursor } });
  const next = state.update({ changes: changesBetween(before, "a: 100\nb: 2\nc: 300\n") }).state;
  assert.equal(next.sliceDoc(next.selection.main.head), "b: 2\nc: 300\n");
});

test("the same text is no change", () => assert.deepEqual(changesBetween(example, example), []));

test("columns of the program count characters", () => {
  const doc = Text.of(["a: 😀 b", "c: d"]);
  assert.equal(doc.sliceString(positionOf(doc, 1, 6)), "b\nc: d");
  assert.equal(positionOf(doc, 9, 1), doc.line(2).from, "a line that is gone is the last one");
  assert.equal(positionOf(doc, 1, 99), doc.line(1).to);
});

test("a mark reaches over its length, else to the end of the word", () => {
  const doc = Text.of(["name: 😀 Dale", "kind: sistem # x", ""]);
  const marked = (line: number, column: number, length?: number) => {
    const [made] = diagnosticsOf(doc, [{ line, column, length, weight: "error", text: "wrong" }]);
    return doc.sliceString(made?.from ?? 0, made?.to ?? 0);
  };
  assert.equal(marked(2, 7), "sistem");
  assert.equal(marked(2, 1), "kind");
  assert.equal(marked(1, 7, 3), "😀 D");
  assert.equal(marked(1, 7), "😀");
  assert.equal(marked(3, 1), "");
});

function typing() {
  const joins = watchTyping();
  let state = EditorState.create({ doc: "" });
  return (insert: string, at: number, now: number, userEvent = "input.type") => {
    const length = userEvent.startsWith("delete") ? 1 : 0;
    const transaction = state.update({ changes: { from: at, to: at + length, insert }, userEvent });
    state = transaction.state;
    return joins([transaction], now);
  };
}

test("letters that follow each other are one step", () => {
  const type = typing();
  assert.deepEqual([type("a", 0, 0), type("b", 1, 100), type("c", 2, 300)], [false, true, true]);
});

test("a pause, another place, another line, or a paste begins a new step", () => {
  const type = typing();
  assert.deepEqual([type("a", 0, 0), type("b", 1, 600)], [false, false]);
  assert.equal(type("c", 0, 700), false);
  assert.equal(type("\n", 1, 750), false);
  assert.equal(type("paste", 2, 800, "input.paste"), false);
});

test("deleting is a step of its own, and goes on backwards", () => {
  const type = typing();
  type("abc", 0, 0);
  assert.equal(type("", 2, 100, "delete.backward"), false);
  assert.equal(type("", 1, 200, "delete.backward"), true);
  assert.equal(type("d", 1, 300), false);
});

test("Enter behind a key without a value goes two columns in", () => {
  assert.equal(blanksAfter("icb:"), 2);
  assert.equal(blanksAfter("  chair:  # remark"), 4);
  assert.equal(blanksAfter("  - chair:"), 6);
  for (const line of ["  post: vacant", "  - icb", "# remark:", "", "  a: {b:", "  - id: a"]) assert.equal(blanksAfter(line), null, line);
});

test("what is said of one place is one mark; not all of it where there is much", () => {
  const mark = (text: string, line = 1, weight: "error" | "info" = "info") => ({ line, column: 1, weight, text });
  assert.deepEqual(gathered([mark("a"), mark("b"), mark("c", 2), mark("d", 1, "error")]).map(({ text }) => text), ["a\nb", "c", "d"]);
  assert.equal(gathered(["a", "b", "c", "d", "e"].map((text) => mark(text)))[0]?.text, "a\nb\nc\nAnd 2 more, which stand under Findings.");
});

test("what comes back of what was typed changes nothing, also when some of it is passed over", () => {
  const echoes = new Echoes();
  for (const text of ["m", "me", "mee", "meet"]) echoes.send(text);
  assert.deepEqual(["m", "mee", "meet"].map((text) => echoes.isEcho(text)), [true, true, true]);
  assert.equal(echoes.isEcho("meet"), false, "it came back already");
});

test("another text is meant, and so is what undo brings back", () => {
  const echoes = new Echoes();
  echoes.send("m");
  assert.equal(echoes.isEcho("x"), false);
  assert.equal(echoes.isEcho("m"), false);
  echoes.send("m");
  echoes.send("me");
  echoes.forget();
  assert.equal(echoes.isEcho("m"), false);
});
