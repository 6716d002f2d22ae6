// SPDX-License-Identifier: MIT
// Writes the cases of the public YAML suite as one JSON file: text, and what it has to be read as.
// node export.mjs FOLDER_OF_THE_PACKAGE OUTPUT
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, output] = process.argv.slice(2);
const { default: suite } = await import(pathToFileURL(resolve(join(folder, "index.js"))).href);

const cases = suite.flatMap(({ id, cases }) => {
  let last = {};
  return cases.map((part, index) => {
    // A further case has what the one before it has, unless it says otherwise.
    last = { ...last, fail: false, ...part };
    const name = cases.length > 1 ? `${id}/${String(index).padStart(2, "0")}` : id;
    return { name, yaml: last.yaml, json: last.fail ? null : last.json ?? null };
  });
});
writeFileSync(output, JSON.stringify(cases));
