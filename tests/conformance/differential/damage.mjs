// SPDX-License-Identifier: MIT
// Changes results of ours a little, to prove that the comparison finds it.

// The least change of a value that is still one of its type.
const changes = {
  bool: (value) => !value,
  int: (value) => String(BigInt(value) ^ 1n),
  double: (value) => (value === "NaN" ? "7ff0000000000000" : value.slice(0, 15) + (value.endsWith("0") ? "1" : "0")),
  string: (value) => `${value} `,
  null: undefined,
  type: (value) => `${value}_`,
  timestamp: ([seconds, nanos]) => [seconds, nanos ^ 1],
  duration: ([seconds, nanos]) => [seconds, nanos ^ 1],
  list: (items) => (items.length > 0 ? [...items.slice(0, -1), changed(items.at(-1))] : [{ null: null }]),
  map: (entries) => (entries.length > 0 ? entries.slice(1) : [[{ int: "1" }, { null: null }]]),
};

function changed(value) {
  const [kind, content] = Object.entries(value)[0];
  return changes[kind] ? { [kind]: changes[kind](content) } : { bool: false };
}

function damagedOne(result, mayFail) {
  if (result.value === undefined) return { value: { int: "0" } };
  return mayFail ? { error: true } : { value: changed(result.value) };
}

/// The result with a mistake in it, for one line of ten; undefined for the others. In half of them
/// only one of our two ways to evaluate is wrong. `agrees` says whether the other engine gives a
/// result, as it is: where it does not give ours, a mistake of ours could by chance be one of its own.
export function damaged(result, number, agrees) {
  if (number % 10 !== 7) return undefined;
  const { unchecked, ...checked } = result;
  const wrong = damagedOne(unchecked, number % 3 === 0 && agrees(unchecked));
  if (agrees(wrong)) return undefined;
  if (result.refused) return { ...checked, unchecked: wrong };
  return number % 20 === 7 ? { ...wrong, unchecked: wrong } : { ...checked, unchecked: wrong };
}
