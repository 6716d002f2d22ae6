// SPDX-License-Identifier: MIT
// Takes in sheets that came back.
export function Intake() {
  return <h1 class="govuk-heading-l">Take in answers</h1>;
}
