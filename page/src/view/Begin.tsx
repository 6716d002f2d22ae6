// SPDX-License-Identifier: MIT
// Asks for the names with which a description begins. Nothing is guessed: all else stays not stated.
import { useState } from "preact/hooks";
import { fileNameOf, initWords, linesOf, type Names } from "../model/begin";
import type { Kind } from "../model/state";
import { today } from "../model/words";
import { ErrorSummary, type Mistake } from "./ErrorSummary";
import { Field, LinesField } from "./Field";
import { useActions, useSelect } from "./use";

const texts = {
  system: { heading: "Describe a system", name: "What is the full name of the system?", example: "For example, Borsetshire Integrated Care System." },
  place: { heading: "Describe a place", name: "What is the name of the place?", example: "For example, Felpersham." },
};

interface Written {
  name: string;
  day: string;
  authorities: string;
  icb: string;
  boards: string;
  system: string;
}

function namesOf(written: Written): Names {
  return { ...written, authorities: linesOf(written.authorities), boards: linesOf(written.boards) };
}

/** Which field the program speaks of. */
function fieldOf(message: string, written: Written): string {
  if (message.includes("is not a date")) return "begin-day";
  const quoted = /"([^"]*)"/.exec(message)?.[1] ?? "";
  for (const [key, text] of Object.entries(written)) {
    if (quoted && linesOf(text).includes(quoted)) return `begin-${key}`;
  }
  return "begin-name";
}

export function Begin({ kind }: { kind: Kind }) {
  const actions = useActions();
  const system = useSelect((state) => state.report?.descriptions.find((each) => each.kind === "system")?.id ?? "");
  const [written, setWritten] = useState<Written>({ name: "", day: today(), authorities: "", icb: "", boards: "", system });
  const [mistakes, setMistakes] = useState<Mistake[]>([]);
  const [turn, setTurn] = useState(0);
  const write = (key: keyof Written) => (value: string) => setWritten((old) => ({ ...old, [key]: value }));
  const fail = (found: Mistake[]) => {
    setMistakes(found);
    setTurn(turn + 1);
  };
  const begin = async () => {
    if (!written.name.trim()) return fail([{ field: "begin-name", text: `Enter the name of the ${kind}` }]);
    const name = fileNameOf(written.name);
    const refused = await actions.beginFrom(initWords(kind, namesOf(written), name), name);
    if (refused) fail([{ field: fieldOf(refused, written), text: refused }]);
  };
  const error = (key: keyof Written) => mistakes.find((each) => each.field === `begin-${key}`)?.text;
  const field = (key: keyof Written) => ({ id: `begin-${key}`, value: written[key], error: error(key), onInput: write(key) });
  return (
    <form
      class="app-measure"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <ErrorSummary mistakes={mistakes} turn={turn} />
      <h1 class="govuk-heading-l">{texts[kind].heading}</h1>
      <p class="govuk-body">Only the name is needed. Leave out what you do not know: it stays “not stated”.</p>
      <Field {...field("name")} label={texts[kind].name} hint={texts[kind].example} />
      <LinesField
        {...field("authorities")}
        label={`Which county and unitary councils does the ${kind} have?`}
        hint="One a line. District councils below a county are not among them."
      />
      {kind === "system" && <Field {...field("icb")} label="What is its integrated care board called?" />}
      <LinesField {...field("boards")} label="Which health and wellbeing boards are there?" hint="One a line." />
      {kind === "place" && (
        <Field {...field("system")} label="To which system does it belong?" hint="The name or the short name of the system." />
      )}
      <Field {...field("day")} width="day" label="On which day is all this true?" hint="Year, month and day, such as 2022-07-01." />
      <button type="submit" class="govuk-button">
        Begin the description
      </button>
    </form>
  );
}
