// SPDX-License-Identifier: MIT
import { isSaved, shownFile } from "../model/state";
import { OpenFiles } from "./OpenFiles";
import { useActions, useSelect } from "./use";

export function Toolbar() {
  const actions = useActions();
  const file = useSelect(shownFile);
  if (!file) return null;
  const close = () => {
    if (isSaved(file) || window.confirm(`Close ${file.name} without saving it?`)) actions.close(file.id);
  };
  const undoes = file.undo[file.undo.length - 1]?.what;
  const redoes = file.redo[file.redo.length - 1]?.what;
  return (
    <div class="app-toolbar" role="group" aria-label="This description">
      <button type="button" class="govuk-button app-small-button" onClick={() => void actions.save()}>
        Save
      </button>
      <button type="button" class="govuk-button govuk-button--secondary app-small-button" disabled={!undoes} title={undoes ? `Undo: ${undoes}` : undefined} onClick={() => actions.undo()}>
        Undo
      </button>
      <button type="button" class="govuk-button govuk-button--secondary app-small-button" disabled={!redoes} title={redoes ? `Redo: ${redoes}` : undefined} onClick={() => actions.redo()}>
        Redo
      </button>
      <OpenFiles class="govuk-button govuk-button--secondary app-small-button">Open another</OpenFiles>
      <button type="button" class="govuk-button govuk-button--secondary app-small-button" onClick={close}>
        Close
      </button>
      <span class="app-toolbar__saved">{isSaved(file) ? "Saved" : "Not saved yet"}</span>
    </div>
  );
}
