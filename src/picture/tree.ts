/** An SVG element as plain data: the picture is built of these and written once at the end. */
export interface SvgNode {
  readonly name: string;
  /** Numbers are written with at most two decimals; what is undefined is left out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly (SvgNode | string)[];
}

export function svgNode(
  name: string,
  attributes: SvgNode["attributes"] = {},
  children: SvgNode["children"] = [],
): SvgNode {
  return { name, attributes, children };
}

/** The tree as well-formed XML. Text of any origin is safe in it; characters that XML cannot hold are left out. */
export function writeSvg({ name, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(([key, value]) => writeAttribute(key, value));
  const start = `<${name}${written.join("")}`;
  if (children.length === 0) return `${start}/>`;
  const inside = children.map((child) => (typeof child === "string" ? escapeXml(child) : writeSvg(child)));
  return `${start}>${inside.join("")}</${name}>`;
}

const svgNamespace = "http://www.w3.org/2000/svg";

/** The tree as live elements of a document, without any parser. */
export function buildElement({ name, attributes, children }: SvgNode, document: Document): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || key === "xmlns") continue;
    element.setAttribute(key, typeof value === "number" ? String(rounded(value)) : value);
  }
  element.append(...children.map((child) => (typeof child === "string" ? child : buildElement(child, document))));
  return element;
}

function writeAttribute(key: string, value: string | number | undefined): string {
  if (value === undefined) return "";
  return ` ${key}="${typeof value === "number" ? rounded(value) : escapeXml(value)}"`;
}

/** A number as it stands in attributes and path data: at most two decimals. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeXml(text: string): string {
  return text.replace(forbidden, "").replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
