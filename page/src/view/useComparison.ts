// SPDX-License-Identifier: MIT
// Asks the program for a comparison, and again when what is open changes.
import { useEffect, useState } from "preact/hooks";
import { compareWords, filesToCompare, whyNot, type Comparison, type EarlierFile } from "../compare/comparison";
import type { Done } from "../program/messages";
import { plain } from "../model/refusals";
import { dayOf } from "../model/words";
import { useActions, useSelect } from "./use";

const decoder = new TextDecoder();

export interface Outcome {
  comparison: Comparison | null;
  trouble: string;
  isBusy: boolean;
}

const nothing: Outcome = { comparison: null, trouble: "", isBusy: false };

function read(done: Done): Outcome {
  // Also with a file that could not be read there may be something to compare.
  const text = decoder.decode(done.out);
  return { comparison: text ? (JSON.parse(text) as Comparison) : null, trouble: done.status > 1 ? plain(done.err) : "", isBusy: false };
}

function failed(error: unknown): Outcome {
  const said = error instanceof Error ? error.message : String(error);
  return { ...nothing, trouble: said || "The comparison took too long and was stopped." };
}

export function useComparison(earlier: EarlierFile[]): Outcome & { ask(format: string): Promise<Done> } {
  const actions = useActions();
  const files = useSelect((state) => state.files);
  const settings = useSelect((state) => state.settings);
  const isReady = useSelect((state) => state.program === "ready");
  const [outcome, setOutcome] = useState<Outcome>(nothing);
  const ask = (format: string) =>
    actions.run(compareWords(earlier, dayOf(settings), settings.packs, format), filesToCompare(earlier, files));
  useEffect(() => {
    const trouble = whyNot(earlier);
    const isAsked = isReady && earlier.length > 0 && !trouble;
    setOutcome({ ...nothing, trouble, isBusy: isAsked });
    if (!isAsked) return;
    let isLatest = true;
    const show = (next: Outcome) => {
      if (isLatest) setOutcome(next);
    };
    ask("json").then((done) => show(read(done))).catch((error) => show(failed(error)));
    return () => {
      isLatest = false;
    };
  }, [earlier, files, settings, isReady]);
  return { ...outcome, ask };
}
