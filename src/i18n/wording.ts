import { lifeOf, readCalendar, readDays, readNumber, splitInterval } from "../dataset/edtf.ts";
import {
  type Amount,
  type Dated,
  type Relation,
  type Source,
  type Text,
  type WrittenPeriod,
} from "../dataset/types.ts";
import type { Part } from "../model/part.ts";
import {
  type DayWindow,
  isInDoubt,
  type Model,
  OPEN_END,
  OPEN_START,
  type RelationType,
  type Standing,
  standings,
} from "../model/types.ts";
import type { DatedPeriod } from "./dates.ts";
import type { ChosenText } from "./text.ts";
import type { SentenceParts, Translator } from "./translator.ts";

/** What is needed to put rows of a model into words. */
export interface Wording {
  readonly model: Model;
  readonly t: Translator;
}

const fallbackType: RelationType = {
  id: "",
  label: undefined,
  family: "other",
  sign: 0,
  directed: false,
  line: "dashes",
};

/** "40 of 2,669 actors", "All 2,669 actors" */
export function partShown(t: Translator, { actorCount, shownCount }: Pick<Part, "actorCount" | "shownCount">): string {
  return shownCount < actorCount ? t.words.part.shown(shownCount, actorCount) : t.words.part.all(actorCount);
}

export function textOf({ model, t }: Wording, text: Text | undefined): string {
  return t.text(text, model.dataset.language);
}

/** A text with its language, for `lang` attributes. */
export function chosenTextOf({ model, t }: Wording, text: Text | undefined): ChosenText {
  return t.chooseText(text, model.dataset.language);
}

/** The title of a source. In which language a plain string quotes it nobody says: mostly not in that of the dataset. */
export function chosenTitleOf(wording: Wording, { title }: Source): ChosenText {
  const chosen = chosenTextOf(wording, title);
  return typeof title === "string" ? { words: chosen.words, language: "" } : chosen;
}

/** Who has published a source: names are mostly not in the language of the dataset. */
export function chosenPublisherOf(wording: Wording, { publisher }: Source): ChosenText {
  const chosen = chosenTextOf(wording, publisher);
  return typeof publisher === "string" ? { words: chosen.words, language: "" } : chosen;
}

/** "im Artikel": the tags of a relation by their labels. */
export function chosenTagsOf(wording: Wording, row: number): readonly ChosenText[] {
  const { tags = {} } = wording.model.dataset;
  const told = relationAt(wording, row)?.tags ?? [];
  return told.map((tag) => {
    const label = chosenTextOf(wording, Object.hasOwn(tags, tag) ? tags[tag]?.label : undefined);
    return label.words === "" ? { words: tag, language: "" } : label;
  });
}

export function actorName(wording: Wording, row: number): string {
  return chosenNameOf(wording, row).words;
}

/** The same with its language, for `lang` attributes. */
export function chosenNameOf(wording: Wording, row: number): ChosenText {
  const actor = wording.model.dataset.actors[row];
  const name = chosenTextOf(wording, actor?.name);
  return name.words === "" ? { words: actor?.id ?? "", language: "" } : name;
}

export function actorRole(wording: Wording, row: number): string {
  return chosenRoleOf(wording, row).words;
}

export function chosenRoleOf(wording: Wording, row: number): ChosenText {
  return chosenTextOf(wording, wording.model.dataset.actors[row]?.role);
}

/** "Unternehmen"; "" for an actor without a kind. */
export function chosenKindOf(wording: Wording, row: number): ChosenText {
  const { model, t } = wording;
  const kind = model.kinds[model.actorKind[row] ?? 0];
  const isNamed = model.dataset.actors[row]?.kind !== undefined;
  const words = kind === undefined || !isNamed ? "" : t.kindLabel(kind, model.dataset.language);
  return { words, language: chosenTextOf(wording, kind?.label).language };
}

export function relationAt({ model }: Wording, row: number): Relation | undefined {
  return model.dataset.relations[row];
}

export function typeOf({ model }: Wording, row: number): RelationType {
  return model.types[model.columns.type[row] ?? 0] ?? fallbackType;
}

export function typeLabelOf({ model, t }: Wording, type: RelationType): string {
  return t.typeLabel(type, model.dataset.language);
}

export function standingOf({ model }: Wording, row: number): Standing {
  return standings[model.columns.status[row] ?? 0] ?? "unstated";
}

/** Whether a relation is claimed, disputed or denied: drawn hollow or broken. */
export function isDoubtful({ model }: Wording, row: number): boolean {
  return isInDoubt(model.columns.status[row] ?? 0);
}

/** The finer nature of a relation, else the label of its type: "Klage", "Fehde". */
export function relationLabel(wording: Wording, row: number): string {
  return textOf(wording, relationAt(wording, row)?.label) || typeLabelOf(wording, typeOf(wording, row));
}

/** "Fehde · Klage"; the type alone where the dataset says nothing finer, the label alone where it is a part of the type's. */
export function natureOf(wording: Wording, row: number): string {
  return chosenNatureOf(wording, row)
    .map(({ words }) => words)
    .join(natureGap);
}

/** What stands between the type and what is finer. */
export const natureGap = " · ";

/** The parts of the same with their languages. */
export function chosenNatureOf(wording: Wording, row: number): readonly ChosenText[] {
  const type = typeOf(wording, row);
  const words = typeLabelOf(wording, type);
  const named = { words, language: chosenTextOf(wording, type.label).language };
  const finer = chosenTextOf(wording, relationAt(wording, row)?.label);
  const isSame = (other: string) => other.toLowerCase() === finer.words.toLowerCase();
  if (finer.words === "" || isSame(words)) return [named];
  return words.split(/, |، /).some(isSame) ? [finer] : [named, finer];
}

