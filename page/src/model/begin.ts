// SPDX-License-Identifier: MIT
// A new description, as `icpcheck init` begins it from names.
import type { Kind } from "./state";

export interface Names {
  name: string;
  day: string;
  authorities: string[];
  icb: string;
  boards: string[];
  system: string;
}

/** One name a line. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

export function initWords(kind: Kind, names: Names, file: string): string[] {
  const words = ["init", "--kind", kind, "--name", names.name.trim(), "--as-of", names.day.trim()];
  for (const authority of names.authorities) words.push("--authority", authority);
  if (kind === "system" && names.icb.trim()) words.push("--icb", names.icb.trim());
  for (const board of names.boards) words.push("--hwb", board);
  if (kind === "place" && names.system.trim()) words.push("--system", names.system.trim());
  return [...words, "--output", file];
}

/** "borsetshire-ics.yaml" of "Borsetshire ICS". */
export function fileNameOf(name: string): string {
  return `${slug(name) || "description"}.yaml`;
}

export function slug(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/['’\u0300-\u036f]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
