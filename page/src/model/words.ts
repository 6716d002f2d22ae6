// SPDX-License-Identifier: MIT
// What the program is asked, in its own words.
import type { Files } from "../program/client";
import { shownFile, type Settings, type State } from "./state";

const profileFile = "profile/profile.yaml";
const earlierFile = "earlier/earlier.json";

/** All open descriptions, and what the settings name. */
export function filesOf(state: State): Files {
  const files: Files = {};
  for (const file of state.files) files[file.name] = file.text;
  if (state.settings.profile) files[profileFile] = state.settings.profile.text;
  if (state.settings.earlier) files[earlierFile] = state.settings.earlier.text;
  return files;
}

/** The day, year-month-day by the clock of the reader. */
export function today(now: Date = new Date()): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function dayOf(settings: Settings): string {
  return settings.asOf || today();
}

/** The shown file first, then the others, with which it is read together. */
export function namesOf(state: State): string[] {
  const shown = shownFile(state);
  const others = state.files.filter((file) => file !== shown).map((file) => file.name);
  return shown ? [shown.name, ...others] : others;
}

/** What every command that asks checks takes. */
export function optionsOf(settings: Settings): string[] {
  const words = ["--as-of", dayOf(settings)];
  for (const pack of settings.packs) words.push("--pack", pack);
  if (settings.profile) words.push("--profile", profileFile);
  return words;
}

/** All open files, so that a place is read together with its system. */
export function checkWords(state: State, format: string): string[] {
  const { settings } = state;
  const words = ["check", ...state.files.map((file) => file.name), ...optionsOf(settings), "--format", format];
  if (settings.requireEvidence) words.push("--require-evidence");
  if (settings.leaveOutWaivers) words.push("--no-waivers");
  if (settings.earlier) words.push("--baseline", earlierFile);
  return words;
}

export function questionWords(state: State): string[] {
  return ["questions", ...namesOf(state), "--all", ...optionsOf(state.settings), "--format", "json"];
}
