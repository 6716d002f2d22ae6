// SPDX-License-Identifier: MIT
// Writes files that are right or wrong in small ways, the same for the same seed:
// mutate.mjs MODULES SCHEMA FOLDER COUNT SEED EXAMPLE...
// Half of them start from an example, half from a file grown out of the schema; about half get a
// change that may make them invalid. Whether it does is for the two validators to say.
import fs from "node:fs";
import { createRequire } from "node:module";
import { grow, random } from "./grow.mjs";

const [modules, schemaFile, folder, count, seed, ...examples] = process.argv.slice(2);
const yaml = createRequire(`${modules}/`)("yaml");
const schema = JSON.parse(fs.readFileSync(schemaFile, "utf8"));
const source = random(Number(seed));

/// Every place in a value: the container, and the key or index in it.
function places(value, found = []) {
  if (value === null || typeof value !== "object") return found;
  for (const key of Object.keys(value)) {
    found.push({ container: value, key, value: value[key] });
    places(value[key], found);
  }
  return found;
}

function rename(place, name) {
  if (Array.isArray(place.container)) return;
  place.container[name] = place.container[place.key];
  delete place.container[place.key];
}

const odd = {
  dates: ["2021-02-29", "2021-04-31", "2021-13-01", "2021-12-7", "07/12/2021", "0000-01-01", "1899-12-31",
          "2021-12-07T00:00:00Z", "2100-01-01", "2000-02-29", "1900-02-29"],
  values: [null, "", 0, -1, 1.5, 1.0, 12, true, "true", "yes", [], {}, [null], ["x"], [["x"]], { a: 1 }, "x-own",
           "x-Own", "x-", "X-own", "x-a_b", "Icb", "a b", "é", "http://", "ftp://a", "https://a b", 1e300],
};

const harmless = [
  (place) => { if (!Array.isArray(place.container)) delete place.container[place.key]; },
  (place) => { if (typeof place.value === "boolean") place.container[place.key] = !place.value; },
  (place) => { if (Array.isArray(place.value)) place.value.pop(); },
  (place) => { if (Array.isArray(place.value)) place.value.reverse(); },
  (place) => { if (Number.isInteger(place.value)) place.container[place.key] = place.value + 1; },
];

const harmful = [
  (place) => { delete place.container[place.key]; if (Array.isArray(place.container)) place.container.flat(); },
  (place) => { place.container[place.key] = source.pick(odd.values); },
  (place) => { place.container[place.key] = source.pick(odd.dates); },
  (place) => rename(place, source.pick(["unknown", "Kind", `${place.key}s`, "id", "local"])),
  (place) => { if (Array.isArray(place.value) && place.value.length) place.value.push(structuredClone(place.value[0])); },
  (place) => { if (typeof place.value === "string") place.container[place.key] = place.value.toUpperCase(); },
  (place) => { if (typeof place.value === "string") place.container[place.key] = `x-${place.value}`; },
  (place) => { place.container[place.key] = [place.value]; },
  (place) => { place.container[place.key] = { id: place.value }; },
];

function change(value, changes, times) {
  for (let i = 0; i < times; ++i) {
    const all = places(value);
    if (all.length > 0) source.pick(changes)(source.pick(all));
  }
  return JSON.parse(JSON.stringify(value));  // holes in lists become null
}

const parsed = examples.map((file) => yaml.parse(fs.readFileSync(file, "utf8"), { schema: "core" }));
fs.mkdirSync(folder, { recursive: true });
for (let i = 0; i < Number(count); ++i) {
  const start = i % 2 === 0 && parsed.length > 0 ? structuredClone(source.pick(parsed)) : grow(schema, schema, source);
  const value = source.chance(0.6) ? change(start, harmful, 1 + source.below(2)) : change(start, harmless, source.below(4));
  const text = yaml.stringify(value, { schema: "core", aliasDuplicateObjects: false });
  fs.writeFileSync(`${folder}/${String(i).padStart(4, "0")}.yaml`, text);
}
