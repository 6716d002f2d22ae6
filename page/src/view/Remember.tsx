// SPDX-License-Identifier: MIT
// Nothing is kept on the computer unless the reader says so here.
import { forget, recall } from "../model/remember";
import { useActions, useSelect } from "./use";
import { Switch } from "./SettingsScreen";

export function Remember() {
  const actions = useActions();
  const on = useSelect((state) => state.remembers);
  const isKept = on || recall() !== null;
  return (
    <>
      <h2 class="govuk-heading-m">On this computer</h2>
      <div class="govuk-hint">Do not use this on a computer that others use, too: they could read your work.</div>
      <div class="govuk-checkboxes govuk-checkboxes--small govuk-form-group">
        <Switch id="remember" title="Remember my work on this computer" on={on} onTurn={(remembers) => actions.remember(remembers)} />
      </div>
      {isKept && (
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => {
            actions.remember(false);
            forget();
            actions.tell("done", "What this page kept on this computer is gone. Your open files are as they were.");
          }}
        >
          Forget what is kept
        </button>
      )}
    </>
  );
}
