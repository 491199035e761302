import type { Place } from "../findings.ts";

/** How far behind its start an element is searched for its parts: longer ones are placed as a whole. */
const farthest = 20_000;

/** Finds lines, columns and attributes in a text again; what it needs for that is only made once somebody asks. */
export class XmlPlaces {
  readonly #text: string;
  #lineStarts: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** 1-based line and column, in UTF-16 units, of an index. */
  at(offset: number): Required<Pick<Place, "line" | "column">> {
    this.#lineStarts ??= lineStartsIn(this.#text);
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  /** The index of an attribute in the start tag at `offset`; undefined where it is not there. */
  findAttribute(offset: number, name: string): number | undefined {
    const part = this.#text.slice(offset, offset + farthest);
    for (const match of part.matchAll(/([^\s="'<>/]+)\s*=\s*(?:"[^"]*"|'[^']*')|>/g)) {
      if (match[0] === ">") return undefined;
      if (match[1] === name) return offset + match.index;
    }
    return undefined;
  }

  /** The last element `name` within the element `within` at `offset` that has `attribute="value"`. */
  findInside(
    offset: number,
    within: string,
    names: RegExp,
    isWanted: (attribute: string) => boolean,
  ): number | undefined {
    const part = this.#text.slice(offset + 1, offset + farthest);
    const end = part.search(new RegExp(`<(?:\\w+:)?${within}[\\s/>]|</(?:\\w+:)?${within}\\s*>`));
    const inner = part.slice(0, end < 0 ? part.length : end);
    let found: number | undefined;
    for (const match of inner.matchAll(names)) {
      if (isWanted(match[1] ?? match[2] ?? "")) found = offset + 1 + match.index;
    }
    return found;
  }
}

function lineStartsIn(text: string): readonly number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(index + 1) !== 0x0a)) starts.push(index + 1);
  }
  return starts;
}
