// SPDX-License-Identifier: MIT
// Facts and values as people read them: by the questions of the program.
import type { Form, Question } from "../made/questions";

export interface Named {
  /** What the fact is about, and what is asked. */
  about: string;
  question: string;
}

export const nothingStated = "Not stated";

/** "1 July 2022" of "2022-07-01". */
export function dayInWords(day: string): string {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!found) return day;
  const date = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])));
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

function parentOf(path: string): string {
  return path.replace(/(\.[^.[\]]+|\[[^\]]*\])$/, "");
}

function unquoted(value: string): string {
  return /^"(?:[^"\\]|\\.)*"$/.test(value) ? (JSON.parse(value) as string) : value.replace(/^'(.*)'$/s, (_, inner: string) => inner.replaceAll("''", "'"));
}

/** "a, b" of "[a, b]", also where an item has a comma. */
function itemsOf(value: string): string[] {
  const inner = value.slice(1, -1);
  return inner.match(/\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+)/g)?.map((each) => unquoted(each.trim())) ?? [];
}

export class Words {
  private readonly questions: Map<string, Question>;

  constructor(private readonly form: Form | null) {
    this.questions = new Map(form?.questions.map((question) => [question.key, question]));
  }

  /** By its own question, else by the list that it stands in, else as it is written. */
  of(fact: string): Named {
    const own = this.questions.get(fact);
    if (own) return { about: own.about, question: own.question };
    const path = parentOf(fact);
    const table = this.form?.tables.find((each) => each.path === path || each.path === fact);
    const column = this.columnOf(fact);
    if (column) return column;
    return { about: table ? table.title : "", question: table ? table.question || table.title : fact };
  }

  /** A cell of a table: "chair.organisation" of a row. */
  private columnOf(fact: string): Named | null {
    for (const table of this.form?.tables ?? []) {
      const row = table.rows.find((each) => fact.startsWith(`${each.key}.`));
      const column = row && table.columns.find((each) => `${row.key}.${each.key}` === fact);
      if (row && column) return { about: row.name || table.title, question: column.question || column.title };
    }
    return null;
  }

  /** A value as the sheets have it. */
  value(fact: string, written: string): string {
    if (written === "") return nothingStated;
    if (written === "[]") return "None";
    if (/^\[.*\]$/s.test(written)) return itemsOf(written).map((item) => this.word(fact, item)).join("; ");
    return this.word(fact, unquoted(written));
  }

  private word(fact: string, word: string): string {
    const answers = this.questions.get(fact)?.answers;
    if (word === "true") return "Yes";
    if (word === "false") return "No";
    if (/^\d{4}-\d\d-\d\d$/.test(word)) return dayInWords(word);
    const choice = answers?.choices.find((each) => each.word === word);
    return choice?.title ?? this.nameOf(answers?.listed ?? "", word) ?? word;
  }

  /** The name of a body, by its id. */
  private nameOf(list: string, id: string): string | undefined {
    const table = list ? this.form?.tables.find((each) => each.path === list) : undefined;
    return table?.rows.find((row) => row.key === `${list}[${id}]`)?.name;
  }
}
