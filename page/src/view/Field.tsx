// SPDX-License-Identifier: MIT
// One line to write in, with its label, hint and mistake.
import type { ComponentChildren } from "preact";

export interface FieldProps {
  id: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  error?: string;
  value: string;
  width?: "short" | "day" | "full";
  isSmall?: boolean;
  type?: "text" | "search";
  numeric?: boolean;
  onInput?(value: string): void;
  /** When the reader leaves the field or presses Enter. */
  onChange?(value: string): void;
}

const widths = { short: "govuk-input--width-10", day: "govuk-input--width-10", full: "" };

export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  const parts = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean);
  return parts.length > 0 ? parts.join(" ") : undefined;
}

export function ErrorText({ id, text }: { id: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <p id={`${id}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">Error:</span> {text}
    </p>
  );
}

interface GroupProps extends Pick<FieldProps, "id" | "label" | "hint" | "error" | "isSmall"> {
  children: ComponentChildren;
}

/** What stands round the line or lines to write in. */
function Group({ id, label, hint, error, isSmall, children }: GroupProps) {
  return (
    <div class={`govuk-form-group${error ? " govuk-form-group--error" : ""}`}>
      <label class={`govuk-label${isSmall ? "" : " govuk-label--s"}`} for={id}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      <ErrorText id={id} text={error} />
      {children}
    </div>
  );
}

export function Field(props: FieldProps) {
  const { id, label, hint, error, value, width = "full", isSmall } = props;
  return (
    <Group id={id} label={label} hint={hint} error={error} isSmall={isSmall}>
      <input
        id={id}
        class={`govuk-input ${widths[width]}${error ? " govuk-input--error" : ""}`}
        type={props.type ?? "text"}
        inputMode={props.numeric ? "numeric" : undefined}
        autocomplete="off"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        onInput={(event) => props.onInput?.(event.currentTarget.value)}
        onChange={(event) => props.onChange?.(event.currentTarget.value)}
      />
    </Group>
  );
}

export function LinesField(props: FieldProps & { rows?: number }) {
  const { id, label, hint, error, value, rows = 3 } = props;
  return (
    <Group id={id} label={label} hint={hint} error={error}>
      <textarea
        id={id}
        class={`govuk-textarea${error ? " govuk-textarea--error" : ""}`}
        rows={rows}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        onInput={(event) => props.onInput?.(event.currentTarget.value)}
        onChange={(event) => props.onChange?.(event.currentTarget.value)}
      />
    </Group>
  );
}
