// SPDX-License-Identifier: MIT
// The findings of a description, heaviest first, with what is asked and where to go.
import type { Check, Description, Finding, Report } from "../made/report";

export interface Shown {
  finding: Finding;
  check: Check;
  /** How hard it presses, as the questions say it, too. */
  weight: string;
  /** The fact to answer; "" where it is none of this file. */
  fact: string;
  /** The file in which that fact is written. */
  factFile: string;
  /** Where it is read; 0: nowhere in particular. */
  line: number;
  file: string;
  source: string;
}

const statuses = ["gap", "error", "not_stated"];
const strengths = ["must", "minimum", "should", "may"];
const words: Record<string, string> = { must: "must", minimum: "minimum", should: "expected", may: "allowed" };

export function weightOf(check: Check): string {
  return check.strength === "must" && check.basis === "law" ? "law" : (words[check.strength] ?? check.strength);
}

function checksOf(report: Report): Map<string, { check: Check; source: string }> {
  const checks = new Map<string, { check: Check; source: string }>();
  for (const pack of report.packs) {
    const titles = new Map(pack.sources.map((source) => [source.id, source.title]));
    for (const clause of pack.clauses) {
      for (const check of clause.checks) {
        const first = check.sources[0];
        const parts = first ? [titles.get(first.document) ?? first.document, first.at] : [];
        checks.set(check.id, { check, source: parts.filter(Boolean).join(", ") });
      }
    }
  }
  return checks;
}

/** What is missing first; of what decided it, the first. */
function factOf(finding: Finding): { path: string; file?: string } | undefined {
  const subject = finding.subjects?.[0];
  const missing = [...(finding.missing ?? []), ...(subject?.missing ?? [])].find((each) => !each.elsewhere);
  return missing ?? finding.facts?.[0] ?? subject?.facts?.[0];
}

/** Those that fall short: known gaps before what is not known, each heaviest first. */
export function shortfalls(report: Report, description: Description): Shown[] {
  const checks = checksOf(report);
  const shown: Shown[] = [];
  for (const pack of description.packs) {
    for (const clause of pack.clauses) {
      for (const finding of clause.findings) {
        const known = checks.get(finding.check);
        if (!known || !statuses.includes(finding.status)) continue;
        if (finding.repeated || known.check.strength === "may") continue;
        const fact = factOf(finding);
        shown.push({
          finding,
          check: known.check,
          weight: weightOf(known.check),
          fact: fact?.path ?? "",
          factFile: fact?.file ?? description.file,
          line: finding.line ?? 0,
          file: finding.file ?? description.file,
          source: known.source,
        });
      }
    }
  }
  return shown.sort((one, other) => rank(one) - rank(other));
}

function rank({ finding, check }: Shown): number {
  const law = check.basis === "law" ? 0 : 1;
  return statuses.indexOf(finding.status) * 100 + strengths.indexOf(check.strength) * 10 + law;
}
