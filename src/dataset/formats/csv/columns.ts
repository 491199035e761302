import {
  attributePrefix,
  baseOf,
  csvFields,
  isPrivateHeading,
  looseTypeWords,
  namedPairs,
  officeWords,
  spareEnds,
  subjectWords,
  partnersOfSubject,
  repeatableFields,
  partnersOfSource,
  undecidedWords,
  type CsvField,
  type CsvRole,
} from "./fields.ts";
import { normaliseHeading, plainHeading, withoutNumber, wordsOfHeading } from "./headings.ts";
import { useOf, type ColumnUse, type MappedColumns } from "./mapping.ts";
import { areNoStatuses } from "../words/standing.ts";
import type { Table } from "./table.ts";

/** What the columns of a table are taken for. */
export interface Columns {
  readonly role: CsvRole;
  /** For each heading; undefined where it is not known. */
  readonly uses: readonly (ColumnUse | undefined)[];
  /** Numbers of the columns whose field an earlier column has; their use is "attribute". */
  readonly repeated: ReadonlySet<number>;
  /** Numbers of the columns that somebody has said the use of. */
  readonly asked: ReadonlySet<number>;
  /** Fields without which there are no entries. */
  readonly missing: readonly string[];
}

export { baseOf };

const isText = new Set(csvFields.filter((field) => field.isText).map(({ role, name }) => `${role} ${name}`));
const languageTag = /^(?<base>[^:]+):(?<language>[A-Za-z]{2,3}(?:-[A-Za-z\d]+)*)$/;

function wordsOf(role: CsvRole): ReadonlyMap<string, string> {
  return new Map(ofRole(role).flatMap(({ name, words }) => words.map((word) => [word, name] as const)));
}

function ofRole(role: CsvRole): readonly CsvField[] {
  return csvFields.filter((field) => field.role === role);
}

const fieldByWord = { actors: wordsOf("actors"), relations: wordsOf("relations") };
const fieldNames = {
  actors: new Set(ofRole("actors").map(({ name }) => name)),
  relations: new Set(ofRole("relations").map(({ name }) => name)),
};

const openWords: ReadonlySet<string> = new Set(Object.values(undecidedWords).flat());

/** Headings that are known in a table of this kind, for suggestions. */
export const knownHeadings: Readonly<Record<CsvRole, readonly string[]>> = {
  actors: [...fieldByWord.actors.keys()],
  relations: [...fieldByWord.relations.keys(), ...openWords],
};

/** Reads the headings of a table as those of actors or of relations. */
export function readColumns(
  { name, headings, headingRow, rows }: Table,
  role: CsvRole,
  mapped: MappedColumns,
): Columns {
  const words = withoutTopics(headings.map((heading) => wordOf(heading, role)));
  const asked = headings.map((heading) => askedUse(mapped.find(name, heading), role));
  const decided = role === "relations" ? decideEnds(words, asked) : new Map<number, string>();
  if (headingRow === undefined) for (const [index, use] of endsByPlace[role].entries()) decided.set(index, use);
  const taken = new Set<ColumnUse>();
  const repeated = new Set<number>();
  const wanted = new Set(asked);
  const hasSign = words.some((word, index) => (asked[index] ?? fieldByWord[role].get(word)) === "sign");
  const uses = headings.map((heading, index) => {
    const own = asked[index];
    const named = own ?? decided.get(index) ?? recognise(heading, words[index] ?? "", role);
    const isSign = named === "type" && own === undefined && !hasSign && areSigns(cellsOf(rows, index));
    const found = isSign ? "sign" : named;
    if (found === undefined || found === "attribute" || found === "ignore") return found;
    if (own === undefined && isWhenTyped(words, index, rows)) return undefined;
    if (found === "sources.url" && own === undefined && !hasAddresses(rows, index)) {
      const isLabelFree = !taken.has("label") && !words.some((word) => fieldByWord[role].get(word) === "label");
      if (isLabelFree) taken.add("label");
      return isLabelFree ? "label" : "attribute";
    }
    if (found === "status" && own === undefined && areNoStatuses(cellsOf(rows, index), heading)) return undefined;
    if (repeatableFields.has(found)) return found;
    if (!taken.has(found) && (own !== undefined || !wanted.has(found))) {
      taken.add(found);
      return found;
    }
    repeated.add(index);
    return "attribute";
  });
  if (role === "relations") addEnds(uses, words);
  addLabelled(uses, words, role);
  const decidedBy = new Set(asked.flatMap((use, index) => (use === undefined ? [] : [index])));
  return { role, uses, repeated, asked: decidedBy, missing: missingIn(uses, role) };
}

