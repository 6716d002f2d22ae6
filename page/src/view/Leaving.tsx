// SPDX-License-Identifier: MIT
// Asks before unsaved work is lost, and hears the keys for undo and redo.
import { useEffect } from "preact/hooks";
import { isSaved } from "../work/state";
import { useActions, useSelect } from "./use";

export function Leaving() {
  const actions = useActions();
  const isUnsaved = useSelect((state) => state.files.some((file) => !isSaved(file)));
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
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isText(event.target)) return;
      const key = event.key.toLowerCase();
      const again = key === "y" || (key === "z" && event.shiftKey);
      if (key !== "z" && !again) return;
      event.preventDefault();
      if (again) actions.redo();
      else actions.undo();
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  }, [actions]);
  return null;
}

/** Fields of text undo by themselves. */
function isText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const kinds = ["checkbox", "radio", "button", "file"];
  if (target instanceof HTMLInputElement) return !kinds.includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}
