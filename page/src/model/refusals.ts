// SPDX-License-Identifier: MIT
// What the program says of mistakes, for people who do not see a terminal.

export interface Refusal {
  /** A note stands in the way of nothing. */
  kind: "error" | "note";
  /** "file:line:column"; "" of none. */
  where: string;
  code: string;
  message: string;
  hint: string;
}

const heading = /^(?:(.+?): )?(error|note)\[([\w.]+)\]: (.*)$/;

function read(text: string): Refusal[] {
  const refusals: Refusal[] = [];
  for (const line of text.split("\n")) {
    const found = heading.exec(line);
    const hint = /^\s*= hint: (.*)$/.exec(line)?.[1];
    const last = refusals[refusals.length - 1];
    if (found) {
      const [, where = "", kind, code = "", message = ""] = found;
      refusals.push({ kind: kind === "note" ? "note" : "error", where, code, message, hint: "" });
    } else if (hint && last) last.hint = hint;
  }
  return refusals;
}

export function refusalsOf(text: string): Refusal[] {
  return read(text).filter((each) => each.kind === "error");
}

export function notesOf(text: string): Refusal[] {
  return read(text).filter((each) => each.kind === "note");
}

/** Hints that name a command or an option are for the terminal. */
function isForAll(hint: string): boolean {
  return !/icpcheck |--\w/.test(hint);
}

/** The mistakes as sentences. `fact` need not be named where its own field shows them. */
export function plain(said: string, fact = ""): string {
  const sentences = refusalsOf(said).map(({ message, hint }) => {
    const what = fact && message.startsWith(`${fact}: `) ? message.slice(fact.length + 2) : message;
    return isForAll(hint) && hint ? `${what} ${hint}` : what;
  });
  return sentences.join(" ") || said.trim() || "The program did not say why.";
}
