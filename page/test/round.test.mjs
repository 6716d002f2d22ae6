// SPDX-License-Identifier: MIT
// A round: questions go out from the page, are filled in with another program, come back into the page,
// and are accepted, refused and decided there. The file is then what the native program writes.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, it } from "node:test";
import { fileURLToPath } from "node:url";
import { example, native, textOf } from "./driver/native.mjs";
import { Person } from "./driver/person.mjs";
import { fine, inEach } from "./driver/suite.mjs";
import { until } from "./driver/until.mjs";

const work = fs.mkdtempSync(path.join(os.tmpdir(), "icpcheck-round-"));
after(() => fs.rmSync(work, { recursive: true }));
const fill = fileURLToPath(new URL("round/fill.py", import.meta.url));

async function openOn(here, day, file) {
  const visited = await here.open();
  const person = new Person(visited);
  await person.press("Settings");
  await person.write("As of which day?", day);
  await visited.page.keyboard.press("Tab");
  await person.press("icpcheck: to the start");
  await person.openFiles(example(file));
  await person.sees("Everything that is asked");
  return { visited, person };
}

/** A copy of the workbook with these answers in it. */
function filledIn(workbook, name, answers) {
  const file = path.join(work, name);
  execFileSync("/usr/bin/python3", [fill, workbook, file], { input: JSON.stringify(answers) });
  return file;
}

/** What the native program makes of the file and the sheets. */
function answered(name, text, sheets, day, more) {
  const files = Object.fromEntries(sheets.map((sheet) => [`sheets/${path.basename(sheet)}`, fs.readFileSync(sheet)]));
  const words = ["answer", name, ...Object.keys(files).flatMap((sheet) => ["--from", sheet]), "--as-of", day, "--format", "json", ...more];
  const { out, written, status, err } = native(words, { ...files, [name]: text }, [name]);
  assert.ok(status < 2, err);
  return { answers: JSON.parse(out), text: written[0].toString() };
}

inEach("a round", {}, (here) => {
  it("of the sheets of Felpersham: one answer is refused, one difference decided", async () => {
    const day = "2022-07-20";
    const sheets = [example("round/board.csv"), example("round/health.csv")];
    const text = textOf("round/felpersham.yaml");
    const { visited, person } = await openOn(here, day, "round/felpersham.yaml");
    await person.press("Take in answers");
    await fine(visited, "intake");
    await person.takeInFiles("#sheets-input", ...sheets);
    await person.sees("1 difference to decide");
    await fine(visited, "answers-to-accept");

    const { answers } = answered("felpersham.yaml", text, sheets, day, ["--dry-run"]);
    const [refused] = answers.changes;
    const [{ fact, options }] = answers.decisions;
    const label = await visited.page.$(".app-change label");
    await label.click();
    await (await visited.page.$("label[for=decision-0-1]")).click();
    const count = answers.changes.length;
    await person.press(`Take in ${count} answers`);
    await person.sees("taken in");
    await fine(visited, "answers-taken-in");

    const more = ["--leave", `${refused.sheet}, ${refused.place}`, "--take", `${fact}=${options[1].place}`];
    const expected = answered("felpersham.yaml", text, sheets, day, more);
    await person.press("Description");
    const saved = await person.download("felpersham.yaml", () => person.press("Save"));
    assert.equal(saved.toString(), expected.text);
    await person.press("Undo");
    await until(visited.page, () => document.body.innerText.includes("Redo"));
    const before = await person.download("felpersham.yaml", () => person.press("Save"));
    assert.equal(before.toString(), text);
    await visited.page.close();
  });

  it("of Lincolnshire: sheets of the page, filled in with a spreadsheet, and taken in", async () => {
    const day = "2022-07-02";
    const text = textOf("lincolnshire/system.yaml");
    const { visited, person } = await openOn(here, day, "lincolnshire/system.yaml");
    await person.press("Get documents");
    const workbook = path.join(work, "questions.xlsx");
    fs.writeFileSync(workbook, await person.download(`system-questions-${day}.xlsx`, () => person.press("Download Question sheets")));

    const said = (answer) => ({ "Answer": answer, "Evidence: document": "Minutes of the board", "Evidence: date": "1 July 2022", "Answered by": "Anna Reed" });
    const board = filledIn(workbook, "board.xlsx", {
      "hwbs[lincolnshire-hwb].jsna.in_force": said("Yes"),
      "hwbs[lincolnshire-hwb].meetings.in_public": said("yes"),
      "hwbs[lincolnshire-hwb].meetings.papers_open": said("No"),
      "hwbs[lincolnshire-hwb].icbs_cooperate": { "Not known": "Yes" },
    });
    const partnership = filledIn(workbook, "partnership.xlsx", {
      "icp.decisions.unanimity_is_norm": said("Yes"),
      "icp.terms_of_reference.equal_partners": said("No"),
    });
    await person.press("Take in answers");
    await person.takeInFiles("#sheets-input", board, partnership);
    await person.sees("5 answers to accept or refuse");
    await person.sees("does not know");
    await person.press("Take in 5 answers");
    await person.sees("5 answers are taken in");
    await person.press("Description");
    const saved = await person.download("system.yaml", () => person.press("Save"));
    assert.equal(saved.toString(), answered("system.yaml", text, [board, partnership], day, []).text);
    assert.deepEqual(visited.take(), []);
    await visited.page.close();
  });

  it("tells which cell of a sheet cannot be understood, and takes in nothing", async () => {
    const { visited, person } = await openOn(here, "2022-07-20", "round/felpersham.yaml");
    const sheet = path.join(work, "wrong.csv");
    fs.writeFileSync(sheet, textOf("round/health.csv").replace("14 June 2022,,JSNA", "some day in June,,JSNA"));
    await person.press("Take in answers");
    await person.takeInFiles("#sheets-input", sheet);
    await person.sees("Nothing is taken in yet: 1 mistake in the sheets");
    await fine(visited, "mistake-in-a-sheet");
    await visited.page.close();
  });
});
