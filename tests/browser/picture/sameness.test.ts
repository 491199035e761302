import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildElement, type SvgNode, writeSvg } from "../../../src/picture/tree.ts";
import { differenceOf, rasterize } from "./samenessPixels.ts";
import { type ComparedView, laneOf, opening, pictureOf, showOnStage, type StageShows, views } from "./samenessViews.ts";

/**
 * At most these parts of all pixels, and of a square of 24 × 24, may have no like. Reached: 0.032 % in the whole network,
 * and 24 pixels where lines of several widths lie on each other; elsewhere 0.018 % and 9 pixels. Where the camera has moved,
 * 44, since the dots of a line that is bent a lot are out of step by a part of one.
 */
const largestPart = 0.0005;
const mostInSquare = 34;
const mostWithCamera = 48;

interface Text {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** The elements of a part of the picture: lines, actors, counts or names. */
function partOf(node: SvgNode, name: string): readonly SvgNode[] {
  const nodes = node.children.filter((child) => typeof child !== "string");
  const part = nodes.find(({ attributes }) => attributes["data-part"] === name);
  return part === undefined
    ? nodes.flatMap((child) => partOf(child, name))
    : part.children.filter((child) => typeof child !== "string");
}

function textsIn(picture: SvgNode): readonly Text[] {
  return partOf(picture, "names").map(({ attributes, children }) => {
    return {
      text: children.filter((child) => typeof child === "string").join(""),
      x: Number(attributes["x"]),
      y: Number(attributes["y"]),
    };
  });
}

/** Places of the anchors of the stage's lines of text, as its text layer draws them. */
function textsOf({ labels }: StageShows): readonly Text[] {
  return labels.flatMap(({ x, y, width, lines, align, fontSizePx, lineHeightPx }) =>
    lines.map((text, line) => ({
      text,
      x: x + { left: 0, centre: 0.5, right: 1 }[align] * width,
      y: y + (line + 0.5) * lineHeightPx + 0.35 * fontSizePx,
    })),
  );
}

/** Places along each line of the picture, and the lane of that line. */
function placesOnLines(svg: SVGSVGElement, { model, size: [width, height] }: ComparedView) {
  return [...svg.querySelectorAll("[data-relations]")].flatMap((group) => {
    const relations = (group.getAttribute("data-relations") ?? "").split(" ").map(Number);
    const path = group.querySelector("path");
    if (path === null) throw new Error("a lane without a line");
    // One stroke of a double line, one half of a broken one.
    const length = path.getTotalLength() / (path.getAttribute("d") ?? "").split("M").slice(1).length;
    return [0.12, 0.25, 0.37, 0.55, 0.7, 0.85]
      .map((part) => path.getPointAtLength(part * length))
      .filter(({ x, y }) => x > 0 && y > 0 && x < width && y < height)
      .map(({ x, y }) => ({ place: [x, y] as const, relations, lane: laneOf(model, relations[0]) }));
  });
}

function withoutRelations(node: SvgNode, relations: string): SvgNode {
  const children = node.children
    .filter((child) => typeof child === "string" || child.attributes["data-relations"] !== relations)
    .map((child) => (typeof child === "string" ? child : withoutRelations(child, relations)));
  return { ...node, children };
}

/** The picture with the shape of one actor 3 px to the right. */
function withMovedActor(node: SvgNode, place: number): SvgNode {
  const shape = partOf(node, "actors")[place];
  const move = (each: SvgNode): SvgNode => ({
    ...each,
    attributes: each === shape ? { ...each.attributes, transform: "translate(3 0)" } : each.attributes,
    children: each.children.map((child) => (typeof child === "string" ? child : move(child))),
  });
  return move(node);
}

describe.each(views)("stage and picture of $name", (view) => {
  const [width, height] = view.size;
  const picture = pictureOf(view);
  const host = document.createElement("div");
  let lines: ReturnType<typeof placesOnLines> = [];
  let stage: StageShows;

  beforeAll(async () => {
    const svg = buildElement(picture, document);
    host.append(svg);
    document.body.append(host);
    if (!(svg instanceof SVGSVGElement)) throw new Error("no SVG");
    lines = placesOnLines(svg, view);
    stage = await showOnStage(
      view,
      lines.map(({ place }) => place),
    );
  });
  afterAll(() => host.remove());

  it("have the same names at the same places", () => {
    const byText = (one: Text, other: Text): number => one.text.localeCompare(other.text) || one.x - other.x;
    const inPicture = textsIn(picture).toSorted(byText);
    const onStage = textsOf(stage).toSorted(byText);
    expect(inPicture.map(({ text }) => text)).toEqual(onStage.map(({ text }) => text));
    expect(inPicture.length).toBeGreaterThan(5);
    const apart = inPicture.map(({ x, y }, at) => Math.hypot(x - (onStage[at]?.x ?? 0), y - (onStage[at]?.y ?? 0)));
    expect(Math.max(...apart)).toBeLessThan(1);
  });

  it("have the actors at the same places, in the same sizes", () => {
    const shapes = [...host.querySelectorAll<SVGPathElement>('[data-part="actors"] > path')].map((path) =>
      path.getBBox(),
    );
    expect(shapes).toHaveLength(stage.actors.length);
    for (const [at, { x, radiusPx }] of stage.actors.entries()) {
      const box = shapes[at] ?? new DOMRect();
      expect(Math.abs(box.x + box.width / 2 - x)).toBeLessThan(0.1);
      expect(box.width / 2 / radiusPx).toBeGreaterThan(0.85);
      expect(box.width / 2 / radiusPx).toBeLessThan(1.11);
    }
    const middles = stage.actors
      .filter(({ radiusPx }) => radiusPx >= 8.5)
      .map(({ x, y, radiusPx }) => [x, y + 0.82 * 0.36 * radiusPx]);
    const initials = partOf(picture, "actors").filter(({ name }) => name === "text");
    const apart = initials.map(({ attributes }, at) =>
      Math.hypot(Number(attributes["x"]) - (middles[at]?.[0] ?? 0), Number(attributes["y"]) - (middles[at]?.[1] ?? 0)),
    );
    expect(initials).toHaveLength(middles.length);
    expect(Math.max(...apart)).toBeLessThan(0.1);
  });

  it("have the same relations", () => {
    const drawnLanes = new Set(lines.map(({ lane }) => lane));
    const met = stage.lanesAt.filter((lane) => lane !== undefined);
    expect(met.filter((lane) => !drawnLanes.has(lane))).toEqual([]);
    const found = new Set(lines.flatMap(({ lane }, at) => (stage.lanesAt[at] === lane ? [lane] : [])));
    // Of many lines between the same two the pointer meets the nearest, not each at its own places.
    const isCrowded = (lane: number | undefined) => (view.model.lanes[lane ?? 0]?.pairSize ?? 0) > 6;
    expect([...drawnLanes].filter((lane) => !found.has(lane) && !isCrowded(lane))).toEqual([]);
  });

  it("differ by soft edges only", async () => {
    const pixels = await rasterize(writeSvg(picture), width, height);
    const { part, mostInSquare: most } = differenceOf(stage.pixels, pixels);
    expect(part).toBeLessThan(largestPart);
    expect(most).toBeLessThanOrEqual(view.wish.camera === undefined ? mostInSquare : mostWithCamera);
  });
});

describe("the comparison would find", () => {
  const [width, height] = opening.size;
  const picture = pictureOf(opening);
  let stage: StageShows;
  beforeAll(async () => {
    stage = await showOnStage(opening, []);
  });
  const mostIn = async (changed: SvgNode): Promise<number> =>
    differenceOf(stage.pixels, await rasterize(writeSvg(changed), width, height)).mostInSquare;

  it.each(["alliance", "feud", "rebuke", "investment"])("a missing %s", async (type) => {
    // What is fresh is drawn last, and broad.
    const line = partOf(picture, "lines").findLast(({ attributes }) => {
      const [row] = String(attributes["data-relations"]).split(" ").map(Number);
      return opening.model.types[opening.model.columns.type[row ?? 0] ?? 0]?.id === type;
    });
    const changed = withoutRelations(picture, String(line?.attributes["data-relations"]));
    expect(await mostIn(changed)).toBeGreaterThan(mostInSquare);
  });

  it.each([0, 3, 6, 9, 12, 15])("actor %i of the cast 3 px from its place", async (place) => {
    expect(await mostIn(withMovedActor(picture, place))).toBeGreaterThan(mostInSquare);
  });
});
