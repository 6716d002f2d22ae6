// SPDX-License-Identifier: MIT
// What was done or went wrong, shown and told to those who listen.
import { useSelect } from "./use";

export function Message() {
  const message = useSelect((state) => state.message);
  return (
    <div role="status" aria-live="polite">
      {message && (
        <div key={message.turn} class={`app-message app-message--${message.kind}`}>
          <p class="govuk-body">{message.text}</p>
        </div>
      )}
    </div>
  );
}
