// SPDX-License-Identifier: MIT
// The packs that are built into the program.
import type { Client } from "../program/client";

export interface PackName {
  id: string;
  title: string;
}

interface Catalogue {
  packs: { id: string; title: string; clauses: unknown[] }[];
}

let known: Promise<PackName[]> | null = null;

/** Asked once: they do not change. Those without clauses ask nothing. */
export function packsOf(client: Client): Promise<PackName[]> {
  known ??= client.run(["catalogue", "--format", "json"], {}).then((done) => {
    const catalogue = JSON.parse(new TextDecoder().decode(done.out)) as Catalogue;
    return catalogue.packs.filter((pack) => pack.clauses.length > 0).map(({ id, title }) => ({ id, title }));
  });
  return known;
}
