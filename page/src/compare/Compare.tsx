// SPDX-License-Identifier: MIT
// Compares what is open now with an earlier report or earlier descriptions.
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { dayInWords } from "../intake/words";
import { countsOf, differenceInWords, fromTo, lateness, openName, type CheckChange, type Compared, type Comparison, type EarlierFile, type Overdue } from "./comparison";

export interface CompareProps {
  earlier: EarlierFile[];
  comparison: Comparison | null;
  /** Why there is none, in words for people. */
  trouble: string;
  isBusy: boolean;
  onChoose(files: File[]): void;
  onForget(): void;
  onGo(line: number, column: number, file: string): void;
  /** Asks for the comparison as a document. */
  onSave(format: "html" | "markdown"): void;
}

export function Compare(props: CompareProps) {
  const { comparison, trouble, isBusy } = props;
  return (
    <>
      <h1 class="govuk-heading-l">Compare with an earlier day</h1>
      <Earlier {...props} />
      <div role="status" aria-live="polite">
        {isBusy && <p class="govuk-body">The two are being compared …</p>}
        {trouble && <p class="govuk-body app-trouble">{trouble}</p>}
        {comparison && <Sums comparison={comparison} />}
      </div>
      {comparison && <Result {...props} comparison={comparison} />}
    </>
  );
}

