// SPDX-License-Identifier: MIT
// What a person does in the page, step by step, in both browsers; at each step the page is looked at
// from every side. What the page saves is what the native program writes.
import assert from "node:assert/strict";
import { it } from "node:test";
import { example, native, textOf } from "./driver/native.mjs";
import { Person } from "./driver/person.mjs";
import { fine, inEach } from "./driver/suite.mjs";
import { pause, until } from "./driver/until.mjs";
import { expectDialog } from "./driver/watch.mjs";

async function begin(here, how) {
  const visited = await here.open(undefined, how);
  const person = new Person(visited);
  await person.sees("Describe a system");
  return { visited, person };
}

async function openExample(here, files, how) {
  const { visited, person } = await begin(here, how);
  await person.openFiles(...files.map(example));
  await person.sees("Everything that is asked");
  return { visited, person };
}

const save = (person, name) =>
  person.download(name, () => person.press("Save")).then((bytes) => bytes.toString());

/** Runs in the page: the first question in the ranked list that is answered by yes or no and is not yet.
 * What was answered stays in the list; more are shown when none is left. */
function firstOpenQuestion() {
  for (const article of document.querySelectorAll("article[id^='ranked:']")) {
    const [yes] = article.querySelectorAll("input[type=radio]");
    if (yes?.id.endsWith("-true") && !article.querySelector("input:checked:not([id$=-none])")) return article.id;
  }
  [...document.querySelectorAll("button")].find((each) => /^Show \d+ more of/.test(each.textContent))?.click();
  return "";
}

/** Presses the words beside a radio button. */
async function choose(page, id) {
  const label = await page.evaluateHandle((given) => document.querySelector(`label[for="${CSS.escape(given)}"]`), id);
  await label.evaluate((each) => each.scrollIntoView({ block: "center" }));
  await label.click();
}

/** Answers it, and gives its fact. */
async function answerNext({ page }, value) {
  const id = await until(page, firstOpenQuestion);
  await choose(page, `${id}-${value}`);
  const fact = id.slice("ranked:".length);
  await until(page, isWritten, fact);
  return fact;
}

/** Runs in the page: the answer is in the text, so it can be taken back. */
function isWritten(fact) {
  return [...document.querySelectorAll(".app-toolbar button")].some((each) => each.title === `Undo: ${fact}`);
}

async function goToEnd({ keyboard }) {
  await keyboard.down("Control");
  await keyboard.press("End");
  await keyboard.up("Control");
}

