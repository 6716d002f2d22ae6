// SPDX-License-Identifier: MIT
// The text, with the findings and mistakes marked at their lines.
import { problemsOf } from "../model/descriptions";
import { shownFile } from "../model/state";
import { useShortfalls } from "./useShortfalls";
import { useActions, useSelect } from "./use";
import { YamlEditor, type Mark } from "./YamlEditor";

export function YamlTab() {
  const actions = useActions();
  const file = useSelect(shownFile);
  const goal = useSelect((state) => state.goal);
  const report = useSelect((state) => state.report);
  const found = useShortfalls();
  if (!file) return null;
  const problems = problemsOf(report, file);
  const marks: Mark[] = [
    ...problems.map((each) => ({
      line: each.line ?? 1,
      column: each.column ?? 1,
      weight: "error" as const,
      text: [each.message, each.hint].filter(Boolean).join(" "),
    })),
    ...found
      .filter((each) => each.line > 0 && each.file === file.name)
      .map((each) => ({
        line: each.line,
        column: each.finding.column ?? 1,
        weight: each.finding.status === "gap" ? ("warning" as const) : ("info" as const),
        text: `${each.check.id} ${each.check.title}. ${each.finding.sentence ?? ""}`,
      })),
  ];
  return (
    <YamlEditor
      file={file.id}
      label={`YAML of ${file.name}`}
      text={file.text}
      marks={marks}
      goal={goal}
      onChange={(text, joins) => actions.type(text, joins)}
    />
  );
}
