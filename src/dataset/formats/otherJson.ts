import Papa from "papaparse";
import { isFields, without, type Fields } from "../fields.ts";
import { wordsOfHeading } from "./csv/headings.ts";
import { amountNames } from "./foreignEntries.ts";
import { takeNotes } from "./nestedNotes.ts";

/** JSON of other programs, brought into the shape of node-link JSON: `nodes` with `id`, `links` with `source`, `target`. */

/**
 * The same graph as node-link JSON; undefined for what is none of these: vis-network, Cytoscape, Gephi Lite, Neo4j (nodes
 * and relationships, the rows of APOC, or records), JSON Canvas, Kumu, JSON Graph Format, ECharts.
 */
export function asNodeLink(value: unknown): Fields | undefined {
  if (!Array.isArray(value) && !isFields(value)) return undefined;
  return fromECharts(value) ?? withIds(fromIds(value));
}

function fromIds(value: Fields | readonly unknown[]): Fields | undefined {
  if (Array.isArray(value)) return fromApoc(value) ?? fromRecords(value);
  const fields = value as Fields;
  return (
    fromGraphFormat(fields) ??
    fromGephiLite(fields) ??
    fromCytoscape(fields) ??
    fromKumu(fields) ??
    fromNeo4j(fields) ??
    fromVis(fields)
  );
}

/** In these programs a number at the end of a link is an id, never a place in a list. */
function withIds(graph: Fields | undefined): Fields | undefined {
  if (graph === undefined) return undefined;
  const idOf = (end: unknown) => (typeof end === "number" ? String(end) : end);
  const links = fieldsIn(graph.links).map((link) => ({
    ...link,
    source: idOf(link.source),
    target: idOf(link.target),
  }));
  return { ...graph, links };
}

function fieldsIn(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? (value as readonly unknown[]).filter(isFields) : [];
}

function propertiesOf(entry: Fields): Fields {
  if (!isFields(entry.properties)) return {};
  return Object.fromEntries(Object.entries(entry.properties).map(([name, value]) => [name, wholeOf(value)]));
}

/** `{"low": 2010, "high": 0}`, as Neo4j writes a whole number of 64 bits; a larger one stays as it is. */
function wholeOf(value: unknown): unknown {
  if (!isFields(value) || Object.keys(value).length !== 2) return value;
  const { low, high } = value;
  const isSmall = typeof low === "number" && ((high === 0 && low >= 0) || (high === -1 && low < 0));
  return isSmall ? low : value;
}

/** vis-network writes `from` and `to`, JSON Canvas `fromNode` and `toNode`. */
function fromVis({ nodes, edges }: Fields): Fields | undefined {
  const lines = fieldsIn(edges);
  const [first] = lines;
  const [from, to] = first?.fromNode === undefined ? ["from", "to"] : ["fromNode", "toNode"];
  const isRecognised =
    first !== undefined && first.source === undefined && first[from] !== undefined && first[to] !== undefined;
  if (!isRecognised || !Array.isArray(nodes)) return undefined;
  const isCanvas = from === "fromNode";
  const ends = (line: Fields): readonly [isFrom: boolean, isTo: boolean] =>
    isCanvas
      ? [(line.fromEnd ?? "none") !== "none", line.toEnd !== "none"]
      : [saysFrom(line.arrows), saysTo(line.arrows)];
  const isOneWay = (line: Fields) => ends(line)[0] !== ends(line)[1];
  // Arrows are mostly set for the whole network, outside of the file: where no edge says anything of them, none is denied.
  const isUnsaid = !isCanvas && lines.every(({ arrows }) => arrows === undefined);
  return {
    ...(isUnsaid ? {} : { directed: lines.some(isOneWay) }),
    nodes: fieldsIn(nodes).map((node) => (isCanvas ? nodeOfCanvas(node) : node)),
    links: lines.map((line) => {
      const { [from]: source, [to]: target } = line;
      const [isFrom, isTo] = ends(line);
      const turned = isFrom && !isTo ? { source: target, target: source } : { source, target };
      return {
        ...without(line, [from, to, ...drawing]),
        ...turned,
        ...(isFrom === isTo && !isUnsaid ? { undirected: true } : {}),
      };
    }),
  };
}

/** How edges are drawn there says nothing about them. */
const drawing: readonly string[] = ["arrows", "fromSide", "toSide", "fromEnd", "toEnd", "smooth", "dashes", "physics"];

