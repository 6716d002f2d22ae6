// SPDX-License-Identifier: MIT
// Takes files that are dropped, and descriptions that are pasted, anywhere on the page.
import { useEffect, useState } from "preact/hooks";
import { readText } from "../model/files";
import type { Actions } from "../model/actions";
import { useActions } from "./use";

const sheet = /\.(xlsx|csv)$/i;

async function open(files: File[], actions: Actions): Promise<void> {
  const sheets = files.filter((file) => sheet.test(file.name));
  try {
    actions.open(await Promise.all(files.filter((file) => !sheet.test(file.name)).map(readText)));
    if (sheets.length > 0) actions.takeIn(sheets);
  } catch (error) {
    actions.tell("wrong", error instanceof Error ? error.message : String(error));
  }
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, [contenteditable]") !== null;
}

export function Drop() {
  const actions = useActions();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!event.relatedTarget) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer || event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      void open([...event.dataTransfer.files], actions);
    };
    const paste = (event: ClipboardEvent) => {
      if (isField(event.target)) return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (/^\s*["']?(format|kind)["']?\s*:/m.test(text)) actions.begin({ name: "pasted.yaml", text });
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    addEventListener("paste", paste);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
      removeEventListener("paste", paste);
    };
  }, [actions]);
  return isOver ? <p class="app-drop">Drop the files to open them</p> : null;
}