/** The ends where no heading names them otherwise: headings such as `Geber` and `Donor`. Changes `uses`. */
function addEnds(uses: (ColumnUse | undefined)[], words: readonly string[]): void {
  for (const end of ["source", "target"] as const) {
    const found = words.flatMap((word, index) =>
      uses[index] === undefined && spareEnds[end].includes(word) ? [index] : [],
    );
    const [index] = found;
    if (!uses.includes(end) && index !== undefined && found.length === 1) uses[index] = end;
  }
  addOffice(uses, words);
  if (uses.includes("type") || uses.includes("source") || uses.includes("target")) return;
  for (const pair of namedPairs) {
    const [source, target] = pair.map((word) => onlyFree(uses, words, [word]));
    if (source === undefined || target === undefined) continue;
    uses[source] = "source";
    uses[target] = "target";
    return;
  }
}

/** The only column of one of these words of which nothing else is known. */
function onlyFree(
  uses: readonly (ColumnUse | undefined)[],
  words: readonly string[],
  wanted: readonly string[],
): number | undefined {
  const found = words.flatMap((word, index) => (uses[index] === undefined && wanted.includes(word) ? [index] : []));
  return found.length === 1 ? found[0] : undefined;
}

/** What somebody is at a company, as registers of companies write it: `name, company_name, officer_role`. Changes `uses`. */
function addOffice(uses: (ColumnUse | undefined)[], words: readonly string[]): void {
  const office = onlyFree(uses, words, officeWords);
  if (office === undefined || uses.includes("type") || !uses.includes("target")) return;
  // Tables of people say of each his position and company as well.
  const isOfRegister = words.includes("officerrole");
  const person = uses.includes("source") || !isOfRegister ? undefined : onlyFree(uses, words, ["name"]);
  if (person !== undefined) uses[person] = "source";
  if (uses.includes("source")) uses[office] = "type";
}

/** What Wikidata's answers are headed by: the id, and the same word with `Label` for the name. Changes `uses`. */
function addLabelled(uses: (ColumnUse | undefined)[], words: readonly string[], role: CsvRole): void {
  // Of columns of one heading the first.
  const places = new Map([...words.entries()].reverse().map(([place, word]) => [word, place]));
  const pairs = words.flatMap((word, id) => {
    const label = places.get(`${word}label`) ?? -1;
    const isFree = label >= 0 && uses[id] === undefined && uses[label] === undefined;
    return isFree && word !== "" ? [{ id, label }] : [];
  });
  const ends = role === "relations" ? (["source", "target"] as const) : (["id"] as const);
  if (pairs.length !== ends.length || ends.some((end) => uses.includes(end)) || uses.includes("name")) return;
  for (const [number, end] of ends.entries()) {
    const { id, label } = pairs[number] ?? { id: -1, label: -1 };
    uses[id] = end;
    uses[label] = end === "id" ? "name" : `${end}.name`;
  }
}

/** `Subject` is somebody beside a predicate or an object; of a message or a meeting it is what that is about. */
function withoutTopics(words: readonly string[]): readonly string[] {
  if (words.some((word) => partnersOfSubject.includes(word))) return words;
  return words.map((word) => (subjectWords.includes(word) ? "" : word));
}

