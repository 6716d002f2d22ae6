// SPDX-License-Identifier: MIT
// Which changes of a text are one step for who undoes them.
import type { Transaction } from "@codemirror/state";

/** A pause of half a second begins a new step, as in most editors. */
const pause = 500;

const runs = ["input.type", "delete"];

function runOf(transaction: Transaction): string {
  return runs.find((each) => transaction.isUserEvent(each)) ?? "";
}

/** Where a change goes on from, where the next one would, and whether it ends a line. */
function spanOf(transaction: Transaction): { from: number; end: number; line: boolean } {
  const deletes = transaction.isUserEvent("delete");
  let span = { from: 0, end: 0, line: false };
  transaction.changes.iterChanges((fromA, toA, fromB, toB, inserted) => {
    span = deletes
      ? { from: toA, end: fromB, line: false }
      : { from: fromA, end: toB, line: inserted.lines > 1 };
  });
  return span;
}

/**
 * Watches what is typed, and says of each change whether it goes on with the one before it: the same
 * sort, at the same place, without a pause. `now` is in milliseconds.
 */
export function watchTyping(): (transactions: readonly Transaction[], now: number) => boolean {
  let last = { run: "", at: -1, when: 0 };
  return (transactions, now) => {
    const change = transactions.find((each) => each.docChanged);
    if (!change) return false;
    const run = runOf(change);
    const span = spanOf(change);
    const goesOn = run !== "" && run === last.run && span.from === last.at && now - last.when < pause;
    last = { run, at: span.end, when: now };
    return goesOn && !span.line;
  };
}
