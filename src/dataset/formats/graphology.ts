import { isFields, without, type Fields } from "../fields.ts";
import { Findings } from "../findings.ts";
import type { Actor, Dataset, Relation, Text } from "../types.ts";
import { readAbout, readActor, readRelation, type EntryRules } from "./foreignEntries.ts";
import { describeEntries, rulesOfEntries, sayEntry } from "./entryTables.ts";
import { fillIds, formatId, nameIn, originIn, readList, type ForeignList } from "./foreignGraph.ts";
import type { GraphOptions, GraphTable } from "./graphTables.ts";
import { aboutDataset, draftOf, isOwn, ownDraft, refuseGraph } from "./jsonGraph.ts";
import { writeJson } from "./jsonText.ts";
import { compareDatasets } from "./losses.ts";
import { datasetStructure, entryStructure, leaf, listOf, objectOf } from "./structure.ts";
import { createDirectionOf } from "./typeDirection.ts";
import type { DateRules } from "./words/dateReading.ts";
import type { Draft, DraftReading, Writing } from "./types.ts";

/** As in sigma, y grows upwards. */
const upwards = 1;

/**
 * Reads the JSON that graphology's `export` writes, already parsed: `nodes` with `key` and `attributes`, `edges` with
 * `source`, `target` and perhaps `undirected`. A file that our own writer made is read field by field; in others,
 * attributes are recognised by their names and the rest is kept. Never throws. Linear.
 * @param name of the file, for the issue that refuses it
 */
export function readGraphology(
  value: unknown,
  name = "the file",
  options: DateRules & GraphOptions = {},
): DraftReading {
  const { nodes, edges } = isFields(value) ? value : {};
  if (!isFields(value) || !Array.isArray(nodes) || !Array.isArray(edges)) {
    return refuseGraph(name, "arrays nodes and edges", value);
  }
  const parts = { nodes, edges };
  return isOwn(value.attributes) ? readOwn(value.attributes, parts) : readForeign(value, parts, options);
}

interface Parts {
  readonly nodes: readonly unknown[];
  readonly edges: readonly unknown[];
}

function readOwn(about: Fields, { nodes, edges }: Parts): Draft {
  const value = { ...about, actors: nodes.map(actorOfNode), relations: edges.map(relationOfEdge) };
  return ownDraft(value, ([list, index, field, ...inner]) => {
    if (list !== "actors" && list !== "relations")
      return ["attributes", ...[list ?? "", index, field, ...inner].filter((step) => step !== undefined)];
    const entry = [list === "actors" ? "nodes" : "edges", index ?? 0];
    if (field === undefined) return entry;
    if (field === "id") return [...entry, "key"];
    if (field === "source" || field === "target") return [...entry, field];
    return [...entry, "attributes", list === "relations" && field === "type" ? typeName : field, ...inner];
  });
}

/** Sigma takes `type` of an edge for the name of a drawing program, and stops at one that it does not know. */
const typeName = "relationType";

function actorOfNode(node: unknown): unknown {
  if (!isFields(node)) return node;
  const fields = isFields(node.attributes) ? node.attributes : {};
  return { ...without(fields, namesThatRepeat(fields)), id: node.key };
}

/** What sigma looks for, made from name and position. */
function forSigma({ name, position }: Fields): Fields {
  const [x, y] = Array.isArray(position) ? (position as readonly unknown[]) : [];
  return { label: plainText(name), x, y };
}

function namesThatRepeat(fields: Fields): readonly string[] {
  return Object.entries(forSigma(fields)).flatMap(([name, value]) => (fields[name] === value ? name : []));
}

function plainText(text: unknown): unknown {
  return isFields(text) ? Object.values(text as Exclude<Text, string>)[0] : text;
}

function relationOfEdge(edge: unknown): unknown {
  if (!isFields(edge)) return edge;
  const fields = isFields(edge.attributes) ? edge.attributes : {};
  const { key, source, target } = edge;
  const type = fields[typeName] ?? fields.type;
  return { ...without(fields, [typeName]), id: key, ...(type !== undefined && { type }), source, target };
}

function readForeign(value: Fields, written: Parts, options: DateRules & GraphOptions): Draft {
  const nodes = written.nodes.map((node) => saidEntry(node, "nodes", options));
  const edges = written.edges.map((edge) => saidEntry(edge, "edges", options));
  const rules = { ...options, ...rulesOfEntries(options, edges.map(attributesOf)) };
  const findings = new Findings();
  const actorList = nodeList(nodes, rules);
  const relationList = edgeList(edges, rules);
  const actors = readList(actorList, findings);
  const relations = markUndirected(readList(relationList, findings), edges, value);
  const about = findings.within("attributes", () => readAbout(value.attributes, findings));
  reportOthers(value, findings);
  const types = directionsOf(relations, edges, value);
  // What can only be a date or an amount once somebody has said it is asked about as one.
  const asSaid = { ...rules, areCounts: rules.areCounts ?? true, decimal: rules.decimal ?? "." } as const;
  const tables = [
    describeEntries("edges", written.edges.map(attributesWithKey), edgeList(edges, asSaid), options),
    describeEntries("nodes", written.nodes.map(attributesWithKey), nodeList(nodes, asSaid), options),
  ];
  const draft = draftOf({ ...about.value, types, actors, relations }, findings, ([field, index, ...inner]) => {
    if (field === "actors" && typeof index === "number") return originIn(actorList, index, inner);
    if (field === "relations" && typeof index === "number") return originIn(relationList, index, inner);
    return ["attributes", ...about.origin([field ?? "", ...(index === undefined ? [] : [index]), ...inner])];
  });
  return { ...draft, tables };
}

