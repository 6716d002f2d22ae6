// SPDX-License-Identifier: MIT
// The state of one round of sheets: what was chosen, what the program says of it, what was written.
import { useEffect, useState } from "preact/hooks";
import { nothingChosen, stillMeant, withRefused, withTaken, type Answers, type Chosen, type SheetMistake } from "./answers";

export interface Sheet {
  name: string;
  bytes: Uint8Array;
}

/** What came of asking the program: answers, with the new text where it was written, or mistakes. */
export interface Outcome {
  answers: Answers | null;
  mistakes: SheetMistake[];
  text: string;
}

export interface Asking {
  /** Changes when sheets have to be read anew. */
  text: string;
  answer(sheets: Sheet[], chosen: Chosen, isRehearsal: boolean): Promise<Outcome>;
  /** Keeps the new text, as one step that can be undone. */
  keep(text: string, answers: Answers): void;
}

export interface Round {
  sheets: Sheet[];
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

/** Larger ones are no sheets of questions; the program would refuse them. */
const mostBytes = 16 * 1024 * 1024;

async function read(files: File[]): Promise<{ sheets: Sheet[]; mistakes: SheetMistake[] }> {
  const mistakes: SheetMistake[] = [];
  const sheets: Sheet[] = [];
  for (const file of files) {
    const name = file.name.replace(/^[-.]+/, "") || "sheet";
    const wrong = !/\.(xlsx|csv)$/i.test(name) ? "This is neither a workbook (.xlsx) nor a CSV file." : file.size > mostBytes ? "This is larger than 16 MiB." : "";
    if (wrong) mistakes.push({ sheet: name, cell: "", text: wrong, hint: "" });
    else sheets.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  return { sheets, mistakes };
}

/** One that came again takes the place of the earlier one. */
function together(before: Sheet[], more: Sheet[]): Sheet[] {
  return [...before.filter((each) => !more.some((other) => other.name === each.name)), ...more];
}

function failure(error: unknown): Outcome {
  const text = error instanceof Error && error.message ? error.message : "The sheets took too long to read, and reading was stopped.";
  return { ...nothing, mistakes: [{ sheet: "", cell: "", text, hint: "" }] };
}

export function useRound(asking: Asking, given: File[]): Round {
  const [sheets, setSheets] = useState<Sheet[]>([]);
  const [chosen, setChosen] = useState<Chosen>(nothingChosen);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(nothing);
  const [written, setWritten] = useState<Answers | null>(null);

  const add = async (files: File[]) => {
    const { sheets: more, mistakes } = await read(files);
    setWritten(null);
    if (mistakes.length > 0) setOutcome({ ...nothing, mistakes });
    setSheets((before) => together(before, more));
  };

  useEffect(() => {
    if (given.length > 0) void add(given);
  }, [given]);

  useEffect(() => {
    setBusy(sheets.length > 0);
    if (sheets.length === 0) return;
    let isLatest = true;
    const show = (next: Outcome) => {
      if (!isLatest) return;
      setOutcome(next);
      setBusy(false);
    };
    asking.answer(sheets, nothingChosen, true).then(show, (error) => show(failure(error)));
    return () => {
      isLatest = false;
    };
  }, [sheets, asking.text]);

  const write = async () => {
    if (!outcome.answers) return;
    setBusy(true);
    const next = await asking.answer(sheets, stillMeant(chosen, outcome.answers), false).catch(failure);
    setBusy(false);
    if (!next.answers) return setOutcome(next);
    setSheets([]);
    setChosen(nothingChosen);
    setOutcome(nothing);
    setWritten(next.answers);
    asking.keep(next.text, next.answers);
  };

  return {
    sheets,
    chosen,
    isBusy,
    answers: outcome.answers,
    mistakes: outcome.mistakes,
    written,
    add: (files) => void add(files),
    remove: (name) => {
      setOutcome(nothing);
      setSheets((before) => before.filter((each) => each.name !== name));
    },
    refuse: (cells, isRefused) => setChosen((before) => withRefused(before, cells, isRefused)),
    take: (fact, value) => setChosen((before) => withTaken(before, fact, value)),
    write: () => void write(),
  };
}
