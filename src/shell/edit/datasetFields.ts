import type { Change, DatasetFields } from "../../edit/commands.ts";
import { readOneDate } from "../../edit/times.ts";
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
  const updated = readOneDate(value);
  return updated === undefined ? { problem: words.scene.notADate(value) } : { fields: { updated } };
}
