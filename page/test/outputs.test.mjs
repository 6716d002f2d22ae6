// SPDX-License-Identifier: MIT
// Every document that the page gives is, byte for byte, what the native program writes of the same files.
import assert from "node:assert/strict";
import { it } from "node:test";
import { example, native, textOf } from "./driver/native.mjs";
import { Person } from "./driver/person.mjs";
import { fine, inEach } from "./driver/suite.mjs";

const day = "2022-07-02";

/** What is called how in the page, the end of its name, and the command that makes it. */
const documents = [
  ["Gap report", "gap-report", "html", (all) => ["check", ...all]],
  ["Gap report as a table", "gaps", "csv", (all) => ["check", ...all]],
  ["Gap report to compare with", "report", "json", (all) => ["check", ...all]],
  ["Board paper for Word", "board-paper", "docx", (all, first) => ["brief", ...first]],
  ["Board paper to read", "board-paper-page", "html", (all, first) => ["brief", ...first]],
  ["Map of the boards", "map", "svg", (all) => ["map", ...all]],
  ["Question sheets", "questions", "xlsx", (all, first) => ["questions", ...first]],
  ["Questions on paper", "questions-page", "html", (all, first) => ["questions", ...first]],
];

/** What is opened together. The last one is shown, and is what papers and questions are about. */
const opened = [
  ["lincolnshire/system.yaml"],
  ["cheshire-and-merseyside/system.yaml", "wirral/place.yaml"],
  ["complete/system.yaml", "complete/place.yaml"],
  ["round/felpersham.yaml"],
];

const nameOf = (file) => file.split("/").at(-1);

/** The command of a document, as somebody types it in a terminal. */
function commandOf(files, format, words) {
  const all = files.map(nameOf);
  const command = words(all, [...all.slice(-1), ...all.slice(0, -1)]);
  return [...command, ...(command[0] === "map" ? [] : ["--as-of", day]), "--format", format];
}

async function chooseDay(person) {
  await person.press("Settings");
  await person.write("As of which day?", day);
  await person.page.keyboard.press("Tab");
}

async function openTogether(here, files) {
  const visited = await here.open();
  const person = new Person(visited);
  await person.sees("Describe a system");
  await chooseDay(person);
  await person.press("icpcheck: to the start");
  await person.openFiles(...files.map(example));
  await person.sees("Everything that is asked");
  return { visited, person };
}

inEach("a document of the page", {}, (here) => {
  for (const files of opened) {
    it(`is what the program writes of ${files.join(" and ")}`, async () => {
      const { visited, person } = await openTogether(here, files);
      await person.press("Get documents");
      const texts = Object.fromEntries(files.map((file) => [nameOf(file), textOf(file)]));
      const stem = nameOf(files.at(-1)).replace(/\.yaml$/, "");
      for (const [title, name, format, words] of documents) {
        const file = `${stem}-${name}-${day}.${format}`;
        const made = await person.download(file, () => person.press(`Download ${title}`));
        const { out, err } = native(commandOf(files, format, words), texts);
        assert.ok(out.length > 0, err);
        assert.ok(made.equals(out), `${title}: ${made.length} bytes are not the ${out.length} of the program`);
      }
      assert.deepEqual(visited.take(), []);
      await visited.page.close();
    });
  }

  it("can be read in the page, in a frame in which nothing runs", async () => {
    const { visited, person } = await openTogether(here, opened[0]);
    await person.press("Get documents");
    await fine(visited, "get-documents");
    for (const title of ["Gap report", "Board paper to read", "Questions on paper"]) {
      await person.press(`Read ${title}`);
      await person.find(title, "heading");
      assert.equal(await visited.page.$eval("iframe", (frame) => frame.getAttribute("sandbox")), "");
      await fine(visited, `reads-${title}`);
    }
    await person.press("Read Map of the boards");
    await fine(visited, "reads-map");
    await visited.page.close();
  });
});
