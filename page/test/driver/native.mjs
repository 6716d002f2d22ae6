// SPDX-License-Identifier: MIT
// The native program, with whose output that of the page is compared.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));
const program = process.env.ICPCHECK || path.join(root, "build/release/icpcheck");

/** native WORDS FILES READS: runs a command in a folder that holds the files; gives what it printed and
 * wrote. */
export function native(words, files = {}, reads = []) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "icpcheck-native-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), content);
    }
    const { status, stdout, stderr, error } = spawnSync(program, words, { cwd: folder, maxBuffer: 2 ** 28 });
    if (error) throw error;
    const written = reads.map((name) => fs.readFileSync(path.join(folder, name)));
    return { status, out: stdout, err: stderr.toString(), written };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

export const example = (name) => path.join(root, "examples", name);
export const textOf = (name) => fs.readFileSync(example(name), "utf8");
