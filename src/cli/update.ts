import { diffDatasets } from "../analysis/changes.ts";
import type { KeptEntries, KeptField } from "../analysis/kept.ts";
import { alignIds } from "../analysis/alignIds.ts";
import type { AmbiguousNames } from "../analysis/sameEntries.ts";
import { type EntryPart, entryParts } from "../dataset/formats/structure.ts";
import type { FilesReading } from "../dataset/input.ts";
import type { Dataset } from "../dataset/types.ts";
import type { ChangeWords } from "../i18n/changes.ts";
import type { CommandLineWords } from "../i18n/commandLine.ts";
import type { Wording } from "../i18n/wording.ts";
import { buildModel } from "../model/build.ts";
import type { Call } from "./command.ts";
import { placed } from "./findQuickly.ts";
import { Refusal } from "./refusal.ts";
import { readRenamed, tellRenamed } from "./renamed.ts";
import { factsOf } from "../update/facts.ts";
import { entryTitle, tellChanges, valueWords } from "../update/tell.ts";
import { isPlaced, updateBy } from "../update/update.ts";

/**
 * An edited dataset with what a newer table says; what is new, changed, gone and kept otherwise than in the table is
 * printed in sentences. The day on which it was last changed is today's where anything is, and actors get places where all
 * had one. Throws a `Refusal` where names do not tell who is meant.
 */
export function updateAndTell(old: Dataset, table: Dataset, reading: FilesReading, call: Call): Dataset {
  const { words, print, translator: t } = call;
  const renamed = readRenamed(old, table, call);
  const update = updateBy(old, table, reading, {
    renamed,
    keepsOthers: call.flags.has("keep"),
    today: new Date().toISOString().slice(0, 10),
    areNewDated: call.flags.has("added"),
  });
  if ("ambiguous" in update) throw new Refusal(1, ambiguityWords(update.ambiguous, words));
  const { dataset, kept } = update;
  const changes = diffDatasets(old, dataset);
  const wordingOf = (state: Dataset) => ({ model: buildModel(state), t });
  const next = wordingOf(dataset);
  const before = wordingOf(old);
  const lines = tellChanges({ changes, old: before, next, words: words.changes.diff });
  const changed = lines.length === 0 ? [words.changes.diff.none] : lines;
  const perhaps = tellRenamed(before, next, table, update, call);
  print([...changed, ...tellKept(kept, next, words), ...perhaps].join("\n"));
  return isPlaced(old) ? placed(dataset, call) : dataset;
}

/**
 * Two datasets whose entries have the same ids wherever they are the same, as far as ids were made by the reader of a file
 * and not written there. Throws a `Refusal` where names do not tell who is who.
 */
export function alignRead(
  [old, ofOld]: readonly [Dataset, FilesReading],
  [next, ofNext]: readonly [Dataset, FilesReading],
  { words }: Call,
): { readonly old: Dataset; readonly next: Dataset } {
  const [before, after] = [factsOf(ofOld), factsOf(ofNext)];
  const both = bothSay(before, after);
  const align = (other: Dataset, made: Dataset) => {
    const aligned = alignIds(other, made, both);
    if ("ambiguous" in aligned) throw new Refusal(2, ambiguityWords(aligned.ambiguous, words));
    return aligned.dataset;
  };
  if (hasMade(after)) return { old, next: align(old, next) };
  return { old: hasMade(before) ? align(next, old) : old, next };
}

type IdFacts = Omit<ReturnType<typeof factsOf>, "says">;

function bothSay(one: IdFacts, other: IdFacts): IdFacts {
  const made = (list: "actors" | "relations") =>
    new Set([...(one.madeIds?.[list] ?? []), ...(other.madeIds?.[list] ?? [])]);
  return {
    hasActorIds: one.hasActorIds && other.hasActorIds,
    hasRelationIds: one.hasRelationIds && other.hasRelationIds,
    hasSourceIds: one.hasSourceIds && other.hasSourceIds,
    hasTypes: one.hasTypes && other.hasTypes,
    madeIds: { actors: made("actors"), relations: made("relations") },
  };
}

function hasMade({ hasActorIds, hasRelationIds, hasSourceIds, madeIds }: IdFacts): boolean {
  const isMade = madeIds !== undefined && madeIds.actors.size + madeIds.relations.size > 0;
  return !hasActorIds || !hasRelationIds || !hasSourceIds || isMade;
}

function ambiguityWords(ambiguous: readonly AmbiguousNames[], { changes: { update } }: CommandLineWords): string {
  const lines = ambiguous.map(({ names, ids }) => `  ${update.ambiguousNames(names, ids)}`);
  return [update.ambiguous, ...lines, update.ambiguousAdvice].join("\n");
}

/** What is otherwise than in the table, line by line; none where nothing is. */
function tellKept(
  { entries, others, fields }: KeptEntries,
  wording: Wording,
  words: CommandLineWords,
): readonly string[] {
  const { diff, update } = words.changes;
  const titleOf = (part: EntryPart, id: string) => `  ${entryTitle(wording, part, id)}`;
  const lineOf = (field: KeptField) => tellField(field, update);
  return [
    ...(["relations", "actors"] as const).flatMap((part) => {
      const ids = others[part];
      return ids.length === 0
        ? []
        : [update.others(diff.parts[part], ids.length), ...ids.map((id) => titleOf(part, id))];
    }),
    ...entryParts.flatMap((part) => {
      const kept = entries[part];
      const lines = kept.flatMap((entry) => [
        titleOf(part, entry.id),
        ...entry.fields.map((field) => `    ${lineOf(field)}`),
      ]);
      return kept.length === 0 ? [] : [update.kept(diff.parts[part], kept.length), ...lines];
    }),
    ...(fields.length === 0 ? [] : [update.keptFields, ...fields.map((field) => `  ${lineOf(field)}`)]),
  ];
}

function tellField({ name, own, table }: KeptField, words: ChangeWords["update"]): string {
  if (own === undefined) return words.untaken(name, valueWords(table));
  return words.stays(name, valueWords(own), table === undefined ? undefined : valueWords(table));
}
