import { isFields, type Fields } from "../fields.ts";
import { Findings } from "../findings.ts";
import { examineColumn, isDateUse } from "./columnQuestions.ts";
import { attributePrefix, isPrivateHeading, type CsvRole } from "./csv/fields.ts";
import { wordsOfHeading } from "./csv/headings.ts";
import type { ColumnDescription, TableDescription } from "./csv/types.ts";
import { dateFieldCalled } from "./foreignDates.ts";
import { amountNames, saysType, type EntryRules } from "./foreignEntries.ts";
import type { ForeignList } from "./foreignGraph.ts";
import { takeNotes } from "./nestedNotes.ts";
import { labelsAreTypes } from "./relationTypes.ts";
import { mostEntries, roles, type GraphOptions, type GraphTable } from "./graphTables.ts";
import { onlyDecimal } from "./words/amounts.ts";
import type { DateRules } from "./words/dateReading.ts";

/** So many entries are read to see what their fields are taken for. */
const mostRead = 200;

const fieldsOf: Readonly<Record<GraphTable, readonly string[]>> = {
  nodes: ["name", "kind", "role", "description", "x", "y"],
  edges: ["type", "label", "summary", "date", "start", "end", "amount", "currency", "status", "sources"],
};
/** What the format itself says. */
const fixed: ReadonlySet<string> = new Set(["id", "source", "target", "attributes", "key"]);

/**
 * A node or edge of JSON under the names that somebody has said its fields have, with other words for its values; notes that
 * stand deeper, too, where somebody has asked for them.
 */
export function sayEntry(written: unknown, table: GraphTable, { mapping, repairs }: GraphOptions): unknown {
  if (!isFields(written) || (mapping === undefined && repairs === undefined)) return written;
  const entry = withNotes(written, table, mapping);
  const fields: [string, unknown][] = [];
  const attributes: [string, unknown][] = [];
  for (const [name, found] of Object.entries(entry)) {
    const key = `${table}:${name}`;
    const use = fixed.has(name) ? undefined : mapping?.get(key);
    const value = repairs?.get(key)?.get(wordsOf(found) ?? "") ?? found;
    // Notes that somebody has asked for are told from those in the file by the prefix.
    if (use === "attribute") attributes.push([isPrivateHeading(name) ? attributePrefix + name : name, value]);
    else if (use !== "ignore") fields.push([use ?? name, value]);
  }
  if (attributes.length === 0) return Object.fromEntries(fields);
  const own = isFields(entry.attributes) ? entry.attributes : {};
  return { ...Object.fromEntries(fields), attributes: { ...own, ...Object.fromEntries(attributes) } };
}

/** With the notes that somebody has asked for beside its fields; the others are left out where it is read. */
function withNotes(entry: Fields, table: GraphTable, mapping: GraphOptions["mapping"]): Fields {
  const { rest, notes } = takeNotes(entry, (name) => (mapping?.get(`${table}:${name}`) ?? "ignore") !== "ignore");
  return notes.size === 0 ? entry : { ...rest, ...Object.fromEntries(notes) };
}

/**
 * What was said of the dates of all attributes alike: readers of JSON have one rule for a file, and none where that differs.
 * What the words for amounts prove goes behind what somebody has said of their decimals, and labels are types where nothing
 * else says what the edges are.
 */
export function rulesOfEntries({ columnDates, decimal, mapping }: GraphOptions, edges: readonly unknown[]): EntryRules {
  const [first = {}, ...others] = [...(columnDates?.values() ?? [])];
  const isAgreed = ([name, rule]: [string, unknown]) =>
    others.every((rules) => rules[name as keyof DateRules] === rule);
  const dates: DateRules = Object.fromEntries(Object.entries(first).filter(isAgreed));
  const labels = edges.map((edge) => (isFields(edge) && typeof edge.label === "string" ? edge.label : undefined));
  return {
    ...dates,
    decimal: decimal ?? onlyDecimal(amountsIn(edges)),
    hasTypeLabels: mapping?.has("edges:label") !== true && labelsAreTypes(labels) && !edges.some(saysType),
  };
}

