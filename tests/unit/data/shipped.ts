import { readFileSync } from "node:fs";

/** What the tests expect of the shipped file, written down apart from the code that reads it. */
export type Words = string | Readonly<Record<string, string>>;

export interface ShippedRelation {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly start?: string;
  readonly end?: string;
  readonly date?: string;
  readonly title: Words;
  readonly label: Words;
  readonly summary: Words;
  readonly tags: readonly string[];
  readonly amount?: { readonly value: number; readonly currency?: string; readonly qualifier?: string };
  readonly status?: string;
  readonly claimedBy?: readonly Words[];
  readonly disputedBy?: readonly Words[];
  readonly sources: readonly string[];
}

export interface ShippedScene {
  readonly id: string;
  readonly title: Words;
  readonly text: Words;
  readonly view: {
    readonly from?: string;
    readonly to?: string;
    readonly types?: readonly string[];
    readonly actors?: readonly string[];
    readonly depth: number | "all";
  };
  readonly groups?: readonly { readonly label: Words; readonly actors: readonly string[] }[];
  readonly steps?: readonly {
    readonly title: Words;
    readonly relations: readonly string[];
    readonly from: string;
    readonly to: string;
  }[];
}

export interface Shipped {
  readonly $schema: string;
  readonly format: string;
  readonly updated: string;
  readonly license: string;
  readonly types: Readonly<Record<string, { readonly label: Words }>>;
  readonly actors: readonly { readonly id: string; readonly name: Words; readonly kind: string; readonly role: Words }[];
  readonly relations: readonly ShippedRelation[];
  readonly sources: Readonly<Record<string, { readonly title: Words; readonly url?: string; readonly date?: string; readonly kind: string }>>;
  readonly tags: Readonly<Record<string, { readonly label: Words }>>;
  readonly scenes: readonly ShippedScene[];
}

export const shippedBytes = readFileSync(new URL("../../../data/musk-altman-trump.json", import.meta.url));
export const shippedText = shippedBytes.toString("utf8");
export const shipped = JSON.parse(shippedText) as Shipped;

export function relationOf(id: string): ShippedRelation {
  const found = shipped.relations.find((relation) => relation.id === id);
  if (found === undefined) throw new Error(`no such relation: ${id}`);
  return found;
}
