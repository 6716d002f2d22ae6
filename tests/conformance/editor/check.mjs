// SPDX-License-Identifier: MIT
// check.mjs MODULES ROOT WORK: does the editor's server for YAML accept our schemas, mark the right
// lines and complete from them? Prints what is not so; exit status 1 when there is something.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { completions, hovers, problems } from "./cases.mjs";
import { Server } from "./server.mjs";

const [modules, root, work] = process.argv.slice(2).map((each) => path.resolve(each));
const schemaFile = (name) => path.join(root, `schemas/${name}.schema.json`);
const read = (file) => fs.readFileSync(file, "utf8");
const wrong = [];
let count = 0;

const setting = {};
for (const name of ["arrangements", "pack", "profile"]) {
  setting[pathToFileURL(schemaFile(name)).href] = [`${work}/${name}/*.yaml`];
}
setting[pathToFileURL(schemaFile("pack")).href].push(`${root}/packs/*/*.yaml`, `${root}/examples/packs/*/*.yaml`);
const server = new Server(modules, setting);

function judge(name, holds, what) {
  count += 1;
  if (!holds) wrong.push(`${name}: ${what}`);
}

const listed = (found) =>
  found.map(({ range, message }) => `line ${range.start.line + 1}: ${message}`).join("; ");

/// The text without "|", and where that stood.
function cursor(marked) {
  const start = marked.slice(0, marked.indexOf("|"));
  const line = start.split("\n").length - 1;
  const position = { line, character: start.length - start.lastIndexOf("\n") - 1 };
  return { text: marked.replace("|", ""), position };
}

/// A new name for each text, so that nothing is known of it from before.
const fresh = (schema) => path.join(work, schema, `${count}.yaml`);

async function expectNothing(file, text) {
  const found = await server.open(file, text);
  judge(path.relative(root, file), found.length === 0, listed(found));
}

async function checkProblem({ schema, text, line, says }) {
  const file = fresh(schema);
  if (line === undefined) return expectNothing(file, text);
  const found = await server.open(file, text);
  const right = found.every(({ range }) => range.start.line + 1 === line) &&
    found.some(({ message }) => message.includes(says));
  judge(`${schema} with ${says}`, right, `line ${line} is wrong, it says: ${listed(found)}`);
}

async function checkCompletion({ schema, text: marked, offers, never = [] }) {
  const { text, position } = cursor(marked);
  const file = fresh(schema);
  await server.open(file, text);
  const labels = new Set((await server.complete(file, position)).map(({ label }) => label));
  const name = `${schema} after ${JSON.stringify(marked.slice(-40))}`;
  judge(name, offers.every((each) => labels.has(each)), `it offers only ${[...labels]}`);
  judge(name, !never.some((each) => labels.has(each)), `it offers ${[...labels]}`);
}

async function checkHover({ schema, text: marked, from }) {
  const { text, position } = cursor(marked);
  const file = fresh(schema);
  await server.open(file, text);
  const shown = await server.hover(file, position);
  const keys = from.split("/").slice(1);
  const { description } = keys.reduce((part, key) => part[key], JSON.parse(read(schemaFile(schema))));
  const words = (markdown) => markdown.replace(/\\|&nbsp;/g, "").replace(/\s+/g, " ");
  judge(`${schema} at ${from}`, words(shown).includes(words(description)), `it shows ${shown}`);
}

/// The first comment of an example names its schema, and a mistake in it is found by that.
async function checkExample(file) {
  const text = read(file);
  await expectNothing(file, text);
  const found = await server.open(file.replace(".yaml", "-wrong.yaml"), `${text}\nnmae: Fen\n`);
  judge(path.relative(root, file), found.length === 1 && found[0].message.includes("nmae"),
    `with "nmae" at its end it says: ${listed(found)}`);
}

/// Of what init writes, only samples that no schema allows are marked; a mistake in it is found.
async function checkSkeleton(file) {
  const text = read(file);
  const lines = text.split("\n");
  const isSample = ({ range }) => / (YYYY-MM-DD|one of the words)$/.test(lines[range.start.line]);
  const found = await server.open(file, text);
  judge(path.relative(work, file), found.every(isSample), `it says: ${listed(found.filter((each) => !isSample(each)))}`);
  const wrong = await server.open(file.replace(".yaml", "-wrong.yaml"), `${text}\nnmae: Fen\n`);
  judge(path.relative(work, file), wrong.some(({ message }) => message.includes("nmae")),
    `with "nmae" at its end it says: ${listed(wrong)}`);
}

const yamlFiles = (folder) =>
  fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".yaml"))
    .map((name) => path.join(folder, name)).sort();

async function checkAll() {
  await server.start();
  const examples = yamlFiles(path.join(root, "examples"));
  const isPack = (file) => file.startsWith(path.join(root, "examples/packs"));
  for (const file of examples.filter((each) => !isPack(each))) await checkExample(file);
  for (const file of examples.filter(isPack)) await expectNothing(file, read(file));
  for (const file of yamlFiles(path.join(root, "packs"))) await expectNothing(file, read(file));
  for (const file of yamlFiles(path.join(work, "init"))) await checkSkeleton(file);
  for (const each of problems) await checkProblem(each);
  for (const each of completions) await checkCompletion(each);
  for (const each of hovers) await checkHover(each);
}

await checkAll().finally(() => server.stop());
for (const each of wrong) console.error(each.slice(0, 600));
console.log(`editor: yaml-language-server was asked ${count} things, ${wrong.length} answers are wrong`);
process.exitCode = wrong.length === 0 ? 0 : 1;
