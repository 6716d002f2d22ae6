// SPDX-License-Identifier: MIT
// The text of a description, with CodeMirror. The state of the page is the truth: what is typed goes
// there at once, and undo is asked of it, so that typing and the form share one history.
import { closeCompletion } from "@codemirror/autocomplete";
import { defaultKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Annotation, EditorState, type Extension } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { useEffect, useId, useRef } from "preact/hooks";
import { changesBetween } from "./change";
import { completing } from "./complete";
import { Echoes } from "./echoes";
import { explaining, type ChecksOf } from "./hover";
import { diagnosticsOf, positionOf, type Mark } from "./marks";
import { newline } from "./newline";
import type { Schema } from "./schema";
import { themed } from "./theme";
import { watchTyping } from "./typing";

declare const STYLE_NONCE: string;

export interface EditorProps {
  /** Its name for those who cannot see it. */
  label: string;
  text: string;
  marks: Mark[];
  /** Where the reader is to be taken when `turn` is another. */
  goal: { line?: number; column?: number; turn: number };
  /** The day that the reader works with. */
  day: string;
  /** Null until it is there. */
  schema: Schema | null;
  checksOf: ChecksOf;
  /** `joins`: it goes on with what was typed before, and is undone with it. */
  onChange(text: string, joins: boolean): void;
  onUndo(): void;
  onRedo(): void;
}

/** A text that came from the page, which the page need not be told. */
const fromPage = Annotation.define<boolean>();

const phrases = EditorState.phrases.of({
  "by word": "whole words",
  regexp: "pattern",
  "Control character": "Character that shows nothing",
});

type Latest = { current: EditorProps };

function history(latest: Latest, echoes: Echoes): Extension {
  const undo = () => (echoes.forget(), latest.current.onUndo(), true);
  const redo = () => (echoes.forget(), latest.current.onRedo(), true);
  return keymap.of([
    { key: "Mod-z", run: undo, preventDefault: true },
    { key: "Mod-y", mac: "Mod-Shift-z", run: redo, preventDefault: true },
    { linux: "Ctrl-Shift-z", run: redo, preventDefault: true },
  ]);
}

function telling(latest: Latest, echoes: Echoes): Extension {
  const joins = watchTyping();
  return EditorView.updateListener.of((update) => {
    if (!update.docChanged || update.transactions.some((each) => each.annotation(fromPage))) return;
    const text = update.state.doc.toString();
    echoes.send(text);
    latest.current.onChange(text, joins(update.transactions, Date.now()));
  });
}

function extensions(latest: Latest, echoes: Echoes, hint: string): Extension {
  const setting = () => latest.current.schema && { schema: latest.current.schema, day: latest.current.day };
  const meaning = () => latest.current.schema && { schema: latest.current.schema, checksOf: latest.current.checksOf };
  return [
    EditorView.cspNonce.of(STYLE_NONCE),
    // A function, because a file is given another name when it is saved as another.
    EditorView.contentAttributes.of(() => ({
      "aria-label": latest.current.label,
      "aria-describedby": hint,
      tabindex: "0",
      spellcheck: "false",
    })),
    // Also a narrow window needs no scrolling to the side.
    EditorView.lineWrapping,
    phrases,
    history(latest, echoes),
    yaml(),
    lineNumbers(),
    lintGutter(),
    codeFolding(),
    foldGutter(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    search({ top: true }),
    completing(setting),
    explaining(meaning),
    // Tab is not bound: it leads on through the page.
    keymap.of([{ key: "Enter", run: newline }, ...defaultKeymap, ...searchKeymap, ...foldKeymap, ...lintKeymap]),
    EditorView.domEventHandlers({ blur: (_, view) => void closeCompletion(view) }),
    themed(),
    telling(latest, echoes),
  ];
}

/** Who is in the text when it changes has undone something: there the cursor goes. */
function replaceText(view: EditorView, text: string): void {
  const before = view.state.doc.toString();
  if (before === text) return;
  const changes = view.state.changes(changesBetween(before, text));
  let end = 0;
  changes.iterChangedRanges((_fromA, _toA, _fromB, toB) => (end = toB));
  const seen = view.hasFocus ? { selection: { anchor: end }, scrollIntoView: true } : {};
  view.dispatch({ changes, annotations: fromPage.of(true), ...seen });
}

/** The last wish that was met: who comes back to the text later is not taken there again. */
let served = 0;

function goTo(view: EditorView, line: number, column: number): void {
  const anchor = positionOf(view.state.doc, line, column);
  view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
  view.focus();
}

function useView(props: EditorProps, hint: string) {
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const echoes = useRef(new Echoes());
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const state = EditorState.create({ doc: props.text, extensions: extensions(latest, echoes.current, hint) });
    const made = new EditorView({ state, parent: box.current ?? undefined });
    view.current = made;
    return () => made.destroy();
  }, []);
  return { box, view, echoes: echoes.current };
}

export function Editor(props: EditorProps) {
  const hint = useId();
  const { box, view, echoes } = useView(props, hint);
  const { text, marks, goal } = props;
  useEffect(() => {
    if (view.current && !echoes.isEcho(text)) replaceText(view.current, text);
  }, [text]);
  useEffect(() => {
    if (view.current) view.current.dispatch(setDiagnostics(view.current.state, diagnosticsOf(view.current.state.doc, marks)));
  }, [marks]);
  useEffect(() => {
    const isNew = goal.turn !== served;
    served = goal.turn;
    if (view.current && isNew && goal.line) goTo(view.current, goal.line, goal.column ?? 1);
  }, [goal.turn]);
  return (
    <div class="app-editor">
      <p class="govuk-hint" id={hint}>
        Control and Space offers what can be written. F1 says what a word means. Tab leaves the text.
      </p>
      <Keys />
      <div ref={box} />
    </div>
  );
}

const keys: [keys: string, what: string][] = [
  ["Ctrl Space", "offers what can be written here; Enter takes it, Escape closes it"],
  ["F1", "says what the word means and which checks read it"],
  ["F8", "leads to the next mark"],
  ["Ctrl Z, Ctrl Y", "undo and redo, also what was answered under Questions"],
  ["Ctrl F", "searches"],
  ["Ctrl ] and Ctrl [", "indent lines more and less"],
  ["Ctrl Shift [ and Ctrl Shift ]", "fold and unfold a part"],
  ["Tab", "leaves the text"],
];

function Keys() {
  return (
    <details class="govuk-details app-editor__keys">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Keys</span>
      </summary>
      <dl class="govuk-details__text">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
