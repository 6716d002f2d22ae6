// SPDX-License-Identifier: MIT
// The choices of ids, where the program does not give them: all that the list has.
import type { Answers, Form } from "../made/questions";

function idIn(key: string): string {
  return /\[([^\]]*)\]$/.exec(key)?.[1] ?? key;
}

export function withListed(form: Form): Form {
  const rows = form.tables.find((table) => table.path === "organisations")?.rows ?? [];
  const choices = rows.map((row) => ({ word: idIn(row.key), title: row.name, description: "" }));
  const filled = <T extends { answers: Answers }>(each: T): T =>
    each.answers.listed && each.answers.choices.length === 0 ? { ...each, answers: { ...each.answers, choices } } : each;
  return {
    ...form,
    questions: form.questions.map(filled),
    tables: form.tables.map((table) => ({ ...table, columns: table.columns.map(filled) as typeof table.columns })),
  };
}
