// SPDX-License-Identifier: MIT
// What the browser calls the page, and where the reader's keyboard is after another screen is shown.
import { useEffect, useRef } from "preact/hooks";
import type { Screen, State } from "../model/state";
import { nameOf } from "../model/descriptions";
import { shownFile } from "../model/state";
import { shown } from "./hidden";
import { useSelect } from "./use";

const names: Record<Screen, string> = {
  start: "Start",
  "begin-system": "Describe a system",
  "begin-place": "Describe a place",
  work: "Description",
  intake: "Take in answers",
  compare: "Compare with an earlier day",
  settings: "Settings",
  licences: "Licences",
  get: "Get documents",
};

function titleOf(state: State): string {
  const file = shownFile(state);
  const tab = state.tab === "yaml" ? "YAML" : "Questions";
  if (state.screen !== "work" || !file) return `${names[state.screen]} – icpcheck`;
  return `${tab}: ${nameOf(state, file)} – icpcheck`;
}

export function Title() {
  const title = useSelect(titleOf);
  const screen = useSelect((state) => state.screen);
  const first = useRef(true);
  useEffect(() => {
    document.title = shown(title);
  }, [title]);
  useEffect(() => {
    if (!first.current) document.getElementById("main")?.focus();
    first.current = false;
  }, [screen]);
  return null;
}
