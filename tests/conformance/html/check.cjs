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
/// How wide the window is, and whether its reader likes it light or dark.
const views = [[1280, "light"], [1280, "dark"], [390, "dark"], [320, "light"]];
/// The only picture of a page: it stands in the page itself.
const drawing = "data:image/svg+xml,";

/// What ran, was loaded or was refused while the page was open.
function watch(page, file, problems) {
  const url = "file://" + path.resolve(file);
  page.on("request", (request) => {
    const itself = request.url() === url || request.url().startsWith(drawing);
    if (!itself) problems.push("it loads " + request.url().slice(0, 80));
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
function inspect(drawing) {
  const problems = [];
  if (window.pwned !== undefined) problems.push("a stranger's script ran: " + window.pwned);
  const allowed = /^(https?:\/\/|mailto:|#|[\w.-]+(\/[\w.-]+)*$)/i;
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      const drawn = element.matches(".drawing > img") && value.startsWith(drawing);
      if (name.startsWith("on") || name === "style" || (name === "src" && !drawn)) {
        problems.push(`<${element.localName} ${name}>`);
      }
      if (name === "href" && !allowed.test(value)) problems.push("link to " + value.slice(0, 80));
    }
  }
  const broken = [...document.images].some((each) => each.complete && each.naturalWidth === 0);
  if (broken) problems.push("a picture is not shown");
  const names = ["iframe", "img:not(.drawing > img)", "object", "embed", "base", "link"];
  if (document.querySelector(names.join())) problems.push("an element that loads");
  const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice) problems.push("two elements are called " + twice);
  for (const link of document.querySelectorAll("a[href^='#']")) {
    if (!document.getElementById(link.hash.slice(1))) problems.push("nothing is at " + link.hash);
  }
  const scripts = document.querySelector("#filters, #matrix-filters") ? 1 : 0;
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

async function checkView(browser, file, width, scheme) {
  const problems = [];
  const page = await browser.newPage();
  const url = watch(page, file, problems);
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(url);
  if (await page.$("#filters[hidden], #matrix-filters[hidden]")) problems.push("the script did not run");
  problems.push(...(await violations(page)), ...(await page.evaluate(inspect, drawing)));
  await clickEverything(page);
  problems.push(...(await page.evaluate(inspect, drawing)));
  await page.close();
  return problems.map((problem) => `${path.basename(file)} at ${width}, ${scheme}: ${problem}`);
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
    document.getElementById("findings").open = true;
    const box = document.querySelector("#filters input[name=strength]");
    box.focus();
    box.click();
    const shown = [...document.querySelectorAll("#findings .finding")].filter((each) => each.checkVisibility());
    const count = document.querySelectorAll(`#findings .finding[data-strength=${box.value}]`).length;
    const others = shown.filter((each) => each.dataset.strength !== box.value).length;
    const said = document.getElementById("shown").textContent;
    if (shown.length !== count || others > 0) return `the filter shows ${shown.length} of ${count}`;
    return said.startsWith(`Showing ${count} of `) ? "" : "the filter says " + said;
  });
  await page.close();
  return problem === "" ? problems : [...problems, problem];
}

