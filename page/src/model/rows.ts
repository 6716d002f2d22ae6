// SPDX-License-Identifier: MIT
// Rows of tables, written by the commands that write facts.
import type { Column, Row, Table } from "../made/questions";
import { citationOf, type Command } from "./actions";
import { slug } from "./begin";
import type { Source } from "./state";

/** What is to stand in each column; "" nothing. */
export type Cells = Record<string, string>;

function nameIn(cells: Cells): string {
  return cells["name"] || cells["title"] || cells["post"] || Object.values(cells).find(Boolean) || "row";
}

function hasIds(table: Table): boolean {
  return table.columns.some((column) => column.key === "id");
}

function freeId(table: Table, cells: Cells): string {
  const wanted = cells["id"] || slug(nameIn(cells)).slice(0, 40) || "row";
  let id = wanted;
  for (let i = 2; table.rows.some((row) => row.key === `${table.path}[${id}]`); ++i) id = `${wanted}-${i}`;
  return id;
}

/** A row begins with one cell, as JSON; the program understands the others as people write them. */
function seedOf(table: Table, cells: Cells): [Column, string] | null {
  const filled = table.columns.filter((column) => cells[column.key] && !column.key.includes("."));
  const simple = filled.find((column) => column.answers.kind === "text" && !column.answers.many) ?? filled.find((column) => !column.answers.many) ?? filled[0];
  if (!simple) return null;
  const text = cells[simple.key] ?? "";
  const isLiteral = simple.answers.kind === "yes_no" || simple.answers.kind === "whole_number";
  return [simple, isLiteral ? text : JSON.stringify(text)];
}

function filledIn(cells: Cells): [string, string][] {
  return Object.entries(cells).filter(([, text]) => text.trim() !== "");
}

/** A list that somebody begins is not known to be all there is. */
function asPartial(table: Table): string[] {
  if (table.complete !== "not_stated" || !table.may_be_partial) return [];
  return [`${table.path}:complete=no`];
}

export function addRow(table: Table, cells: Cells, source: Source): Command[] {
  const words: string[] = [];
  if (hasIds(table)) {
    const key = `${table.path}[${freeId(table, cells)}]`;
    words.push(...filledIn(cells).filter(([column]) => column !== "id").map(([column, text]) => `${key}.${column}=${text}`));
  } else {
    const seed = seedOf(table, cells);
    if (!seed) return [];
    const key = `${table.path}[${table.rows.length}]`;
    words.push(`${table.path}[+]={${JSON.stringify(seed[0].key)}: ${seed[1]}}`);
    words.push(...filledIn(cells).filter(([column]) => column !== seed[0].key).map(([column, text]) => `${key}.${column}=${text}`));
  }
  return [{ words: ["set", ...words, ...asPartial(table), ...citationOf(source)] }];
}

export function changeRow(table: Table, row: Row, cells: Cells, source: Source): Command[] {
  const set: string[] = [];
  const unset: string[] = [];
  table.columns.forEach((column, i) => {
    const before = row.values[i] ?? "";
    const after = (cells[column.key] ?? "").trim();
    if (after === before) return;
    if (after) set.push(`${row.key}.${column.key}=${after}`);
    else unset.push(`${row.key}.${column.key}`);
  });
  const commands: Command[] = [];
  if (unset.length > 0) commands.push({ words: ["unset", ...unset] });
  if (set.length > 0) commands.push({ words: ["set", ...set, ...citationOf(source)] });
  return commands;
}

/** Says that a list is all there is, or that there is more. */
export function setComplete(table: Table, complete: boolean): Command[] {
  return [{ words: ["set", `${table.path}:complete=${complete ? "yes" : "no"}`] }];
}
