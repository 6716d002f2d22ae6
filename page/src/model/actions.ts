// SPDX-License-Identifier: MIT
// All that a reader can do. Components call these and nothing else.
import type { Client, Files } from "../program/client";
import type { Done } from "../program/messages";
import { changed, freeName, redone, typed, undone, withFile } from "./change";
import { saveFile } from "./files";
import { placeOf } from "./places";
import { notesOf, plain } from "./refusals";
import { forget, recall } from "./remember";
import type { Store } from "./store";
import { shownFile, type Goal, type Message, type NamedText, type Screen, type Settings, type Source, type State, type Tab } from "./state";
import { filesOf } from "./words";

const decoder = new TextDecoder();

/** A command that edits the shown file, without the file's name after its first word. */
export interface Command {
  words: string[];
  files?: Files;
}

/** The document as the commands take it. */
export function citationOf(source: Source): string[] {
  const parts = [source.title, source.day].map((part) => part.trim()).filter(Boolean);
  return source.title.trim() ? ["--evidence", parts.join("; ")] : [];
}

export class Actions {
  private files = 0;
  private editing: Promise<string> = Promise.resolve("");

  constructor(
    private readonly store: Store,
    private readonly client: Client,
  ) {}

  // Where the reader is.

  show(screen: Screen): void {
    this.store.update({ screen, message: null });
  }

  showTab(tab: Tab): void {
    this.store.update({ screen: "work", tab });
  }

  showFile(id: number): void {
    this.store.update({ shown: id, form: null, screen: "work" });
  }

  /** To its question; in another open file where it is written there. */
  goToFact(fact: string, file?: string): void {
    this.go({ tab: "questions" }, { fact }, file);
  }

  goToLine(line: number, column = 1, file?: string): void {
    this.go({ tab: "yaml" }, { line, column }, file);
  }

  private go(where: Pick<State, "tab">, goal: Omit<Goal, "turn">, name: string | undefined): void {
    this.store.update((state) => {
      const file = state.files.find((each) => each.name === name);
      const isOther = file !== undefined && file.id !== state.shown;
      const shown = isOther ? { shown: file.id, form: null } : {};
      return { ...state, ...where, ...shown, screen: "work", message: null, goal: { ...goal, turn: state.goal.turn + 1 } };
    });
  }

  /** To where a fact stands in the text, or the nearest thing above it. */
  goToKey(key: string): void {
    const found = placeOf(key, this.store.state);
    this.goToLine(found?.line ?? 1, found?.column ?? 1);
  }

  tell(kind: Message["kind"], text: string): void {
    this.store.update((state) => ({ ...state, message: { kind, text, turn: (state.message?.turn ?? 0) + 1 } }));
  }

  // Files.

  open(given: NamedText[], handles: (FileSystemFileHandle | null)[] = []): void {
    given.forEach((file, i) => {
      const same = this.store.state.files.find((each) => each.name === file.name && each.text === file.text);
      if (same) this.showFile(same.id);
      else this.add(file, file.text, handles[i] ?? null);
    });
  }

  /** What nobody has saved yet. */
  begin(file: NamedText): void {
    this.add(file, null, null);
  }

  /** Begins a file that a command writes. "": done; else why it was refused. */
  async beginFrom(words: string[], name: string): Promise<string> {
    const done = await this.client.run(words, {}, { reads: [name] });
    const text = done.files[name];
    if (!text) return plain(done.err);
    this.begin({ name, text: decoder.decode(text) });
    const notes = notesOf(done.err).map((note) => note.message);
    if (notes.length > 0) this.tell("done", `${notes.join(" ")} Change it under Organisations if that is wrong.`);
    return "";
  }

  private add(file: NamedText, saved: string | null, handle: FileSystemFileHandle | null): void {
    const id = ++this.files;
    this.store.update((state) => ({
      ...state,
      screen: "work",
      message: null,
      shown: id,
      form: null,
      files: [...state.files, { id, name: freeName(file.name, state.files), text: file.text, saved, undo: [], redo: [], handle }],
    }));
  }

  close(id: number): void {
    this.store.update((state) => {
      const files = state.files.filter((file) => file.id !== id);
      const next = files[files.length - 1];
      return { ...state, files, shown: next?.id ?? 0, form: null, report: null, screen: next ? "work" : "start" };
    });
  }

