import { findRenamed } from "../analysis/renamed.ts";
import { namesOf } from "../analysis/sameEntries.ts";
import type { Update } from "../analysis/update.ts";
import type { Actor, Dataset } from "../dataset/types.ts";
import type { Wording } from "../i18n/wording.ts";
import { entryTitle } from "../update/tell.ts";
import type { Call } from "./command.ts";
import { Refusal } from "./refusal.ts";

/**
 * Who is called otherwise in a table, by `--renamed "Old name=New name"`, several between semicolons: for ids of the table those of
 * the dataset. Throws a `Refusal` where one side names nobody, or more than one.
 */
export function readRenamed(old: Dataset, table: Dataset, { values, words }: Call): ReadonlyMap<string, string> {
  const { renamedWanted, renamedNobody } = words.changes.update;
  const pairs = (values.get("renamed") ?? "").split(";").flatMap((part) => (part.trim() === "" ? [] : [part]));
  return new Map(
    pairs.map((pair) => {
      const [was = "", now = "", ...others] = pair.split("=").map((name) => name.trim());
      if (was === "" || now === "" || others.length > 0) throw new Refusal(2, renamedWanted(pair.trim()));
      const [one, other] = [find(old.actors, was), find(table.actors, now)];
      if (one === undefined || other === undefined)
        throw new Refusal(2, renamedNobody(one === undefined ? was : now, one === undefined));
      return [other.id, one.id] as const;
    }),
  );
}

function find(actors: readonly Actor[], name: string): Actor | undefined {
  const named = actors.filter((actor) => actor.id === name || namesOf(actor).includes(name));
  return named.length === 1 ? named[0] : undefined;
}

/** Lines on who is new and may be somebody who is missing in the table, with what to write then; nothing is decided. */
export function tellRenamed(
  old: Wording,
  next: Wording,
  table: Dataset,
  { actorIds }: Extract<Update, { dataset: Dataset }>,
  { words }: Call,
): readonly string[] {
  const { renamedPerhaps, renamedSay } = words.changes.update;
  const found = findRenamed(old.model.dataset, next.model.dataset, table.actors, actorIds);
  const lines = found.map(({ tableId, id, was }) => {
    const option = `--renamed "${was}=${tableId}"`;
    return `  ${renamedSay(entryTitle(next, "actors", id), entryTitle(old, "actors", was), option)}`;
  });
  return lines.length === 0 ? [] : [renamedPerhaps, ...lines];
}
