// SPDX-License-Identifier: MIT
// Small pieces of a page that CodeMirror puts into its boxes. Text is only ever set as text.

/** Paragraphs; those without text are left out. */
export function paragraphs(...lines: [text: string, tag?: string][]): HTMLElement {
  const box = document.createElement("div");
  for (const [text, tag] of lines) {
    if (!text) continue;
    const line = box.appendChild(document.createElement("p"));
    const inner = tag ? line.appendChild(document.createElement(tag)) : line;
    inner.textContent = text;
  }
  return box;
}

export function list(items: string[]): HTMLElement {
  const made = document.createElement("ul");
  for (const item of items) made.appendChild(document.createElement("li")).textContent = item;
  return made;
}
