// SPDX-License-Identifier: MIT
// Values as the program writes and reads them on one line.

/** Parts "a; b; \"c; d\"" into its items. */
export function itemsOf(raw: string): string[] {
  if (raw === "" || raw === "[]") return [];
  const items: string[] = [];
  const pattern = /\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))\s*(?:;|$)/gy;
  while (pattern.lastIndex < raw.length) {
    const found = pattern.exec(raw);
    if (!found) break;
    items.push((found[1] ?? found[2] ?? "").trim());
  }
  return items.filter(Boolean);
}

/** The items as one answer; of none that there is none. */
export function listOf(items: string[]): string {
  if (items.length === 0) return "None";
  return items.map((item) => (item.includes(";") ? `"${item}"` : item)).join("; ");
}

export const isOwnWord = (word: string): boolean => word.startsWith("x-");
