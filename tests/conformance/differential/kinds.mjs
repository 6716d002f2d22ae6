// SPDX-License-Identifier: MIT
// Every kind of difference between our engine and @bufbuild/cel 0.6.1, with the reason and who is
// right by the CEL specification: doc/langdef.md and tests/simple/testdata of cel-expr/cel-spec.
//
// A kind corrects the other engine in one point, and a difference is of that kind only if, so
// corrected, it gives exactly our result. So no kind hides a fault of ours in passing. Corrections of
// several kinds may be needed together. `where` is what the expression has to have, `mistake` what
// the generator has to have put in on purpose. A correction is one or more of
//   make     functions in place of its own,        change   a change of the tree,
//   retext   a change of the text and the names,   unfolds  the text in which no sign is doubled.
import * as correct from "./corrections.mjs";
import * as right from "./right.mjs";
import { callHas, callIndex, callKey, callMatches, overTree, refuseGreatNumbers } from "./tree.mjs";

const { conversion } = correct;

// Of the grammar.
const written = [
  {
    name: "a name that begins with true or false", where: /\b(?:true|false)\w/,
    retext: (text) => text.replace(/\b(?=(?:true|false)\w)/g, "n_"),
    why: "It reads \"trueish\" as true and a rest. langdef, Syntax: an IDENT is as long as its letters.",
  },
  {
    name: "an escape that is none", where: /\\q/, mistake: "syntax", retext: correct.refuse,
    why: "It takes \"\\q\" for two characters. langdef, String and Bytes Values: a parse error.",
  },
  {
    name: "a literal out of range", where: /\d/, mistake: "literal", change: overTree(refuseGreatNumbers),
    why: "It lets 9223372036854775808 pass, and 1e999 as infinity. langdef, Numeric Values: int has 64 bits.",
  },
  {
    name: "--x and !!x", where: /-\(*-|!\(*!/, unfolds: true,
    why: "It drops both signs, also of -(-x): --x of the least int is no error, and !!1 is 1. langdef, Overflow and\n"
      + "         Logical Operators: each sign counts. cel-go drops those of --x, too.",
  },
  {
    name: "matches as a function", where: /(?:^|[^.])\bmatches\b/, change: overTree(callMatches),
    why: "It knows text.matches(pattern) only. langdef, matches: also matches(text, pattern).",
  },
];

const conversions = [
  {
    name: "timestamp(int)", where: /\btimestamp\b/,
    make: conversion("timestamp", "INT", "timestamp", correct.secondsToTimestamp),
    why: "It takes milliseconds. timestamps.textproto, from_int_over and from_int_under: seconds since 1970.",
  },
  {
    name: "duration(int)", where: /\bduration\b/, make: conversion("duration", "INT", "duration", correct.refuse),
    why: "It takes seconds. langdef, duration: of a duration or a string.",
  },
  {
    name: "int(duration)", where: /\bint\b/, make: conversion("int", "duration", "INT", correct.refuse),
    why: "It gives seconds. langdef, int: no duration among the signatures.",
  },
  {
    name: "int of an odd text", where: /\bint\b/, make: conversion("int", "STRING", "INT", right.integerOf),
    why: "BigInt of JavaScript also reads \"\", \" 5\" and \"0x10\". langdef, int: an error when it is no int.",
  },
  {
    name: "double of an odd text", where: /\bdouble\b/, make: conversion("double", "STRING", "DOUBLE", right.doubleOf),
    why: "Number of JavaScript never fails: NaN for \"abc\", 0 for \"\", Infinity for \"1e400\". langdef, double and\n"
      + "         Overflow: an error.",
  },
  {
    name: "timestamp of an odd text", where: /\btimestamp\b/,
    make: conversion("timestamp", "STRING", "timestamp", (text, cel) => cel.timestamp(right.instantOf(text))),
    why: "Date of JavaScript reads 30 February and 24:00 as the next days, and it takes no more than 9 digits of a\n"
      + "         fraction. langdef, timestamp: RFC 3339, whose 5.6 and 5.7 decide.",
  },
  {
    name: "duration of an odd text", where: /\bduration\b/,
    make: conversion("duration", "STRING", "duration", (text, cel) => cel.duration(right.durationOf(text))),
    why: "It reads \"\", \"-\" and \"+\" as 0. langdef, duration: numbers with units, or \"0\".",
  },
  {
    name: "string(double)", where: /\bstring\b/, make: conversion("string", "DOUBLE", "STRING", right.textOfDouble),
    why: "It writes 0.00001, 1e-7, 0 and 9223372036854775000 for what we write as 1e-05, 1e-07, -0 and\n"
      + "         9223372036854774784. langdef fixes no form. All but its 0 read back as what they were.",
  },
  {
    name: "string(duration)", where: /\bstring\b/,
    make: conversion("string", "duration", "STRING", ({ message }) => right.textOfDuration(message)),
    why: "It writes 3, 6 or 9 digits of a fraction, \"0.500s\". langdef, string: fractional seconds, no more.",
  },
  {
    name: "string(timestamp)", where: /\bstring\b/,
    make: conversion("string", "timestamp", "STRING", ({ message }) => right.textOfTimestamp(message)),
    why: "It writes 3, 6 or 9 digits of a fraction. langdef, string: RFC 3339, which allows any number.",
  },
];

const others = [
  {
    name: "a zone by name", where: /\.get[A-Z]/, mistake: "zone", make: correct.getters,
    why: "We refuse it by design: a result must not depend on the zone files of a machine. An offset has at most\n"
      + "         23:59.",
  },
  {
    name: "parts of a timestamp", where: /\.get[A-Z]/, make: correct.getters,
    why: "Date of JavaScript rounds to milliseconds, up into the next second, and takes the years 0 to 99 for 1900\n"
      + "         to 1999. langdef, getSeconds and the others: the part of the timestamp.",
  },
  {
    name: "order of texts", where: /[<>]/, make: correct.order,
    why: "JavaScript compares units of UTF-16, so that U+FFFD comes after U+10400. langdef, Ordering: code points.",
  },
  {
    name: "equality of int and double, and of NaN in a list", where: /[=!]=|\bin\b/, make: correct.equality,
    why: "It compares an int with a double exactly for ==, but rounded for <. langdef, Numbers: equal is neither <\n"
      + "         nor >; comparisons.textproto, not_lt_dyn_int_big_lossy_double: rounded. And a list with NaN is\n"
      + "         equal to itself there; langdef, Lists and Maps: only if each item is.",
  },
  {
    name: "a key whose value is null", where: /\bhas\b|\bin\b/, make: correct.keysOfMaps, change: overTree(callHas),
    why: "It takes the key for absent, and has() of what is no map for false. langdef, Field Selection: a key is a\n"
      + "         key, and all else is an error.",
  },
  {
    name: "in a map, of what is no key", where: /\bin\b/, make: correct.anyInMap,
    why: "It fails for null in {}. langdef, Map Key Membership: A in map(A, B); that null is no key it does not say.",
  },
  {
    name: "a position that is none", where: /\[/, make: correct.at, change: overTree(callIndex),
    why: "It takes true for 1, and its error for 0.5 is not absorbed by || and &&. langdef, List Indexing: an int.",
  },
  {
    name: "a double as a key", where: /\{/, make: correct.keyOfMap, change: overTree(callKey),
    why: "It makes an int of 1.0. langdef, Aggregate Values: keys are int, uint, bool or string.",
  },
  {
    name: "the least int % -1", where: /%/, make: correct.remainder,
    why: "It gives 0. langdef does not say. cel-go fails, as we do and as the division of the same numbers does.",
  },
];

export const kinds = [...written, ...conversions, ...others];

/// What our checker refuses: its code, and the mistakes one of which the generator has to have put in.
/// Then our result without the checker is compared, so a refusal excuses no other difference.
export const refusals = [
  {
    name: "refused: grammar", code: "cel.syntax", mistakes: ["syntax", "literal"],
    why: "The other may find it in a run. langdef, Syntax.",
  },
  {
    name: "refused: types", code: "cel.wrong_type", mistakes: ["type", "function"],
    why: "The other has no checker. langdef, Gradual Type Checking: without an overload it is refused.",
  },
  { name: "refused: functions", code: "cel.unknown_function", mistakes: ["function"], why: "The same." },
  { name: "refused: names", code: "cel.unknown_name", mistakes: ["name"], why: "The same." },
  {
    name: "refused: patterns", code: "cel.bad_pattern", mistakes: ["pattern"],
    why: "Ours compiles a written pattern before a run.",
  },
  {
    name: "refused: zones", code: "cel.not_supported", mistakes: ["zone"],
    why: "Ours looks at a written zone before a run.",
  },
];
