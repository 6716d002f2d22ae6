// SPDX-License-Identifier: MIT
// Chooses questions by their words and by who would know.
import { useMemo } from "preact/hooks";
import type { Form, Question } from "../made/questions";
import { Field } from "./Field";

export interface Wanted {
  text: string;
  ask: string;
  onlyOpen: boolean;
}

export const noFilter: Wanted = { text: "", ask: "", onlyOpen: false };

export function matches(question: Question, wanted: Wanted): boolean {
  if (wanted.ask && question.ask !== wanted.ask) return false;
  if (wanted.onlyOpen && question.known.value !== "") return false;
  const all = [question.question, question.title, question.about, question.key, ...question.checks, ...question.clauses];
  const text = all.join(" ").toLowerCase();
  return wanted.text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

interface FilterProps {
  form: Form;
  wanted: Wanted;
  onChange(wanted: Wanted): void;
}

export function Filter({ form, wanted, onChange }: FilterProps) {
  const people = useMemo(() => [...new Set(form.questions.map((question) => question.ask).filter(Boolean))].sort(), [form]);
  return (
    <search class="app-filter">
      <Field
        id="filter-text"
        label="Search the questions"
        type="search"
        isSmall
        value={wanted.text}
        onInput={(text) => onChange({ ...wanted, text })}
      />
      <div class="govuk-form-group">
        <label class="govuk-label" for="filter-ask">
          Who would know
        </label>
        <select
          id="filter-ask"
          class="govuk-select"
          value={wanted.ask}
          onChange={(event) => onChange({ ...wanted, ask: event.currentTarget.value })}
        >
          <option value="">Anybody</option>
          {people.map((person) => (
            <option key={person} value={person}>
              {person}
            </option>
          ))}
        </select>
      </div>
      <div class="govuk-checkboxes govuk-checkboxes--small app-filter__open">
        <div class="govuk-checkboxes__item">
          <input
            id="filter-open"
            type="checkbox"
            class="govuk-checkboxes__input"
            checked={wanted.onlyOpen}
            onChange={(event) => onChange({ ...wanted, onlyOpen: event.currentTarget.checked })}
          />
          <label class="govuk-label govuk-checkboxes__label" for="filter-open">
            Only what is not stated
          </label>
        </div>
      </div>
    </search>
  );
}
