// SPDX-License-Identifier: MIT
// One row to write: a field for each column, what is needed first.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Row, Table } from "../made/questions";
import type { Cells } from "../model/rows";
import { CellField } from "./CellField";
import { ErrorText } from "./Field";

interface RowFormProps {
  id: string;
  table: Table;
  row: Row | undefined;
  error: string;
  onKeep(cells: Cells): void;
  onLeave(): void;
}

function cellsOf(table: Table, row: Row | undefined): Cells {
  return Object.fromEntries(table.columns.map((column, i) => [column.key, row?.values[i] ?? ""]));
}

export function RowForm({ id, table, row, error, onKeep, onLeave }: RowFormProps) {
  const [cells, setCells] = useState(() => cellsOf(table, row));
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, []);
  // The short name of a row is made from its name; other parts of the file may use it, so it stays.
  const columns = table.columns.filter((column) => column.key !== "id");
  return (
    <form
      class="app-row-form"
      ref={box}
      noValidate
      aria-label={row ? `Change ${row.name}` : `A new row of ${table.title}`}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(cells);
      }}
    >
      <ErrorText id={`${id}-row`} text={error} />
      <p class="govuk-body-s">Leave out what you do not know.</p>
      {columns.map((column) => (
        <CellField
          key={column.key}
          id={`${id}-${column.key}`}
          column={column}
          someNeeded={columns.some((each) => each.required)}
          value={cells[column.key] ?? ""}
          onInput={(text) => setCells((old) => ({ ...old, [column.key]: text }))}
        />
      ))}
      <div class="app-toolbar">
        <button type="submit" class="govuk-button app-small-button">
          {row ? "Keep the change" : "Add it"}
        </button>
        <button type="button" class="govuk-button govuk-button--secondary app-small-button" onClick={onLeave}>
          Cancel
        </button>
      </div>
    </form>
  );
}
