// SPDX-License-Identifier: MIT
// Characters that nobody sees, or that turn text around, are shown as what they are, as the program does:
// a stranger's name cannot look like another. Fields and the editor keep texts as they are written.
import { options, type VNode } from "preact";

const hidden = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Attributes that are read out or shown. */
const spoken = ["aria-label", "title", "alt"];

export function shown(text: string): string {
  return text.replace(hidden, (sign) => `\\u{${sign.codePointAt(0)!.toString(16).toUpperCase()}}`);
}

function reveal(content: unknown): unknown {
  if (typeof content === "string") return shown(content);
  return Array.isArray(content) ? content.map(reveal) : content;
}

function revealIn({ type, props }: VNode): void {
  if (typeof type !== "string") return;
  const given = props as Record<string, unknown>;
  for (const name of ["children", ...spoken]) {
    if (name in given) given[name] = reveal(given[name]);
  }
}

/** From now on all that is drawn is drawn so. */
export function showHidden(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    revealIn(vnode);
    before?.(vnode);
  };
}
