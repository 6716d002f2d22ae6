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

/** The folder in which commands run. */
const folder = "/work";

function carryOut(order: Order, by: Program): Done {
  by.chdir("/"); // a folder in which one is cannot be removed
  by.remove(folder);
  by.chdir(folder);
  for (const [path, content] of Object.entries(order.files)) by.write(`${folder}/${path}`, content);
  const { status, out, err } = by.run(order.words);
  const files: Record<string, Uint8Array> = {};
  for (const path of order.reads) {
    if (by.exists(path)) files[path] = by.read(path);
  }
  return { number: order.number, status, out, err, files };
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
