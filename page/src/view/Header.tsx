// SPDX-License-Identifier: MIT
import type { Screen } from "../model/state";
import { useActions, useSelect } from "./use";

interface Way {
  screen: Screen;
  name: string;
  needsFile: boolean;
}

const ways: Way[] = [
  { screen: "work", name: "Description", needsFile: true },
  { screen: "intake", name: "Take in answers", needsFile: true },
  { screen: "compare", name: "Compare", needsFile: true },
  { screen: "get", name: "Get documents", needsFile: true },
  { screen: "settings", name: "Settings", needsFile: false },
];

export function Header() {
  const actions = useActions();
  return (
    <header>
      <p class="app-promise">
        <span class="app-container">
          <strong>Nothing leaves this computer.</strong> This page needs no network and keeps nothing unless you ask it to.
        </span>
      </p>
      <div class="app-header">
        <div class="app-container app-header__row">
          <button type="button" class="app-header__name" onClick={() => actions.show("start")}>
            icpcheck<span class="govuk-visually-hidden">: to the start</span>
          </button>
          <Ways />
        </div>
      </div>
    </header>
  );
}

function Ways() {
  const actions = useActions();
  const screen = useSelect((state) => state.screen);
  const hasFile = useSelect((state) => state.files.length > 0);
  return (
    <nav class="app-ways" aria-label="Parts of this page">
      <ul>
        {ways
          .filter((way) => hasFile || !way.needsFile)
          .map((way) => (
            <li key={way.screen}>
              <button
                type="button"
                class="app-way"
                aria-current={screen === way.screen ? "page" : undefined}
                onClick={() => actions.show(way.screen)}
              >
                {way.name}
              </button>
            </li>
          ))}
      </ul>
    </nav>
  );
}