/** What a relation says, from whichever side one looks: in the words of the dataset, else in a sentence of its parts. */
export function relationSentence(wording: Wording, row: number): string {
  return chosenSentenceOf(wording, row).words;
}

/** The same with its language, for `lang` attributes. */
export function chosenSentenceOf(wording: Wording, row: number): ChosenText {
  const { columns } = wording.model;
  const relation = relationAt(wording, row);
  const title = chosenTextOf(wording, relation?.title);
  if (title.words !== "") return title;
  const type = typeOf(wording, row);
  const words = wording.t.sentence({
    type: type.id,
    typeLabel: typeLabelOf(wording, type),
    isDirected: type.directed,
    source: actorName(wording, columns.source[row] ?? 0),
    target: actorName(wording, columns.target[row] ?? 0),
    label: textOf(wording, relation?.label),
    unpaid: unpaidOf(type, relation?.amount),
  });
  return { words, language: undefined };
}

/** Of what is said about a plan or a bid only the money has not come. */
export function unpaidOf(
  { family }: Pick<RelationType, "family">,
  amount: Amount | undefined,
): SentenceParts["unpaid"] {
  const qualifier = amount?.qualifier;
  return family === "money" && (qualifier === "planned" || qualifier === "failed") ? qualifier : undefined;
}

/** "seit 21. Januar 2025"; several periods as a list; "ohne Datum" where none can be read. */
export function relationPeriod({ model, t }: Wording, row: number): string {
  const relation = model.dataset.relations[row];
  return (relation && periodWords({ model, t }, relation)) || t.words.dates.undated;
}

/** Since when and until when there is an actor; "" where the data do not say it. */
export function actorPeriod(wording: Wording, row: number): string {
  return periodWords(wording, lifeOf(wording.model.dataset.actors[row] ?? {}));
}

/** The times of something, as a list; "" where none can be read. */
export function periodWords({ model, t }: Wording, dated: Dated): string {
  const readable = [dated, ...(dated.periods ?? [])]
    .map((period) => readWritten(period, model.isNumeric ? readNumber : readCalendar))
    .filter(isDated);
  return readable.length === 0 ? "" : t.formatList(readable.map((period) => t.formatPeriod(period)));
}

/** The dates of a period as the dataset writes them. An end that cannot be read is one that nobody knows, not an open one. */
function readWritten({ date = "", start = "..", end = ".." }: WrittenPeriod, read: typeof readDays): DatedPeriod {
  const { start: from, end: to } = splitInterval(date) ?? { start, end };
  const readBound = (text: string) => (text === ".." ? undefined : (read(text) ?? "unknown"));
  return { date: read(date), start: readBound(from), end: readBound(to) };
}

function isDated({ date, start, end }: DatedPeriod): boolean {
  return [date, start].some((range) => typeof range === "object" && range.precision !== "open") || end !== undefined;
}

/** A date of the dataset at its own precision; as written where it cannot be read. */
export function dateWords({ t }: Wording, written: string): string {
  const range = readDays(written);
  return range === undefined ? written : t.formatDate(range);
}

export function amountWords({ t }: Wording, amount: Amount | undefined): string {
  return amount === undefined ? "" : t.formatAmount(amount);
}

/** Names of who claims or disputes: an actor's name by its id, else the words given. "" for nobody. */
function peopleWords(wording: Wording, people: readonly Text[] | undefined): string {
  return wording.t.formatList((people ?? []).map((person) => personWords(wording, person)));
}

/** The name of an actor by its id, else the words given. */
export function personWords(wording: Wording, person: Text): string {
  const row = typeof person === "string" ? wording.model.actorRow.get(person) : undefined;
  return row === undefined ? textOf(wording, person) : actorName(wording, row);
}

/**
 * "belegt", "behauptet von A", "umstritten – behauptet von A, bestritten von B und C"; of what happened as nobody doubts
 * "belegt – Widerspruch in der Sache: B". "" where nothing is said.
 */
export function statusWords(wording: Wording, row: number): string {
  const { words } = wording.t;
  const relation = relationAt(wording, row);
  const claimedBy = peopleWords(wording, relation?.claimedBy);
  const disputedBy = peopleWords(wording, relation?.disputedBy);
  const standing = standingOf(wording, row);
  const { disputedBy: doubted, contentDisputedBy, claimedBy: claimed, saidBy } = words.details;
  const [said, disputed] = isDoubtful(wording, row) ? [claimed, doubted] : [saidBy, contentDisputedBy];
  const people = [claimedBy === "" ? "" : said(claimedBy), disputedBy === "" ? "" : disputed(disputedBy)].filter(
    (part) => part !== "",
  );
  const status = standing === "unstated" ? "" : words.statuses[standing];
  const isSaid = people.length === 1 && people[0]?.startsWith(`${status} `) === true;
  return [
    ...(isSaid || status === "" ? [] : [status]),
    ...(people.length === 0 ? [] : [wording.t.joinParts(people)]),
  ].join(" – ");
}

/** "20.–28. Januar 2025"; in mode `until` "bis 28. Januar 2025". */
export function windowWords(t: Translator, { fromDay, toDay, mode }: DayWindow): string {
  const from = fromDay === OPEN_START || mode === "until" ? -Infinity : fromDay;
  return t.formatWindow(from, toDay === OPEN_END ? Infinity : toDay);
}
