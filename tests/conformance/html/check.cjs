// SPDX-License-Identifier: MIT
// check.cjs FILE...: opens each page in Chromium and prints what is wrong with it.
"use strict";
const fs = require("fs");
const path = require("path");
const puppeteer = require("puppeteer-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const chromium = {
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
};
const widths = [1280, 320];

/// What ran, was loaded or was refused while the page was open.
function watch(page, file, problems) {
  const url = "file://" + path.resolve(file);
  page.on("request", (request) => {
    if (request.url() !== url) problems.push("it loads " + request.url().slice(0, 80));
  });
  page.on("dialog", (dialog) => {
    problems.push("it opens a dialog");
    dialog.dismiss();
  });
  page.on("console", (message) => problems.push("console: " + message.text().slice(0, 200)));
  page.on("pageerror", (error) => problems.push("error: " + error.message));
  return url;
}

/// Runs inside the page: what no page of ours may contain. Only a report with filters has a script.
function inspect() {
  const problems = [];
  if (window.pwned !== undefined) problems.push("a stranger's script ran: " + window.pwned);
  const allowed = /^(https?:\/\/|mailto:|#|[\w.-]+(\/[\w.-]+)*$)/i;
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on") || name === "style" || name === "src") {
        problems.push(`<${element.localName} ${name}>`);
      }
      if (name === "href" && !allowed.test(value)) problems.push("link to " + value.slice(0, 80));
    }
  }
  const names = ["iframe", "img", "object", "embed", "base", "link"];
  if (document.querySelector(names.join())) problems.push("an element that loads");
  const scripts = document.getElementById("filters") ? 1 : 0;
  if (document.querySelectorAll("script").length !== scripts) problems.push("not the right scripts");
  if (document.querySelectorAll("style").length !== 1) problems.push("not one style sheet");
  if (document.documentElement.scrollWidth > window.innerWidth) {
    problems.push(`it is ${document.documentElement.scrollWidth} wide in ${window.innerWidth}`);
  }
  return problems;
}

async function clickEverything(page) {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("summary, button, bdi, svg")) {
      for (const type of ["click", "mouseover", "focus"]) {
        element.dispatchEvent(new MouseEvent(type, { bubbles: true }));
      }
    }
  });
}

async function violations(page) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    window.axe.run(document, { resultTypes: ["violations"] }),
  );
  return results.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes[0].html.slice(0, 160)}`);
}

async function checkWidth(browser, file, width) {
  const problems = [];
  const page = await browser.newPage();
  const url = watch(page, file, problems);
  await page.setViewport({ width, height: 900 });
  await page.goto(url);
  if (await page.$("#filters[hidden]")) problems.push("the script did not run");
  problems.push(...(await violations(page)), ...(await page.evaluate(inspect)));
  await clickEverything(page);
  problems.push(...(await page.evaluate(inspect)));
  await page.close();
  return problems.map((problem) => `${path.basename(file)} at ${width}: ${problem}`);
}

/// Runs inside the page: whether its policy lets a script or a style of strangers work.
function testPolicy() {
  const add = (name, text) => {
    const element = document.createElement(name);
    element.textContent = text;
    document.head.append(element);
  };
  add("script", "window.added = true");
  add("style", "main { position: fixed }");
  const meta = document.querySelector("meta[http-equiv=Content-Security-Policy]");
  const policy = meta?.content ?? "";
  return [
    ...(policy.startsWith("default-src 'none'; ") && !policy.includes("unsafe") ? [] : ["the policy is: " + policy]),
    ...(window.added ? ["an added script ran"] : []),
    ...(getComputedStyle(document.querySelector("main")).position === "fixed" ? ["an added style works"] : []),
  ];
}

async function checkPolicy(browser, file) {
  const page = await browser.newPage();
  await page.goto("file://" + path.resolve(file));
  const problems = await page.evaluate(testPolicy);
  await page.close();
  return problems;
}

/// Filters: every check that is left is of the strength that was chosen.
async function checkFilter(browser, file) {
  const problems = [];
  const page = await browser.newPage();
  await page.goto(watch(page, file, problems));
  const problem = await page.evaluate(() => {
    if (!document.getElementById("filters")) return "";
    const box = document.querySelector("#filters input[name=strength]");
    box.focus();
    box.click();
    const shown = [...document.querySelectorAll(".finding")].filter((each) => each.checkVisibility());
    const count = document.querySelectorAll(`.finding[data-strength=${box.value}]`).length;
    const others = shown.filter((each) => each.dataset.strength !== box.value).length;
    const said = document.getElementById("shown").textContent;
    if (shown.length !== count || others > 0) return `the filter shows ${shown.length} of ${count}`;
    return said.startsWith(`Showing ${count} of `) ? "" : "the filter says " + said;
  });
  await page.close();
  return problem === "" ? problems : [...problems, problem];
}

/// Without script the page is long and complete.
async function checkPlain(browser, file) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto("file://" + path.resolve(file));
  const hidden = (await page.$$(".finding")).length - (await page.$$("details[open] .finding")).length;
  const filters = await page.$("#filters:not([hidden])");
  await page.close();
  return [...(hidden > 0 ? [`${hidden} checks are hidden without script`] : []),
          ...(filters ? ["filters are shown without script"] : [])];
}

async function main(files) {
  const browser = await puppeteer.launch(chromium);
  const problems = [];
  for (const file of files) {
    for (const width of widths) problems.push(...(await checkWidth(browser, file, width)));
    for (const check of [checkPolicy, checkFilter, checkPlain]) {
      const found = await check(browser, file);
      problems.push(...found.map((problem) => `${path.basename(file)}: ${problem}`));
    }
  }
  await browser.close();
  for (const problem of problems) console.error(problem);
  console.log(`html: ${files.length} pages in Chromium, ${problems.length} problems`);
  return problems.length === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then((status) => (process.exitCode = status));
