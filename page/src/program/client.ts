// SPDX-License-Identifier: MIT
// The program, as the page asks it: one command at a time. A command that takes too long is ended,
// with its worker, and the next one begins in a new worker.
import workerText from "worker:text";
import type { Done, Files, FromWorker, Order, ToWorker } from "./messages";

export type { Files } from "./messages";

export interface Asked {
  /** Files to hand back. */
  reads?: string[];
  /** Of commands on the same lane that still wait, only the newest is carried out. */
  lane?: string;
}

/** Another command of its lane came after it: nobody waits for this one. */
export class Overtaken extends Error {}
/** It took too long. */
export class Stuck extends Error {}

interface Waiting {
  order: Order;
  lane: string;
  settle(done: Done): void;
  fail(error: Error): void;
}

const longest = 20_000;

function workerAddress(): string {
  const address = URL.createObjectURL(new Blob([workerText], { type: "text/javascript" }));
  const types = window.trustedTypes;
  if (!types) return address;
  const policy = types.createPolicy("icpcheck-worker", { createScriptURL: (given: string) => given });
  return policy.createScriptURL(address) as unknown as string;
}

export class Client {
  private readonly address = workerAddress();
  private worker: Worker | null = null;
  private ready = false;
  private queue: Waiting[] = [];
  private current: Waiting | null = null;
  private timer = 0;
  private count = 0;

  constructor(
    private readonly wasm: string,
    private readonly onReady: () => void,
    private readonly onFailure: (reason: string) => void,
  ) {
    this.start();
  }

  /** What the command prints and writes. `files` are there while it runs, and no others. */
  run(words: string[], files: Files, asked: Asked = {}): Promise<Done> {
    const order = { number: ++this.count, words, files, reads: asked.reads ?? [] };
    const lane = asked.lane ?? "";
    if (lane) this.overtake(lane);
    return new Promise((settle, fail) => {
      this.queue.push({ order, lane, settle, fail });
      this.next();
    });
  }

  private overtake(lane: string): void {
    const old = this.queue.filter((each) => each.lane === lane);
    this.queue = this.queue.filter((each) => each.lane !== lane);
    for (const each of old) each.fail(new Overtaken());
  }

  private start(): void {
    this.ready = false;
    const worker = new Worker(this.address);
    worker.onmessage = (event: MessageEvent<FromWorker>) => this.hear(event.data);
    worker.onerror = (event) => this.onFailure(event.message);
    this.worker = worker;
    this.tell({ kind: "open", wasm: this.wasm });
  }

  private tell(message: ToWorker): void {
    this.worker?.postMessage(message);
  }

  private next(): void {
    if (this.current || !this.ready) return;
    this.current = this.queue.shift() ?? null;
    if (!this.current) return;
    this.timer = window.setTimeout(() => this.giveUp(new Stuck()), longest);
    this.tell({ kind: "run", order: this.current.order });
  }

  private hear(message: FromWorker): void {
    if (message.kind === "ready") {
      this.ready = true;
      this.onReady();
      this.next();
    } else if (message.kind === "failed") {
      this.onFailure(message.reason);
    } else if (message.kind === "done") {
      this.finish((waiting) => waiting.settle(message.done));
    } else {
      // What the program left in its memory cannot be trusted.
      this.giveUp(new Error(message.reason));
    }
  }

  private finish(settle: (waiting: Waiting) => void): void {
    window.clearTimeout(this.timer);
    const waiting = this.current;
    this.current = null;
    if (waiting) settle(waiting);
    this.next();
  }

  private giveUp(error: Error): void {
    this.worker?.terminate();
    this.start();
    this.finish((waiting) => waiting.fail(error));
  }
}
