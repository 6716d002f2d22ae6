// SPDX-License-Identifier: MIT
// The way to answer that fits the kind of question.
import type { ComponentChildren } from "preact";
import type { Answers, Question } from "../../made/questions";
import { isOwnWord, itemsOf } from "../../model/values";
import { askedOf } from "../../model/outline";
import { Choices } from "./Choices";
import { Select } from "./Select";
import { Several } from "./Several";
import { Written } from "./Written";

export interface AnswerProps {
  id: string;
  question: Question;
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

/** The words to choose from, and what is stated, where that is another one. */
export function optionsOf(answers: Answers, known: string[] = []): Option[] {
  const options = answers.choices.map((choice) => ({ word: choice.word, title: choice.title, hint: choice.description }));
  const others = known.filter((word) => word && !options.some((option) => option.word === word));
  return [...options, ...others.map((word) => ({ word, title: wordsOf(word), hint: "" }))];
}

/** "Shared outcomes" of x-shared-outcomes. */
function wordsOf(word: string): string {
  if (!isOwnWord(word)) return word;
  const words = word.slice(2).replace(/-/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const yesOrNo: Option[] = [
  { word: "true", title: "Yes", hint: "" },
  { word: "false", title: "No", hint: "" },
];

export function Answer(props: AnswerProps) {
  const { kind, many, own_words } = props.question.answers;
  if (kind === "yes_no" && !many) return <Choices {...props} options={yesOrNo} isInline />;
  if (kind !== "choice" && kind !== "organisation") return <Written {...props} />;
  const known = props.question.known.value;
  const options = optionsOf(props.question.answers, many ? itemsOf(known) : isOwnWord(known) ? [] : [known]);
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
