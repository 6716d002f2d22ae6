// SPDX-License-Identifier: MIT
// Notes what a page must never do: ask the network, write to the console, fail, break its policy,
// open a dialog or a window.

const own = /^(data:|blob:|about:)/;
const violation = "broken policy: ";

/// Runs in each document before its own scripts. The console is watched, so what it says is noted.
/// Firefox tells its driver of no file that a page reads, but the element that reads it hears of it.
function reportViolations(prefix) {
  document.addEventListener("securitypolicyviolation", (event) => {
    console.error(`${prefix}${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
  for (const kind of ["load", "error"]) {
    document.addEventListener(kind, ({ target }) => {
      const address = target.src || (target.localName === "link" && target.href) || "";
      if (/^(file|https?|ftp):/.test(address)) console.error(`a request: ${address}`);
    }, true);
  }
}

/// Dialogs that a step expects: the warning before a page with unsaved work is left.
const expected = new WeakMap();

export function expectDialog(page, kind, accept) {
  expected.set(page, { kind, accept });
}

async function answerDialog(page, dialog, problems) {
  const wish = expected.get(page);
  expected.delete(page);
  if (wish?.kind === dialog.type()) return wish.accept ? dialog.accept() : dialog.dismiss();
  problems.push(`a dialog: ${dialog.type()} ${dialog.message()}`);
  return dialog.dismiss();
}

/// watch PAGE ADDRESS: a list that grows by each thing that is wrong.
export async function watch(page, address) {
  const problems = [];
  const note = (what) => problems.push(what.slice(0, 300));
  page.on("request", (request) => {
    const url = request.url();
    if (url.split("#")[0] !== address && !own.test(url)) note(`a request: ${url}`);
  });
  page.on("console", (message) => note(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => note(`an error: ${error?.message ?? error}`));
  page.on("dialog", (dialog) => answerDialog(page, dialog, problems));
  page.on("popup", () => note("a window was opened"));
  page.on("workercreated", (worker) => {
    if (!own.test(worker.url())) note(`a worker from ${worker.url()}`);
  });
  await page.evaluateOnNewDocument(reportViolations, violation);
  return problems;
}
