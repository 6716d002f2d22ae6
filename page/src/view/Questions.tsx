// SPDX-License-Identifier: MIT
// The form: what settles most first, then all that is asked, section by section.
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Form, Question } from "../made/questions";
import { problemsOf } from "../work/descriptions";
import { hasOwnAnswer, isStated, sectionsOf } from "../work/outline";
import { shownFile } from "../work/state";
import { AnswerFrom } from "./AnswerFrom";
import { Broken } from "./Broken";
import { Filter, matches, noFilter, type Wanted } from "./Filter";
import { QuestionItem } from "./QuestionItem";
import { SectionItem } from "./SectionItem";
import { TableItem } from "./TableItem";
import { useGoal } from "./useGoal";
import { useSelect } from "./use";

const few = 10;

export function Questions() {
  const form = useSelect((state) => state.form);
  const report = useSelect((state) => state.report);
  const file = useSelect(shownFile);
  const problems = problemsOf(report, file);
  if (problems.length > 0 && !form) return <Broken problems={problems} />;
  if (!form) return <p class="govuk-body">The questions are being made …</p>;
  return (
    <>
      {problems.length > 0 && <Broken problems={problems} />}
      <FormOf form={form} />
    </>
  );
}

function FormOf({ form }: { form: Form }) {
  const [wanted, setWanted] = useState<Wanted>(noFilter);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const sections = useMemo(() => sectionsOf(form), [form]);
  const goal = useGoal();
  useEffect(() => {
    if (!goal.fact) return;
    setWanted(noFilter);
    const section = /^[^.[]*/.exec(goal.fact)?.[0] ?? "";
    setOpen((before) => new Set([...before, section]));
  }, [goal.turn]);
  const toggle = (key: string) =>
    setOpen((before) => (before.has(key) ? new Set([...before].filter((each) => each !== key)) : new Set([...before, key])));
  const isFiltered = wanted.text !== "" || wanted.ask !== "" || wanted.onlyOpen;
  return (
    <>
      <AnswerFrom />
      <Filter form={form} wanted={wanted} onChange={setWanted} />
      {isFiltered ? <Found form={form} wanted={wanted} /> : <Ranked form={form} />}
      {!isFiltered && (
        <>
          <h2 class="govuk-heading-m">Everything that is asked</h2>
          <div class="app-sections">
            {sections.map((section) => (
              <SectionItem key={section.key} section={section} form={form} isOpen={open.has(section.key)} onToggle={() => toggle(section.key)} />
            ))}
          </div>
        </>
      )}
    </>
  );
}

/** Those on which most rests, in the order of the program. */
function Ranked({ form }: { form: Form }) {
  const [count, setCount] = useState(few);
  const open = form.questions.filter((question) => question.open && (!isStated(question) || question.rest));
  const asked = open.filter((question) => hasOwnAnswer(question) || form.tables.some((table) => table.path === question.key));
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="ranked-heading">
      <h2 class="govuk-heading-m" id="ranked-heading">
        What settles most
      </h2>
      <QuestionList questions={asked.slice(0, count)} form={form} place="ranked" />
      {asked.length > count && (
        <button type="button" class="app-link app-more" onClick={() => setCount(count + few)}>
          Show {Math.min(few, asked.length - count)} more of {asked.length}
        </button>
      )}
    </section>
  );
}

function Found({ form, wanted }: { form: Form; wanted: Wanted }) {
  const [count, setCount] = useState(few * 3);
  const found = form.questions.filter((question) => matches(question, wanted) && (hasOwnAnswer(question) || form.tables.some((table) => table.path === question.key)));
  return (
    <section aria-labelledby="found-heading">
      <h2 class="govuk-heading-m" id="found-heading" aria-live="polite">
        {found.length === 1 ? "1 question" : `${found.length} questions`}
      </h2>
      <QuestionList questions={found.slice(0, count)} form={form} place="found" />
      {found.length > count && (
        <button type="button" class="app-link app-more" onClick={() => setCount(count + few * 3)}>
          Show more
        </button>
      )}
    </section>
  );
}

function QuestionList({ questions, form, place }: { questions: Question[]; form: Form; place: string }) {
  return (
    <>
      {questions.map((question) => {
        const table = form.tables.find((each) => each.path === question.key);
        if (table) return <TableItem key={question.key} table={table} form={form} place={place} question={question} />;
        return <QuestionItem key={question.key} question={question} form={form} place={place} />;
      })}
    </>
  );
}
