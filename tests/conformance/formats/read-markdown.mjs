// SPDX-License-Identifier: MIT
// read-markdown.mjs MODULES FILE...: reads each file as GitHub does. Each row of a table has as many
// cells as its head, nothing is HTML, links go to the web only, and no text is left from which a
// site would make a link or a mention: such signs are code, and nothing else is.
import fs from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, ...files] = process.argv.slice(2);
const require = createRequire(`${modules}/package.json`);
const load = (name) => import(pathToFileURL(require.resolve(name)));
const { fromMarkdown } = await load("mdast-util-from-markdown");
const { gfmFromMarkdown } = await load("mdast-util-gfm");
const { gfm } = await load("micromark-extension-gfm");

let tables = 0;
let rows = 0;
const problems = [];

const makesLink = /@[^\s]|#\d|:\/\/[^\s]|www\.[^\s]|\b(gh|gl)-\d/i;

function visit(node, file, inLink) {
  const complain = (what) => problems.push(`${file}:${node.position?.start.line ?? "?"}: ${what}`);
  if (["html", "image", "code", "delete", "footnoteReference", "definition"].includes(node.type)) {
    complain(`holds ${node.type}`);
  }
  // Signs that would lead away, and paths of facts and files.
  const isPath = /^[A-Za-z0-9_.[\]/ ()-]+$/.test(node.value);
  if (node.type === "inlineCode" && !isPath && !/^[@#:.-]+$/.test(node.value)) {
    complain("holds code");
  }
  if (node.type === "text" && !inLink && makesLink.test(node.value)) complain(`makes a link of ${node.value.slice(0, 80)}`);
  if (node.type === "link" && !/^(https?:\/\/|mailto:)/.test(node.url)) complain(`links to ${node.url}`);
  if (node.type === "table") {
    tables += 1;
    const width = node.children[0].children.length;
    if (node.align.length !== width) complain("has another number of columns than its head");
    for (const row of node.children) {
      rows += 1;
      if (row.children.length !== width) complain(`has a row of ${row.children.length} cells, not ${width}`);
    }
  }
  for (const child of node.children ?? []) visit(child, file, inLink || node.type === "link");
}

for (const file of files) {
  const text = fs.readFileSync(file, "utf8");
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  visit(tree, file, false);
  const heads = text.split("\n").filter((line) => /^\|(-+:?\|)+$/.test(line)).length;
  const seen = tree.children.filter((node) => node.type === "table").length;
  if (heads !== seen) problems.push(`${file}: ${seen} tables are seen of ${heads}`);
}
for (const problem of problems) console.log(problem.slice(0, 300));
console.log(`markdown (micromark): ${tables} tables with ${rows} rows in ${files.length} files, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
