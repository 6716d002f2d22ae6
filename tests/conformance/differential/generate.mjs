// SPDX-License-Identifier: MIT
// Writes random expressions with data, one JSON object a line, the same for the same seed:
// generate.mjs SEED COUNT
//   {"expression": "v0 + 1", "data": {"v0": {"type": ..., "value": ...}}, "mistakes": ["type"]}
// Types and values are written as the public CEL suite writes them. `mistakes` says what is put in
// on purpose that a checker has to refuse; where it is empty, a refusal is a fault.
import { pathToFileURL } from "node:url";
import { formsOf, types } from "./grammar.mjs";
import { randomOf } from "./random.mjs";
import { oddities, texts } from "./texts.mjs";
import { declarationOf, spell, spellString, valueOf } from "./values.mjs";

const greatestDepth = 5;
const greatestSize = 45;
const greatestMacros = 3;  // one in another, as our engine allows
const part = /#([a-z]+(?:\([a-z(), ]*\))?)(\d?)#|@([a-z]+(?:\([a-z(), ]*\))?)@|%([a-z]+)%|[~$]/g;
const blanks = ["", " ", " ", " ", " ", " ", " ", "  ", "\n", "\t", "\r\n", " // why\n"];
const words = ["v", "in_", "nullable", "int1", "x", "list_"];
const oddWords = [...words, "trueish", "falsey"];

class Line {
  constructor(random) {
    this.random = random;
    this.data = {};
    this.types = {};
    this.mistakes = new Set();
    this.scope = [];
    this.words = random.chance(2) ? oddWords : words;
    this.depth = 0;
    this.size = 0;
    this.macros = 0;
    // Most lines are right; some have wrong types that a checker sees, some only a run sees.
    this.wrong = random.chance(12) ? 8 : 0;
    this.hidden = random.chance(15) ? 10 : 0;
  }

  /// An expression of the type that may stand where something binds as tightly as `level`.
  expand(type, level) {
    if (type === "any") return this.expand(this.random.pick(types), level);
    let made;
    if (this.random.chance(this.wrong)) {
      this.mistakes.add("type");
      made = this.plain(this.random.pick(types));
    } else if (this.random.chance(this.hidden)) {
      made = { text: `dyn(${this.plain(this.random.pick(types)).text})`, level: 7 };
    } else {
      made = this.plain(type);
    }
    return made.level < level || this.random.chance(3) ? `(${made.text})` : made.text;
  }

  plain(type) {
    ++this.size;
    const known = this.scope.filter((variable) => variable.type === type);
    if (known.length > 0 && this.random.chance(50)) return { text: this.random.pick(known).name, level: 7 };
    const leaf = this.depth >= greatestDepth || this.size > greatestSize || (this.depth > 1 && this.random.chance(30));
    const form = leaf ? undefined : this.formOf(type);
    return form ? this.fill(form) : this.leaf(type);
  }

  formOf(type) {
    const { own, any } = formsOf[type];
    const form = this.random.pick(own.length === 0 || this.random.chance(12) ? any : own);
    return form.text.includes("@") && this.macros >= greatestMacros ? undefined : form;
  }

  leaf(type) {
    const value = valueOf(type, this.random);
    if (!this.random.chance(45)) return spell(value, this.random);
    const old = Object.keys(this.data).filter((name) => this.types[name] === type);
    if (old.length > 0 && this.random.chance(40)) return { text: this.random.pick(old), level: 7 };
    const name = `${this.random.pick(this.words)}${Object.keys(this.data).length}`;
    const declared = this.random.chance(8) ? "dyn" : type;
    this.types[name] = type;
    this.data[name] = { type: declarationOf(declared), value };
    return { text: name, level: 7 };
  }

  fill(form) {
    const outer = this.scope;
    const macro = form.text.includes("@") ? 1 : 0;
    this.macros += macro;
    ++this.depth;
    const text = form.text.replace(part, (sign, type, level, variable, odd) => {
      if (type) return this.expand(type, Number(level || 0));
      if (variable) return this.declare(variable);
      if (odd) return this.oddText(odd);
      return sign === "$" ? this.scope.at(-1).name : this.random.pick(blanks);
    });
    --this.depth;
    this.macros -= macro;
    this.scope = outer;
    return { text, level: form.level };
  }

  declare(type) {
    const outer = this.scope.length > 0 && this.random.chance(10) ? this.scope.at(-1).name : undefined;
    const name = outer ?? `${this.random.pick(this.words)}_${this.scope.length}`;
    this.scope = [...this.scope.filter((variable) => variable.name !== name), { type, name }];
    return name;
  }

  oddText(kind) {
    const { good, right, wrong, bare } = texts[kind];
    if (wrong?.length > 0 && this.random.chance(this.wrong)) {
      this.mistakes.add(kind);
      return spellString(this.random.pick(wrong), this.random);
    }
    const text = this.random.pick(good && this.random.chance(75) ? good : right);
    return bare ? text : spellString(text, this.random);
  }

  /// Puts something that cannot be right into it.
  spoil(text) {
    const { mistake, texts: wrong } = this.random.pick(oddities);
    this.mistakes.add(mistake);
    const odd = this.random.pick(wrong);
    if (mistake === "syntax") return odd;
    return this.random.pick([
      odd, `[${odd}]`, `false && (${odd}) == 1`, `(${odd}) == (${text})`, `[${odd}, ${text}].size()`, `true ? 1 : (${odd})`,
    ]);
  }
}

/// The line of that number: what `main` writes, and `unfolded`, the same with -[x][0] for -x.
export function lineOf(seed, number) {
  const random = randomOf(seed, number);
  const line = new Line(random);
  let expression = line.expand(random.pick(types), 0);
  if (random.chance(3)) expression = line.spoil(expression);
  return {
    expression: expression.replace(/[\u0001\u0002]/g, ""),
    data: line.data,
    mistakes: [...line.mistakes],
    unfolded: expression.replaceAll("\u0001", "[").replaceAll("\u0002", "][0]"),
  };
}

function main(seed, count) {
  process.stdout.on("error", () => process.exit(1));  // who reads has ended, and says so
  for (let i = 0; i < count; ++i) {
    const { expression, data, mistakes } = lineOf(seed, i);
    process.stdout.write(`${JSON.stringify({ expression, data, mistakes })}\n`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main(Number(process.argv[2]), Number(process.argv[3]));
