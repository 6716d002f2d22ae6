// SPDX-License-Identifier: MIT
// equal.mjs PROGRAM NATIVE: runs the same commands by program.js of the folder PROGRAM and by the
// native program NATIVE, and compares every byte that they write.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { bad, casesFor } from './cases.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [folder, native] = process.argv.slice(2).map((path) => resolve(path));
const most = 10; // differences that are shown

const { openProgram } = await import(pathToFileURL(join(folder, 'program.js')));
const program = await openProgram({ wasmBinary: readFileSync(join(folder, 'icpcheck.wasm')) });

/** path -> bytes of all files below a folder, by the means to look at it. */
function filesBelow(top, { list, isFolder, read }) {
  const found = new Map();
  const walk = (path) => {
    for (const name of list(path)) {
      const inside = `${path}/${name}`;
      if (isFolder(inside)) walk(inside);
      else found.set(inside.slice(top.length + 1), Buffer.from(read(inside)));
    }
  };
  walk(top);
  return found;
}
const onDisk = {
  list: readdirSync, isFolder: (path) => statSync(path).isDirectory(), read: readFileSync,
};
const inProgram = {
  list: (path) => program.list(path),
  isFolder: (path) => program.files.isDir(program.files.stat(path).mode),
  read: (path) => program.read(path),
};

const host = mkdtempSync(join(tmpdir(), 'icpcheck-equal-'));
process.on('exit', () => rmSync(host, { recursive: true }));
cpSync(join(root, 'examples'), join(host, 'examples'), { recursive: true });
for (const [path, content] of Object.entries(bad)) {
  mkdirSync(dirname(join(host, path)), { recursive: true });
  writeFileSync(join(host, path), content);
}
const place = '/compared';
for (const [path, content] of filesBelow(host, onDisk)) program.write(`${place}/${path}`, content);
program.chdir(place);

const differences = [];
function compare(what, expected, got) {
  if (Buffer.compare(Buffer.from(expected), Buffer.from(got)) === 0) return;
  differences.push(what);
  if (differences.length > most) return;
  const [a, b] = [expected, got].map((bytes) => Buffer.from(bytes).toString().split('\n'));
  const line = a.findIndex((text, i) => text !== b[i]);
  console.error(`${what} differs in line ${line + 1}:`);
  console.error(`  native       ${JSON.stringify((a[line] ?? '').slice(0, 200))}`);
  console.error(`  WebAssembly  ${JSON.stringify((b[line] ?? '').slice(0, 200))}`);
}

function runNative(words, input) {
  const outcome = spawnSync(native, words, { cwd: host, input, env: {}, maxBuffer: 1 << 28 });
  if (outcome.error) throw outcome.error;
  return outcome;
}

const cases = casesFor(runNative(['completion', 'bash'], '').stdout.toString());
for (const { words, input } of cases) {
  const name = `icpcheck ${words.join(' ')}`;
  const expected = runNative(words, input);
  const got = program.run(words, input);
  compare(`${name}: status`, String(expected.status), String(got.status));
  compare(`${name}: output`, expected.stdout, got.out);
  compare(`${name}: standard error`, expected.stderr, got.err);
}

const [expected, got] = [filesBelow(host, onDisk), filesBelow(place, inProgram)];
compare('Names of files', [...expected.keys()].sort().join('\n'), [...got.keys()].sort().join('\n'));
for (const [path, bytes] of expected) if (got.has(path)) compare(path, bytes, got.get(path));

console.log(`${cases.length} commands and ${expected.size} files compared: ` +
  `${differences.length === 0 ? 'all equal' : `${differences.length} differ`}.`);
process.exitCode = differences.length === 0 ? 0 : 1;
