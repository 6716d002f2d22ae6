// SPDX-License-Identifier: MIT
// What falls short, heaviest first. Each leads to its question and to its line.
import { useState } from "preact/hooks";
import type { Note } from "../made/report";
import type { Shown } from "../model/findings";
import { descriptionOf, otherProblems, problemsOf } from "../model/descriptions";
import { shownFile } from "../model/state";
import { useActions, useSelect, useWork } from "./use";
import { useShortfalls } from "./useShortfalls";
import { Weight } from "./Weight";

const few = 8;

export function Findings() {
  const found = useShortfalls();
  const gaps = found.filter((each) => each.finding.status !== "not_stated");
  const unknown = found.filter((each) => each.finding.status === "not_stated");
  return (
    <>
      <h2 class="govuk-heading-m" id="findings-heading" tabIndex={-1}>
        Findings
      </h2>
      <Opening />
      <Problems />
      <OtherProblems />
      <Group title="Known to be missing" items={gaps} />
      <Group title="Cannot be confirmed" items={unknown} />
      <Notes />
    </>
  );
}

/** The report's own first sentences, told to those who listen when they change. */
function Opening() {
  const closing = useSelect((state) => state.report?.closing ?? "");
  const checking = useSelect((state) => state.checking);
  const trouble = useSelect((state) => state.trouble);
  const isOpening = useSelect((state) => state.program === "opening");
  const day = useSelect((state) => state.report?.as_of ?? "");
  const isOfMany = useSelect((state) => (state.report?.descriptions.length ?? 0) > 1);
  const name = useSelect((state) => descriptionOf(state, shownFile(state))?.name ?? "");
  return (
    <div class="app-opening">
      <div role="status" aria-live="polite" class={checking ? "app-opening__text app-opening__text--old" : "app-opening__text"}>
        {trouble ? <p class="govuk-body app-trouble">{trouble}</p> : <p class="govuk-body">{closing || "Checking …"}</p>}
      </div>
      {isOfMany && name && <p class="govuk-body-s app-quiet">Of all open files. Below stands what is found for {name}.</p>}
      <p class="govuk-body-s app-quiet">{isOpening ? "The program is being opened." : day ? `As of ${day}.` : ""}</p>
    </div>
  );
}

function Problems() {
  const actions = useActions();
  const report = useSelect((state) => state.report);
  const file = useSelect(shownFile);
  const problems = problemsOf(report, file);
  if (problems.length === 0) return null;
  return (
    <section class="app-findings">
      <h3 class="govuk-heading-s">The file cannot be read in full</h3>
      <ul class="govuk-list">
        {problems.map((each) => (
          <li class="app-finding" key={`${each.line}:${each.message}`}>
            <p class="govuk-body-s">
              {each.message} {each.hint}
            </p>
            {each.line && (
              <button type="button" class="app-link" onClick={() => actions.goToLine(each.line ?? 1, each.column ?? 1)}>
                Show line {each.line}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function OtherProblems() {
  const { store } = useWork();
  useSelect((state) => state.report);
  const problems = otherProblems(store.state);
  return <Sentences title="What could not be read" notes={problems} />;
}

/** What the writer of the description should know. */
function Notes() {
  const notes = useSelect((state) => descriptionOf(state, shownFile(state))?.notes);
  return <Sentences title="Notes" notes={notes ?? []} />;
}

function Sentences({ title, notes }: { title: string; notes: Note[] }) {
  if (notes.length === 0) return null;
  return (
    <section class="app-findings">
      <h3 class="govuk-heading-s">{title}</h3>
      <ul class="govuk-list">
        {notes.map((note) => (
          <li class="app-finding govuk-body-s" key={note.message}>
            {note.message} {note.hint}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Group({ title, items }: { title: string; items: Shown[] }) {
  const [isWhole, setWhole] = useState(false);
  if (items.length === 0) return null;
  const shown = isWhole ? items : items.slice(0, few);
  const rest = items.length - shown.length;
  return (
    <section class="app-findings">
      <h3 class="govuk-heading-s">
        {title} <span class="app-count">{items.length}</span>
      </h3>
      <ol class="govuk-list">
        {shown.map((each) => (
          <FindingItem key={each.check.id} shown={each} />
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" class="app-link" onClick={() => setWhole(true)}>
          Show {rest} more
        </button>
      )}
    </section>
  );
}

function FindingItem({ shown }: { shown: Shown }) {
  const { finding, check } = shown;
  return (
    <li class="app-finding">
      <p class="app-finding__title">
        <Weight weight={shown.weight} /> <span class="app-quiet">{check.id}</span> {check.title}
      </p>
      {finding.sentence && <p class="govuk-body-s">{finding.sentence}</p>}
      {finding.status === "gap" && check.remedy && <p class="govuk-body-s">To close it: {check.remedy}</p>}
      {shown.source && <p class="govuk-body-s app-quiet">{shown.source}</p>}
      <Ways shown={shown} />
    </li>
  );
}

function Ways({ shown }: { shown: Shown }) {
  const actions = useActions();
  const isHere = useSelect((state) => descriptionOf(state, shownFile(state))?.file === shown.file);
  return (
    <p class="app-finding__ways">
      {shown.fact && (
        <button type="button" class="app-link" onClick={() => actions.goToFact(shown.fact, shown.factFile)}>
          {shown.finding.status === "gap" ? "See the answer" : "Answer the question"}
          <span class="govuk-visually-hidden"> of {shown.check.id}</span>
        </button>
      )}
      {shown.line > 0 && (
        <button type="button" class="app-link" onClick={() => actions.goToLine(shown.line, shown.finding.column ?? 1, shown.file)}>
          Show line {shown.line}
          {!isHere && ` of ${shown.file}`}
          <span class="govuk-visually-hidden"> for {shown.check.id}</span>
        </button>
      )}
    </p>
  );
}
