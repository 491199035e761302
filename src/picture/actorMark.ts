import type { Point, Shape } from "../dataset/types.ts";
import { deriveInitials } from "../notation/initials.ts";
import { initialsSize, smallestRadiusWithInitialsPx } from "../notation/lettering.ts";
import { pointWords } from "./arcPath.ts";
import { drawCapitals } from "./text.ts";
import { rounded, type SvgNode, svgNode } from "./tree.ts";

/** Clear space that an actor keeps from lines that run behind it. */
const haloPx = 1.5;
/** Ring around the selected actor: clear space, then thickness; and that of one around the actor under a pointer. */
const ringGapPx = 2;
const ringWidthPx = 3;
const thinRingPx = 1.5;

/** The shape of an actor, within or nearly within the disc of its radius, with a halo in the background colour. */
export function drawShape(shape: Shape, centre: Point, radiusPx: number, color: string, background: string): SvgNode {
  return svgNode("path", {
    d: outlineOf(shape, centre, radiusPx),
    fill: color,
    stroke: background,
    "stroke-width": 2 * haloPx,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  });
}

/** The ring of the selected actor; a thin one of what a pointer is on. */
export function drawRing([x, y]: Point, radiusPx: number, color: string, isThin = false): SvgNode {
  const r = radiusPx + ringGapPx + ringWidthPx / 2;
  const widthPx = isThin ? thinRingPx : ringWidthPx;
  return svgNode("circle", { cx: x, cy: y, r, fill: "none", stroke: color, "stroke-width": widthPx });
}

/** Initials of a name in the middle of an actor; none where they would be too small to read. */
export function drawInitials(name: string, centre: Point, radiusPx: number, color: string): SvgNode[] {
  const initials = radiusPx < smallestRadiusWithInitialsPx ? "" : deriveInitials(name);
  if (initials === "") return [];
  return [drawCapitals(initials, centre, radiusPx * initialsSize, color, { "data-part": "initials" })];
}

function outlineOf(shape: Shape, [x, y]: Point, radiusPx: number): string {
  if (shape === "square") return roundedSquare([x, y], 0.86 * radiusPx, 0.26 * radiusPx);
  if (shape === "pentagon") return roundedPolygon([x, y + 0.06 * radiusPx], 5, 1.08 * radiusPx, -Math.PI / 2);
  if (shape === "diamond") return roundedPolygon([x, y], 4, 1.1 * radiusPx, -Math.PI / 2);
  if (shape === "hexagon") return roundedPolygon([x, y], 6, 1.04 * radiusPx, 0);
  if (shape === "pair") {
    return disc([x - 0.4 * radiusPx, y], 0.63 * radiusPx) + disc([x + 0.4 * radiusPx, y], 0.63 * radiusPx);
  }
  return disc([x, y], radiusPx);
}

function disc([x, y]: Point, radiusPx: number): string {
  const r = rounded(radiusPx);
  return `M${pointWords([x - radiusPx, y])}A${r} ${r} 0 1 1 ${pointWords([x + radiusPx, y])}A${r} ${r} 0 1 1 ${pointWords([x - radiusPx, y])}Z`;
}

function roundedSquare([x, y]: Point, half: number, rounding: number): string {
  const straight = rounded(2 * (half - rounding));
  const r = rounded(rounding);
  const turn = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${rounded(dx * rounding)} ${rounded(dy * rounding)}`;
  const start = pointWords([x - half + rounding, y - half]);
  return `M${start}h${straight}${turn(1, 1)}v${straight}${turn(-1, 1)}h${-straight}${turn(-1, -1)}v${-straight}${turn(1, -1)}Z`;
}

/** Regular polygon with its first corner at the angle given, corners rounded by a part of the radius. */
function roundedPolygon([x, y]: Point, corners: number, radiusPx: number, firstAngle: number): string {
  const rounding = 0.12 * radiusPx;
  const r = rounded(rounding);
  const towards = (from: Point, angle: number, reach: number): Point => [
    from[0] + Math.cos(angle) * reach,
    from[1] + Math.sin(angle) * reach,
  ];
  const turns = Array.from({ length: corners }, (_, index) => {
    const angle = firstAngle + (2 * Math.PI * index) / corners;
    const corner = towards([x, y], angle, radiusPx - rounding);
    const start = pointWords(towards(corner, angle - Math.PI / corners, rounding));
    const end = pointWords(towards(corner, angle + Math.PI / corners, rounding));
    return `${start}A${r} ${r} 0 0 1 ${end}`;
  });
  return `M${turns.join("L")}Z`;
}
