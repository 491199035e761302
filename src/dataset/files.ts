import { readCsv } from "./formats/csv/read.ts";
import type { GraphOptions } from "./formats/graphTables.ts";
import { defineTypes } from "./formats/defineTypes.ts";
import { readGexf } from "./formats/gexf.ts";
import { type FormatName, formatLabels, readerOfJson, readerOfText } from "./formats/registry.ts";
import type { AskedDates } from "./formats/csv/types.ts";
import type { Draft, DraftReading } from "./formats/types.ts";
import { withoutUnused } from "./formats/unusedTypes.ts";
import type { DateQuestion } from "./formats/words/dateReading.ts";
import { likenessOf, likenessOfText } from "./formats/likeness.ts";
import { isRows, withoutNaN, writeRows } from "./formats/otherJson.ts";
import type { DateRules } from "./formats/words/dateReading.ts";
import { decodeText } from "./decode.ts";
import { countEntries, isColumns } from "./entryColumns.ts";
import { isFields } from "./fields.ts";
import { asJsonList } from "./jsonLines.ts";
import { inflate, isGzip } from "./inflate.ts";
import type { FilesReading, InputFile, ReadOptions, ReadPhase, TablesReading } from "./input.ts";
import { fileIssue, type Issue, type IssueCode } from "./issues.ts";
import { excerptIssues, locateIssues } from "./locate.ts";
import { parseJson, refuseText } from "./read.ts";
import { validateDataset } from "./validate.ts";
import { decodeDeclared, decodeWindows1252 } from "./windows1252.ts";
import { isZip, readWorkbook } from "./workbook.ts";

/** Larger files are refused before anything is done with them. */
export const mostBytes = 50 * 1024 * 1024;
const mostInflatedBytes = 64 * 1024 * 1024;
const mostRelations = 2_000_000;

export type OnPhase = (phase: ReadPhase, fraction?: number) => void;

/** A file as text. */
interface TextFile {
  readonly name: string;
  readonly text: string;
  readonly issues: readonly Issue[];
  readonly kind: Kind;
  readonly sheets?: TablesReading["sheets"];
}

/** JSON and tables are looked at more closely once they are parsed; other text has the reader of its format. */
type Kind = "json" | "table" | NonNullable<ReturnType<typeof readerOfText>>;

/**
 * Reads one file of any format, or the tables of actors and relations that belong together. Never throws: what is wrong
 * is in the issues, each with its place and the line of the file. Where the same JSON key stands twice in an object,
 * the last one counts.
 */
export function readFiles(
  files: readonly InputFile[],
  options: ReadOptions = {},
  onPhase: OnPhase = () => undefined,
): FilesReading {
  onPhase("unpacking");
  const texts: TextFile[] = [];
  for (const file of files) {
    const text = isZip(file.bytes) ? readSheets(file, options) : readText(file);
    if ("refusal" in text) return refused([text.refusal]);
    texts.push(text);
  }
  onPhase("reading");
  const [first, ...others] = texts;
  if (first === undefined) return refused([fileIssue("file-empty", "")]);
  if (texts.every(({ kind }) => kind === "table")) return readTables(texts, options, onPhase);
  if (others.length > 0) {
    const found = texts.map(({ name }) => name).join(", ");
    return refused([fileIssue("tables-unmatched", found, { expected: "one file, or two tables" })]);
  }
  const reading =
    typeof first.kind === "object" ? readOther(first, first.kind, options, onPhase) : readJson(first, options, onPhase);
  return { ...reading, issues: [...first.issues, ...reading.issues] };
}

function readText({ name, bytes: packed }: InputFile): TextFile | { readonly refusal: Issue } {
  const tooLarge = refuseSize(packed.length, name);
  if (tooLarge !== undefined) return { refusal: tooLarge };
  const unpacked = isGzip(packed) ? inflate(packed, mostInflatedBytes) : { bytes: packed };
  if ("problem" in unpacked) {
    const expected = `at most ${mostInflatedBytes / 1024 / 1024} MiB`;
    return { refusal: fileIssue(unpacked.problem, name, unpacked.problem === "gzip-damaged" ? {} : { expected }) };
  }
  const declared = decodeDeclared(unpacked.bytes);
  const { text, issues } = declared === undefined ? decodeText(unpacked.bytes, name) : { text: declared, issues: [] };
  const refusal = refuseText(text, name);
  if (refusal !== undefined) return refusal;
  const kind = kindOf(text, name.toLowerCase().replace(/\.gz$/, ""));
  if (kind === undefined) {
    const [found, likeness] = [excerptAtStart(text), likenessOfText(text)];
    const details = {
      expected: formatLabels,
      ...(found === undefined ? {} : { found }),
      ...(likeness === undefined ? {} : { likeness }),
    };
    return { refusal: fileIssue("format-unrecognised", name, details) };
  }
  if (kind !== "table") return { name, kind, text, issues };
  return { name, kind, ...decodeText(unpacked.bytes, name, decodeWindows1252) };
}

