// SPDX-License-Identifier: MIT
// How a text becomes another with as little change as possible, so that the cursor, folds and marks stay.
import { diff } from "@codemirror/merge";

export interface Change {
  from: number;
  to: number;
  insert: string;
}

/** The changes, in order, that make `after` of `before`. Positions are those of `before`. */
export function changesBetween(before: string, after: string): Change[] {
  return diff(before, after, { scanLimit: 500 }).map(({ fromA, toA, fromB, toB }) => ({
    from: fromA,
    to: toA,
    insert: after.slice(fromB, toB),
  }));
}
