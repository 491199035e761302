import type { Actor, Dataset, Relation } from "../types.ts";
import { keyOf } from "./flatColumns.ts";
import { displayText, FlatColumns, type FlatCell } from "./flatWrite.ts";
import { readGraphml } from "./graphml.ts";
import { compareWithReading } from "./losses.ts";
import { datasetStructure, fieldsInOrder } from "./structure.ts";
import { createDirectionOf } from "./typeDirection.ts";
import type { Writing } from "./types.ts";
import { escapeXml, isExact, writeAttributes, writeJson, writeNumber } from "./xmlWrite.ts";

/**
 * Writes GraphML with a key for every field and attribute of actors and relations, and what belongs to the dataset as a
 * whole as data of the graph, in JSON: nothing is lost. Other programs find `label`, `x` and `y`.
 */
export function writeGraphml(dataset: Dataset): Writing {
  const { actors, relations, ...fields } = dataset;
  const nodeColumns = new FlatColumns("actors");
  const edgeColumns = new FlatColumns("relations");
  const nodes = actors.map((actor) => writeNode(actor, dataset, nodeColumns));
  const isDirected = createDirectionOf(dataset);
  const edges = relations.map((relation) => writeEdge(relation, edgeColumns, isDirected));
  const graph = fieldsInOrder(fields, datasetStructure).map(([title, value], number) => {
    return { key: `graph.${keyOf("json", number)}`, title, type: "string", value };
  });
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...graph.map(({ key, title, type }) => writeKey(key, "graph", title, type)),
    ...[...nodeColumns.columns].map(({ key, title, type }) => writeKey(`node.${key}`, "node", title, type)),
    ...[...edgeColumns.columns].map(({ key, title, type }) => writeKey(`edge.${key}`, "edge", title, type)),
    '<graph edgedefault="undirected">',
    ...graph.map(({ key, value }) => writeData([key, writeJson(value)])),
    ...nodes,
    ...edges,
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
  return { text, losses: compareWithReading(dataset, readGraphml(text, "")) };
}

function writeKey(id: string, owner: string, title: string, type: string): string {
  return `<key${writeAttributes([
    ["id", id],
    ["for", owner],
    ["attr.name", title],
    ["attr.type", type],
  ])}/>`;
}

function writeData([key, value]: FlatCell): string {
  return `<data${writeAttributes([["key", key]])}>${escapeXml(value)}</data>`;
}

const nowhere: ReadonlySet<string> = new Set();

function writeNode(actor: Actor, { language }: Dataset, columns: FlatColumns): string {
  const { id, name, position } = actor;
  const [x, y] = position ?? [];
  const cells = [
    columns.shownCell("label", "string", displayText(name, language)),
    ...(x === undefined ? [] : [columns.shownCell("x", "double", writeNumber(x))]),
    ...(y === undefined ? [] : [columns.shownCell("y", "double", writeNumber(y))]),
    ...columns.cellsOf(actor, isExact(id) ? new Set(["id"]) : nowhere, nowhere),
  ];
  return `<node${writeAttributes([["id", id]])}>${writeCells("node", cells)}</node>`;
}

function writeEdge(relation: Relation, columns: FlatColumns, isDirected: (type: string) => boolean): string {
  const { id, source, target, type } = relation;
  const apart = new Set((["id", "source", "target"] as const).filter((field) => isExact(relation[field])));
  const cells = columns.cellsOf(relation, apart, nowhere);
  const pairs = [
    ["id", id],
    ["source", source],
    ["target", target],
    ["directed", String(isDirected(type))],
  ] as const;
  return `<edge${writeAttributes(pairs)}>${writeCells("edge", cells)}</edge>`;
}

function writeCells(owner: string, cells: readonly FlatCell[]): string {
  return cells.map(([key, value]) => writeData([`${owner}.${key}`, value])).join("");
}
