// SPDX-License-Identifier: MIT
// What the specification of CEL says, written once more in JavaScript where the other engine does
// something else. Times are {seconds, nanos} with a bigint and a number.
const billion = 1000000000n;

/// "-0.5s" to seconds and nanoseconds of the same sign.
export function secondsOf(text) {
  const [, sign, whole, fraction] = /^(-?)(\d+)(?:\.(\d+))?s$/.exec(text);
  const nanos = BigInt(whole) * billion + BigInt((fraction ?? "").padEnd(9, "0"));
  const signed = sign === "-" ? -nanos : nanos;
  return { seconds: signed / billion, nanos: Number(signed % billion) };
}

/// Days since 1970 of a day of the Gregorian calendar, without the Date of JavaScript.
export function daysOf(year, month, day) {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/// RFC 3339 to seconds since 1970 and nanoseconds; throws on anything else.
export function instantOf(text) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:Z|([+-])(\d\d):(\d\d))$/.exec(text);
  if (!parts) throw new Error("no timestamp");
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  const [offsetHour, offsetMinute] = [Number(parts[9] ?? 0), Number(parts[10] ?? 0)];
  const fits = day >= 1 && day <= length && hour < 24 && minute < 60 && second < 60 && offsetHour < 24 && offsetMinute < 60;
  if (!fits) throw new Error("no timestamp");
  const offset = (parts[8] === "-" ? -60 : 60) * (offsetHour * 60 + offsetMinute);
  const seconds = daysOf(year, month, day) * 86400 + hour * 3600 + minute * 60 + second - offset;
  if (seconds < -62135596800 || seconds > 253402300799) throw new Error("out of range");
  return { seconds: BigInt(seconds), nanos: Number((parts[7] ?? "").slice(0, 9).padEnd(9, "0")) };
}

const least = -(2n ** 63n);
const greatest = 2n ** 63n - 1n;

export function integerOf(text) {
  if (!/^[+-]?\d+$/.test(text)) throw new Error("no int");
  const number = BigInt(text.replace(/^\+/, ""));
  if (number < least || number > greatest) throw new Error("out of range");
  return number;
}

export function doubleOf(text) {
  const special = /^([+-]?)(?:(inf|infinity)|nan)$/i.exec(text);
  if (special) return special[2] ? (special[1] === "-" ? -Infinity : Infinity) : NaN;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) throw new Error("no double");
  const number = Number(text);
  if (!Number.isFinite(number)) throw new Error("out of range");
  return number;
}

/// With an exponent below 0.0001 and from 1e21 on, else with all digits.
export function textOfDouble(number) {
  if (!Number.isFinite(number)) return String(number);
  if (number !== 0 && Number.isInteger(number) && Math.abs(number) < 1e21) return String(BigInt(number));
  const [, sign, digits, exponentText] = /^(-?)([\d.]+)e([+-]\d+)$/.exec(
    Object.is(number, -0) ? "-0e+0" : number.toExponential());
  const exponent = Number(exponentText);
  if (number !== 0 && (exponent < -4 || exponent >= 21)) {
    return `${sign}${digits}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  const plain = digits.replace(".", "");
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${plain}`;
  const whole = plain.padEnd(exponent + 1, "0");
  return sign + whole.slice(0, exponent + 1) + (whole.length > exponent + 1 ? `.${whole.slice(exponent + 1)}` : "");
}

const units = { h: 3600n * billion, m: 60n * billion, s: billion, ms: 1000000n, us: 1000n, ns: 1n };

export function durationOf(text) {
  const [, sign, rest] = /^([+-]?)([^]*)$/.exec(text);
  let sum = 0n;
  if (rest !== "0") {
    if (!/^(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|ms|s|m|h))+$/.test(rest)) throw new Error("no duration");
    for (const [, whole, fraction = "", unit] of rest.matchAll(/(\d*)(?:\.(\d*))?(ns|us|ms|s|m|h)/g)) {
      sum += BigInt(whole || "0") * units[unit] + (BigInt(fraction || "0") * units[unit]) / 10n ** BigInt(fraction.length);
    }
  }
  const nanos = sign === "-" ? -sum : sum;
  if (nanos < least || nanos > greatest) throw new Error("out of range");
  return { seconds: nanos / billion, nanos: Number(nanos % billion) };
}

