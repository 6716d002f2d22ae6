// SPDX-License-Identifier: MIT
import { isSaved } from "../model/state";
import { OpenFiles } from "./OpenFiles";
import { useActions, useSelect } from "./use";

export function Start() {
  const actions = useActions();
  return (
    <>
      <h1 class="govuk-heading-xl">Check how your partnership is governed</h1>
      <p class="govuk-body-l app-measure">
        Describe an integrated care system or a place: who sits on its boards, how they decide, meet and report. See what
        the law and national guidance ask, what is missing, and what would close each gap.
      </p>
      <ul class="app-starts">
        <li>
          <button type="button" class="app-start" onClick={() => actions.show("begin-system")}>
            <span class="app-start__name">Describe a system</span>
            <span class="app-start__what">Begin with the names of its board and its councils.</span>
          </button>
        </li>
        <li>
          <button type="button" class="app-start" onClick={() => actions.show("begin-place")}>
            <span class="app-start__name">Describe a place</span>
            <span class="app-start__what">Begin with its name, its council and its system.</span>
          </button>
        </li>
        <li>
          <OpenFiles class="app-start">
            <span class="app-start__name">Open files</span>
            <span class="app-start__what">Go on with a description. Open a place together with its system.</span>
          </OpenFiles>
        </li>
      </ul>
      <p class="govuk-body">You can also drop files anywhere on this page, or paste a description.</p>
      <Opened />
    </>
  );
}

/** The way back to what is open. */
function Opened() {
  const actions = useActions();
  const files = useSelect((state) => state.files);
  if (files.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Open now</h2>
      <ul class="govuk-list">
        {files.map((file) => (
          <li key={file.id}>
            <button type="button" class="app-link" onClick={() => actions.showFile(file.id)}>
              {file.name}
            </button>
            {isSaved(file) ? "" : " (not saved yet)"}
          </li>
        ))}
      </ul>
    </>
  );
}
