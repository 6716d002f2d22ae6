// SPDX-License-Identifier: MIT
// What the report says of each open file.
import type { Description, Report } from "../made/report";
import type { Kind, OpenFile, State } from "./state";

export function descriptionOf(state: State, file: OpenFile | undefined): Description | undefined {
  return state.report?.descriptions.find((each) => each.file === file?.name);
}

/** Also of a file with mistakes, as far as its text says so. */
export function kindOf(state: State, file: OpenFile): Kind | null {
  const known = descriptionOf(state, file)?.kind;
  if (known) return known;
  const found = /^["']?kind["']?\s*:\s*["']?(system|place)\b/m.exec(file.text);
  return found ? (found[1] as Kind) : null;
}

/** As a file with mistakes has it, too, so that it is not another one all of a sudden. */
export function nameOf(state: State, file: OpenFile): string {
  const known = descriptionOf(state, file)?.name;
  const written = /^["']?name["']?\s*:\s*["']?([^"'#\n]+)/m.exec(file.text)?.[1]?.trim();
  return known || written || file.name;
}

/** What stands in the way of reading the file. */
export function problemsOf(report: Report | null, file: OpenFile | undefined) {
  return (report?.not_checked ?? []).filter((each) => each.file === file?.name);
}

/** What could not be read beside the open files: a profile, an earlier report. */
export function otherProblems(state: State) {
  const names = state.files.map((file) => file.name);
  return (state.report?.not_checked ?? []).filter((each) => !each.file || !names.includes(each.file));
}
