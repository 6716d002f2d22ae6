// SPDX-License-Identifier: MIT
// What was chosen, until the form tells of it: it shows at once, and does not go back meanwhile.
import { useEffect, useState } from "preact/hooks";
import type { Question } from "../made/questions";

interface Pending {
  value: string;
  /** Whether it is in the text: the next form knows it. */
  isWritten: boolean;
}

export function usePending(question: Question) {
  const [pending, setPending] = useState<Pending | null>(null);
  useEffect(() => setPending((now) => (now?.isWritten ? null : now)), [question]);
  return {
    shown: pending ? { ...question, known: { ...question.known, value: pending.value } } : question,
    choose(value: string): void {
      setPending({ value, isWritten: false });
    },
    /** What was chosen after it stays. */
    settle(value: string, isWritten: boolean): void {
      setPending((now) => (now?.value !== value ? now : isWritten ? { ...now, isWritten } : null));
    },
  };
}