/** A node or edge with its attributes under the names that somebody has said they have. */
function saidEntry(entry: unknown, table: GraphTable, options: GraphOptions): unknown {
  if (!isFields(entry) || !isFields(entry.attributes)) return entry;
  return { ...entry, attributes: sayEntry(entry.attributes, table, options) };
}

function attributesWithKey(entry: unknown): unknown {
  return isFields(entry) ? { ...attributesIn(entry), key: entry.key } : entry;
}

function attributesIn(entry: Fields): Fields {
  return isFields(entry.attributes) ? entry.attributes : {};
}

/** The attributes of an entry; reports what stands there and is none. */
function lookIn(entry: Fields, findings: Findings): Fields {
  const { attributes = null } = entry;
  const isOther = attributes !== null && !isFields(attributes);
  if (isOther) findings.report("wrong-type", { expected: "an object", found: attributes });
  return attributesIn(entry);
}

function nodeList(nodes: readonly unknown[], rules: DateRules): ForeignList {
  const keys = nodes.map((node) => (isFields(node) ? formatId(node.key) : undefined));
  const ids = fillIds(keys, "node-", (index) => nameIn(attributesOf(nodes[index])));
  const read: ForeignList["read"] = (node, index, findings) =>
    isFields(node) ? readActor(lookIn(node, findings), ids[index] ?? "", upwards, findings, rules) : undefined;
  return { name: "nodes", items: nodes, idName: "key", inner: ["attributes"], read };
}

function attributesOf(entry: unknown): Fields {
  return isFields(entry) ? attributesIn(entry) : {};
}

function edgeList(edges: readonly unknown[], rules: EntryRules): ForeignList {
  const keys = edges.map((edge) => (isFields(edge) ? formatId(edge.key) : undefined));
  const ids = fillIds(keys, "r");
  const read: ForeignList["read"] = (edge, index, findings) => {
    if (!isFields(edge)) return undefined;
    const ends = { id: ids[index], source: endOf(edge.source), target: endOf(edge.target) };
    return readRelation(lookIn(edge, findings), ends, findings, rules);
  };
  return { name: "edges", items: edges, idName: "key", inner: ["attributes"], read };
}

function endOf(end: unknown): unknown {
  return formatId(end) ?? end;
}

function reportOthers(value: Fields, findings: Findings): void {
  for (const [name, found] of Object.entries(without(value, ["attributes", "options", "nodes", "edges"]))) {
    findings.within(name, () => findings.report("part-ignored", { found }));
  }
}

/** Edges are directed unless they, or the graph, say that they are not. */
function isUndirected(edge: unknown, { options }: Fields): boolean {
  return (isFields(edge) && edge.undirected === true) || (isFields(options) && options.type === "undirected");
}

/** A type is directed if any of its edges is. */
function directionsOf(relations: readonly unknown[], edges: readonly unknown[], value: Fields): Fields {
  const directed = new Map<string, boolean>();
  for (const [index, relation] of relations.entries()) {
    if (!isFields(relation)) continue;
    const type = String(relation.type);
    directed.set(type, directed.get(type) === true || !isUndirected(edges[index], value));
  }
  return Object.fromEntries([...directed].map(([type, is]) => [type, { directed: is }]));
}

/** Relations without a direction among others of their type that have one: kept as an attribute. */
function markUndirected(relations: readonly unknown[], edges: readonly unknown[], value: Fields): readonly unknown[] {
  const directions = new Map(Object.entries(directionsOf(relations, edges, value)));
  return relations.map((relation, index) => {
    if (!isFields(relation) || !isUndirected(edges[index], value)) return relation;
    const type = directions.get(String(relation.type));
    if (!isFields(type) || type.directed !== true) return relation;
    return { ...relation, attributes: { ...attributesIn(relation), undirected: true } };
  });
}

const node = objectOf([
  ["key", leaf],
  ["attributes", objectOf([["label", leaf], ["x", leaf], ["y", leaf], ...entryStructure("actors").fields])],
]);
const edge = objectOf([
  ...["key", "source", "target", "undirected"].map((name) => [name, leaf] as const),
  ["attributes", objectOf([[typeName, leaf], ...entryStructure("relations").fields])],
]);
const structure = objectOf([
  ["attributes", datasetStructure],
  ["options", objectOf(["type", "multi", "allowSelfLoops"].map((name) => [name, leaf] as const))],
  ["nodes", listOf(node)],
  ["edges", listOf(edge)],
]);

/**
 * A dataset as the JSON that graphology imports into a `MultiGraph` and sigma draws: all fields of actors and relations
 * as attributes, those of the dataset as attributes of the graph; `label`, `x` and `y` repeat name and position. The type
 * of a relation is called `relationType`. Nothing is lost but unknown fields of those names that say the same.
 */
export function writeGraphology(dataset: Dataset): Writing {
  const isDirected = createDirectionOf(dataset);
  const nodes = dataset.actors.map(writeNode);
  const edges = dataset.relations.map((relation) => writeEdge(relation, isDirected(relation.type)));
  const attributes = aboutDataset(dataset);
  const options = { type: "mixed", multi: true, allowSelfLoops: true };
  const { value } = readOwn(attributes, { nodes, edges });
  const losses = compareDatasets(dataset, value as unknown as Dataset);
  return { text: writeJson({ attributes, options, nodes, edges }, structure), losses };
}

function writeNode(actor: Actor): Fields {
  const fields = without(actor, ["id"]);
  return { key: actor.id, attributes: { ...forSigma(fields), ...fields } };
}

function writeEdge({ id, source, target, type, ...fields }: Relation, isDirected: boolean): Fields {
  const direction = isDirected ? {} : { undirected: true };
  return { key: id, source, target, ...direction, attributes: { ...fields, [typeName]: type } };
}
