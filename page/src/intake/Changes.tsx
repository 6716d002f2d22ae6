// SPDX-License-Identifier: MIT
// What the sheets would change: old and new, who said it, by which document, in which cell.
import { bySheet, cellOf, plainName, type Change, type Chosen } from "./answers";
import { dayInWords, nothingStated, type Words } from "./words";

export interface ChangesProps {
  changes: Change[];
  chosen: Chosen;
  words: Words;
  onRefuse(cells: string[], isRefused: boolean): void;
}

export function Changes(props: ChangesProps) {
  return (
    <>
      {bySheet(props.changes).map(([sheet, changes]) => (
        <OfSheet key={sheet} sheet={sheet} {...props} changes={changes} />
      ))}
    </>
  );
}

function OfSheet({ sheet, changes, chosen, words, onRefuse }: ChangesProps & { sheet: string }) {
  const cells = changes.map(cellOf);
  const accepted = cells.filter((cell) => !chosen.refused.has(cell)).length;
  return (
    <fieldset class="govuk-fieldset app-changes">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        {plainName(sheet)}{" "}
        <span class="app-count">
          {accepted} of {changes.length} accepted
        </span>
      </legend>
      {changes.length > 1 && (
        <p class="app-changes__all">
          <button type="button" class="app-link" onClick={() => onRefuse(cells, false)}>
            Accept all<span class="govuk-visually-hidden"> of {plainName(sheet)}</span>
          </button>
          <button type="button" class="app-link" onClick={() => onRefuse(cells, true)}>
            Refuse all<span class="govuk-visually-hidden"> of {plainName(sheet)}</span>
          </button>
        </p>
      )}
      <ul class="app-changes__list">
        {changes.map((change) => (
          <ChangeItem key={cellOf(change)} change={change} isRefused={chosen.refused.has(cellOf(change))} words={words} onRefuse={onRefuse} />
        ))}
      </ul>
    </fieldset>
  );
}

interface ItemProps {
  change: Change;
  isRefused: boolean;
  words: Words;
  onRefuse(cells: string[], isRefused: boolean): void;
}

function ChangeItem({ change, isRefused, words, onRefuse }: ItemProps) {
  const cell = cellOf(change);
  const id = `change-${cell}`;
  const { about, question } = words.of(change.fact);
  return (
    <li class={`app-change${isRefused ? " app-change--refused" : ""}`}>
      <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id={id}
            type="checkbox"
            checked={!isRefused}
            aria-describedby={`${id}-what`}
            onChange={(event) => onRefuse([cell], !event.currentTarget.checked)}
          />
          <label class="govuk-label govuk-checkboxes__label" for={id}>
            <span class="govuk-visually-hidden">Accept: </span>
            {about && <span class="app-quiet">{about}: </span>}
            {question}
          </label>
        </div>
      </div>
      <div id={`${id}-what`} class="app-change__what">
        <OldAndNew change={change} words={words} />
        <Says who={change.who} document={change.document} day={change.day} place={change.place} />
      </div>
    </li>
  );
}

function OldAndNew({ change, words }: { change: Change; words: Words }) {
  const before = words.value(change.fact, change.before);
  const isStated = change.before !== "";
  if (change.kind === "removed") {
    return (
      <p class="app-change__values">
        <del class="app-old">{before}</del> <strong class="app-new app-new--removed">is removed</strong>
      </p>
    );
  }
  return (
    <p class="app-change__values">
      <span class="govuk-visually-hidden">Now: </span>
      {isStated ? <del class="app-old">{before}</del> : <span class="app-quiet">{nothingStated}</span>}
      <span aria-hidden="true"> → </span>
      <span class="govuk-visually-hidden">. New: </span>
      <ins class="app-new">{words.value(change.fact, change.after)}</ins>
    </p>
  );
}

export function Says({ who, document, day, place }: { who: string; document: string; day: string; place: string }) {
  const paper = [document, day ? dayInWords(day) : ""].filter(Boolean).join(", ");
  return (
    <p class="app-change__says">
      {[who, paper || "no document named", plainName(place)].filter(Boolean).join(" · ")}
    </p>
  );
}
