// SPDX-License-Identifier: MIT
// What the sheets would change: old and new, who said it, by which document, in which cell.
import { bySheet, plainName, type Cell, type Change, type Chosen } from "./answers";
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
      {bySheet(props.changes).map(({ sheet, cells }) => (
        <OfSheet key={sheet} {...props} sheet={sheet} cells={cells} />
      ))}
    </>
  );
}

function OfSheet({ sheet, cells, chosen, words, onRefuse }: ChangesProps & { sheet: string; cells: Cell[] }) {
  const all = cells.map(({ cell }) => cell);
  const accepted = all.filter((cell) => !chosen.refused.has(cell)).length;
  const name = plainName(sheet);
  return (
    <fieldset class="govuk-fieldset app-changes">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        {name}{" "}
        <span class="app-count">
          {accepted} of {cells.length} accepted
        </span>
      </legend>
      {cells.length > 1 && (
        <p class="app-changes__all">
          <button type="button" class="app-link" onClick={() => onRefuse(all, false)}>
            Accept all<span class="govuk-visually-hidden"> of {name}</span>
          </button>
          <button type="button" class="app-link" onClick={() => onRefuse(all, true)}>
            Refuse all<span class="govuk-visually-hidden"> of {name}</span>
          </button>
        </p>
      )}
      <ul class="app-changes__list">
        {cells.map(({ cell, changes }) => (
          <CellItem key={cell} cell={cell} changes={changes} isRefused={chosen.refused.has(cell)} words={words} onRefuse={onRefuse} />
        ))}
      </ul>
    </fieldset>
  );
}

interface ItemProps extends Cell {
  isRefused: boolean;
  words: Words;
  onRefuse(cells: string[], isRefused: boolean): void;
}

function CellItem({ cell, changes, isRefused, words, onRefuse }: ItemProps) {
  const id = `change-${cell}`;
  const [first, ...more] = changes;
  if (!first) return null;
  return (
    <li class={`app-change${isRefused ? " app-change--refused" : ""}`}>
      <div class="govuk-checkboxes govuk-checkboxes--small">
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
            {words.change(first)}
          </label>
        </div>
      </div>
      <div id={`${id}-what`} class="app-change__what">
        <OldAndNew change={first} words={words} />
        {more.map((change) => (
          <div key={change.fact}>
            <p class="app-change__says">{words.change(change)}</p>
            <OldAndNew change={change} words={words} />
          </div>
        ))}
        <Says who={first.who} document={first.document} day={first.day} place={first.place} />
      </div>
    </li>
  );
}

function OldAndNew({ change, words }: { change: Change; words: Words }) {
  const isRow = change.kind === "row" || change.kind === "removed";
  const told = (written: string) => (isRow ? words.row(change.fact, written) : words.value(change.fact, written));
  if (change.kind === "removed") {
    return (
      <p class="app-change__values">
        <del class="app-old">{told(change.before)}</del> <strong class="app-new app-new--removed">is removed</strong>
      </p>
    );
  }
  return (
    <p class="app-change__values">
      {change.kind !== "row" && <Old value={change.before && told(change.before)} />}
      <ins class="app-new">{told(change.after)}</ins>
    </p>
  );
}

function Old({ value }: { value: string }) {
  return (
    <>
      <span class="govuk-visually-hidden">Now: </span>
      {value ? <del class="app-old">{value}</del> : <span class="app-quiet">{nothingStated}</span>}
      <span aria-hidden="true"> → </span>
      <span class="govuk-visually-hidden">. New: </span>
    </>
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
