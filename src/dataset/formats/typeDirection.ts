import { builtInTypeById } from "../builtInTypes.ts";
import type { Dataset } from "../types.ts";

/** Whether relations of a type have a direction: as the dataset says, as the built-in type has it, or not. */
export function createDirectionOf({ types }: Dataset): (type: string) => boolean {
  const defined = new Map(Object.entries(types ?? {}));
  return (type) => defined.get(type)?.directed ?? builtInTypeById.get(type)?.directed ?? false;
}