function saysTo(arrows: unknown): boolean {
  return saysEnd(arrows, "to");
}

function saysFrom(arrows: unknown): boolean {
  return saysEnd(arrows, "from");
}

/** `"to, from"`, `{"to": true}` or `{"to": {"enabled": true}}`. */
function saysEnd(arrows: unknown, end: "to" | "from"): boolean {
  if (typeof arrows === "string") return arrows.split(/[^a-z]+/i).includes(end);
  const said = isFields(arrows) ? arrows[end] : undefined;
  return said === true || (isFields(said) && said.enabled !== false);
}

function nodeOfCanvas({ text, label, file, url, ...others }: Fields): Fields {
  const name = [label, text, file, url].find((words) => typeof words === "string" && words.trim() !== "");
  const [line] = typeof name === "string" ? name.trim().split(/\r?\n/) : [];
  const words = name === file ? line?.replace(/^.*\/|\.[^./]+$/g, "") : line;
  const rest = without(others, ["type", "width", "height"]);
  return { ...rest, ...(words === undefined ? {} : { label: words.replace(/^#+\s*/, "") }) };
}

/** `elements` is a list of all, or has a list of nodes and one of edges; what is known of each stands in `data`. */
function fromCytoscape({ elements }: Fields): Fields | undefined {
  const all = isFields(elements) ? [...fieldsIn(elements.nodes), ...fieldsIn(elements.edges)] : fieldsIn(elements);
  const entries = all.flatMap(({ data, position }) => (isFields(data) ? [{ data, position }] : []));
  if (entries.length === 0) return undefined;
  const isEdge = ({ data }: (typeof entries)[number]) => data.source !== undefined && data.target !== undefined;
  return {
    nodes: entries
      .filter((entry) => !isEdge(entry))
      .map(({ data, position }) => ({ ...data, ...(isFields(position) ? { x: position.x, y: position.y } : {}) })),
    links: entries.filter(isEdge).map(({ data }) => data),
  };
}

function fromGephiLite({ graphDataset }: Fields): Fields | undefined {
  if (!isFields(graphDataset) || !isFields(graphDataset.fullGraph)) return undefined;
  const { fullGraph, nodeData, edgeData, layout, metadata } = graphDataset;
  const dataOf = (data: unknown, key: unknown): Fields => {
    const found = isFields(data) && typeof key === "string" && Object.hasOwn(data, key) ? data[key] : undefined;
    return isFields(found) ? found : {};
  };
  const options = isFields(fullGraph.options) ? fullGraph.options : {};
  return {
    ...(options.type === "undirected" || options.type === "directed" ? { directed: options.type === "directed" } : {}),
    ...(isFields(metadata) ? { graph: metadata } : {}),
    nodes: fieldsIn(fullGraph.nodes).map(({ key }) => {
      const { x, y } = dataOf(layout, key);
      // As in sigma, y grows upwards there.
      return { ...dataOf(nodeData, key), id: key, x, y: typeof y === "number" ? -y : y };
    }),
    links: fieldsIn(fullGraph.edges).map(({ key, source, target }) => ({
      ...dataOf(edgeData, key),
      id: key,
      source,
      target,
    })),
  };
}

function fromKumu({ elements, connections }: Fields): Fields | undefined {
  const lines = fieldsIn(connections);
  if (lines.length === 0 || lines.some(({ from, to }) => from === undefined || to === undefined)) return undefined;
  const idOf = ({ id, _id, label }: Fields): unknown => id ?? _id ?? label;
  const flat = ({ attributes, ...rest }: Fields): Fields => ({ ...rest, ...(isFields(attributes) ? attributes : {}) });
  const entries = fieldsIn(elements).map(flat);
  const byLabel = new Map(entries.map((entry) => [entry.label, idOf(entry)] as const));
  const isDirected = ({ direction }: Fields) => direction === "directed";
  return {
    ...(lines.some(isDirected) ? { directed: true } : {}),
    nodes: entries.map((entry) => ({ ...typedBy(entry, "element type"), id: idOf(entry) })),
    links: lines.map((line) => {
      const { from, to, _id, direction, ...rest } = flat(line);
      return {
        ...typedBy(rest, "connection type"),
        ...(direction === "undirected" || direction === "mutual" ? { undirected: true } : {}),
        id: rest.id ?? _id,
        source: byLabel.get(from) ?? from,
        target: byLabel.get(to) ?? to,
      };
    }),
  };
}

/** The type stands under a name of two words there, where it is no field of its own. */
function typedBy(entry: Fields, name: string): Fields {
  const [field] = Object.keys(entry).filter((each) => each.toLowerCase() === name);
  const plain = without(entry, ["_id", ...(field === undefined ? [] : [field])]);
  return field === undefined || plain.type !== undefined ? without(entry, ["_id"]) : { ...plain, type: entry[field] };
}

function fromNeo4j({ nodes, relationships }: Fields): Fields | undefined {
  const lines = fieldsIn(relationships);
  if (!Array.isArray(nodes) || lines.length === 0) return undefined;
  return { directed: true, nodes: fieldsIn(nodes).map(nodeOfNeo4j), links: lines.map(lineOfNeo4j) };
}

/** Rows as `apoc.export.json` writes them: `{"type": "node", …}` and `{"type": "relationship", …}`. */
function fromApoc(rows: readonly unknown[]): Fields | undefined {
  const entries = fieldsIn(rows);
  const nodes = entries.filter(
    ({ type, properties, labels }) => type === "node" && (isFields(properties) || labels !== undefined),
  );
  const lines = entries.filter(
    ({ type, start, end }) => type === "relationship" && start !== undefined && end !== undefined,
  );
  if (nodes.length + lines.length === 0 || nodes.length + lines.length < entries.length) return undefined;
  return { directed: true, nodes: nodes.map(nodeOfNeo4j), links: lines.map(lineOfNeo4j) };
}

function idIn(value: unknown): unknown {
  if (isFields(value)) return value.id ?? value.elementId ?? value.identity ?? value.low;
  return value;
}

function nodeOfNeo4j(node: Fields): Fields {
  const { labels } = node;
  const [label] = Array.isArray(labels) ? (labels as readonly unknown[]) : [labels];
  return { ...propertiesOf(node), ...(label === undefined ? {} : { type: label }), id: idIn(node) };
}

function lineOfNeo4j(line: Fields): Fields {
  const { id, type, label, startNode, endNode, start, end, source, target } = line;
  return {
    ...propertiesOf(line),
    ...(id === undefined ? {} : { id }),
    type: label ?? type,
    source: idIn(startNode ?? start ?? source),
    target: idIn(endNode ?? end ?? target),
  };
}

/** Records as the browser of Neo4j exports them: nodes and relationships, wherever they stand. */
function fromRecords(rows: readonly unknown[]): Fields | undefined {
  const nodes = new Map<unknown, Fields>();
  const lines = new Map<unknown, Fields>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    if (!isFields(value)) return;
    const id = idOfRecord(value);
    if (id !== undefined && Array.isArray(value.labels)) nodes.set(id, { ...nodeOfNeo4j(value), id });
    else if (id !== undefined && typeof value.type === "string" && isFields(value.properties)) {
      const [source, target] = [startOf(value), endOf(value)];
      if (source !== undefined && target !== undefined) lines.set(id, { ...lineOfNeo4j(value), id, source, target });
    } else Object.values(value).forEach(look);
  };
  rows.forEach(look);
  return lines.size === 0 ? undefined : { directed: true, nodes: [...nodes.values()], links: [...lines.values()] };
}

function idOfRecord({ identity, elementId }: Fields): unknown {
  return idIn(identity ?? elementId);
}

function startOf({ start, startNodeElementId }: Fields): unknown {
  return idIn(start ?? startNodeElementId);
}

function endOf({ end, endNodeElementId }: Fields): unknown {
  return idIn(end ?? endNodeElementId);
}

/** JSON Graph Format: `graph` or the first of `graphs`, its nodes a list or by their ids, what is known in `metadata`. */
function fromGraphFormat({ graph, graphs }: Fields): Fields | undefined {
  const one: unknown = isFields(graph) ? graph : fieldsIn(graphs)[0];
  if (!isFields(one) || !Array.isArray(one.edges) || one.nodes === undefined) return undefined;
  const flat = ({ metadata, ...rest }: Fields): Fields => ({ ...(isFields(metadata) ? metadata : {}), ...rest });
  const byId = isFields(one.nodes) ? Object.entries(one.nodes) : [];
  const named = byId.map(([id, node]) => ({ ...(isFields(node) ? flat(node) : {}), id }));
  const { directed, label } = one;
  return {
    ...(typeof directed === "boolean" ? { directed } : {}),
    ...(typeof label === "string" ? { graph: { title: label } } : {}),
    nodes: isFields(one.nodes) ? named : fieldsIn(one.nodes).map(flat),
    links: fieldsIn(one.edges).map(flat),
  };
}

/** A series of the type `graph`: its nodes stand in `data` or `nodes` and are known by their names. */
function fromECharts(value: Fields | readonly unknown[]): Fields | undefined {
  const { series } = isFields(value) ? value : {};
  const all = isFields(series) ? [series] : fieldsIn(series);
  const graph = all.find(({ type, links, edges }) => type === "graph" && Array.isArray(links ?? edges));
  if (graph === undefined) return undefined;
  return {
    nodes: fieldsIn(graph.data ?? graph.nodes).map((node) => ({ id: node.name, ...node })),
    links: fieldsIn(graph.links ?? graph.edges),
  };
}

/** Rows of a table as objects: with plain values or lists of them, or at least two plain ones beside others. */
export function isRows(value: unknown): value is readonly Fields[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const rows: readonly unknown[] = value;
  return rows.every(isFields) && rows.every((row) => isRow(row));
}

function isRow(row: Fields): boolean {
  const cells = Object.values(row);
  return cells.every((cell) => isPlain(cell) || isListOfPlain(cell)) || cells.filter(isSaid).length > 1;
}

function isSaid(cell: unknown): boolean {
  return isPlain(cell) && cell !== null;
}

function isPlain(cell: unknown): boolean {
  return typeof cell !== "object" || cell === null;
}

function isListOfPlain(cell: unknown): cell is readonly unknown[] {
  return Array.isArray(cell) && cell.every(isPlain);
}

/** Deeper than that what is nested is no columns. */
const mostLevels = 3;

function flatten(row: Fields, level = 1): Fields {
  const entries = Object.entries(row).flatMap(([name, value]) => {
    if (!isFields(value) || level >= mostLevels) return [[name, value] as const];
    return Object.entries(flatten(value, level + 1)).map(([inner, cell]) => [`${name}.${inner}`, cell] as const);
  });
  return Object.fromEntries(entries);
}

/**
 * The rows as a table with a column for every name that one of them has, those of nested values behind a point; the values
 * of a list stand in one cell, whatever is nested deeper as JSON; notes in it have columns of their own.
 */
export function writeRows(written: readonly Fields[]): string {
  const rows = written.map((row) => withNotes(flatten(row)));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const amounts = new Map(columns.map((column) => [column, writerOfAmounts(column, rows)]));
  const cellOf = (cell: unknown, column: string): unknown => {
    if (typeof cell === "number") return amounts.get(column)?.(cell) ?? cell;
    if (isListOfPlain(cell)) return cell.join("; ");
    return isPlain(cell) ? cell : JSON.stringify(cell);
  };
  const data = rows.map((row) => columns.map((column) => cellOf(row[column], column)));
  return Papa.unparse({ fields: columns, data }, { newline: "\n" });
}

function withNotes(row: Fields): Fields {
  const { rest, notes } = takeNotes(row);
  return notes.size === 0 ? row : { ...rest, ...Object.fromEntries(notes) };
}

/**
 * The point of a number is no question, and proves nothing about words in the same column: beside such it is written
 * without one (`975e-1`).
 */
function writerOfAmounts(column: string, rows: readonly Fields[]): ((value: number) => string) | undefined {
  if (!wordsOfHeading(column).some((word) => amountNames.includes(word))) return undefined;
  const hasWords = rows.some((row) => typeof row[column] === "string");
  return (value) => {
    const { whole = "", parts } = /^(?<whole>\d+)\.(?<parts>\d+)$/.exec(String(value))?.groups ?? {};
    if (parts === undefined) return String(value);
    if (hasWords) return `${Number(whole + parts)}e-${parts.length}`;
    return `${value}${parts.length === 3 ? "0" : ""}`;
  };
}

/** Text in which `NaN` and `Infinity`, as Python writes them, are `null`; strings stay as they are. */
export function withoutNaN(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|-?Infinity\b|\bNaN\b/g, (token) => (token.startsWith('"') ? token : "null"));
}
