// SPDX-License-Identifier: MIT
// The sheets that are to be taken in: chosen or dropped, and taken away again.
import { useRef, useState } from "preact/hooks";

export interface SheetsProps {
  names: string[];
  onAdd(files: File[]): void;
  onRemove(name: string): void;
}

export function Sheets({ names, onAdd, onRemove }: SheetsProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    onAdd([...event.dataTransfer.files]);
  };
  return (
    <section aria-labelledby="sheets-heading">
      <h2 class="govuk-heading-m" id="sheets-heading">
        Sheets that came back
      </h2>
      <div class={`app-sheets${isOver ? " app-sheets--over" : ""}`} onDragOver={() => setOver(true)} onDragLeave={() => setOver(false)} onDrop={drop}>
        <p class="govuk-body" id="sheets-hint">
          Choose the workbooks (.xlsx) or CSV files that people sent back, one or several. You can also drop them here.
        </p>
        <button type="button" class="govuk-button app-sheets__choose" aria-describedby="sheets-hint" onClick={() => input.current?.click()}>
          Choose sheets
        </button>
        <input
          ref={input}
          id="sheets-input"
          class="app-hidden-input"
          type="file"
          multiple
          accept=".xlsx,.csv"
          aria-label="Sheets to take in"
          tabIndex={-1}
          onChange={(event) => {
            onAdd([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
        />
        {names.length > 0 && (
          <ul class="app-sheets__list">
            {names.map((name) => (
              <li key={name}>
                <span class="app-sheets__name">{name}</span>{" "}
                <button type="button" class="app-link" onClick={() => onRemove(name)}>
                  Take away<span class="govuk-visually-hidden"> {name}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
