// SPDX-License-Identifier: MIT
// Holds the state and tells who listens.
import { firstState, type State } from "./state";

type Listener = () => void;

export class Store {
  private current: State = firstState;
  private readonly listeners = new Set<Listener>();

  get state(): State {
    return this.current;
  }

  update(change: Partial<State> | ((state: State) => State)): void {
    const next = typeof change === "function" ? change(this.current) : { ...this.current, ...change };
    if (next === this.current) return;
    this.current = next;
    for (const listener of [...this.listeners]) listener();
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
