import { readDay } from "../../edtf.ts";
import type { Actor, Amount, Attributes, Dated, Relation, Source, Text, WrittenPeriod } from "../../types.ts";
import { readKind } from "./actors.ts";
import { readCurrency } from "./amountColumn.ts";
import { readAmount } from "../words/amounts.ts";
import { readExact, splitList } from "./cells.ts";
import { isKnownHeading } from "./columns.ts";
import type { DateReading } from "../words/dateReading.ts";
import { readDate, readEndDate, readStartDate } from "../words/dates.ts";
import { attributePrefix } from "./fields.ts";
import { readPeriods } from "./periodColumns.ts";
import { perhapsNames, splitNames } from "./relations.ts";
import { readType } from "./rowTypes.ts";
import { attributeNameOf, readTyped } from "./sheet.ts";
import { setLines, setList, setText, setWords, type Cells } from "./writeCells.ts";

/** What the rows of one table have in common. */
export interface WriteContext {
  /** Names of attributes that are a number, true or false anywhere. */
  readonly typed: ReadonlySet<string>;
  /** Names and ids of actors in lower case: words that a reader takes for the actor. */
  readonly names: ReadonlySet<string>;
  readonly actorIds: ReadonlySet<string>;
  readonly sources: Readonly<Record<string, Source>>;
  /** Types stand in the exact form, so that none is taken for another. */
  readonly areTypesExact: boolean;
}

export function writeActor(actor: Actor, { typed }: WriteContext): Cells {
  const cells: Cells = new Map();
  const { aliases, links, position } = actor;
  setWords(cells, "id", actor.id);
  setText(cells, "name", actor.name);
  setWords(cells, "kind", actor.kind, readKind);
  setText(cells, "role", actor.role);
  setList(cells, "aliases", aliases, joinWords(aliases), readWordList);
  setText(cells, "description", actor.description);
  const urls = links?.map(({ url }) => url).join(" ");
  setList(cells, "links", links, urls, (cell) => splitList(cell).map((url) => ({ url })));
  if (position !== undefined) cells.set("x", String(position[0])).set("y", String(position[1]));
  setPeriods(cells, actor);
  setAttributes(cells, actor.attributes, typed);
  return cells;
}

export function writeRelation(relation: Relation, context: WriteContext): Cells {
  const cells: Cells = new Map();
  setWords(cells, "id", relation.id);
  if (context.areTypesExact) cells.set("type", JSON.stringify([relation.type]));
  else setWords(cells, "type", relation.type, readType);
  setWords(cells, "source", relation.source, readOneName);
  setWords(cells, "target", relation.target, readOneName);
  // A date beside an end would be read as the start.
  const isStart = relation.end !== undefined && relation.start === undefined;
  setWords(cells, "date", relation.date, (cell) => (isStart ? "" : dateAsRead(cell, readDate(cell), true)));
  setPeriods(cells, relation);
  setText(cells, "label", relation.label);
  setText(cells, "summary", relation.summary);
  setList(cells, "tags", relation.tags, joinWords(relation.tags), readWordList);
  setAmount(cells, relation.amount);
  setWords(cells, "status", relation.status);
  for (const field of ["claimedBy", "disputedBy"] as const) {
    const claimants = relation[field];
    setList(cells, field, claimants, areClear(claimants, context) ? joinWords(claimants) : undefined, readWordList);
  }
  setSources(cells, relation.sources, context.sources);
  setWords(cells, "added", relation.added, (cell) => (readDay(cell) === undefined ? "" : cell));
  setAttributes(cells, relation.attributes, context.typed);
  return cells;
}

function setPeriods(cells: Cells, { start, end, periods }: Dated): void {
  setWords(cells, "start", start, (cell) => dateAsRead(cell, readStartDate(cell), false));
  setWords(cells, "end", end, (cell) => dateAsRead(cell, readEndDate(cell), false));
  setList(cells, "periods", periods, periods?.map(writePeriod).join("; "), readPeriods);
}

