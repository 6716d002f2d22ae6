// SPDX-License-Identifier: MIT
// check.cjs FOLDER: opens each SVG in Chromium, and lets Mermaid read and draw each .mmd there.
"use strict";
const fs = require("fs");
const path = require("path");
const puppeteer = require("puppeteer-core");
const mermaid = fs.readFileSync(
  path.join(path.dirname(require.resolve("mermaid/package.json")), "dist/mermaid.min.js"),
  "utf8",
);

const chromium = {
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
};

/// Runs inside the page: what no picture may contain.
function inspect() {
  const problems = window.pwned === undefined ? [] : ["a stranger's script ran"];
  if (document.querySelector("parsererror")) problems.push("it is not well formed");
  for (const element of document.querySelectorAll("*")) {
    if (["script", "foreignObject", "a", "image", "use"].includes(element.localName)) {
      problems.push(`<${element.localName}>`);
    }
    for (const { name } of element.attributes) {
      if (name.startsWith("on") || name.endsWith("href")) problems.push(`${name}=`);
    }
  }
  for (const text of document.querySelectorAll("text")) {
    const box = text.getBBox();
    if (box.x < 0 || box.x + box.width > 1240) problems.push("too wide: " + text.textContent);
  }
  return problems;
}

async function checkSvg(browser, file) {
  const page = await browser.newPage();
  const problems = [];
  const url = "file://" + path.resolve(file);
  page.on("request", (request) => {
    if (request.url() !== url) problems.push("it loads " + request.url());
  });
  await page.goto(url);
  problems.push(...(await page.evaluate(inspect)));
  await page.close();
  return problems;
}

async function checkMermaid(browser, file) {
  const page = await browser.newPage();
  await page.goto("about:blank");
  await page.evaluate(mermaid);
  const problem = await page.evaluate(async (text) => {
    try {
      window.mermaid.initialize({ startOnLoad: false, securityLevel: "loose" });
      const { diagramType } = await window.mermaid.parse(text);
      const { svg } = await window.mermaid.render("map", text);
      document.body.innerHTML = svg;
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (!diagramType.startsWith("flowchart")) return "it is no flowchart";
      if (document.querySelector("script, a, img, [onclick], [onload]")) return "text became markup";
      if (/Unsupported markdown/.test(document.body.textContent)) return "text became Markdown";
      return window.pwned === undefined ? "" : "a stranger's script ran";
    } catch (error) {
      return error.message;
    }
  }, fs.readFileSync(file, "utf8"));
  await page.close();
  return problem === "" ? [] : [problem];
}

async function main(folder) {
  const browser = await puppeteer.launch(chromium);
  let failed = 0;
  for (const name of fs.readdirSync(folder)) {
    const drawnByGraphviz = name.endsWith(".dot.svg");
    const check = { ".svg": drawnByGraphviz ? null : checkSvg, ".mmd": checkMermaid };
    const problems = (await check[path.extname(name)]?.(browser, path.join(folder, name))) ?? [];
    for (const problem of problems) console.error(`${name}: ${problem}`);
    failed += problems.length;
  }
  await browser.close();
  console.log(`map: SVG in Chromium and Mermaid: ${failed} problems`);
  return failed === 0 ? 0 : 1;
}

main(process.argv[2]).then((status) => (process.exitCode = status));
