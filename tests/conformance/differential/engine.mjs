// SPDX-License-Identifier: MIT
// The other engine: binds the data of a line, evaluates the expression, and writes the result as
// evaluate.cpp does.
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { instantOf, secondsOf } from "./right.mjs";

// Its functions of time go through local time; in UTC none of that is lost.
process.env.TZ = "UTC";

/// The packages of a folder that npm has filled: `cel` and `time`, which makes its messages.
export async function load(folder) {
  const find = createRequire(resolve(join(folder, "package.json")));
  const from = (name) => import(pathToFileURL(find.resolve(name)).href);
  const cel = await from("@bufbuild/cel");
  const { create } = await from("@bufbuild/protobuf");
  const { TimestampSchema, DurationSchema } = await from("@bufbuild/protobuf/wkt");
  return {
    ...cel,
    timestamp: ({ seconds, nanos }) => create(TimestampSchema, { seconds, nanos }),
    duration: ({ seconds, nanos }) => create(DurationSchema, { seconds, nanos }),
    timestampType: cel.objectType(TimestampSchema),
    durationType: cel.objectType(DurationSchema),
  };
}

/// A value as the suite writes it, for the other engine.
export function bound(cel, value) {
  const [kind, content] = Object.entries(value)[0];
  switch (kind) {
    case "int64Value": return BigInt(content);
    case "doubleValue": return Number(content);
    case "listValue": return content.values.map((item) => bound(cel, item));
    case "mapValue":
      return new Map(content.entries.map((entry) => [bound(cel, entry.key), bound(cel, entry.value)]));
    case "objectValue": {
      const isDuration = content["@type"].endsWith("Duration");
      return isDuration ? cel.duration(secondsOf(content.value)) : cel.timestamp(instantOf(content.value));
    }
    default: return content;
  }
}

function bitsOf(number) {
  if (Number.isNaN(number)) return "NaN";
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  return view.getBigUint64(0).toString(16).padStart(16, "0");
}

/// A result of the other engine, as evaluate.cpp writes ours.
export function written(cel, value) {
  switch (typeof value) {
    case "bigint": return { int: String(value) };
    case "number": return { double: bitsOf(value) };
    case "string": return { string: value };
    case "boolean": return { bool: value };
  }
  if (value === null) return { null: null };
  if (cel.isCelType(value)) return { type: value.name };
  if (cel.isCelList(value)) return { list: [...value].map((item) => written(cel, item)) };
  if (cel.isCelMap(value)) return { map: [...value].map(([key, item]) => [written(cel, key), written(cel, item)]) };
  const { seconds, nanos } = value.message;
  return { [value.desc.typeName.endsWith("Duration") ? "duration" : "timestamp"]: [String(seconds), nanos] };
}

/// The same text for the same result: entries of maps have no order.
export function textOf(result) {
  return JSON.stringify(result, (key, value) =>
    key === "map" ? value.map((entry) => textOf(entry)).sort() : value);
}

/// What the other engine makes of a line: {value} or {error} with its sentence. `kinds` correct it:
/// each may have functions in place of its own, a change of the tree before it is planned, one of
/// the text, and `unfolded` of the line.
export function evaluate(cel, line, kinds = []) {
  const change = (part, start) => kinds.reduce((made, kind) => kind[part]?.(made) ?? made, start);
  try {
    const variables = Object.entries(line.data).map(([name, { value }]) => [change("retext", name), bound(cel, value)]);
    const text = kinds.some((kind) => kind.unfolds) ? line.unfolded : line.expression;
    const tree = change("change", cel.parse(change("retext", text)));
    const value = cel.plan(environmentOf(cel, kinds), tree)(Object.fromEntries(variables));
    if (!cel.isCelError(value)) return { value: written(cel, value) };
    if (kinds.length > 0) refuseMistake(value);
    return { error: value.message };
  } catch (error) {
    if (kinds.length > 0) refuseMistake(error);
    return { error: error.message, thrown: true };
  }
}

// A mistake in a correction would look like an error that both engines find.
function refuseMistake({ message }) {
  const mistake = /is not (?:a function|defined)|Cannot read properties/.test(message);
  if (mistake) throw new Error(`A correction is wrong: ${message}`);
}

const environments = new Map();

// Dear to make, so each is made once.
function environmentOf(cel, kinds) {
  const name = kinds.map((kind) => kind.name).join();
  if (!environments.has(name)) {
    environments.set(name, cel.celEnv({ funcs: kinds.flatMap((kind) => kind.make?.(cel) ?? []) }));
  }
  return environments.get(name);
}
