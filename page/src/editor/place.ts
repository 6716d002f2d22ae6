// SPDX-License-Identifier: MIT
// Where in a description a position of its text is: what it is part of, and what is being written there.
// It has to work on half-written lines, so a key or a value is put where the position is before the
// text is parsed: then what stands before it says what it belongs to, whatever comes after.
import { parser } from "@lezer/yaml";
import type { SyntaxNode, Tree } from "@lezer/common";

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

export function parse(text: string): Tree {
  return parser.parse(text);
}

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

function isHidden(text: string, position: number): boolean {
  for (let at: SyntaxNode | null = nodeAt(parse(text), position); at; at = at.parent) {
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
function bracketsAt(text: string, position: number): Brackets | null {
  const open: SyntaxNode[] = [];
  const tree = parse(`${text.slice(0, position)}x`);
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

function keyPlace(patched: string, word: Word): Place {
  const pair = closest(parse(patched).resolveInner(word.from, 1), pairs);
  const path = pair ? pathTo(pair, patched).slice(0, -1) : [];
  if (!pair || !isSound(path)) return nothingAt(word.from);
  return {
    path,
    role: "key",
    item: word.item,
    from: word.from,
    to: word.to,
    siblings: siblingsOf(closest(pair, mappings), pair, patched),
    column: word.brackets ? -1 : columnOf(patched, word.from),
  };
}

function valuePlace(patched: string, word: Word): Place {
  const path = pathTo(parse(patched).resolveInner(word.from, 1), patched);
  if (path.length === 0 || !isSound(path)) return nothingAt(word.from);
  const column = word.brackets ? -1 : keyOffset(patched, word.from);
  return { ...nothingAt(word.from), path, role: "value", to: word.to, column };
}

/** The text behind a position as far as open brackets may reach, lines that are indented deeper, closed. */
function withinBrackets(text: string, position: number, brackets: Brackets): string {
  const indent = /^\s*/.exec(text.slice(lineStart(text, brackets.from)))?.[0].length ?? 0;
  const [line = "", ...lines] = text.slice(position).split("\n");
  const end = lines.findIndex((each) => /^\s*[^\s}\]]/.test(each) && each.search(/\S/) <= indent);
  return [line, ...lines.slice(0, end < 0 ? lines.length : end)].join("\n") + brackets.closed;
}

/** What can be written at a position. */
export function placeAt(text: string, position: number): Place {
  if (isHidden(text, position)) return nothingAt(position);
  const brackets = bracketsAt(text, position);
  const word = brackets ? wordOfBrackets(text, position, brackets) : wordOfBlock(text, position);
  if (word.role === "none") return nothingAt(position);
  const written = text.slice(0, word.from) + (text.slice(word.from, word.to) || "x");
  const rest = brackets ? withinBrackets(text, word.to, brackets) : text.slice(word.to);
  if (word.role === "value") return valuePlace(written + rest, word);
  const colon = /^[ \t]*:(\s|$)/.test(rest) ? "" : ": ";
  return keyPlace(written + colon + rest, word);
}

/** The fact that a character belongs to: a key with its value, or an item. Null between them. */
export function factAt(text: string, position: number): { path: Step[]; from: number; to: number } | null {
  const node = parse(text).resolveInner(position, 1);
  const leaf = node.name === "Literal" || node.name === "QuotedLiteral" || node.name === "BlockLiteralContent";
  if (!leaf) return null;
  return { path: pathTo(node, text), from: node.from, to: node.to };
}
