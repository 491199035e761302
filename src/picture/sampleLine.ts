import type { Curve } from "../notation/curves.ts";

/** A straight line to the right as legends show it, its left end given. */
export function sampleLine(x: number, y: number, lengthPx: number): Curve {
  const end = x + lengthPx;
  return { kind: "curve", start: [x, y], control: [x + lengthPx / 2, y], end: [end, y] };
}
