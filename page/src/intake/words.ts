// SPDX-License-Identifier: MIT
// Facts and values as people read them: by the questions of the program.
import { Outline } from "../editor/outline";
import { Parsed } from "../editor/parsed";
import type { Form, Question, Table } from "../made/questions";
import type { Change } from "./answers";

export const nothingStated = "Not stated";

type Possible = Question["answers"];

/** "1 July 2022" of "2022-07-01". */
export function dayInWords(day: string): string {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!found) return day;
  const date = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])));
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

/** "icp.members" of "icp.members[0]" and of "icp.members". */
function listOf(path: string): string {
  return path.replace(/\[[^\]]*\]$/, "");
}

/** A value on one line, so that it can be read as YAML is. */
function outlineOf(written: string): Outline {
  return new Outline(new Parsed(`it: ${written}`));
}

export class Words {
  private readonly questions: Map<string, Question>;
  private readonly tables: Table[];

  constructor(form: Form | null) {
    this.questions = new Map(form?.questions.map((question) => [question.key, question]));
    this.tables = form?.tables ?? [];
  }

  /** What is asked, by its own question, else by the list that it stands in, else its path. */
  fact(fact: string): string {
    const question = this.questions.get(fact)?.question;
    if (question) return question;
    const cell = this.cellOf(fact);
    if (cell) return [cell.row.name || cell.table.title, cell.column.question || cell.column.title].join(": ");
    return this.tableOf(fact)?.title ?? fact;
  }

  /** What a change is about. */
  change(change: Change): string {
    const list = this.tableOf(change.fact)?.title ?? listOf(change.fact);
    if (change.kind === "row") return `${list}: one more`;
    if (change.kind === "removed") return `${list}: one less`;
    if (change.kind === "complete") return `${list}: does the list name all?`;
    return this.fact(change.fact);
  }

  /** A value as the sheets have it. */
  value(fact: string, written: string): string {
    if (written === "") return nothingStated;
    const possible = this.questions.get(fact)?.answers ?? this.cellOf(fact)?.column.answers;
    return this.said(written, possible);
  }

  /** An item of a list, column by column. */
  row(fact: string, written: string): string {
    const table = this.tableOf(fact);
    const outline = outlineOf(written);
    const entries = outline.entries(["it"]);
    if (entries.length === 0) return this.said(written, undefined);
    return entries.map(([key, value]) => {
      const column = table?.columns.find((each) => each.key === key);
      return `${column?.title ?? key}: ${this.said(value, column?.answers)}`;
    }).join("; ");
  }

  private tableOf(fact: string): Table | undefined {
    return this.tables.find((each) => each.path === listOf(fact));
  }

  private cellOf(fact: string) {
    for (const table of this.tables) {
      const row = table.rows.find((each) => fact.startsWith(`${each.key}.`));
      const column = row && table.columns.find((each) => `${row.key}.${each.key}` === fact);
      if (row && column) return { table, row, column };
    }
    return undefined;
  }

  private said(written: string, possible: Possible | undefined): string {
    if (written === "[]") return "None";
    if (written.startsWith("[")) return outlineOf(written).words(["it"]).map((item) => this.word(item, possible)).join("; ");
    return this.word(outlineOf(written).scalar(["it"]) || written, possible);
  }

  private word(word: string, possible: Possible | undefined): string {
    if (word === "true") return "Yes";
    if (word === "false") return "No";
    if (/^\d{4}-\d\d-\d\d$/.test(word)) return dayInWords(word);
    const choice = possible?.choices.find((each) => each.word === word);
    return choice?.title ?? this.nameOf(possible?.listed ?? "", word) ?? word;
  }

  /** The name of a body, by its id. */
  private nameOf(list: string, id: string): string | undefined {
    const table = list ? this.tables.find((each) => each.path === list) : undefined;
    return table?.rows.find((row) => row.key === `${list}[${id}]`)?.name;
  }
}
