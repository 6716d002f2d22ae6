// SPDX-License-Identifier: MIT
// Who answers from one paper names it once: each answer is kept with it.
import { useActions, useSelect } from "./use";
import { Field } from "./Field";

export function AnswerFrom() {
  const actions = useActions();
  const source = useSelect((state) => state.document);
  return (
    <details class="govuk-details app-answer-from">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {source.title ? `You answer from “${source.title}”` : "Do you answer from a document?"}
        </span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">Name it once. Each answer that you give from now on is kept with it, as its evidence.</p>
        <Field id="source-title" label="Title of the document" isSmall value={source.title} onInput={(title) => actions.answerFrom({ ...source, title })} />
        <Field
          id="source-day"
          label="Its day"
          hint="For example, 1 July 2022"
          width="day"
          isSmall
          value={source.day}
          onInput={(day) => actions.answerFrom({ ...source, day })}
        />
      </div>
    </details>
  );
}
