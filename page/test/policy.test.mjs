// SPDX-License-Identifier: MIT
// The policy of the page: what it says, that its hashes are right, that it stops what it should, and
// what the page says where it cannot run.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { headersFor, policyIn } from "../pack.mjs";
import { native } from "./driver/native.mjs";
import { Person } from "./driver/person.mjs";
import { built, fine, inEach } from "./driver/suite.mjs";
import { pause } from "./driver/until.mjs";

const page = fs.readFileSync(built, "utf8");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "icpcheck-policy-"));
after(() => fs.rmSync(folder, { recursive: true }));

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const elements = (name) => [...page.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, "gi"))];
const scripts = elements("script").filter(([, attributes]) => !/type="text\/plain"/.test(attributes));

function directives(policy) {
  return Object.fromEntries(policy.split("; ").map((each) => [each.split(" ")[0], each.split(" ").slice(1)]));
}

describe("the policy in the page", () => {
  const policy = directives(policyIn(page));

  it("stands before whatever it is about", () => {
    const start = page.indexOf("Content-Security-Policy");
    assert.ok(start > 0 && start < page.search(/<(script|style|link|body)\b/i));
    assert.equal(page.match(/http-equiv/gi).length, 1);
  });

  it("allows one script by its hash, and WebAssembly, and nothing that was not in the file", () => {
    assert.equal(scripts.length, 1);
    assert.deepEqual(policy["script-src"], [hash(scripts[0][2]), "'wasm-unsafe-eval'"]);
  });

  it("allows the style of the page and that of documents by their hashes, and that of the editor by a nonce", () => {
    const styles = elements("style");
    assert.equal(styles.length, 1);
    const [, document] = /<style>([^]*?)<\/style>/.exec(native(["catalogue", "--format", "html"]).out.toString());
    assert.deepEqual(policy["style-src"], [hash(styles[0][2]), hash(document), "'nonce-icpcheck-editor'"]);
  });

  it("allows no connection and nothing else that it does not need", () => {
    const { "script-src": script, "style-src": style, "trusted-types": types, ...rest } = policy;
    assert.ok(script && style);
    assert.match(types.join(" "), /^icpcheck-\w+( icpcheck-\w+)?$/);
    assert.deepEqual(rest, {
      "default-src": ["'none'"],
      "worker-src": ["blob:"],
      "frame-src": ["blob:"],
      "img-src": ["data:", "blob:"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
      "require-trusted-types-for": ["'script'"],
    });
  });

  it("is not needed for what a file must not hold at all: handlers, and addresses that are loaded", () => {
    const outside = page.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, "");
    assert.doesNotMatch(outside, /<[^>]*\s(on\w+|src|srcdoc|style)=/i);
    assert.deepEqual(outside.match(/href="[^"]*"/gi), ['href="data:,"']);
    assert.doesNotMatch(outside, /<(iframe|object|embed|base|form)\b/i);
  });
});

/** A copy of the page with something added before the script, where an attacker might get it in. */
function withAdded(name, text) {
  const file = path.join(folder, `${name}.html`);
  fs.writeFileSync(file, page.replace(/<script>/, () => `${text}\n<script>`));
  return file;
}

const attacks = [
  ["an added script", "<script>window.name = 'pwned'</script>", /broken policy: script-src/],
  ["a handler of an event", "<b tabindex=0 autofocus onfocus=\"window.name = 'pwned'\">x</b>", /broken policy: script-src/],
  ["a script from elsewhere", '<script src="https://evil.example/x.js"></script>', /broken policy: script-src/],
  ["a picture from elsewhere", '<img alt="" src="https://evil.example/x.png">', /broken policy: img-src/],
  ["a frame from elsewhere", '<iframe title="x" src="https://evil.example/"></iframe>', /broken policy: frame-src/],
  ["an added style", "<style>body { background: url(https://evil.example/x) }</style>", /broken policy: style-src/],
  ["another base for addresses", '<base href="https://evil.example/">', /broken policy: base-uri/],
];

inEach("the policy", {}, (here) => {
  for (const [what, text, expected] of attacks) {
    it(`stops ${what}`, async () => {
      const visited = await here.open(withAdded("attacked", text));
      await pause(400);
      assert.notEqual(await visited.page.evaluate(() => window.name), "pwned");
      const found = visited.take();
      assert.match(found.join("\n"), expected);
      // Chromium greets the server of a frame before it looks at the policy; it asks it for nothing.
      if (!text.startsWith("<iframe")) assert.doesNotMatch(found.join("\n"), /the network was asked/);
      await visited.page.close();
    });
  }

  it("stops a script that the page itself is made to write", async () => {
    const visited = await here.open();
    const refused = await visited.page.evaluate(() => {
      try {
        document.createElement("div").innerHTML = "<img src=x onerror=alert(1)>";
        return false;
      } catch {
        return true;
      }
    });
    assert.ok(refused);
    await visited.page.close();
  });

  it("lets the page work from a server that sends the headers of the page for IT", async () => {
    here.proxy.serve("intranet.example", (request, response) => {
      const isPage = new URL(request.url).pathname === "/icpcheck.html";
      response.writeHead(isPage ? 200 : 404, headersFor(policyIn(page))).end(isPage ? page : "");
    });
    const visited = await here.open("http://intranet.example/icpcheck.html");
    await new Person(visited).sees("Nothing leaves this computer.");
    assert.deepEqual(visited.take(), []);
    await visited.page.close();
  });
});

const sentence = /^icpcheck cannot run in this browser[\s\S]*IT team/;

/** What somebody reads whose browser cannot run the page. */
async function sentenceOf(visited) {
  await pause(1500);
  const text = await visited.page.evaluate(() => document.querySelector("main").innerText);
  assert.match(text, sentence);
}

inEach("without WebAssembly, as some offices set their browsers up", {
  flags: ["--js-flags=--jitless --noexpose-wasm"],
  prefs: { "javascript.options.wasm": false },
}, (here) => {
  it("the page says so, and what to ask IT for", async () => {
    const visited = await here.open();
    await sentenceOf(visited);
    await fine(visited, "without-webassembly");
  });
});

inEach("without scripts", { only: ["chromium"] }, (here) => {
  it("the page says so, and what to ask IT for", async () => {
    const visited = await here.open(built, { prepare: (page) => page.setJavaScriptEnabled(false) });
    await sentenceOf(visited);
  });
});
