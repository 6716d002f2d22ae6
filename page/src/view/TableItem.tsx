// SPDX-License-Identifier: MIT
// A list as a table: its rows to add, change and remove, and whether it says all.
import { useState } from "preact/hooks";
import type { Question, Row, Table } from "../made/questions";
import type { Command } from "../model/actions";
import { askedOf } from "../model/outline";
import { addRow, changeRow, type Cells } from "../model/rows";
import { Complete, NoneThere } from "./Complete";
import { ErrorText } from "./Field";
import { Meta, Why } from "./QuestionItem";
import { RowForm } from "./RowForm";
import { Rows } from "./Rows";
import { useActions, useWork } from "./use";
import { idOf } from "./useGoal";

export interface TableProps {
  table: Table;
  place: string;
  question: Question | undefined;
}

const nothing = -1;

export function TableItem({ table, place, question }: TableProps) {
  const actions = useActions();
  const { store } = useWork();
  /** Which row is being written: its position; after the last a new one. */
  const [written, setWritten] = useState(nothing);
  const [error, setError] = useState("");
  const id = idOf(table.path, place);
  const edit = async (commands: Command[]) => {
    const refused = commands.length > 0 ? await actions.edit(commands, table.title) : "";
    setError(refused);
    if (!refused) setWritten(nothing);
  };
  const keep = (cells: Cells, row: Row | undefined) => {
    const source = store.state.document;
    void edit(row ? changeRow(table, row, cells, source) : addRow(table, cells, source));
  };
  const formFor = (row: Row | undefined) => (
    <RowForm id={id} table={table} row={row} error={error} onKeep={(cells) => keep(cells, row)} onLeave={() => setWritten(nothing)} />
  );
  return (
    <article class={`app-question app-table${error ? " govuk-form-group--error" : ""}`} id={id} tabIndex={-1} aria-labelledby={`${id}-text`}>
      {question && <Meta question={question} place={place} />}
      <p class="govuk-heading-s app-table__title" id={`${id}-text`}>
        {question ? askedOf(question) : table.question || table.title}
      </p>
      {written === nothing && <ErrorText id={id} text={error} />}
      <Rows
        table={table}
        written={written}
        formFor={formFor}
        onChange={setWritten}
        onRemove={(row) => void edit([{ words: ["unset", row.key] }])}
      />
      {written === table.rows.length ? (
        formFor(undefined)
      ) : (
        <div class="app-table__ways">
          <button type="button" class="govuk-button govuk-button--secondary app-small-button" onClick={() => setWritten(table.rows.length)}>
            {table.rows.length === 0 ? "Add the first" : "Add another"}
            <span class="govuk-visually-hidden"> to {table.title}</span>
          </button>
          <NoneThere table={table} onEdit={(commands) => void edit(commands)} />
        </div>
      )}
      <Complete id={id} table={table} onEdit={(commands) => void edit(commands)} />
      {question && <Why question={question} id={id} />}
    </article>
  );
}
