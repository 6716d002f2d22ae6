// SPDX-License-Identifier: MIT
// What axe-core finds against WCAG 2.2 A and AA in the page as it is now.
import fs from "node:fs";
import { createRequire } from "node:module";

const source = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/// Runs in the page. Frames are left out: what they show has judges of its own.
async function ask(levels) {
  const options = {
    runOnly: { type: "tag", values: levels },
    resultTypes: ["violations"],
    iframes: false,
  };
  const { violations } = await window.axe.run(document, options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")}: ${node.html.slice(0, 160)}`),
  );
}

export async function askAxe(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(ask, levels);
}
