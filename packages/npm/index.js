// SPDX-License-Identifier: MIT
// The program for programs: with files in memory, or with those of this computer.
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { useHost } from "./host.js";
import { openProgram as open } from "./program.js";

export { ProgramLost } from "./program.js";

const wasm = fileURLToPath(new URL("icpcheck.wasm", import.meta.url));

/** With files in memory, which `write` and `read` reach. */
export const openProgram = ({ variables } = {}) => open({ wasmBinary: fs.readFileSync(wasm), variables });

/** With the files of this computer. A relative path begins at the folder of the process. */
export async function openHere(options) {
  const program = await openProgram(options);
  useHost(program.files, program.paths, wasm);
  return program;
}
