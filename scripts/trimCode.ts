import { applyEdits, type Node, readChild, readChildren, readName, readNodes } from "./syntax.ts";

type Words = Readonly<Record<string, string>>;

/**
 * Gives functions and methods other bodies, `{}` included: by name, or as `Class.name` where the class is made by Babel's
 * `_createClass`. Throws an Error for a name that the code has not.
 */
export function replaceBodies(code: string, bodies: Words): string {
  const missing = new Set(Object.keys(bodies));
  const edits = readFunctions(code).flatMap(({ names, body }) => {
    const name = names.find((each) => Object.hasOwn(bodies, each));
    if (name === undefined) return [];
    missing.delete(name);
    return [{ start: body.start, end: body.end, text: bodies[name] ?? "" }];
  });
  refuse(missing, "function");
  return applyEdits(code, edits);
}

/** Puts values in the place of `settings.name` and `anything.settings.name`. Throws an Error for a name nobody reads. */
export function replaceSettings(code: string, settings: Words): string {
  const missing = new Set(Object.keys(settings));
  const edits = readNodes(code).flatMap((node) => {
    const name = memberName(node);
    const owner = readChild(node, "object");
    if (name === undefined || !Object.hasOwn(settings, name) || owner === undefined) return [];
    if (memberName(owner) !== "settings" && readName(owner) !== "settings") return [];
    missing.delete(name);
    return [{ start: node.start, end: node.end, text: settings[name] ?? "" }];
  });
  refuse(missing, "setting");
  return applyEdits(code, edits);
}

/** Puts values in the place of calls of methods of these names. Throws an Error for a name nobody calls. */
export function replaceCalls(code: string, calls: Words): string {
  const missing = new Set(Object.keys(calls));
  const edits = readNodes(code).flatMap((node) => {
    const name = node.type === "CallExpression" ? memberName(readChild(node, "callee")) : undefined;
    if (name === undefined || !Object.hasOwn(calls, name)) return [];
    missing.delete(name);
    return [{ start: node.start, end: node.end, text: calls[name] ?? "" }];
  });
  refuse(missing, "call");
  return applyEdits(code, edits);
}

/** Leaves out the methods of Babel's classes that are named neither in the rest of the code nor among `names`. */
export function dropUnnamedMethods(code: string, names: ReadonlySet<string>): string {
  const named = new Set(readNodes(code).flatMap((node) => memberName(node) ?? shortKey(node) ?? []));
  const edits = readMethods(code).flatMap(({ names: [name = ""], place }) =>
    named.has(name) || names.has(name) ? [] : [{ start: place.start, end: pastComma(code, place.end), text: "" }],
  );
  // What only they named is not named any more.
  return edits.length === 0 ? code : dropUnnamedMethods(applyEdits(code, edits), names);
}

/** Leaves out all methods of a class but these. Throws an Error for one it has not. */
export function keepMethods(code: string, className: string, names: readonly string[]): string {
  const missing = new Set(names);
  const found = readNodes(code).find(
    (node) => node.type === "ClassDeclaration" && readName(readChild(node, "id")) === className,
  );
  const methods = readChildren(readChild(found, "body"), "body");
  const dropped = methods.filter((method) => {
    const name = readName(readChild(method, "key"));
    return name !== "constructor" && !missing.delete(name ?? "");
  });
  refuse(missing, "method");
  return applyEdits(
    code,
    dropped.map(({ start, end }) => ({ start, end, text: "" })),
  );
}

/** Leaves out the statements of the module and of its functions, and the items of its lists, whose text a pattern fits. */
export function dropParts(code: string, patterns: readonly RegExp[]): string {
  const nodes = readNodes(code);
  const lists = nodes.filter(({ type }) => type === "ArrayExpression");
  const statements = nodes.flatMap((node) => readChildren(node, "body"));
  const parts = [...statements, ...lists.flatMap((list) => readChildren(list, "elements"))];
  const edits = patterns.flatMap((pattern) => {
    const fitting = parts.filter(({ start, end }) => pattern.test(code.slice(start, end)));
    if (fitting.length === 0) throw new Error(`nothing in the code fits ${String(pattern)}`);
    return fitting.map(({ start, end }) => ({ start, end: pastComma(code, end), text: "" }));
  });
  return applyEdits(code, edits);
}

/** `b` of `a.b`. */
function memberName(node: Node | undefined): string | undefined {
  if (node?.type !== "MemberExpression" || node["computed"] === true) return undefined;
  return readName(readChild(node, "property"));
}

/** `b` of `{ b } = a`, and of `{ b }`. */
function shortKey(node: Node): string | undefined {
  return node.type === "Property" && node["shorthand"] === true ? readName(readChild(node, "key")) : undefined;
}

interface NamedFunction {
  readonly names: readonly string[];
  readonly body: Node;
  /** What has to go where the function goes. */
  readonly place: Node;
}

function readFunctions(code: string): NamedFunction[] {
  const declared = readNodes(code).flatMap((node) => {
    const name = node.type === "FunctionDeclaration" ? readName(readChild(node, "id")) : undefined;
    const body = readChild(node, "body");
    return name === undefined || body === undefined ? [] : [{ names: [name], body, place: node }];
  });
  return [...declared, ...readMethods(code)];
}

/** `{ key: "b", value: function b() {} }` in `_createClass(A, […])`: both as `b` and as `A.b`. */
function readMethods(code: string): NamedFunction[] {
  const calls = readNodes(code).filter((node) => readName(readChild(node, "callee")) === "_createClass");
  return calls.flatMap((call) => {
    const [owner, ...lists] = readChildren(call, "arguments");
    return lists
      .flatMap((list) => readChildren(list, "elements"))
      .flatMap((place) => {
        const [key, value] = readChildren(place, "properties");
        const name = readName(readChild(key, "value"));
        const body = readChild(readChild(value, "value"), "body");
        return name === undefined || body === undefined
          ? []
          : [{ names: [name, `${readName(owner)}.${name}`], body, place }];
      });
  });
}

function pastComma(code: string, end: number): number {
  return end + (/^\s*,/.exec(code.slice(end, end + 200))?.[0].length ?? 0);
}

function refuse(missing: ReadonlySet<string>, kind: string): void {
  const [first] = missing;
  if (first !== undefined) throw new Error(`there is no ${kind} "${first}" in the code to be trimmed`);
}
