// SPDX-License-Identifier: MIT
// The rows that a list has, each with what is stated of it.
import type { ComponentChildren } from "preact";
import type { Column, Row, Table } from "../made/questions";
import { itemsOf } from "../model/values";
import { optionsOf } from "./answers/Answer";

interface RowsProps {
  table: Table;
  written: number;
  formFor(row: Row): ComponentChildren;
  onChange(position: number): void;
  onRemove(row: Row): void;
}

export function Rows({ table, written, formFor, onChange, onRemove }: RowsProps) {
  if (table.rows.length === 0) {
    return <p class="app-not-stated">{table.complete === "not_stated" ? "Not stated" : "There are none."}</p>;
  }
  return (
    <ul class="app-rows">
      {table.rows.map((row, i) =>
        i === written ? (
          <li key={row.key}>{formFor(row)}</li>
        ) : (
          <li key={row.key} class="app-row">
            <RowText row={row} table={table} />
            <div class="app-row__ways">
              <button type="button" class="app-link" onClick={() => onChange(i)}>
                Change<span class="govuk-visually-hidden"> {row.name}</span>
              </button>
              <button type="button" class="app-link" onClick={() => onRemove(row)}>
                Remove<span class="govuk-visually-hidden"> {row.name}</span>
              </button>
            </div>
          </li>
        ),
      )}
    </ul>
  );
}

/** What nobody reads twice: the name again, and the short name of the file. */
function isTold(column: Column, value: string, row: Row): boolean {
  return value !== "" && column.key !== "id" && value !== row.name;
}

function RowText({ row, table }: { row: Row; table: Table }) {
  const told = table.columns
    .map((column, i) => ({ column, value: row.values[i] ?? "" }))
    .filter(({ column, value }) => isTold(column, value, row));
  return (
    <div class="app-row__text">
      <strong>{row.name}</strong>
      <dl class="app-row__cells">
        {told.map(({ column, value }) => (
          <div key={column.key}>
            <dt>{column.title}</dt>
            <dd>{cellText(column, value)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** As people read it. */
function cellText(column: Column, value: string): string {
  if (column.answers.kind === "yes_no") return value === "true" ? "Yes" : "No";
  const items = column.answers.many ? itemsOf(value) : [value];
  if (items.length === 0) return "None";
  if (column.answers.kind !== "choice" && column.answers.kind !== "organisation") return items.join("; ");
  const options = optionsOf(column.answers, items);
  return items.map((item) => options.find((option) => option.word === item)?.title ?? item).join("; ");
}
