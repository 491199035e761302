import type { Family } from "../../dataset/types.ts";

/** Outlines in a square with sides of 1, y downwards: whoever sees no colours tells families by them. */
const outlines: Readonly<Record<Exclude<Family, "support" | "project">, readonly (readonly [x: number, y: number])[]>> =
  {
    conflict: [
      [0.5, 0],
      [1, 0.5],
      [0.5, 1],
      [0, 0.5],
    ],
    money: [
      [0.25, 0],
      [0.75, 0],
      [0.75, 1],
      [0.25, 1],
    ],
    office: [
      [0.5, 0],
      [1, 1],
      [0, 1],
    ],
    other: [
      [0, 0.3],
      [1, 0.3],
      [1, 0.7],
      [0, 0.7],
    ],
  };

/** A mark that fills a square from side to side one way or the other: a disc, a diamond, a bar that stands, a triangle, a ring, or a bar that lies. */
export function markPath(family: Family, x: number, y: number, sizePx: number): string {
  if (family === "support") return discPath(x, y, sizePx, 1);
  if (family === "project") {
    const inset = sizePx * 0.27;
    // The hole is drawn the other way round.
    return discPath(x, y, sizePx, 1) + discPath(x + inset, y + inset, sizePx - 2 * inset, 0);
  }
  const points = outlines[family].map(([px, py]) => `${rounded(x + px * sizePx)} ${rounded(y + py * sizePx)}`);
  return `M${points.join("L")}z`;
}

function discPath(x: number, y: number, sizePx: number, turn: 0 | 1): string {
  const radius = sizePx / 2;
  const arc = `a${rounded(radius)} ${rounded(radius)} 0 0 ${turn} `;
  return `M${rounded(x)} ${rounded(y + radius)}${arc}${rounded(sizePx)} 0${arc}${rounded(-sizePx)} 0z`;
}

/** Lengths of pieces and of the gaps after them, in turns: how bars and long marks of a family are cut. */
const rhythms: Readonly<Record<Family, readonly number[]>> = {
  support: [],
  conflict: [3, 1.5],
  money: [10, 1.5],
  office: [8, 1.5, 2, 1.5],
  project: [1.5, 1.5],
  other: [5, 4],
};

/** The pieces of something so long: a whole number of rhythms that ends with a piece; in one where there is no room. */
export function piecesOf(family: Family, lengthPx: number): readonly (readonly [start: number, lengthPx: number])[] {
  const rhythm = rhythms[family];
  const periodPx = rhythm.reduce((sum, part) => sum + part, 0);
  const lastGapPx = rhythm.at(-1) ?? 0;
  const count = Math.round((lengthPx + lastGapPx) / periodPx);
  if (!(count >= 1) || !Number.isFinite(count) || (count === 1 && rhythm.length === 2)) return [[0, lengthPx]];
  const stretch = lengthPx / (count * periodPx - lastGapPx);
  const pieces: (readonly [number, number])[] = [];
  let at = 0;
  for (let turn = 0; turn < count * rhythm.length; turn += 1) {
    const part = (rhythm[turn % rhythm.length] ?? 0) * stretch;
    if (turn % 2 === 0) pieces.push([at, part]);
    at += part;
  }
  return pieces;
}

export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
