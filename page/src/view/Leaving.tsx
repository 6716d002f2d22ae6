// SPDX-License-Identifier: MIT
// Asks before unsaved work is lost, and hears the keys to save, undo and redo.
import { useEffect } from "preact/hooks";
import { isSaved } from "../model/state";
import { useActions, useSelect } from "./use";

export function Leaving() {
  const actions = useActions();
  const isUnsaved = useSelect((state) => state.edits > 0 || state.files.some((file) => !isSaved(file)));
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      event.returnValue = "";
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const way = wayOf(event);
      if (!way) return;
      event.preventDefault();
      void actions[way]();
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  }, [actions]);
  return null;
}

function wayOf(event: KeyboardEvent): "save" | "undo" | "redo" | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "s" && !event.shiftKey) return "save";
  if (isText(event.target)) return null;
  if (key === "y" || (key === "z" && event.shiftKey)) return "redo";
  return key === "z" ? "undo" : null;
}

/** Fields of text undo by themselves. */
function isText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const kinds = ["checkbox", "radio", "button", "file"];
  if (target instanceof HTMLInputElement) return !kinds.includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}
