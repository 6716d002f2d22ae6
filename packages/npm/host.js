// SPDX-License-Identifier: MIT
// Puts the files of this computer in the place of those in memory. A path goes through as it was
// typed, so that messages show it as the program for Linux does.
import fs from "node:fs";

// The numbers that WebAssembly (WASI) has for the errors of files.
const numbers = {
  EACCES: 2, EAGAIN: 6, EBADF: 8, EBUSY: 10, EDQUOT: 19, EEXIST: 20, EFBIG: 22, EINTR: 27,
  EINVAL: 28, EIO: 29, EISDIR: 31, ELOOP: 32, EMFILE: 33, ENAMETOOLONG: 37, ENFILE: 41, ENODEV: 43,
  ENOENT: 44, ENOMEM: 48, ENOSPC: 51, ENOTDIR: 54, ENOTEMPTY: 55, ENXIO: 60, EPERM: 63, EPIPE: 64,
  EROFS: 69, ESPIPE: 70, ETXTBSY: 74, EXDEV: 75,
};

// The bits of open(2) as musl has them, and what they are called here. Node itself lets no file
// reach other programs. Windows lacks some.
const bits = {
  0o1: "O_WRONLY", 0o2: "O_RDWR", 0o100: "O_CREAT", 0o200: "O_EXCL", 0o400: "O_NOCTTY",
  0o1000: "O_TRUNC", 0o2000: "O_APPEND", 0o4000: "O_NONBLOCK", 0o200000: "O_DIRECTORY",
  0o400000: "O_NOFOLLOW",
};
const append = 0o2000;

function flagsOf(flags) {
  let here = 0;
  for (const [bit, name] of Object.entries(bits)) {
    if (flags & bit) here |= fs.constants[name] ?? 0;
  }
  return here;
}

// Windows writes C:\folder where the program knows /C:/folder. What was typed with a drive or as
// \\server\share comes behind the folder of the run, as if it were a name in it.
export const windows = {
  inside: (path) => "/" + path.replaceAll("\\", "/"),
  outside: (path) => {
    const whole = /^(?:.*\/)?([A-Za-z]:(?:[\\/].*)?|\\\\.*)$/.exec(path)?.[1];
    if (whole === undefined) return path;
    return /^[A-Za-z]:$/.test(whole) ? `${whole}\\` : whole;
  },
  // The program parts folders by "/" alone. A word is a path when it leads somewhere.
  word: (word, exists = fs.existsSync) => {
    const [, option, value] = /^(--[a-z-]+=)?([^]*)$/.exec(word);
    const folder = value.slice(0, Math.max(value.lastIndexOf("\\"), 0)) || ".";
    const isPath = value.includes("\\") && (exists(value) || exists(folder));
    return (option ?? "") + (isPath ? value.replaceAll("\\", "/") : value);
  },
};
const same = { inside: (path) => path, outside: (path) => path, word: (word) => word };
const names = process.platform === "win32" ? windows : same;

/** The words of a command line as the program takes them. */
export const wordsInside = (words) => words.map((word) => names.word(word));

// Who runs this is user 0 inside. Nobody else may be.
const self = process.geteuid ? process.geteuid() : 0;
const userInside = (user) => (user === self ? 0 : user === 0 ? 0xfffe : user);

function inside(stat) {
  // Numbers of files on Windows do not fit a double, and two files must not look like one.
  const id = BigInt.asUintN(52, stat.ino ^ (stat.ino >> 52n) * 0x9e3779b97f4a7n);
  // Folders on Windows have no bit that says who may enter them.
  const enter = process.platform === "win32" ? Number((stat.mode & 0o444n) >> 2n) : 0;
  return {
    dev: Number(BigInt.asUintN(31, stat.dev)),
    ino: Number(id),
    mode: Number(stat.mode) | enter,
    nlink: Number(stat.nlink),
    uid: userInside(Number(stat.uid)),
    gid: Number(stat.gid),
    rdev: Number(BigInt.asUintN(31, stat.rdev)),
    size: Number(stat.size),
    atime: stat.atime, mtime: stat.mtime, ctime: stat.ctime,
    blocks: Number(stat.blocks ?? 0n),
  };
}

const exact = { bigint: true };

