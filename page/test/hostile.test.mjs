// SPDX-License-Identifier: MIT
// Descriptions and sheets of strangers who mean harm are opened, looked at from all sides, and taken in.
// Nothing of theirs runs, loads, or looks like something it is not.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, it } from "node:test";
import { example, native, textOf } from "./driver/native.mjs";
import { Person } from "./driver/person.mjs";
import { fine, inEach } from "./driver/suite.mjs";
import { pause, until } from "./driver/until.mjs";
import { inspect } from "./hostile/inspect.mjs";
import { poisoned, poisons } from "./hostile/poison.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "icpcheck-hostile-"));
after(() => fs.rmSync(folder, { recursive: true }));

function written(name, text) {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
}

/** Each part of the page, as the bar at its top names them. */
const parts = ["Description", "Take in answers", "Compare", "Get documents", "Settings"];

async function tour(visited) {
  const person = new Person(visited);
  const found = [];
  for (const part of parts) {
    await person.press(part);
    await pause(300);
    found.push(...(await inspect(visited.page)).map((what) => `${part}: ${what}`));
  }
  await person.press("Description");
  await person.press("YAML", "tab");
  await pause(500);
  found.push(...(await inspect(visited.page)).map((what) => `YAML: ${what}`));
  return [...found, ...visited.take()];
}

async function opened(here, ...files) {
  const visited = await here.open();
  await new Person(visited).openFiles(...files);
  await until(visited.page, () => /\d of \d+ stated/.test(document.body.innerText));
  return visited;
}

function hasNoMistakes(text) {
  const { status, err } = native(["check", "a.yaml", "--as-of", "2022-07-02"], { "a.yaml": text });
  assert.ok(status < 2, err);
}

inEach("a hostile description", {}, (here) => {
  for (const kind of ["system", "place"]) {
    for (let turn = 0; turn < 3; ++turn) {
      it(`with an attack in each text of a ${kind}, ${turn + 1} of 3, does nothing`, async () => {
        const text = poisoned(kind, turn * 8);
        hasNoMistakes(text);
        const visited = await opened(here, written(`${kind}.yaml`, text));
        assert.deepEqual(await tour(visited), []);
        if (turn === 0) await fine(visited, `hostile-${kind}`);
        await visited.page.close();
      });
    }
  }

  it("does nothing by the names of its files", async () => {
    const names = poisons.filter((text) => !/[/\0]/.test(text) && text.length < 200).map((text) => `${text}.yaml`);
    const visited = await opened(here, ...names.map((name) => written(name, poisoned("system"))));
    assert.deepEqual(await tour(visited), []);
    await visited.page.close();
  });

  it("does nothing by its mistakes, which the page quotes", async () => {
    const text = poisoned("system").replace("\norganisations:", "\n\"<img src=x onerror=window.name='pwned'>\": \"\\u202Ex\"\norganisations:");
    const visited = await here.open();
    const person = new Person(visited);
    await person.openFiles(written("mistakes.yaml", text));
    await person.sees("cannot be read in full");
    assert.deepEqual(await tour(visited), []);
    await visited.page.close();
  });
});

/** The sheet of Felpersham's board, with attacks where it names people and documents, and in remarks. */
function poisonedSheet(turn) {
  const cell = (text) => `"${text.replaceAll('"', '""')}"`;
  let count = turn;
  const next = () => cell(poisons[count++ % poisons.length].replace(/[\r\n\u0001\u0008\u000B\u001B\u009B]/g, " "));
  return textOf("round/board.csv").replace(/Tom Hale|Minutes of the (ICP|HWB)|The terms are a draft|the (board|ICP)'s secretary/g, next);
}

inEach("a hostile sheet", {}, (here) => {
  for (let turn = 0; turn < poisons.length; turn += 8) {
    it(`with attacks from number ${turn + 1} on does nothing, when it is looked at and when it is taken in`, async () => {
      const visited = await here.open();
      const person = new Person(visited);
      await person.openFiles(example("round/felpersham.yaml"));
      await person.press("Take in answers");
      await person.takeInFiles("#sheets-input", written(`<img src=x onerror="window.name='pwned'">${turn}.csv`, poisonedSheet(turn)));
      await person.sees("to accept or refuse");
      assert.deepEqual(await inspect(visited.page), []);
      await (await visited.page.$(".app-take button")).click();
      await person.sees("taken in");
      assert.deepEqual([...(await inspect(visited.page)), ...visited.take()], []);
      await visited.page.close();
    });
  }
});

const deep = `format: icpcheck/arrangements/1\nname: ${"[".repeat(100_000)}`;
const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]",
  ...[..."bcdefghij"].map((name, i) => `${name}: &${name} [${`*${"abcdefghij"[i]}, `.repeat(8)}*${"abcdefghij"[i]}]`)].join("\n");

function asLargeAsAllowed() {
  const text = poisoned("system");
  return text + `# ${"w".repeat(1000)}\n`.repeat(Math.floor((2 ** 20 - Buffer.byteLength(text)) / 1003));
}

const large = [
  ["of the largest size", asLargeAsAllowed(), "Findings"],
  ["larger than that", asLargeAsAllowed() + `# ${"w".repeat(2000)}\n`, "too large"],
  ["with a hundred thousand levels", deep, "cannot be read in full"],
  ["that would grow without end", bomb, "cannot be read in full"],
];

inEach("a file", {}, (here) => {
  for (const [what, text, answer] of large) {
    it(`${what} leaves the page usable`, async () => {
      const visited = await here.open();
      const person = new Person(visited);
      await person.openFiles(written("large.yaml", text));
      await person.sees(answer);
      await person.press("Settings");
      await person.sees("Settings");
      assert.deepEqual(visited.take(), []);
      await visited.page.close();
    });
  }
});
