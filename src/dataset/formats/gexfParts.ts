import { formatSpans, readSpans } from "./gexfTime.ts";
import { readViz, vizNames } from "./gexfViz.ts";
import {
  entryOf,
  internerOf,
  pairOf,
  readJsonFields,
  withItem,
  type RawColumn,
  type RawEntry,
  type RawGraph,
} from "./rawGraph.ts";
import { XmlText, type XmlAttributes, type XmlHandler } from "./xml.ts";

/** Elements that only hold others. */
const holders = new Set(["gexf", "nodes", "edges", "attvalues", "spells", "slices", "parents"]);
const metaFields = new Map([
  ["creator", "credit"],
  ["description", "description"],
  ["title", "title"],
]);
const timeNames = new Set(["start", "end", "startopen", "endopen", "timestamp", "timestamps", "intervals"]);

/** Takes a GEXF document apart into nodes, edges and what is said about them. */
export class GexfParts implements XmlHandler {
  hasGraph = false;
  readonly #raw: RawGraph;
  readonly #text = new XmlText();
  readonly #intern = internerOf();
  readonly #openNodes: RawEntry[] = [];
  #edge: RawEntry | undefined;
  #columns: Map<string, RawColumn>;
  #column: RawColumn | undefined;
  #isInMeta = false;
  #isInViz = false;
  /** Its times are those of its own attributes; spells within it tell them more exactly. */
  #bounded: RawEntry | undefined;

  constructor(raw: RawGraph) {
    this.#raw = raw;
    this.#columns = raw.nodes.columns;
  }

  open(name: string, attributes: XmlAttributes, offset: number): void {
    if (name === "edge") this.#openEdge(attributes, offset);
    else if (name === "node") this.#openNode(attributes, offset);
    else if (name === "attvalue") this.#addCell(attributes, offset);
    else if (name === "spell" || name === "slice") this.#addSpan(attributes, offset);
    else if (vizNames.has(name)) this.#addViz(name, attributes, offset);
    else if (name === "parent") this.#addParent(attributes.for);
    else if (!holders.has(name)) this.#openOther(name, attributes, offset);
  }

  close(name: string): void {
    if (name === "edge") this.#edge = undefined;
    else if (name === "node") this.#openNodes.pop();
    else if (name === "meta") this.#isInMeta = false;
    else if (name === "default") this.#endDefault();
    else if (name === "attribute") this.#column = undefined;
    else if (vizNames.has(name)) this.#isInViz = false;
    else if (this.#isInMeta) this.#endMetaText(name);
  }

  text(piece: string): void {
    this.#text.add(piece);
  }

  /** Writers of ours say there what belongs to the dataset as a whole. */
  instruction(target: string, body: string, offset: number): void {
    if (target !== "tiespan") return;
    const fields = readJsonFields(body);
    if (fields === undefined) this.#ignore("?tiespan", offset, "JSON");
    else {
      this.#raw.fields = [...fields];
      this.#raw.isOwn = true;
      this.#raw.fieldsOffset = offset;
    }
  }

  #ignore(path: string, offset: number, expected: string, found?: string): void {
    this.#raw.issues.once("part-ignored", path, offset, { expected, ...(found === undefined ? {} : { found }) });
  }

  #openNode(attributes: XmlAttributes, offset: number): void {
    const parent = this.#openNodes.at(-1);
    const entry = entryOf(offset, attributes, this.#intern, timeNames);
    entry.spans = readSpans(attributes);
    if (entry.spans.length > 0) this.#bounded = entry;
    const parentId = parent === undefined ? undefined : pairOf(parent.pairs, "id");
    if (parentId !== undefined) entry.extras = withItem(entry.extras, ["parent", parentId]);
    this.#raw.nodes.entries.push(entry);
    this.#openNodes.push(entry);
  }

