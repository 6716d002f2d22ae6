// SPDX-License-Identifier: MIT
// A text with its syntax tree. To parse a whole text takes long, so a changed copy is parsed only where it
// differs.
import { yamlLanguage } from "@codemirror/lang-yaml";
import { TreeFragment, type Tree } from "@lezer/common";

export class Parsed {
  constructor(
    readonly text: string,
    readonly tree: Tree = yamlLanguage.parser.parse(text),
  ) {}

  /** The text with a part replaced. */
  with(from: number, to: number, insert: string): Parsed {
    const text = this.text.slice(0, from) + insert + this.text.slice(to);
    const change = { fromA: from, toA: to, fromB: from, toB: from + insert.length };
    const fragments = TreeFragment.applyChanges(TreeFragment.addTree(this.tree), [change]);
    return new Parsed(text, yamlLanguage.parser.parse(text, fragments));
  }
}
