// SPDX-License-Identifier: MIT
// Says that the file has to be mended before it can be asked about.
import type { Note } from "../made/report";
import { useActions } from "./use";

export function Broken({ problems }: { problems: Note[] }) {
  const actions = useActions();
  const first = problems[0];
  return (
    <div class="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">The text cannot be read in full</h2>
        <div class="govuk-error-summary__body">
          <p class="govuk-body">Mend it under YAML. The questions come back by themselves, with all answers.</p>
          <ul class="govuk-list govuk-error-summary__list">
            {problems.map((each) => (
              <li key={`${each.line}:${each.message}`}>
                {each.line ? (
                  <button type="button" class="app-link app-link--error" onClick={() => actions.goToLine(each.line ?? 1, each.column ?? 1)}>
                    Line {each.line}: {each.message}
                  </button>
                ) : (
                  each.message
                )}
                {each.hint && <span class="app-broken__hint"> {each.hint}</span>}
              </li>
            ))}
          </ul>
          <button type="button" class="govuk-button" onClick={() => actions.goToLine(first?.line ?? 1, first?.column ?? 1)}>
            Mend it under YAML
          </button>
        </div>
      </div>
    </div>
  );
}
