// SPDX-License-Identifier: MIT
// Documents to read here or to keep.
import { useEffect, useState } from "preact/hooks";
import { documents, fileNameFor, type Document } from "../model/documents";
import { download } from "../model/files";
import { plain } from "../model/refusals";
import { shownFile } from "../model/state";
import { Preview } from "./Preview";
import { useActions, useSelect, useWork } from "./use";

export interface Shown {
  document: Document;
  address: string;
}

export function Get() {
  const { store } = useWork();
  const actions = useActions();
  const [shown, setShown] = useState<Shown | null>(null);
  const [busy, setBusy] = useState("");
  const made = useSelect((state) => state.files);
  useEffect(() => () => shown?.address && URL.revokeObjectURL(shown.address), [shown]);
  useEffect(() => setShown(null), [made]);
  const make = async (document: Document): Promise<Uint8Array | null> => {
    setBusy(document.id);
    const done = await actions.run(document.words(store.state)).catch((error: unknown) => error as Error);
    setBusy("");
    if (!(done instanceof Error) && done.out.length > 0) return done.out;
    actions.tell("wrong", done instanceof Error ? "This took too long and was stopped." : plain(done.err));
    return null;
  };
  const keep = async (document: Document) => {
    const content = await make(document);
    if (content) download(fileNameFor(document, store.state), content, document.type);
  };
  const show = async (document: Document) => {
    const content = await make(document);
    if (content) setShown({ document, address: URL.createObjectURL(new Blob([content as BlobPart], { type: document.type })) });
  };
  const keepText = () => {
    const file = shownFile(store.state);
    if (file) download(file.name, file.text, "application/yaml");
  };
  return (
    <>
      <h1 class="govuk-heading-l">Get documents</h1>
      <dl class="govuk-summary-list">
        <Line title="Description" what="The YAML file itself." onKeep={keepText} isBusy={false} />
        {documents.map((document) => (
          <Line
            key={document.id}
            title={document.title}
            what={document.what}
            isBusy={busy === document.id}
            onKeep={() => void keep(document)}
            onShow={document.shows ? () => void show(document) : undefined}
          />
        ))}
      </dl>
      {shown && <Preview shown={shown} onClose={() => setShown(null)} />}
    </>
  );
}

interface LineProps {
  title: string;
  what: string;
  isBusy: boolean;
  onKeep(): void;
  onShow?: (() => void) | undefined;
}

function Line({ title, what, isBusy, onKeep, onShow }: LineProps) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{title}</dt>
      <dd class="govuk-summary-list__value">{isBusy ? "It is being made …" : what}</dd>
      <dd class="govuk-summary-list__actions app-get__ways">
        {onShow && (
          <button type="button" class="app-link" onClick={onShow}>
            Read<span class="govuk-visually-hidden"> {title}</span>
          </button>
        )}
        <button type="button" class="app-link" onClick={onKeep}>
          Download<span class="govuk-visually-hidden"> {title}</span>
        </button>
      </dd>
    </div>
  );
}
