// SPDX-License-Identifier: MIT
// Sheets that came back: what is asked of the program, what is shown, what was chosen.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as answers from "../../src/intake/answers";
import type { Answers, Change, Chosen } from "../../src/intake/answers";
import { readSheets, together } from "../../src/intake/files";
import { dayInWords, Words } from "../../src/intake/words";
import type { Form } from "../../src/made/questions";

function change(over: Partial<Change>): Change {
  return { kind: "fact", fact: "icp.meetings.in_public", before: "", after: "true", who: "Ann Lee", document: "Minutes", day: "2022-07-01", sheet: "sheets/board.csv", place: "cell E2", ...over };
}

const came: Answers = {
  format: "icpcheck/answers/1",
  file: "dale.yaml",
  written: false,
  changes: [
    change({}),
    change({ kind: "row", fact: "icp.members[0]", after: "{organisation: council}", place: "cell E9" }),
    change({ kind: "complete", fact: "icp.members", before: "true", after: "false", place: "cell E9" }),
    change({ fact: "icp.status", after: "established", sheet: "sheets/health.csv", place: "cell E2" }),
  ],
  decisions: [
    {
      fact: "icp.chair.post",
      options: [
        { value: "vacant", who: "the file", place: "dale.yaml:12:3", document: "", day: "" },
        { value: "filled", who: "Ann Lee", place: "sheets/board.csv, cell E4", document: "", day: "" },
      ],
    },
  ],
  not_known: [],
  known: [],
  without_document: 0,
  unanswered: 0,
};

/** As much of a file as is read: Node 18 has no File of its own everywhere. */
function file(name: string, text: string): File {
  return { name, size: text.length, arrayBuffer: async () => new TextEncoder().encode(text).buffer } as unknown as File;
}

const yesNo = { kind: "yes_no", many: false, own_words: false, listed: "", choices: [] };
const form = {
  questions: [
    { key: "icp.meetings.in_public", question: "Does the ICP meet in public?", answers: yesNo },
    { key: "icp.status", question: "Which status has the ICP?", answers: { ...yesNo, kind: "choice", choices: [{ word: "established", title: "Established", description: "" }] } },
    { key: "icp.established_by", question: "Who established the ICP?", answers: { ...yesNo, kind: "organisation", many: true, listed: "organisations" } },
  ],
  tables: [
    {
      path: "organisations",
      title: "Organisations",
      columns: [
        { key: "name", title: "Name", question: "", answers: { ...yesNo, kind: "text" } },
        { key: "from", title: "Exists from", question: "From which day does it exist?", answers: { ...yesNo, kind: "date" } },
      ],
      rows: [{ key: "organisations[council]", name: "Dale Council", values: [] }],
    },
    { path: "icp.members", title: "ICP: Members", columns: [{ key: "organisation", title: "Organisation", question: "", answers: { ...yesNo, listed: "organisations" } }], rows: [] },
  ],
} as unknown as Form;
const words = new Words(form);

test("the program is asked for all sheets at once, first without writing", () => {
  assert.deepEqual(answers.answerWords("dale.yaml", ["sheets/a.csv", "sheets/b.xlsx"], "2022-07-20", answers.nothingChosen, true), [
    "answer", "dale.yaml", "--from", "sheets/a.csv", "--from", "sheets/b.xlsx", "--as-of", "2022-07-20", "--format", "json", "--dry-run",
  ]);
});

test("what was refused and decided is said when it is written", () => {
  const chosen: Chosen = { refused: new Set(["sheets/a.csv, cell E2"]), taken: new Map([["icp.chair.post", "file"]]) };
  assert.deepEqual(answers.answerWords("dale.yaml", ["sheets/a.csv"], "2022-07-20", chosen, false).slice(7), [
    "json", "--take", "icp.chair.post=file", "--leave", "sheets/a.csv, cell E2",
  ]);
});

test("answers are shown by sheet and cell; what one cell does stands together", () => {
  const shown = answers.bySheet(came.changes).map(({ sheet, cells }) => [answers.plainName(sheet), cells.map(({ cell, changes }) => `${cell}: ${changes.length}`)]);
  assert.deepEqual(shown, [
    ["board.csv", ["sheets/board.csv, cell E2: 1", "sheets/board.csv, cell E9: 2"]],
    ["health.csv", ["sheets/health.csv, cell E2: 1"]],
  ]);
});

test("what is refused or decided for the file does not count as taken", () => {
  assert.equal(answers.countTaken(came, answers.nothingChosen), 3);
  const refused = answers.withRefused(answers.nothingChosen, ["sheets/board.csv, cell E9"], true);
  assert.equal(answers.countTaken(came, refused), 2);
  assert.equal(answers.countTaken(came, answers.withTaken(refused, "icp.chair.post", "file")), 2);
  assert.equal(answers.countTaken(came, answers.withTaken(refused, "icp.chair.post", "sheets/board.csv, cell E4")), 3);
  assert.equal(answers.countTaken(came, answers.withRefused(refused, ["sheets/board.csv, cell E9"], false)), 3);
});

