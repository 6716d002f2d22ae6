// SPDX-License-Identifier: MIT
// Takes in sheets that came back, into the description that is shown.
import { useEffect, useState } from "preact/hooks";
import { answerWords, mistakesOf, plainName, sheetFolder, type Answers, type Chosen } from "../intake/answers";
import { Intake as IntakeOf } from "../intake/Intake";
import type { Sheet } from "../intake/files";
import { useRound, type Outcome } from "../intake/useRound";
import { Words } from "../intake/words";
import type { Questions } from "../made/questions";
import type { Files } from "../program/client";
import { nameOf } from "../model/descriptions";
import { shownFile, type OpenFile } from "../model/state";
import { dayOf, questionWords } from "../model/words";
import { FileList } from "./FileList";
import { OpenFiles } from "./OpenFiles";
import { useActions, useSelect, useWork } from "./use";

const decoder = new TextDecoder();

function useAnswer(): (sheets: Sheet[], chosen: Chosen, isRehearsal: boolean) => Promise<Outcome> {
  const { actions, store } = useWork();
  return async (sheets, chosen, isRehearsal) => {
    const file = shownFile(store.state)!;
    const files: Files = Object.fromEntries(sheets.map(({ name, bytes }) => [sheetFolder + name, bytes]));
    const words = answerWords(file.name, Object.keys(files), dayOf(store.state.settings), chosen, isRehearsal);
    const done = await actions.run(words, files, [file.name]);
    if (done.status > 1) return { answers: null, mistakes: mistakesOf(done.err), text: "" };
    const text = decoder.decode(done.files[file.name] ?? new Uint8Array());
    return { answers: JSON.parse(decoder.decode(done.out)) as Answers, mistakes: [], text };
  };
}

/** The words for facts and values; without them facts are shown by their paths. */
function useWords(text: string): Words {
  const { actions, store } = useWork();
  const [words, setWords] = useState(() => new Words(null));
  useEffect(() => {
    const take = (out: Uint8Array) => {
      const form = (JSON.parse(decoder.decode(out)) as Questions).forms[0];
      if (form) setWords(new Words(form));
    };
    actions.run(questionWords(store.state)).then(({ status, out }) => (status < 2 ? take(out) : undefined), () => {});
  }, [text]);
  return words;
}

export function Intake() {
  const file = useSelect(shownFile);
  return file ? <IntakeInto file={file} /> : <NoFile />;
}

/** Sheets can be dropped before there is a description for them. */
function NoFile() {
  const names = useSelect((state) => state.sheets).map(({ name }) => name);
  return (
    <>
      <h1 class="govuk-heading-l">Take in answers</h1>
      <p class="govuk-body">Open the description first. Then {names.length > 0 ? names.join(", ") : "sheets that came back"} can be taken in.</p>
      <OpenFiles class="govuk-button">Open a description</OpenFiles>
    </>
  );
}

function IntakeInto({ file }: { file: OpenFile }) {
  const actions = useActions();
  const { store } = useWork();
  const files = useSelect((state) => state.sheets);
  const title = useSelect((state) => nameOf(state, file));
  const answer = useAnswer();
  const words = useWords(file.text);
  const onFiles = (sheets: File[]) => store.update({ sheets });
  const keep = (text: string, answers: Answers) => {
    const sheets = [...new Set(answers.changes.map((change) => plainName(change.sheet)))];
    onFiles([]);
    actions.replaceText(file.id, text, `answers of ${sheets.join(", ")}`);
  };
  const round = useRound({ text: file.text, files, onFiles, answer, keep });
  return (
    <>
      <FileList />
      <IntakeOf title={title} file={file.name} round={round} words={words} onLeave={() => actions.show("work")} />
    </>
  );
}