/** When somebody has filled in a form, to the second, says nothing of what it is about: the first columns of exports of forms. */
function isWhenTyped(words: readonly string[], column: number, rows: Table["rows"]): boolean {
  const isOfForm =
    (column === 0 && /^(?:timestamp|zeitstempel|horodateur|marcatemporal)$/.test(words[0] ?? "")) ||
    (words.some((word) => completed.test(word)) && /^(?:starttime|startzeit)$/.test(words[column] ?? ""));
  const cells = isOfForm ? cellsOf(rows, column) : [];
  return cells.length > 0 && cells.every((cell) => typedAt.test(cell.trim()));
}

/** Logs of other programs write times otherwise. */
const typedAt = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}\/\d{1,2}\/\d{1,2}),? \d{1,2}:\d{2}:\d{2}/;
const completed = /^(?:completiontime|fertigstellungszeit)$/;

/** Whether a column called `link` holds addresses, or else words; empty ones say nothing. */
function hasAddresses(rows: Table["rows"], column: number): boolean {
  const filled = cellsOf(rows, column);
  return filled.length === 0 || filled.some((cell) => /:\/\/|^mailto:|^www\.|^\S+\.\S{2,}$/i.test(cell.trim()));
}

/** Whether a column called `type` holds nothing but `+` and `-`, or 1 and -1, and both of them. */
function areSigns(cells: readonly string[]): boolean {
  const signs = new Set(cells.map((cell) => cell.trim().replace(/^[−–—]/, "-")));
  const isEach = [...signs].every((sign) => /^[+-]?[01]?$/.test(sign));
  return isEach && (signs.has("-") ? signs.has("+") : signs.has("-1") && (signs.has("1") || signs.has("+1")));
}

/** The first cells of a column that are not empty. */
function cellsOf(rows: Table["rows"], column: number): readonly string[] {
  return rows.slice(0, 200).flatMap(({ cells }) => (cells[column]?.trim() ? [cells[column]] : []));
}

/** What the first columns of a table without headings are. */
const endsByPlace: Readonly<Record<CsvRole, readonly string[]>> = { relations: ["source", "target"], actors: ["name"] };

function askedUse(use: ColumnUse | undefined, role: CsvRole): ColumnUse | undefined {
  if (use === undefined || use === "attribute" || use === "ignore") return use;
  return fieldNames[role].has(baseOf(use)) ? use : undefined;
}

/** The word that a heading is known by: as it stands, or without brackets, units and numbers at its end. */
function wordOf(heading: string, role: CsvRole): string {
  const whole = normaliseHeading(heading);
  if (heading.trimStart().startsWith(attributePrefix)) return whole;
  const isKnown = (word: string) => fieldByWord[role].has(word) || (role === "relations" && openWords.has(word));
  const known = wordsOfHeading(heading).find(isKnown);
  if (known !== undefined) return known;
  const unnumbered = whole.replace(/\d+/, "");
  if (fieldByWord[role].get(unnumbered) === "sources.url") return unnumbered;
  const bare = withoutNumber(heading);
  const numbered = bare === "quelle" || bare === "source" ? "quellen" : bare;
  return repeatableFields.has(fieldByWord[role].get(numbered) ?? "") ? numbered : (wordsOfHeading(heading)[0] ?? "");
}

function recognise(heading: string, word: string, role: CsvRole): ColumnUse | undefined {
  if (heading.trimStart().startsWith(attributePrefix)) return "attribute";
  if (isPrivateHeading(heading) && !fieldByWord[role].has(word)) return "ignore";
  const { base, language } = languageTag.exec(plainHeading(heading))?.groups ?? {};
  if (base === undefined || language === undefined) return fieldByWord[role].get(word);
  const field = fieldByWord[role].get(normaliseHeading(base));
  return field !== undefined && isText.has(`${role} ${field}`) ? useOf(`${field}:${language}`) : undefined;
}

