import { EntryIds, mapEntries, nameOr, withoutGaps } from "./entries.ts";
import { writtenIds } from "./entryColumns.ts";
import type { Context } from "./references.ts";
import { sceneSchema } from "./schema.ts";
import type { Scene } from "./types.ts";
import { validateFields } from "./validateFields.ts";

/** The scenes, without what they name but the dataset does not have; undefined where there is no list of them. */
export function validateScenes(list: unknown, context: Context): Scene[] | undefined {
  if (list === undefined) return undefined;
  if (Array.isArray(list)) return validateList(list, context);
  context.findings.report("wrong-type", { expected: "an array", found: list });
  return undefined;
}

function validateList(list: readonly unknown[], context: Context): Scene[] {
  const ids = new EntryIds(() => writtenIds(list));
  const scenes = mapEntries(list, context, (entry, index): Scene => {
    const id = ids.idOf(entry, `scene-${index + 1}`, context);
    const fields = validateFields(sceneSchema, entry, context, ["id"]);
    return Object.assign(fields, { id, title: nameOr(id, "title", fields.title, entry.title !== undefined, context) });
  });
  return withoutGaps(scenes);
}
