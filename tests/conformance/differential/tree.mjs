// SPDX-License-Identifier: MIT
// Changes the tree of an expression as the other engine parses it. What it does within its planner
// cannot be replaced by a function; so such a part becomes a call of one.

function call(node, name, args) {
  return {
    $typeName: "cel.expr.Expr",
    id: node.id,
    exprKind: { case: "callExpr", value: { $typeName: "cel.expr.Expr.Call", function: name, args } },
  };
}

function text(node, value) {
  return {
    $typeName: "cel.expr.Expr",
    id: node.id,
    exprKind: { case: "constExpr", value: { $typeName: "cel.expr.Constant", constantKind: { case: "stringValue", value } } },
  };
}

// The children of a node that are expressions, changed.
function inside(node, change) {
  const { case: kind, value } = node.exprKind;
  const made = { ...value };
  if (kind === "callExpr") {
    Object.assign(made, { target: value.target && change(value.target), args: value.args.map(change) });
  }
  if (kind === "selectExpr") made.operand = change(value.operand);
  if (kind === "listExpr") made.elements = value.elements.map(change);
  if (kind === "structExpr") made.entries = value.entries.map((entry) => entryOf(entry, change));
  if (kind === "comprehensionExpr") {
    for (const part of ["iterRange", "accuInit", "loopCondition", "loopStep", "result"]) made[part] = change(value[part]);
  }
  const plain = kind === "constExpr" || kind === "identExpr" || kind === undefined;
  return plain ? node : { ...node, exprKind: { case: kind, value: made } };
}

function entryOf(entry, change) {
  const keyKind = entry.keyKind.case === "mapKey" ? { case: "mapKey", value: change(entry.keyKind.value) } : entry.keyKind;
  return { ...entry, keyKind, value: change(entry.value) };
}

/// x[y] becomes @at(x, y).
export function callIndex(node) {
  const made = inside(node, callIndex);
  const index = made.exprKind.case === "callExpr" && made.exprKind.value.function === "_[_]";
  return index ? call(node, "@at", made.exprKind.value.args) : made;
}

/// has(x.y) becomes @has(x, "y").
export function callHas(node) {
  const made = inside(node, callHas);
  const test = made.exprKind.case === "selectExpr" && made.exprKind.value.testOnly;
  return test ? call(node, "@has", [made.exprKind.value.operand, text(node, made.exprKind.value.field)]) : made;
}

/// {x: y} becomes {@key(x): y}.
export function callKey(node) {
  const made = inside(node, callKey);
  if (made.exprKind.case !== "structExpr") return made;
  const entries = made.exprKind.value.entries.map((entry) => ({
    ...entry, keyKind: { case: "mapKey", value: call(node, "@key", [entry.keyKind.value]) },
  }));
  return { ...made, exprKind: { case: "structExpr", value: { ...made.exprKind.value, entries } } };
}

/// matches(x, y) becomes x.matches(y).
export function callMatches(node) {
  const made = inside(node, callMatches);
  const { case: kind, value } = made.exprKind;
  if (kind !== "callExpr" || value.function !== "matches" || value.target || value.args.length !== 2) return made;
  return { ...made, exprKind: { case: kind, value: { ...value, target: value.args[0], args: [value.args[1]] } } };
}

/// Throws at a number that is out of range.
export function refuseGreatNumbers(node) {
  const { case: kind, value } = node.exprKind.case === "constExpr" ? node.exprKind.value.constantKind : {};
  const greatInt = kind === "int64Value" && BigInt.asIntN(64, value) !== value;
  if (greatInt || (kind === "doubleValue" && !Number.isFinite(value))) throw new Error("out of range");
  return inside(node, refuseGreatNumbers);
}

/// The change of a whole tree from that of a node.
export function overTree(change) {
  return (parsed) => ({ ...parsed, expr: change(parsed.expr) });
}
