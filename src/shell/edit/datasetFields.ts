import { languageTag } from "../../dataset/schema.ts";
import { fits } from "../../dataset/schemaLanguage.ts";
import type { Correction } from "../../dataset/types.ts";
import type { Change, DatasetFields } from "../../edit/commands.ts";
import { readOneDate } from "../../edit/times.ts";
import { ownWords, rewritten, shownWords, type Values, type Writing, type Written } from "./writing.ts";

export function datasetValues(writing: Writing): Values {
  const { title, description, language = "", credit, license = "", updated = "" } = writing.dataset;
  const { method, corrections = [] } = writing.dataset;
  return {
    title: ownWords(writing, title),
    description: ownWords(writing, description),
    credit: ownWords(writing, credit),
    language,
    license,
    updated,
    method: ownWords(writing, method),
    corrections: corrections.map((each) => correctionLine(writing, each)).join("\n"),
  };
}

/** What a field of the form changes. */
export function datasetChange(writing: Writing, name: string, value: string): Written<Change<DatasetFields>> {
  switch (name) {
    case "title":
    case "description":
    case "credit":
    case "method":
      return { fields: { [name]: rewritten(writing, writing.dataset[name], value) } };
    case "license":
      return { fields: { license: value.trim() || null } };
    case "updated":
      return updatedChange(writing, value);
    case "language":
      return languageChange(writing, value.trim());
    case "corrections":
      return correctionsChange(writing, value);
    default:
      return { fields: {} };
  }
}

function languageChange({ words }: Writing, value: string): Written<Change<DatasetFields>> {
  if (value !== "" && !fits(languageTag, value)) return { problem: words.dataset.notALanguage(value) };
  return { fields: { language: value || null } };
}

function correctionLine(writing: Writing, { date, text }: Correction): string {
  return `${date} ${shownWords(writing, text)}`.replace(/\s+/g, " ");
}

/** The date is the first word of a line, its text what follows. Lines that stay as they were stay corrections as they were. */
function correctionsChange(writing: Writing, value: string): Written<Change<DatasetFields>> {
  const { corrections: before = [] } = writing.dataset;
  const known = new Map(before.map((each) => [correctionLine(writing, each), each]));
  const corrections: Correction[] = [];
  for (const line of value.split("\n").flatMap((each) => each.trim() || [])) {
    const [, first = "", words = ""] = /^(\S+)\s+(.+)$/.exec(line) ?? [];
    const [date, text] = [readOneDate(first), rewritten(writing, undefined, words)];
    const correction = known.get(line) ?? (date && text !== null ? { date, text } : undefined);
    if (correction === undefined) return { problem: writing.words.dataset.notACorrection(line) };
    corrections.push(correction);
  }
  return { fields: { corrections: corrections.length === 0 ? null : corrections } };
}

function updatedChange({ words }: Writing, value: string): Written<Change<DatasetFields>> {
  const updated = readOneDate(value);
  return updated === undefined ? { problem: words.scene.notADate(value) } : { fields: { updated } };
}
