// SPDX-License-Identifier: MIT
// Takes the reader to a fact in the form, once its section is open.
import { useEffect } from "preact/hooks";
import type { Goal } from "../model/state";
import { useSelect } from "./use";

/** Of a question in one of the lists in which it may stand: a file can be asked about from several places. */
export function idOf(key: string, place: string): string {
  return `${place}:${key}`;
}

function parents(fact: string): string[] {
  const paths = [fact];
  for (let path = fact; /[.[]/.test(path); ) {
    path = path.replace(/(\.[^.[\]]*|\[[^\]]*\])$/, "");
    if (path === paths[paths.length - 1]) break;
    paths.push(path);
  }
  return paths;
}

/** The fact, or the nearest thing above it that is asked. */
function elementOf(fact: string): HTMLElement | null {
  for (const path of parents(fact)) {
    const found = document.getElementById(idOf(path, "all"));
    if (found) return found;
  }
  const section = /^[^.[]*/.exec(fact)?.[0] ?? fact;
  return document.querySelector<HTMLElement>(`[aria-controls="section-${CSS.escape(section)}"]`);
}

/** How many frames a section may take to open. */
const patience = 10;

function goTo(fact: string, frames = patience): void {
  requestAnimationFrame(() => {
    const isThere = document.getElementById(idOf(fact, "all")) !== null;
    if (!isThere && frames > 0) return goTo(fact, frames - 1);
    const element = elementOf(fact);
    element?.scrollIntoView({ block: "start" });
    element?.focus({ preventScroll: true });
  });
}

let served = 0;

export function useGoal(): Goal {
  const goal = useSelect((state) => state.goal);
  useEffect(() => {
    if (!goal.fact || goal.turn === served) return;
    served = goal.turn;
    goTo(goal.fact);
  }, [goal]);
  return goal;
}
