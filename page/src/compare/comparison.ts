// SPDX-License-Identifier: MIT
// What `diff OLD NEW --format json` says, in the order in which a board asks: what is worse, what is
// better, what is late, what stays.
import type { Comparison } from "../made/diff";
import type { Files } from "../program/client";

export type { Comparison };
export type Compared = Comparison["descriptions"][number];
export type CheckChange = Compared["closed"][number];
export type Overdue = Compared["overdue"][number];
export type Difference = Comparison["runs"][number];

export interface EarlierFile {
  name: string;
  text: string;
}

const earlierFolder = "compare/earlier";
const nowFolder = "compare/now";

export function isReport(file: EarlierFile): boolean {
  return /\.json$/i.test(file.name) || file.text.trimStart().startsWith("{");
}

/** What the program needs beside it: what is earlier, and what is open now, each in a folder of its own. */
export function filesToCompare(earlier: EarlierFile[], now: EarlierFile[]): Files {
  const inFolder = (folder: string, files: EarlierFile[]) => files.map(({ name, text }) => [`${folder}/${name}`, text] as const);
  return Object.fromEntries([...inFolder(earlierFolder, earlier), ...inFolder(nowFolder, now)]);
}

/** One report is named itself; descriptions are read together, as a place needs its system. */
export function compareWords(earlier: EarlierFile[], day: string, packs: string[], format: string): string[] {
  const report = earlier.find(isReport);
  const old = report ? `${earlierFolder}/${report.name}` : earlierFolder;
  const asked = report ? [] : packs.flatMap((pack) => ["--pack", pack]);
  return ["diff", old, nowFolder, "--as-of", day, ...asked, "--format", format];
}

/** Why these files cannot be what is compared with; "": they can. */
export function whyNot(earlier: EarlierFile[]): string {
  const reports = earlier.filter(isReport).length;
  if (reports > 1 || (reports === 1 && earlier.length > 1)) return "Choose one report, or the descriptions of one day.";
  return "";
}

/** The open file of a path that the comparison names. */
export function openName(path: string | undefined): string {
  return path?.startsWith(`${nowFolder}/`) ? path.slice(nowFolder.length + 1) : (path ?? "");
}

export interface Counts {
  closed: number;
  newlyOpen: number;
  stillOpen: number;
  overdue: number;
}

export function countsOf(comparison: Comparison): Counts {
  const sum = (of: (description: Compared) => unknown[]) => comparison.descriptions.reduce((total, each) => total + of(each).length, 0);
  return {
    closed: sum((each) => each.closed),
    newlyOpen: sum((each) => each.newly_open),
    stillOpen: sum((each) => each.still_open),
    overdue: sum((each) => each.overdue),
  };
}

const statusWords: Record<string, string> = {
  met: "met",
  gap: "missing",
  not_stated: "not stated",
  not_due: "not due yet",
  not_applicable: "not asked here",
  waived: "waived",
  error: "could not be asked",
  waiting: "waits for another",
};

/** "not stated, now missing". */
export function fromTo(change: Pick<CheckChange, "before" | "after">): string {
  const before = change.before ? (statusWords[change.before] ?? change.before) : "not asked";
  const after = change.after ? (statusWords[change.after] ?? change.after) : "not asked";
  return before === after ? before : `${before}, now ${after}`;
}

const differenceWords: Record<Difference["what"], string> = {
  version: "The version of icpcheck",
  pack: "Pack",
  parameter: "Parameter",
  strength: "Strength of",
  option: "Option",
  profile: "Profile",
};

/** "Pack statute-2022: not there, now version 3". */
export function differenceInWords({ what, subject, before, after }: Difference): string {
  const name = [differenceWords[what], subject].filter(Boolean).join(" ");
  return `${name}: ${before ?? "not there"}, now ${after ?? "not there"}`;
}

/** "12 days late". */
export function lateness(days: number): string {
  const late = Math.abs(days);
  return `${late} ${late === 1 ? "day" : "days"} late`;
}
