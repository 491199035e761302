import type { Fields } from "../../fields.ts";
import { FreshIds } from "../../ids.ts";
import { collapseSpace, readExact, readExactText, splitList } from "./cells.ts";
import { attributeNameOf, writeAttributes, type RowAttributes, type Sheet } from "./sheet.ts";
import type { DateQuestion } from "../words/dateReading.ts";
import { PeriodColumns } from "./periodColumns.ts";
import type { Row } from "./table.ts";
import type { CsvOptions } from "./types.ts";
import { kindAmong, kindsIn } from "../words/standing.ts";
import { wellFormed } from "../../text.ts";

/** Where an actor comes from: its own row, or the cell of a relation that names it first. */
export interface ActorPlace {
  readonly sheet: Sheet;
  readonly row: Row;
  /** For an actor made from a name: `source` or `target`. */
  readonly end: string | undefined;
}

/** A name that several actors have. */
const several = Symbol();

/** The actors of a reading: those of a table, and those that relations name beside them. */
export class ActorBook {
  readonly actors: Fields[] = [];
  readonly places: ActorPlace[] = [];
  readonly made: string[] = [];
  /** Ids that were made from names. */
  readonly madeIds = new Set<string>();
  readonly #ids = new Set<string>();
  readonly #idByName = new Map<string, string | typeof several>();
  readonly #idByMadeName = new Map<string, string>();
  /** What cells of relations were resolved to: most names come many times. */
  readonly #idByCell = new Map<string, string>();
  readonly #fresh: FreshIds;

  readonly #isCaseMerged: boolean;
  readonly #periods: PeriodColumns | undefined;

  constructor(sheet: Sheet | undefined, options: CsvOptions) {
    this.#isCaseMerged = options.mergeCase === true;
    this.#periods = sheet === undefined ? undefined : new PeriodColumns(sheet, options);
    const written = sheet === undefined ? [] : [...sheet.cellsOf("id")].map(([cell]) => readExactText(cell) ?? cell);
    this.#fresh = new FreshIds(written);
    if (sheet === undefined) return;
    const idByName = new Map<string, string>();
    for (const row of sheet.table.rows) this.#add(sheet, row, idByName);
    for (const { id, aliases } of this.actors) this.#knowAliases(id, aliases);
  }

  /**
   * The id of the actor that a cell of a relation names by id, name or alias. Whoever is in no row is made; a name that
   * several have stays as written, which `validateDataset` reports.
   */
  resolve(cell: string, sheet: Sheet, row: Row, end: string): string {
    const known = this.#idByCell.get(cell);
    if (known !== undefined) return known;
    const id = this.find(cell) ?? this.#make(cell, { sheet, row, end });
    this.#idByCell.set(cell, id);
    return id;
  }

  /** As `resolve`, but nobody is made: undefined for words that name no actor. */
  find(cell: string): string | undefined {
    const exact = readExactText(cell);
    if (exact !== undefined && this.#ids.has(exact)) return exact;
    if (this.#ids.has(cell)) return cell;
    const name = collapseSpace(exact ?? cell);
    const id =
      this.#idByName.get(name) ?? this.#idByName.get(name.toLowerCase()) ?? this.#idByMadeName.get(this.#keyOf(name));
    return id === several ? (exact ?? cell) : id;
  }

  #keyOf(name: string): string {
    return this.#isCaseMerged ? name.toLowerCase() : name;
  }

  /** The first dates that a question is about. */
  askedOf(question: DateQuestion): readonly string[] {
    return this.#periods?.askedOf(question) ?? [];
  }

  /** Columns beside an end can say how the actor is called and of what kind it is. */
  #make(cell: string, place: ActorPlace): string {
    const written = collapseSpace(readExactText(cell) ?? cell);
    const { sheet, row, end = "source" } = place;
    const isWhole = sheet.cell(row, end) === cell;
    const label = isWhole ? sheet.cell(row, `${end}.name`) : "";
    const kind = isWhole ? sheet.cell(row, `${end}.kind`) : "";
    const id = this.#fresh.take(slugOf(written, "actor"));
    this.madeIds.add(id);
    this.#idByMadeName.set(this.#keyOf(written), id);
    this.#ids.add(id);
    const name = label === "" ? written : collapseSpace(label);
    this.made.push(name);
    this.actors.push({ id, name, ...(kind === "" ? {} : { kind: readKind(kind) }) });
    this.places.push(place);
    return id;
  }

  #add(sheet: Sheet, row: Row, idByName: Map<string, string>): void {
    const attributes = sheet.attributes(row);
    const name = sheet.text(row, "name", attributes);
    const names = namesIn(name);
    const id = this.#idOf(sheet.cell(row, "id"), names[0], idByName);
    const rest = readActor(sheet, row, attributes, this.#periods);
    this.actors.push({
      ...(id === undefined ? {} : { id }),
      ...(name === undefined ? { name: id ?? "" } : { name }),
      ...rest,
    });
    this.places.push({ sheet, row, end: undefined });
    if (id === undefined) return;
    this.#ids.add(id);
    this.#knowNames(id, [...names, id]);
  }

