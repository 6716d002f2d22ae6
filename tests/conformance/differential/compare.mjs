// SPDX-License-Identifier: MIT
// Compares what evaluate.cpp says, on the standard input, with the other engine:
// compare.mjs MODULES SEED COUNT [damage]
// Prints each kind of difference with its count and reason. Exit status 1 when one is of no kind.
// With `damage` it changes one of ten of our results, and ends with 1 unless each of these is found.
import { createInterface } from "node:readline";
import { damaged } from "./damage.mjs";
import { evaluate, load, textOf } from "./engine.mjs";
import { lineOf } from "./generate.mjs";
import { kinds, refusals } from "./kinds.mjs";

const shown = 10;

function same(ours, theirs) {
  if (ours.value === undefined) return !ours.unknown && theirs.value === undefined;
  return theirs.value !== undefined && textOf(ours.value) === textOf(theirs.value);
}

/// The fewest kinds that together make the other engine give our result; undefined: none do.
export function explain(cel, line, ours) {
  const agrees = (used) => same(ours, evaluate(cel, line, used));
  const fits = (kind) => kind.where.test(line.expression) && (!kind.mistake || line.mistakes.includes(kind.mistake));
  const possible = kinds.filter(fits);
  const single = possible.find((kind) => agrees([kind]));
  if (single) return [single];
  if (!agrees(possible)) return undefined;
  return possible.reduce((used, kind) => {
    const fewer = used.filter((other) => other !== kind);
    return agrees(fewer) ? fewer : used;
  }, possible);
}

// What our checker refuses is compared as it is without the checker.
function refusalOf(line, ours) {
  const isPut = (mistake) => line.mistakes.includes(mistake);
  return refusals.find(({ code, mistakes }) => code === ours.refused && mistakes.some(isPut));
}

/// The kinds of a line: [] when both engines agree, undefined when nothing explains it.
function kindsOf(cel, line, ours) {
  const refusal = ours.refused && refusalOf(line, ours);
  if (ours.refused && !refusal) return undefined;
  const { unchecked, ...checked } = ours;
  if (!ours.refused && textOf(checked) !== textOf(unchecked)) return undefined;
  const found = same(unchecked, evaluate(cel, line)) ? [] : explain(cel, line, unchecked);
  return found && (refusal ? [refusal, ...found] : found);
}

class Count {
  lines = 0;
  equal = 0;
  values = 0;
  joint = 0;
  damaged = 0;
  unexplained = [];
  counts = new Map();

  add(number, line, ours, found, wasDamaged) {
    ++this.lines;
    if (wasDamaged) ++this.damaged;
    if (ours.value !== undefined) ++this.values;
    if (!found) this.unexplained.push({ number, line, ours, wasDamaged });
    else if (found.length === 0) ++this.equal;
    else if (found.length > 1) ++this.joint;
    for (const kind of found ?? []) this.counts.set(kind.name, (this.counts.get(kind.name) ?? 0) + 1);
  }

  print() {
    const row = (count, name) => console.log(`${String(count ?? 0).padStart(7)}  ${name}`);
    row(this.lines, `expressions, of which ${this.values} have a value`);
    row(this.equal, "equal");
    row(this.lines - this.equal, `different, of which ${this.joint} for more than one reason`);
    row(this.unexplained.length, "unexplained\n");
    for (const { name, why } of [...kinds, ...refusals]) row(this.counts.get(name), `${name}\n         ${why}`);
  }
}

function show(cel, { number, line, ours }) {
  console.log(`\nline ${number}: ${line.expression}`);
  const facts = { data: line.data, mistakes: line.mistakes, ours, theirs: evaluate(cel, line) };
  for (const [name, fact] of Object.entries(facts)) console.log(`  ${name}: ${JSON.stringify(fact)}`);
}

async function main(modules, seed, count, damage) {
  const cel = await load(modules);
  const result = new Count();
  for await (const text of createInterface({ input: process.stdin })) {
    const number = result.lines;
    const line = lineOf(seed, number);
    const agrees = (ours) => same(ours, evaluate(cel, line));
    const changed = damage ? damaged(JSON.parse(text), number, agrees) : undefined;
    const ours = changed ?? JSON.parse(text);
    result.add(number, line, ours, kindsOf(cel, line, ours), changed !== undefined);
  }
  if (result.lines !== count) {
    console.log(`There are ${result.lines} of ${count} results. The next would be of:`);
    console.log(lineOf(seed, result.lines).expression);
    return 1;
  }
  if (damage) return judge(result);
  result.print();
  for (const difference of result.unexplained.slice(0, shown)) show(cel, difference);
  return result.unexplained.length === 0 ? 0 : 1;
}

// Each damaged result has to be found. What else is found the run without damage shows.
function judge(result) {
  const found = result.unexplained.filter(({ wasDamaged }) => wasDamaged).length;
  console.log(`wrong on purpose: ${result.damaged} of ${result.lines}  found: ${found}\n`);
  return result.damaged > 0 && found === result.damaged ? 0 : 1;
}

const [modules, seed, count, damage] = process.argv.slice(2);
process.exitCode = await main(modules, Number(seed), Number(count), damage === "damage");
