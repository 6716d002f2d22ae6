// SPDX-License-Identifier: MIT

export interface Outcome {
  /** 0: all well, 1: it falls short, 2: not everything was checked, 3: a defect of icpcheck. */
  status: number;
  out: Uint8Array;
  err: string;
}

/** One of the two: the bytes of icpcheck.wasm, or what they compile to. */
export type Source = { wasmBinary: BufferSource } | { wasmModule: WebAssembly.Module };

/** What the program reads of the environment, such as GITHUB_STEP_SUMMARY. None without it. */
export type Variables = { variables?: Record<string, string> };

export function openProgram(source: Source & Variables): Promise<Program>;

export type Input = string | Uint8Array;

export interface Look {
  /** Of the terminal on which the output is shown. 0, as without it: it is shown on none. */
  columns?: number;
}

/** Files are in memory, unless they are below a folder that was mounted. */
export interface Program {
  /**
   * Runs one command: the words after "icpcheck", and what "-" reads; a function is called for so
   * many bytes when they are read, and again until it gives none. Throws ProgramLost where the
   * program cannot go on: then open a new one.
   */
  run(words: string[], input?: Input | ((size: number) => Input), look?: Look): Outcome;
  /** Makes the folders that are missing. */
  write(path: string, content: Input): void;
  read(path: string): Uint8Array;
  exists(path: string): boolean;
  /** A file, or a folder with all that is in it. One that is not there is no mistake. */
  remove(path: string): void;
  /** The names in a folder, in order. */
  list(folder: string): string[];
  /** Makes the folders that are missing. */
  chdir(folder: string): void;
  /** In node only: shows a folder of the computer below a path. */
  mount(hostFolder: string, path: string): void;
  /** How many bytes it has taken. */
  readonly memory: number;
  /** The file system of Emscripten, for what is not here. */
  readonly files: any;
  /** What Emscripten does with paths, for what is not here. */
  readonly paths: any;
}

/** The memory or the stack did not suffice, or the program has a defect that ended it. */
export class ProgramLost extends Error {}
