// SPDX-License-Identifier: MIT
// Says what a word means when the pointer rests on it, or when F1 is pressed on it.
import { StateEffect, StateField, type Extension } from "@codemirror/state";
import { hoverTooltip, keymap, showTooltip, type EditorView, type Tooltip } from "@codemirror/view";
import { list, paragraphs } from "./draw";
import type { Schema } from "./schema";
import { parsedOf } from "./state";
import { tell, type Told } from "./tell";

/** Checks that read a fact, as lines for people. */
export type ChecksOf = (path: string, kind: string) => Promise<string[]>;

export interface Meaning {
  schema: Schema;
  checksOf: ChecksOf;
}

const mostChecks = 6;

function checksBox(checks: string[]): HTMLElement[] {
  if (checks.length === 0) return [];
  const heading = paragraphs([checks.length === 1 ? "One check reads it:" : `${checks.length} checks read it:`]);
  const rest = checks.length - mostChecks;
  const shown = checks.slice(0, mostChecks);
  return [heading, list(rest > 0 ? [...shown, `and ${rest} more`] : shown)];
}

function boxOf(told: Told, checksOf: ChecksOf): HTMLElement {
  const value = told.value ? `Here: ${told.value}` : "";
  const asked = told.ask ? `Who would know: ${told.ask}.` : "";
  const box = paragraphs([told.title, "strong"], [told.description], [value], [told.question, "em"], [asked], [told.fact, "code"]);
  box.className = "app-editor-meaning";
  void checksOf(told.path, told.kind).then((checks) => box.append(...checksBox(checks)));
  return box;
}

function tooltipAt(view: EditorView, position: number, meaning: Meaning | null): Tooltip | null {
  const parsed = meaning && parsedOf(view.state);
  const told = parsed && tell(parsed, position, meaning.schema);
  if (!told) return null;
  return { pos: told.from, end: told.to, above: true, create: () => ({ dom: boxOf(told, meaning.checksOf) }) };
}

const asked = StateEffect.define<Tooltip | null>();

/** What F1 shows, until something else is done. */
const shown = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(asked)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : value;
  },
  provide: (field) => showTooltip.from(field),
});

export function explaining(meaning: () => Meaning | null): Extension {
  const show = (view: EditorView) => {
    view.dispatch({ effects: asked.of(tooltipAt(view, view.state.selection.main.head, meaning())) });
    return true;
  };
  const hide = (view: EditorView) => {
    if (!view.state.field(shown)) return false;
    view.dispatch({ effects: asked.of(null) });
    return true;
  };
  return [
    hoverTooltip((view, position) => tooltipAt(view, position, meaning())),
    shown,
    keymap.of([
      { key: "F1", run: show, preventDefault: true },
      { key: "Escape", run: hide },
    ]),
  ];
}
