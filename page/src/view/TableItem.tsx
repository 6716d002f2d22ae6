// SPDX-License-Identifier: MIT
import type { Form, Question, Table } from "../made/questions";

export interface TableProps {
  table: Table;
  form: Form;
  place: string;
  question: Question | undefined;
}

export function TableItem({ table }: TableProps) {
  return <p class="govuk-body">{table.title}</p>;
}
