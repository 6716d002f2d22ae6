// SPDX-License-Identifier: MIT
// What the program says of mistakes, for people who do not see a terminal.

export interface Refusal {
  /** "file:line:column"; "" of none. */
  where: string;
  code: string;
  message: string;
  hint: string;
}

const heading = /^(?:(.+?): )?error\[([\w.]+)\]: (.*)$/;

export function refusalsOf(said: string): Refusal[] {
  const refusals: Refusal[] = [];
  for (const line of said.split("\n")) {
    const found = heading.exec(line);
    const hint = /^\s*= hint: (.*)$/.exec(line)?.[1];
    const last = refusals[refusals.length - 1];
    if (found) refusals.push({ where: found[1] ?? "", code: found[2] ?? "", message: found[3] ?? "", hint: "" });
    else if (hint && last) last.hint = hint;
  }
  return refusals;
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
