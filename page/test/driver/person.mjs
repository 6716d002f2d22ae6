// SPDX-License-Identifier: MIT
// What a person does in a page: finds things by what they are called,
// presses, writes, opens files, saves, and looks at what there is.
import fs from "node:fs";
import path from "node:path";
import { pause, until } from "./until.mjs";

const patience = 90_000;

/** Which elements have a role. */
const selectors = {
  button: "button",
  tab: "[role=tab]",
  heading: "h1, h2, h3",
  textbox: "input:not([type]), input[type=text], input[type=search], textarea, [role=textbox]",
};

/** Runs in the page: the element that is shown and has this name. Browsers put spaces where they think
 * that words end, so spaces do not count. */
function findNamed(selector, name) {
  const squeezed = (text) => text.replace(/\s+/g, "");
  const labels = (each) => [...(each.labels ?? [])].map((label) => label.textContent).join("");
  const nameOf = (each) => each.getAttribute("aria-label") || labels(each) || each.textContent;
  return [...document.querySelectorAll(selector)].find(
    (each) => each.checkVisibility() && squeezed(nameOf(each)) === squeezed(name));
}

/** Waits until it stays where it is, so that a click does not go where it was. */
async function comeToRest(element) {
  await element.evaluate((each) => each.scrollIntoView({ block: "center" }));
  let before;
  for (;;) {
    const now = JSON.stringify(await element.boundingBox());
    if (now === before) return;
    before = now;
    await pause(100);
  }
}

export class Person {
  constructor(visit) {
    Object.assign(this, { visit, page: visit.page, folder: visit.folder });
  }

  /** The element of this role and name, once it is there. */
  async find(name, role = "button") {
    const end = Date.now() + patience;
    for (;;) {
      const found = await this.page.evaluateHandle(findNamed, selectors[role], name);
      const element = found.asElement();
      if (element) return element;
      if (Date.now() > end) throw new Error(`there is no ${role} called "${name}"`);
      await pause(50);
    }
  }

  async press(name, role) {
    const element = await this.find(name, role);
    await comeToRest(element);
    await element.click();
  }

  /** Goes on with the Tab key until the element has the keyboard, as somebody without a mouse does. */
  async tabTo(name, role) {
    const element = await this.find(name, role);
    const most = await this.page.evaluate(() => document.querySelectorAll("*").length);
    for (let i = 0; i < most; ++i) {
      if (await element.evaluate((each) => each === document.activeElement)) return element;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not come to the ${role ?? "button"} "${name}"`);
  }

  /** Without a mouse. */
  async tabAndPress(name, role, key = "Enter") {
    await this.tabTo(name, role);
    await this.page.keyboard.press(key);
  }

  async write(label, text) {
    const field = await this.find(label, "textbox");
    await field.evaluate((each) => each.select?.());
    await field.type(text);
  }

  /** Waits until the page says this somewhere. */
  async sees(text) {
    const find = (wanted) => document.body.innerText.replace(/\s+/g, " ").includes(wanted);
    try {
      await until(this.page, find, text);
    } catch {
      const shown = await this.page.evaluate(() => document.querySelector("main")?.innerText ?? "");
      throw new Error(`the page does not say "${text}"; it says: ${shown.slice(0, 1500)}`);
    }
  }

  /** Opens files, as the dialogue of the browser does when they are chosen there. */
  async openFiles(...files) {
    const input = await this.page.$("input[type=file]");
    await input.uploadFile(...files.map((file) => path.resolve(file)));
  }

  async takeInFiles(selector, ...files) {
    const input = await this.page.$(selector);
    await input.uploadFile(...files.map((file) => path.resolve(file)));
  }

  /** Does something that downloads a file, and gives its bytes. The folder is empty afterwards. */
  async download(name, act) {
    const file = path.join(this.folder, name);
    fs.rmSync(file, { force: true });
    await act();
    const end = Date.now() + patience;
    while (!isWhole(this.folder, file)) {
      const there = fs.readdirSync(this.folder).join(", ");
      if (Date.now() > end) throw new Error(`${name} was not downloaded; there is: ${there}`);
      await pause(50);
    }
    const bytes = fs.readFileSync(file);
    fs.rmSync(file);
    return bytes;
  }
}

/** Browsers write into a file of another name first; Firefox makes an empty one of the right name, too. */
function isWhole(folder, file) {
  const busy = fs.readdirSync(folder).some((each) => /\.(part|crdownload)$/.test(each));
  return !busy && fs.existsSync(file) && fs.statSync(file).size > 0;
}
