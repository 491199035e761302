import { isFields, type Fields } from "../../fields.ts";
import type { Step } from "../../findings.ts";
import { interests } from "./interests.ts";

/** An entity of FollowTheMoney, its properties as lists of words. */
export interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: ReadonlyMap<string, readonly string[]>;
  /** What stands beside its properties. */
  readonly about: Fields;
  /** Where it stands in the file. */
  readonly steps: readonly Step[];
}

/** Whether a parsed value is an entity, a list of them, or an object with `entities`. */
export function isFollowTheMoney(value: unknown): boolean {
  const [first] = listOf(value);
  return isEntity(first);
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (isFields(value) && Array.isArray(value.entities)) return value.entities as readonly unknown[];
  return [value];
}

function isEntity(value: unknown): value is Fields & { readonly schema: string; readonly properties: Fields } {
  return isFields(value) && typeof value.schema === "string" && isFields(value.properties);
}

/** Entities within entities are laid flat; what is no entity is given to `onOther`. */
export function entitiesIn(value: unknown, onOther: (steps: readonly Step[], found: unknown) => void): Entity[] {
  const found: Entity[] = [];
  const base: readonly Step[] = isFields(value) && !isEntity(value) ? ["entities"] : [];
  const isOne = isEntity(value);
  for (const [index, item] of listOf(value).entries()) {
    const steps = isOne ? [] : [...base, index];
    if (isEntity(item)) add(item, steps, undefined, found);
    else onOther(steps, item);
  }
  return found;
}

function add(entity: Fields, steps: readonly Step[], parent: string | undefined, found: Entity[]): string {
  const { id: written, schema, properties, ...about } = entity;
  const id = typeof written === "string" || typeof written === "number" ? String(written) : "";
  const own = new Map<string, readonly string[]>();
  const place = found.length;
  found.push({ id, schema: String(schema), properties: own, about, steps });
  for (const [name, value] of Object.entries(isFields(properties) ? properties : {})) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    const words = items.flatMap((item, index) => {
      if (isEntity(item)) return add(item, [...steps, "properties", name, index], id, found);
      return isScalar(item) && String(item).trim() !== "" ? [String(item)] : [];
    });
    if (words.length > 0) own.set(name, words);
  }
  completeEnd(own, found[place]?.schema ?? "", parent);
  return id;
}

/** An interest that stands within one of its ends does not name that one again. */
function completeEnd(own: Map<string, readonly string[]>, schema: string, parent: string | undefined): void {
  const interest = interests.get(schema);
  if (interest === undefined || parent === undefined) return;
  const missing = [interest.source, interest.target].filter((end) => !own.has(end));
  const [end] = missing;
  if (end !== undefined && missing.length === 1) own.set(end, [parent]);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
