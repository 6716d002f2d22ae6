// SPDX-License-Identifier: MIT
import { useMemo } from "preact/hooks";
import { descriptionOf } from "../model/descriptions";
import { shortfalls, type Shown } from "../model/findings";
import { shownFile } from "../model/state";
import { useSelect } from "./use";

/** What falls short in the shown file. */
export function useShortfalls(): Shown[] {
  const report = useSelect((state) => state.report);
  const description = useSelect((state) => descriptionOf(state, shownFile(state)));
  return useMemo(() => (report && description ? shortfalls(report, description) : []), [report, description]);
}
