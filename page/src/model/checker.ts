// SPDX-License-Identifier: MIT
// Checks anew after each change: first the findings, which the reader waits for, then the form.
import type { Questions } from "../made/questions";
import type { Report } from "../made/report";
import { Overtaken, Stuck, type Client } from "../program/client";
import { plain } from "./refusals";
import { Store } from "./store";
import { shownFile, type State } from "./state";
import { checkWords, filesOf, questionWords } from "./words";

const pause = 150;
const decoder = new TextDecoder();

export class Checker {
  private timer = 0;
  /** What the newest check and the newest form were made of. */
  private checked: unknown[] = [];
  private formed: unknown[] = [];

  constructor(
    private readonly store: Store,
    private readonly client: Client,
  ) {
    store.listen(() => this.look());
  }

  private look(): void {
    const { state } = this.store;
    if (state.program !== "ready" || state.files.length === 0) return;
    const texts = [...state.files.map((file) => file.name), ...state.files.map((file) => file.text), state.settings];
    if (differs(texts, this.checked)) {
      this.checked = texts;
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.check(), pause);
      this.store.update({ checking: true });
    } else if (!state.checking) {
      this.askForForm(texts);
    }
  }

  /** The form is made when it is looked at. */
  private askForForm(texts: unknown[]): void {
    const { state } = this.store;
    const wanted = [state.shown, ...texts];
    const isSeen = state.screen === "work" && state.tab === "questions";
    if (!isSeen || !differs(wanted, this.formed)) return;
    this.formed = wanted;
    void this.form();
  }

  private async check(): Promise<void> {
    const { state } = this.store;
    try {
      const done = await this.client.run(checkWords(state, "json"), filesOf(state), { lane: "check" });
      const report = parse<Report>(done.out);
      const trouble = report ? "" : plain(done.err);
      if (this.isNew(state)) this.store.update({ report: report ?? this.store.state.report, checking: false, trouble });
    } catch (error) {
      this.tell(error);
    }
  }

  private async form(): Promise<void> {
    const { state } = this.store;
    try {
      const done = await this.client.run(questionWords(state), filesOf(state), { lane: "form" });
      const form = parse<Questions>(done.out)?.forms[0] ?? null;
      if (this.isNew(state)) this.store.update({ form, formText: shownFile(state)?.text ?? "" });
    } catch (error) {
      this.tell(error);
    }
  }

  /** Whether the answer is still about what is shown. */
  private isNew(asked: State): boolean {
    const now = this.store.state;
    return now.settings === asked.settings && now.files.every((file, i) => file.text === asked.files[i]?.text);
  }

  private tell(error: unknown): void {
    if (error instanceof Overtaken) return;
    const trouble =
      error instanceof Stuck
        ? "The check took too long and was stopped. Your text is as it was. Make it smaller, or undo the last change."
        : `The check ended early: ${error instanceof Error ? error.message : String(error)}`;
    this.store.update({ checking: false, trouble });
  }
}

function differs(one: unknown[], other: unknown[]): boolean {
  return one.length !== other.length || one.some((each, i) => each !== other[i]);
}

function parse<T>(bytes: Uint8Array): T | null {
  try {
    return JSON.parse(decoder.decode(bytes)) as T;
  } catch {
    return null;
  }
}
