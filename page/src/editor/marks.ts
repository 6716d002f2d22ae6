// SPDX-License-Identifier: MIT
// Mistakes and findings, from the lines and columns of the program to the text of the editor.
import type { Diagnostic } from "@codemirror/lint";
import type { Line, Text } from "@codemirror/state";

/** Something to be shown at a line. */
export interface Mark {
  /** From 1. */
  line: number;
  /** In characters, from 1. */
  column: number;
  /** In characters; without it, to the end of the word. */
  length?: number;
  weight: "error" | "warning" | "info";
  text: string;
}

/** Where a character of a line is. The program counts "😀" once, a browser twice. */
function offsetOf(line: string, column: number): number {
  return [...line].slice(0, column - 1).join("").length;
}

/** A position of the program in the text; the nearest, if the text has changed since. */
export function positionOf(doc: Text, line: number, column: number): number {
  const found: Line = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return found.from + Math.min(offsetOf(found.text, column), found.length);
}

function endOf(doc: Text, from: number, { length }: Mark): number {
  const line = doc.lineAt(from);
  const rest = line.text.slice(from - line.from);
  if (length) return from + offsetOf(rest, length + 1);
  const word = /^(?:[^\s:#]|:(?=\S))+/.exec(rest)?.[0].length ?? 0;
  return from + (word || rest.length);
}

/** So many at one place are told; the list beside the text has all. */
const mostAtOnePlace = 3;

/** What is said of one place as one mark, so that the box that tells it stays small. */
export function gathered(marks: Mark[]): Mark[] {
  const places = new Map<string, Mark[]>();
  for (const mark of marks) {
    const place = `${mark.weight} ${mark.line} ${mark.column}`;
    places.set(place, [...(places.get(place) ?? []), mark]);
  }
  return [...places.values()].map((here) => {
    const told = here.slice(0, mostAtOnePlace).map(({ text }) => text);
    const rest = here.length - told.length;
    return { ...here[0]!, text: [...told, ...(rest > 0 ? [`And ${rest} more, which stand under Findings.`] : [])].join("\n") };
  });
}

export function diagnosticsOf(doc: Text, marks: Mark[]): Diagnostic[] {
  return gathered(marks).map((mark) => {
    const from = positionOf(doc, mark.line, mark.column);
    return { from, to: endOf(doc, from, mark), severity: mark.weight, message: mark.text };
  });
}
