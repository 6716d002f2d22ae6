// SPDX-License-Identifier: MIT
// Two ways to look at the same text. Arrow keys move between them, as in other programs.
import type { Tab } from "../model/state";
import { useActions, useSelect } from "./use";

const tabs: { tab: Tab; name: string }[] = [
  { tab: "questions", name: "Questions" },
  { tab: "yaml", name: "YAML" },
];

export function Tabs() {
  const actions = useActions();
  const shown = useSelect((state) => state.tab);
  const move = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    const next: Tab = shown === "yaml" ? "questions" : "yaml";
    actions.showTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label="Ways to look at the description" class="app-tabs" onKeyDown={move}>
      {tabs.map(({ tab, name }) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          class="app-tab"
          aria-selected={shown === tab}
          aria-controls={shown === tab ? `panel-${tab}` : undefined}
          tabIndex={shown === tab ? 0 : -1}
          onClick={() => actions.showTab(tab)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
