// SPDX-License-Identifier: MIT
// How texts change: each change can be undone.
import type { OpenFile, State } from "./state";

const mostSteps = 200;
/** Typing is undone by pauses, not by letters. */
const typing = "typing";

export function withFile(state: State, id: number, change: (file: OpenFile) => OpenFile): State {
  return { ...state, files: state.files.map((file) => (file.id === id ? change(file) : file)) };
}

export function changed(file: OpenFile, text: string, what: string): OpenFile {
  if (text === file.text) return file;
  const step = { text: file.text, what };
  return { ...file, text, undo: [...file.undo, step].slice(-mostSteps), redo: [] };
}

/** What `joins` the typing before it is undone with it. */
export function typed(file: OpenFile, text: string, joins: boolean): OpenFile {
  const last = file.undo[file.undo.length - 1];
  if (!joins || last?.what !== typing || file.redo.length > 0) return changed(file, text, typing);
  return { ...file, text };
}

export function undone(file: OpenFile): OpenFile {
  const step = file.undo[file.undo.length - 1];
  if (!step) return file;
  const back = { text: file.text, what: step.what };
  return { ...file, text: step.text, undo: file.undo.slice(0, -1), redo: [...file.redo, back] };
}

export function redone(file: OpenFile): OpenFile {
  const step = file.redo[file.redo.length - 1];
  if (!step) return file;
  const back = { text: file.text, what: step.what };
  return { ...file, text: step.text, redo: file.redo.slice(0, -1), undo: [...file.undo, back] };
}

/** A name that a file system takes, and that no other open file has. */
export function freeName(wanted: string, files: OpenFile[]): string {
  const plain = wanted.replace(/^.*[\\/]/, "").replace(/^[-.]+/, "") || "description.yaml";
  const [, stem = plain, end = ""] = /^(.*?)(\.[^.]*)?$/.exec(plain) ?? [];
  let name = plain;
  for (let i = 2; files.some((file) => file.name === name); ++i) name = `${stem}-${i}${end}`;
  return name;
}
