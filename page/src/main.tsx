// SPDX-License-Identifier: MIT
// Opens the program and draws the page.
import { render } from "preact";
import { Client } from "./program/client";
import { App } from "./view/App";
import { showHidden } from "./view/hidden";
import { WorkContext } from "./view/use";
import { Actions } from "./model/actions";
import { Checker } from "./model/checker";
import { follow } from "./model/remember";
import { Store } from "./model/store";

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? "";
}

function start(root: Element): void {
  const store = new Store();
  const client = new Client(
    textOf("program"),
    () => store.update({ program: "ready" }),
    (failure) => store.update({ program: "failed", failure }),
  );
  const actions = new Actions(store, client);
  new Checker(store, client);
  follow(store);
  actions.recall();
  showHidden();
  root.replaceChildren();
  render(
    <WorkContext.Provider value={{ store, actions, client }}>
      <App />
    </WorkContext.Provider>,
    root,
  );
}

const root = document.getElementById("page");
const canRun = "WebAssembly" in window && "DecompressionStream" in window;
// Where it cannot run, the sentence that the page came with stays.
if (root && canRun) start(root);
