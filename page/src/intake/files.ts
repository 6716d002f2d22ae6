// SPDX-License-Identifier: MIT
// Files that are to be sheets of answers.
import type { SheetMistake } from "./answers";

export interface Sheet {
  name: string;
  bytes: Uint8Array;
}

/** Larger ones are no sheets of questions; the program would refuse them. */
const mostBytes = 16 * 1024 * 1024;

function whyNot(file: File): string {
  if (!/\.(xlsx|csv)$/i.test(file.name)) return "This is neither a workbook (.xlsx) nor a CSV file.";
  return file.size > mostBytes ? "This is larger than 16 MiB." : "";
}

export async function readSheets(files: File[]): Promise<{ sheets: Sheet[]; mistakes: SheetMistake[] }> {
  const wrong = files.filter(whyNot);
  const mistakes = wrong.map((file) => ({ sheet: file.name, cell: "", text: whyNot(file), hint: "Take it away." }));
  const read = async (file: File) => ({ name: file.name.replace(/^[-.]+/, ""), bytes: new Uint8Array(await file.arrayBuffer()) });
  return { sheets: await Promise.all(files.filter((file) => !whyNot(file)).map(read)), mistakes };
}

/** One that came again takes the place of the earlier one. */
export function together<T extends { name: string }>(before: T[], more: T[]): T[] {
  const names = new Set(more.map(({ name }) => name));
  return [...before.filter(({ name }) => !names.has(name)), ...more];
}
