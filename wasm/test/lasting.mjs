// SPDX-License-Identifier: MIT
// lasting.mjs PROGRAM NATIVE: one program runs many commands, each as if it were the first, in the
// same memory. Prints how long they take.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import assert from 'node:assert/strict';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [folder, native] = process.argv.slice(2).map((path) => resolve(path));
const { ProgramLost, openProgram } = await import(pathToFileURL(join(folder, 'program.js')));
const wasmBinary = readFileSync(join(folder, 'icpcheck.wasm'));
const rounds = 200;

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const shown = (milliseconds) => `${milliseconds.toFixed(1)} ms`;

/** The medians of calls of `work`. */
function timed(calls, work) {
  const times = [];
  for (let i = 0; i < calls; ++i) {
    const begun = performance.now();
    work();
    times.push(performance.now() - begun);
  }
  return median(times);
}

const begun = performance.now();
const program = await openProgram({ wasmBinary });
console.log(`Start: ${shown(performance.now() - begun)}.`);

const described = { lincolnshire: 'examples/lincolnshire/system.yaml', complete: 'examples/complete/system.yaml' };
for (const path of Object.values(described)) program.write(path, readFileSync(join(root, path)));

for (const [name, file] of Object.entries(described)) {
  for (const format of ['json', 'html']) {
    const words = ['check', file, '--as-of', '2022-07-02', '--format', format];
    const here = timed(21, () => program.run(words));
    const there = timed(21, () => spawnSync(native, words, { cwd: root }));
    console.log(`check --format ${format}, ${name}: ${shown(here)}, native ${shown(there)} (medians).`);
  }
}

// Every command leaves the program as it was.
const words = ['check', described.complete, '--as-of', '2022-07-02', '--format', 'html'];
const first = program.run(words);
const size = program.memory;
for (let i = 0; i < rounds; ++i) {
  const again = program.run(words);
  assert.deepEqual([again.status, again.err], [first.status, first.err]);
  assert.equal(Buffer.compare(again.out, first.out), 0, `run ${i} differs from the first`);
  program.run(['no-such-command']);
}
assert.equal(program.memory, size, 'the memory grew');
console.log(`${rounds} checks in a row: the same report in the same ${size >> 20} MiB.`);

// Files may be named from the folder that the program is in.
program.chdir('/somewhere');
program.write('sheets/a.csv', 'key');
program.write('b.yaml', 'kind: place');
assert.deepEqual(program.list('/somewhere'), ['b.yaml', 'sheets']);
assert.equal(program.read('/somewhere/sheets/a.csv').toString(), Buffer.from('key').join());
program.chdir('/');

// Standard input is asked for when it is read, and only then, until it gives none.
const text = readFileSync(join(root, described.lincolnshire), 'utf8');
const pieces = [text.slice(0, 100), text.slice(100), ''];
const asked = [];
const input = (size) => {
  asked.push(size);
  return pieces[asked.length - 1];
};
program.run(words, input);
assert.equal(asked.length, 0);
const check = ['check', '-', '--format', 'json', '--as-of', '2022-07-02'];
const whole = program.run(check, text);
assert.match(Buffer.from(whole.out).toString(), /Lincolnshire/);
assert.deepEqual(program.run(check, input), whole);
assert.equal(asked.length, pieces.length);

// A program that cannot go on says so, then and later.
const ended = await openProgram({ wasmBinary });
const broken = () => {
  throw new RangeError('as if the stack were full');
};
assert.throws(() => ended.run(['check', '-'], broken), ProgramLost);
assert.throws(() => ended.run(['--version']), ProgramLost);
console.log('A program that ended says so.');
