import { readDataset } from "../../../src/dataset/read.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { type SvgNode, writeHtml } from "../../../src/picture/tree.ts";
import { shippedBytes } from "../data/shipped.ts";
import { readXml, type XmlElement } from "./readXml.ts";

export const shipped = readShipped();

function readShipped(): Dataset {
  const { dataset } = readDataset(shippedBytes);
  if (dataset === undefined) throw new Error("the shipped dataset cannot be read");
  return dataset;
}

/** HTML without void elements, as all of ours is, is also well-formed XML and can be read as strictly. */
export function readHtml(nodes: readonly SvgNode[]): XmlElement {
  return readXml(`<body>${nodes.map(writeHtml).join("")}</body>`);
}

/** Elements that carry a class. */
export function withClass(element: XmlElement, name: string): XmlElement[] {
  const below = element.children.flatMap((child) => (typeof child === "string" ? [] : withClass(child, name)));
  return element.attributes.get("class")?.split(" ").includes(name) === true ? [element, ...below] : below;
}
