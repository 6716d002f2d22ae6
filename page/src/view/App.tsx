// SPDX-License-Identifier: MIT
// The frame of the page, and the screen that is shown.
import type { ComponentType } from "preact";
import type { Screen } from "../model/state";
import { Begin } from "./Begin";
import { Compare } from "./Compare";
import { Drop } from "./Drop";
import { Get } from "./Get";
import { Header } from "./Header";
import { Intake } from "./Intake";
import { Leaving } from "./Leaving";
import { Licences } from "./Licences";
import { Message } from "./Message";
import { SettingsScreen } from "./SettingsScreen";
import { Start } from "./Start";
import { Title } from "./Title";
import { useActions, useSelect } from "./use";
import { Work } from "./Work";

const screens: Record<Screen, ComponentType> = {
  start: Start,
  "begin-system": () => <Begin kind="system" />,
  "begin-place": () => <Begin kind="place" />,
  work: Work,
  intake: Intake,
  compare: Compare,
  settings: SettingsScreen,
  get: Get,
  licences: Licences,
};

export function App() {
  const screen = useSelect((state) => state.screen);
  const failed = useSelect((state) => state.program === "failed");
  const Shown = screens[screen];
  return (
    <>
      <a href="#main" class="govuk-skip-link">
        Skip to the main content
      </a>
      <Title />
      <Header />
      <div class="app-container">
        <Drop />
        <Leaving />
        <main id="main" class="app-main" tabIndex={-1}>
          <Message />
          {failed ? <Failed /> : <Shown key={screen} />}
        </main>
      </div>
      <Footer />
    </>
  );
}

function Failed() {
  const failure = useSelect((state) => state.failure);
  return (
    <>
      <h1 class="govuk-heading-l">icpcheck cannot run in this browser</h1>
      <p class="govuk-body">
        Ask your IT team to allow WebAssembly for this page. It sends nothing to anybody. Your browser says: {failure}
      </p>
    </>
  );
}

function Footer() {
  const actions = useActions();
  return (
    <footer class="app-footer">
      <div class="app-container">
        <p class="govuk-body-s">
          icpcheck is free software. It is not a service of the government, and what it says is not legal advice.{" "}
          <button type="button" class="app-link" onClick={() => actions.show("licences")}>
            Licences
          </button>
        </p>
      </div>
    </footer>
  );
}
