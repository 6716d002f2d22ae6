// SPDX-License-Identifier: MIT
// Keeps the work on this computer, only when the reader has asked for it.
import type { Settings, State } from "./state";
import type { Store } from "./store";

const key = "icpcheck-page/1";
const pause = 500;

interface Kept {
  files: { name: string; text: string; saved: string | null }[];
  shown: number;
  settings: Settings;
}

function keep(state: State): string {
  const kept: Kept = {
    files: state.files.map(({ name, text, saved }) => ({ name, text, saved })),
    shown: state.files.findIndex((file) => file.id === state.shown),
    settings: state.settings,
  };
  return JSON.stringify(kept);
}

/** What was kept; null: nothing, or nothing that can be read. */
export function recall(): Kept | null {
  try {
    const text = localStorage.getItem(key);
    return text ? (JSON.parse(text) as Kept) : null;
  } catch {
    return null; // a browser that keeps nothing, or something else under our name
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}

/** "": kept; else why not. */
export function write(state: State): string {
  try {
    localStorage.setItem(key, keep(state));
    return "";
  } catch {
    return "This browser does not let the page keep anything, or there is too much. Save your files instead.";
  }
}

/** Keeps what changes from now on, while the reader wants it. */
export function follow(store: Store): void {
  let timer = 0;
  let kept: unknown[] = [];
  store.listen(() => {
    const { state } = store;
    const now = [state.files, state.settings, state.shown, state.remembers];
    if (!state.remembers || now.every((each, i) => each === kept[i])) return;
    kept = now;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const problem = store.state.remembers ? write(store.state) : "";
      if (problem) store.update({ remembers: false, message: { kind: "wrong", text: problem, turn: Date.now() } });
    }, pause);
  });
}
