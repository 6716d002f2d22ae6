// SPDX-License-Identifier: MIT
// Makes the zip for an intranet server: the page, a page for IT, the licences, the hashes.
// Usage: node pack.mjs FOLDER, where build.mjs left icpcheck.html and inside.json.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { escaped, licenceSections } from "./licences.mjs";

// A zip holds the time of a place: it has to be the same everywhere.
process.env.TZ = "UTC";
const here = dirname(fileURLToPath(import.meta.url));
const read = (...path) => readFileSync(join(here, ...path), "utf8");
const sha256 = (bytes, form) => createHash("sha256").update(bytes).digest(form);

export function versionOf(cmake) {
  const found = /project\(icpcheck VERSION ([\d.]+)/.exec(cmake);
  if (!found) throw new Error("CMakeLists.txt does not say which version this is.");
  return found[1];
}

/** The day of the files: as the builder says, else of the last commit. */
function madeAt() {
  const said = process.env.SOURCE_DATE_EPOCH;
  const seconds = said ?? execFileSync("git", ["log", "-1", "--format=%ct"], { cwd: here, encoding: "utf8" });
  return new Date(Number(seconds) * 1000);
}

function filled(template, parts) {
  return template.replace(/\{\{([\w ]+)\}\}/g, (_, name) => {
    if (parts[name] === undefined) throw new Error(`There is no ${name}.`);
    return parts[name];
  });
}

function plainPage(title, body) {
  const style = read("plain.css").trim();
  const hash = `'sha256-${sha256(style, "base64")}'`;
  return filled(read("plain.html"), { title, body, style, "style hash": hash });
}

export function policyIn(page) {
  const found = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(page);
  if (!found) throw new Error("The page has no policy.");
  return found[1];
}

export function headersFor(policy) {
  return {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": `${policy}; frame-ancestors 'none'`,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
  };
}

function pageForIt(page, version) {
  const policy = policyIn(page);
  const headers = Object.entries(headersFor(policy)).map(([name, value]) => `${name}: ${value}`);
  const body = filled(read("for-it.html"), {
    version,
    hash: sha256(page, "hex"),
    policy: escaped(policy),
    headers: escaped(headers.join("\n")),
  });
  return plainPage(`icpcheck.html ${version}: for IT`, body);
}

function pageOfLicences(inside, version) {
  const own = `<p>icpcheck itself:</p>
<pre tabindex="0" role="region" aria-label="Licence of icpcheck">${escaped(read("..", "LICENSE").trim())}</pre>
<p>It holds work of others, as they allow:</p>
`;
  return plainPage(`Licences of what is inside icpcheck.html ${version}`, own + licenceSections(inside));
}

function sumsOf(files) {
  return Object.entries(files).map(([name, bytes]) => `${sha256(bytes, "hex")}  ${name}\n`).join("");
}

function pack(folder) {
  const version = versionOf(read("..", "CMakeLists.txt"));
  const page = readFileSync(join(folder, "icpcheck.html"), "utf8");
  const inside = JSON.parse(readFileSync(join(folder, "inside.json"), "utf8"));
  const files = {
    "for-it.html": pageForIt(page, version),
    "icpcheck.html": page,
    "licences.html": pageOfLicences(inside, version),
  };
  files.SHA256SUMS = sumsOf(files);
  const name = `icpcheck-page-${version}`;
  const entries = Object.entries(files).map(([file, text]) => [`${name}/${file}`, Buffer.from(text)]);
  const packed = zipSync(Object.fromEntries(entries), { level: 9, mtime: madeAt() });
  writeFileSync(join(folder, `${name}.zip`), packed);
  console.log(`${join(folder, name)}.zip: ${packed.length} bytes`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv[2]) throw new Error("Usage: node pack.mjs FOLDER");
  pack(resolve(process.argv[2]));
}
