import { ownKind } from "./flatColumns.ts";
import {
  entryOf,
  internerOf,
  pairOf,
  parseJsonText,
  withItem,
  type RawColumn,
  type RawEntry,
  type RawGraph,
} from "./rawGraph.ts";
import { XmlText, type XmlAttributes, type XmlHandler } from "./xml.ts";
import { GraphmlDrawing } from "./graphmlDrawing.ts";

const nodeApart: ReadonlySet<string> = new Set();
const edgeApart: ReadonlySet<string> = new Set(["directed"]);
/** Fields of the dataset that other programs may have said something about. */
const graphFields = new Set(["title", "description", "credit", "license"]);
const unread = new Set(["hyperedge", "port", "locator"]);

/** Takes a GraphML document apart into nodes, edges and what is said about them. */
export class GraphmlParts implements XmlHandler {
  hasGraph = false;
  readonly #raw: RawGraph;
  readonly #text = new XmlText();
  readonly #intern = internerOf();
  readonly #graphColumns = new Map<string, RawColumn>();
  readonly #openNodes: RawEntry[] = [];
  readonly #drawing = new GraphmlDrawing();
  #edge: RawEntry | undefined;
  /** Maps that the column being read belongs to. */
  #columnOwners: readonly Map<string, RawColumn>[] = [];
  #column: RawColumn | undefined;
  #key: string | undefined;
  #dataOffset = 0;
  /** What edges of the open graphs are that do not say it themselves. */
  readonly #defaults: (string | undefined)[] = [];
  /** How many elements deep within one that is not read. */
  #unreadDepth = 0;
  /** How many elements deep within `data`: these belong to other formats. */
  #foreignDepth = 0;

  constructor(raw: RawGraph) {
    this.#raw = raw;
  }

  open(name: string, attributes: XmlAttributes, offset: number): void {
    if (this.#unreadDepth > 0 || unread.has(name)) this.#openUnread(name, offset);
    else if (this.#key !== undefined) {
      this.#foreignDepth++;
      if (this.#drawing.open(name, attributes, this.#entry)) this.#text.begin();
    } else if (name === "node") this.#openNode(attributes, offset);
    else if (name === "edge") this.#openEdge(attributes, offset);
    else if (name === "data") this.#openData(attributes.key, offset);
    else if (name === "key") this.#openColumn(attributes, offset);
    else if (name === "graph") this.#openGraph(attributes);
    else if (name === "default" || name === "desc") this.#text.begin();
    else if (name !== "graphml") this.#raw.issues.once("part-ignored", name, offset);
  }

  close(name: string): void {
    if (this.#unreadDepth > 0) this.#unreadDepth--;
    else if (this.#foreignDepth > 0) {
      this.#foreignDepth--;
      this.#drawing.close(name, this.#text, this.#entry);
    } else if (name === "edge") this.#edge = undefined;
    else if (name === "node") this.#openNodes.pop();
    else if (name === "graph") this.#defaults.pop();
    else if (name === "data") this.#endData();
    else if (name === "key") this.#column = undefined;
    else if (name === "default") this.#endDefault();
    else if (name === "desc") this.#endDescription();
  }

  text(piece: string): void {
    this.#text.add(piece);
  }

  get #entry(): RawEntry | undefined {
    return this.#edge ?? this.#openNodes.at(-1);
  }

  #openUnread(name: string, offset: number): void {
    if (this.#unreadDepth++ === 0) this.#raw.issues.once("part-ignored", name, offset, { expected: "nodes and edges" });
  }

  #openGraph({ edgedefault }: XmlAttributes): void {
    if (!this.hasGraph) this.#raw.defaultEdgeType = edgedefault;
    this.hasGraph = true;
    this.#defaults.push(edgedefault ?? this.#defaults.at(-1));
  }

  #openNode(attributes: XmlAttributes, offset: number): void {
    const parent = this.#openNodes.at(-1);
    const entry = entryOf(offset, attributes, this.#intern, nodeApart);
    const parentId = parent === undefined ? undefined : pairOf(parent.pairs, "id");
    if (parentId !== undefined) entry.extras = withItem(entry.extras, ["parent", parentId]);
    this.#raw.nodes.entries.push(entry);
    this.#openNodes.push(entry);
  }

  #openEdge(attributes: XmlAttributes, offset: number): void {
    const { directed } = attributes;
    const own = entryOf(offset, attributes, this.#intern, edgeApart);
    const inGraph = this.#defaults.at(-1);
    const byGraph = inGraph === undefined || inGraph === this.#raw.defaultEdgeType ? [] : ["type", inGraph];
    const pairs = directed === undefined ? byGraph : ["type", directed === "false" ? "undirected" : "directed"];
    this.#edge = { ...own, pairs: [...pairs, ...own.pairs] };
    this.#raw.edges.entries.push(this.#edge);
  }

  #openColumn(attributes: XmlAttributes, offset: number): void {
    const { id, "attr.name": title = "", "attr.type": type = "string" } = attributes;
    if (id === undefined) {
      this.#raw.issues.once("part-ignored", "key", offset, { expected: "an id" });
      return;
    }
    this.#column = { key: id, title: title === "" ? id : title, type: type.toLowerCase(), fallback: undefined, offset };
    this.#columnOwners = this.#ownersFor(attributes.for ?? "all");
    for (const columns of this.#columnOwners) columns.set(id, this.#column);
  }

  #ownersFor(owner: string): readonly Map<string, RawColumn>[] {
    const { nodes, edges } = this.#raw;
    if (owner === "all") return [nodes.columns, edges.columns, this.#graphColumns];
    if (owner === "node") return [nodes.columns];
    if (owner === "edge") return [edges.columns];
    return owner === "graph" || owner === "graphml" ? [this.#graphColumns] : [];
  }

  #endDefault(): void {
    const column = this.#column;
    const fallback = this.#text.end().trim();
    if (column === undefined) return;
    for (const columns of this.#columnOwners) columns.set(column.key, { ...column, fallback });
  }

  #openData(key: string | undefined, offset: number): void {
    if (key === undefined) this.#raw.issues.once("part-ignored", "data", offset, { expected: "a key" });
    this.#key = this.#intern(key ?? "");
    this.#dataOffset = offset;
    this.#drawing.begin();
    this.#text.begin();
  }

  #endData(): void {
    const key = this.#key ?? "";
    this.#key = undefined;
    const written = this.#text.end();
    const value = ownKind(key) === undefined ? written.trim() : written;
    if (key === "" || (value === "" && ownKind(key) === undefined)) return;
    const entry = this.#entry;
    if (entry === undefined) this.#addGraphField(key, value);
    else if (!this.#drawing.isForeign) {
      entry.cells = withItem(entry.cells, { key, value, span: undefined });
    }
  }

  #addGraphField(key: string, value: string): void {
    const title = this.#graphColumns.get(key)?.title ?? key;
    if (ownKind(key) === "json") {
      this.#raw.isOwn = true;
      this.#raw.fieldsOffset = this.#dataOffset;
      if (title !== "actors" && title !== "relations") this.#raw.fields.push([title, parseJsonText(value)]);
    } else if (graphFields.has(title.toLowerCase())) this.#raw.fields.push([title.toLowerCase(), value]);
    else this.#raw.issues.once("part-ignored", `data "${title}"`, this.#dataOffset, { found: value.slice(0, 60) });
  }

  #endDescription(): void {
    const text = this.#text.end().trim();
    if (text === "" || this.#column !== undefined) return;
    const entry = this.#entry;
    if (entry === undefined) this.#raw.fields.push(["description", text]);
    else entry.extras = withItem(entry.extras, ["desc", text]);
  }
}
