// SPDX-License-Identifier: MIT
// Where in a description a position of its text is: what it is part of, and what is being written there.
// It has to work on half-written lines, so a key or a value is put where the position is before the
// text is parsed: then what stands before it says what it belongs to, whatever comes after.
import type { SyntaxNode, Tree } from "@lezer/common";
import type { Parsed } from "./parsed";

/** A key of an object, or an item of a list by its position from 0. */
export type Step = string | number;

export interface Place {
  /** The object, list or key that is written into: of "chair:" in icp it is ["icp"]. */
  path: Step[];
  /** A key of the object at `path`, the value at `path`, or nothing that can be completed. */
  role: "key" | "value" | "none";
  /** A key that may as well be a whole item: the first word after "- ". `path` ends with its position. */
  item: boolean;
  /** The word that is written, from and to in the text. */
  from: number;
  to: number;
  /** The keys that the object has besides. */
  siblings: string[];
  /** The column of the key that is written or whose value is, from 0; -1 inside brackets. */
  column: number;
}

const hidden = new Set(["Comment", "BlockLiteral", "BlockLiteralContent", "BlockLiteralHeader", "QuotedLiteral"]);
const mappings = new Set(["BlockMapping", "FlowMapping"]);
const sequences = new Set(["BlockSequence", "FlowSequence"]);

