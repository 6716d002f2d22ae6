// SPDX-License-Identifier: MIT
// What can be had from the descriptions, each made by the program.
import { shownFile, type State } from "./state";
import { checkWords, dayOf, namesOf, optionsOf } from "./words";

export interface Document {
  id: string;
  title: string;
  what: string;
  /** How the browser shows it: a page without scripts, or a picture. */
  shows: "page" | "picture" | null;
  end: string;
  type: string;
  words(state: State): string[];
}

const types: Record<string, string> = {
  html: "text/html",
  csv: "text/csv",
  json: "application/json",
  svg: "image/svg+xml",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

type Made = Pick<Document, "title" | "what" | "words"> & { name: string; end: string; shows?: Document["shows"] };

function one({ name, end, ...made }: Made): Document {
  return { shows: null, ...made, id: name, end: `${name}.${end}`, type: types[end] ?? "" };
}

const check = (format: string) => (state: State) => checkWords(state, format);
const about = (command: string, format: string) => (state: State) =>
  [command, ...namesOf(state), ...optionsOf(state.settings), "--format", format];

export const documents: Document[] = [
  one({ name: "gap-report", end: "html", title: "Gap report", what: "To attach to board papers, to read, to print.", shows: "page", words: check("html") }),
  one({ name: "gaps", end: "csv", title: "Gap report as a table", what: "For a spreadsheet.", words: check("csv") }),
  one({ name: "report", end: "json", title: "Gap report to compare with", what: "Keep it. Next time, Settings can show only what is new since then.", words: check("json") }),
  one({ name: "board-paper", end: "docx", title: "Board paper for Word", what: "A draft to edit.", words: about("brief", "docx") }),
  one({ name: "board-paper-page", end: "html", title: "Board paper to read", what: "The same draft, to read and print here.", shows: "page", words: about("brief", "html") }),
  one({ name: "map", end: "svg", title: "Map of the boards", what: "Which boards there are, what they decide and who sits where.", shows: "picture", words: (state) => ["map", ...state.files.map((file) => file.name), "--format", "svg"] }),
  one({ name: "questions", end: "xlsx", title: "Question sheets", what: "A workbook to send to those who know. Take it in again when it comes back.", words: about("questions", "xlsx") }),
  one({ name: "questions-page", end: "html", title: "Questions on paper", what: "To print and fill in by hand.", shows: "page", words: about("questions", "html") }),
];

/** "borsetshire-gap-report-2022-07-01.html". */
export function fileNameFor(document: Document, state: State): string {
  const stem = (shownFile(state)?.name ?? "icpcheck").replace(/\.[^.]*$/, "");
  const dot = document.end.lastIndexOf(".");
  return `${stem}-${document.end.slice(0, dot)}-${dayOf(state.settings)}${document.end.slice(dot)}`;
}
