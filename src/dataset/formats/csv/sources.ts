import type { Fields } from "../../fields.ts";
import { FreshIds } from "../../ids.ts";
import type { Text } from "../../types.ts";
import { slugOf } from "./actors.ts";
import { readExact, splitList } from "./cells.ts";
import type { DateColumn } from "./dateColumn.ts";
import type { RowAttributes, Sheet } from "./sheet.ts";
import type { Row } from "./table.ts";

/** A source as one row tells it. */
interface Entry {
  title?: Text;
  url?: string;
  publisher?: Text;
  date?: string;
  retrieved?: string;
}

const details = ["publisher", "date", "retrieved"] as const;
const isAddress = /^(?:https?:\/\/|mailto:)\S+$/i;
/** The sources of all relations: the same words or address are the same source. */
export class SourceBook {
  readonly sources = new Map<string, Entry>();
  readonly rows = new Map<string, Row>();
  readonly #sheet: Sheet;
  readonly #dates: Readonly<Record<"date" | "retrieved", DateColumn>>;
  readonly #hasColumns: boolean;
  readonly #idsByKey = new Map<string, string[]>();
  readonly #fresh = new FreshIds([]);

  constructor(sheet: Sheet, dates: Readonly<Record<"date" | "retrieved", DateColumn>>) {
    this.#sheet = sheet;
    this.#hasColumns = sheet.columns.uses.some((use) => use?.startsWith("sources") === true);
    this.#dates = dates;
  }

  /** The ids of the sources of a relation; undefined where it has none. */
  read(row: Row, attributes: RowAttributes): readonly string[] | undefined {
    if (this.#sheet.cell(row, "sources.id") !== "") return this.#readById(row);
    const entries = this.#readEntries(row, attributes);
    return entries.length === 0 ? undefined : [...new Set(entries.map((entry) => this.#idOf(entry, row)))];
  }

  /** In our own tables each line of a cell belongs to the line of the cell with the ids. */
  #readById(row: Row): readonly string[] {
    const sheet = this.#sheet;
    const lines = (use: string): readonly string[] => readLines(sheet.cell(row, use));
    const languages = (field: string): readonly (readonly [string, readonly string[]])[] =>
      sheet.languagesOf(field).map((language) => [language, lines(`${field}:${language}`)]);
    const texts = (["title", "publisher"] as const).map(
      (field) => [field, lines(`sources.${field}`), languages(`sources.${field}`)] as const,
    );
    const plain = (["url", "date", "retrieved"] as const).map((field) => [field, lines(`sources.${field}`)] as const);
    const ids = lines("sources.id");
    for (const [index, id] of ids.entries()) {
      const entry: Entry = {};
      for (const [field, words, byLanguage] of texts) {
        const text = textAt(index, words, byLanguage);
        if (text !== undefined) entry[field] = text;
      }
      for (const [field, cells] of plain) if ((cells[index] ?? "") !== "") entry[field] = cells[index] ?? "";
      this.#define(id, entry, row);
    }
    return ids;
  }

  #define(id: string, entry: Entry, row: Row): void {
    if (Object.keys(entry).length === 0) return;
    const known = this.sources.get(id);
    if (known !== undefined) Object.assign(known, { ...entry, ...known });
    else {
      this.sources.set(id, entry);
      this.rows.set(id, row);
    }
  }

  #readEntries(row: Row, attributes: RowAttributes): readonly Entry[] {
    const sheet = this.#sheet;
    if (!this.#hasColumns) return [];
    const named = splitList(sheet.cell(row, "sources")).flatMap(splitBehindAddress).map(readEntry);
    const urls = splitList(sheet.cell(row, "sources.url")).map(readEntry);
    const isPaired =
      named.length === urls.length &&
      named.every(({ url }) => url === undefined) &&
      urls.every(({ url }) => url !== undefined);
    const written = isPaired
      ? named.map((entry, index) => ({ ...entry, ...urls[index], ...entry }))
      : [...named, ...urls];
    const titled = this.#addTitles(written, row, attributes);
    for (const field of details) this.#addDetail(titled, field, row, attributes);
    return titled.filter((entry) => Object.keys(entry).length > 0);
  }

  /** Titles from a column of their own. */
  #addTitles(entries: Entry[], row: Row, attributes: RowAttributes): Entry[] {
    const title = this.#sheet.text(row, "sources.title", attributes);
    if (title === undefined) return entries;
    const titles = entries.length <= 1 || typeof title !== "string" ? [title] : splitList(title);
    if (entries.length === 0) return titles.map((words) => ({ title: words }));
    if (titles.length === entries.length)
      return entries.map((entry, index) => ({ title: titles[index] ?? title, ...entry }));
    this.#keep(row, "sources.title", attributes);
    return entries;
  }

  #addDetail(entries: Entry[], field: (typeof details)[number], row: Row, attributes: RowAttributes): void {
    const cell = this.#sheet.cell(row, `sources.${field}`);
    if (cell === "") return;
    const items = entries.length <= 1 ? [cell] : splitList(cell);
    if (entries.length === 0) entries.push({});
    if (items.length !== entries.length) {
      this.#keep(row, `sources.${field}`, attributes);
      return;
    }
    for (const [index, entry] of entries.entries()) {
      const item = items[index] ?? "";
      entry[field] = field === "publisher" ? item : this.#dates[field].readSingle(item, row);
    }
  }

