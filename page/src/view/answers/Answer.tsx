// SPDX-License-Identifier: MIT
// The way to answer that fits the kind of question.
import type { ComponentChildren } from "preact";
import type { Form, Question } from "../../made/questions";
import { askedOf } from "../../work/outline";
import { Choices } from "./Choices";
import { Select } from "./Select";
import { Several } from "./Several";
import { Written } from "./Written";

export interface AnswerProps {
  id: string;
  question: Question;
  form: Form;
  error: string;
  /** null: not stated. */
  onAnswer(value: string | null): void;
  /** What went wrong, to be shown above the answers. */
  children?: ComponentChildren;
}

export interface Option {
  word: string;
  title: string;
  hint: string;
}

/** With more, one is chosen from a list that opens. */
const mostRadios = 9;

/** The words to choose from; of organisations those that the file has. */
export function optionsOf(question: Pick<Question, "answers">, form: Form): Option[] {
  const { listed, choices } = question.answers;
  const named = choices.map((choice) => ({ word: choice.word, title: choice.title, hint: choice.description }));
  if (!listed) return named;
  const rows = form.tables.find((table) => table.path === listed)?.rows ?? [];
  return [...rows.map((row) => ({ word: idIn(row.key), title: row.name, hint: "" })), ...named];
}

function idIn(key: string): string {
  return /\[([^\]]*)\]$/.exec(key)?.[1] ?? key;
}

const yesOrNo: Option[] = [
  { word: "true", title: "Yes", hint: "" },
  { word: "false", title: "No", hint: "" },
];

export function Answer(props: AnswerProps) {
  const { kind, many, own_words } = props.question.answers;
  if (kind === "yes_no" && !many) return <Choices {...props} options={yesOrNo} isInline />;
  if (kind !== "choice" && kind !== "organisation") return <Written {...props} />;
  const options = optionsOf(props.question, props.form);
  if (many) return <Several {...props} options={options} />;
  if (options.length <= mostRadios || own_words) return <Choices {...props} options={options} />;
  return <Select {...props} options={options} />;
}

export function Legend({ id, question }: { id: string; question: Question }) {
  return (
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s" id={`${id}-text`}>
      {askedOf(question)}
    </legend>
  );
}
