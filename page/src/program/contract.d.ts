// SPDX-License-Identifier: MIT
// What the build puts in: the program as WebAssembly, and the text of the worker.
declare module "icpcheck-program" {
  export interface Outcome {
    status: number;
    out: Uint8Array;
    err: string;
  }
  export interface Program {
    run(words: string[], input?: string | Uint8Array): Outcome;
    write(path: string, content: string | Uint8Array): void;
    read(path: string): Uint8Array;
    remove(path: string): void;
    list(path?: string): string[];
  }
  export function openProgram(options: { wasmBinary: Uint8Array }): Promise<Program>;
}

declare module "worker:text" {
  const text: string;
  export default text;
}
