// SPDX-License-Identifier: MIT
// Values that are likely to be got wrong, as the public CEL suite writes them in JSON, and how an
// expression spells them. Types are texts: "int", "list(string)", "map(string, int)".

/// What a list or a map has inside: ["int"], ["string", "int"]; [] of all else.
export function partsOf(type) {
  const inside = /^(?:list|map)\((.*)\)$/.exec(type);
  if (!inside) return [];
  if (type.startsWith("list(")) return [inside[1]];
  const comma = inside[1].indexOf(", ");
  return [inside[1].slice(0, comma), inside[1].slice(comma + 2)];
}

const integers = [
  "0", "1", "-1", "2", "3", "5", "7", "-7", "10", "60", "100", "1000000007", "253402300799", "253402300800",
  "-62135596800", "-62135596801", "9007199254740992", "9007199254740993", "-9007199254740993", "4611686018427387904",
  "9223372036854775807", "9223372036854775806", "-9223372036854775808", "-9223372036854775807",
];
const doubles = [
  0, -0, 1, -1, 0.5, -2.5, 2, 3, 5, 7, 0.1, 1 / 3, 1e-4, 1e-5, 123456.789, 1e6, 1e15, 1e16, 1e20, 1e21, 1.5e22, 1e-7,
  4.9e-324, 1.7976931348623157e308, 9007199254740992, 9223372036854775807, -9223372036854775808, 9223372036854774784,
  NaN, Infinity, -Infinity,
];
// Also a combining mark, two characters in place of one, a character above U+FFFF, one just below.
const strings = [
  "", "a", "b", "ab", "abc", "ABC", " ", "1", "true", "x", "-5", "é", "e\u0301", "ß", "日本", "😀", "a😀b", "\uFFFD",
  "\uE000", "𐀀", "\u200D", "👩\u200D👧", "a\nb", "tab\there", "quote'\"", "back\\slash", "\u0000", "\u007F", "aaaa", "İ",
];
// Leap days, ends of years and of the range, before 1970, years below 100, nanoseconds.
const timestamps = [
  "1970-01-01T00:00:00Z", "2021-12-07T09:30:00Z", "2024-02-29T23:59:59.999Z", "2000-02-29T00:00:00Z", "1900-03-01T00:00:00Z",
  "1999-12-31T23:59:59.999999999Z", "2022-04-01T00:00:00.000000001Z", "1969-12-31T23:59:59.5Z", "0001-01-01T00:00:00Z",
  "0050-06-15T12:00:00Z", "0099-12-31T23:00:00.123456Z", "9999-12-31T23:59:59.999999999Z", "1752-09-03T01:02:03.25Z",
  "2023-01-01T00:30:00Z", "2020-12-31T12:00:00Z", "2038-01-19T03:14:08Z",
];
const durations = [
  "0s", "1s", "-1s", "0.5s", "-0.5s", "60s", "3600s", "86400s", "-86400s", "0.000000001s", "-0.000000001s", "1.999999999s",
  "90061.001s", "31622400s", "9223372036.854775807s", "-9223372036.854775807s", "-9223372036s", "5400s", "0.001s",
];

const scalars = {
  bool: (random) => ({ boolValue: random.chance(50) }),
  int: (random) => ({ int64Value: random.chance(65) ? String(random.below(9)) : random.pick(integers) }),
  double: (random) => ({ doubleValue: textOfDouble(random.pick(doubles)) }),
  string: (random) => ({ stringValue: random.pick(strings) }),
  null: () => ({ nullValue: null }),
  timestamp: (random) => object("Timestamp", random.pick(timestamps)),
  duration: (random) => object("Duration", random.pick(durations)),
};

function object(name, value) {
  return { objectValue: { "@type": `type.googleapis.com/google.protobuf.${name}`, value } };
}

// JSON has no NaN, and writes -0 as 0.
function textOfDouble(number) {
  return Object.is(number, -0) ? "-0" : String(number);
}

