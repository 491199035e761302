import type { Model } from "../../../src/model/types.ts";
import { measureText } from "../../../src/notation/metrics.ts";
import type { SvgNode } from "../../../src/picture/tree.ts";

/*
 * What an eye sees of a drawn graph, read from the SVG alone: the ink of each line as points, arrowheads as triangles,
 * names and numbers as boxes, actors as boxes. Nothing of the code that places them takes part.
 */

type Spot = readonly [x: number, y: number];

interface Ink {
  readonly lane: number;
  readonly relations: readonly number[];
  /** Along the line, one a pixel. */
  readonly points: readonly Spot[];
  readonly widthPx: number;
  /** Wherever along the line it stands. */
  readonly head: readonly Spot[] | undefined;
}

interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Faults {
  /** Arrowheads that meet the ink of another lane. */
  readonly headsOnLines: readonly string[];
  /** Ends of lines, the last 8 px, and arrowheads that a name or a number covers. */
  readonly coveredEnds: readonly string[];
  /** Names nearer than 8 px to each other, numbers on names. */
  readonly crowdedNames: readonly string[];
  /** Lines through the shapes and the names of actors that they do not belong to. */
  readonly linesThrough: readonly string[];
  /** Names on the shapes of actors, whoever that is. */
  readonly namesOnActors: readonly string[];
  /** Boxes of groups on each other. */
  readonly crowdedGroups: readonly string[];
}

const endPx = 8;
const nameGapPx = 8;

/** Faults of a graph as `drawGraph` draws it. */
export function findFaults(parts: readonly SvgNode[], model: Model): Faults {
  const part = (name: string) => parts.find(({ attributes }) => attributes["data-part"] === name);
  const heads = new Map(elements(part("heads")).map((node) => [node.attributes["data-head"], elements(node)]));
  const inks = elements(part("lines")).map((node) => inkOf(node, heads, model));
  const names = blocksOf(elements(part("names")).map(textBox));
  const numbers = elements(part("counts")).flatMap((node) => (node.name === "rect" ? [rectBox(node)] : []));
  const words = [...elements(part("words-at-lines")), ...elements(part("groups"))].flatMap(wordsBox);
  const boxes = elements(part("groups")).flatMap((node) => (node.name === "rect" ? [rectBox(node, "a group")] : []));
  return {
    headsOnLines: headsOnLines(inks, model),
    coveredEnds: inks.flatMap((ink) => [...names, ...numbers, ...words].flatMap((box) => coveredBy(box, ink, model))),
    linesThrough: linesThrough(inks, names, elements(part("actors")), model),
    namesOnActors: names.flatMap((name) =>
      shapesOf(elements(part("actors"))).flatMap((shape) => (isOnShape(name, shape) ? [name.text] : [])),
    ),
    crowdedGroups: boxes.flatMap((one, index) => boxes.slice(index + 1).flatMap((other) => crowded(one, other, 0))),
    crowdedNames: [
      ...names.flatMap((one, index) => names.slice(index + 1).flatMap((other) => crowded(one, other, nameGapPx))),
      ...numbers.flatMap((one) => names.flatMap((other) => crowded(one, other, 0))),
    ],
  };
}

