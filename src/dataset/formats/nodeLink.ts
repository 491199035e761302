import { isFields, without, type Fields } from "../fields.ts";
import { excerptOfAll, Findings, type Step } from "../findings.ts";
import type { Dataset, Relation } from "../types.ts";
import { readAbout, readActor, readRelation, type EntryRules } from "./foreignEntries.ts";
import { directTypes, fillIds, formatId, nameIn, originIn, readList, type ForeignList } from "./foreignGraph.ts";
import { aboutDataset, draftOf, isOwn, ownDraft, refuseGraph } from "./jsonGraph.ts";
import { writeJson } from "./jsonText.ts";
import { describeEntries, rulesOfEntries, sayEntry } from "./entryTables.ts";
import type { GraphOptions } from "./graphTables.ts";
import { compareDatasets } from "./losses.ts";
import { createEndReader, idOfNode, unknownEnds } from "./nodeLinkEnds.ts";
import { datasetStructure, entryStructure, leaf, listOf, objectOf } from "./structure.ts";
import { createDirectionOf } from "./typeDirection.ts";
import type { DateRules } from "./words/dateReading.ts";
import type { Draft, DraftReading, Writing } from "./types.ts";

/** On screens, for which d3 and others compute places, y grows downwards. */
const downwards = -1;

interface Parts {
  readonly nodes: readonly unknown[];
  readonly links: readonly unknown[];
  readonly linkName: "links" | "edges";
}

/**
 * Reads node-link JSON, already parsed, as d3 and networkx write it: `nodes`, and `links` or `edges` whose `source` and
 * `target` are ids, places in the list of nodes, or nodes. A file that our own writer made is read field by field;
 * in others, fields are recognised by their names and the rest is kept as attributes. Never throws. Linear.
 * @param name of the file, for the issue that refuses it
 */
export function readNodeLink(value: unknown, name = "the file", options: DateRules & GraphOptions = {}): DraftReading {
  const parts = isFields(value) ? partsOf(value) : undefined;
  if (!isFields(value) || parts === undefined) return refuseGraph(name, "arrays nodes and links (or edges)", value);
  return isOwn(value.graph) ? readOwn(value.graph, parts) : readForeign(value, withMadeNodes(parts), options);
}

function partsOf({ nodes, links, edges }: Fields): Parts | undefined {
  if (!Array.isArray(nodes)) return undefined;
  if (Array.isArray(links)) return { nodes, links, linkName: "links" };
  return Array.isArray(edges) ? { nodes, links: edges, linkName: "edges" } : undefined;
}

/** Networkx writes a `key` to each link of a multigraph; ours is the id again. */
function readOwn(graph: Fields, { nodes, links, linkName }: Parts): Draft {
  const relations = links.map((link) => (isFields(link) && link.key === link.id ? without(link, ["key"]) : link));
  return ownDraft({ ...graph, actors: nodes, relations }, ([list, ...inner]) => {
    if (list === "actors") return ["nodes", ...inner];
    return list === "relations" ? [linkName, ...inner] : ["graph", list ?? "", ...inner];
  });
}

function readForeign(value: Fields, written: MadeParts, options: DateRules & GraphOptions): Draft {
  const parts: MadeParts = {
    ...written,
    nodes: written.nodes.map((node) => sayEntry(node, "nodes", options)),
    links: written.links.map((link) => sayEntry(link, "edges", options)),
  };
  const rules = { ...options, ...rulesOfEntries(options, parts.links) };
  const findings = new Findings();
  const ids = fillIds(parts.nodes.map(idOfNode), "node-", (index) => nameOf(parts.nodes[index]));
  const nodes = nodeList(parts, ids, rules);
  const links = linkList(parts, ids, rules);
  const actors = readList(nodes, findings);
  const relations = readList(links, findings);
  if (parts.made.length > 0) findings.report("actors-made", { counted: excerptOfAll(parts.made) });
  const about = readAround(value, parts.linkName, findings);
  const types = typeof value.directed === "boolean" ? { types: directTypes(relations, value.directed) } : {};
  // What can only be a date or an amount once somebody has said it is asked about as one.
  const asSaid = { ...rules, areCounts: rules.areCounts ?? true, decimal: rules.decimal ?? "." } as const;
  const tables = [
    describeEntries("edges", written.links, linkList(parts, ids, asSaid), options),
    describeEntries("nodes", written.nodes, nodeList(parts, ids, asSaid), options),
  ];
  const draft = draftOf({ ...about.value, ...types, actors, relations }, findings, ([field, index, ...inner]) => {
    if (field === "actors" && typeof index === "number") return originIn(nodes, index, inner);
    if (field === "relations" && typeof index === "number") return originIn(links, index, inner);
    return about.origin([field ?? "", ...(index === undefined ? [] : [index]), ...inner]);
  });
  return { ...draft, tables };
}