/// A value of the type.
export function valueOf(type, random) {
  if (type in scalars) return scalars[type](random);
  const parts = partsOf(type);
  const count = random.below(4);
  if (type.startsWith("list(")) {
    return { listValue: { values: Array.from({ length: count }, () => valueOf(parts[0], random)) } };
  }
  const entries = new Map();
  for (let i = 0; i < count; ++i) {
    const key = valueOf(parts[0], random);
    entries.set(JSON.stringify(key), { key, value: valueOf(parts[1], random) });
  }
  return { mapValue: { entries: [...entries.values()] } };
}

/// The type as the suite writes it.
export function declarationOf(type) {
  const [first, second] = partsOf(type);
  if (type.startsWith("list(")) return { listType: { elemType: declarationOf(first) } };
  if (type.startsWith("map(")) return { mapType: { keyType: declarationOf(first), valueType: declarationOf(second) } };
  const simple = { bool: "BOOL", int: "INT64", double: "DOUBLE", string: "STRING" };
  if (type in simple) return { primitive: simple[type] };
  if (type === "dyn") return { dyn: {} };
  return type === "null" ? { null: null } : { wellKnown: type.toUpperCase() };
}

function spellDouble(text, random) {
  if (text === "NaN") return random.pick(["(0.0 / 0.0)", "double('NaN')"]);
  if (text === "Infinity") return random.pick(["(1.0 / 0.0)", "double('Infinity')"]);
  if (text === "-Infinity") return random.pick(["(-1.0 / 0.0)", "double('-Infinity')"]);
  if (text.includes("e")) return random.chance(30) ? text.replace("e", "E") : text;
  if (text.startsWith("0.") && random.chance(20)) return text.slice(1);
  return text.includes(".") ? text : text + random.pick([".0", "e0", ".00e+0"]);
}

function escape(character, quote, random) {
  const code = character.codePointAt(0);
  const simple = { "\n": "\\n", "\t": "\\t", "\\": "\\\\", [quote]: `\\${quote}` }[character];
  if (simple) return simple;
  const hex = code.toString(16);
  if (code < 32 || code === 127) return `\\x${hex.padStart(2, "0")}`;
  if (!random.chance(10)) return character;
  if (code < 256 && random.chance(40)) return `\\${code.toString(8).padStart(3, "0")}`;
  return code < 65536 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0").toUpperCase()}`;
}

export function spellString(text, random) {
  const quote = random.pick(["'", '"']);
  const plain = !/[\n\\'"\u0000\u007f]/.test(text);
  if (plain && random.chance(10)) return `r${quote}${text}${quote}`;
  const body = [...text].map((character) => escape(character, quote, random)).join("");
  return random.chance(10) ? quote.repeat(3) + body + quote.repeat(3) : quote + body + quote;
}

/// How an expression writes the value, and how tightly that binds (see grammar.mjs).
export function spell(value, random) {
  const [kind, content] = Object.entries(value)[0];
  const negative = typeof content === "string" && content.startsWith("-");
  const level = negative && (kind === "int64Value" || kind === "doubleValue") ? 6 : 7;
  const inner = (part) => spell(part, random).text;
  const texts = {
    boolValue: () => String(content),
    nullValue: () => "null",
    int64Value: () => (!negative && random.chance(10) ? `0x${BigInt(content).toString(16)}` : content),
    doubleValue: () => spellDouble(content, random),
    stringValue: () => spellString(content, random),
    objectValue: () => `${content["@type"].endsWith("Duration") ? "duration" : "timestamp"}('${content.value}')`,
    listValue: () => `[${content.values.map(inner).join(", ")}]`,
    mapValue: () => `{${content.entries.map((entry) => `${inner(entry.key)}: ${inner(entry.value)}`).join(", ")}}`,
  };
  return { text: texts[kind](), level: content === "-Infinity" ? 7 : level };
}