const amountWords: ReadonlySet<string> = new Set(amountNames);

/** Amounts in words; a number is one whatever stands beside it. */
function* amountsIn(edges: readonly unknown[]): Generator<string> {
  for (const edge of edges) {
    for (const [name, value] of isFields(edge) ? Object.entries(edge) : [])
      if (typeof value === "string" && wordsOfHeading(name).some((word) => amountWords.has(word))) yield value;
  }
}

/**
 * Nodes or edges of JSON as a table whose columns are their fields, for whoever is to say more about them.
 * @param list reads what somebody has said
 */
export function describeEntries(
  table: GraphTable,
  written: readonly unknown[],
  list: ForeignList,
  { mapping }: GraphOptions,
): TableDescription {
  const used = usesIn(list, roles[table]);
  const cells = new Map<string, string[]>();
  const texts = new Map<string, string[]>();
  for (const entry of written.slice(0, mostEntries)) {
    if (!isFields(entry)) continue;
    for (const [name, value] of [...Object.entries(entry), ...takeNotes(entry).notes]) {
      const words = wordsOf(value);
      if (words === undefined || fixed.has(name)) continue;
      add(cells, name, words);
      if (typeof value === "string") add(texts, name, words);
    }
  }
  const columns = [...cells].map(([name, column]) => {
    const found = used.get(name) ?? (isPrivateHeading(name) ? "ignore" : "attribute");
    return describe(name, mapping?.get(`${table}:${name}`) ?? found, column, texts.get(name) ?? []);
  });
  const hasIds = written.every((entry) => isFields(entry) && (entry.id ?? entry.key) !== undefined);
  return { name: table, role: roles[table], columns, missing: [], fields: fieldsOf[table], hasIds };
}

function add(lists: Map<string, string[]>, name: string, words: string): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [words]);
  else list.push(words);
}

/** @param texts those of its cells that are no numbers: only words can be read in two ways as an amount */
function describe(heading: string, use: string, cells: readonly string[], texts: readonly string[]): ColumnDescription {
  const { asked, unread: others = [], ...examined } = examineColumn(use, cells, { heading });
  // Other numbers are read as what they are in such files.
  const { order, century, counts } = isDateUse(use) ? (asked ?? {}) : {};
  const amounts = use === "amount" ? examineColumn(use, texts, { heading, decimal: onlyDecimal(texts) }) : undefined;
  const decimal = amounts?.asked?.decimal;
  const strange = (amounts?.unread ?? []).filter(({ cell }) => others.every((other) => other.cell !== cell));
  const unread = [...others, ...strange];
  const questions = {
    ...(order === undefined ? {} : { order }),
    ...(century === undefined ? {} : { century }),
    ...(counts === undefined ? {} : { counts }),
    ...(decimal === undefined ? {} : { decimal }),
  };
  return {
    ...{ heading, use, ...examined, ...(unread.length === 0 ? {} : { unread }) },
    ...(Object.keys(questions).length === 0 ? {} : { asked: questions }),
  };
}

/** The fields that the names of a file are taken for, also where what stands there is no date that can be read. */
function usesIn({ items, read }: ForeignList, role: CsvRole): ReadonlyMap<string, string> {
  const uses = new Map<string, string>();
  for (const [index, item] of items.slice(0, mostRead).entries()) {
    const findings = new Findings((steps) => ({ path: String(steps[0]) }));
    const entry = read(item, index, findings);
    for (const { code, path } of findings.issues) {
      const field = code === "date-unreadable" ? dateFieldCalled(role, path) : undefined;
      if (field !== undefined && !uses.has(path)) uses.set(path, field);
    }
    for (const field of Object.keys((entry?.value ?? {}) satisfies Fields)) {
      const [name] = field === "attributes" ? [] : (entry?.origin([field]) ?? []);
      if (typeof name === "string" && !fixed.has(name) && !uses.has(name))
        uses.set(name, field === "position" ? "x" : field);
    }
  }
  return uses;
}

function wordsOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value).trim()
    : undefined;
}