/** How far the lines of a graph reach, as `drawGraph` draws it. */
export function boundsOfLines(parts: readonly SvgNode[]): Omit<TextBox, "text"> {
  const strokes = elements(parts.find(({ attributes }) => attributes["data-part"] === "lines"));
  const spots = strokes.flatMap((group) => spotsOf(String(elements(group)[0]?.attributes.d)));
  const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The parts of the graph somewhere in a picture. */
export function graphIn({ children }: SvgNode): readonly SvgNode[] | undefined {
  const nodes = children.filter((child): child is SvgNode => typeof child !== "string");
  if (nodes.some(({ attributes }) => attributes["data-part"] === "lines")) return nodes;
  return nodes.map(graphIn).find((found) => found !== undefined);
}

function elements(node: SvgNode | undefined): SvgNode[] {
  return (node?.children ?? []).filter((child): child is SvgNode => typeof child !== "string");
}

function inkOf(group: SvgNode, heads: ReadonlyMap<unknown, readonly SvgNode[]>, model: Model): Ink {
  const relations = String(group.attributes["data-relations"]).split(" ").map(Number);
  const [stroke, ...marks] = [...elements(group), ...(heads.get(group.attributes["data-relations"]) ?? [])];
  const head = marks.find(({ attributes }) => String(attributes.d).endsWith("Z"));
  return {
    lane: model.columns.lane[relations[0] ?? 0] ?? 0,
    relations,
    points: spotsOf(String(stroke?.attributes.d)),
    widthPx: Number(stroke?.attributes["stroke-width"]),
    head: head === undefined ? undefined : cornersOf(String(head.attributes.d)),
  };
}

function cornersOf(d: string): Spot[] {
  const numbers = numbersOf(d);
  return numbers.flatMap((x, at): Spot[] => (at % 2 === 0 ? [[x, numbers[at + 1] ?? 0]] : []));
}

function numbersOf(text: string): number[] {
  return [...text.matchAll(/-?\d*\.?\d+/gu)].map(([number]) => Number(number));
}

/** Path data of M, L, Q and A as points one pixel apart; of an arc its chord. */
function spotsOf(d: string): Spot[] {
  const spots: Spot[] = [];
  let here: Spot = [0, 0];
  for (const [, command = "", values = ""] of d.matchAll(/([MLQA])([^MLQAZ]*)/gu)) {
    const numbers = numbersOf(values);
    const pairs = command === "A" ? numbers.slice(-2) : numbers;
    const corners = pairs.flatMap((x, at): Spot[] => (at % 2 === 0 ? [[x, pairs[at + 1] ?? 0]] : []));
    if (command === "Q") {
      const [control = here, end = here] = corners;
      const start = here;
      const steps = Math.ceil(apart(start, control) + apart(control, end)) + 1;
      for (let step = 1; step <= steps; step += 1) spots.push(bezier(start, control, end, step / steps));
      here = end;
      continue;
    }
    for (const corner of corners) {
      if (command !== "M" || spots.length === 0) {
        const steps = command === "M" ? 1 : Math.ceil(apart(here, corner)) + 1;
        for (let step = 1; step <= steps; step += 1) spots.push(between(here, corner, step / steps));
      }
      here = corner;
    }
  }
  return spots;
}

function between([ax, ay]: Spot, [bx, by]: Spot, part: number): Spot {
  return [ax + (bx - ax) * part, ay + (by - ay) * part];
}

function bezier(start: Spot, control: Spot, end: Spot, t: number): Spot {
  return between(between(start, control, t), between(control, end, t), t);
}

function apart([ax, ay]: Spot, [bx, by]: Spot): number {
  return Math.hypot(ax - bx, ay - by);
}

function headsOnLines(inks: readonly Ink[], model: Model): string[] {
  const found = new Set<string>();
  for (const { lane, head, relations } of inks) {
    if (head === undefined) continue;
    const [x, y] = middleOf(head);
    const reach = Math.max(...head.map((corner) => apart(corner, [x, y])));
    for (const other of inks) {
      if (other.lane === lane) continue;
      const margin = other.widthPx / 2;
      const isHit =
        other.points.some((spot) => apart(spot, [x, y]) < reach + margin && distanceFrom(head, spot) < margin) ||
        (other.head ?? []).some((corner) => distanceFrom(head, corner) <= 0);
      if (isHit) found.add(`head of ${nameOf(relations, model)} on ${nameOf(other.relations, model)}`);
    }
  }
  return [...found];
}

function middleOf(corners: readonly Spot[]): Spot {
  const sum = corners.reduce<Spot>(([x, y], corner) => [x + corner[0], y + corner[1]], [0, 0]);
  return [sum[0] / corners.length, sum[1] / corners.length];
}

/** Distance of a point from a triangle, 0 inside. */
function distanceFrom(corners: readonly Spot[], spot: Spot): number {
  const sides = corners.map((corner, index) => [corner, corners[(index + 1) % corners.length] ?? corner] as const);
  const turns = sides.map(([a, b]) => (b[0] - a[0]) * (spot[1] - a[1]) - (b[1] - a[1]) * (spot[0] - a[0]));
  if (turns.every((turn) => turn >= 0) || turns.every((turn) => turn <= 0)) return 0;
  return Math.min(...sides.map(([a, b]) => distanceFromPiece(a, b, spot)));
}

function distanceFromPiece(a: Spot, b: Spot, spot: Spot): number {
  const squared = apart(a, b) ** 2 || 1;
  const t = ((spot[0] - a[0]) * (b[0] - a[0]) + (spot[1] - a[1]) * (b[1] - a[1])) / squared;
  return apart(between(a, b, Math.max(0, Math.min(1, t))), spot);
}

function coveredBy(box: TextBox, { points, head, relations }: Ink, model: Model): string[] {
  const isIn = ([x, y]: Spot) => x > box.left && x < box.right && y > box.top && y < box.bottom;
  const first = points[0];
  const last = points.at(-1);
  const atStart = points.filter((spot) => first !== undefined && apart(spot, first) <= endPx);
  // A line with its arrowhead at the end stops where that begins.
  const isHeadAtEnd = head !== undefined && last !== undefined && distanceFrom(head, last) < 2;
  const atEnd = points.filter((spot) => !isHeadAtEnd && last !== undefined && apart(spot, last) <= endPx);
  const filled =
    head === undefined ? [] : [...head, middleOf(head), ...head.map((at) => between(at, middleOf(head), 0.4))];
  const under = (part: string, spots: readonly Spot[]): string[] =>
    spots.some(isIn) ? [`${part} of ${nameOf(relations, model)} under ${box.text}`] : [];
  return [...under("start", atStart), ...under("end", atEnd), ...under("head", filled)];
}

function crowded(one: TextBox, other: TextBox, gapPx: number): string[] {
  const isApart =
    one.left >= other.right + gapPx - 0.01 ||
    other.left >= one.right + gapPx - 0.01 ||
    one.top >= other.bottom + gapPx - 0.01 ||
    other.top >= one.bottom + gapPx - 0.01;
  return isApart ? [] : [`${one.text} at ${other.text}`];
}

function textBox(node: SvgNode): TextBox {
  const size = Number(node.attributes["font-size"]);
  const text = node.children.filter((child) => typeof child === "string").join("");
  const width = measureText(text, size, true);
  const x = Number(node.attributes.x);
  const left = { middle: x - width / 2, end: x - width }[String(node.attributes["text-anchor"])] ?? x;
  const base = Number(node.attributes.y);
  // From the tops of capitals to the ends of descenders.
  return { text, left, right: left + width, top: base - 0.74 * size, bottom: base + 0.22 * size };
}

/** A word beside a line, the title of a group, or the number of a step; nothing for other marks. */
function wordsBox(node: SvgNode): TextBox[] {
  if (node.name === "text") return [textBox(node)];
  if (node.name !== "path") return [];
  const [left = 0, y = 0, radius = 0] = numbersOf(String(node.attributes.d));
  const middle = left + radius;
  return [{ text: "a step", left, right: middle + radius, top: y - radius, bottom: y + radius }];
}

function linesThrough(
  inks: readonly Ink[],
  names: readonly TextBox[],
  actors: readonly SvgNode[],
  model: Model,
): string[] {
  const shapes = shapesOf(actors);
  const found = new Set<string>();
  for (const { relations, points, widthPx } of inks) {
    const { source = "", target = "" } = model.dataset.relations[relations[0] ?? 0] ?? {};
    const [start = [0, 0], end = [0, 0]] = [points[0], points.at(-1)];
    const own = [start, end].map((spot) => shapes.toSorted((a, b) => gapOf(a, spot) - gapOf(b, spot))[0]);
    for (const shape of shapes) {
      if (own.includes(shape) || !points.some((spot) => gapOf(shape, spot) < widthPx / 2)) continue;
      found.add(`${nameOf(relations, model)} through the actor at ${discOf(shape).map(Math.round).join(" ")}`);
    }
    for (const { text, left, right, top, bottom } of names) {
      const actor = model.dataset.actors.find(({ name }) =>
        typeof name === "string" ? name === text : Object.values(name).includes(text),
      );
      if (actor?.id === source || actor?.id === target) continue;
      const isIn = ([x, y]: Spot) => x > left && x < right && y > top && y < bottom;
      if (points.some(isIn)) found.add(`${nameOf(relations, model)} through ${text}`);
    }
  }
  return [...found];
}

function shapesOf(actors: readonly SvgNode[]): readonly SvgNode[] {
  return actors.filter(({ name, attributes }) => name === "path" && attributes["paint-order"] === "stroke");
}

/** By more than the disc around a shape may lie outside of it. */
function isOnShape({ left, right, top, bottom }: TextBox, shape: SvgNode): boolean {
  const [x = 0, y = 0] = discOf(shape);
  return gapOf(shape, [Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)]) < -3;
}

