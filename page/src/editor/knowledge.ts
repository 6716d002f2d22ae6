// SPDX-License-Identifier: MIT
// What the editor knows from the program: the schema, and which checks read a fact. Each is asked once.
import type { Client } from "../program/client";
import type { Questions } from "../made/questions";
import { Schema, type Node } from "./schema";

const decoder = new TextDecoder();

async function ask<T>(client: Client, words: string[]): Promise<T> {
  const done = await client.run(words, {});
  if (done.status !== 0) throw new Error(done.err);
  return JSON.parse(decoder.decode(done.out)) as T;
}

export interface Catalogue {
  packs: { clauses: { checks: { id: string; title: string }[] }[] }[];
}

/** Lines as "P4.2: The ICP meets in public", by the kind of description and the fact that the checks read. */
export function readersOf(asked: Questions, catalogue: Catalogue): Map<string, string[]> {
  const checks = catalogue.packs.flatMap((pack) => pack.clauses.flatMap((clause) => clause.checks));
  const titles = new Map(checks.map(({ id, title }) => [id, title]));
  const found = new Map<string, string[]>();
  for (const form of asked.forms) {
    for (const { path, checks: ids } of form.questions) {
      found.set(`${form.kind} ${path}`, ids.map((id) => `${id}: ${titles.get(id) ?? ""}`));
    }
  }
  return found;
}

async function readers(client: Client, day: string): Promise<Map<string, string[]>> {
  const asked = await ask<Questions>(client, ["questions", "--as-of", day, "--format", "json"]);
  return readersOf(asked, await ask<Catalogue>(client, ["catalogue", "--format", "json"]));
}

export class Knowledge {
  private schemaAsked: Promise<Schema> | null = null;
  private readersAsked: Promise<Map<string, string[]>> | null = null;

  constructor(
    private readonly client: Client,
    private readonly day: () => string,
  ) {}

  schema(): Promise<Schema> {
    this.schemaAsked ??= ask<Node>(this.client, ["schema", "arrangements"]).then((root) => new Schema(root));
    return this.schemaAsked;
  }

  /** Lines for people: which checks read the fact at a path of a system or a place. */
  async checksOf(path: string, kind: string): Promise<string[]> {
    this.readersAsked ??= readers(this.client, this.day());
    return (await this.readersAsked).get(`${kind} ${path}`) ?? [];
  }
}
