// SPDX-License-Identifier: MIT
// What can be written at a position of a description: keys, words, ids, days.
import { Outline } from "./outline";
import type { Parsed } from "./parsed";
import { placeAt, type Place } from "./place";
import { type Node, type Schema } from "./schema";

export interface Suggestion {
  /** What is written in the file, and what the reader looks for. */
  word: string;
  sort: "key" | "word" | "id" | "own";
  /** Beside the word, a few words. */
  detail: string;
  /** Below, when it is looked at. */
  title: string;
  description: string;
  question: string;
  required: boolean;
  /** What is put in, and how much of it stands before the cursor. */
  insert: string;
  cursor: number;
}

export interface Suggestions {
  from: number;
  to: number;
  /** How many blanks before it go, because what is put in begins on the next line. */
  blanks: number;
  /** What was written so far. */
  written: string;
  role: Place["role"];
  suggestions: Suggestion[];
}

export interface Setting {
  schema: Schema;
  /** The day that the reader works with, year-month-day. */
  day: string;
}

type Made = Partial<Suggestion> & Pick<Suggestion, "word" | "sort">;

function suggestion(made: Made): Suggestion {
  const insert = made.insert ?? made.word;
  return { detail: "", title: "", description: "", question: "", required: false, ...made, insert, cursor: made.cursor ?? insert.length };
}

/** What follows a key, so that its value can be written at once. "|" is where the cursor goes. */
function after(node: Node, schema: Schema, column: number): string {
  const shape = schema.shapeOf(node);
  if (column < 0) return { object: ": {|}", list: ": [|]" }[shape as string] ?? ": |";
  const deeper = `\n${" ".repeat(column + 2)}`;
  if (shape === "object") return `:${deeper}|`;
  return shape === "list" ? `:${deeper}- |` : ": |";
}

function keys(place: Place, node: Node, text: string, { schema }: Setting): Suggestion[] {
  const hasColon = /^[ \t]*:(\s|$)/.test(text.slice(place.to));
  return schema
    .keysOf(node)
    .filter(({ key }) => !place.siblings.includes(key))
    .map(({ key, node: of, required }) => {
      const template = key + (hasColon ? "|" : after(of, schema, place.column));
      return suggestion({
        word: key,
        sort: "key",
        detail: required ? "needed" : "",
        title: of.title ?? "",
        description: of.description ?? "",
        question: of["x-question"] ?? "",
        required,
        insert: template.replace("|", ""),
        cursor: template.indexOf("|"),
      });
    });
}

function ids(node: Node, outline: Outline): Suggestion[] {
  const types = node["x-refers-to-types"];
  const fits = outline.listed(node["x-refers-to"] ?? "").filter((each) => !types || !each.type || types.includes(each.type));
  const also = (node["x-also"] ?? []).map((word) => suggestion({ word, sort: "word", title: node.title, description: node.description }));
  return [...fits.map(({ id, name }) => suggestion({ word: id, sort: "id", detail: name, title: name })), ...also];
}

function words(node: Node, schema: Schema): Suggestion[] {
  const made = schema.choicesOf(node).map(({ word, description }) => suggestion({ word, sort: "word", title: word, description }));
  if (!schema.allowsOwnWords(node)) return made;
  const description = "A word of your own begins with x-. Use lower-case letters, digits and hyphens.";
  return [...made, suggestion({ word: "x-", sort: "own", detail: "a word of your own", title: "A word of your own", description })];
}

const answers = [
  { word: "true", detail: "yes" },
  { word: "false", detail: "no" },
];

/** The values that a fact may have. */
function values(node: Node, outline: Outline, { schema, day }: Setting): Suggestion[] {
  const notKnown = "If nobody knows, leave the whole line out.";
  switch (schema.shapeOf(node)) {
    case "yes-no":
      return answers.map((each) => suggestion({ ...each, sort: "word", title: node.title, description: notKnown }));
    case "id":
      return ids(node, outline);
    case "words":
      return words(node, schema);
    case "date":
      return [suggestion({ word: day, sort: "word", detail: "the day of this report", title: node.title, description: node.description })];
    default:
      return [];
  }
}

/** Behind "key: " of a list, the first item goes to a line of its own, or into brackets. */
function firstItems(place: Place, node: Node, outline: Outline, setting: Setting): Suggestion[] {
  const item = setting.schema.itemOf(node);
  const wrap = (word: string) => (place.column < 0 ? `[${word}]` : `\n${" ".repeat(place.column + 2)}- ${word}`);
  const made = item ? values(item, outline, setting) : [];
  return made.map((each) => ({ ...each, insert: wrap(each.insert), cursor: wrap(each.insert).length - (place.column < 0 ? 1 : 0) }));
}

function suggestAt(place: Place, text: string, outline: Outline, setting: Setting): Suggestion[] {
  const { schema } = setting;
  const node = schema.at(place.path, outline.kind);
  if (!node) return [];
  if (place.role === "key" && schema.shapeOf(node) === "object") return keys(place, node, text, setting);
  if (place.role === "key" && !place.item) return [];
  if (place.role === "value" && schema.shapeOf(node) === "list") return firstItems(place, node, outline, setting);
  const isItem = typeof place.path[place.path.length - 1] === "number";
  const there = isItem ? outline.words(place.path.slice(0, -1)) : [];
  const own = text.slice(place.from, place.to);
  return values(node, outline, setting).filter(({ word }) => word === own || !there.includes(word));
}

/** A list that begins on the next line leaves no blank behind its key. */
function blanksBefore(place: Place, made: Suggestion[], text: string): number {
  if (!made[0]?.insert.startsWith("\n")) return 0;
  return /[ \t]*$/.exec(text.slice(0, place.from))?.[0].length ?? 0;
}

export function suggest(parsed: Parsed, position: number, setting: Setting): Suggestions | null {
  const { text } = parsed;
  const place = placeAt(parsed, position);
  if (place.role === "none") return null;
  const suggestions = suggestAt(place, text, new Outline(parsed), setting);
  if (suggestions.length === 0) return null;
  const { from, to, role } = place;
  return { from, to, role, blanks: blanksBefore(place, suggestions, text), written: text.slice(from, position), suggestions };
}
