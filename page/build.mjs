// SPDX-License-Identifier: MIT
// Makes the page: one file with the style, the script, the worker and the program inside.
// Usage: node build.mjs FOLDER-OF-THE-PROGRAM OUTPUT
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { gzipSync } from "fflate";
import { compileFromFile } from "json-schema-to-typescript";
import * as sass from "sass";
import { inside } from "./licences.mjs";
import { outlineOf } from "./outline.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [program, output] = process.argv.slice(2).map((path) => resolve(path));
if (!program || !output) throw new Error("Usage: node build.mjs FOLDER-OF-THE-PROGRAM OUTPUT");

const src = (name) => join(here, "src", name);

/** What CodeMirror is given, for the style that it makes while it runs. */
const styleNonce = "icpcheck-editor";

const common = {
  absWorkingDir: here,
  bundle: true,
  write: false,
  metafile: true,
  minify: true,
  format: "iife",
  target: "es2021",
  legalComments: "none",
  charset: "ascii",
  jsx: "automatic",
  jsxImportSource: "preact",
  define: { "process.env.NODE_ENV": '"production"', STYLE_NONCE: JSON.stringify(styleNonce) },
};

/** The types of what the program writes, from its own schemas. */
async function makeTypes() {
  await mkdir(src("made"), { recursive: true });
  const schemas = join(here, "..", "schemas");
  for (const [name, file] of [
    ["report", "report.schema.json"],
    ["questions", "questions.schema.json"],
    ["diff", "diff.schema.json"],
  ]) {
    const types = await compileFromFile(join(schemas, file), {
      cwd: schemas,
      customName: (schema) => schema.title === undefined ? undefined : titleOf(schema.title),
      bannerComment: "// Made by build.mjs from schemas/.",
      format: false,
      additionalProperties: false,
    });
    await writeFile(join(src("made"), `${name}.d.ts`), types);
  }
  const outline = await outlineOf(join(schemas, "arrangements.schema.json"));
  await writeFile(join(src("made"), "outline.json"), JSON.stringify(outline));
}

/** "Report of icpcheck" is the Report. */
function titleOf(title) {
  const words = title.replace(/ (of|as) .*$/, "").split(" ");
  return words.map((word) => word[0].toUpperCase() + word.slice(1)).join("");
}

/** Files that the page is made of, for the licences of what they belong to. */
const bundled = new Set();

async function scriptOf(entry, plugins = []) {
  const made = await esbuild.build({ ...common, entryPoints: [src(entry)], plugins });
  for (const { inputs } of Object.values(made.metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) if (bytesInOutput > 0) bundled.add(join(here, file));
  }
  return made.outputFiles[0].text.trim();
}

/** `import text from "worker:text"`. */
function workerText(text) {
  return {
    name: "worker-text",
    setup(build) {
      build.onResolve({ filter: /^worker:text$/ }, () => ({ path: "worker", namespace: "made" }));
      build.onLoad({ filter: /./, namespace: "made" }, () => ({ contents: text, loader: "text" }));
    },
  };
}

/** `import ... from "icpcheck-program"`: what ./dev wasm made. */
const theProgram = {
  name: "program",
  setup(build) {
    build.onResolve({ filter: /^icpcheck-program$/ }, () => ({ path: join(program, "program.js") }));
    // What it would need of Node is not there, and not used, in a browser.
    build.onResolve({ filter: /^(node:.*|fs|path|crypto|url|module)$/ }, (given) => ({ path: given.path, external: true }));
  },
};

function styleOf(file) {
  const made = sass.compile(file, {
    style: "compressed",
    charset: false,
    loadPaths: [join(here, "node_modules")],
    quietDeps: true,
    logger: sass.Logger.silent,
  });
  for (const url of made.loadedUrls) bundled.add(fileURLToPath(url));
  return made.css;
}

function sha256(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** The style of all documents of the program: a preview of one is bound by the policy of this page, too. */
async function styleOfDocuments(wasmBinary) {
  const { openProgram } = await import(pathToFileURL(join(program, "program.js")));
  const running = await openProgram({ wasmBinary });
  const page = new TextDecoder().decode(running.run(["catalogue", "--format", "html"]).out);
  const style = /<style>([^]*?)<\/style>/.exec(page)?.[1];
  if (!style) throw new Error("The program wrote no page with a style.");
  return style;
}

function policyOf(styles, script) {
  return [
    "default-src 'none'",
    `script-src ${sha256(script)} 'wasm-unsafe-eval'`,
    `style-src ${styles.map(sha256).join(" ")} 'nonce-${styleNonce}'`,
    "worker-src blob:",
    "frame-src blob:",
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types icpcheck-worker",
  ].join("; ");
}

/** Text within a script must not end it, nor begin a comment of HTML. */
function inScript(text) {
  return text.replace(/<(?=\/script|!--|script)/gi, "\\x3C");
}

/** Compressed without a time, and not by the zlib of Node, which is another in each version: the same
 * program gives the same text everywhere. */
function packed(content) {
  return Buffer.from(gzipSync(Buffer.from(content), { level: 9, mtime: 0 })).toString("base64");
}

await makeTypes();
const worker = await scriptOf("program/worker.ts", [theProgram]);
const script = inScript(await scriptOf("main.tsx", [workerText(worker)]));
const style = styleOf(src("style/main.scss"));
const libraries = process.env.ICPCHECK_LIBRARIES ?? join(here, "..", "build", "wasm-libraries");
const licences = JSON.stringify(inside([...bundled], libraries));
const wasm = await readFile(join(program, "icpcheck.wasm"));
const parts = {
  policy: policyOf([style, await styleOfDocuments(wasm)], script),
  style,
  script,
  program: packed(wasm),
  licences: packed(licences),
};
const template = await readFile(src("index.html"), "utf8");
const page = template.replace(/\{\{(\w+)\}\}/g, (_, part) => parts[part]);
await mkdir(dirname(output), { recursive: true });
await writeFile(output, page);
await writeFile(join(dirname(output), "inside.json"), licences);
console.log(`${output}: ${Buffer.byteLength(page)} bytes, the script ${script.length}, the style ${style.length}`);