/** What a reader makes of a name; nothing where it would take it for several. */
function readOneName(cell: string): string {
  return splitNames(cell)[0] === cell ? cell : "";
}

function joinWords(list: readonly Text[] | undefined): string | undefined {
  return list?.every((item) => typeof item === "string") === true ? list.join("; ") : undefined;
}

function readWordList(cell: string): readonly unknown[] {
  return readExact(cell) ?? splitList(cell);
}

/** Whether every claimant is an actor or words that nobody takes for one, or for several. */
function areClear(claimants: readonly Text[] | undefined, { actorIds, names }: WriteContext): boolean {
  const isTaken = (words: string) =>
    perhapsNames(words).every((part) => actorIds.has(part) || names.has(nameKey(part)));
  return claimants?.every((one) => typeof one === "string" && (actorIds.has(one) || !isTaken(one))) ?? true;
}

/** A name as a reader compares it. */
export function nameKey(name: string): string {
  return name.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}

/** What a reader makes of a date in a cell; nothing where it would take it apart or ask. */
function dateAsRead(cell: string, reading: DateReading, canBeInterval: boolean): string {
  if (reading.is === "date") return reading.date;
  if (reading.is === "interval") return canBeInterval ? `${reading.start}/${reading.end}` : "";
  return reading.is === "unreadable" && canBeInterval ? cell : "";
}

function writePeriod({ date, start = "", end = "" }: WrittenPeriod): string {
  return date ?? `${start}/${end}`;
}

/** The number in full, with a fourth decimal where three of them would look like a group of thousands. */
function setAmount(cells: Cells, amount: Amount | undefined): void {
  if (amount === undefined) return;
  const text = String(amount.value);
  const isClear = readAmount(text, undefined)?.value === amount.value;
  cells.set("amount", isClear ? text : text.replace(/^\d+\.\d{3}(?=e|$)/, (group) => `${group}0`));
  setWords(cells, "currency", amount.currency, readCurrency);
  setWords(cells, "qualifier", amount.qualifier);
}

function setSources(cells: Cells, ids: readonly string[] | undefined, sources: Readonly<Record<string, Source>>): void {
  if (ids === undefined) return;
  setLines(cells, "sources.id", ids);
  const columns = new Map<string, string[]>();
  for (const [index, id] of ids.entries()) {
    const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
    for (const [heading, words] of sourceCells(source ?? {})) {
      const lines = columns.get(heading) ?? ids.map(() => "");
      lines[index] = words;
      columns.set(heading, lines);
    }
  }
  for (const [heading, lines] of columns) setLines(cells, heading, lines);
}

function sourceCells({ title, publisher, url, date, retrieved }: Source): readonly (readonly [string, string])[] {
  const texts = Object.entries({ title, publisher }).flatMap(([field, text]) => {
    if (typeof text !== "object") return [[`sources.${field}`, text ?? ""] as const];
    return Object.entries(text).map(([language, words]) => [`sources.${field}:${language}`, words] as const);
  });
  const plain = Object.entries({ url, date, retrieved }).map(
    ([field, words]) => [`sources.${field}`, words ?? ""] as const,
  );
  return [...texts, ...plain].filter(([, words]) => words !== "");
}

/** Words that look like numbers stand in the exact form, so that they stay words. */
function setAttributes(cells: Cells, attributes: Attributes | undefined, typed: ReadonlySet<string>): void {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    const heading = attributeHeading(name);
    if (typeof value !== "string") cells.set(heading, String(value));
    else if (typed.has(name) || readTyped(value) !== value) cells.set(heading, JSON.stringify([value]));
    else setWords(cells, heading, value);
  }
}

/** The name itself where no reader takes it for a field of either table. */
function attributeHeading(name: string): string {
  const isClear =
    !isKnownHeading(name, "actors") && !isKnownHeading(name, "relations") && attributeNameOf(name) === name;
  if (isClear) return name;
  const prefixed = `${attributePrefix}${name}`;
  return attributeNameOf(prefixed) === name ? prefixed : `${attributePrefix}${JSON.stringify([name])}`;
}
