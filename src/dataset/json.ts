/** Where a text stops being JSON, and what could have stood there. */
export interface JsonError {
  /** Index in the text; its length where the text ends too early. */
  readonly index: number;
  readonly expected: string;
}

const space = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const literal = /true|false|null/y;
const escape = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

/** The index behind what a sticky pattern matches at `index`; undefined where it does not match. */
function skip(pattern: RegExp, text: string, index: number): number | undefined {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/**
 * The first place at which `text` breaks the grammar of JSON (RFC 8259); undefined where it keeps it. Browsers word
 * the errors of `JSON.parse` differently, and not all of them name the place. Nesting of any depth is followed without
 * recursion.
 */
export function findJsonError(text: string): JsonError | undefined {
  const open: ("{" | "[")[] = [];
  let index = 0;
  for (;;) {
    const value = skipValueStart(text, index, open);
    if (typeof value !== "number") return value;
    const next = skipAfterValue(text, value, open);
    if (typeof next !== "number") return next;
    if (next === text.length && open.length === 0) return undefined;
    index = next;
  }
}

/** Goes through opening brackets up to the end of the first scalar or empty container. */
function skipValueStart(text: string, start: number, open: ("{" | "[")[]): number | JsonError {
  let index = skipSpace(text, start);
  for (;;) {
    const sign = text[index];
    if (sign !== "{" && sign !== "[") return skipScalar(text, index);
    index = skipSpace(text, index + 1);
    if (text[index] === (sign === "{" ? "}" : "]")) return index + 1;
    open.push(sign);
    if (sign === "[") continue;
    const behindName = skipName(text, index);
    if (typeof behindName !== "number") return behindName;
    index = behindName;
  }
}

/** Goes through closing brackets up to the start of the next value, or to the end of the text. */
function skipAfterValue(text: string, start: number, open: ("{" | "[")[]): number | JsonError {
  let index = skipSpace(text, start);
  for (;;) {
    const container = open.at(-1);
    if (container === undefined) return index === text.length ? index : { index, expected: "the end of the file" };
    if (text[index] === ",") {
      const next = skipSpace(text, index + 1);
      return container === "{" ? skipName(text, next) : next;
    }
    const close = container === "{" ? "}" : "]";
    if (text[index] !== close) return { index, expected: `a comma or ${close}` };
    open.pop();
    index = skipSpace(text, index + 1);
  }
}

function skipName(text: string, index: number): number | JsonError {
  if (text[index] !== '"') return { index, expected: 'a field name in "' };
  const end = skipString(text, index);
  if (typeof end !== "number") return end;
  const colon = skipSpace(text, end);
  return text[colon] === ":" ? skipSpace(text, colon + 1) : { index: colon, expected: ":" };
}

export function skipScalar(text: string, index: number): number | JsonError {
  if (text[index] === '"') return skipString(text, index);
  return skip(number, text, index) ?? skip(literal, text, index) ?? { index, expected: "a value" };
}

export function skipString(text: string, start: number): number | JsonError {
  let index = start + 1;
  for (;;) {
    const code = text.charCodeAt(index);
    if (code === 0x22) return index + 1;
    if (code === 0x5c) {
      const behind = skip(escape, text, index);
      if (behind === undefined) return { index, expected: "an escape such as \\n or \\u00e9" };
      index = behind;
    } else if (code >= 0x20) index++;
    else return { index: Math.min(index, text.length), expected: 'a closing "' };
  }
}

export function skipSpace(text: string, index: number): number {
  return skip(space, text, index) ?? index;
}

/** The index at which brackets outside strings are nested deeper than `levels`; undefined where they never are. */
export function findDeepNesting(text: string, levels: number): number | undefined {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isInString) {
      if (code === 0x5c) index++;
      else if (code === 0x22) isInString = false;
    } else if (code === 0x22) isInString = true;
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > levels) return index;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return undefined;
}

/** 1-based line and column, in UTF-16 units, of an index; lines end with LF, CR or both. */
export function placeIn(text: string, index: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, index);
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