// How the three streams are called inside, where no file can be called so.
const standard = ["/\0in", "/\0out", "/\0err"];

/** The functions that take the place of those of FS, by their names. */
function functionsFor(FS, program) {
  const at = (path) => (path === "/proc/self/exe" ? program : names.outside(path));
  const look = (path, work) => {
    const number = standard.indexOf(path);
    return inside(number < 0 ? work(at(path), exact) : fs.fstatSync(number, exact));
  };
  const nodeAt = (path, follow) => {
    const stat = inside((follow ? fs.statSync : fs.lstatSync)(at(path), exact));
    return { id: stat.ino, mode: stat.mode, path };
  };
  const accesses = { r: fs.constants.R_OK, w: fs.constants.W_OK, x: fs.constants.X_OK };
  return {
    cwd: () => names.inside(process.cwd()),
    lookupPath: (path, options = {}) => ({ path, node: nodeAt(path, options.follow) }),
    lookupNode: (folder, name) => nodeAt(`${folder.path}/${name}`, false),
    nodePermissions: (node, wanted) => {
      const mode = [...wanted].reduce((sum, letter) => sum | accesses[letter], 0);
      try {
        fs.accessSync(at(node.path), mode);
        return 0;
      } catch (error) {
        return numbers[error.code] ?? numbers.EIO;
      }
    },
    stat: (path) => look(path, fs.statSync),
    lstat: (path) => look(path, fs.lstatSync),
    readdir: (path) => [".", "..", ...fs.readdirSync(at(path))],
    readlink: (path) => names.inside(fs.readlinkSync(at(path))),
    mkdir: (path, mode) => fs.mkdirSync(at(path), mode),
    rmdir: (path) => fs.rmdirSync(at(path)),
    unlink: (path) => fs.unlinkSync(at(path)),
    rename: (from, to) => fs.renameSync(at(from), at(to)),
    chmod: (path, mode) => fs.chmodSync(at(path), mode),
    fchmod: (number, mode) => fs.fchmodSync(FS.getStream(number).host, mode),
    utime: (path, accessed, changed) => fs.utimesSync(at(path), accessed / 1000, changed / 1000),
    open: (path, flags, mode) => {
      const host = fs.openSync(at(path), flagsOf(flags), mode);
      const number = FS.nextfd();
      const stream = { fd: number, host, position: 0, path, flags, node: nodeAt(path, true) };
      FS.streams[number] = stream;
      return stream;
    },
    close: (stream) => {
      fs.closeSync(stream.host);
      FS.closeStream(stream.fd);
    },
    llseek: (stream, offset, whence) => {
      const from = [0, stream.position, whence === 2 ? fs.fstatSync(stream.host).size : 0][whence];
      stream.position = from + offset;
      return stream.position;
    },
    read: (stream, memory, offset, length, position) => {
      const isFile = (stream.node.mode & 0o170000) === 0o100000;
      const place = isFile ? position ?? stream.position : null;
      const count = fs.readSync(stream.host, memory, offset, length, place);
      if (position === undefined) stream.position += count;
      return count;
    },
    write: (stream, memory, offset, length, position) => {
      const isFile = (stream.node.mode & 0o170000) === 0o100000 && !(stream.flags & append);
      const place = isFile ? position ?? stream.position : null;
      const count = fs.writeSync(stream.host, memory, offset, length, place);
      if (position === undefined) stream.position += count;
      return count;
    },
  };
}

/**
 * Makes `FS`, that of emscripten, read and write the files of this computer. `program` is the file
 * that stands for the program itself: a cache asks whether that is still the same.
 */
export function useHost(FS, PATH, program) {
  // Without tidying: "link/.." is not where the link lies.
  PATH.join2 = (folder, name) => `${folder}/${name}`;
  standard.forEach((path, number) => {
    FS.streams[number] = { fd: number, host: number, position: 0, path, flags: 0, node: { mode: 0 } };
  });
  for (const [name, work] of Object.entries(functionsFor(FS, program))) {
    FS[name] = (...words) => {
      try {
        return work(...words);
      } catch (error) {
        if (error instanceof FS.ErrnoError || error.code === undefined) throw error;
        throw new FS.ErrnoError(numbers[error.code] ?? numbers.EIO);
      }
    };
  }
}

