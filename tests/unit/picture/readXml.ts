/** An element as read back from the text of a picture. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

const names: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const token = /<(\/?)([a-zA-Z][\w:-]*)((?: [\w:-]+="[^"<]*")*)(\/?)>|([^<>]+)/gy;

/** Reads XML of elements, attributes and text; throws at the first thing that is not well-formed. */
export function readXml(xml: string): XmlElement {
  if (!xml.isWellFormed() || /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(xml))
    throw new Error("a character that XML cannot hold");
  const document: XmlElement = { name: "", attributes: new Map(), children: [] };
  const open = [document];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const found = token.exec(xml);
    if (found === null) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 40)}`);
    takeToken(found, open);
  }
  const [root] = document.children;
  if (open.length !== 1 || document.children.length !== 1 || typeof root !== "object") throw new Error("not one root");
  return root;
}

function takeToken([, slash, name = "", attributes = "", empty, text]: RegExpExecArray, open: XmlElement[]): void {
  if (text !== undefined) {
    open.at(-1)?.children.push(unescape(text));
  } else if (slash === "/") {
    if (open.pop()?.name !== name) throw new Error(`closes what is not open: ${name}`);
  } else {
    const element: XmlElement = { name, attributes: readAttributes(attributes), children: [] };
    open.at(-1)?.children.push(element);
    if (empty !== "/") open.push(element);
  }
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, key = "", value = ""] of text.matchAll(/ ([\w:-]+)="([^"]*)"/g)) {
    if (attributes.has(key)) throw new Error(`twice: ${key}`);
    attributes.set(key, unescape(value));
  }
  return attributes;
}

function unescape(text: string): string {
  return text.replace(/&([^;&]*;?)/g, (_, entity: string) => {
    const character = entity.endsWith(";") ? names[entity.slice(0, -1)] : undefined;
    if (character === undefined) throw new Error(`bare ampersand: &${entity}`);
    return character;
  });
}

/** All elements of a name, in document order. */
export function allOf(element: XmlElement, name: string): XmlElement[] {
  const below = element.children.flatMap((child) => (typeof child === "string" ? [] : allOf(child, name)));
  return element.name === name ? [element, ...below] : below;
}

export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
