// SPDX-License-Identifier: MIT
// What `answer FILE --from SHEET --format json` says of sheets that came back, and what is asked of it.
import { refusalsOf } from "../model/refusals";

/** Something that would be written, or was. */
export interface Change {
  kind: "fact" | "row" | "removed" | "complete";
  fact: string;
  /** As YAML has it on one line; "": not stated. */
  before: string;
  after: string;
  /** Who said it; "" where nobody is named. */
  who: string;
  document: string;
  /** Year-month-day; "": none. */
  day: string;
  /** The file it came in, and where in that file. */
  sheet: string;
  place: string;
}

/** One of the values that differ. */
export interface Option {
  value: string;
  who: string;
  place: string;
  document: string;
  day: string;
}

export interface Decision {
  fact: string;
  options: Option[];
}

export interface Answers {
  format: string;
  file: string;
  written: boolean;
  changes: Change[];
  decisions: Decision[];
  not_known: { fact: string; of: string }[];
  known: string[];
  without_document: number;
  unanswered: number;
}

/** What the reader chose: changes that are refused, by their cells, and a value for what differs, by its fact. */
export interface Chosen {
  refused: ReadonlySet<string>;
  taken: ReadonlyMap<string, string>;
}

export const nothingChosen: Chosen = { refused: new Set(), taken: new Map() };

/** Names what stands in a cell among all. */
export function cellOf(change: Change): string {
  return `${change.sheet}, ${change.place}`;
}

/** Where the program finds the sheets: in a folder of their own. */
export const sheetFolder = "sheets/";

/** "board.xlsx" of "sheets/board.xlsx". */
export function plainName(path: string): string {
  return path.startsWith(sheetFolder) ? path.slice(sheetFolder.length) : path;
}

/** Whether an option is what the file says now. */
export function isOfFile(option: Option, file: string): boolean {
  return option.place === file || option.place.startsWith(`${file}:`);
}

/** How an option is named to the program. */
export function takenOf(option: Option, file: string): string {
  return isOfFile(option, file) ? "file" : option.place;
}

export function answerWords(file: string, sheets: string[], day: string, chosen: Chosen, isRehearsal: boolean): string[] {
  const words = ["answer", file];
  for (const sheet of sheets) words.push("--from", sheet);
  words.push("--as-of", day, "--format", "json");
  for (const [fact, value] of chosen.taken) words.push("--take", `${fact}=${value}`);
  for (const cell of chosen.refused) words.push("--leave", cell);
  return isRehearsal ? [...words, "--dry-run"] : words;
}

/** A mistake in a sheet, which refuses all of them. */
export interface SheetMistake {
  sheet: string;
  cell: string;
  text: string;
  hint: string;
}

const cellFirst = /^((?:sheet .*?, )?cell [A-Z]+[0-9]+): (.*)$/is;

export function mistakesOf(said: string): SheetMistake[] {
  return refusalsOf(said).map(({ where, message, hint }) => {
    const found = cellFirst.exec(message);
    const text = found?.[2] ?? message;
    return { sheet: plainName(where), cell: found?.[1] ?? "", text: text.charAt(0).toUpperCase() + text.slice(1), hint };
  });
}

/** How many answers are to be written: what is not refused, and what was decided for a sheet. */
export function countTaken(answers: Answers, chosen: Chosen): number {
  const cells = new Set(answers.changes.map(cellOf));
  const accepted = [...cells].filter((cell) => !chosen.refused.has(cell)).length;
  const decided = answers.decisions.filter(({ fact }) => (chosen.taken.get(fact) ?? "file") !== "file").length;
  return accepted + decided;
}

/** What stands in one cell. A row that is added may also make a list incomplete. */
export interface Cell {
  cell: string;
  changes: Change[];
}

function grouped(changes: Change[], keyOf: (change: Change) => string): [key: string, changes: Change[]][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) groups.set(keyOf(change), [...(groups.get(keyOf(change)) ?? []), change]);
  return [...groups];
}

/** The answers of each file, in the order in which they came. */
export function bySheet(changes: Change[]): { sheet: string; cells: Cell[] }[] {
  return grouped(changes, (change) => change.sheet).map(([sheet, all]) => ({
    sheet,
    cells: grouped(all, cellOf).map(([cell, each]) => ({ cell, changes: each })),
  }));
}

/** How many answers there are. */
export function countCells(changes: Change[]): number {
  return new Set(changes.map(cellOf)).size;
}

export function withRefused(chosen: Chosen, cells: string[], isRefused: boolean): Chosen {
  const refused = new Set(chosen.refused);
  for (const cell of cells) {
    if (isRefused) refused.add(cell);
    else refused.delete(cell);
  }
  return { ...chosen, refused };
}

/** "": decided later. */
export function withTaken(chosen: Chosen, fact: string, value: string): Chosen {
  const taken = new Map(chosen.taken);
  if (value) taken.set(fact, value);
  else taken.delete(fact);
  return { ...chosen, taken };
}

/** Without choices about sheets that were taken away since. */
export function stillMeant(chosen: Chosen, answers: Answers): Chosen {
  const cells = new Set(answers.changes.map(cellOf));
  const options = new Map(answers.decisions.map(({ fact, options: each }) => [fact, each.map((option) => takenOf(option, answers.file))]));
  return {
    refused: new Set([...chosen.refused].filter((cell) => cells.has(cell))),
    taken: new Map([...chosen.taken].filter(([fact, value]) => options.get(fact)?.includes(value))),
  };
}
