import { withItem, type RawEntry } from "./rawGraph.ts";
import type { XmlAttributes, XmlText } from "./xml.ts";

const labels = new Set(["NodeLabel", "EdgeLabel"]);

/** What yEd keeps in a `data` element: the words, the place and the colour of a node, the words and arrows of an edge. */
export class GraphmlDrawing {
  /** The data that is being read has elements in it. */
  isForeign = false;

  begin(): void {
    this.isForeign = false;
  }

  /** Takes what an element says; true where its text is wanted. */
  open(name: string, attributes: XmlAttributes, entry: RawEntry | undefined): boolean {
    this.isForeign = true;
    if (entry === undefined) return false;
    if (name === "Geometry") takePlace(attributes, entry);
    if (name === "Arrows") takeArrows(attributes, entry);
    const { color } = attributes;
    if (name === "Fill" && color !== undefined && /^#[\da-f]{6}$/i.test(color)) {
      entry.extras = withItem(entry.extras, ["viz:color", color.toLowerCase()]);
    }
    return labels.has(name);
  }

  /** The first label of an entry is its label, the others become attributes. */
  close(name: string, text: XmlText, entry: RawEntry | undefined): void {
    if (!labels.has(name)) return;
    const words = text.end().trim();
    if (entry === undefined || words === "") return;
    if (entry.label === undefined) entry.label = words;
    else {
      const others = entry.extras.filter(([name]) => name.startsWith("label ")).length;
      entry.extras = withItem(entry.extras, [`label ${others + 2}`, words]);
    }
  }
}

/** yEd names the upper left corner and counts downwards. */
function takePlace({ x, y, width = "0", height = "0" }: XmlAttributes, entry: RawEntry): void {
  if (x === undefined || y === undefined || x.trim() === "" || y.trim() === "") return;
  const [left, top] = [Number(x) + Number(width) / 2, -(Number(y) + Number(height) / 2)];
  if (Number.isFinite(left) && Number.isFinite(top)) entry.position = [left, top];
}

/**
 * All edges of yEd are directed in the file: what a reader of the drawing sees are the arrows, of which there may be none, one at
 * either end, or two.
 */
function takeArrows({ source = "none", target = "none" }: XmlAttributes, entry: RawEntry): void {
  const [isAtSource, isAtTarget] = [source !== "none", target !== "none"];
  if (isAtSource === isAtTarget) entry.pairs = [...entry.pairs, "type", "undirected"];
  else if (isAtSource) {
    const turned: Readonly<Record<string, string>> = { source: "target", target: "source" };
    entry.pairs = entry.pairs.map((word, index) => (index % 2 === 0 ? (turned[word] ?? word) : word));
  }
}
