// SPDX-License-Identifier: MIT
// Takes in sheets that came back, into the description that is shown.
import { useEffect, useMemo, useState } from "preact/hooks";
import { answerWords, mistakesOf, plainName, sheetFolder, type Answers, type Chosen } from "../intake/answers";
import { Intake as IntakeOf } from "../intake/Intake";
import { useRound, type Outcome, type Sheet } from "../intake/useRound";
import { Words } from "../intake/words";
import type { Questions } from "../made/questions";
import type { Files } from "../program/client";
import { nameOf } from "../work/descriptions";
import { shownFile } from "../work/state";
import { dayOf, questionWords } from "../work/words";
import { FileList } from "./FileList";
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
  const actions = useActions();
  const { store } = useWork();
  const file = useSelect(shownFile)!;
  const given = useSelect((state) => state.sheets);
  const title = useSelect((state) => nameOf(state, file));
  const answer = useAnswer();
  const words = useWords(file.text);
  const keep = (text: string, answers: Answers) => {
    const sheets = [...new Set(answers.changes.map((change) => plainName(change.sheet)))];
    actions.replaceText(file.id, text, `answers of ${sheets.join(", ")}`);
    store.update({ sheets: [] });
  };
  const asking = useMemo(() => ({ text: file.text, answer, keep }), [file.text, answer, keep]);
  const round = useRound(asking, given);
  return (
    <>
      <FileList />
      <IntakeOf title={title} file={file.name} round={round} words={words} onLeave={() => actions.show("work")} />
    </>
  );
}
