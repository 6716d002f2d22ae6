// SPDX-License-Identifier: MIT
// The text of the description.
import type { Goal } from "../work/state";

/** Something to be shown at a line. */
export interface Mark {
  line: number;
  column: number;
  weight: "error" | "warning" | "info";
  text: string;
}

export interface YamlEditorProps {
  /** Another file is another editor. */
  file: number;
  label: string;
  text: string;
  marks: Mark[];
  goal: Goal;
  onChange(text: string): void;
}

export function YamlEditor({ label, text, onChange }: YamlEditorProps) {
  return (
    <textarea
      class="govuk-textarea app-plain-editor"
      aria-label={label}
      spellcheck={false}
      rows={30}
      value={text}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}
