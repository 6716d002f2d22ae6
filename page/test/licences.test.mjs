// SPDX-License-Identifier: MIT
// Nothing goes into the page whose licence nobody has looked at.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { inside, licenceSections, packagesOf } from "../licences.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "icpcheck-licences-"));
after(() => fs.rmSync(folder, { recursive: true }));

function write(file, text) {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
  return path.join(folder, file);
}

function npmPackage(name, licence, text) {
  write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.2.3", license: licence }));
  if (text) write(`node_modules/${name}/LICENSE`, text);
  return write(`node_modules/${name}/index.js`, "");
}

function library(name, licence) {
  write(`libraries/${name}/debian/changelog`, `${name} (1.0-2) unstable; urgency=low\n`);
  write(`libraries/${name}/debian/copyright`,
    `Format: x\n\nFiles: *\nCopyright: 2001 Somebody\nLicense: ${licence}\n\nFiles: debian/*\nLicense: Secret\n`);
}

function libraries(licence) {
  fs.rmSync(path.join(folder, "libraries"), { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, "libraries/include"), { recursive: true });
  library("zlib", licence);
  return path.join(folder, "libraries");
}

describe("the licences of what is inside", () => {
  it("names the package that a bundled file comes from, also with a scope or inside another", () => {
    const files = [npmPackage("plain", "MIT", "Text"), npmPackage("@scope/one", "ISC", "Text"),
      npmPackage("plain/node_modules/inner", "MIT", "Text"), write("src/own.ts", "")];
    assert.deepEqual(packagesOf(files).map(({ name, version }) => `${name} ${version}`),
      ["plain 1.2.3", "@scope/one 1.2.3", "plain/node_modules/inner 1.2.3"]);
  });

  it("stops the build for a licence that nobody allowed", () => {
    const file = npmPackage("viral", "AGPL-3.0", "Text");
    assert.throws(() => inside([file], libraries("Zlib")), /viral: nobody has said .*AGPL-3\.0/);
  });

  it("stops the build for a package without the text of its licence", () => {
    const file = npmPackage("silent", "MIT");
    assert.throws(() => inside([file], libraries("Zlib")), /silent: it has no text/);
  });

  it("reads the licence of a library from what Debian says of most of its files", () => {
    assert.throws(() => inside([], libraries("GPL-3+")), /zlib: nobody has said .*GPL-3\+/);
  });

  it("shows a text as it is", () => {
    const shown = licenceSections([{ name: "a<b", version: "1", licence: "MIT", from: "npm", text: "<script>" }]);
    assert.match(shown, /<h2>a&lt;b 1<\/h2>/);
    assert.match(shown, /&lt;script&gt;<\/pre>/);
  });
});
