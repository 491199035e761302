import { urlSchema } from "../../dataset/schema.ts";
import { fits } from "../../dataset/schemaLanguage.ts";
import { type Source, sourceKinds } from "../../dataset/types.ts";
import type { Change } from "../../edit/commands.ts";
import { readOneDate } from "../../edit/times.ts";
import { ownWords, rewritten, type Values, type Writing, type Written } from "./writing.ts";

/** Names of the fields of a source stand beside those of its relation. */
const prefix = "source:";

/** Whether a field, by its name, is one of a source. */
export function isOfSource(name: string): boolean {
  return name.startsWith(prefix);
}

/** What stands in the fields of the source that is open; nothing where none is. */
export function sourceValues(writing: Writing, id: string | undefined): Values {
  if (id === undefined) return {};
  const { title, publisher, url = "", date = "", retrieved = "", archive = "", kind = "" } = sourceOf(writing, id);
  const values = {
    title: ownWords(writing, title),
    publisher: ownWords(writing, publisher),
    url,
    date,
    retrieved,
    archive,
    kind,
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix + name, value]));
}

/** What a field of the source changes; undefined for a field of the relation. */
export function sourceChange(
  writing: Writing,
  id: string,
  name: string,
  value: string,
): Written<Change<Source>> | undefined {
  if (!isOfSource(name)) return undefined;
  const field = name.slice(prefix.length);
  switch (field) {
    case "title":
    case "publisher":
      return { fields: { [field]: rewritten(writing, sourceOf(writing, id)[field], value) } };
    case "url":
    case "archive":
      return addressChange(writing, field, value.trim());
    case "date":
    case "retrieved":
      return dateChange(writing, field, value);
    case "kind":
      return { fields: { kind: sourceKinds.find((kind) => kind === value) ?? null } };
    default:
      return undefined;
  }
}

function sourceOf({ dataset: { sources = {} } }: Writing, id: string): Source {
  return (Object.hasOwn(sources, id) ? sources[id] : undefined) ?? {};
}

function addressChange({ words }: Writing, name: "url" | "archive", value: string): Written<Change<Source>> {
  if (value !== "" && !fits(urlSchema, value)) return { problem: words.relation.notAnAddress(value) };
  return { fields: { [name]: value || null } };
}

function dateChange({ words }: Writing, name: "date" | "retrieved", value: string): Written<Change<Source>> {
  const date = readOneDate(value);
  return date === undefined ? { problem: words.scene.notADate(value) } : { fields: { [name]: date } };
}
