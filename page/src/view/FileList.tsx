// SPDX-License-Identifier: MIT
// The files that are open together: a place and its system.
import { kindOf, nameOf } from "../model/descriptions";
import { isSaved } from "../model/state";
import { OpenFiles } from "./OpenFiles";
import { useActions, useSelect, useWork } from "./use";

export function FileList() {
  const files = useSelect((state) => state.files);
  return (
    <nav class="app-files" aria-label="Open files">
      {files.length > 1 && <Files />}
      <LonelyPlace />
    </nav>
  );
}

function Files() {
  const actions = useActions();
  const { store } = useWork();
  const files = useSelect((state) => state.files);
  const shown = useSelect((state) => state.shown);
  useSelect((state) => state.report);
  return (
    <ul class="app-files__list">
      {files.map((file) => (
        <li key={file.id}>
          <button
            type="button"
            class="app-file"
            aria-current={file.id === shown ? "true" : undefined}
            onClick={() => actions.showFile(file.id)}
          >
            {nameOf(store.state, file)}
            <span class="app-file__kind">
              {[kindOf(store.state, file), file.name, isSaved(file) ? "" : "not saved"].filter(Boolean).join(", ")}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Some checks about a place look at its system. */
function LonelyPlace() {
  const isLonely = useSelect((state) => {
    const kinds = state.files.map((file) => kindOf(state, file));
    return kinds.includes("place") && !kinds.includes("system");
  });
  if (!isLonely) return null;
  return (
    <div class="govuk-inset-text app-inset">
      Some checks about a place read the description of its system.{" "}
      <OpenFiles class="app-link">Open the description of its system</OpenFiles>
    </div>
  );
}
