// SPDX-License-Identifier: MIT
// Offers what can be written where the cursor is.
import { autocompletion, pickedCompletion, type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { paragraphs } from "./draw";
import { parsedOf } from "./state";
import { suggest, type Setting, type Suggestion, type Suggestions } from "./suggest";

/** What is offered first: what has to be there. */
const first = 10;

function put(view: EditorView, completion: Completion, made: Suggestion, blanks: number, from: number, to: number): void {
  const begin = from - blanks;
  view.dispatch({
    changes: { from: begin, to, insert: made.insert },
    selection: { anchor: begin + made.cursor },
    annotations: pickedCompletion.of(completion),
    userEvent: "input.complete",
    scrollIntoView: true,
  });
}

function completionOf(made: Suggestion, blanks: number): Completion {
  const completion: Completion = {
    label: made.word,
    type: made.sort,
    detail: made.detail,
    boost: made.required ? first : 0,
    apply: (view, self, from, to) => put(view, self, made, blanks, from, to),
  };
  if (made.title || made.description) completion.info = () => paragraphs([made.title, "strong"], [made.description], [made.question, "em"]);
  return completion;
}

/** Whether a list would only be in the way: nobody asked for it, or the word stands there already. */
function isInTheWay(found: Suggestions, explicit: boolean): boolean {
  if (explicit) return false;
  if (found.written === "") return found.role === "key";
  const begun = found.suggestions.filter(({ word }) => word.startsWith(found.written));
  return begun.length === 1 && begun[0]?.word === found.written;
}

/** The order of the schema, which is that of the form, too. */
function inOrder(one: Completion, other: Completion, order: string[]): number {
  return order.indexOf(one.label) - order.indexOf(other.label);
}

export function completing(setting: () => Setting | null): Extension {
  let order: string[] = [];
  const source = (context: CompletionContext): CompletionResult | null => {
    const now = setting();
    const parsed = now && parsedOf(context.state);
    const found = parsed && suggest(parsed, context.pos, now);
    if (!found || isInTheWay(found, context.explicit)) return null;
    order = found.suggestions.map(({ word }) => word);
    return { from: found.from, to: found.to, options: found.suggestions.map((each) => completionOf(each, found.blanks)) };
  };
  return autocompletion({
    override: [source],
    icons: false,
    defaultKeymap: true,
    compareCompletions: (one, other) => inOrder(one, other, order),
    activateOnCompletion: (completion) => completion.type === "key",
  });
}