/** The first sheet of a workbook, or the one asked for, as a table; others, and what is hidden, are said not to be read. */
function readSheets({ name, bytes }: InputFile, { sheet: asked }: ReadOptions): TextFile | { readonly refusal: Issue } {
  const tooLarge = refuseSize(bytes.length, name);
  if (tooLarge !== undefined) return { refusal: tooLarge };
  const reading = readWorkbook(bytes, mostInflatedBytes);
  if ("problem" in reading) return { refusal: fileIssue(reading.problem, name) };
  const { hiddenSheets } = reading;
  const names = reading.sheets.map((each) => each.name);
  const sheet = asked === undefined ? reading.sheets[0] : reading.sheets.find((each) => each.name === asked);
  if (sheet === undefined) {
    const details = names.length === 0 ? {} : { expected: names.join(", ") };
    return { refusal: fileIssue(names.length === 0 ? "file-empty" : "sheet-missing", name, details) };
  }
  const unread = names.filter((each) => each !== sheet.name);
  const hidden = [...sheet.hidden.map((part) => `${sheet.name}!${part}`), ...hiddenSheets];
  const issues = [
    ...warnOf("sheets-unread", name, unread),
    ...warnOf("hidden-left-out", name, hidden.length > mostHidden ? [...hidden.slice(0, mostHidden), "…"] : hidden),
  ];
  return { name, text: sheet.text, issues, kind: "table", sheets: { names, read: sheet.name } };
}

/** So many hidden rows, columns and sheets are named. */
const mostHidden = 20;

function warnOf(code: IssueCode, name: string, found: readonly string[]): readonly Issue[] {
  return found.length === 0 ? [] : [fileIssue(code, name, { severity: "warning", found: found.join(", ") })];
}

/** The first words of a text; of a binary file none. */
function excerptAtStart(text: string): string | undefined {
  const start = text.slice(0, 40);
  return /[\0\ufffd]/.test(text.slice(0, 1000)) ? undefined : JSON.stringify(start);
}

/** Why a file of so many bytes is not read; undefined for one that is. */
export function refuseSize(bytes: number, name: string): Issue | undefined {
  const inMib = (size: number) => `${Math.ceil(size / 1024 / 1024)} MiB`;
  const details = { expected: `at most ${inMib(mostBytes)}`, found: inMib(bytes) };
  return bytes > mostBytes ? fileIssue("file-too-large", name, details) : undefined;
}

/** By its first sign, since names lie; by its name where that says nothing. */
function kindOf(text: string, name: string): Kind | undefined {
  const reader = readerOfText(text, name);
  if (reader !== undefined) return reader;
  const [sign = ""] = text.trimStart();
  // Other XML is refused in the words of a reader of XML: what it is, and where.
  if (sign === "<") return { format: "gexf", read: readGexf };
  if (sign === "{" || sign === "[" || /\.(?:json|jsonl|ndjson)$/.test(name)) return "json";
  if (text.slice(0, 4000).includes("\0") || likenessOfText(text) !== undefined) return undefined;
  if (/\.(?:csv|tsv)$/.test(name)) return "table";
  return /^[^\n\r]*[,;\t|]/.test(text.trimStart()) ? "table" : undefined;
}

function readOther(
  { text, name }: TextFile,
  { format, read }: Exclude<Kind, string>,
  options: ReadOptions,
  onPhase: OnPhase,
): FilesReading {
  const draft = read(text, name, (fraction) => onPhase("reading", fraction), options);
  const reading = finish(named(draft, name), format, onPhase);
  return { ...reading, issues: excerptIssues(text, reading.issues) };
}

/** A refusal says which file it is about. */
function named(reading: DraftReading, name: string): DraftReading {
  if (!("refusal" in reading) || reading.refusal.message.includes(name)) return reading;
  return { refusal: { ...reading.refusal, message: `${reading.refusal.message} (${name})` } };
}

/** JSON, or JSON as Python writes it, with NaN and Infinity. */
function parseLoosely(text: string, name: string): ReturnType<typeof parseJson> {
  const parsed = parseJson(text, name);
  if (!("refusal" in parsed) || !/\bNaN\b|\bInfinity\b/.test(text)) return parsed;
  const loose = parseJson(withoutNaN(text), name);
  return "refusal" in loose ? parsed : loose;
}

function readJson({ text: written, name }: TextFile, options: ReadOptions, onPhase: OnPhase): FilesReading {
  const text = asJsonList(written) ?? written;
  const parsed = parseLoosely(text, name);
  if ("refusal" in parsed) return refused(excerptIssues(written, [parsed.refusal]));
  if (isRows(parsed.value) && readerOfJson(parsed.value) === undefined) {
    return readTables([{ name, text: writeRows(parsed.value), issues: [], kind: "table" }], options, onPhase);
  }
  const reading = readValue(parsed.value, name, options, onPhase);
  const located = locateIssues(text, reading.issues);
  return { ...reading, issues: text === written ? located : excerptIssues(written, located) };
}

