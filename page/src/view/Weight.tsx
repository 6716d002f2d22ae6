// SPDX-License-Identifier: MIT
// How hard a check presses, in a word and a shade.
export function Weight({ weight }: { weight: string }) {
  if (!weight) return null;
  return <strong class={`govuk-tag app-weight app-weight--${weight}`}>{weight}</strong>;
}
