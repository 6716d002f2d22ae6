// SPDX-License-Identifier: MIT
// The document that supports an answer: which one it is now, and another.
import { useState } from "preact/hooks";
import type { Question } from "../made/questions";
import { descriptionOf } from "../model/descriptions";
import { shownFile, type Source } from "../model/state";
import { Field } from "./Field";
import { useSelect } from "./use";

interface EvidenceProps {
  id: string;
  question: Question;
  onCite(source: Source): void;
}

export function Evidence({ id, question, onCite }: EvidenceProps) {
  const [source, setSource] = useState<Source>({ title: "", day: "" });
  if (question.known.value === "") return null;
  const cite = () => {
    if (!source.title.trim()) return;
    onCite(source);
    setSource({ title: "", day: "" });
  };
  return (
    <details class="govuk-details app-evidence">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {question.evidence.length === 0 ? "Document: none yet" : `Document (${question.evidence.length})`}
          <span class="govuk-visually-hidden"> for {question.title || question.key}</span>
        </span>
      </summary>
      <div class="govuk-details__text">
        <Known ids={question.evidence} />
        <Field id={`${id}-document`} label="Title of the document that shows it" isSmall value={source.title} onInput={(title) => setSource({ ...source, title })} />
        <Field
          id={`${id}-day`}
          label="Its day"
          hint="For example, 1 July 2022"
          width="day"
          isSmall
          value={source.day}
          onInput={(day) => setSource({ ...source, day })}
        />
        <button type="button" class="govuk-button govuk-button--secondary app-small-button" onClick={cite}>
          Keep this document
        </button>
      </div>
    </details>
  );
}

function Known({ ids }: { ids: string[] }) {
  const documents = useSelect((state) => descriptionOf(state, shownFile(state))?.evidence);
  if (ids.length === 0) return null;
  return (
    <ul class="govuk-list">
      {ids.map((id) => {
        const known = documents?.find((each) => each.id === id);
        return (
          <li key={id}>
            {known?.title ?? id}
            {known?.date && `, ${known.date}`}
            {known?.url && <Address url={known.url} />}
          </li>
        );
      })}
    </ul>
  );
}

/** Only addresses of the web become links, and they are shown as they are. */
export function Address({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return <span> {url}</span>;
  return (
    <>
      {" "}
      <a class="govuk-link" href={url} rel="noreferrer noopener" target="_blank">
        {url}
      </a>
    </>
  );
}
