// SPDX-License-Identifier: MIT
// The program as one object, for the workers of pages and for node.
import createModule from './icpcheck.js';

/** The memory or the stack did not suffice, or the program has a defect that ended it. */
export class ProgramLost extends Error {
  constructor(cause) {
    super(`The program ended: ${cause?.message ?? cause}`, { cause });
    this.name = 'ProgramLost';
  }
}

// Not a literal, so that a bundler for pages does not look for it.
const modulesOfNode = 'node:module';

async function requireOfNode() {
  if (typeof process !== 'object' || !process.versions?.node) return undefined;
  const { createRequire } = await import(modulesOfNode);
  return createRequire('file:///');
}

function instantiated(wasmModule, settings) {
  return new Promise((resolve, reject) => {
    const instantiateWasm = (imports, take) => {
      WebAssembly.instantiate(wasmModule, imports).then(take, reject);
      return {};
    };
    createModule({ ...settings, instantiateWasm }).then(resolve, reject);
  });
}

export async function openProgram({ wasmBinary, wasmModule, variables = {} }) {
  const module = await instantiated(wasmModule ?? (await WebAssembly.compile(wasmBinary)), {
    require: await requireOfNode(),
    preRun: [(begun) => Object.assign(begun.ENV, variables)],
    print: () => {},
    printErr: () => {},
  });
  return new Program(module);
}

const bytesOf = (content) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

class Program {
  #module;
  #lost = null;

  constructor(module) {
    this.#module = module;
  }

  run(words, input = '', { columns = 0 } = {}) {
    if (this.#lost) throw this.#lost;
    try {
      this.#module.readInput = this.#reader(input);
      return this.#run(bytesOf(words.map((word) => `${word}\0`).join('')), columns);
    } catch (cause) {
      this.#lost = new ProgramLost(cause);
      throw this.#lost;
    }
  }

  #run(words, columns) {
    const module = this.#module;
    const at = this.#put(words);
    const status = module._icpcheck_run(at, words.length, columns);
    module._free(at);
    const out = this.#take(module._icpcheck_out(), module._icpcheck_out_size());
    const err = this.#take(module._icpcheck_err(), module._icpcheck_err_size());
    module._icpcheck_forget();
    return { status, out, err: new TextDecoder().decode(err) };
  }

  /** What the program calls for standard input. */
  #reader(input) {
    const isFunction = typeof input === 'function';
    let rest = bytesOf(isFunction ? '' : input);
    return (at, size) => {
      if (rest.length === 0 && isFunction) rest = bytesOf(input(size));
      const piece = rest.subarray(0, size);
      rest = rest.subarray(piece.length);
      this.#module.HEAPU8.set(piece, at);
      return piece.length;
    };
  }

  #put(bytes) {
    const at = this.#module._malloc(bytes.length + 1);
    if (at === 0) throw new RangeError('no memory is left');
    this.#module.HEAPU8.set(bytes, at);
    return at;
  }

  #take(at, size) {
    return this.#module.HEAPU8.slice(at, at + size);
  }

  get memory() {
    return this.#module.HEAPU8.length;
  }

  get files() {
    return this.#module.FS;
  }

  get paths() {
    return this.#module.PATH;
  }

  write(path, content) {
    // mkdirTree only makes folders below the root.
    const whole = path.startsWith('/') ? path : this.paths.join2(this.files.cwd(), path);
    this.files.mkdirTree(whole.slice(0, whole.lastIndexOf('/')) || '/');
    this.files.writeFile(whole, bytesOf(content));
  }

  read(path) {
    return this.files.readFile(path);
  }

  exists(path) {
    return this.files.analyzePath(path).exists;
  }

  remove(path) {
    if (!this.exists(path)) return;
    if (!this.files.isDir(this.files.lstat(path).mode)) return this.files.unlink(path);
    for (const name of this.list(path)) this.remove(`${path}/${name}`);
    this.files.rmdir(path);
  }

  list(folder) {
    const names = this.files.readdir(folder).filter((name) => name !== '.' && name !== '..');
    return names.sort();
  }

  chdir(folder) {
    this.files.mkdirTree(folder);
    this.files.chdir(folder);
  }

  mount(hostFolder, path) {
    this.files.mkdirTree(path);
    this.files.mount(this.files.filesystems.NODEFS, { root: hostFolder }, path);
  }
}
