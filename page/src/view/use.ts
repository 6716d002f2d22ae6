// SPDX-License-Identifier: MIT
// How components come to the state and the actions.
import { createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import type { Client } from "../program/client";
import type { Actions } from "../model/actions";
import type { State } from "../model/state";
import type { Store } from "../model/store";

export interface Work {
  store: Store;
  actions: Actions;
  client: Client;
}

export const WorkContext = createContext<Work | null>(null);

export function useWork(): Work {
  const work = useContext(WorkContext);
  if (!work) throw new Error("There is no work.");
  return work;
}

export function useActions(): Actions {
  return useWork().actions;
}

/** A part of the state. The component is drawn anew when that part is another. */
export function useSelect<T>(select: (state: State) => T): T {
  const { store } = useWork();
  const [, redraw] = useState(0);
  const value = select(store.state);
  const newest = useRef({ select, value });
  newest.current = { select, value };
  useEffect(() => {
    const look = () => {
      if (!Object.is(newest.current.select(store.state), newest.current.value)) redraw((turn) => turn + 1);
    };
    look();
    return store.listen(look);
  }, [store]);
  return value;
}