  /** It is not known which of the sources is meant. */
  #keep(row: Row, use: string, attributes: RowAttributes): void {
    const heading = this.#sheet.headingOf(use);
    const found = this.#sheet.cell(row, use);
    attributes.set(heading ?? use, found);
    this.#sheet.report("wrong-value", row, heading, { expected: "as many entries as there are sources", found });
  }

  /** Sources with the same words and address are one, unless what is known of them contradicts itself. */
  #idOf(entry: Entry, row: Row): string {
    const { title, url = "" } = entry;
    const key = `${typeof title === "object" ? JSON.stringify(title) : (title ?? "")}\n${url}`;
    const ids = this.#idsByKey.get(key) ?? [];
    this.#idsByKey.set(key, ids);
    const same = ids
      .slice(0, 20)
      .find((id) => details.every((field) => agree(this.sources.get(id)?.[field], entry[field])));
    const id = same ?? this.#fresh.take(slugOf(wordsOf(entry), "source"));
    if (same === undefined) ids.push(id);
    this.#define(id, entry, row);
    return id;
  }
}

function agree(one: Text | undefined, other: Text | undefined): boolean {
  return one === undefined || other === undefined || JSON.stringify(one) === JSON.stringify(other);
}

function wordsOf({ title, url, publisher }: Entry): string {
  const words = title ?? url?.replace(/^\w+:(?:\/\/)?(?:www\.)?/i, "") ?? publisher;
  return typeof words === "string" ? words : (Object.values(words ?? {})[0] ?? "");
}

/** `https://a.example/x, Handelsregister`: what stands behind an address and a comma is another source. */
function splitBehindAddress(words: string): readonly string[] {
  const { url, rest } = /^(?<url>https?:\/\/[^\s,]+),\s+(?<rest>\S.*)$/i.exec(words)?.groups ?? {};
  return url === undefined || rest === undefined ? [words] : [url, ...splitBehindAddress(rest)];
}

/** An address, words, or words with an address behind them: `SZ, 3.5.2024: https://…`. */
function readEntry(words: string): Entry {
  if (isAddress.test(words)) return { url: words };
  const start = words.search(/https?:\/\//i);
  const url = start <= 0 ? "" : words.slice(start).replace(/[)>.,]$/, "");
  const title = withoutEndOf(words.slice(0, Math.max(start, 0)), " ,:;(<–-\t");
  return title === "" || !isAddress.test(url) ? { title: words } : { title, url };
}

function withoutEndOf(words: string, signs: string): string {
  let end = words.length;
  while (end > 0 && signs.includes(words.charAt(end - 1))) end--;
  return words.slice(0, end);
}

/** The lines of a cell in the tables that we write. */
export function readLines(cell: string): readonly string[] {
  const exact = readExact(cell);
  if (exact !== undefined) return exact.map((item) => (typeof item === "string" ? item : ""));
  return cell === "" ? [] : cell.split("\n").map((line) => line.trim());
}

function textAt(
  index: number,
  plain: readonly string[],
  byLanguage: readonly (readonly [string, readonly string[]])[],
): Text | undefined {
  const words = byLanguage.flatMap(([language, lines]) =>
    (lines[index] ?? "") === "" ? [] : [[language, lines[index] ?? ""]],
  );
  if (words.length > 0) return Object.fromEntries(words) as Fields as Text;
  return (plain[index] ?? "") === "" ? undefined : plain[index];
}