function gapOf(shape: SvgNode, [x, y]: Spot): number {
  const [cx = 0, cy = 0, radius = 0] = discOf(shape);
  return Math.hypot(x - cx, y - cy) - radius;
}

const discs = new WeakMap<SvgNode, readonly number[]>();

/** Middle and radius of a shape: the disc that its outline is within. */
function discOf(shape: SvgNode): readonly number[] {
  const known = discs.get(shape);
  if (known !== undefined) return known;
  const d = String(shape.attributes.d);
  const numbers = numbersOf(d);
  const [x = 0, y = 0, r = 0] = numbers;
  let disc: readonly number[] = [x + r, y, r];
  const square = /^M[-\d. ]+h([\d.]+)a([\d.]+)/u.exec(d);
  if (square !== null) {
    const half = Number(square[1]) / 2 + Number(square[2]);
    disc = [x + Number(square[1]) / 2, y + half, half / 0.86];
  } else if (d.includes("L")) {
    const spots = spotsOf(d);
    const middle = middleOf(spots);
    disc = [...middle, Math.max(...spots.map((spot) => apart(spot, middle)))];
  } else if ((d.match(/M/gu) ?? []).length > 1) {
    // Two discs beside each other.
    const [second = 0] = numbersOf(d.slice(d.lastIndexOf("M")));
    disc = [(x + second) / 2 + r, y, (second - x) / 0.8];
  }
  discs.set(shape, disc);
  return disc;
}

/** Lines of one name, which stand under each other, as one box. */
function blocksOf(lines: readonly TextBox[]): TextBox[] {
  const blocks: TextBox[] = [];
  for (const line of lines) {
    const above = blocks.at(-1);
    const isSecond =
      above !== undefined &&
      line.top > above.top &&
      line.top - above.bottom < 4 &&
      line.left < above.right &&
      above.left < line.right;
    if (!isSecond) blocks.push(line);
    else {
      blocks[blocks.length - 1] = {
        text: `${above.text} ${line.text}`,
        left: Math.min(above.left, line.left),
        right: Math.max(above.right, line.right),
        top: above.top,
        bottom: line.bottom,
      };
    }
  }
  return blocks;
}

function rectBox({ attributes: { x, y, width, height } }: SvgNode, text = "a number"): TextBox {
  const [left, top] = [Number(x), Number(y)];
  return { text, left, right: left + Number(width), top, bottom: top + Number(height) };
}

function nameOf(relations: readonly number[], model: Model): string {
  const relation = model.dataset.relations[relations[0] ?? 0];
  return `${String(relation?.source)}→${String(relation?.target)} (${String(relation?.type)})`;
}
