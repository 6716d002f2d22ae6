// SPDX-License-Identifier: MIT
// The form in the order of the schema: sections, their groups, and the questions of each.
import type { Form, Question, Table } from "../made/questions";
import outlines from "../made/outline.json";
import type { Kind } from "./state";

interface Outline {
  /** Where a fact stands among all. */
  order: Map<string, number>;
  titles: Map<string, string>;
}

function read(entries: string[][]): Outline {
  return {
    order: new Map(entries.map(([path = ""], i) => [path, i])),
    titles: new Map(entries.map(([path = "", title = ""]) => [path, title])),
  };
}

const known: Record<Kind, Outline> = { system: read(outlines.system), place: read(outlines.place) };

export interface Group {
  /** The part of the file, as hwbs[our-hwb].jsna. */
  key: string;
  title: string;
  questions: Question[];
  tables: Table[];
}

export interface Section {
  key: string;
  title: string;
  groups: Group[];
  stated: number;
  all: number;
}

/** The question without what it is about, where that is said already. */
export function askedOf(question: Question): string {
  const prefix = `${question.about}: `;
  return question.about && question.question.startsWith(prefix) ? question.question.slice(prefix.length) : question.question;
}

/** "hwbs[].jsna" of "hwbs[our-hwb].jsna". */
export function generalPath(key: string): string {
  return key.replace(/\[[^\]]*\]/g, "[]");
}

function parentOf(key: string): string {
  const dot = key.lastIndexOf(".");
  return dot < 0 ? "" : key.slice(0, dot);
}

/** Inside the brackets there may be dots. */
function groupKey(key: string): string {
  const masked = key.replace(/\[[^\]]*\]/g, (part) => "[".padEnd(part.length, "_"));
  return key.slice(0, parentOf(masked).length);
}

function orderOf(key: string, kind: Kind): number {
  if (key === "") return -1;
  const path = generalPath(key);
  return known[kind].order.get(path) ?? known[kind].order.get(path.replace(/\[\]$/, "")) ?? Number.MAX_SAFE_INTEGER;
}

/** The item of a list in which something stands: hwbs[our-hwb]; "" none. */
function itemOf(key: string): string {
  return /^(.*?\])(?:\.|$)/.exec(key)?.[1] ?? "";
}

/** "Lincolnshire HWB: Joint strategic needs assessment". */
function titleOf(key: string, form: Form): string {
  const path = generalPath(key);
  const own = known[form.kind].titles.get(path.replace(/\[\]$/, "")) ?? "";
  const item = itemOf(key);
  const name = item ? form.tables.flatMap((table) => table.rows).find((row) => row.key === item)?.name : "";
  if (!item) return own;
  return path.endsWith("[]") ? (name ?? own) : [name, own].filter(Boolean).join(": ");
}

export function isStated(question: Question): boolean {
  return question.known.value !== "";
}

/** A question that its table or its parts answer. */
export function hasOwnAnswer(question: Question): boolean {
  return question.answers.kind !== "parts" && question.answers.kind !== "table";
}

/** The rows of whose tables nothing else is asked than their cells: there the table is enough. */
function cellsOf(form: Form): Set<string> {
  const cells = new Set<string>();
  for (const table of form.tables) {
    for (const row of table.rows) {
      const own = table.columns.map((column) => `${row.key}.${column.key}`);
      const below = form.questions.filter((question) => question.key.startsWith(`${row.key}.`));
      if (below.every((question) => own.includes(question.key))) own.forEach((key) => cells.add(key));
    }
  }
  return cells;
}

export function sectionsOf(form: Form): Section[] {
  const byOrder = (one: string, other: string) => orderOf(one, form.kind) - orderOf(other, form.kind);
  const sections = new Map<string, Map<string, Group>>();
  const groupFor = (key: string): Group => {
    const section = /^[^.[]*/.exec(key)?.[0] ?? key;
    const groups = sections.get(section) ?? new Map<string, Group>();
    sections.set(section, groups);
    const own = groupKey(key);
    const group = groups.get(own) ?? { key: own, title: own === section || !own ? "" : titleOf(own, form), questions: [], tables: [] };
    groups.set(own, group);
    return group;
  };
  const cells = cellsOf(form);
  const asked = form.questions.filter((question) => hasOwnAnswer(question) && !cells.has(question.key));
  for (const question of asked.sort((one, other) => byOrder(one.key, other.key))) groupFor(question.key).questions.push(question);
  for (const table of form.tables) groupFor(table.path).tables.push(table);
  const made = [...sections].map(([key, groups]) => sectionOf(key, sorted([...groups.values()], form), form));
  return made.sort((one, other) => byOrder(one.key, other.key));
}

/** In the order of the schema, item by item in the order of the file. */
function sorted(groups: Group[], form: Form): Group[] {
  const items = form.tables.flatMap((table) => table.rows).map((row) => row.key);
  const rank = (group: Group) => items.indexOf(itemOf(group.key));
  return groups.sort((one, other) => rank(one) - rank(other) || orderOf(one.key, form.kind) - orderOf(other.key, form.kind));
}

function sectionOf(key: string, groups: Group[], form: Form): Section {
  const questions = groups.flatMap((group) => group.questions);
  const tables = groups.flatMap((group) => group.tables);
  const stated = questions.filter(isStated).length + tables.filter((table) => table.complete !== "not_stated").length;
  return { key, title: known[form.kind].titles.get(key) ?? key, groups, stated, all: questions.length + tables.length };
}
