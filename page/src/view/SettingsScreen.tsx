// SPDX-License-Identifier: MIT
import { Field } from "./Field";
import { FileSetting } from "./FileSetting";
import { Packs } from "./Packs";
import { Remember } from "./Remember";
import { useState } from "preact/hooks";
import { dayOf } from "../model/words";
import { useActions, useSelect } from "./use";

export function SettingsScreen() {
  const actions = useActions();
  const settings = useSelect((state) => state.settings);
  return (
    <div class="app-measure">
      <h1 class="govuk-heading-l">Settings</h1>
      <Day />
      <Packs />
      <FileSetting
        id="profile"
        title="Profile"
        what="A YAML file with dates, strengths and packs of your area."
        accept=".yaml,.yml"
        file={settings.profile}
        onChange={(profile) => actions.setSettings({ profile })}
      />
      <FileSetting
        id="earlier"
        title="Earlier report"
        what="A report to compare with, as this page or icpcheck wrote it (JSON). The findings then show only what is new since."
        accept=".json"
        file={settings.earlier}
        onChange={(earlier) => actions.setSettings({ earlier })}
      />
      <h2 class="govuk-heading-m">How strictly to check</h2>
      <div class="govuk-checkboxes govuk-checkboxes--small govuk-form-group">
        <Switch id="evidence" title="Count only what a document supports" on={settings.requireEvidence} onTurn={(requireEvidence) => actions.setSettings({ requireEvidence })} />
        <Switch id="waivers" title="Leave out the waivers of the descriptions" on={settings.leaveOutWaivers} onTurn={(leaveOutWaivers) => actions.setSettings({ leaveOutWaivers })} />
      </div>
      <Remember />
    </div>
  );
}

function Day() {
  const actions = useActions();
  const settings = useSelect((state) => state.settings);
  const [text, setText] = useState(settings.asOf);
  const [error, setError] = useState("");
  const keep = (written: string) => {
    const day = written.trim();
    const isDay = day === "" || (/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)));
    setError(isDay ? "" : "Write year, month and day, such as 2022-07-01");
    if (isDay) actions.setSettings({ asOf: day });
  };
  return (
    <Field
      id="as-of"
      label="As of which day?"
      hint={`Year, month and day. Leave it empty for today, ${dayOf({ ...settings, asOf: "" })}.`}
      width="day"
      error={error}
      value={text}
      onInput={setText}
      onChange={keep}
    />
  );
}

interface SwitchProps {
  id: string;
  title: string;
  on: boolean;
  onTurn(on: boolean): void;
}

export function Switch({ id, title, on, onTurn }: SwitchProps) {
  return (
    <div class="govuk-checkboxes__item">
      <input id={id} type="checkbox" class="govuk-checkboxes__input" checked={on} onChange={(event) => onTurn(event.currentTarget.checked)} />
      <label class="govuk-label govuk-checkboxes__label" for={id}>
        {title}
      </label>
    </div>
  );
}
