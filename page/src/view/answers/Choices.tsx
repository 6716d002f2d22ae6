// SPDX-License-Identifier: MIT
// One of a few, or that it is not stated.
import { useEffect, useState } from "preact/hooks";
import { isOwnWord } from "../../model/values";
import { describedBy } from "../Field";
import { Legend, type AnswerProps, type Option } from "./Answer";
import { OwnWord } from "./OwnWord";

const own = "x-";

interface ChoicesProps extends AnswerProps {
  options: Option[];
  isInline?: boolean;
}

export function Choices(props: ChoicesProps) {
  const { id, question, options, error, isInline, onAnswer, children } = props;
  const known = question.known.value;
  const [isOwn, setOwn] = useState(isOwnWord(known));
  useEffect(() => setOwn(isOwnWord(known)), [known]);
  const radio = (word: string, title: string, hint: string, choose: () => void) => (
    <Radio key={word} id={`${id}-${word || "none"}`} name={id} title={title} hint={hint} checked={isChosen(word, known, isOwn)} onChoose={choose} />
  );
  return (
    <fieldset class="govuk-fieldset" aria-describedby={describedBy(id, "", error)}>
      <Legend id={id} question={question} />
      {children}
      <div class={`govuk-radios govuk-radios--small${isInline ? " govuk-radios--inline" : ""}`}>
        {options.map((option) => radio(option.word, option.title, option.hint, () => onAnswer(option.word)))}
        {question.answers.own_words && radio(own, "Something else", "", () => setOwn(true))}
        {isOwn && <OwnWord id={`${id}-own`} known={known} onAnswer={onAnswer} />}
        {radio("", "Not stated", "", () => {
          setOwn(false);
          if (known) onAnswer(null);
        })}
      </div>
    </fieldset>
  );
}

function isChosen(word: string, known: string, isOwn: boolean): boolean {
  if (isOwn) return word === own;
  return word === known;
}

interface RadioProps {
  id: string;
  name: string;
  title: string;
  hint: string;
  checked: boolean;
  onChoose(): void;
}

function Radio({ id, name, title, hint, checked, onChoose }: RadioProps) {
  return (
    <div class="govuk-radios__item">
      <input
        id={id}
        name={name}
        type="radio"
        class="govuk-radios__input"
        checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={onChoose}
      />
      <label class="govuk-label govuk-radios__label" for={id}>
        {title}
      </label>
      {hint && (
        <div class="govuk-hint govuk-radios__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
