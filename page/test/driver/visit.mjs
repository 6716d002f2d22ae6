// SPDX-License-Identifier: MIT
// A visit to a page: opens it by its address on disk, looks at it at each step from every side, and
// says what was wrong with it.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { askAxe } from "./axe.mjs";
import { watch } from "./watch.mjs";

/// How wide the window is, and whether its reader likes it light or dark.
const views = [
  { width: 1280, scheme: "light" },
  { width: 1280, scheme: "dark" },
  { width: 390, scheme: "light" },
  { width: 320, scheme: "dark" },
];
const pictures = fileURLToPath(new URL("../../../build/page/pictures/", import.meta.url));

/// Only what is too wide is told: it would have to be scrolled sideways.
function measureWidth() {
  const { scrollWidth } = document.documentElement;
  if (scrollWidth <= window.innerWidth) return [];
  const wide = [...document.querySelectorAll("body *")]
    .filter((each) => each.getBoundingClientRect().right > window.innerWidth + 1)
    .map((each) => each.localName + (each.className && `.${each.className}`));
  return [`it is ${scrollWidth} wide in ${window.innerWidth}: ${wide.slice(0, 4).join(", ")}`];
}

export class Visit {
  constructor(launched, proxy, page, problems) {
    Object.assign(this, { ...launched, proxy, page, problems, count: 0 });
  }

  /// What is wrong since the last time, with what the network was asked for.
  take() {
    const asked = this.proxy.take().map((host) => `the network was asked for ${host}`);
    return [...this.problems.splice(0), ...asked];
  }

  /// Looks at the page from every side and takes pictures. Says all that is wrong up to now.
  async step(name, { pictures = true } = {}) {
    if (pictures) this.count += 1;
    const found = [];
    for (const view of views) {
      if (this.name === "firefox" && (view.scheme === "dark") !== this.dark && view.width === 1280) continue;
      const wrong = await this.look(view, pictures && name);
      found.push(...wrong.map((what) => `${name}, ${view.width} ${view.scheme}: ${what}`));
    }
    await this.show(views[0]);
    return [...this.take().map((what) => `${name}: ${what}`), ...found];
  }

  async look(view, name) {
    await this.show(view);
    const wrong = [...(await this.page.evaluate(measureWidth)), ...(await askAxe(this.page))];
    if (name) await this.picture(view, name);
    return wrong;
  }

  async show({ width, scheme }) {
    await this.page.setViewport({ width, height: 900 });
    if (this.name !== "chromium") return;
    await this.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  }

  async picture({ width, scheme }, name) {
    if (this.name !== "chromium" || width === 320) return;
    fs.mkdirSync(pictures, { recursive: true });
    const number = String(this.count).padStart(2, "0");
    const file = `${number}-${name.replace(/[^a-z0-9]+/gi, "-")}-${width}-${scheme}.png`;
    await this.page.screenshot({ path: path.join(pictures, file), fullPage: true });
  }
}

/// Runs before the page. Dialogues of the browser cannot be used from a script, so the page is to do as
/// in browsers that have none: choose files by a field, and save them as downloads.
function takeDialoguesAway() {
  for (const name of ["showOpenFilePicker", "showSaveFilePicker"]) {
    Object.defineProperty(window, name, { value: undefined, configurable: true });
  }
}

/// visit LAUNCHED PROXY FILE: opens the file, as a double click does, or the address of a server.
export async function visit(launched, proxy, file, { prepare } = {}) {
  const page = await launched.browser.newPage();
  page.setDefaultTimeout(120_000); // on a busy machine
  await page.setViewport({ width: 1280, height: 900 });
  const address = /^https?:/.test(file) ? file : pathToFileURL(file).href;
  const problems = await watch(page, address);
  await page.evaluateOnNewDocument(takeDialoguesAway);
  await prepare?.(page);
  await page.goto(address);
  return new Visit(launched, proxy, page, problems);
}
