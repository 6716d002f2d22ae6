// SPDX-License-Identifier: MIT
// Where a fact stands in the text, as the report says it: of a fact, or of the nearest thing above it.
import { descriptionOf } from "./descriptions";
import { shownFile, type State } from "./state";

export interface Place {
  line: number;
  column: number;
}

interface Placed {
  path: string;
  line?: number;
  column?: number;
}

function allPlaces(state: State): Placed[] {
  const description = descriptionOf(state, shownFile(state));
  const findings = (description?.packs ?? []).flatMap((pack) => pack.clauses).flatMap((clause) => clause.findings);
  return findings.flatMap((finding) => [
    ...(finding.facts ?? []),
    ...(finding.missing ?? []),
    ...(finding.subjects ?? []).flatMap((subject) => [...(subject.facts ?? []), ...(subject.missing ?? [])]),
  ]);
}

export function placeOf(key: string, state: State): Place | null {
  let best: Placed | null = null;
  for (const place of allPlaces(state)) {
    if (!place.line || !isWithin(key, place.path)) continue;
    if (!best || place.path.length > best.path.length) best = place;
  }
  return best?.line ? { line: best.line, column: best.column ?? 1 } : null;
}

function isWithin(key: string, path: string): boolean {
  return key === path || key.startsWith(`${path}.`) || key.startsWith(`${path}[`);
}
