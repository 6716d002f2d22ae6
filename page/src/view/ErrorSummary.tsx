// SPDX-License-Identifier: MIT
// What is to be put right, at the top, each leading to its field.
import { useEffect, useRef } from "preact/hooks";

export interface Mistake {
  /** The id of the field; "": of none. */
  field: string;
  text: string;
}

export function ErrorSummary({ mistakes, turn }: { mistakes: Mistake[]; turn: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (mistakes.length > 0) box.current?.focus();
  }, [turn]);
  if (mistakes.length === 0) return null;
  return (
    <div class="govuk-error-summary" tabIndex={-1} ref={box}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">There is a problem</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {mistakes.map((mistake) => (
              <li key={mistake.text}>
                {mistake.field ? (
                  <a
                    href={`#${mistake.field}`}
                    onClick={(event) => {
                      event.preventDefault();
                      document.getElementById(mistake.field)?.focus();
                    }}
                  >
                    {mistake.text}
                  </a>
                ) : (
                  mistake.text
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