  #openEdge(attributes: XmlAttributes, offset: number): void {
    const entry = entryOf(offset, attributes, this.#intern, timeNames);
    entry.spans = readSpans(attributes);
    if (entry.spans.length > 0) this.#bounded = entry;
    this.#raw.edges.entries.push(entry);
    this.#edge = entry;
  }

  get #entry(): RawEntry | undefined {
    return this.#edge ?? this.#openNodes.at(-1);
  }

  #addCell(attributes: XmlAttributes, offset: number): void {
    const { for: key = attributes.id, value } = attributes;
    const entry = this.#entry;
    if (entry === undefined || key === undefined || value === undefined) {
      this.#ignore("attvalue", offset, "for and value, within a node or an edge");
    } else {
      const [span] = readSpans(attributes);
      entry.cells = withItem(entry.cells, { key: this.#intern(key), value, span });
    }
  }

  #addSpan(attributes: XmlAttributes, offset: number): void {
    const entry = this.#entry;
    if (entry === undefined || this.#isInViz) {
      this.#ignore("spell", offset, "a spell of a node or an edge");
      return;
    }
    if (entry === this.#bounded) {
      entry.extras = withItem(entry.extras, ["bounds", formatSpans(entry.spans)]);
      entry.spans = [];
      this.#bounded = undefined;
    }
    for (const span of readSpans(attributes)) entry.spans = withItem(entry.spans, span);
  }

  #addViz(name: string, attributes: XmlAttributes, offset: number): void {
    this.#isInViz = true;
    const entry = this.#entry;
    const expected = entry === undefined ? undefined : readViz(name, attributes, entry);
    if (expected !== undefined) this.#raw.issues.once("wrong-value", `viz:${name}`, offset, { expected });
  }

  #addParent(id: string | undefined): void {
    const entry = this.#openNodes.at(-1);
    if (entry === undefined || id === undefined) return;
    entry.extras = withItem(entry.extras, ["parent", id]);
  }

  #openOther(name: string, attributes: XmlAttributes, offset: number): void {
    if (name === "graph") this.#openGraph(attributes, offset);
    else if (name === "attributes") this.#columns = this.#raw[attributes.class === "edge" ? "edges" : "nodes"].columns;
    else if (name === "attribute") this.#addColumn(attributes, offset);
    else if (name === "meta") this.#openMeta(attributes, offset);
    else if (name === "default" || (this.#isInMeta && metaFields.has(name))) this.#text.begin();
    else this.#ignore(name, offset, "an element that is read");
  }

  #openGraph({ defaultedgetype, timeformat, timetype, start, end }: XmlAttributes, offset: number): void {
    this.hasGraph = true;
    this.#raw.defaultEdgeType = defaultedgetype;
    this.#raw.timeFormat = timeformat ?? timetype;
    if (start === undefined && end === undefined) return;
    this.#ignore("graph@start", offset, "times of nodes and edges", `${start ?? ""}/${end ?? ""}`);
  }

  #openMeta({ lastmodifieddate }: XmlAttributes, offset: number): void {
    this.#isInMeta = true;
    if (this.#raw.isOwn) return;
    this.#raw.fieldsOffset = offset;
    if ((lastmodifieddate ?? "") !== "") this.#raw.fields.push(["updated", lastmodifieddate]);
  }

  #endMetaText(name: string): void {
    const field = metaFields.get(name);
    const text = this.#text.end().trim();
    if (field !== undefined && text !== "" && !this.#raw.isOwn) this.#raw.fields.push([field, text]);
  }

  #addColumn({ id, title = "", type = "string" }: XmlAttributes, offset: number): void {
    if (id === undefined) {
      this.#ignore("attribute", offset, "an id");
      return;
    }
    this.#column = { key: id, title, type: type.toLowerCase(), fallback: undefined, offset };
    this.#columns.set(id, this.#column);
  }

  #endDefault(): void {
    const fallback = this.#text.end().trim();
    if (this.#column !== undefined) this.#columns.set(this.#column.key, { ...this.#column, fallback });
  }
}
