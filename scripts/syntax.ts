import { parseSync } from "vite";

/** A node of the syntax tree (ESTree), with its place in the text. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All nodes of a module, the module itself first. Throws an Error for code that cannot be read. */
export function readNodes(code: string): Node[] {
  const { program, errors } = parseSync("module.js", code);
  if (errors[0] !== undefined) throw new Error(errors[0].message);
  const nodes: Node[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (isNode(value)) {
      nodes.push(value);
      Object.values(value).forEach(walk);
    }
  };
  walk(program);
  return nodes;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

export function readChild(node: Node | undefined, key: string): Node | undefined {
  const child = node?.[key];
  return isNode(child) ? child : undefined;
}

export function readChildren(node: Node | undefined, key: string): Node[] {
  const children = node?.[key];
  return Array.isArray(children) ? children.filter(isNode) : [];
}

/** Of an identifier, or what stands in a string. */
export function readName(node: Node | undefined): string | undefined {
  const name = node?.["name"] ?? node?.["value"];
  return typeof name === "string" ? name : undefined;
}

/** Edits within others are lost with what is around them. */
export function applyEdits(code: string, edits: readonly Edit[]): string {
  let text = "";
  let place = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (edit.start < place) continue;
    text += code.slice(place, edit.start) + edit.text;
    place = edit.end;
  }
  return text + code.slice(place);
}
