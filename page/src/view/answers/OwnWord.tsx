// SPDX-License-Identifier: MIT
// Words of the reader's own, which the file keeps behind x-.
import { useEffect, useState } from "preact/hooks";
import { isOwnWord } from "../../model/values";
import { Field } from "../Field";

interface OwnWordProps {
  id: string;
  known: string;
  onAnswer(value: string): void;
}

export function OwnWord({ id, known, onAnswer }: OwnWordProps) {
  const [text, setText] = useState("");
  useEffect(() => setText(isOwnWord(known) ? known.slice(2).replace(/-/g, " ") : ""), [known]);
  return (
    <div class="govuk-radios__conditional">
      <Field
        id={id}
        label="In your words"
        width="short"
        isSmall
        value={text}
        onInput={setText}
        onChange={(value) => {
          if (value.trim()) onAnswer(`x-${value.trim()}`);
        }}
      />
    </div>
  );
}
