// SPDX-License-Identifier: MIT
// How long a person waits, in Chromium: until the page is there, and until a change is answered.
import assert from "node:assert/strict";
import { it } from "node:test";
import { example } from "./driver/native.mjs";
import { Person } from "./driver/person.mjs";
import { inEach } from "./driver/suite.mjs";
import { until } from "./driver/until.mjs";

const median = (times) => times.sort((one, other) => one - other)[Math.floor(times.length / 2)];
const turns = 10;

/** Runs in the page before its scripts: notes when the start page is drawn and its program is ready. */
function noteStart() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector(".app-start")) return;
    observer.disconnect();
    requestAnimationFrame(() => { window.drawnAfter = performance.now(); });
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the page: types a letter into a comment and waits until the findings are of that text. The
 * answer begins when the pause after typing ends. */
async function timeOneCheck(pause) {
  const findings = document.querySelector(".app-opening__text");
  const isOld = () => document.querySelector(".app-opening__text--old") !== null;
  const next = () => new Promise((done) => setTimeout(done, 2));
  document.execCommand("insertText", false, "x");
  const typed = performance.now();
  while (!isOld() && findings) await next();
  while (isOld()) await next();
  return performance.now() - typed - pause;
}

inEach("the time", { only: ["chromium"] }, (here) => {
  it("until the page is drawn is under 2 seconds", async () => {
    const times = [];
    for (let i = 0; i < turns; ++i) {
      const visited = await here.open(undefined, { prepare: (page) => page.evaluateOnNewDocument(noteStart) });
      times.push(await until(visited.page, () => window.drawnAfter));
      await visited.page.close();
    }
    const time = Math.round(median(times));
    console.log(`the page is drawn after ${time} ms (median of ${turns})`);
    assert.ok(time < 2000, `${time} ms`);
  });

  for (const name of ["lincolnshire/system.yaml", "complete/system.yaml"]) {
    it(`until a change of ${name} is answered is under 300 ms after the pause`, async () => {
      const visited = await here.open();
      const person = new Person(visited);
      await person.openFiles(example(name));
      await person.sees("Everything that is asked");
      await person.press("YAML", "tab");
      const editor = await person.find("YAML of system.yaml", "textbox");
      await editor.focus();
      await visited.page.keyboard.type("# ");
      const times = [];
      for (let i = 0; i < turns; ++i) times.push(await visited.page.evaluate(timeOneCheck, 150));
      const time = Math.round(median(times));
      console.log(`${name} is checked ${time} ms after the pause (median of ${turns})`);
      assert.ok(time < 300, `${time} ms`);
    });
  }
});
