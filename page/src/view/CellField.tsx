// SPDX-License-Identifier: MIT
// A cell of a row, written as fits its column.
import type { Column } from "../made/questions";
import { isOwnWord, itemsOf, listOf } from "../model/values";
import { optionsOf, type Option } from "./answers/Answer";
import { Field } from "./Field";

interface CellProps {
  id: string;
  column: Column;
  value: string;
  someNeeded: boolean;
  onInput(text: string): void;
}

const yesOrNo: Option[] = [
  { word: "true", title: "Yes", hint: "" },
  { word: "false", title: "No", hint: "" },
];

export function CellField(props: CellProps) {
  const { id, column, value, onInput } = props;
  const { kind, many } = column.answers;
  if (kind === "yes_no") return <Choice {...props} options={yesOrNo} />;
  if (kind === "choice" || kind === "organisation") {
    const isOwn = !many && isOwnWord(value);
    const options = optionsOf(column.answers, many ? itemsOf(value) : isOwn ? [] : [value]);
    return many ? <Boxes {...props} options={options} /> : <Choice {...props} options={options} />;
  }
  const hint = kind === "date" ? "For example, 1 July 2022" : many ? "Several are parted by ;" : undefined;
  return (
    <Field id={id} label={labelOf(props)} hint={hint} width={kind === "text" ? "full" : "day"} isSmall value={value} onInput={onInput} />
  );
}

/** Where some columns are needed, the others are said to be optional. */
function labelOf({ column, someNeeded }: CellProps): string {
  return someNeeded && !column.required ? `${column.title} (optional)` : column.title;
}

function Choice(props: CellProps & { options: Option[] }) {
  const { id, column, value, options, onInput } = props;
  const isOwn = isOwnWord(value);
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {labelOf(props)}
      </label>
      <select id={id} class="govuk-select app-select" value={isOwn ? "x-" : value} onChange={(event) => onInput(event.currentTarget.value)}>
        <option value="">Not stated</option>
        {options.map((option) => (
          <option key={option.word} value={option.word}>
            {option.title}
          </option>
        ))}
        {column.answers.own_words && <option value="x-">Something else</option>}
      </select>
      {isOwn && (
        <Field id={`${id}-own`} label="In your words" isSmall value={value.slice(2)} onInput={(text) => onInput(`x-${text}`)} />
      )}
    </div>
  );
}

function Boxes(props: CellProps & { options: Option[] }) {
  const { id, value, options, onInput } = props;
  const items = itemsOf(value);
  const turn = (word: string, on: boolean) => {
    const next = on ? [...items, word] : items.filter((item) => item !== word);
    onInput(next.length > 0 ? listOf(next) : "");
  };
  return (
    <fieldset class="govuk-fieldset govuk-form-group">
      <legend class="govuk-fieldset__legend">{labelOf(props)}</legend>
      <div class="govuk-checkboxes govuk-checkboxes--small app-boxes">
        {options.map((option) => (
          <div class="govuk-checkboxes__item" key={option.word}>
            <input
              id={`${id}-${option.word}`}
              type="checkbox"
              class="govuk-checkboxes__input"
              checked={items.includes(option.word)}
              onChange={(event) => turn(option.word, event.currentTarget.checked)}
            />
            <label class="govuk-label govuk-checkboxes__label" for={`${id}-${option.word}`}>
              {option.title}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
