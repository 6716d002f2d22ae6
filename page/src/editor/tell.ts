// SPDX-License-Identifier: MIT
// What a word of a description means.
import { Outline } from "./outline";
import type { Parsed } from "./parsed";
import { factAt } from "./place";
import { general, written, type Schema } from "./schema";

export interface Told {
  from: number;
  to: number;
  /** Where the fact is written: "hwbs[lincolnshire-hwb].jsna.in_force". */
  fact: string;
  /** The same of every item of its lists, as the program asks for it: "hwbs[].jsna.in_force". */
  path: string;
  /** What the description is about: "system" or "place". */
  kind: string;
  title: string;
  description: string;
  /** What the word means that stands there: a choice, or the body with that id. */
  value: string;
  question: string;
  ask: string;
}

export function tell(parsed: Parsed, position: number, schema: Schema): Told | null {
  const at = factAt(parsed, position);
  if (!at) return null;
  const outline = new Outline(parsed);
  const node = schema.at(at.path, outline.kind);
  if (!node) return null;
  const word = parsed.text.slice(at.from, at.to);
  const choice = schema.choicesOf(node).find((each) => each.word === word);
  const listed = node["x-refers-to"] ? outline.listed(node["x-refers-to"]).find((each) => each.id === word) : undefined;
  return {
    from: at.from,
    to: at.to,
    fact: written(at.path, (path) => outline.scalar([...path, "id"])),
    path: general(at.path),
    kind: outline.kind,
    title: node.title ?? "",
    description: node.description ?? "",
    value: choice?.description ?? listed?.name ?? "",
    question: node["x-question"] ?? "",
    ask: node["x-ask"] ?? "",
  };
}
