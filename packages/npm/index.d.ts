// SPDX-License-Identifier: MIT
import { Program, Variables } from "./program.js";

export { Outcome, Program, ProgramLost, Variables } from "./program.js";

/** With files in memory, which `write` and `read` reach. */
export function openProgram(options?: Variables): Promise<Program>;

/** With the files of this computer. A relative path begins at the folder of the process. */
export function openHere(options?: Variables): Promise<Program>;
