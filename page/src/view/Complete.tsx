// SPDX-License-Identifier: MIT
// Whether a list says all: silence about the rest is not the same as that there is no more.
import type { Table } from "../made/questions";
import type { Command } from "../model/actions";
import { setComplete } from "../model/rows";

interface CompleteProps {
  id: string;
  table: Table;
  onEdit(commands: Command[]): void;
}

/** An empty list is an answer, too. */
export function NoneThere({ table, onEdit }: Omit<CompleteProps, "id">) {
  if (table.complete !== "not_stated") return null;
  return (
    <button type="button" class="app-link" onClick={() => onEdit([{ words: ["set", `${table.path}=[]`] }])}>
      There are none<span class="govuk-visually-hidden">: {table.title}</span>
    </button>
  );
}

export function Complete({ id, table, onEdit }: CompleteProps) {
  if (table.complete === "not_stated") return null;
  if (!table.may_be_partial || table.rows.length === 0) return null;
  const radio = (complete: boolean, title: string) => (
    <div class="govuk-radios__item">
      <input
        id={`${id}-complete-${complete}`}
        name={`${id}-complete`}
        type="radio"
        class="govuk-radios__input"
        checked={(table.complete === "complete") === complete}
        onChange={() => onEdit(setComplete(table, complete))}
      />
      <label class="govuk-label govuk-radios__label" for={`${id}-complete-${complete}`}>
        {title}
      </label>
    </div>
  );
  return (
    <fieldset class="govuk-fieldset app-complete">
      <legend class="govuk-fieldset__legend">
        Is this list complete?<span class="govuk-visually-hidden"> {table.title}</span>
      </legend>
      <div class="govuk-radios govuk-radios--small govuk-radios--inline">
        {radio(true, "Yes, these are all")}
        {radio(false, "No, there are more")}
      </div>
    </fieldset>
  );
}