/** Whether a heading can mean a field of such a table. */
export function isKnownHeading(heading: string, role: CsvRole): boolean {
  const word = wordOf(heading, role);
  const isOpen = role === "relations" && (openWords.has(word) || looseTypeWords.includes(word));
  return isOpen || isPrivateHeading(heading) || recognise(heading, word, role) !== undefined;
}

function missingIn(uses: readonly (ColumnUse | undefined)[], role: CsvRole): readonly string[] {
  const has = (field: string): boolean => uses.some((use) => use !== undefined && baseOf(use) === field);
  if (role === "actors") return has("name") || has("id") ? [] : ["name"];
  return ["source", "target"].filter((field) => !has(field));
}

/**
 * What `source` or `Quelle` (an actor or the evidence), `from` or `von` and `to` (an actor or a date) mean: seen from the
 * columns beside them. What these do not settle is left open.
 */
function decideEnds(words: readonly string[], asked: readonly (ColumnUse | undefined)[]): Map<number, string> {
  const free = (names: readonly string[]): number =>
    words.findIndex((word, index) => asked[index] === undefined && names.includes(word));
  const has = (field: string): boolean =>
    asked.some((use) => use === field) ||
    words.some((word, index) => asked[index] === undefined && fieldByWord.relations.get(word) === field);
  const end: Ends = {
    source: free(undecidedWords.source),
    from: free(undecidedWords.from),
    to: free(undecidedWords.to),
    hasSource: has("source"),
    hasTarget: has("target"),
    hasEnd: has("end") && words.length >= 4,
    hasEvidence: has("sources"),
    hasPartner: words.some((word) => partnersOfSource.includes(word)),
  };
  const source = end.hasSource ? undefined : decideSource(end);
  const target =
    !end.hasTarget && end.to >= 0 && (source !== undefined || (end.hasSource && end.from < 0)) ? end.to : undefined;
  const uses = usesOf(end, source, target);
  const loose = has("type") ? -1 : free(looseTypeWords);
  if (loose >= 0) uses.set(loose, "type");
  const hasParts = words.some((word) => fieldByWord.relations.get(word) === "date.month");
  for (const [index, word] of words.entries()) {
    if (hasParts && asked[index] === undefined && (word === "day" || word === "tag")) uses.set(index, "date.day");
    if (!hasParts && asked[index] === undefined && word === "tag" && !has("date")) uses.set(index, "date");
  }
  return uses;
}

/** Numbers of the columns in question, -1 where there is none, and what else is there. */
interface Ends {
  readonly source: number;
  readonly from: number;
  readonly to: number;
  readonly hasSource: boolean;
  readonly hasTarget: boolean;
  /** Beside it and the start there are columns for the ends of the relation. */
  readonly hasEnd: boolean;
  readonly hasEvidence: boolean;
  readonly hasPartner: boolean;
}

function decideSource(end: Ends): number | undefined {
  if (end.source >= 0 && end.hasPartner) return end.source;
  if (end.from >= 0 && (end.hasTarget || end.to >= 0)) return end.from;
  const isActor = end.source >= 0 && (end.hasTarget ? end.hasEvidence : end.to >= 0);
  return isActor ? end.source : undefined;
}

function usesOf(end: Ends, source: number | undefined, target: number | undefined): Map<number, string> {
  const uses = new Map<number, string>();
  const isSourceKnown = end.hasSource || source !== undefined;
  if (end.source >= 0 && isSourceKnown) uses.set(end.source, "sources");
  // "Von" and "bis" are two days, whoever the ends are.
  if (end.from >= 0 && (isSourceKnown || end.hasEnd)) uses.set(end.from, "start");
  if (end.to >= 0 && (end.hasTarget || target !== undefined)) uses.set(end.to, "end");
  if (source !== undefined) uses.set(source, "source");
  if (target !== undefined) uses.set(target, "target");
  return uses;
}
