// SPDX-License-Identifier: MIT
// How the text looks. Colours are variables of editor.scss, so that light and dark are said once.
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const words = HighlightStyle.define([
  { tag: tags.definition(tags.propertyName), color: "var(--editor-key)" },
  { tag: tags.propertyName, color: "var(--editor-key)" },
  { tag: [tags.content, tags.string, tags.attributeValue], color: "var(--editor-value)" },
  { tag: [tags.lineComment, tags.meta], color: "var(--editor-remark)" },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: "var(--editor-sign)" },
  { tag: tags.invalid, textDecoration: "underline wavy" },
]);

const edge = "2px solid var(--editor-edge)";
const plainFont = "Arial, 'Liberation Sans', sans-serif";

const look = EditorView.theme({
  "&": { color: "var(--editor-text)", backgroundColor: "var(--editor-paper)", border: edge, fontSize: "1rem" },
  "&.cm-focused": { outline: "3px solid var(--editor-focus)", outlineOffset: "0" },
  ".cm-scroller": { fontFamily: "ui-monospace, Consolas, Menlo, 'Liberation Mono', monospace", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--editor-text)" },
  ".cm-cursor": { borderLeftColor: "var(--editor-text)", borderLeftWidth: "2px" },
  ".cm-gutters": { color: "var(--editor-quiet)", backgroundColor: "var(--editor-margin)", borderRight: "1px solid var(--editor-line)" },
  ".cm-activeLine": { backgroundColor: "var(--editor-active)" },
  ".cm-activeLineGutter": { color: "var(--editor-text)", backgroundColor: "var(--editor-active)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--editor-selected)",
  },
  ".cm-searchMatch": { backgroundColor: "var(--editor-found)", outline: "1px solid var(--editor-edge)" },
  ".cm-panels, .cm-tooltip": { color: "var(--editor-text)", backgroundColor: "var(--editor-box)" },
  ".cm-panels": { borderBottom: "1px solid var(--editor-line)" },
  ".cm-panel.cm-search": { padding: "10px 44px 10px 10px", fontSize: "1rem" },
  ".cm-panel.cm-search input[type=checkbox]": { width: "20px", height: "20px", verticalAlign: "middle" },
  ".cm-panel.cm-search label": { fontFamily: plainFont, fontSize: "1rem", display: "inline-block", padding: "6px 10px 6px 0" },
  ".cm-panel.cm-search [name=close]": { width: "40px", height: "40px", fontSize: "1.5rem", color: "inherit" },
  ".cm-textfield": {
    minHeight: "36px",
    boxSizing: "border-box",
    fontSize: "1rem",
    color: "inherit",
    backgroundColor: "var(--editor-paper)",
    border: edge,
  },
  ".cm-button": {
    minHeight: "36px",
    fontSize: "1rem",
    color: "inherit",
    backgroundImage: "none",
    backgroundColor: "var(--editor-margin)",
    border: "1px solid var(--editor-edge)",
    borderRadius: "0",
  },
  ".cm-textfield:focus, .cm-button:focus, .cm-panel input:focus, .cm-panel.cm-search [name=close]:focus": {
    outline: "3px solid var(--editor-focus)",
  },
  ".cm-tooltip": { border: edge, maxWidth: "32rem", fontFamily: plainFont },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "ui-monospace, Consolas, Menlo, 'Liberation Mono', monospace", maxHeight: "16rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "6px 10px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { color: "var(--editor-paper)", backgroundColor: "var(--editor-key)" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "bold" },
  ".cm-completionDetail": { fontStyle: "normal", color: "inherit", marginLeft: "1em" },
  ".cm-completionInfo p, .app-editor-meaning p": { margin: "0 0 6px" },
  ".app-editor-meaning": { padding: "10px" },
  ".app-editor-meaning ul": { margin: "0", paddingLeft: "20px" },
  ".cm-lint-marker": { content: "normal", boxSizing: "border-box", width: "12px", height: "12px", margin: "6px 1px" },
  ".cm-lint-marker-error": { content: "normal", borderRadius: "50%", backgroundColor: "var(--editor-error)" },
  ".cm-lint-marker-warning": {
    content: "normal",
    clipPath: "polygon(50% 0, 100% 100%, 0 100%)",
    backgroundColor: "var(--editor-warning)",
  },
  ".cm-lint-marker-info": { content: "normal", border: "2px solid var(--editor-quiet)" },
  ".cm-tooltip-lint": { maxHeight: "16rem", overflowY: "auto" },
  ".cm-diagnostic": { padding: "6px 10px", whiteSpace: "pre-wrap" },
  ".cm-diagnostic-error": { borderLeft: "5px solid var(--editor-error)" },
  ".cm-diagnostic-warning": { borderLeft: "5px solid var(--editor-warning)" },
  ".cm-diagnostic-info": { borderLeft: "5px solid var(--editor-quiet)" },
  ".cm-lintRange-error": { backgroundImage: "none", borderBottom: "2px solid var(--editor-error)" },
  ".cm-lintRange-warning": { backgroundImage: "none", borderBottom: "2px dashed var(--editor-warning)" },
  ".cm-lintRange-info": { backgroundImage: "none", borderBottom: "2px dotted var(--editor-quiet)" },
});

export function themed(): Extension {
  return [look, syntaxHighlighting(words)];
}
