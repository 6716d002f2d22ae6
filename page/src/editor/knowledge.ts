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

interface Catalogue {
  packs: { clauses: { checks: { id: string; title: string }[] }[] }[];
}

/** "P4.2: The ICP meets in public", by the path of the fact that they read. */
async function readers(client: Client, day: string): Promise<Map<string, string[]>> {
  const asked = await ask<Questions>(client, ["questions", "--all", "--as-of", day, "--format", "json"]);
  const catalogue = await ask<Catalogue>(client, ["catalogue", "--format", "json"]);
  const titles = new Map(catalogue.packs.flatMap((pack) => pack.clauses.flatMap((clause) => clause.checks.map((check) => [check.id, check.title] as const))));
  const found = new Map<string, string[]>();
  for (const question of asked.forms.flatMap((form) => form.questions)) {
    const lines = question.checks.map((id) => `${id}: ${titles.get(id) ?? ""}`);
    found.set(question.path, [...new Set([...(found.get(question.path) ?? []), ...lines])]);
  }
  return found;
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

  /** Lines for people: which checks read the fact at a path. */
  async checksOf(path: string): Promise<string[]> {
    this.readersAsked ??= readers(this.client, this.day());
    return (await this.readersAsked).get(path) ?? [];
  }
}
