// SPDX-License-Identifier: MIT
// All that the page knows. Views read it, actions change it, and nothing else does.
import type { Report } from "../made/report";
import type { Form } from "../made/questions";

export type Kind = "system" | "place";

export interface OpenFile {
  /** Tells it from others, also when its name changes. */
  id: number;
  name: string;
  text: string;
  /** The text that was last saved or opened; null: never. */
  saved: string | null;
  undo: Step[];
  redo: Step[];
  /** Where the browser can save it in place. */
  handle: FileSystemFileHandle | null;
}

/** A text before a change, and what the change was. */
export interface Step {
  text: string;
  what: string;
}

export interface NamedText {
  name: string;
  text: string;
}

export interface Settings {
  /** Year-month-day; "" is today. */
  asOf: string;
  /** Ids of packs; none: those that apply. */
  packs: string[];
  profile: NamedText | null;
  /** A report as JSON: what fell short in it does not count again. */
  earlier: NamedText | null;
  requireEvidence: boolean;
  leaveOutWaivers: boolean;
}

export type Screen = "start" | "begin-system" | "begin-place" | "work" | "intake" | "compare" | "settings" | "get" | "licences";
export type Tab = "questions" | "yaml";

/** Where the reader wants to be taken. `turn` rises with each wish, so that the same can be wished again. */
export interface Goal {
  fact?: string;
  line?: number;
  column?: number;
  turn: number;
}

export interface State {
  program: "opening" | "ready" | "failed";
  /** Why the program cannot run. */
  failure: string;
  screen: Screen;
  tab: Tab;
  files: OpenFile[];
  /** How many answers are on their way into a file. */
  edits: number;
  /** The id of the file that is shown. */
  shown: number;
  settings: Settings;
  /** Of the newest texts that were checked. */
  report: Report | null;
  checking: boolean;
  /** Why the last check could not be made, in words for people. */
  trouble: string;
  /** The questions about the file that is shown, as of `formText`. */
  form: Form | null;
  formText: string;
  goal: Goal;
  /** Told to the reader, also to those who listen. */
  message: Message | null;
  remembers: boolean;
  /** Sheets that wait to be taken in. */
  sheets: File[];
  /** The document from which answers are given. */
  document: Source;
}

/** What supports an answer. */
export interface Source {
  title: string;
  day: string;
}

export interface Message {
  kind: "done" | "wrong";
  text: string;
  turn: number;
}

export const firstState: State = {
  program: "opening",
  failure: "",
  screen: "start",
  tab: "questions",
  files: [],
  edits: 0,
  shown: 0,
  settings: {
    asOf: "",
    packs: [],
    profile: null,
    earlier: null,
    requireEvidence: false,
    leaveOutWaivers: false,
  },
  report: null,
  checking: false,
  trouble: "",
  form: null,
  formText: "",
  goal: { turn: 0 },
  message: null,
  remembers: false,
  sheets: [],
  document: { title: "", day: "" },
};

export function shownFile(state: State): OpenFile | undefined {
  return state.files.find((file) => file.id === state.shown);
}

export function isSaved(file: OpenFile): boolean {
  return file.saved === file.text;
}
