// SPDX-License-Identifier: MIT
// Takes in sheets that came back: shows what they would change, lets the reader accept, refuse and decide,
// and then writes it as one step that can be undone.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { countCells, countTaken, plainName, type Answers, type SheetMistake } from "./answers";
import { Changes } from "./Changes";
import { Decisions } from "./Decisions";
import { Sheets } from "./Sheets";
import type { Round } from "./useRound";
import type { Words } from "./words";

export interface IntakeProps {
  /** The name of the description, for people, and of its file. */
  title: string;
  file: string;
  round: Round;
  words: Words;
  onLeave(): void;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function firstLower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export function Intake({ title, file, round, words, onLeave }: IntakeProps) {
  return (
    <>
      <h1 class="govuk-heading-l">
        Take in answers
        <span class="govuk-caption-m">{title}</span>
      </h1>
      {round.written && <Written answers={round.written} words={words} onLeave={onLeave} />}
      <Sheets names={round.names} onAdd={round.add} onRemove={round.remove} />
      {round.isBusy && <p class="govuk-body" role="status">The sheets are being read …</p>}
      {round.mistakes.length > 0 && <Mistakes mistakes={round.mistakes} />}
      {round.answers && <Proposal answers={round.answers} file={file} round={round} words={words} />}
    </>
  );
}

/** What is wrong comes into sight, and is told. */
function Mistakes({ mistakes }: { mistakes: SheetMistake[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [mistakes]);
  return (
    <div class="govuk-error-summary" tabIndex={-1} ref={box}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">Nothing is taken in yet: {count(mistakes.length, "mistake")} in the sheets</h2>
        <div class="govuk-error-summary__body">
          <p>Put these cells right in the sheet and choose it again, or take the sheet away.</p>
          <ul class="govuk-list app-mistakes">
            {mistakes.map((mistake, i) => (
              <li key={i}>
                <strong>{[mistake.sheet, firstLower(mistake.cell)].filter(Boolean).join(", ")}</strong>
                {mistake.sheet || mistake.cell ? ": " : ""}
                {mistake.text} {mistake.hint && <span class="app-mistakes__hint">{mistake.hint}</span>}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

interface ProposalProps {
  answers: Answers;
  file: string;
  round: Round;
  words: Words;
}

function Proposal({ answers, file, round, words }: ProposalProps) {
  const { changes, decisions } = answers;
  const { chosen } = round;
  const taken = countTaken(answers, chosen);
  return (
    <>
      {changes.length > 0 && (
        <Part id="changes" title={`${count(countCells(changes), "answer")} to accept or refuse`}>
          <Changes changes={changes} chosen={chosen} words={words} onRefuse={round.refuse} />
        </Part>
      )}
      {decisions.length > 0 && (
        <Part id="decisions" title={`${count(decisions.length, "difference")} to decide`}>
          <p class="govuk-body app-measure">People say different things, or not what the file says. Choose which is right.</p>
          <Decisions decisions={decisions} file={file} chosen={chosen} words={words} onTake={round.take} />
        </Part>
      )}
      <Rest answers={answers} words={words} />
      <div class="app-take">
        {changes.length + decisions.length > 0 && (
          <button type="button" class="govuk-button" disabled={taken === 0 || round.isBusy} onClick={round.write}>
            {taken === 0 ? "Nothing is chosen" : `Take in ${count(taken, "answer")}`}
          </button>
        )}
        {changes.length + decisions.length === 0 && <p class="govuk-body">There is nothing in these sheets that the file does not say.</p>}
      </div>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h2 class="govuk-heading-m" id={`${id}-heading`}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** What needs no decision. */
function Rest({ answers, words }: { answers: Answers; words: Words }) {
  const lines = [
    answers.known.length > 0 && `${count(answers.known.length, "answer is", "answers are")} in the file already.`,
    answers.unanswered > 0 && `${count(answers.unanswered, "question")} came back empty.`,
    answers.without_document > 0 && `For ${count(answers.without_document, "answer")} no document is named.`,
  ].filter((line): line is string => Boolean(line));
  if (lines.length + answers.not_known.length === 0) return null;
  return (
    <Part id="rest" title="What else came back">
      <ul class="govuk-list govuk-list--bullet">
        {answers.not_known.map(({ fact, of }) => (
          <li key={`${fact} ${of}`}>
            {of || "Somebody"} does not know: {words.fact(fact)}
          </li>
        ))}
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
  );
}

/** What was done, with what is left to do. */
function Written({ answers, words, onLeave }: { answers: Answers; words: Words; onLeave(): void }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [answers]);
  const sheets = [...new Set(answers.changes.map((change) => plainName(change.sheet)))];
  return (
    <section class="app-message app-written" aria-labelledby="written-heading" tabIndex={-1} ref={box}>
      <h2 class="govuk-heading-m" id="written-heading">
        {count(countCells(answers.changes), "answer is", "answers are")} taken in
      </h2>
      {sheets.length > 0 && <p class="govuk-body">From {sheets.join(", ")}. One Undo takes all of it back.</p>}
      {answers.decisions.length > 0 && (
        <>
          <p class="govuk-body">{count(answers.decisions.length, "fact waits", "facts wait")} for a decision and {answers.decisions.length === 1 ? "is" : "are"} as before:</p>
          <ul class="govuk-list govuk-list--bullet">
            {answers.decisions.map(({ fact }) => (
              <li key={fact}>{words.fact(fact)}</li>
            ))}
          </ul>
        </>
      )}
      <button type="button" class="govuk-button app-small-button" onClick={onLeave}>
        See what is open now
      </button>
    </section>
  );
}
