/** An element of SVG or HTML as plain data: pictures are built of these and written once at the end. */
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
  const start = `<${name}${writeAttributes(attributes)}`;
  if (children.length === 0) return `${start}/>`;
  const inside = children.map((child) => (typeof child === "string" ? escapeXml(child) : writeSvg(child)));
  return `${start}>${inside.join("")}</${name}>`;
}

/** Elements that HTML never closes: https://html.spec.whatwg.org/#void-elements. */
const voidElements = new Set(["br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]);

/**
 * The tree as HTML, whose parser reads it back as the same elements: an `svg` and what is in it is written as XML, an
 * empty element of HTML with its end tag.
 */
export function writeHtml(node: SvgNode): string {
  const { name, attributes, children } = node;
  if (name === "svg") return writeSvg(node);
  const start = `<${name}${writeAttributes(attributes)}>`;
  if (voidElements.has(name)) return start;
  const inside = children.map((child) => (typeof child === "string" ? escapeXml(child) : writeHtml(child)));
  return `${start}${inside.join("")}</${name}>`;
}

const namespaces = { svg: "http://www.w3.org/2000/svg", html: "http://www.w3.org/1999/xhtml" } as const;

/** The tree as live elements of a document, without any parser: an `svg` and what is in it as SVG, the rest as HTML. */
export function buildElement(node: SvgNode, document: Document, language: keyof typeof namespaces = "html"): Element {
  const { name, attributes, children } = node;
  const own = name === "svg" ? "svg" : language;
  const element = document.createElementNS(namespaces[own], name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || key === "xmlns") continue;
    element.setAttribute(key, typeof value === "number" ? String(rounded(value)) : value);
  }
  // One by one: a call takes no hundred thousand arguments, and so many actors there are.
  for (const child of children) element.append(typeof child === "string" ? child : buildElement(child, document, own));
  return element;
}

function writeAttributes(attributes: SvgNode["attributes"]): string {
  return Object.entries(attributes)
    .map(([key, value]) => writeAttribute(key, value))
    .join("");
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
