// SPDX-License-Identifier: MIT
// Lists of questions from all sections. What was answered stays where it is until the reader moves on:
// nothing vanishes under a hand.
import { useMemo, useState } from "preact/hooks";
import type { Form, Question } from "../made/questions";
import { hasOwnAnswer, isStated } from "../model/outline";
import { matches, type Wanted } from "./Filter";
import { QuestionItem } from "./QuestionItem";
import { TableItem } from "./TableItem";

const few = 10;
const many = 30;

function isAnswerable(question: Question, form: Form): boolean {
  return hasOwnAnswer(question) || form.tables.some((table) => table.path === question.key);
}

/** Those on which most rests, in the order of the program. */
function rankedKeys(form: Form): string[] {
  const open = form.questions.filter((question) => question.open && (!isStated(question) || question.rest));
  return open.filter((question) => isAnswerable(question, form)).map((question) => question.key);
}

export function Ranked({ form }: { form: Form }) {
  const [keys, setKeys] = useState(() => rankedKeys(form).slice(0, few));
  const open = useMemo(() => rankedKeys(form), [form]);
  const rest = open.filter((key) => !keys.includes(key));
  const isOld = keys.some((key) => !open.includes(key));
  if (keys.length === 0 && rest.length === 0) return null;
  return (
    <section aria-labelledby="ranked-heading">
      <h2 class="govuk-heading-m" id="ranked-heading">
        What settles most
      </h2>
      <QuestionList keys={keys} form={form} place="ranked" />
      <p class="app-more">
        {isOld && rest.length > 0 && (
          <button type="button" class="app-link" onClick={() => setKeys(open.slice(0, few))}>
            Show what settles most now
          </button>
        )}
        {rest.length > 0 && (
          <button type="button" class="app-link" onClick={() => setKeys([...keys, ...rest.slice(0, few)])}>
            Show {Math.min(few, rest.length)} more of {rest.length}
          </button>
        )}
      </p>
    </section>
  );
}

export function Found({ form, wanted }: { form: Form; wanted: Wanted }) {
  const [count, setCount] = useState(many);
  // As they were when the reader asked for them.
  const keys = useMemo(
    () => form.questions.filter((question) => matches(question, wanted) && isAnswerable(question, form)).map((question) => question.key),
    [wanted],
  );
  return (
    <section aria-labelledby="found-heading">
      <h2 class="govuk-heading-m" id="found-heading" aria-live="polite">
        {keys.length === 1 ? "1 question" : `${keys.length} questions`}
      </h2>
      <QuestionList keys={keys.slice(0, count)} form={form} place="found" />
      {keys.length > count && (
        <button type="button" class="app-link app-more" onClick={() => setCount(count + many)}>
          Show {Math.min(many, keys.length - count)} more
        </button>
      )}
    </section>
  );
}

function QuestionList({ keys, form, place }: { keys: string[]; form: Form; place: string }) {
  const questions = useMemo(() => new Map(form.questions.map((question) => [question.key, question])), [form]);
  return (
    <>
      {keys.map((key) => {
        const question = questions.get(key);
        const table = form.tables.find((each) => each.path === key);
        if (!question) return null;
        if (table) return <TableItem key={key} table={table} place={place} question={question} />;
        return <QuestionItem key={key} question={question} place={place} />;
      })}
    </>
  );
}