function fractionOf(nanos) {
  return nanos === 0 ? "" : `.${String(Math.abs(nanos)).padStart(9, "0").replace(/0+$/, "")}`;
}

export function textOfDuration({ seconds, nanos }) {
  const sign = seconds < 0n || nanos < 0 ? "-" : "";
  return `${sign}${seconds < 0n ? -seconds : seconds}${fractionOf(nanos)}s`;
}

// A day of the Gregorian calendar; `dayOfYear` from 0.
function calendarOf(days) {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const day = shifted - era * 146097;
  const year = Math.floor((day - Math.floor(day / 1460) + Math.floor(day / 36524) - Math.floor(day / 146096)) / 365);
  const rest = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const part = Math.floor((5 * rest + 2) / 153);
  const month = part < 10 ? part + 3 : part - 9;
  const full = year + era * 400 + (month <= 2 ? 1 : 0);
  return { year: full, month, day: rest - Math.floor((153 * part + 2) / 5) + 1, dayOfYear: days - daysOf(full, 1, 1) };
}

function clockOf({ seconds }, east) {
  const local = Number(seconds) + east;
  const days = Math.floor(local / 86400);
  return { days, second: local - days * 86400 };
}

export function textOfTimestamp(time) {
  const { days, second } = clockOf(time, 0);
  const { year, month, day } = calendarOf(days);
  const two = (number) => String(number).padStart(2, "0");
  const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(two).join(":");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T${clock}${fractionOf(time.nanos)}Z`;
}

// Fixed offsets only, so that no result depends on the zone files of a machine.
function secondsEast(zone) {
  if (zone === "UTC") return 0;
  const parts = /^([+-]?)(\d\d):(\d\d)$/.exec(zone);
  if (!parts || Number(parts[2]) > 23 || Number(parts[3]) > 59) throw new Error("no fixed offset");
  return (parts[1] === "-" ? -60 : 60) * (Number(parts[2]) * 60 + Number(parts[3]));
}

const getters = {
  getFullYear: ({ days }) => calendarOf(days).year,
  getMonth: ({ days }) => calendarOf(days).month - 1,
  getDate: ({ days }) => calendarOf(days).day,
  getDayOfMonth: ({ days }) => calendarOf(days).day - 1,
  getDayOfWeek: ({ days }) => (((days + 4) % 7) + 7) % 7,
  getDayOfYear: ({ days }) => calendarOf(days).dayOfYear,
  getHours: ({ second }) => Math.floor(second / 3600),
  getMinutes: ({ second }) => Math.floor(second / 60) % 60,
  getSeconds: ({ second }) => second % 60,
  getMilliseconds: (clock, { nanos }) => Math.floor(nanos / 1000000),
};

export const getterNames = Object.keys(getters);

export function get(name, time, zone = "UTC") {
  return BigInt(getters[name](clockOf(time, secondsEast(zone)), time));
}

/// Whether two values are equal: numbers on one line, an int rounded to a double first; NaN equals
/// nothing, not even itself within the same list.
export function equal(cel, left, right) {
  const numbers = [left, right].every((value) => typeof value === "number" || typeof value === "bigint");
  if (numbers) return typeof left === typeof right ? left === right : Number(left) === Number(right);
  if (cel.isCelList(left) && cel.isCelList(right)) {
    const [a, b] = [[...left], [...right]];
    return a.length === b.length && a.every((item, i) => equal(cel, item, b[i]));
  }
  if (cel.isCelMap(left) && cel.isCelMap(right)) {
    const same = ([key, value]) => has(right, key) && equal(cel, value, right.get(key));
    return left.size === right.size && [...left].every(same);
  }
  if (cel.isCelType(left) && cel.isCelType(right)) return left.name === right.name;
  if (left?.desc && right?.desc) {
    const [a, b] = [left.message, right.message];
    return left.desc.typeName === right.desc.typeName && a.seconds === b.seconds && a.nanos === b.nanos;
  }
  return left === right;
}

/// Whether the map has the key; what is no key is in no map.
export function has(map, key) {
  return ["string", "bigint", "boolean", "number"].includes(typeof key) && map.get(key) !== undefined;
}