inEach("a person", {}, (here) => {
  it("begins a description of a system without a mouse", async () => {
    const { visited, person } = await begin(here);
    await fine(visited, "start");
    await person.tabAndPress("Describe a system Begin with the names of its board and its councils.");
    await person.tabTo("What is the full name of the system?", "textbox");
    await visited.page.keyboard.type("Borsetshire Integrated Care System");
    await fine(visited, "begin-system");
    await person.tabAndPress("Begin the description");
    await person.sees("Everything that is asked");
    await fine(visited, "new-system");
    const words = ["init", "--kind", "system", "--name", "Borsetshire Integrated Care System"];
    const today = await visited.page.evaluate(() => new Intl.DateTimeFormat("sv").format(new Date()));
    const expected = native([...words, "--as-of", today]).out.toString();
    assert.equal(await save(person, "borsetshire-integrated-care-system.yaml"), expected);
    await visited.page.close();
  });

  it("is told what is missing when nothing is written", async () => {
    const { visited, person } = await begin(here);
    await person.press("Describe a place Begin with its name, its council and its system.");
    await person.press("Begin the description");
    await person.sees("Enter the name of the place");
    await fine(visited, "begin-place-without-name");
    await visited.page.close();
  });

  it("answers ten questions about Lincolnshire, and takes the last one back", async () => {
    const { visited, person } = await openExample(here, ["lincolnshire/system.yaml"]);
    await fine(visited, "lincolnshire");
    const changes = [];
    for (let i = 0; i < 10; ++i) {
      const value = i % 3 === 2 ? "false" : "true";
      changes.push(`${await answerNext(visited, value)}=${value}`);
    }
    await person.sees("Not saved yet");
    await fine(visited, "ten-answers");
    const wanted = (list) => list.reduce((text, change) =>
      native(["set", "system.yaml", change], { "system.yaml": text }, ["system.yaml"]).written[0].toString(),
      textOf("lincolnshire/system.yaml"));
    assert.equal(await save(person, "system.yaml"), wanted(changes));
    await person.press("Undo");
    assert.equal(await save(person, "system.yaml"), wanted(changes.slice(0, 9)));
    await person.press("Redo");
    assert.equal(await save(person, "system.yaml"), wanted(changes));
    await visited.page.close();
  });

  it("breaks the YAML, is led to the mistake, and mends it", async () => {
    const { visited, person } = await openExample(here, ["lincolnshire/system.yaml"]);
    await person.press("YAML", "tab");
    const editor = await person.find("YAML of system.yaml", "textbox");
    await fine(visited, "yaml");
    await editor.focus();
    await goToEnd(visited.page);
    await visited.page.keyboard.type("\nchairr: [");
    await person.sees("cannot be read in full");
    await fine(visited, "broken");
    await person.press("Questions", "tab");
    await person.sees("The text cannot be read in full");
    await fine(visited, "broken-questions");
    await person.press("Mend it under YAML");
    await until(visited.page, () => document.activeElement?.closest(".cm-editor") !== null);
    await goToEnd(visited.page);
    for (let i = 0; i < "\nchairr: [".length; ++i) await visited.page.keyboard.press("Backspace");
    await until(visited.page, () => !document.body.innerText.includes("cannot be read in full"));
    assert.equal(await save(person, "system.yaml"), textOf("lincolnshire/system.yaml"));
    await visited.page.close();
  });

  it("leaves the editor with the Tab key, and the letter that Tab would be is not written", async () => {
    const { visited, person } = await openExample(here, ["lincolnshire/system.yaml"]);
    await person.press("YAML", "tab");
    const editor = await person.find("YAML of system.yaml", "textbox");
    await editor.focus();
    await visited.page.keyboard.press("Tab");
    assert.ok(await visited.page.evaluate(() => document.activeElement?.closest(".cm-editor") === null));
    await person.sees("Saved");
    await visited.page.close();
  });

  it("opens a place together with its system", async () => {
    const { visited, person } = await openExample(here, ["wirral/place.yaml"]);
    await person.sees("Some checks about a place read the description of its system.");
    await fine(visited, "place-alone");
    await person.openFiles(example("cheshire-and-merseyside/system.yaml"));
    await until(visited.page, () => !document.body.innerText.includes("Some checks about a place"));
    await person.sees("Cheshire and Merseyside");
    await fine(visited, "place-with-system");
    await visited.page.close();
  });

  it("is led from a finding to its question and to its line", async () => {
    const { visited, person } = await openExample(here, ["lincolnshire/system.yaml"]);
    const lead = async (selector) => {
      const button = await until(visited.page, (given) => !!document.querySelector(given), selector)
        .then(() => visited.page.$(selector));
      await button.click();
    };
    await lead(".app-finding__ways button:nth-child(1)");
    await until(visited.page, () => document.activeElement?.closest("article, [id^='all:']") !== null);
    await lead(".app-finding__ways button:nth-child(2)");
    await until(visited.page, () => document.activeElement?.closest(".cm-editor") !== null);
    await visited.page.close();
  });

  it("is asked before unsaved work is lost, and not when it is saved", async () => {
    const { visited, person } = await openExample(here, ["lincolnshire/system.yaml"]);
    await answerNext(visited, "true");
    let asked = 0;
    const question = new Promise((done) => visited.page.on("dialog", () => { asked += 1; done(); }));
    expectDialog(visited.page, "beforeunload", false);
    await visited.page.evaluate(() => { setTimeout(() => location.reload()); });
    await Promise.race([question, pause(30_000)]);
    assert.equal(asked, 1);
    await person.sees("Not saved yet");
    await save(person, "system.yaml");
    await visited.page.reload();
    await person.sees("Describe a system");
    assert.equal(asked, 1);
    assert.deepEqual(visited.take(), []);
    await visited.page.close();
  });

  it("reads under which licences the parts of the page are", async () => {
    const { visited, person } = await begin(here);
    await person.press("Licences");
    await person.sees("yaml-cpp");
    await person.sees("govuk-frontend");
    await fine(visited, "licences-in-the-page");
    await visited.page.close();
  });

  it("finds nothing kept after a reload: no storage was used", async () => {
    const { visited, person } = await openExample(here, ["lincolnshire/system.yaml"]);
    await visited.page.reload();
    await person.sees("Describe a system");
    const kept = await visited.page.evaluate(async () => {
      const databases = (await indexedDB.databases?.().catch(() => [])) ?? [];
      return [localStorage.length, sessionStorage.length, databases.length, document.cookie];
    });
    assert.deepEqual(kept, [0, 0, 0, ""]);
    await visited.page.close();
  });
});

/** What was typed slowly is several steps. */
async function undoAll(person) {
  for (;;) {
    const button = await person.find("Undo");
    if (await button.evaluate((each) => each.disabled)) return;
    await button.click();
  }
}

/** Runs before the page: the worker never comes back from a text that holds this word. */
function makeStuck() {
  const Plain = window.Blob;
  window.Blob = class extends Plain {
    constructor(parts, options) {
      const trap = "addEventListener('message', (event) => { while (JSON.stringify(event.data.order?.files ?? '').includes('ENDLESS')); });\n";
      super(options?.type === "text/javascript" ? [trap, ...parts] : parts, options);
    }
  };
}

inEach("a command that never ends", {}, (here) => {
  it("is ended with its worker, and a new one goes on", async () => {
    const { visited, person } = await openExample(here, ["lincolnshire/system.yaml"], {
      prepare: (page) => page.evaluateOnNewDocument(makeStuck),
    });
    await person.press("YAML", "tab");
    const editor = await person.find("YAML of system.yaml", "textbox");
    await editor.focus();
    await visited.page.keyboard.type("# ENDLESS\n");
    await person.sees("took too long and was stopped");
    await fine(visited, "stuck");
    await undoAll(person);
    await until(visited.page, () => !document.body.innerText.includes("took too long"));
    await person.press("Questions", "tab");
    await answerNext(visited, "true");
    assert.deepEqual(visited.take(), []);
    await visited.page.close();
  });
});
