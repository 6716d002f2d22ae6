// SPDX-License-Identifier: MIT
// The editor of YAML, with what the page knows.
import { useEffect, useMemo, useState } from "preact/hooks";
import { Editor } from "../editor/Editor";
import { Knowledge } from "../editor/knowledge";
import type { Mark } from "../editor/marks";
import type { Schema } from "../editor/schema";
import type { Goal } from "../model/state";
import { dayOf } from "../model/words";
import { useSelect, useWork } from "./use";

export type { Mark };

export interface YamlEditorProps {
  /** Another file is another editor. */
  file: number;
  label: string;
  text: string;
  marks: Mark[];
  goal: Goal;
  onChange(text: string, joins: boolean): void;
}

function useKnowledge(): { schema: Schema | null; knowledge: Knowledge } {
  const { client, store } = useWork();
  const ready = useSelect((state) => state.program === "ready");
  const knowledge = useMemo(() => new Knowledge(client, () => dayOf(store.state.settings)), [client, store]);
  const [schema, setSchema] = useState<Schema | null>(null);
  useEffect(() => {
    // Without it the editor offers nothing, and is an editor still.
    if (ready) knowledge.schema().then(setSchema, () => {});
  }, [ready, knowledge]);
  return { schema, knowledge };
}

export function YamlEditor({ file, ...props }: YamlEditorProps) {
  const { actions } = useWork();
  const { schema, knowledge } = useKnowledge();
  const day = useSelect((state) => dayOf(state.settings));
  return (
    <Editor
      key={file}
      {...props}
      schema={schema}
      day={day}
      checksOf={(path, kind) => knowledge.checksOf(path, kind)}
      onUndo={() => actions.undo()}
      onRedo={() => actions.redo()}
    />
  );
}
