// SPDX-License-Identifier: MIT
// Grows a value that a JSON Schema allows, choosing at random among what it leaves open. Knows
// the keywords in which our schemas are written.

/// A random source that gives the same numbers for the same seed.
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
  return {
    chance: (share) => next() < share,
    below: (count) => Math.floor(next() * count),
    pick: (items) => items[Math.floor(next() * items.length)],
  };
}

const texts = ["North", "A sentence, with a comma.", "Größe “quoted”", "yes", "12", "2021-12-07", "a: b", " #"];
const ids = ["icb", "north", "lcc-2", "7", "a-b-c", "0x1f", "e3"];
const dates = ["2021-12-07", "2020-02-29", "1900-01-01", "2099-12-31", "2022-07-01"];

export function resolve(schema, root) {
  return schema.$ref ? resolve(root.$defs[schema.$ref.split("/").pop()], root) : schema;
}

function growText(schema, source) {
  if (schema.format === "date") return source.pick(dates);
  if (schema["x-refers-to"]) return source.pick(ids);
  if (schema.pattern?.startsWith("^http")) return "https://www.example.org/a?b=c";
  if (schema.pattern) return source.pick(ids);
  return source.pick(texts);
}

function growList(schema, root, source) {
  const count = (schema.minItems ?? 0) + source.below(4);
  const items = [];
  for (let i = 0; i < count; ++i) items.push(grow(schema.items, root, source));
  if (!schema.uniqueItems) return items;
  const seen = new Set();
  return items.filter((item) => {
    const key = JSON.stringify(item);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function growObject(schema, root, source) {
  const result = {};
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const wanted = schema.required?.includes(name) || source.chance(0.4);
    if (wanted) result[name] = grow(field, root, source);
  }
  if (!schema.properties) result.own = source.pick([1, true, "text", [1, null], { a: { b: 2 } }]);
  return result;
}

/// For a root that chooses by `kind`, the chosen branch.
function branch(schema, source) {
  return schema.allOf ? source.pick(schema.allOf).then : schema;
}

export function grow(given, root, source) {
  const schema = resolve(branch(resolve(given, root), source), root);
  if (schema.const !== undefined) return schema.const;
  if (schema.oneOf) return source.pick(schema.oneOf).const;
  if (schema.anyOf) return source.chance(0.2) ? "x-own-1" : grow(schema.anyOf[0], root, source);
  switch (schema.type) {
    case "boolean":
      return source.chance(0.5);
    case "integer":
      return (schema.minimum ?? 0) + source.below(20);
    case "number":
      return (schema.minimum ?? 0) + source.below(20) / 4;
    case "string":
      return growText(schema, source);
    case "array":
      return growList(schema, root, source);
    default:
      return growObject(schema, root, source);
  }
}
