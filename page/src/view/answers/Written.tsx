// SPDX-License-Identifier: MIT
// What is written: words, days, numbers. The program understands what people write, or says why not.
import { useEffect, useState } from "preact/hooks";
import type { Question } from "../../made/questions";
import { askedOf } from "../../model/outline";
import { itemsOf } from "../../model/values";
import { describedBy } from "../Field";
import type { AnswerProps } from "./Answer";
import { Clear } from "./Several";

const hints: Record<string, string> = {
  date: "For example, 1 July 2022",
  whole_number: "A whole number, such as 12",
  number: "A number, such as 12.5",
};

/** Of a list a line for each item. */
function shown(many: boolean, known: Question["known"]): string {
  if (known.value === "" || known.value === "[]") return known.value === "[]" ? "None" : "";
  return many ? itemsOf(known.value).join("\n") : known.value;
}

export function Written({ id, question, error, onAnswer, children }: AnswerProps) {
  const { kind, many } = question.answers;
  const stated = shown(many, question.known);
  const [text, setText] = useState(stated);
  useEffect(() => setText(stated), [stated]);
  const hint = many ? "One a line. Write None if there are none." : hints[kind];
  const keep = () => {
    if (text.trim() === stated.trim()) return;
    onAnswer(text.trim() ? text.trim() : null);
  };
  const field = {
    id: `${id}-field`,
    value: text,
    autocomplete: "off",
    "aria-invalid": error ? true : undefined,
    "aria-describedby": describedBy(id, hint, error),
    onChange: keep,
  } as const;
  return (
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for={`${id}-field`} id={`${id}-text`}>
        {askedOf(question)}
      </label>
      {hint && (
        <div id={`${id}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {children}
      {many ? (
        <textarea {...field} class="govuk-textarea" rows={3} onInput={(event) => setText(event.currentTarget.value)} />
      ) : (
        <input
          {...field}
          class={`govuk-input${kind === "text" ? "" : " govuk-input--width-10"}${error ? " govuk-input--error" : ""}`}
          inputMode={kind === "whole_number" ? "numeric" : undefined}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      )}
      <Clear isStated={stated !== ""} title={question.title} onClear={() => onAnswer(null)} />
    </div>
  );
}
