// SPDX-License-Identifier: MIT
// A description: its name, what can be done with it, its two tabs, and the findings beside them.
import { descriptionOf, kindOf, nameOf } from "../model/descriptions";
import { shownFile } from "../model/state";
import { FileList } from "./FileList";
import { Findings } from "./Findings";
import { Questions } from "./Questions";
import { Tabs } from "./Tabs";
import { Toolbar } from "./Toolbar";
import { useSelect } from "./use";
import { YamlTab } from "./YamlTab";

const kinds = { system: "System", place: "Place" };

export function Work() {
  const tab = useSelect((state) => state.tab);
  const file = useSelect(shownFile);
  if (!file) return null;
  return (
    <>
      <Heading />
      <FileList />
      <Toolbar />
      <p class="app-narrow-only">
        <a class="govuk-link" href="#findings-heading">
          Go to the findings
        </a>
      </p>
      <div class="app-columns">
        <div class="app-columns__wide">
          <Tabs />
          <div role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`} class="app-panel">
            {tab === "questions" ? <Questions key={file.id} /> : <YamlTab key={file.id} />}
          </div>
        </div>
        <aside class="app-columns__side" aria-labelledby="findings-heading">
          <Findings />
        </aside>
      </div>
    </>
  );
}

function Heading() {
  const name = useSelect((state) => nameOf(state, shownFile(state)!));
  const kind = useSelect((state) => kindOf(state, shownFile(state)!));
  const day = useSelect((state) => descriptionOf(state, shownFile(state))?.described_on);
  const file = useSelect((state) => shownFile(state)!.name);
  const parts = [kind ? kinds[kind] : "", file, day ? `described on ${day}` : ""].filter(Boolean);
  return (
    <h1 class="govuk-heading-l app-heading">
      {name}
      <span class="govuk-caption-m">{parts.join(" · ")}</span>
    </h1>
  );
}