/** The key of a pair without its quotes. */
export function keyOf(pair: SyntaxNode, text: string): string {
  const key = pair.getChild("Key");
  if (!key) return "";
  const written = text.slice(key.from, key.to);
  return /^(["']).*\1$/s.test(written) ? written.slice(1, -1) : written.trim();
}

function positionOf(item: SyntaxNode): number {
  let position = 0;
  for (let at = item.prevSibling; at; at = at.prevSibling) if (at.name === "Item") ++position;
  return position;
}

/** The steps from the whole document to a node. The key of a pair is a step of what is inside its value. */
export function pathTo(node: SyntaxNode, text: string): Step[] {
  const steps: Step[] = [];
  for (let at: SyntaxNode | null = node; at; at = at.parent) {
    if (at.name === "Pair") steps.push(keyOf(at, text));
    if (at.name === "Item" && at.parent && sequences.has(at.parent.name)) steps.push(positionOf(at));
  }
  return steps.reverse();
}

/** Nodes that hold the position: also a word that ends there, as it is being written. */
function nodeAt(tree: Tree, position: number): SyntaxNode {
  const before = tree.resolveInner(position, -1);
  if (before.to === position && before.name !== "Stream") return before;
  return tree.resolveInner(position, 1);
}

function isHidden({ tree }: Parsed, position: number): boolean {
  for (let at: SyntaxNode | null = nodeAt(tree, position); at; at = at.parent) {
    if (at.name === "QuotedLiteral" && at.parent?.name === "Key") continue;
    if (!hidden.has(at.name)) continue;
    if (at.name === "Comment") return position > at.from;
    if (at.name === "QuotedLiteral") return position > at.from && position < at.to;
    return true;
  }
  return false;
}

interface Brackets {
  /** What is parted by commas: pairs or items. */
  holds: "pairs" | "items";
  /** Where the outermost of them begins. */
  from: number;
  /** What closes them all. */
  closed: string;
}

/** The brackets that are open at a position. */
function bracketsAt(parsed: Parsed, position: number): Brackets | null {
  const open: SyntaxNode[] = [];
  const { text, tree } = parsed.with(position, parsed.text.length, "x");
  for (let at: SyntaxNode | null = tree.resolveInner(position, 1); at; at = at.parent) {
    // "[a: b]" is a mapping without brackets of its own.
    const isMapping = at.name === "FlowMapping" && text[at.from] === "{";
    if (isMapping || at.name === "FlowSequence") open.push(at);
  }
  const outermost = open[open.length - 1];
  if (!outermost) return null;
  return {
    holds: open[0]?.name === "FlowMapping" ? "pairs" : "items",
    from: outermost.from,
    closed: open.map((each) => (each.name === "FlowMapping" ? "}" : "]")).join(""),
  };
}

interface Word {
  from: number;
  to: number;
  role: Place["role"];
  item: boolean;
  brackets: Brackets | null;
}

const beginsLine = /^\s*(?:- +)*([^\s#].*)?$/;
const followsKey = /^\s*(?:- +)*[^\s#:][^:]*:[ \t]+([^\s#].*)?$/;

/** A word of a line in blocks, by what stands before the position on its line. */
function wordOfBlock(text: string, position: number): Word {
  const start = lineStart(text, position);
  const before = text.slice(start, position);
  const value = followsKey.exec(before);
  const written = (value ?? beginsLine.exec(before))?.[1] ?? "";
  const rest = /^(?:[^\s:#]|:(?=\S)|[ \t]+(?=[^\s#:]))*/.exec(text.slice(position))?.[0] ?? "";
  const from = position - written.length;
  const half = !value && (written.endsWith(":") || written === "-");
  return {
    from,
    to: position + rest.length,
    role: half ? "none" : value ? "value" : "key",
    item: /-\s+$/.test(text.slice(start, from)),
    brackets: null,
  };
}

/** A word inside brackets, by the comma, colon or bracket before it. */
function wordOfBrackets(text: string, position: number, brackets: Brackets): Word {
  const written = /[^{}[\],:\s]*$/.exec(text.slice(0, position))?.[0] ?? "";
  const rest = /^[^{}[\],:\s#]*/.exec(text.slice(position))?.[0] ?? "";
  const from = position - written.length;
  const key = brackets.holds === "pairs" && /[{,]\s*$/.test(text.slice(0, from));
  return { from, to: position + rest.length, role: key ? "key" : "value", item: false, brackets };
}

function siblingsOf(mapping: SyntaxNode | null, own: SyntaxNode, text: string): string[] {
  return (mapping?.getChildren("Pair") ?? [])
    .filter((pair) => pair.from !== own.from)
    .map((pair) => keyOf(pair, text));
}

function lineStart(text: string, position: number): number {
  return text.lastIndexOf("\n", position - 1) + 1;
}

/** How far the first key of a line is from its start, behind "- ". */
function keyOffset(text: string, position: number): number {
  return /^\s*(?:- +)*/.exec(text.slice(lineStart(text, position), position))?.[0].length ?? 0;
}

function columnOf(text: string, position: number): number {
  return position - lineStart(text, position);
}

function nothingAt(position: number): Place {
  return { path: [], role: "none", item: false, from: position, to: position, siblings: [], column: 0 };
}

function closest(node: SyntaxNode, names: Set<string>): SyntaxNode | null {
  for (let at: SyntaxNode | null = node; at; at = at.parent) if (names.has(at.name)) return at;
  return null;
}

const pairs = new Set(["Pair"]);

/** Steps as people write them. Others come from text that cannot be understood. */
function isSound(path: Step[]): boolean {
  return path.every((step) => typeof step === "number" || /^[^\s:{}[\]]+$/.test(step));
}

function keyPlace({ text, tree }: Parsed, word: Word): Place {
  const pair = closest(tree.resolveInner(word.from, 1), pairs);
  const path = pair ? pathTo(pair, text).slice(0, -1) : [];
  if (!pair || !isSound(path)) return nothingAt(word.from);
  return {
    path,
    role: "key",
    item: word.item,
    from: word.from,
    to: word.to,
    siblings: siblingsOf(closest(pair, mappings), pair, text),
    column: word.brackets ? -1 : columnOf(text, word.from),
  };
}

function valuePlace({ text, tree }: Parsed, word: Word): Place {
  const path = pathTo(tree.resolveInner(word.from, 1), text);
  if (path.length === 0 || !isSound(path)) return nothingAt(word.from);
  const column = word.brackets ? -1 : keyOffset(text, word.from);
  return { ...nothingAt(word.from), path, role: "value", to: word.to, column };
}

/** How far open brackets may reach: up to the next line that is not indented deeper. */
function endOfBrackets(text: string, position: number, brackets: Brackets): number {
  const indent = /^\s*/.exec(text.slice(lineStart(text, brackets.from)))?.[0].length ?? 0;
  for (let end = text.indexOf("\n", position); end >= 0; end = text.indexOf("\n", end + 1)) {
    const next = /^[^\S\n]*(?=[^\s}\]])/.exec(text.slice(end + 1, end + 200))?.[0];
    if (next !== undefined && next.length <= indent) return end;
  }
  return text.length;
}

/** The text as if the word, or some word, were written, and brackets were closed. */
function patched(parsed: Parsed, word: Word): Parsed {
  const { text } = parsed;
  const rest = text.slice(word.to, word.to + 100);
  const colon = word.role === "value" || /^[ \t]*:(\s|$)/.test(rest) ? "" : ": ";
  const written = (text.slice(word.from, word.to) || "x") + colon;
  if (!word.brackets) return parsed.with(word.from, word.to, written);
  const end = endOfBrackets(text, word.to, word.brackets);
  return parsed.with(word.from, text.length, written + text.slice(word.to, end) + word.brackets.closed);
}

/** What can be written at a position. */
export function placeAt(parsed: Parsed, position: number): Place {
  if (isHidden(parsed, position)) return nothingAt(position);
  const brackets = bracketsAt(parsed, position);
  const word = brackets ? wordOfBrackets(parsed.text, position, brackets) : wordOfBlock(parsed.text, position);
  if (word.role === "none") return nothingAt(position);
  const made = patched(parsed, word);
  return word.role === "value" ? valuePlace(made, word) : keyPlace(made, word);
}

/** The fact that a character belongs to: a key with its value, or an item. Null between them. */
export function factAt({ text, tree }: Parsed, position: number): { path: Step[]; from: number; to: number } | null {
  const node = tree.resolveInner(position, 1);
  const leaf = node.name === "Literal" || node.name === "QuotedLiteral" || node.name === "BlockLiteralContent";
  if (!leaf) return null;
  return { path: pathTo(node, text), from: node.from, to: node.to };
}
