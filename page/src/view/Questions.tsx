// SPDX-License-Identifier: MIT
// The form: what settles most first, then all that is asked, section by section.
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Form } from "../made/questions";
import { problemsOf } from "../model/descriptions";
import { sectionsOf } from "../model/outline";
import { shownFile } from "../model/state";
import { AnswerFrom } from "./AnswerFrom";
import { Broken } from "./Broken";
import { Filter, noFilter, type Wanted } from "./Filter";
import { Found, Ranked } from "./QuestionLists";
import { SectionItem } from "./SectionItem";
import { useGoal } from "./useGoal";
import { useSelect } from "./use";

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
