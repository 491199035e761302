import type { Actor, Dataset, Relation } from "../types.ts";
import { lifeOf } from "../edtf.ts";
import { readGexf } from "./gexf.ts";
import { compareWithReading } from "./losses.ts";
import { displayText, FlatColumns, type FlatCell } from "./flatWrite.ts";
import { GexfTimes } from "./gexfWriteTime.ts";
import { writeViz } from "./gexfViz.ts";
import { createDirectionOf } from "./typeDirection.ts";
import type { Writing } from "./types.ts";
import { escapeXml, isExact, writeAttributes, writeJson, writeNumber } from "./xmlWrite.ts";

const nodeApart = new Set(["id", "name", "position"]);
const edgeApart = new Set(["id", "source", "target", "label"]);

/**
 * Writes GEXF 1.3 that Gephi opens, with spells, kinds, positions and colours. Every field of actors and relations also
 * stands in a column of its title, and what belongs to the dataset as a whole in a processing instruction, which other
 * programs pass over: so nothing is lost.
 */
export function writeGexf(dataset: Dataset): Writing {
  const { actors, relations, ...fields } = dataset;
  const times = new GexfTimes(dataset);
  const nodeColumns = new FlatColumns("actors");
  const edgeColumns = new FlatColumns("relations");
  const nodes = actors.map((actor) => writeNode(actor, dataset, nodeColumns, times));
  const edges: EdgeContext = { ...dataset, columns: edgeColumns, times, isDirected: createDirectionOf(dataset) };
  const edgeRows = relations.map((relation) => writeEdge(relation, edges));
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<?tiespan ${writeJson(fields).replaceAll(">", String.raw`\u003e`)}?>`,
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    ...writeMeta(dataset),
    `<graph${writeAttributes([["defaultedgetype", "undirected"], ...times.graphAttributes()])}>`,
    ...writeColumns("node", nodeColumns),
    ...writeColumns("edge", edgeColumns),
    "<nodes>",
    ...nodes,
    "</nodes>",
    "<edges>",
    ...edgeRows,
    "</edges>",
    "</graph>",
    "</gexf>",
    "",
  ].join("\n");
  return { text, losses: compareWithReading(dataset, readGexf(text, "")) };
}

function writeMeta({ updated, credit, title, description, language }: Dataset): readonly string[] {
  const day = updated !== undefined && /^\d{4}-\d\d-\d\d$/.test(updated) ? updated : undefined;
  const words = [title, description].flatMap((text) => (text === undefined ? [] : [displayText(text, language)]));
  return [
    `<meta${writeAttributes([["lastmodifieddate", day]])}>`,
    `<creator>${escapeXml(credit === undefined ? "Tiespan" : displayText(credit, language))}</creator>`,
    ...(words.length === 0 ? [] : [`<description>${escapeXml(words.join("\n"))}</description>`]),
    "</meta>",
  ];
}

function writeColumns(owner: string, { columns }: FlatColumns): readonly string[] {
  const rows = [...columns].map(({ key, title, type }) => {
    return `<attribute${writeAttributes([
      ["id", key],
      ["title", title],
      ["type", type],
    ])}/>`;
  });
  return rows.length === 0 ? [] : [`<attributes class="${owner}" mode="static">`, ...rows, "</attributes>"];
}

function writeNode(actor: Actor, { language }: Dataset, columns: FlatColumns, times: GexfTimes): string {
  const viz = writeViz(actor.attributes, actor.position);
  const time = times.of(lifeOf(actor));
  const apart = new Set(nodeApart);
  if (typeof actor.name !== "string" || !isExact(actor.name)) apart.delete("name");
  if (!isExact(actor.id)) apart.delete("id");
  const cells = columns.cellsOf(actor, apart, viz.written);
  const pairs = [["id", actor.id], ["label", displayText(actor.name, language)], ...time.attributes] as const;
  return writeElement("node", pairs, [time.spells, viz.text, writeCells(cells)]);
}

/** What a relation needs to know of its dataset to be written. */
interface EdgeContext extends Pick<Dataset, "language"> {
  readonly columns: FlatColumns;
  readonly times: GexfTimes;
  readonly isDirected: (type: string) => boolean;
}

function writeEdge(relation: Relation, { language, columns, times, isDirected }: EdgeContext): string {
  const { id, source, target, type, label, attributes } = relation;
  const viz = writeViz(attributes, undefined);
  const time = times.of(relation);
  const apart = new Set([...edgeApart].filter((field) => field !== "label" && isExact(relation[field as "id"])));
  if (typeof label === "string" && label.trim() !== "" && isExact(label)) apart.add("label");
  const weight = attributes !== undefined && Object.hasOwn(attributes, "weight") ? attributes.weight : undefined;
  const isWeight = typeof weight === "number" && Number.isFinite(weight);
  const cells = columns.cellsOf(relation, apart, new Set([...viz.written, ...(isWeight ? ["weight"] : [])]));
  const pairs = [
    ["id", id],
    ["source", source],
    ["target", target],
    ["type", isDirected(type) ? "directed" : "undirected"],
    ["kind", type],
    ["label", label === undefined ? undefined : displayText(label, language)],
    ["weight", isWeight ? writeNumber(weight) : undefined],
    ...time.attributes,
  ] as const;
  return writeElement("edge", pairs, [time.spells, viz.text, writeCells(cells)]);
}

function writeElement(
  name: string,
  pairs: readonly (readonly [string, string | undefined])[],
  parts: readonly string[],
): string {
  const inner = parts.join("");
  const start = `<${name}${writeAttributes(pairs)}`;
  return inner === "" ? `${start}/>` : `${start}>${inner}</${name}>`;
}

function writeCells(cells: readonly FlatCell[]): string {
  if (cells.length === 0) return "";
  const rows = cells.map(
    ([key, value]) =>
      `<attvalue${writeAttributes([
        ["for", key],
        ["value", value],
      ])}/>`,
  );
  return `<attvalues>${rows.join("")}</attvalues>`;
}
