// SPDX-License-Identifier: MIT
// Which packs of checks are asked.
import { useEffect, useState } from "preact/hooks";
import { packsOf, type PackName } from "../model/packs";
import { Switch } from "./SettingsScreen";
import { useActions, useSelect, useWork } from "./use";

export function Packs() {
  const actions = useActions();
  const { client } = useWork();
  const chosen = useSelect((state) => state.settings.packs);
  const isReady = useSelect((state) => state.program === "ready");
  const [packs, setPacks] = useState<PackName[]>([]);
  useEffect(() => {
    if (isReady) void packsOf(client).then(setPacks);
  }, [isReady]);
  const turn = (id: string, on: boolean) =>
    actions.setSettings({ packs: on ? [...chosen, id] : chosen.filter((each) => each !== id) });
  return (
    <div class="govuk-form-group">
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Which packs of checks?</legend>
      <div class="govuk-hint">Choose none for those that apply to the description on that day.</div>
      <div class="govuk-checkboxes govuk-checkboxes--small">
        {packs.map((pack) => (
          <Switch key={pack.id} id={`pack-${pack.id}`} title={pack.title} on={chosen.includes(pack.id)} onTurn={(on) => turn(pack.id, on)} />
        ))}
      </div>
    </fieldset>
    </div>
  );
}
