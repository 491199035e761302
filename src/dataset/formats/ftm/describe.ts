import { examineColumn, isDateUse } from "../columnQuestions.ts";
import { isPrivateHeading } from "../csv/fields.ts";
import type { TableDescription } from "../csv/types.ts";
import { statuses } from "../../types.ts";
import type { Entity } from "./entities.ts";
import { interests } from "./interests.ts";

/** Amounts are plain numbers. */
export const plainAmount = /^\d+(?:\.\d+)?$/;

/** What properties of actors become; all others are attributes. */
export const usesOfThings = {
  name: ["name"],
  aliases: ["alias", "weakAlias", "previousName", "abbreviation"],
  links: ["website", "wikipediaUrl", "sourceUrl"],
  role: ["position"],
  description: ["description", "summary"],
  start: ["incorporationDate", "birthDate"],
  end: ["dissolutionDate", "deathDate"],
} as const;

/** And those of interests, besides their ends. */
export const usesOfLinks = {
  label: ["role", "relationship"],
  summary: ["summary", "description", "purpose"],
  date: ["date"],
  start: ["startDate"],
  end: ["endDate"],
  amount: ["amount", "amountUsd", "amountEur"],
  currency: ["currency"],
  sources: ["sourceUrl", "publisher", "publisherUrl", "retrievedAt"],
} as const;

/**
 * Each schema with what its properties are read as, in the order of the file: to be seen, since the format says it. Only
 * of dates can be asked how they are meant.
 */
export function describeSchemata(entities: readonly Entity[]): readonly TableDescription[] {
  const bySchema = new Map<string, Entity[]>();
  for (const entity of entities) {
    const known = bySchema.get(entity.schema);
    if (known === undefined) bySchema.set(entity.schema, [entity]);
    else known.push(entity);
  }
  return [...bySchema].map(([schema, all]) => ({
    name: schema,
    role: interests.has(schema) ? "relations" : "actors",
    columns: columnsOf(schema, all),
    missing: [],
    fields: [],
    fixedRows: all.length,
  }));
}

function columnsOf(schema: string, entities: readonly Entity[]): TableDescription["columns"] {
  const cells = new Map<string, string[]>();
  for (const { properties } of entities) {
    for (const [name, words] of properties) {
      const known = cells.get(name);
      if (known === undefined) cells.set(name, [...words]);
      else known.push(...words);
    }
  }
  return [...cells].map(([heading, written]) => {
    const words = written.map((each) => each.trim());
    const use = useOf(schema, heading, words);
    return { heading, use, ...examineColumn(isDateUse(use) ? use : "attribute", words) };
  });
}

/** What a property of a schema is read as: the name of a field, `attribute` or `ignore`. */
export function useOf(schema: string, name: string, samples: readonly string[]): string {
  const interest = interests.get(schema);
  if (interest?.source === name) return "source";
  if (interest?.target === name) return "target";
  if (interest !== undefined && name === "status" && samples.some(isStatus)) return "status";
  const uses: Readonly<Record<string, readonly string[]>> = interest === undefined ? usesOfThings : usesOfLinks;
  const use = Object.keys(uses).find((field) => uses[field]?.includes(name));
  if (use === "amount" && !samples.some((words) => plainAmount.test(words))) return "attribute";
  return use ?? (isPrivateHeading(name) ? "ignore" : "attribute");
}

function isStatus(words: string): boolean {
  return statuses.some((known) => known === words);
}