function readValue(value: unknown, name: string, options: ReadOptions, onPhase: OnPhase): FilesReading {
  const isOwn = isFields(value) && (Array.isArray(value["actors"]) || isColumns(value["actors"]));
  const reader = isOwn ? undefined : readerOfJson(value);
  if (reader !== undefined) return finish(reader.read(value, name, rulesOf(options)), reader.format, onPhase);
  const refusal = isFields(value) ? refuseCount(value["relations"], name) : undefined;
  if (refusal !== undefined) return refused([refusal]);
  onPhase("checking");
  const { dataset, issues: found } = validateDataset(value);
  const issues = dataset === undefined ? found.map((issue) => namedByLook(issue, value)) : found;
  return { dataset, issues, format: dataset === undefined ? "unknown" : "tiespan/1" };
}

/** What is no dataset is called by what it looks like. */
function namedByLook(issue: Issue, value: unknown): Issue {
  const look = issue.code === "not-a-dataset" ? likenessOf(value) : undefined;
  return look === undefined ? issue : { ...issue, likeness: look, message: `not a dataset: looks like ${look}` };
}

function rulesOf({ dateOrder, shortYearsUntil, areCounts, ...said }: ReadOptions): DateRules & GraphOptions {
  return { ...said, order: dateOrder, shortYearsUntil, areCounts };
}

function readTables(texts: readonly TextFile[], options: ReadOptions, onPhase: OnPhase): FilesReading {
  const { draft, refusal, tables, askedDates, madeIds } = readCsv(texts, options);
  const sheets = texts.length === 1 ? texts[0]?.sheets : undefined;
  const made = madeIds === undefined ? {} : { madeIds };
  const asked: TablesReading = { tables, askedDates, ...made, ...(sheets === undefined ? {} : { sheets }) };
  const issues = texts.flatMap((text) => text.issues);
  if (draft === undefined) return { ...refused([...issues, ...(refusal ? [refusal] : [])]), tables: asked };
  const reading = finish(draft, "csv", onPhase);
  return { ...reading, issues: excerptTables(texts, [...issues, ...reading.issues]), tables: asked };
}

/** The issues of tables, each with the line of its own. */
function excerptTables(texts: readonly TextFile[], issues: readonly Issue[]): readonly Issue[] {
  const found = new Map<Issue, Issue>();
  for (const { name, text } of texts) {
    const own = issues.filter(({ file }) => file === name);
    for (const [index, issue] of excerptIssues(text, own).entries()) found.set(own[index] ?? issue, issue);
  }
  return issues.map((issue) => found.get(issue) ?? issue);
}

/** What all other formats have in common once they are in the shape of ours. */
function finish(reading: DraftReading, format: FormatName, onPhase: OnPhase): FilesReading {
  if ("refusal" in reading) return refused([reading.refusal]);
  const refusal = refuseCount(reading.value["relations"], "");
  if (refusal !== undefined) return refused([refusal]);
  onPhase("checking");
  return validateDraft(reading, format);
}

/** A date that the reading has asked about is not reported again for being none. */
function validateDraft(draft: Draft, format: FormatName): FilesReading {
  const { value, issues: ofTypes, turned } = defineTypes(draft.value);
  const { dataset, issues } = validateDataset(value, placesWithTurned(draft, turned));
  const asked = new Set(draft.issues.filter(({ code }) => code === "date-ambiguous").map(({ path }) => path));
  const others = issues.filter(({ code, path }) => code !== "date-unreadable" || !asked.has(path));
  const shown = dataset === undefined ? undefined : withoutUnused(dataset, draft.value["types"]);
  const tables = draft.tables === undefined ? {} : { tables: { tables: draft.tables, askedDates: askedIn(draft) } };
  return { dataset: shown, format, issues: [...draft.issues, ...ofTypes, ...others], ...tables };
}

/** The first dates of each question that nobody has answered. */
function askedIn({ tables = [], issues }: Draft): AskedDates {
  const isOpen = issues.some(({ code }) => code === "date-ambiguous");
  const examplesOf = (question: DateQuestion) =>
    isOpen ? tables.flatMap(({ columns }) => columns.flatMap(({ asked }) => asked?.[question] ?? [])) : [];
  return { order: examplesOf("order"), century: examplesOf("century"), counts: examplesOf("counts") };
}

/** Of relations whose ends were exchanged, the source stands where the file has the target. */
function placesWithTurned({ placeOf }: Draft, turned: ReadonlySet<number>): Draft["placeOf"] {
  const other: Readonly<Record<string, string>> = { source: "target", target: "source" };
  return (steps) => {
    const [list, index, field = "", ...rest] = steps;
    const isTurned = list === "relations" && typeof index === "number" && turned.has(index);
    const exchanged = isTurned && Object.hasOwn(other, field) ? other[field] : undefined;
    return placeOf(exchanged === undefined ? steps : [list ?? "", index ?? 0, exchanged, ...rest]);
  };
}

function refuseCount(relations: unknown, name: string): Issue | undefined {
  const found = countEntries(relations);
  if (found <= mostRelations) return undefined;
  return fileIssue("relations-too-many", name, { expected: `at most ${mostRelations}`, found: `${found}` });
}

function refused(issues: readonly Issue[]): FilesReading {
  return { dataset: undefined, issues, format: "unknown" };
}
