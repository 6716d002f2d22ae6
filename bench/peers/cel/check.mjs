// SPDX-License-Identifier: MIT
// check.mjs MODULES ENGINE CHECKS FOLDER-OR-FILE...: asks the checks of each description and prints
// a line of JSON for each that is not met. It does no more than a program that uses the engine has
// to: each expression is compiled once, and each file is read once.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [modules, engine, checksFile, ...paths] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), 'package.json'));
const yaml = require('js-yaml');

const compilers = {
  '@bufbuild/cel': ({ celEnv, parse, plan }) => {
    const environment = celEnv();
    return (text) => plan(environment, parse(text));
  },
  '@marcbachmann/cel-js': ({ parse }) => parse,
};

const files = paths.flatMap((path) =>
  statSync(path).isDirectory() ? readdirSync(path).sort().map((name) => join(path, name)) : [path],
);
const compile = compilers[engine](require(engine));
const checks = Object.entries(yaml.load(readFileSync(checksFile, 'utf8')));
const programs = checks.map(([id, text]) => [id, compile(text)]);

const lines = [];
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const doc = file.endsWith('.json') ? JSON.parse(text) : yaml.load(text);
  for (const [check, program] of programs) {
    const answer = program({ doc });
    if (answer === true) continue;
    if (answer !== false) throw new Error(`${file}: ${check} gives ${answer}`);
    lines.push(JSON.stringify({ file, check }));
  }
}
if (lines.length) process.stdout.write(lines.join('\n') + '\n');
process.exitCode = lines.length ? 1 : 0;
