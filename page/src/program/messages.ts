// SPDX-License-Identifier: MIT
// What the page and its worker say to each other.

/** Files by their names, as the program is to find them. */
export type Files = Record<string, string | Uint8Array>;

export interface Order {
  number: number;
  words: string[];
  files: Files;
  /** Files to hand back, where they are there when the command has ended. */
  reads: string[];
}

export interface Done {
  number: number;
  status: number;
  out: Uint8Array;
  err: string;
  files: Record<string, Uint8Array>;
}

export type ToWorker = { kind: "open"; wasm: string } | { kind: "run"; order: Order };
export type FromWorker =
  | { kind: "ready" }
  | { kind: "failed"; reason: string }
  | { kind: "done"; done: Done }
  | { kind: "broken"; number: number; reason: string };
