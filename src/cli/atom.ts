import { createHash } from "node:crypto";
import { readCalendar } from "../dataset/edtf.ts";
import { escapeXml } from "../dataset/formats/xmlWrite.ts";
import { textOf } from "../i18n/wording.ts";
import { type Revision, tellEntries, type ToldChange } from "../update/tell.ts";

/**
 * Changes as an Atom feed (RFC 4287), an entry for each relation, actor, source and so on that came, changed or went. It
 * is as of the day that the new dataset names as `updated`, else of `now`. The same changes have the same ids.
 */
export function writeFeed(revision: Revision, fileName: string, now: Date): string {
  const { next, words } = revision;
  const { dataset } = next.model;
  const title = textOf(next, dataset.title) || fileName;
  const author = textOf(next, dataset.credit) || title;
  const key = JSON.stringify(dataset.title ?? fileName);
  const updated = timeOf(dataset.updated, now);
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(next.t.locale)}">`,
    `  <id>${uuidOf(key)}</id>`,
    `  <title>${escapeXml(words.feed(title))}</title>`,
    `  <updated>${updated}</updated>`,
    `  <author><name>${escapeXml(author)}</name></author>`,
    ...tellEntries(revision).flatMap((entry) => writeEntry(entry, revision, key, updated)),
    `</feed>`,
    ``,
  ].join("\n");
}

function writeEntry(entry: ToldChange, revision: Revision, key: string, updated: string): readonly string[] {
  const { part, id, what, told, fields } = entry;
  return [
    `  <entry>`,
    `    <id>${uuidOf(JSON.stringify([key, part, id, what, told, fields]))}</id>`,
    `    <title>${escapeXml(revision.words.told[what](told))}</title>`,
    `    <updated>${updated}</updated>`,
    `    <category term="${what}"/>`,
    ...sourceLinks(entry, revision).map((url) => `    <link rel="related" href="${escapeXml(url)}"/>`),
    `    <content type="text">${escapeXml([told, ...fields].join("\n"))}</content>`,
    `  </entry>`,
  ];
}

/** Addresses of the sources of a relation. */
function sourceLinks({ part, id, what }: ToldChange, { old, next }: Revision): readonly string[] {
  const { model } = what === "withdrawn" ? old : next;
  const { relations, sources = {} } = model.dataset;
  const relation = part === "relations" ? relations[model.relationRow.get(id) ?? -1] : undefined;
  const urls = (relation?.sources ?? []).flatMap((name) =>
    Object.hasOwn(sources, name) ? (sources[name]?.url ?? []) : [],
  );
  return [...new Set(urls)];
}

/** The first moment of a day, in UTC. */
function timeOf(day: string | undefined, now: Date): string {
  const range = day === undefined ? undefined : readCalendar(day);
  const isDay = range?.precision === "day" && !range.approximate && !range.uncertain;
  return (isDay ? new Date(range.earliest * 86_400_000) : now).toISOString().replace(/\.\d+Z$/, "Z");
}

/** A UUID of version 8 (RFC 9562) that follows from a text alone. */
function uuidOf(text: string): string {
  const hash = createHash("sha256").update(text).digest("hex");
  const variant = ((parseInt(hash.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `${variant}${hash.slice(18, 20)}`];
  return `urn:uuid:${[...parts, hash.slice(20, 32)].join("-")}`;
}
