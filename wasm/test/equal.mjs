// SPDX-License-Identifier: MIT
// equal.mjs PROGRAM NATIVE: runs the same commands by program.js of the folder PROGRAM and by the
// native program NATIVE, and compares every byte that they write.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { cases, extraFiles } from './cases.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [folder, native] = process.argv.slice(2).map((path) => resolve(path));
const most = 10; // differences that are shown

const { openProgram } = await import(pathToFileURL(join(folder, 'program.js')));
const wasmBinary = readFileSync(join(folder, 'icpcheck.wasm'));

/** path -> bytes of all files below a folder. */
function filesOf(top) {
  const found = new Map();
  const walk = (path) => {
    for (const name of readdirSync(join(top, path))) {
      const inside = path ? `${path}/${name}` : name;
      if (statSync(join(top, inside)).isDirectory()) walk(inside);
      else found.set(inside, readFileSync(join(top, inside)));
    }
  };
  walk('');
  return found;
}

function filesIn(program, top) {
  const found = new Map();
  const walk = (path) => {
    for (const name of program.list(path ? `${top}/${path}` : top)) {
      const inside = path ? `${path}/${name}` : name;
      const { mode } = program.files.stat(`${top}/${inside}`);
      if (program.files.isDir(mode)) walk(inside);
      else found.set(inside, Buffer.from(program.read(`${top}/${inside}`)));
    }
  };
  walk('');
  return found;
}

const host = mkdtempSync(join(tmpdir(), 'icpcheck-equal-'));
process.on('exit', () => rmSync(host, { recursive: true }));
cpSync(join(root, 'examples'), join(host, 'examples'), { recursive: true });
for (const [path, content] of Object.entries(extraFiles)) {
  mkdirSync(dirname(join(host, path)), { recursive: true });
  writeFileSync(join(host, path), content);
}

const place = '/compared';
const program = await openProgram({ wasmBinary });
for (const [path, content] of filesOf(host)) program.write(`${place}/${path}`, content);
program.chdir(place);

const differences = [];
function compare(what, expected, got) {
  if (Buffer.compare(Buffer.from(expected), Buffer.from(got)) === 0) return;
  differences.push(what);
  if (differences.length > most) return;
  const [a, b] = [expected, got].map((bytes) => Buffer.from(bytes).toString().split('\n'));
  const line = a.findIndex((text, i) => text !== b[i]);
  console.error(`${what} differs in line ${line + 1}:`);
  console.error(`  native       ${(a[line] ?? '').slice(0, 200)}`);
  console.error(`  WebAssembly  ${(b[line] ?? '').slice(0, 200)}`);
}

for (const { words, input } of cases) {
  const name = `icpcheck ${words.join(' ')}`;
  const expected = spawnSync(native, words, { cwd: host, input, env: {}, maxBuffer: 1 << 28 });
  if (expected.error) throw expected.error;
  const got = program.run(words, input);
  compare(`${name}: status`, String(expected.status), String(got.status));
  compare(`${name}: output`, expected.stdout, got.out);
  compare(`${name}: standard error`, expected.stderr, got.err);
}

const [expected, got] = [filesOf(host), filesIn(program, place)];
compare('Names of files', [...expected.keys()].sort().join('\n'), [...got.keys()].sort().join('\n'));
for (const [path, bytes] of expected) if (got.has(path)) compare(path, bytes, got.get(path));

console.log(`${cases.length} commands and ${expected.size} files compared: ` +
  `${differences.length === 0 ? 'all equal' : `${differences.length} differences`}.`);
process.exitCode = differences.length === 0 ? 0 : 1;
