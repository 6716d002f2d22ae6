// SPDX-License-Identifier: MIT
// One of many, or that it is not stated.
import { describedBy } from "../Field";
import { askedOf } from "../../model/outline";
import type { AnswerProps, Option } from "./Answer";

export function Select({ id, question, options, error, onAnswer, children }: AnswerProps & { options: Option[] }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for={`${id}-choice`} id={`${id}-text`}>
        {askedOf(question)}
      </label>
      {children}
      <select
        id={`${id}-choice`}
        class="govuk-select app-select"
        aria-describedby={describedBy(id, "", error)}
        value={question.known.value}
        onChange={(event) => onAnswer(event.currentTarget.value || null)}
      >
        <option value="">Not stated</option>
        {options.map((option) => (
          <option key={option.word} value={option.word}>
            {option.title}
          </option>
        ))}
      </select>
    </div>
  );
}
