// SPDX-License-Identifier: MIT
// What differs: people say different things, or another than the file. Nothing is written until the
// reader decides.
import { isOfFile, takenOf, type Chosen, type Decision, type Option } from "./answers";
import { Says } from "./Changes";
import type { Words } from "./words";

export interface DecisionsProps {
  decisions: Decision[];
  file: string;
  chosen: Chosen;
  words: Words;
  onTake(fact: string, value: string): void;
}

export function Decisions(props: DecisionsProps) {
  return (
    <ul class="app-changes__list">
      {props.decisions.map((decision, i) => (
        <li key={decision.fact} class="app-change">
          <DecisionItem {...props} decision={decision} id={`decision-${i}`} />
        </li>
      ))}
    </ul>
  );
}

function DecisionItem({ decision, id, file, chosen, words, onTake }: DecisionsProps & { decision: Decision; id: string }) {
  const taken = chosen.taken.get(decision.fact) ?? "";
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend app-change__question">
        {words.fact(decision.fact)}
      </legend>
      <div class="govuk-radios govuk-radios--small">
        {decision.options.map((option, i) => (
          <OptionItem
            key={option.place}
            id={`${id}-${i}`}
            name={id}
            option={option}
            isFile={isOfFile(option, file)}
            value={words.value(decision.fact, option.value)}
            isTaken={taken === takenOf(option, file)}
            onTake={() => onTake(decision.fact, takenOf(option, file))}
          />
        ))}
        <div class="govuk-radios__item">
          <input class="govuk-radios__input" id={`${id}-later`} type="radio" name={id} checked={taken === ""} onChange={() => onTake(decision.fact, "")} />
          <label class="govuk-label govuk-radios__label" for={`${id}-later`}>
            Decide later: the file stays as it is
          </label>
        </div>
      </div>
    </fieldset>
  );
}

interface OptionProps {
  id: string;
  name: string;
  option: Option;
  isFile: boolean;
  value: string;
  isTaken: boolean;
  onTake(): void;
}

function OptionItem({ id, name, option, isFile, value, isTaken, onTake }: OptionProps) {
  return (
    <div class="govuk-radios__item">
      <input class="govuk-radios__input" id={id} type="radio" name={name} checked={isTaken} aria-describedby={`${id}-says`} onChange={onTake} />
      <label class="govuk-label govuk-radios__label" for={id}>
        <strong>{value}</strong>
        {isFile ? ", as the file says" : ""}
      </label>
      <div id={`${id}-says`} class="govuk-hint govuk-radios__hint">
        <Says who={isFile ? "" : option.who} document={option.document} day={option.day} place={option.place} />
      </div>
    </div>
  );
}
