// SPDX-License-Identifier: MIT
// A setting that is a file.
import { readText } from "../model/files";
import type { NamedText } from "../model/state";
import { useActions } from "./use";

interface FileSettingProps {
  id: string;
  title: string;
  what: string;
  accept: string;
  file: NamedText | null;
  onChange(file: NamedText | null): void;
}

export function FileSetting({ id, title, what, accept, file, onChange }: FileSettingProps) {
  const actions = useActions();
  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    try {
      onChange(await readText(chosen));
    } catch (error) {
      actions.tell("wrong", error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for={id}>
        {title}
      </label>
      <div id={`${id}-hint`} class="govuk-hint">
        {what}
      </div>
      <input id={id} type="file" class="app-file-input" accept={accept} aria-describedby={`${id}-hint`} onChange={(event) => void take(event.currentTarget.files?.[0])} />
      {file && (
        <p class="govuk-body">
          {file.name}{" "}
          <button type="button" class="app-link" onClick={() => onChange(null)}>
            Leave it out<span class="govuk-visually-hidden">: {title}</span>
          </button>
        </p>
      )}
    </div>
  );
}
