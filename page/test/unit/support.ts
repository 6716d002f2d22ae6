// SPDX-License-Identifier: MIT
// Texts with the cursor in them, and what the project has.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Schema, type Node } from "../../src/editor/schema";

declare const PROJECT: string;

export function projectFile(path: string): string {
  return readFileSync(join(PROJECT, path), "utf8");
}

export const schema = new Schema(JSON.parse(projectFile("schemas/arrangements.schema.json")) as Node);

/** The text without "▮", which stands where the cursor is. */
export function withCursor(marked: string): { text: string; position: number } {
  const position = marked.indexOf("▮");
  if (position < 0) throw new Error(`No cursor in ${marked}`);
  return { text: marked.slice(0, position) + marked.slice(position + 1), position };
}
