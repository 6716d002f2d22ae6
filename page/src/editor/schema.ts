// SPDX-License-Identifier: MIT
// What the schema of descriptions says of a path: its words, its keys, its choices.
import type { Step } from "./place";

/** A part of the schema as `icpcheck schema arrangements` prints it. */
export interface Node {
  $ref?: string;
  title?: string;
  description?: string;
  type?: string;
  format?: string;
  const?: string;
  pattern?: string;
  properties?: Record<string, Node>;
  required?: string[];
  items?: Node;
  oneOf?: Node[];
  anyOf?: Node[];
  allOf?: { if: Node; then: Node }[];
  $defs?: Record<string, Node>;
  "x-question"?: string;
  "x-ask"?: string;
  "x-write"?: string;
  "x-refers-to"?: string;
  "x-refers-to-types"?: string[];
  "x-also"?: string[];
}

export type Shape = "object" | "list" | "yes-no" | "date" | "number" | "words" | "id" | "text";

export interface Choice {
  word: string;
  description: string;
}

export class Schema {
  constructor(private readonly root: Node) {}

  /** A part with what it refers to; its own words come first. */
  private whole(node: Node): Node {
    if (!node.$ref) return node;
    const { $ref, ...own } = node;
    const target = this.root.$defs?.[$ref.replace("#/$defs/", "")];
    return target ? { ...this.whole(target), ...own } : own;
  }

  /** The description itself, of a kind: "system" or "place". Before the kind is known, only the kind. */
  private top(kind: string): Node {
    const rule = this.root.allOf?.find((each) => each.if.properties?.["kind"]?.const === kind);
    return rule ? this.whole(rule.then) : this.root;
  }

  /** The part of the schema at a path; null where the schema has none. */
  at(path: Step[], kind: string): Node | null {
    // Which kinds there are stands beside the parts of each kind.
    let node: Node = path[0] === "kind" ? this.root : this.top(kind);
    for (const step of path) {
      const next: Node | undefined = typeof step === "number" ? node.items : this.propertyOf(node, step);
      if (!next) return null;
      node = this.whole(next);
    }
    return node;
  }

  private propertyOf(node: Node, key: string): Node | undefined {
    return node.properties && Object.hasOwn(node.properties, key) ? node.properties[key] : undefined;
  }

  /** The keys of an object, those it must have first. */
  keysOf(node: Node): { key: string; node: Node; required: boolean }[] {
    const required = node.required ?? [];
    const keys = Object.keys(node.properties ?? {}).map((key) => ({
      key,
      node: this.whole(node.properties?.[key] ?? {}),
      required: required.includes(key),
    }));
    return [...keys.filter((each) => each.required), ...keys.filter((each) => !each.required)];
  }

  itemOf(node: Node): Node | null {
    return node.items ? this.whole(node.items) : null;
  }

  /** The words to choose from. */
  choicesOf(node: Node): Choice[] {
    const listed = node.oneOf ?? node.anyOf?.find((each) => each.oneOf)?.oneOf ?? (node.const ? [node] : []);
    return listed.flatMap((each) => (each.const === undefined ? [] : [{ word: each.const, description: each.description ?? each.title ?? "" }]));
  }

  /** Whether words of one's own are allowed, which begin with "x-". */
  allowsOwnWords(node: Node): boolean {
    return (node.anyOf ?? []).some((each) => each.pattern?.startsWith("^x-"));
  }

  shapeOf(node: Node): Shape {
    if (node.properties) return "object";
    if (node.items) return "list";
    if (node["x-refers-to"]) return "id";
    if (node.type === "boolean") return "yes-no";
    if (node.format === "date") return "date";
    if (node.type === "integer" || node.type === "number") return "number";
    return this.choicesOf(node).length > 0 ? "words" : "text";
  }
}

/** A path as the program writes it: "hwbs[lincolnshire-hwb].jsna" by the ids of the items, else "[0]". */
export function written(path: Step[], idOf: (path: Step[]) => string = () => ""): string {
  return path.reduce<string>((text, step, i) => {
    if (typeof step === "number") return `${text}[${idOf(path.slice(0, i + 1)) || step}]`;
    return text ? `${text}.${step}` : step;
  }, "");
}

/** The same for every item of its lists: "hwbs[].jsna". */
export function general(path: Step[]): string {
  const everyItem = path.map((step) => (typeof step === "number" ? "" : step)).join(".");
  return everyItem.replace(/\.(?=\.|$)/g, "[]");
}
