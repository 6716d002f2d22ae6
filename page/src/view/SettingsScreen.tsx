// SPDX-License-Identifier: MIT
export function SettingsScreen() {
  return <h1 class="govuk-heading-l">SettingsScreen</h1>;
}
