// SPDX-License-Identifier: MIT
// A section of the form that opens and closes, with how much of it is stated.
import type { Form } from "../made/questions";
import type { Group, Section } from "../model/outline";
import { QuestionItem } from "./QuestionItem";
import { TableItem } from "./TableItem";

interface SectionProps {
  section: Section;
  form: Form;
  isOpen: boolean;
  onToggle(): void;
}

export function SectionItem({ section, form, isOpen, onToggle }: SectionProps) {
  const id = `section-${section.key}`;
  return (
    <section class="app-section">
      <h3 class="app-section__heading">
        <button type="button" class="app-section__button" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
          <span class="app-section__title">{section.title}</span>
          <span class="app-section__count">
            {section.stated} of {section.all} stated
          </span>
        </button>
      </h3>
      <div id={id} hidden={!isOpen} class="app-section__content">
        {isOpen && section.groups.map((group) => <GroupItem key={group.key} group={group} form={form} />)}
      </div>
    </section>
  );
}

function GroupItem({ group, form }: { group: Group; form: Form }) {
  return (
    <div class="app-group">
      {group.title && (
        <h4 class="govuk-heading-s app-group__title" id={`all:${group.key}`} tabIndex={-1}>
          {group.title}
        </h4>
      )}
      {group.tables.map((table) => (
        <TableItem key={table.path} table={table} place="all" question={form.questions.find((each) => each.key === table.path)} />
      ))}
      {group.questions.map((question) => (
        <QuestionItem key={question.key} question={question} place="all" />
      ))}
    </div>
  );
}
