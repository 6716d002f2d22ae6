// SPDX-License-Identifier: MIT
// What no text of a stranger may have done to the page.

/** Runs in the page. Texts in the editor and in fields are as they were written; elsewhere characters
 * that turn text around are not shown as they are. */
function look() {
  const found = [];
  if (window.name === "pwned") found.push("a script of a stranger ran");
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on")) found.push(`<${element.localName} ${name}>`);
      const loads = ["src", "srcdoc", "srcset", "action", "formaction", "xlink:href", "background", "poster", "data"];
      if (loads.includes(name) && !/^(blob:|data:image\/)/.test(value)) found.push(`<${element.localName} ${name}="${value.slice(0, 60)}">`);
    }
  }
  for (const link of document.querySelectorAll("a, area, link")) {
    const address = link.getAttribute("href") ?? "";
    if (/^(#|data:,$)/.test(address)) continue;
    if (!/^https?:\/\//.test(address)) found.push(`a link to ${address.slice(0, 60)}`);
    if (link.textContent.trim() !== address.trim()) found.push(`a link that does not show its address: ${link.textContent.slice(0, 60)}`);
    if (!link.relList.contains("noreferrer")) found.push("a link that tells where it was followed");
  }
  for (const frame of document.querySelectorAll("iframe")) {
    const allowed = frame.getAttribute("sandbox");
    if (allowed === null || /allow-(scripts|same-origin|forms|top-navigation)/.test(allowed)) found.push(`a frame that may: ${allowed}`);
  }
  const scripts = [...document.scripts].filter((each) => each.type !== "text/plain");
  if (scripts.length !== 1) found.push(`${scripts.length} scripts`);
  if (document.querySelector("object, embed, base, math, body form form")) found.push("an element that nobody wrote");
  return found;
}

/** Runs in the page: texts that are shown and hold characters that turn the text around. */
function lookForHidden() {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent.checkVisibility() || parent.closest("script, style, textarea, .cm-line")) continue;
    if (/[\u202A-\u202E\u2066-\u2069\u2028\u2029]/.test(node.data)) {
      found.push(`hidden characters in <${parent.localName} class="${parent.className}">: ${JSON.stringify(node.data.slice(0, 50))}`);
    }
  }
  return found;
}

/** Runs in the page: opens all that is folded, and goes over everything with mouse and keyboard. */
function touch() {
  for (const each of document.querySelectorAll("details:not([open])")) each.open = true;
  for (const each of document.querySelectorAll("main button[aria-expanded=false]")) each.click();
  for (const element of document.querySelectorAll("main *")) {
    for (const kind of ["mouseover", "mouseenter", "focus", "pointerover"]) {
      element.dispatchEvent(new Event(kind, { bubbles: kind !== "mouseenter" }));
    }
  }
}

export async function inspect(page) {
  await page.evaluate(touch);
  await new Promise((done) => setTimeout(done, 400));
  await page.evaluate(touch);
  const found = [...(await page.evaluate(look)), ...(await page.evaluate(lookForHidden))];
  return [...new Set(found)];
}
