import type { Change, DatasetFields } from "../../edit/commands.ts";
import { readTimes } from "../../edit/times.ts";
import { ownWords, rewritten, type Values, type Writing, type Written } from "./writing.ts";

export function datasetValues(writing: Writing): Values {
  const { title, description, credit, license = "", updated = "" } = writing.dataset;
  return {
    title: ownWords(writing, title),
    description: ownWords(writing, description),
    credit: ownWords(writing, credit),
    license,
    updated,
  };
}

/** What a field of the form changes. */
export function datasetChange(writing: Writing, name: string, value: string): Written<Change<DatasetFields>> {
  switch (name) {
    case "title":
    case "description":
    case "credit":
      return { fields: { [name]: rewritten(writing, writing.dataset[name], value) } };
    case "license":
      return { fields: { license: value.trim() || null } };
    case "updated":
      return updatedChange(writing, value);
    default:
      return { fields: {} };
  }
}

function updatedChange({ words }: Writing, value: string): Written<Change<DatasetFields>> {
  const reading = readTimes(value);
  if (!("fields" in reading)) return { problem: words.relation.unreadable(reading.unread) };
  const [first, ...others] = reading.periods;
  if (first === undefined) return { fields: { updated: null } };
  if (first.date === undefined || others.length > 0) return { problem: words.relation.unreadable(value) };
  return { fields: { updated: first.date } };
}
