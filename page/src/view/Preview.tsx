// SPDX-License-Identifier: MIT
// Shows a document in a frame of its own, in which nothing runs.
import { useEffect, useRef } from "preact/hooks";
import type { Shown } from "./Get";

export function Preview({ shown, onClose }: { shown: Shown; onClose(): void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { document, address } = shown;
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView();
  }, [address]);
  return (
    <section class="app-preview" aria-labelledby="preview-heading">
      <div class="app-toolbar">
        <h2 class="govuk-heading-m app-preview__heading" id="preview-heading" tabIndex={-1} ref={heading}>
          {document.title}
        </h2>
        <button type="button" class="govuk-button govuk-button--secondary app-small-button" onClick={onClose}>
          Close<span class="govuk-visually-hidden"> {document.title}</span>
        </button>
      </div>
      {document.shows === "picture" ? (
        <div class="app-preview__picture" tabIndex={0} role="group" aria-label={document.title}>
          <img src={address} alt="The boards, what they decide and who sits where. The gap report tells the same in words." />
        </div>
      ) : (
        <iframe class="app-preview__page" sandbox="" src={address} title={document.title} />
      )}
    </section>
  );
}
