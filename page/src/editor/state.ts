// SPDX-License-Identifier: MIT
// The text of the editor with the tree that it has of it already.
import { ensureSyntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import { Parsed } from "./parsed";

/** In milliseconds: nobody waits longer for a word to be offered. */
const longest = 100;

/** Null where the text is so long that it is not parsed yet. */
export function parsedOf(state: EditorState): Parsed | null {
  const tree = ensureSyntaxTree(state, state.doc.length, longest);
  return tree && new Parsed(state.doc.toString(), tree);
}
