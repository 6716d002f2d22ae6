// SPDX-License-Identifier: MIT
// What the text says at a few places that completion needs: its kind, and the ids in its lists.
import type { SyntaxNode, Tree } from "@lezer/common";
import type { Parsed } from "./parsed";
import { keyOf, type Step } from "./place";

function valueOf(pair: SyntaxNode): SyntaxNode | null {
  const last = pair.lastChild;
  return last && last.name !== "Key" && last.name !== ":" ? last : null;
}

function scalarOf(node: SyntaxNode | null, text: string): string {
  if (node?.name !== "Literal" && node?.name !== "QuotedLiteral") return "";
  const own = text.slice(node.from, node.to).trim();
  return node.name === "QuotedLiteral" ? unquoted(own) : own;
}

/** Escapes other than those of JSON stay as they are. */
function unquoted(quoted: string): string {
  if (quoted.startsWith("'")) return quoted.slice(1, -1).replaceAll("''", "'");
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return quoted.slice(1, -1);
  }
}

function pairOf(mapping: SyntaxNode | null, key: string, text: string): SyntaxNode | null {
  return mapping?.getChildren("Pair").find((pair) => keyOf(pair, text) === key) ?? null;
}

export interface Listed {
  id: string;
  name: string;
  type: string;
}

export class Outline {
  private readonly text: string;
  private readonly tree: Tree;

  constructor({ text, tree }: Parsed) {
    this.text = text;
    this.tree = tree;
  }

  private get top(): SyntaxNode | null {
    return this.tree.topNode.getChild("Document")?.firstChild ?? null;
  }

  private at(path: Step[]): SyntaxNode | null {
    let node = this.top;
    for (const step of path) {
      if (typeof step === "string") {
        const pair = pairOf(node, step, this.text);
        node = pair ? valueOf(pair) : null;
      } else {
        node = node?.getChildren("Item")[step]?.firstChild ?? null;
      }
    }
    return node;
  }

  /** What stands at a path, where it is one word or a line. */
  scalar(path: Step[]): string {
    return scalarOf(this.at(path), this.text);
  }

  /** What the description is about: "system", "place" or nothing yet. */
  get kind(): string {
    return this.scalar(["kind"]);
  }

  /** The items of a list that have an id. */
  listed(list: string): Listed[] {
    const items = this.at([list])?.getChildren("Item") ?? [];
    const word = (item: SyntaxNode, key: string) => {
      const pair = pairOf(item.firstChild, key, this.text);
      return pair ? scalarOf(valueOf(pair), this.text) : "";
    };
    return items
      .map((item) => ({ id: word(item, "id"), name: word(item, "name"), type: word(item, "type") }))
      .filter((each) => each.id);
  }

  /** The items of a list of words. */
  words(path: Step[]): string[] {
    return (this.at(path)?.getChildren("Item") ?? []).map((item) => scalarOf(item.firstChild, this.text));
  }

  /** The keys of an object, each with its value as it is written. */
  entries(path: Step[]): [key: string, value: string][] {
    return (this.at(path)?.getChildren("Pair") ?? []).map((pair) => {
      const value = valueOf(pair);
      return [keyOf(pair, this.text), value ? this.text.slice(value.from, value.to) : ""];
    });
  }

  /** Where a fact stands in the text, by its path as the program writes it. */
  find(fact: string): number | null {
    const wanted = stepsOf(fact);
    const path: Step[] = [];
    for (const step of wanted) {
      path.push(step.startsWith("[") ? this.positionOf(path, step.slice(1)) : step);
    }
    const node = this.at(path);
    return node ? node.from : null;
  }

  private positionOf(list: Step[], id: string): number {
    const items = this.at(list)?.getChildren("Item") ?? [];
    const found = items.findIndex((_, i) => this.scalar([...list, i, "id"]) === id);
    return found >= 0 ? found : Number(id);
  }
}

/** "hwbs[a].jsna" is "hwbs", "[a" and "jsna". */
function stepsOf(fact: string): string[] {
  return fact.match(/\[[^\]]*|[^.[\]]+/g) ?? [];
}

