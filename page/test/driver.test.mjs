// SPDX-License-Identifier: MIT
// The driver is asked about little pages of which we know what is wrong: it has to find it.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, it } from "node:test";
import { fine, inEach } from "./driver/suite.mjs";
import { pause, until } from "./driver/until.mjs";

const good = fs.readFileSync(new URL("pages/good.html", import.meta.url), "utf8");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "icpcheck-driver-"));
const loose = good.replace(/<meta http-equiv.*>/, "");

function written(name, text) {
  const file = path.join(folder, `${name}.html`);
  fs.writeFileSync(file, text);
  return file;
}

/// The good page with something added, and what has to be found.
const script = (text) => `<script nonce="ours">${text}</script>`;
const bad = [
  ["asks a server for a picture", loose, `<img alt="" src="http://evil.example/x.png">`, /evil\.example/],
  ["fetches an address", loose, script(`fetch("https://evil.example/").catch(() => {})`), /evil\.example/],
  ["has a worker that fetches an address", loose,
    script("new Worker(URL.createObjectURL(new Blob(['fetch(\"https://evil.example\").catch(() => {})'])))"),
    /evil\.example/],
  ["reads another file of the computer", loose, `<img alt="" src="other.png">`, /other\.png/],
  ["writes to the console", good, script(`console.warn("careful")`), /console warn\w*: careful/],
  ["throws an error", good, script(`throw new Error("broken")`), /broken/],
  ["opens a dialog", good, script(`setTimeout(() => alert("hello"))`), /a dialog: alert hello/],
  ["tries a script that its policy refuses", good, `<script>window.pwned = 1</script>`, /broken policy: script-src/],
  ["tries to connect, which its policy refuses", good,
    script(`fetch("https://evil.example/").catch(() => {})`), /broken policy: connect-src/],
  ["writes markup past its Trusted Types", good,
    script(`try { document.body.innerHTML = "<b>x</b>"; } catch {}`), /broken policy: require-trusted-types-for/],
  ["has a field without a name", good, `<input type="text">`, /label: /],
  ["has text too pale to read", good, `<p style="color:#bbb;background:#fff">pale</p>`, /color-contrast: /],
  ["is too wide for a telephone", good, `<p style="width:500px">wide</p>`, /it is 5\d\d wide in 390: p/],
];

inEach("the driver", {}, (here) => {
  it("finds nothing wrong with a good page, whose worker runs", async () => {
    const visited = await here.open(written("good", good));
    await until(visited.page, () => document.getElementById("said").textContent === "a worker ran");
    await fine(visited, "good", { pictures: false });
    await visited.page.close();
  });

  for (const [what, base, added, expected] of bad) {
    it(`finds that a page ${what}`, async () => {
      const visited = await here.open(written("bad", base.replace("<!-- here -->", added)));
      await pause(300);
      const found = await visited.step("bad", { pictures: false });
      await visited.page.close();
      assert.match(found.join("\n"), expected);
    });
  }
});

after(() => fs.rmSync(folder, { recursive: true }));
