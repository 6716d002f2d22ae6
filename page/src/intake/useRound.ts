// SPDX-License-Identifier: MIT
// The state of one round of sheets: what was chosen, what the program says of it, what was written.
import { useEffect, useState } from "preact/hooks";
import { nothingChosen, stillMeant, withRefused, withTaken, type Answers, type Chosen, type SheetMistake } from "./answers";
import { readSheets, together, type Sheet } from "./files";

/** What came of asking the program: answers, with the new text where it was written, or mistakes. */
export interface Outcome {
  answers: Answers | null;
  mistakes: SheetMistake[];
  text: string;
}

export interface Asking {
  /** Changes when sheets have to be read anew. */
  text: string;
  /** The sheets that the page holds, also while another screen is shown. */
  files: File[];
  onFiles(files: File[]): void;
  answer(sheets: Sheet[], chosen: Chosen, isRehearsal: boolean): Promise<Outcome>;
  /** Keeps the new text, as one step that can be undone. */
  keep(text: string, answers: Answers): void;
}

export interface Round {
  names: string[];
  chosen: Chosen;
  isBusy: boolean;
  answers: Answers | null;
  mistakes: SheetMistake[];
  /** What was written last. */
  written: Answers | null;
  add(files: File[]): void;
  remove(name: string): void;
  refuse(cells: string[], isRefused: boolean): void;
  take(fact: string, value: string): void;
  write(): void;
}

const nothing: Outcome = { answers: null, mistakes: [], text: "" };

/** Choices stay while the reader looks something up elsewhere in the page. */
let kept: Chosen = nothingChosen;

function failure(error: unknown): Outcome {
  const text = error instanceof Error && error.message ? error.message : "The sheets took too long to read, and reading was stopped.";
  return { ...nothing, mistakes: [{ sheet: "", cell: "", text, hint: "" }] };
}

function useChosen(): [Chosen, (change: (before: Chosen) => Chosen) => void] {
  const [chosen, setChosen] = useState(kept);
  const change = (next: (before: Chosen) => Chosen) =>
    setChosen((before) => {
      kept = next(before);
      return kept;
    });
  return [chosen, change];
}

export function useRound(asking: Asking): Round {
  const { files, text } = asking;
  const [chosen, choose] = useChosen();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(nothing);
  const [written, setWritten] = useState<Answers | null>(null);

  const ask = async (what: Chosen, isRehearsal: boolean): Promise<Outcome> => {
    const { sheets, mistakes } = await readSheets(files);
    return mistakes.length > 0 ? { ...nothing, mistakes } : asking.answer(sheets, what, isRehearsal);
  };

  useEffect(() => {
    setBusy(files.length > 0);
    if (files.length === 0) return setOutcome(nothing);
    let isLatest = true;
    const show = (next: Outcome) => {
      if (!isLatest) return;
      setOutcome(next);
      setBusy(false);
    };
    ask(nothingChosen, true).then(show, (error) => show(failure(error)));
    return () => {
      isLatest = false;
    };
  }, [files, text]);

  const write = async () => {
    if (!outcome.answers) return;
    setBusy(true);
    const next = await ask(stillMeant(chosen, outcome.answers), false).catch(failure);
    setBusy(false);
    if (!next.answers) return setOutcome(next);
    choose(() => nothingChosen);
    setWritten(next.answers);
    asking.keep(next.text, next.answers);
  };

  return {
    names: files.map((file) => file.name),
    chosen,
    isBusy,
    answers: outcome.answers,
    mistakes: outcome.mistakes,
    written,
    add: (more) => {
      setWritten(null);
      asking.onFiles(together(files, more));
    },
    remove: (name) => asking.onFiles(files.filter((each) => each.name !== name)),
    refuse: (cells, isRefused) => choose((before) => withRefused(before, cells, isRefused)),
    take: (fact, value) => choose((before) => withTaken(before, fact, value)),
    write: () => void write(),
  };
}
