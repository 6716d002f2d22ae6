// SPDX-License-Identifier: MIT
// What is inside the page that we did not write, and under which licence: packages of npm by what
// esbuild and Sass read, libraries of Debian by what the program is compiled from.
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What may be given on with the page when its notice is. Anything else stops the build. */
const allowed = new Set([
  // As npm names them.
  "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT",
  // As Debian names them.
  "BSD-2-clause", "BSD-3-clause", "BSD-3-google", "Expat", "Expat with embedded exception",
  "Expat or NCSA~Mozilla", "Unicode", "X11", "Zlib", "zlib",
]);

/** Headers that the program is compiled with, and the package of Debian that holds them. */
const headers = { CLI: "libcli11-dev", fmt: "libfmt-dev", nlohmann: "nlohmann-json3-dev" };

function known({ name, licence, text }) {
  if (!allowed.has(licence)) throw new Error(`${name}: nobody has said that its licence, "${licence}", may be inside.`);
  if (!text.trim()) throw new Error(`${name}: it has no text of its licence.`);
}

/** The folder of the package that a file belongs to: the innermost node_modules decides. */
function folderOf(file) {
  const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file);
  return found?.[1];
}

/** The notices of packages that npm has without one, as their sources have it. */
const notices = fileURLToPath(new URL("notices/", import.meta.url));

function noticeOf(name, folder) {
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
  const kept = join(notices, `${name.replace("/", "-")}.txt`);
  if (file) return readFileSync(join(folder, file), "utf8");
  return existsSync(kept) ? readFileSync(kept, "utf8") : "";
}

function packageIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const text = noticeOf(name, folder);
  return { name, version, licence: license, from: `npm, ${name}`, text };
}

/** The packages of npm that files come from. */
export function packagesOf(files) {
  const folders = new Set(files.map((file) => folderOf(file.replaceAll("\\", "/"))).filter(Boolean));
  return [...folders].map(packageIn);
}

/** The licence of most files, as a copyright file of Debian names it. */
function licenceIn(text) {
  if (text.includes("UNICODE, INC. LICENSE AGREEMENT")) return "Unicode";
  const most = text.split(/\n\s*\n/).find((part) => /^Files:\s*\*\s*$/m.test(part)) ?? "";
  return /^License:\s*(.+)$/m.exec(most)?.[1].trim() ?? "";
}

function debianPackage(name, version, file) {
  if (!existsSync(file)) throw new Error(`${name}: there is no copyright file.`);
  const text = readFileSync(file, "utf8");
  return { name, version, licence: licenceIn(text), from: `Debian, ${name} ${version}`, text };
}

/** "Version: 1.2" of a record of Debian. */
function versionIn(record) {
  return /^Version: (.+)$/m.exec(record)?.[1] ?? "";
}

function installedVersion(name) {
  const status = readFileSync("/var/lib/dpkg/status", "utf8").split("\n\n");
  return versionIn(status.find((record) => record.startsWith(`Package: ${name}\n`)) ?? "");
}

function installed(name) {
  return debianPackage(name, installedVersion(name), `/usr/share/doc/${name}/copyright`);
}

/** A library whose source was fetched from Debian into a folder beside its .dsc. */
function compiled(folder, name) {
  const changes = readFileSync(join(folder, name, "debian", "changelog"), "utf8");
  const version = /\(([^)]+)\)/.exec(changes)?.[1] ?? "";
  return debianPackage(name, version, join(folder, name, "debian", "copyright"));
}

/** The libraries inside the program. */
export function librariesIn(folder) {
  const all = readdirSync(folder, { withFileTypes: true });
  const sources = all.filter((each) => each.isDirectory() && existsSync(join(folder, each.name, "debian")));
  const names = readdirSync(join(folder, "include"));
  const outside = names.filter((name) => realpathSync(join(folder, "include", name)).startsWith("/usr/include"));
  return [
    ...sources.map(({ name }) => compiled(folder, name)),
    ...outside.map((name) => installed(headers[name] ?? `the headers ${name}`)),
    runtime(),
    installed("unicode-data"), // the tables of RE2 are made from it
  ];
}

/** The runtime of emscripten: what its copyright file says of musl, libc++ and compiler-rt, and not what
 * it says of the tests and tools beside them. */
function runtime() {
  const all = installed("emscripten");
  const parts = all.text.split(/\n\s*\n/);
  const about = parts.filter((part) => /^Files:\s*(\*\n|system\/lib\/)/.test(part));
  const named = about.map((part) => /^License:(.*)$/m.exec(part)?.[1] ?? "").join(" ").split(/[\s,]+/);
  const texts = parts.filter((part) => named.includes(/^License: *(\S+)/.exec(part)?.[1]));
  return { ...all, name: "emscripten (musl, libc++, compiler-rt)", text: [...about, ...texts].join("\n\n") };
}

/** All of it by name; throws where a licence is not known. */
export function inside(files, folder) {
  const all = [...packagesOf(files), ...librariesIn(folder)];
  all.forEach(known);
  return all.sort((one, other) => (one.name < other.name ? -1 : 1));
}

const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => signs[sign]);

function section({ name, version, licence, from, text }) {
  return `<h2>${escaped(name)} ${escaped(version)}</h2>
<p>Licence: ${escaped(licence)}. From ${escaped(from)}.</p>
<pre tabindex="0" role="region" aria-label="Licence of ${escaped(name)}">${escaped(text.trim())}</pre>
`;
}

/** What the page of licences says, between its heading and its end. */
export function licenceSections(all) {
  return all.map(section).join("");
}
