// SPDX-License-Identifier: MIT
// Any of what there is, none of them, or that it is not stated.
import { itemsOf, listOf } from "../../model/values";
import { describedBy } from "../Field";
import { Legend, type AnswerProps, type Option } from "./Answer";
import { OwnWord } from "./OwnWord";

export function Several({ id, question, options, error, onAnswer, children }: AnswerProps & { options: Option[] }) {
  const known = question.known.value;
  const items = itemsOf(known);
  const turn = (word: string, on: boolean) => {
    const next = on ? [...items, word] : items.filter((item) => item !== word);
    onAnswer(listOf(options.map((option) => option.word).filter((each) => next.includes(each))));
  };
  return (
    <fieldset class="govuk-fieldset" aria-describedby={describedBy(id, "all", error)}>
      <Legend id={id} question={question} />
      <div id={`${id}-hint`} class="govuk-hint">
        Choose all that apply.
      </div>
      {children}
      <div class="govuk-checkboxes govuk-checkboxes--small">
        {options.map((option) => (
          <Box key={option.word} id={`${id}-${option.word}`} option={option} checked={items.includes(option.word)} onTurn={(on) => turn(option.word, on)} />
        ))}
        <Box
          id={`${id}-none`}
          option={{ word: "", title: "None of these", hint: "" }}
          checked={known !== "" && items.length === 0}
          onTurn={(on) => onAnswer(on ? "None" : null)}
        />
      </div>
      {question.answers.own_words && (
        <OwnWord id={`${id}-own`} known="" onAnswer={(word) => onAnswer(listOf([...items, word]))} />
      )}
      <Clear isStated={known !== ""} title={question.title} onClear={() => onAnswer(null)} />
    </fieldset>
  );
}

interface BoxProps {
  id: string;
  option: Option;
  checked: boolean;
  onTurn(on: boolean): void;
}

function Box({ id, option, checked, onTurn }: BoxProps) {
  return (
    <div class="govuk-checkboxes__item">
      <input
        id={id}
        type="checkbox"
        class="govuk-checkboxes__input"
        checked={checked}
        aria-describedby={option.hint ? `${id}-hint` : undefined}
        onChange={(event) => onTurn(event.currentTarget.checked)}
      />
      <label class="govuk-label govuk-checkboxes__label" for={id}>
        {option.title}
      </label>
      {option.hint && (
        <div class="govuk-hint govuk-checkboxes__hint" id={`${id}-hint`}>
          {option.hint}
        </div>
      )}
    </div>
  );
}

/** Back to what nobody has said. */
export function Clear({ isStated, title, onClear }: { isStated: boolean; title: string; onClear(): void }) {
  if (!isStated) return <p class="app-not-stated">Not stated</p>;
  return (
    <button type="button" class="app-link app-clear" onClick={onClear}>
      Make it “not stated”<span class="govuk-visually-hidden">: {title}</span>
    </button>
  );
}
