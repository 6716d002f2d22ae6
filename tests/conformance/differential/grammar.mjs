// SPDX-License-Identifier: MIT
// The forms of random expressions. Before each stands how tightly it binds, and so does a number in
// a part, so that parentheses stand where they are needed: 0 ?:, 1 ||, 2 &&, 3 comparison, 4 +, 5 *,
// 6 sign, 7 the rest. In a form
//   #int4#      is an expression of the type,
//   @int@       a new variable of a macro, which the rest of the form sees; $ is that variable again,
//   %odd%       one of `texts`,
//   ~           some blank space,
//   T           each type in turn,
//   \u0001 \u0002 enclose what `unfolded` in generate.mjs keeps apart.

import { partsOf } from "./values.mjs";

/// Every type that a part of an expression can have.
export const types = [
  "bool", "int", "double", "string", "null", "timestamp", "duration", "list(int)", "list(string)", "list(double)",
  "list(bool)", "list(list(int))", "map(string, int)", "map(int, string)", "map(string, null)", "map(bool, double)",
];

const items = ["int", "string", "double", "bool", "list(int)"];
const ordered = ["int", "double", "string", "bool", "timestamp", "duration"];
const maps = types.filter((type) => type.startsWith("map("));
const fields = ["a", "b", "x"];

function each(list, form) {
  return list.map((type) => form.replaceAll("T", type));
}

const keyOf = (map) => partsOf(map)[0];

const booleans = [
  "1 #bool1#~||~#bool2#", "1 #bool1#~||~#bool2#~||~#bool2#", "2 #bool2#~&&~#bool3#",
  "2 #bool2#~&&~#bool3#~&&~#bool3#",
  "6 !\u0001#bool7#\u0002", "6 !\u0001!\u0001#bool7#\u0002\u0002",
  ...["==", "!=", "<", "<=", ">", ">="].flatMap((sign) => each(ordered, `3 #T4#~${sign}~#T4#`)),
  ...["==", "!="].flatMap((sign) => each(types, `3 #T4#~${sign}~#T4#`)),
  ...["<", "<=", ">", ">="].flatMap((sign) => [`3 #int4#~${sign}~#double4#`, `3 #double4#~${sign}~#int4#`]),
  "3 dyn(#int#) == #double4#", "3 dyn(#double#) != #int4#", "3 dyn(#int#) in #list(double)4#",
  "3 type(#any#) == type(#any#)",
  ...each(items, "3 #T4# in #list(T)4#"),
  ...maps.map((map) => `3 #${keyOf(map)}4# in #${map}4#`),
  "3 dyn(#double#) in #map(int, string)4#", "3 dyn(#any#) in #map(int, string)4#", "3 dyn(#any#) in #list(int)4#",
  ...each(items, "7 #list(T)7#.all(@T@,~#bool#)"), ...each(items, "7 #list(T)7#.exists(@T@,~#bool#)"),
  ...each(items, "7 #list(T)7#.exists_one(@T@,~#bool#)"),
  ...[
    "all", "exists", "exists_one",
  ].flatMap((macro) => maps.map((map) => `7 #${map}7#.${macro}(@${keyOf(map)}@, #bool#)`)),
  "7 #string7#.startsWith(#string#)", "7 #string7#.endsWith(#string#)", "7 #string7#.contains(#string#)",
  "7 #string7#.matches(%pattern%)", "7 matches(#string#,~%pattern%)", "7 bool(%bool%)", "7 bool(#bool#)",
  ...fields.map((field) => `7 has(#map(string, int)7#.${field})`), "7 has(#map(string, null)7#.a)",
  "7 has({'a': #any#, 'b': #any#}.a)", "7 has({'a': #any#}.c)", "3 %edge%~<~%edge%", "3 %edge%~>=~%edge%",
  "3 dyn(%great%) == %greatest%", "3 dyn(%great%) in [%greatest%]", "3 dyn(%great%)~<=~%greatest%",
  "3 {%great%: 1}[dyn(%greatest%)] == 1",
  "7 [#list(double)#].exists(@list(double)@, $ == $)", "7 [#any#].all(@any@, $ == $)",
  "1 [#int#][dyn(%place%)] == #int4#~||~#bool2#",
];

const getters = [
  "FullYear", "Month", "Date", "DayOfMonth", "DayOfWeek", "DayOfYear", "Hours", "Minutes", "Seconds", "Milliseconds",
];