function Earlier({ earlier, onChoose, onForget }: CompareProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <section aria-labelledby="earlier-heading" class="app-sheets">
      <h2 class="govuk-heading-m" id="earlier-heading">
        What was known then
      </h2>
      <p class="govuk-body" id="earlier-hint">
        Choose a report that was kept as data (.json), or the description as it was (.yaml). A place is read with its system: choose both.
      </p>
      {earlier.length > 0 && (
        <p class="govuk-body">
          <span class="app-sheets__name">{earlier.map(({ name }) => name).join(", ")}</span>{" "}
          <button type="button" class="app-link" onClick={onForget}>
            Take away<span class="govuk-visually-hidden"> what was known then</span>
          </button>
        </p>
      )}
      <button type="button" class={`govuk-button app-sheets__choose${earlier.length ? " govuk-button--secondary" : ""}`} aria-describedby="earlier-hint" onClick={() => input.current?.click()}>
        {earlier.length > 0 ? "Choose another" : "Choose a file"}
      </button>
      <input
        ref={input}
        id="earlier-input"
        class="app-hidden-input"
        type="file"
        multiple
        accept=".json,.yaml,.yml"
        aria-label="Earlier report or descriptions"
        tabIndex={-1}
        onChange={(event) => {
          onChoose([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </section>
  );
}

/** How much of each there is, in one line. */
function Sums({ comparison }: { comparison: Comparison }) {
  const counts = countsOf(comparison);
  const sums: [name: string, count: number, tone: string][] = [
    ["New", counts.newlyOpen, "worse"],
    ["Closed", counts.closed, "better"],
    ["Overdue", counts.overdue, "late"],
    ["Still open", counts.stillOpen, "same"],
  ];
  return (
    <>
      <p class="govuk-body">
        {dayInWords(comparison.before.as_of)} and {dayInWords(comparison.after.as_of)}. {comparison.closing}
      </p>
      <dl class="app-sums">
        {sums.map(([name, count, tone]) => (
          <div key={name} class={`app-sum app-sum--${tone}`}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Result({ comparison, onGo, onSave }: CompareProps & { comparison: Comparison }) {
  return (
    <>
      <NotAlike comparison={comparison} />
      {comparison.descriptions.map((description) => (
        <OfDescription key={`${description.kind}:${description.id}`} description={description} isOnly={comparison.descriptions.length === 1} onGo={onGo} />
      ))}
      <div class="app-toolbar">
        <button type="button" class="govuk-button govuk-button--secondary app-small-button" onClick={() => onSave("html")}>
          Save this comparison (HTML)
        </button>
        <button type="button" class="govuk-button govuk-button--secondary app-small-button" onClick={() => onSave("markdown")}>
          Save it as Markdown
        </button>
      </div>
    </>
  );
}

/** What the two runs do differently, so that nobody takes that for a change of the system. */
function NotAlike({ comparison }: { comparison: Comparison }) {
  const { runs, only_before, only_after } = comparison;
  const checks = [
    ...only_before.map((each) => `${each.check} ${each.title}: only asked then`),
    ...only_after.map((each) => `${each.check} ${each.title}: only asked now`),
  ];
  const lines = [...runs.map(differenceInWords), ...checks];
  if (lines.length === 0) return null;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">The two were not made alike: {lines.length} differences</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list govuk-list--bullet">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}

type Go = CompareProps["onGo"];

function OfDescription({ description, isOnly, onGo }: { description: Compared; isOnly: boolean; onGo: Go }) {
  const { name, before, after } = description;
  const changes: [title: string, items: CheckChange[]][] = [
    ["New", description.newly_open],
    ["No longer stated", description.no_longer_stated],
    ["Closed", description.closed],
    ["Waived", description.waived],
    ["No longer asked", description.no_longer_asked],
  ];
  const absent = !before ? "Only there now: there is nothing to compare it with." : !after ? "Only there then: it is not open now." : "";
  return (
    <section aria-label={name}>
      {!isOnly && <h2 class="govuk-heading-m">{name}</h2>}
      {absent && <p class="govuk-body">{absent}</p>}
      {changes.map(([title, items]) => (
        <Part key={title} title={title} count={items.length}>
          <Checks items={items} onGo={onGo} />
        </Part>
      ))}
      <Part title="Overdue" count={description.overdue.length}>
        <ul class="govuk-list">
          {description.overdue.map((item) => (
            <OverdueItem key={`${item.kind}${item.what}${item.due}`} item={item} onGo={onGo} />
          ))}
        </ul>
      </Part>
      <Folded title="Still open" count={description.still_open.length}>
        <Checks items={description.still_open} onGo={onGo} />
      </Folded>
      <Folded title="Changed, and not open" count={description.moved.length}>
        <Checks items={description.moved} onGo={onGo} />
      </Folded>
    </section>
  );
}

interface PartProps {
  title: string;
  count: number;
  children: ComponentChildren;
}

function Part({ title, count, children }: PartProps) {
  if (count === 0) return null;
  return (
    <section class="app-findings">
      <h3 class="govuk-heading-s">
        {title} <span class="app-count">{count}</span>
      </h3>
      {children}
    </section>
  );
}

function Folded({ title, count, children }: PartProps) {
  if (count === 0) return null;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {title}: {count}
        </span>
      </summary>
      <div class="app-details__list">{children}</div>
    </details>
  );
}

function Checks({ items, onGo }: { items: CheckChange[]; onGo: Go }) {
  return (
    <ul class="govuk-list">
      {items.map((item) => (
        <li class="app-finding" key={item.check}>
          <p class="app-finding__title">
            <span class="app-quiet">{item.check}</span> {item.title}
          </p>
          <p class="govuk-body-s app-quiet">{[item.strength, fromTo(item)].join(" · ")}</p>
          {item.subjects && <p class="govuk-body-s">{item.subjects.map((subject) => `${subject.name} (${fromTo(subject)})`).join("; ")}</p>}
          {item.sentence && <p class="govuk-body-s">{item.sentence}</p>}
          {item.actions?.map((action) => (
            <p class="govuk-body-s" key={action.what}>
              Action: {action.what}, {action.owner}, due {dayInWords(action.due)}
            </p>
          ))}
          <GoToLine line={item.line} column={item.column} file={item.file} what={item.check} onGo={onGo} />
        </li>
      ))}
    </ul>
  );
}

function OverdueItem({ item, onGo }: { item: Overdue; onGo: Go }) {
  return (
    <li class="app-finding">
      <p class="app-finding__title">
        <span class="app-quiet">{item.checks.join(", ")}</span> {item.what}
      </p>
      <p class="govuk-body-s">
        {[`Due ${dayInWords(item.due)}, ${lateness(item.days)}`, item.newly ? "was not late then" : "", item.owners?.join(", ")].filter(Boolean).join(" · ")}
      </p>
      <GoToLine line={item.line} column={item.column} file={item.file} what={item.what} onGo={onGo} />
    </li>
  );
}

function GoToLine({ line, column, file, what, onGo }: { line?: number; column?: number; file?: string; what: string; onGo: Go }) {
  if (!line) return null;
  return (
    <p class="app-finding__ways">
      <button type="button" class="app-link" onClick={() => onGo(line, column ?? 1, openName(file))}>
        Show line {line}
        <span class="govuk-visually-hidden"> for {what}</span>
      </button>
    </p>
  );
}
