// SPDX-License-Identifier: MIT
// Compares the open descriptions with what was known on an earlier day.
import { useEffect, useState } from "preact/hooks";
import { Compare as CompareOf } from "../compare/Compare";
import { compareWords, filesToCompare, whyNot, type Comparison, type EarlierFile } from "../compare/comparison";
import { download, readText } from "../work/files";
import { plain } from "../work/refusals";
import { dayOf } from "../work/words";
import { useSelect, useWork } from "./use";

const decoder = new TextDecoder();
const ends = { html: "html", markdown: "md" };
const types = { html: "text/html", markdown: "text/markdown" };

/** What was chosen stays while the page is open. */
let kept: EarlierFile[] = [];

export function Compare() {
  const { actions, store } = useWork();
  const files = useSelect((state) => state.files);
  const settings = useSelect((state) => state.settings);
  const [earlier, setEarlier] = useState(kept);
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [trouble, setTrouble] = useState("");
  const [isBusy, setBusy] = useState(false);

  const ask = (format: string) =>
    actions.run(compareWords(earlier, dayOf(store.state.settings), store.state.settings.packs, format), filesToCompare(earlier, files));

  const compare = async () => {
    const done = await ask("json");
    // Also with a file that could not be read there may be something to compare.
    const text = decoder.decode(done.out);
    setComparison(text ? (JSON.parse(text) as Comparison) : null);
    setTrouble(done.status > 1 ? plain(done.err) : "");
  };

  useEffect(() => {
    kept = earlier;
    setTrouble(whyNot(earlier));
    setComparison(null);
    if (earlier.length === 0 || whyNot(earlier)) return;
    setBusy(true);
    compare()
      .catch((error) => setTrouble(error instanceof Error && error.message ? error.message : "The comparison took too long and was stopped."))
      .finally(() => setBusy(false));
  }, [earlier, files, settings]);

  const choose = async (chosen: File[]) => {
    try {
      setEarlier(await Promise.all(chosen.map(readText)));
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    }
  };
  const save = async (format: "html" | "markdown") => {
    const done = await ask(format);
    if (done.out.length > 0) download(`comparison.${ends[format]}`, done.out, types[format]);
  };
  return (
    <CompareOf
      earlier={earlier}
      comparison={comparison}
      trouble={trouble}
      isBusy={isBusy}
      onChoose={(chosen) => void choose(chosen)}
      onForget={() => setEarlier([])}
      onGo={(line, column, file) => actions.goToLine(line, column, file)}
      onSave={(format) => void save(format)}
    />
  );
}
