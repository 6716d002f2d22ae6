// SPDX-License-Identifier: MIT
// Functions that take the place of those of the other engine. Each of these makes a list of them.
import * as right from "./right.mjs";

export function refuse() {
  throw new Error("no such overload");
}

/// A conversion: name("timestamp") of an INT, say.
export function conversion(name, from, to, convert) {
  return (cel) => {
    const times = { timestamp: cel.timestampType, duration: cel.durationType };
    const type = (word) => times[word] ?? cel.CelScalar[word];
    return [cel.celFunc(name, [type(from)], type(to), (value) => convert(value, cel))];
  };
}

export function secondsToTimestamp(seconds, cel) {
  if (seconds < -62135596800n || seconds > 253402300799n) throw new Error("out of range");
  return cel.timestamp({ seconds, nanos: 0 });
}

/// A getter in UTC and in a zone.
export function getters(cel) {
  const { INT, STRING } = cel.CelScalar;
  const getter = (name, zone) => cel.celMethod(name, cel.timestampType, zone, INT, function (text) {
    return right.get(name, this.message, text);
  });
  return right.getterNames.flatMap((name) => [getter(name, []), getter(name, [STRING])]);
}

/// Texts in the order of their code points, which that of UTF-8 is.
export function order(cel) {
  const { BOOL, STRING } = cel.CelScalar;
  const compare = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
  const tests = { "<": (c) => c < 0, "<=": (c) => c <= 0, ">": (c) => c > 0, ">=": (c) => c >= 0 };
  return Object.entries(tests).map(([sign, test]) =>
    cel.celFunc(`_${sign}_`, [STRING, STRING], BOOL, (a, b) => test(compare(a, b))));
}

/// Equality as `right.equal` has it, wherever it is asked.
export function equality(cel) {
  const { BOOL, DYN } = cel.CelScalar;
  return [
    cel.celFunc("_==_", [DYN, DYN], BOOL, (a, b) => right.equal(cel, a, b)),
    cel.celFunc("_!=_", [DYN, DYN], BOOL, (a, b) => !right.equal(cel, a, b)),
    cel.celFunc("@in", [DYN, cel.listType(DYN)], BOOL, (item, list) => [...list].some((other) => right.equal(cel, other, item))),
  ];
}

/// @at, which `callIndex` calls.
export function at(cel) {
  const { DYN } = cel.CelScalar;
  return [cel.celFunc("@at", [DYN, DYN], DYN, (base, key) => {
    if (cel.isCelMap(base) && right.has(base, key)) return base.get(key);
    const whole = typeof key === "bigint" || Number.isInteger(key);
    if (!cel.isCelList(base) || !whole || key < 0 || key >= base.size) throw new Error("nothing there");
    return base.get(Number(key));
  })];
}

/// @has, which `callHas` calls, and `in`.
export function keysOfMaps(cel) {
  const { BOOL, DOUBLE, DYN, INT, STRING } = cel.CelScalar;
  const map = cel.mapType(DYN, DYN);
  const has = (base, key) => {
    if (!cel.isCelMap(base)) throw new Error("no map");
    return right.has(base, key);
  };
  const inMap = (key) => cel.celFunc("@in", [key, map], BOOL, (item, base) => right.has(base, item));
  return [cel.celFunc("@has", [DYN, STRING], BOOL, has), ...[STRING, INT, BOOL, DOUBLE].map(inMap)];
}

/// `in` for what can be no key.
export function anyInMap(cel) {
  const { BOOL, DYN } = cel.CelScalar;
  return [cel.celFunc("@in", [DYN, cel.mapType(DYN, DYN)], BOOL, (item, map) => right.has(map, item))];
}

/// @key, which `callKey` calls.
export function keyOfMap(cel) {
  const { DYN } = cel.CelScalar;
  return [cel.celFunc("@key", [DYN], DYN, (key) => (typeof key === "number" ? refuse() : key))];
}

export function remainder(cel) {
  const { INT } = cel.CelScalar;
  return [cel.celFunc("_%_", [INT, INT], INT, (a, b) => {
    if (b === 0n || (b === -1n && a === -(2n ** 63n))) throw new Error("overflow");
    return a % b;
  })];
}
