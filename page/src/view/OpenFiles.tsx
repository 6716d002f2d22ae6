// SPDX-License-Identifier: MIT
// The button that opens files, with the dialogue of the browser that can save in place, else a plain one.
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { chooseFiles, readText, yamlEnds } from "../model/files";
import { useActions } from "./use";

export function OpenFiles(props: { class: string; children: ComponentChildren }) {
  const actions = useActions();
  const input = useRef<HTMLInputElement>(null);
  const attempt = async (open: () => Promise<void>) => {
    try {
      await open();
    } catch (error) {
      actions.tell("wrong", error instanceof Error ? error.message : String(error));
    }
  };
  const choose = async () => {
    const opened = await chooseFiles();
    if (opened) actions.open(opened.map((each) => each.file), opened.map((each) => each.handle));
    else input.current?.click();
  };
  const take = async (files: FileList | null) => actions.open(await Promise.all([...(files ?? [])].map(readText)));
  return (
    <>
      <button type="button" class={props.class} onClick={() => void attempt(choose)}>
        {props.children}
      </button>
      <input
        ref={input}
        type="file"
        class="app-hidden-input"
        tabIndex={-1}
        aria-label="Files to open"
        multiple
        accept={yamlEnds}
        onChange={(event) => void attempt(() => take(event.currentTarget.files))}
      />
    </>
  );
}