  /** Sheets that came back, for the screen that takes them in. */
  takeIn(sheets: File[]): void {
    this.store.update({ sheets, screen: "intake", message: null });
  }

  // Texts.

  /** What was typed as YAML. `joins`: it goes on with what was typed before, and is undone with it. */
  type(text: string, joins = false): void {
    this.store.update((state) => withFile(state, state.shown, (file) => typed(file, text, joins)));
  }

  /** A whole new text, as one step that can be undone. */
  replaceText(id: number, text: string, what: string): void {
    this.store.update((state) => withFile(state, id, (file) => changed(file, text, what)));
  }

  undo(): void {
    this.store.update((state) => withFile(state, state.shown, undone));
  }

  redo(): void {
    this.store.update((state) => withFile(state, state.shown, redone));
  }

  /** Has the program edit the shown file, by one command after the other. "": done; else why it was refused. */
  edit(commands: Command[], what: string): Promise<string> {
    // One after the other, so that each begins with what the one before it wrote. The file is the
    // one that is shown now, whatever the reader looks at by then.
    const { shown } = this.store.state;
    this.store.update((state) => ({ ...state, edits: state.edits + 1 }));
    const result = this.editing.then(() => this.editNow(shown, commands, what));
    this.editing = result.catch(() => "").then((refused) => {
      this.store.update((state) => ({ ...state, edits: state.edits - 1 }));
      return refused;
    });
    return result;
  }

  private async editNow(id: number, commands: Command[], what: string): Promise<string> {
    const file = this.store.state.files.find((each) => each.id === id);
    if (!file) return "";
    let text = file.text;
    for (const command of commands) {
      const { words, files = {} } = command;
      const given = { ...filesOf(this.store.state), ...files, [file.name]: text };
      const done = await this.client.run([words[0] ?? "", file.name, ...words.slice(1)], given, { reads: [file.name] });
      if (done.status > 1) return plain(done.err, what);
      text = decoder.decode(done.files[file.name]);
    }
    // What was typed meanwhile is not lost: the commands are run again over it.
    const now = this.store.state.files.find((each) => each.id === id);
    if (now && now.text !== file.text) return this.editNow(id, commands, what);
    this.replaceText(id, text, what);
    return "";
  }

  /** The document from which all answers are given from now on. */
  answerFrom(document: Source): void {
    this.store.update({ document });
  }

  /** States facts, with the document that says so. */
  set(facts: [fact: string, value: string][], source: Source = this.store.state.document): Promise<string> {
    const words = facts.map(([fact, value]) => `${fact}=${value}`);
    const cited = citationOf(source);
    return this.edit([{ words: ["set", ...words, ...cited] }], facts[0]?.[0] ?? "");
  }

  unset(facts: string[]): Promise<string> {
    return this.edit([{ words: ["unset", ...facts] }], facts[0] ?? "");
  }

  // Everything else the program does.

  /** Runs a command over all open files and `more`. */
  async run(words: string[], more: Files = {}, reads: string[] = []): Promise<Done> {
    await this.editing;
    return this.client.run(words, { ...filesOf(this.store.state), ...more }, { reads });
  }

  /** Whether the work is kept on this computer. What was kept goes when it is not. */
  remember(remembers: boolean): void {
    if (!remembers) forget();
    this.store.update({ remembers });
  }

  /** Opens what was kept the last time. */
  recall(): void {
    const kept = recall();
    if (!kept) return;
    for (const file of kept.files) this.add(file, file.saved, null);
    const shown = this.store.state.files[kept.shown];
    this.store.update((state) => ({ ...state, settings: { ...state.settings, ...kept.settings }, remembers: true, shown: shown?.id ?? state.shown }));
  }

  setSettings(settings: Partial<Settings>): void {
    this.store.update((state) => ({ ...state, settings: { ...state.settings, ...settings } }));
  }

  /** In place where the browser can, else as a download. */
  async save(): Promise<void> {
    await this.editing;
    const file = shownFile(this.store.state);
    if (!file) return;
    const handle = await saveFile(file);
    if (handle === undefined) return;
    const saved = { saved: file.text, handle: handle ?? file.handle, name: handle?.name ?? file.name };
    this.store.update((state) => withFile(state, file.id, (each) => ({ ...each, ...saved })));
    this.tell("done", handle ? `${handle.name} is saved.` : `${file.name} is in your downloads.`);
  }
}