test("a decision can be put off again", () => {
  const taken = answers.withTaken(answers.nothingChosen, "icp.chair.post", "file");
  assert.equal(answers.withTaken(taken, "icp.chair.post", "").taken.size, 0);
});

test("the option of the file is taken as such, others by their place", () => {
  const [file, sheet] = came.decisions[0]!.options;
  assert.equal(answers.takenOf(file!, came.file), "file");
  assert.equal(answers.takenOf(sheet!, came.file), "sheets/board.csv, cell E4");
});

test("choices about sheets that were taken away are forgotten", () => {
  const chosen: Chosen = {
    refused: new Set(["sheets/board.csv, cell E2", "sheets/gone.csv, cell E2"]),
    taken: new Map([["icp.chair.post", "sheets/board.csv, cell E4"], ["icp.name", "file"]]),
  };
  const meant = answers.stillMeant(chosen, came);
  assert.deepEqual([...meant.refused], ["sheets/board.csv, cell E2"]);
  assert.deepEqual([...meant.taken], [["icp.chair.post", "sheets/board.csv, cell E4"]]);
});

test("mistakes are told by sheet and cell", () => {
  const said = `sheets/board.csv: error[answer.no_day]: Cell H2: "31 June 2022" is not a day.
      = hint: Write it like 7 December 2021.
sheets/a.xlsx: error[answer.no_answer]: Sheet 'Chair', cell C7: "perhaps" is neither yes nor no.
      = hint: Write Yes or No.
sheets/b.csv: error[answer.no_form]: This holds no sheet of questions that icpcheck made.
`;
  assert.deepEqual(answers.mistakesOf(said), [
    { sheet: "board.csv", cell: "Cell H2", text: '"31 June 2022" is not a day.', hint: "Write it like 7 December 2021." },
    { sheet: "a.xlsx", cell: "Sheet 'Chair', cell C7", text: '"perhaps" is neither yes nor no.', hint: "Write Yes or No." },
    { sheet: "b.csv", cell: "", text: "This holds no sheet of questions that icpcheck made.", hint: "" },
  ]);
});

test("facts are told by their questions, cells of tables by their rows", () => {
  assert.equal(words.fact("icp.meetings.in_public"), "Does the ICP meet in public?");
  assert.equal(words.fact("organisations[council].from"), "Dale Council: From which day does it exist?");
  assert.equal(words.fact("organisations[council].name"), "Dale Council: Name");
  assert.equal(words.fact("nobody.knows"), "nobody.knows");
});

test("rows and lists are told as such", () => {
  assert.equal(words.change(came.changes[1]!), "ICP: Members: one more");
  assert.equal(words.change(came.changes[2]!), "ICP: Members: does the list name all?");
  assert.equal(words.change(change({ kind: "removed", fact: "organisations[council]" })), "Organisations: one less");
});

test("values are told as people read them", () => {
  assert.equal(words.value("icp.meetings.in_public", ""), "Not stated");
  assert.equal(words.value("icp.meetings.in_public", "false"), "No");
  assert.equal(words.value("icp.status", "established"), "Established");
  assert.equal(words.value("icp.established_by", "[council, other]"), "Dale Council; other");
  assert.equal(words.value("icp.established_by", "[]"), "None");
  assert.equal(words.value("organisations[council].from", "2022-07-01"), "1 July 2022");
  assert.equal(words.value("organisations[council].name", '"Yes: no"'), "Yes: no");
  assert.equal(words.value("organisations[council].name", "'it''s'"), "it's");
  assert.equal(words.value("nobody.knows", "as it is"), "as it is");
});

test("a row is told column by column", () => {
  assert.equal(words.row("organisations[new]", '{id: new, name: "Dale, North", from: 2022-07-01}'), "id: new; Name: Dale, North; Exists from: 1 July 2022");
  assert.equal(words.row("icp.members[0]", "{organisation: council}"), "Organisation: Dale Council");
});

test("days are told in words, other text is left alone", () => {
  assert.equal(dayInWords("2022-07-01"), "1 July 2022");
  assert.equal(dayInWords("July 2022"), "July 2022");
});

test("a sheet that came again takes the place of the earlier one", () => {
  const sheet = (name: string, day: number) => ({ name, day });
  assert.deepEqual(together([sheet("a.csv", 1), sheet("b.csv", 1)], [sheet("a.csv", 2)]), [sheet("b.csv", 1), sheet("a.csv", 2)]);
});

test("what is no sheet is said by its name, and the others are read", async () => {
  const { sheets, mistakes } = await readSheets([file("-a.csv", "x"), file("letter.docx", "y")]);
  assert.deepEqual(sheets.map(({ name, bytes }) => [name, bytes.length]), [["a.csv", 1]]);
  assert.deepEqual(mistakes.map(({ sheet, text }) => [sheet, text]), [["letter.docx", "This is neither a workbook (.xlsx) nor a CSV file."]]);
});