/// The matrix of a summary: what is chosen is left, and the heaviest come first when asked to.
async function checkMatrix(browser, file) {
  const problems = [];
  const page = await browser.newPage();
  await page.goto(watch(page, file, problems));
  const found = await page.evaluate(() => {
    const form = document.getElementById("matrix-filters");
    if (!form) return [];
    const rows = () => [...document.querySelectorAll("#matrix tbody tr")].filter((row) => row.checkVisibility());
    const choose = (name, value) => {
      form.elements[name].value = value;
      form.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const all = rows().length;
    const said = [];
    const system = form.elements.system.options[1];
    if (system) choose("system", system.value);
    if (system && rows().some((row) => row.dataset.system !== system.value)) said.push("the filter shows other systems");
    if (system && rows().length === 0) said.push("the filter shows nothing of " + system.value);
    choose("system", "");
    const name = rows()[0].dataset.name;
    choose("name", name.toUpperCase());
    if (rows().some((row) => row.dataset.name !== name)) said.push("the filter shows other names");
    choose("name", "");
    choose("sort", "missing");
    const weights = rows().map((row) => Number(row.dataset.missing));
    if (weights.some((weight, i) => i > 0 && weight > weights[i - 1])) said.push("the heaviest are not first");
    choose("sort", "order");
    const order = rows().map((row) => Number(row.dataset.order));
    if (order.some((number, i) => number !== i)) said.push("the order is not as it was");
    return rows().length === all ? said : [...said, "the filters are not cleared"];
  });
  await page.close();
  return [...problems, ...found];
}

/// Without script whoever opens what is folded away reads every check.
async function checkPlain(browser, file) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto("file://" + path.resolve(file));
  for (const summary of await page.$$("details.rest:not([open]) > summary")) {
    await summary.focus();
    await page.keyboard.press("Enter");
  }
  const hidden = await page.$$eval(".finding", (all) => all.filter((each) => !each.checkVisibility()).length);
  const filters = await page.$("#filters:not([hidden]), #matrix-filters:not([hidden])");
  await page.close();
  return [...(hidden > 0 ? [`${hidden} checks are hidden without script`] : []),
          ...(filters ? ["filters are shown without script"] : [])];
}

/// A link to what is folded away shows it: when the page is opened there, and when it is followed.
async function checkLinks(browser, file) {
  const page = await browser.newPage();
  await page.goto("file://" + path.resolve(file));
  const folded = "#findings .finding :is(h4, h5, h6)[id]";
  const ids = await page.$$eval(folded, (all) => all.map((each) => each.id));
  const problems = [];
  for (const [id, address] of [[ids[0], file + "#" + ids[0]], [ids.at(-1), file + "#" + ids.at(-1)]]) {
    if (!id) continue;
    await page.goto("file://" + path.resolve(address));
    const shown = () => page.evaluate((id) => {
      const target = document.getElementById(id);
      return target.checkVisibility() && target.getBoundingClientRect().top < window.innerHeight;
    }, id);
    if (!(await shown())) problems.push("the address of " + id + " does not show it");
    await page.evaluate((id) => {
      document.querySelectorAll("details").forEach((each) => (each.open = false));
      document.querySelector(`a[href="#${id}"]`)?.click();
    }, id);
    await page.waitForFunction(() => true);
    const linked = await page.$(`a[href="#${id}"]`);
    if (linked && !(await shown())) problems.push("the link to " + id + " does not show it");
  }
  await page.close();
  return problems;
}

/// What is folded away does not print, and what is open does, with its panels.
async function checkPrint(browser, file) {
  const page = await browser.newPage();
  await page.goto("file://" + path.resolve(file));
  await page.emulateMediaType("print");
  const problems = await page.evaluate(() => {
    const fold = document.getElementById("findings");
    if (!fold) return [];
    const print = (name) => window.dispatchEvent(new Event(name));
    const seen = () => [...fold.querySelectorAll(".finding")].filter((each) => each.checkVisibility()).length;
    fold.open = false;
    print("beforeprint");
    const closed = fold.open || fold.checkVisibility() ? ["what is folded away prints"] : [];
    print("afterprint");
    fold.open = true;
    print("beforeprint");
    const count = fold.querySelectorAll(".finding").length;
    const open = seen() === count ? [] : [`of ${count} checks ${seen()} print`];
    print("afterprint");
    return [...closed, ...open];
  });
  await page.close();
  return problems;
}

async function main(files) {
  const browser = await puppeteer.launch(chromium);
  const problems = [];
  for (const file of files) {
    for (const view of views) problems.push(...(await checkView(browser, file, ...view)));
    for (const check of [checkPolicy, checkFilter, checkMatrix, checkPlain, checkLinks, checkPrint]) {
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
