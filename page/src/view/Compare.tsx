// SPDX-License-Identifier: MIT
// Compares the open descriptions with what was known on an earlier day.
import { useState } from "preact/hooks";
import { Compare as CompareOf } from "../compare/Compare";
import type { EarlierFile } from "../compare/comparison";
import { download } from "../model/files";
import { useActions } from "./use";
import { useComparison } from "./useComparison";

const documents = {
  html: { end: "html", type: "text/html" },
  markdown: { end: "md", type: "text/markdown" },
};

/** What was chosen stays while the page is open. */
let kept: EarlierFile[] = [];

export function Compare() {
  const actions = useActions();
  const [earlier, setEarlier] = useState(kept);
  const { comparison, trouble, isBusy, ask } = useComparison(earlier);
  const take = (files: EarlierFile[]) => {
    kept = files;
    setEarlier(files);
  };
  const choose = async (files: File[]) => take(await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() }))));
  const save = async (format: keyof typeof documents) => {
    const done = await ask(format);
    const { end, type } = documents[format];
    if (done.out.length > 0) download(`comparison.${end}`, done.out, type);
    else actions.tell("wrong", "The comparison could not be made.");
  };
  return (
    <CompareOf
      earlier={earlier}
      comparison={comparison}
      trouble={trouble}
      isBusy={isBusy}
      onChoose={(files) => void choose(files)}
      onForget={() => take([])}
      onGo={(line, column, file) => actions.goToLine(line, column, file)}
      onSave={(format) => void save(format)}
    />
  );
}
