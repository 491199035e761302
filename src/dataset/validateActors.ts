import { lifeOf } from "./edtf.ts";
import { mapEntries, withoutGaps, nameOr } from "./entries.ts";
import { type EntryList, isInColumns, turnIntoColumns } from "./entryColumns.ts";
import type { Fields } from "./fields.ts";
import { OwnIds } from "./ids.ts";
import type { Context } from "./references.ts";
import { actorSchema, idSchema } from "./schema.ts";
import type { Actor } from "./types.ts";
import { actorsInColumns } from "./validateColumns.ts";
import { validateFields, validateReference } from "./validateFields.ts";
import { knowEnds } from "./validateLives.ts";
import { validatePeriods } from "./validatePeriods.ts";

/** The actors with an id of their own; from now on references to actors are checked against them. */
export function validateActors(list: EntryList, context: Context): Actor[] {
  const ids = new OwnIds();
  const found = isInColumns(list)
    ? context.findings.turned(turnIntoColumns(list), () => actorsInColumns(list, ids, context))
    : mapEntries(list, context, (entry) => validateActor(entry, ids, context));
  const actors = withoutGaps(found);
  knowEnds(actors, context);
  context.known.set("actor", {
    get ids() {
      return ids.all;
    },
    inOrder: actors,
    idOfName: createNames(actors),
    code: "actor-unknown",
    isKept: false,
  });
  return actors;
}

function validateActor(entry: Fields, taken: OwnIds, context: Context): Actor | undefined {
  const id = context.findings.within("id", () => validateActorId(entry.id, taken, context));
  const fields = validateFields(actorSchema, entry, context, ["id"]);
  if (id === undefined) return undefined;
  return Object.assign(fields, validatePeriods(lifeOf(fields), context), {
    id,
    name: nameOr(id, "name", fields.name, entry.name !== undefined, context),
  });
}

function validateActorId(written: unknown, taken: OwnIds, context: Context): string | undefined {
  if (written === undefined) {
    context.findings.report("missing-field", { severity: "error" });
    return undefined;
  }
  const id = validateReference(idSchema, written, context, "error");
  if (typeof id !== "string") return undefined;
  if (taken.take(id)) return id;
  context.findings.report("id-duplicate", { severity: "error", found: id });
  return undefined;
}

/** Finds ids by name; most files ask for none. */
function createNames(actors: readonly Actor[]): (name: string) => string | undefined {
  let ids: Map<string, string> | undefined;
  return (name) => {
    ids ??= new Map(
      actors.flatMap((actor) => namesOf(actor).map((each) => [each.toLowerCase(), actor.id] as const)).reverse(),
    );
    return ids.get(name.toLowerCase());
  };
}

function namesOf({ name }: Actor): readonly string[] {
  return typeof name === "string" ? [name] : Object.values(name);
}
