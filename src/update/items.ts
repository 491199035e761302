import type { Choice, UpdateChange } from "../analysis/accepted.ts";
import type { Emptied } from "../analysis/emptied.ts";
import { diffDatasets } from "../analysis/changes.ts";
import type { KeptEntries } from "../analysis/kept.ts";
import type { Rewritten } from "../analysis/rewritten.ts";
import { type EntryPart, entryParts } from "../dataset/formats/structure.ts";
import type { UpdateCounts, UpdateGroup } from "../i18n/changes.ts";
import type { UpdateOffer } from "./offer.ts";
import type { Wording } from "../i18n/wording.ts";
import { plainEmptied, plainFields, plainKept, type PlainWording } from "./plain.ts";
import { tellEntry } from "./tell.ts";

/** One change, as a sentence or by its name, with what becomes of its fields. */
export interface UpdateItem {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Changes of one sort, by the part of the data that they are about. */
export interface UpdateItems {
  readonly group: UpdateGroup;
  /** What is to be known of it; "" for nothing. */
  readonly hint: string;
  readonly parts: readonly {
    readonly part: EntryPart;
    readonly label: string;
    readonly items: readonly UpdateItem[];
  }[];
}

const groups: readonly UpdateGroup[] = ["edited", "added", "corrected", "otherwise", "withdrawn", "emptied"];

/** All changes of an offer, in words; sorts of which there are none are left out. */
export function itemsOf(
  { old, next, changes, edited, emptied, rewritten, turned, renamed, isByNames }: UpdateOffer,
  wording: PlainWording,
): readonly UpdateItems[] {
  const differences = diffDatasets(old, next);
  const linesOf = ({ part, id, what, key }: UpdateChange) => {
    if (what === "added" && edited.has(key)) return [wording.words.dialog.deletedHere];
    if (turned.has(key)) return [wording.words.dialog.turnedHere];
    const alike = part === "actors" && what === "added" ? renamed.filter((each) => each.id === id) : [];
    if (alike.length > 0) {
      const names = alike.map(({ was }) => tellEntry(wording.old, "actors", was));
      return [wording.words.dialog.mayBe(wording.old.t.formatList(names))];
    }
    const corrected = differences[part].corrected.find((entry) => entry.id === id);
    return corrected === undefined ? [] : plainFields(part, id, corrected.fields, wording);
  };
  const itemOf = (change: UpdateChange): UpdateItem => ({
    key: change.key,
    title: tellEntry(change.what === "withdrawn" ? wording.old : wording.next, change.part, change.id),
    lines: linesOf(change),
  });
  const emptiedItem = ({ key, part, id, field }: Emptied): UpdateItem => ({
    key,
    title: tellEntry(wording.next, part, id),
    lines: [plainEmptied(field, wording)],
  });
  const rewrittenItem = ({ key, part, id, field: { name, own }, value }: Rewritten): UpdateItem => ({
    key,
    title: tellEntry(wording.next, part, id),
    lines: plainFields(part, id, [{ name, old: own, new: value }], wording),
  });
  const groupOf = ({ key, what }: UpdateChange) => (edited.has(key) ? "edited" : what);
  return groups.flatMap((group) => {
    const parts = entryParts.flatMap((part) => {
      const ofRewritten = group === "corrected" || group === "otherwise" ? rewritten : [];
      const items = [
        ...changes.filter((change) => change.part === part && groupOf(change) === group).map(itemOf),
        ...ofRewritten
          .filter((each) => each.part === part && each.isAsTold === (group === "corrected"))
          .map(rewrittenItem),
        ...(group === "emptied" ? emptied.filter((each) => each.part === part).map(emptiedItem) : []),
      ];
      return items.length === 0 ? [] : [{ part, label: wording.words.diff.parts[part], items }];
    });
    const isHinted = group !== "added" || (isByNames && parts.some(({ part }) => part === "actors"));
    const hint = isHinted ? wording.words.dialog.hints[group] : "";
    return parts.length === 0 ? [] : [{ group, hint, parts }];
  });
}

/** Who may be somebody under another name, each to be said to be the same; keys are places in the list. */
export function renamedItems(
  renamed: UpdateOffer["renamed"],
  { old, next, words: { dialog } }: PlainWording,
): readonly UpdateItem[] {
  const nameIn = (wording: Wording, id: string) => wording.t.formatList([tellEntry(wording, "actors", id)]);
  return renamed.map(({ id, was, isNamedAlike, sharedRelations }, place) => ({
    key: String(place),
    title: dialog.sameAs(nameIn(next, id), nameIn(old, was)),
    lines: [
      ...(isNamedAlike ? [dialog.namesAlike] : []),
      ...(sharedRelations === 0 ? [] : [dialog.sameRelations(sharedRelations)]),
    ],
  }));
}

/** How many there are of each sort, by part of the data; parts of which there are none are left out. */
export function countsOf(
  { changes, emptied, rewritten }: UpdateOffer,
  { words: { diff } }: PlainWording,
): readonly UpdateCounts[] {
  return entryParts.flatMap((part) => {
    const of = [...changes, ...emptied, ...rewritten].filter((each) => each.part === part);
    const count = (what: Choice["what"]) => of.filter((each) => each.what === what).length;
    const [added, corrected, withdrawn] = [count("added"), count("corrected"), count("withdrawn")];
    const label = diff.parts[part];
    return of.length === 0
      ? []
      : [{ label, added, corrected, withdrawn, emptied: count("emptied"), rewritten: count("rewritten") }];
  });
}

/** What stays as it is although the table says otherwise, in words; what the data say of themselves comes last. */
export function keptItems({ entries, fields }: KeptEntries, wording: PlainWording): readonly Omit<UpdateItem, "key">[] {
  const ofEntries = entryParts.flatMap((part) =>
    entries[part].map(({ id, fields: kept }) => ({
      title: tellEntry(wording.next, part, id),
      lines: kept.map((field) => plainKept(field, wording)),
    })),
  );
  const lines = fields.map((field) => plainKept(field, wording));
  return lines.length === 0
    ? ofEntries
    : [...ofEntries, { title: wording.words.diff.dataset.replace(/:$/, ""), lines }];
}
