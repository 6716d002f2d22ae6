// SPDX-License-Identifier: MIT
// Writes the core files of the public CEL suite as one JSON file.
// node export.mjs FOLDER_OF_THE_PACKAGE OUTPUT
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const core = [
  "basic", "comparisons", "conversions", "fields", "fp_math", "integer_math", "lists", "logic",
  "macros", "namespace", "parse", "plumbing", "string", "timestamps",
];

const [folder, output] = process.argv.slice(2);
const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const module = resolve(join(folder, "dist/esm/testdata/conformance.js"));
const { tests } = await import(pathToFileURL(module).href);

function* testsOf(suite, path) {
  for (const test of suite.tests ?? []) {
    yield { ...test.original, name: [...path, test.original.name].join("/") };
  }
  for (const part of suite.suites ?? []) yield* testsOf(part, [...path, part.name]);
}

const files = core.map((name) => {
  const suite = tests.suites.find((candidate) => candidate.name === name);
  if (!suite) throw new Error(`The suite has no file "${name}".`);
  return { name, tests: [...testsOf(suite, [])] };
});
writeFileSync(output, JSON.stringify({ version: about.upstreamCelSpecRef, files }));
