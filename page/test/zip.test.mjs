// SPDX-License-Identifier: MIT
// The zip for a server of an intranet holds what it says, and is the same whenever and wherever it is made.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { headersFor, policyIn } from "../pack.mjs";
import { built, fine, inEach } from "./driver/suite.mjs";

const pack = fileURLToPath(new URL("../pack.mjs", import.meta.url));
const work = fs.mkdtempSync(path.join(os.tmpdir(), "icpcheck-zip-"));
after(() => fs.rmSync(work, { recursive: true }));

/** Makes the zip anew from what was built, and gives its bytes. */
function packed(environment = {}) {
  const folder = fs.mkdtempSync(path.join(work, "made-"));
  for (const name of ["icpcheck.html", "inside.json"]) {
    fs.copyFileSync(path.join(path.dirname(built), name), path.join(folder, name));
  }
  execFileSync("node", [pack, folder], { env: { ...process.env, ...environment } });
  const [name] = fs.readdirSync(folder).filter((each) => each.endsWith(".zip"));
  return { name, bytes: fs.readFileSync(path.join(folder, name)) };
}

const { name, bytes } = packed({ SOURCE_DATE_EPOCH: "1700000000" });
const files = unzipSync(bytes);
const folder = name.replace(/\.zip$/, "");
const text = (file) => Buffer.from(files[`${folder}/${file}`]).toString();
const sha256 = (content) => createHash("sha256").update(content).digest("hex");

describe("the zip for a server", () => {
  it("is named after the version and holds four files in one folder", () => {
    assert.match(name, /^icpcheck-page-\d+\.\d+\.\d+\.zip$/);
    assert.deepEqual(Object.keys(files).sort(),
      ["SHA256SUMS", "for-it.html", "icpcheck.html", "licences.html"].map((file) => `${folder}/${file}`));
  });

  it("holds the page as it was built", () => {
    assert.equal(text("icpcheck.html"), fs.readFileSync(built, "utf8"));
  });

  it("has the same bytes at another hour in another zone, where the day of the files is given", () => {
    const other = packed({ SOURCE_DATE_EPOCH: "1700000000", TZ: "Asia/Tokyo" });
    assert.equal(sha256(other.bytes), sha256(bytes));
  });

  it("has hashes that the usual tool finds right, and wrong when a letter changes", () => {
    const at = fs.mkdtempSync(path.join(work, "out-"));
    for (const [file, content] of Object.entries(files)) fs.writeFileSync(path.join(at, path.basename(file)), content);
    const check = () => execFileSync("sha256sum", ["--check", "--quiet", "SHA256SUMS"], { cwd: at, stdio: "pipe" });
    assert.equal(check().toString(), "");
    fs.appendFileSync(path.join(at, "icpcheck.html"), " ");
    assert.throws(check);
  });

  it("tells IT the hash, the policy and the headers of this very page", () => {
    const page = text("icpcheck.html");
    const told = text("for-it.html").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
    assert.ok(told.includes(sha256(page)));
    assert.ok(told.includes(`>${policyIn(page)}<`));
    for (const [header, value] of Object.entries(headersFor(policyIn(page)))) assert.ok(told.includes(`${header}: ${value}`));
  });

  it("has the licence of each package and library that is in the page", () => {
    const inside = JSON.parse(fs.readFileSync(path.join(path.dirname(built), "inside.json"), "utf8"));
    for (const wanted of ["preact", "govuk-frontend", "re2", "yaml-cpp", "zlib", "libfmt-dev"]) {
      assert.ok(inside.some((each) => each.name === wanted), wanted);
    }
    for (const { name, version } of inside) assert.ok(text("licences.html").includes(`<h2>${name} ${version}</h2>`), name);
  });
});

inEach("beside the page", {}, (here) => {
  for (const file of ["for-it.html", "licences.html"]) {
    it(`${file} is a page that anybody can read`, async () => {
      const at = path.join(work, file);
      fs.writeFileSync(at, text(file));
      const visited = await here.open(at);
      await fine(visited, file.replace(".html", ""));
      await visited.page.close();
    });
  }
});