interface MadeParts extends Parts {
  /** Ids of nodes that are at ends of links and nobody declares. */
  readonly made: readonly string[];
}

/** With a node for each text and number at the end of a link that means none. */
function withMadeNodes(parts: Parts): MadeParts {
  const made = unknownEnds(parts.nodes, parts.nodes.map(nameOf), endsOf(parts));
  return { ...parts, nodes: [...parts.nodes, ...made.map((id) => ({ id }))], made };
}

function endsOf({ links }: Parts): readonly unknown[] {
  return links.flatMap((link) => (isFields(link) ? [link.source, link.target] : []));
}

function nameOf(node: unknown): unknown {
  return isFields(node) ? nameIn(node) : undefined;
}

function nodeList({ nodes }: Parts, ids: readonly string[], rules: DateRules): ForeignList {
  const read: ForeignList["read"] = (node, index, findings) => {
    if (!isFields(node) && idOfNode(node) === undefined) return undefined;
    return readActor(isFields(node) ? withoutId(node) : {}, ids[index] ?? "", downwards, findings, rules);
  };
  return { name: "nodes", items: nodes, idName: "id", inner: [], read };
}

/** What stands in the place of an id and is none is kept like any other field. */
function withoutId(entry: Fields): Fields {
  const isNone = entry.id !== "" && formatId(entry.id) === undefined;
  return isNone ? entry : without(entry, ["id"]);
}

function linkList(parts: Parts, nodeIds: readonly string[], rules: EntryRules): ForeignList {
  const { links, linkName } = parts;
  const ids = fillIds(
    links.map((link) => (isFields(link) ? formatId(link.id) : undefined)),
    "r",
  );
  const readEnd = createEndReader(nodeIds, parts.nodes.map(nameOf), endsOf(parts));
  const read: ForeignList["read"] = (link, index, findings) => {
    if (!isFields(link)) return undefined;
    const own = { id: ids[index], source: readEnd(link.source), target: readEnd(link.target) };
    return readRelation(withoutId(without(link, ["source", "target"])), own, findings, rules);
  };
  return { name: linkName, items: links, idName: "id", inner: [], read };
}

/** Title and the like stand in `graph`, or beside it. */
function readAround(value: Fields, linkName: string, findings: Findings) {
  const beside = readAbout(without(value, ["nodes", linkName, "graph", "directed", "multigraph"]), findings);
  const graph = findings.within("graph", () => readAbout(value.graph, findings));
  return {
    value: { ...beside.value, ...graph.value },
    origin: ([field, ...inner]: readonly Step[]): readonly Step[] => {
      const steps = [field ?? "", ...inner];
      return Object.hasOwn(graph.value, steps[0] ?? "") ? ["graph", ...graph.origin(steps)] : beside.origin(steps);
    },
  };
}

const structure = objectOf([
  ["directed", leaf],
  ["multigraph", leaf],
  ["graph", datasetStructure],
  ["nodes", listOf(entryStructure("actors"))],
  ["links", listOf(entryStructure("relations"))],
]);

/**
 * A dataset as node-link JSON that networkx and d3 read: all fields of actors on the nodes, all of relations on the
 * links, the others in `graph`. `directed` is true if any type has a direction. Nothing is lost but a field `key` of a
 * relation that is the same as its id.
 */
export function writeNodeLink(dataset: Dataset): Writing {
  const isDirected = createDirectionOf(dataset);
  const directed = dataset.relations.some(({ type }) => isDirected(type));
  const links = dataset.relations.map(addKey);
  const graph = aboutDataset(dataset);
  const text = writeJson({ directed, multigraph: true, graph, nodes: dataset.actors, links }, structure);
  const { value } = readOwn(graph, { nodes: dataset.actors, links, linkName: "links" });
  return { text, losses: compareDatasets(dataset, value as unknown as Dataset) };
}

function addKey(relation: Relation): Relation {
  return Object.hasOwn(relation, "key") ? relation : { ...relation, ...{ key: relation.id } };
}
