// SPDX-License-Identifier: MIT
// Runs the program beside the page, so that a long command never holds the page up. It keeps nothing
// between two commands: each brings its files.
import { openProgram, type Program } from "icpcheck-program";
import type { Done, FromWorker, Order, ToWorker } from "./messages";
import { unpack } from "./unpack";

let program: Program | null = null;

function say(message: FromWorker): void {
  postMessage(message);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function take(from: Program, path: string): Uint8Array | null {
  try {
    return from.read(path);
  } catch {
    return null; // the command did not write it
  }
}

function clear(of: Program, paths: string[]): void {
  for (const path of paths) {
    if (take(of, path)) of.remove(path);
  }
}

function carryOut(order: Order, by: Program): Done {
  for (const [path, content] of Object.entries(order.files)) by.write(path, content);
  const outcome = by.run(order.words);
  const files: Record<string, Uint8Array> = {};
  for (const path of order.reads) {
    const content = take(by, path);
    if (content) files[path] = content.slice();
  }
  clear(by, [...Object.keys(order.files), ...order.reads]);
  return { number: order.number, status: outcome.status, out: outcome.out.slice(), err: outcome.err, files };
}

async function open(wasm: string): Promise<void> {
  try {
    program = await openProgram({ wasmBinary: await unpack(wasm) });
    say({ kind: "ready" });
  } catch (error) {
    say({ kind: "failed", reason: reason(error) });
  }
}

function run(order: Order): void {
  try {
    if (!program) throw new Error("The program is not open.");
    say({ kind: "done", done: carryOut(order, program) });
  } catch (error) {
    say({ kind: "broken", number: order.number, reason: reason(error) });
  }
}

addEventListener("message", (event: MessageEvent<ToWorker>) => {
  if (event.data.kind === "open") void open(event.data.wasm);
  else run(event.data.order);
});
