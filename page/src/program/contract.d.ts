// SPDX-License-Identifier: MIT
// What the build puts in: the program as WebAssembly, and the text of the worker.
declare module "icpcheck-program" {
  export interface Outcome {
    status: number;
    out: Uint8Array;
    err: string;
  }
  export interface Program {
    run(words: string[]): Outcome;
    write(path: string, content: string | Uint8Array): void;
    read(path: string): Uint8Array;
    exists(path: string): boolean;
    /** One that is not there is no mistake. */
    remove(path: string): void;
    chdir(folder: string): void;
  }
  export function openProgram(options: { wasmBinary: Uint8Array }): Promise<Program>;
}

declare module "worker:text" {
  const text: string;
  export default text;
}
