import type { Dataset } from "../types.ts";

/** The built-in types whose relations go from one actor to the other. */
export const directedBuiltIns: ReadonlySet<string> = new Set(["investment", "rebuke", "role"]);

/** Whether relations of a type have a direction: as the dataset says, as the built-in type has it, or not. */
export function createDirectionOf({ types }: Dataset): (type: string) => boolean {
  const defined = new Map(Object.entries(types ?? {}));
  return (type) => defined.get(type)?.directed ?? directedBuiltIns.has(type);
}
