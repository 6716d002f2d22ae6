// SPDX-License-Identifier: MIT
// Enter behind a key without a value begins its parts, two columns in.
import { insertNewlineAndIndent } from "@codemirror/commands";
import type { Command } from "@codemirror/view";

const bareKey = /^(\s*(?:- +)*)[^\s#:'"{[][^:#]*:\s*(?:#.*)?$/;

/** How many blanks the line after a line begins with; null: as the line itself. */
export function blanksAfter(line: string): number | null {
  const lead = bareKey.exec(line)?.[1];
  return lead === undefined ? null : lead.length + 2;
}

export const newline: Command = (view) => {
  const { state } = view;
  const { from, to } = state.selection.main;
  const line = state.doc.lineAt(from);
  const blanks = blanksAfter(line.text.slice(0, from - line.from));
  if (blanks === null) return insertNewlineAndIndent(view);
  const insert = state.lineBreak + " ".repeat(blanks);
  view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, scrollIntoView: true, userEvent: "input" });
  return true;
};
