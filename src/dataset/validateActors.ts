import { lifeOf } from "./edtf.ts";
import { nameOr, validateEntries } from "./entries.ts";
import type { Fields } from "./fields.ts";
import type { Context } from "./references.ts";
import { actorSchema, idSchema } from "./schema.ts";
import type { Actor } from "./types.ts";
import { validateFields, validateReference } from "./validateFields.ts";
import { knowEnds } from "./validateLives.ts";
import { validatePeriods } from "./validatePeriods.ts";

/** The actors with an id of their own; from now on references to actors are checked against them. */
export function validateActors(list: readonly unknown[], context: Context): Actor[] {
  const ids = new Set<string>();
  const idByName = new Map<string, string>();
  const actors = validateEntries(list, context, (entry) => {
    const actor = validateActor(entry, ids, context);
    if (actor === undefined) return undefined;
    ids.add(actor.id);
    for (const name of namesOf(actor)) idByName.set(name.toLowerCase(), idByName.get(name.toLowerCase()) ?? actor.id);
    return actor;
  });
  knowEnds(actors, context);
  context.known.set("actor", { ids, idByName, code: "actor-unknown", isKept: false });
  return actors;
}

function validateActor(entry: Fields, taken: ReadonlySet<string>, context: Context): Actor | undefined {
  const id = context.findings.within("id", () => validateActorId(entry.id, taken, context));
  const fields = validateFields(actorSchema, entry, context, ["id"]);
  if (id === undefined) return undefined;
  return Object.assign(fields, validatePeriods(lifeOf(fields), context), {
    id,
    name: nameOr(id, "name", fields.name, entry, context),
  });
}

function validateActorId(written: unknown, taken: ReadonlySet<string>, context: Context): string | undefined {
  if (written === undefined) {
    context.findings.report("missing-field", { severity: "error" });
    return undefined;
  }
  const id = validateReference(idSchema, written, context, "error");
  if (typeof id !== "string") return undefined;
  if (!taken.has(id)) return id;
  context.findings.report("id-duplicate", { severity: "error", found: id });
  return undefined;
}

function namesOf({ name }: Actor): readonly string[] {
  return typeof name === "string" ? [name] : Object.values(name);
}