const forms = {
  bool: booleans,
  int: [
    "4 #int4#~+~#int5#", "4 #int4#~-~#int5#", "5 #int5#~*~#int6#", "5 #int5#~/~#int6#", "5 #int5#~%~#int6#",
    "5 #int5#~%~-1", "6 -\u0001#int7#\u0002", "6 -\u0001-\u0001#int7#\u0002\u0002",
    "7 size(#string#)", "7 #string7#.size()", "7 size(#list(int)#)", "7 #list(string)7#.size()",
    "7 size(#map(string, int)#)",
    "7 int(#double#)", "7 int(%int%)", "7 int(#timestamp#)", "7 int(#int#)", "7 #map(string, int)7#.a",
    ...getters.map((name) => `7 #timestamp7#.get${name}()`),
    ...getters.map((name) => `7 #timestamp7#.get${name}(%zone%)`),
    ...getters.slice(6).map((name) => `7 #duration7#.get${name}()`),
  ],
  double: [
    "4 #double4#~+~#double5#", "4 #double4#~-~#double5#", "5 #double5#~*~#double6#", "5 #double5#~/~#double6#",
    "6 -\u0001#double7#\u0002",
    "7 double(#int#)", "7 double(%double%)", "7 double(#double#)", "7 double(string(#double#))",
  ],
  string: [
    "4 #string4#~+~#string5#", "7 string(#int#)", "7 string(#double#)", "7 string(#bool#)", "7 string(#string#)",
    "7 string(#timestamp#)", "7 string(#duration#)",
  ],
  null: [],
  timestamp: [
    "7 timestamp(%timestamp%)", "7 timestamp(#int#)", "7 timestamp(#timestamp#)", "4 #timestamp4#~+~#duration5#",
    "4 #duration4#~+~#timestamp5#", "4 #timestamp4#~-~#duration5#", "7 timestamp(string(#timestamp#))",
  ],
  duration: [
    "7 duration(%duration%)", "7 duration(#duration#)", "4 #duration4#~+~#duration5#", "4 #duration4#~-~#duration5#",
    "4 #timestamp4#~-~#timestamp5#", "7 duration(string(#duration#))",
  ],
};

function formsOfList(item) {
  const list = `list(${item})`;
  const made = [
    `4 #${list}4#~+~#${list}5#`, `7 []`, `7 [#${item}#]`, `7 [#${item}#,~#${item}#]`,
    `7 [#${item}#, #${item}#, #${item}#]`,
    `7 #${list}7#.filter(@${item}@,~#bool#)`, `7 #list(int)7#.map(@int@,~#${item}#)`,
    `7 #list(string)7#.map(@string@, #${item}#)`,
    `7 #list(int)7#.map(@int@,~#bool#,~#${item}#)`,
  ];
  const withKeys = maps.filter((map) => keyOf(map) === item).map((map) => `7 #${map}7#.filter(@${item}@, #bool#)`);
  return [...made, ...withKeys];
}

function formsOfMap(map) {
  const [key, value] = partsOf(map);
  return ["7 {}", `7 {#${key}#:~#${value}#}`, `7 {#${key}#: #${value}#,~#${key}#: #${value}#}`];
}

// What every type can come out of.
function formsOfAny(type) {
  return [
    `0 #bool1#~?~#${type}1#~:~#${type}0#`, `7 [#${type}#, #${type}#][%index%]`,
    `7 {'a': #${type}#, 'b': #${type}#}.a`,
    `7 {1: #${type}#, 2: #${type}#}[%key%]`, `7 {'x': #${type}#}['x']`, `7 dyn(#${type}#)`,
    `7 [#${type}#][dyn(%place%)]`,
    ...(items.includes(type) ? [`7 #list(${type})7#[%index%]`, `7 #list(${type})7#[#int#]`] : []),
    ...maps.filter((map) => map.endsWith(`, ${type})`)).map((map) => `7 #${map}7#[#${keyOf(map)}#]`),
  ];
}

function parse(form) {
  return { level: Number(form[0]), text: form.slice(2) };
}

/// The forms of each type: how tightly each binds, and its text.
export const formsOf = Object.fromEntries(types.map((type) => {
  const made = type.startsWith("list(") ? formsOfList(type.slice(5, -1)) : formsOfMap(type);
  const own = forms[type] ?? made;
  return [type, { own: own.map(parse), any: formsOfAny(type).map(parse) }];
}));