  /** Rows without ids are told apart by their names alone: the same name is the same id, which validation reports. */
  #idOf(cell: string, name: string | undefined, idByName: Map<string, string>): string | undefined {
    if (cell !== "") return readExactText(cell) ?? cell;
    if (name === undefined) return undefined;
    const key = collapseSpace(name);
    const id = idByName.get(key) ?? this.#fresh.take(slugOf(key, "actor"));
    idByName.set(key, id);
    this.madeIds.add(id);
    return id;
  }

  #knowNames(id: string, names: readonly string[]): void {
    for (const name of names.map(collapseSpace)) {
      for (const key of new Set([name, name.toLowerCase()])) {
        const known = this.#idByName.get(key);
        this.#idByName.set(key, known === undefined || known === id ? id : several);
      }
    }
  }

  /** An alias counts only where nobody has it as a name. */
  #knowAliases(id: unknown, aliases: unknown): void {
    if (typeof id !== "string" || !Array.isArray(aliases)) return;
    const free = aliases.flatMap(namesIn).filter((alias) => !this.#idByName.has(collapseSpace(alias).toLowerCase()));
    this.#knowNames(id, free);
  }
}

function namesIn(name: unknown): readonly string[] {
  if (typeof name === "string") return [name];
  if (typeof name !== "object" || name === null) return [];
  return Object.values(name).filter((words) => typeof words === "string");
}

function readActor(sheet: Sheet, row: Row, attributes: RowAttributes, periods: PeriodColumns | undefined): Fields {
  const kind = sheet.cell(row, "kind");
  const aliases = sheet.cell(row, "aliases");
  const links = sheet.cell(row, "links");
  if (kindsIn(kind).length > 1 && readExactText(kind) === undefined)
    attributes.set(attributeNameOf(sheet.headingOf("kind") ?? "kind"), kind);
  const fields = new Map<string, unknown>([
    ["kind", kind === "" ? undefined : readKind(kind)],
    ["role", sheet.text(row, "role", attributes)],
    ["aliases", aliases === "" ? undefined : (readExact(aliases) ?? splitList(aliases))],
    ["description", sheet.text(row, "description", attributes)],
    ["links", links === "" ? undefined : readLinks(links)],
    ["position", readPosition(sheet, row, attributes)],
    ...Object.entries(periods?.read(row, attributes) ?? {}),
  ]);
  fields.set("attributes", writeAttributes(attributes));
  return Object.fromEntries([...fields].filter(([, value]) => value !== undefined));
}

/** A kind of actor: one of ours, or the word of the file. */
export function readKind(cell: string): string {
  return readExactText(cell) ?? kindAmong(cell) ?? readWord(kindsIn(cell)[0] ?? cell);
}

/** A word that is used as an id: one line, at most 200 characters. */
export function readWord(cell: string): string {
  return wellFormed(collapseSpace(cell).slice(0, 200));
}

function readLinks(cell: string): readonly unknown[] {
  return readExact(cell) ?? splitList(cell).map((url) => ({ url }));
}

/** Two numbers, with point or comma; what is none is kept as written and reported. */
function readPosition(sheet: Sheet, row: Row, attributes: RowAttributes): unknown {
  const cells = ["x", "y"].map((field) => [field, sheet.cell(row, field)] as const);
  if (cells.every(([, cell]) => cell === "")) return undefined;
  const numbers = cells.map(([, cell]) => (cell === "" ? NaN : Number(cell.replace(",", "."))));
  if (numbers.every((value) => Number.isFinite(value) && Math.abs(value) <= 1e6)) return numbers;
  for (const [field, cell] of cells) {
    if (cell === "") continue;
    const heading = sheet.headingOf(field);
    attributes.set(heading ?? field, cell);
    sheet.report("wrong-value", row, heading, { expected: "two numbers from -1000000 to 1000000", found: cell });
  }
  return undefined;
}

const isAscii = /^[ -~]*$/;

/** Without accents, umlauts as two letters. */
function spellPlainly(words: string): string {
  const german = words.normalize("NFC").replace(/[äöüß]/g, (sign) => spelled.get(sign) ?? sign);
  return german.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
}

/** A short readable id made from words: `elon-musk`. */
export function slugOf(words: string, fallback: string): string {
  const small = words.slice(0, 200).toLowerCase();
  const plain = isAscii.test(small) ? small : spellPlainly(small);
  const cut = plain.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60);
  const slug = wellFormed(cut).replace(/^-+|-+$/g, "");
  return slug === "" ? fallback : slug;
}

const spelled: ReadonlyMap<string, string> = new Map([
  ["ä", "ae"],
  ["ö", "oe"],
  ["ü", "ue"],
  ["ß", "ss"],
]);
