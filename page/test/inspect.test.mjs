// SPDX-License-Identifier: MIT
// What looks for the deeds of hostile texts is asked about little pages in which there is one: it has to
// find it.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, it } from "node:test";
import { inEach } from "./driver/suite.mjs";
import { inspect } from "./hostile/inspect.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "icpcheck-inspect-"));
after(() => fs.rmSync(folder, { recursive: true }));

const start = '<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><main><h1>A page</h1>';
const script = "<script>/* the one of the page */</script>";

const deeds = [
  ["a script that ran", "<script>window.name = 'pwned'</script>", /a script of a stranger ran/],
  ["a script that only shows when something is touched", "<p onmouseover=\"window.name = 'pwned'\">x</p>", /a script of a stranger ran/],
  ["a handler of an event", "<p onclick=\"x()\">x</p>", /<p onclick>/],
  ["a picture from elsewhere", '<img alt="" src="https://evil.example/x.png">', /<img src="https:\/\/evil/],
  ["a link that runs something", '<a href="javascript:x()">javascript:x()</a>', /a link to javascript:/],
  ["a link that leads elsewhere than it says", '<a rel="noreferrer" href="https://evil.example/">https://nhs.uk/</a>', /does not show its address/],
  ["a link that tells where it was followed", '<a href="https://evil.example/">https://evil.example/</a>', /tells where it was followed/],
  ["a frame that may run scripts", '<iframe title="x" sandbox="allow-scripts"></iframe>', /a frame that may: allow-scripts/],
  ["a frame that may do everything", '<iframe title="x"></iframe>', /a frame that may: null/],
  ["another base for addresses", '<base href="https://evil.example/">', /an element that nobody wrote/],
  ["text that is turned around", "<p>file\u202Egnp.exe</p>", /hidden characters in <p/],
];

inEach("the inspection", {}, (here) => {
  async function found(added) {
    const file = path.join(folder, "page.html");
    fs.writeFileSync(file, start + added + script);
    const visited = await here.open(file);
    return (await inspect(visited.page)).join("\n");
  }

  it("finds nothing in a page with a good link", async () => {
    assert.equal(await found('<a rel="noreferrer" href="https://nhs.uk/">https://nhs.uk/</a>'), "");
  });

  for (const [what, added, expected] of deeds) {
    it(`finds ${what}`, async () => {
      assert.match(await found(added), expected);
    });
  }
});
