// SPDX-License-Identifier: MIT
// The order and the titles of all facts, from the schema of descriptions: the form is laid out by it.
import { readFile } from "node:fs/promises";

/** An entry [path, title] for each fact and each group of facts, in the order of the schema. */
export async function outlineOf(schemaFile) {
  const schema = JSON.parse(await readFile(schemaFile, "utf8"));
  const resolved = (type) => (type.$ref ? { ...schema.$defs[type.$ref.replace("#/$defs/", "")], ...type } : type);

  const walk = (given, path, seen, entries) => {
    const type = resolved(given);
    if (type.type === "array" || type.items) return walk(type.items ?? {}, `${path}[]`, seen, entries);
    if (!type.properties || seen.includes(given.$ref)) return;
    for (const [key, field] of Object.entries(type.properties)) {
      const below = path ? `${path}.${key}` : key;
      entries.push([below, field.title ?? resolved(field).title ?? key]);
      walk(field, below, [...seen, given.$ref], entries);
    }
  };

  const outline = {};
  for (const kind of ["system", "place"]) {
    outline[kind] = [];
    walk({ $ref: `#/$defs/${kind}` }, "", [], outline[kind]);
  }
  return outline;
}
