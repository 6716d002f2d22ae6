// SPDX-License-Identifier: MIT
// The package as a program of somebody else uses it; copied to where npm installed it.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import test from "node:test";
import { openHere, openProgram } from "icpcheck";

const description = `format: icpcheck/arrangements/1
kind: system
id: a
name: A system
described_on: 2021-12-07
`;
const text = (bytes) => new TextDecoder().decode(bytes);

test("files in memory are read and written, and no others", async () => {
  const icpcheck = await openProgram();
  icpcheck.write("/desk/a.yaml", description);
  icpcheck.chdir("/work");
  const ended = icpcheck.run(["check", "a.yaml", "--as-of", "2021-12-07", "-o", "a.json", "--fail-on", "never"]);
  assert.deepEqual([ended.status, ended.err, ended.out.length], [0, "", 0]);
  assert.equal(JSON.parse(text(icpcheck.read("/desk/a.json"))).descriptions[0].name, "A system");
  assert.equal(fs.existsSync("a.json"), false);
  assert.equal(icpcheck.run(["check", import.meta.dirname ?? "/etc"]).status, 2);
});

test("files of the computer are read and written", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "icpcheck-api-"));
  fs.writeFileSync(path.join(folder, "a.yaml"), description);
  const icpcheck = await openHere();
  const file = path.join(folder, "a.yaml");
  const ended = icpcheck.run(["check", file, "--as-of", "2021-12-07", "--format", "ndjson"]);
  assert.equal(ended.status, 1);
  assert.equal(JSON.parse(text(ended.out).split("\n")[0]).record, "run");
  const set = icpcheck.run(["set", file, "icp.status=established"]);
  assert.deepEqual([set.status, set.err], [0, ""]);
  assert.match(fs.readFileSync(file, "utf8"), /status: established/);
  fs.rmSync(folder, { recursive: true });
});

test("one program runs as often as wanted, with text as standard input", async () => {
  const icpcheck = await openHere();
  for (let i = 0; i < 3; ++i) {
    const ended = icpcheck.run(["check", "-", "--as-of", "2021-12-07", "--format", "csv"], description);
    assert.match(text(ended.out), /^file,/);
  }
});
