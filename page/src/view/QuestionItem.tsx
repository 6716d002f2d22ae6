// SPDX-License-Identifier: MIT
// One question: what is asked, why, of whom; the answers; and the document that shows it.
import { useState } from "preact/hooks";
import type { Question } from "../made/questions";
import type { Source } from "../model/state";
import { Answer } from "./answers/Answer";
import { Evidence } from "./Evidence";
import { ErrorText } from "./Field";
import { useActions } from "./use";
import { idOf } from "./useGoal";
import { usePending } from "./usePending";
import { Weight } from "./Weight";

interface ItemProps {
  question: Question;
  place: string;
}

export function QuestionItem({ question, place }: ItemProps) {
  const actions = useActions();
  const [error, setError] = useState("");
  const pending = usePending(question);
  const id = idOf(question.key, place);
  const answer = async (value: string | null, source?: Source) => {
    setError("");
    if (isChosen(question)) pending.choose(value ?? "");
    const refused = value === null ? await actions.unset([question.key]) : await actions.set([[question.key, value]], source);
    pending.settle(value ?? "", refused === "");
    setError(refused);
  };
  return (
    <article class={`app-question${error ? " govuk-form-group--error" : ""}`} id={id} tabIndex={-1} aria-labelledby={`${id}-text`}>
      <Meta question={question} place={place} />
      <Answer id={id} question={pending.shown} error={error} onAnswer={(value) => void answer(value)}>
        <ErrorText id={id} text={error} />
      </Answer>
      <Evidence id={id} question={question} onCite={(source) => void answer(question.known.value, source)} />
      <Why question={question} id={id} />
    </article>
  );
}

/** What is typed the field keeps by itself. */
function isChosen({ answers }: Question): boolean {
  return !answers.many && ["yes_no", "choice", "organisation"].includes(answers.kind);
}

/** In lists across sections it is said what the question is about. */
export function Meta({ question, place }: { question: Question; place: string }) {
  const isElsewhere = place !== "all" && question.about !== "";
  return (
    <p class="app-question__meta">
      <Weight weight={question.weight} />
      {isElsewhere && <span>{question.about}</span>}
      {question.ask && <span>Ask {question.ask}</span>}
    </p>
  );
}

export function Why({ question, id }: { question: Question; id: string }) {
  const actions = useActions();
  return (
    <details class="govuk-details app-why" id={`${id}-why`}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          Why this is asked<span class="govuk-visually-hidden">: {question.title || question.key}</span>
        </span>
      </summary>
      <div class="govuk-details__text">
        {question.why && <p class="govuk-body-s">{question.why}</p>}
        {question.settles > 0 && (
          <p class="govuk-body-s">
            Settles {question.settles === 1 ? "1 check" : `${question.settles} checks`}: {question.checks.join(", ")}.
            {question.opens > 0 && ` Then ${question.opens} more can be asked.`}
          </p>
        )}
        <p class="govuk-body-s">
          In the file: <code>{question.key}</code>{" "}
          <button type="button" class="app-link" onClick={() => actions.goToKey(question.key)}>
            Show it<span class="govuk-visually-hidden">: {question.key}</span>
          </button>
        </p>
      </div>
    </details>
  );
}
