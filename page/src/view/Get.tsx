// SPDX-License-Identifier: MIT
export function Get() {
  return <h1 class="govuk-heading-l">Get</h1>;
}
