import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDays } from "../../../src/dataset/edtf.ts";
import { readDataset } from "../../../src/dataset/read.ts";
import type { Point, Scene, Text } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { deriveRelationState } from "../../../src/model/relationState.ts";
import { buildScope } from "../../../src/model/scope.ts";
import { storyActors } from "../../../src/model/story.ts";
import { drawnRows, enterScene, lanesToPlace } from "../../../src/model/told.ts";
import { type Lane, OPEN_END, OPEN_START } from "../../../src/model/types.ts";
import { pointAt } from "../../../src/notation/curves.ts";
import { fitToFrame, frameOf } from "../../../src/notation/frame.ts";
import { looksIn, withBreadths } from "../../../src/notation/lines.ts";
import { placeLabels } from "../../../src/notation/labels.ts";
import { buildPlacement, lineOnScreen } from "../../../src/notation/placement.ts";
import { buildPaths } from "../../../src/notation/paths.ts";
import { actorRadiusPx, stageScale } from "../../../src/notation/sizes.ts";
import type { PlacedLabel } from "../../../src/notation/labelCandidates.ts";

/*
 * The shipped file is drawn as the stage draws it and judged by brute force: curves as 80 points, every pair of lanes,
 * every line against every disc and label. Nothing of `src/layout` takes part.
 */
const { dataset } = readDataset(readFileSync("data/musk-altman-trump.json"));
if (dataset === undefined) throw new Error("the shipped dataset cannot be read");
const model = buildModel(dataset);
const shipped = dataset;
const languages = ["de", "en"] as const;

interface Picture {
  readonly centres: readonly Point[];
  readonly radii: readonly number[];
  readonly lines: readonly { readonly lane: Lane; readonly points: readonly Point[]; readonly isShown: boolean }[];
  readonly rows: readonly number[];
  readonly labels: Readonly<Record<(typeof languages)[number], readonly PlacedLabel[]>>;
}

function drawScene(scene: Scene | undefined, widthPx: number, heightPx: number): Picture {
  const focus = scene?.view?.actors?.flatMap((id) => model.actorRow.get(id) ?? []);
  const scope = enterScene(model, scene, buildScope(model, focus, focus === undefined ? "all" : 0));
  const drawn = new Set(drawnRows(scope));
  const rows = scope.actorRows;
  const frame = frameOf(widthPx, heightPx);
  const scale = stageScale(widthPx);
  const places = rows.map((row) => placeOf(scene, row));
  const centres = fitToFrame(places, frame);
  const busiest = Math.max(...model.degree);
  const radii = rows.map((row) => actorRadiusPx(model.degree[row] ?? 0, busiest, rows.length) * scale);
  const lanes = model.lanes.filter(({ relations }) => relations.some((row) => drawn.has(row)));
  const placement = buildPlacement(
    rows,
    model.dataset.actors.map((_, row) => (rows.includes(row) ? placeOf(scene, row) : [0, 0])),
    model.degree,
    withBreadths(lanesToPlace(model, scope), looksIn(model, scope.relationRows)),
    widthPx,
    heightPx,
  );
  const curves = lanes.map((lane) => {
    const line = lineOnScreen(placement, lane, { scale: 1, offsetX: 0, offsetY: 0 });
    return { line, source: lane.source, target: lane.target, breadth: placement.breadths.get(lane.row) };
  });
  const paths = buildPaths(curves);
  const labelled = (language: string): PlacedLabel[] => {
    const items = rows.map((row, index) => ({
      key: row,
      name: wordsOf(shipped.actors[row]?.name ?? "", language),
      centre: centres[index] ?? ([0, 0] as const),
      radiusPx: radii[index] ?? 0,
      priority: model.degree[row] ?? 0,
    }));
    return placeLabels(items, { discs: [], paths }, frame, scale);
  };
  return {
    centres,
    radii,
    rows,
    lines: lanes.map((lane, index) => ({
      lane,
      points: Array.from({ length: 81 }, (_, step) => pointAt(curves[index]?.line ?? failed(), step / 80)),
      isShown: lane.relations.some((row) => isShown(scene, row)),
    })),
    labels: { de: labelled("de"), en: labelled("en") },
  };
}

function placeOf(scene: Scene | undefined, row: number): Point {
  const actor = shipped.actors[row];
  const place = scene?.positions?.[actor?.id ?? ""] ?? actor?.position;
  return place ?? failed();
}

function isShown(scene: Scene | undefined, row: number): boolean {
  const view = scene?.view;
  const relation = shipped.relations[row];
  if (view?.types !== undefined && !view.types.includes(relation?.type ?? "")) return false;
  const from = view?.from === undefined ? OPEN_START : (readDays(view.from)?.earliest ?? NaN);
  const to = view?.to === undefined ? OPEN_END : (readDays(view.to)?.latest ?? NaN);
  return deriveRelationState(model, row, { fromDay: from, toDay: to, mode: "during" }) !== "hidden";
}

function wordsOf(text: Text, language: string): string {
  return typeof text === "string" ? text : (text[language] ?? "");
}

function shownLines({ lines }: Picture): Picture["lines"] {
  return lines.filter((line) => line.isShown);
}

function isEnd({ source, target }: Lane, actor: number | undefined): boolean {
  return source === actor || target === actor;
}

function countCrossings(picture: Picture): number {
  const lines = shownLines(picture);
  let count = 0;
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1)) {
      if (one.lane.pair === other.lane.pair) continue;
      const met = meetings(one.points, other.points);
      count += met.filter((point) => !isAtCommonRim(picture, one.lane, other.lane, point)).length;
    }
  });
  return count;
}

/** Points where two chains cross, found piece by piece. */
function meetings(one: readonly Point[], other: readonly Point[]): Point[] {
  const found: Point[] = [];
  for (let i = 0; i + 1 < one.length; i += 1) {
    for (let j = 0; j + 1 < other.length; j += 1) {
      const [a, b, c, d] = [one[i] ?? failed(), one[i + 1] ?? failed(), other[j] ?? failed(), other[j + 1] ?? failed()];
      if (side(a, b, c) > 0 !== side(a, b, d) > 0 && side(c, d, a) > 0 !== side(c, d, b) > 0) found.push(a);
    }
  }
  return found;
}

function side(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Lines of one actor may touch where they arrive: within 3 px of clear space, 4 px of tolerance, 2 px of a piece. */
function isAtCommonRim({ rows, centres, radii }: Picture, one: Lane, other: Lane, [x, y]: Point): boolean {
  return rows.some((actor, index) => {
    const [cx, cy] = centres[index] ?? failed();
    return isEnd(one, actor) && isEnd(other, actor) && Math.hypot(x - cx, y - cy) <= (radii[index] ?? 0) + 3 + 4 + 2;
  });
}

function actorsRunThrough(picture: Picture): Set<string> {
  const hits = new Set<string>();
  for (const { lane, points } of shownLines(picture)) {
    picture.rows.forEach((actor, index) => {
      if (isEnd(lane, actor)) return;
      const [cx, cy] = picture.centres[index] ?? failed();
      const reach = (picture.radii[index] ?? 0) + 1.5;
      if (points.some(([x, y]) => Math.hypot(x - cx, y - cy) < reach)) hits.add(`pair ${lane.pair}, actor ${actor}`);
    });
  }
  return hits;
}

function labelsRunThrough(picture: Picture, labels: readonly PlacedLabel[]): Set<string> {
  const hits = new Set<string>();
  for (const { lane, points } of shownLines(picture)) {
    for (const label of labels) {
      if (isEnd(lane, label.key)) continue;
      const isHit = points.some(
        ([x, y]) =>
          x > label.x - 1.5 && x < label.x + label.width + 1.5 && y > label.y - 1.5 && y < label.y + label.height + 1.5,
      );
      if (isHit) hits.add(`pair ${lane.pair}, label ${label.lines.join(" ")}`);
    }
  }
  return hits;
}

function overlapsOf({ rows, centres, radii }: Picture, labels: readonly PlacedLabel[]): string[] {
  const found: string[] = [];
  rows.forEach((actor, index) => {
    const [x, y] = centres[index] ?? failed();
    rows.slice(index + 1).forEach((other, offset) => {
      const [ox, oy] = centres[index + 1 + offset] ?? failed();
      const gap = Math.hypot(x - ox, y - oy) - (radii[index] ?? 0) - (radii[index + 1 + offset] ?? 0);
      if (gap < 2) found.push(`actors ${actor} and ${other}`);
    });
    for (const label of labels) {
      const dx = Math.max(label.x - x, 0, x - label.x - label.width);
      const dy = Math.max(label.y - y, 0, y - label.y - label.height);
      if (Math.hypot(dx, dy) < (radii[index] ?? 0)) found.push(`actor ${actor} and label ${label.lines.join(" ")}`);
    }
  });
  labels.forEach((one, index) => {
    for (const other of labels.slice(index + 1)) {
      const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
      const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
      if (across > 0 && down > 0) found.push(`labels ${one.lines.join(" ")} and ${other.lines.join(" ")}`);
    }
  });
  return found;
}

function failed(): never {
  throw new Error("a place or a line is missing");
}

const cast = (shipped.scenes ?? []).filter(({ view }) => view?.actors !== undefined && view.depth === 0);
const opening = shipped.scenes?.[0];
const wide = [900, 520] as const;

describe("the shipped places", () => {
  it("are there for every actor, and for the whole cast of every scene that has one", () => {
    expect(shipped.actors.filter(({ position }) => position === undefined)).toEqual([]);
    expect(cast.length).toBeGreaterThanOrEqual(4);
    for (const scene of cast) {
      const own = Object.keys(scene.positions ?? {});
      const joining = storyActors(scene, model);
      expect(scene.view?.actors?.filter((id) => !own.includes(id))).toEqual([]);
      expect(own.filter((id) => scene.view?.actors?.includes(id) !== true && !joining.includes(id))).toEqual([]);
    }
    const [first] = cast;
    const missing = storyActors(first, model).filter((id) => !Object.hasOwn(first?.positions ?? {}, id));
    expect(missing).toEqual([]);
  });

  it("are written with at most three decimals", () => {
    const all = [
      ...shipped.actors.map(({ position }) => position ?? failed()),
      ...cast.flatMap(({ positions }) => Object.values(positions ?? {})),
    ];
    for (const value of all.flat()) expect(Math.abs(value * 1000 - Math.round(value * 1000))).toBeLessThan(1e-9);
  });
});

describe.each(cast.map((scene): [string, Scene] => [scene.id, scene]))("the scene %s", (_, scene) => {
  const picture = drawScene(scene, ...wide);

  it("has no line through a foreign actor", () => {
    expect([...actorsRunThrough(picture)]).toEqual([]);
  });

  it.each(languages)("has no line through a foreign name (%s)", (language) => {
    expect([...labelsRunThrough(picture, picture.labels[language])]).toEqual([]);
  });

  it.each(languages)("has no overlaps (%s)", (language) => {
    expect(overlapsOf(picture, picture.labels[language])).toEqual([]);
  });

  it.each(languages)("names everybody (%s)", (language) => {
    expect(picture.labels[language].length).toBe(picture.rows.length);
  });

  it("fills at least 80 % of the width and 75 % of the height", () => {
    const xs = picture.centres.map(([x]) => x);
    const ys = picture.centres.map(([, y]) => y);
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThanOrEqual(0.8 * wide[0]);
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThanOrEqual(0.75 * wide[1]);
  });

  it.each(languages)("on a phone nobody overlaps and at least 70 % have their name (%s)", (language) => {
    const narrow = drawScene(scene, 320, 400);
    expect(overlapsOf(narrow, narrow.labels[language])).toEqual([]);
    expect(narrow.labels[language].length).toBeGreaterThanOrEqual(0.7 * narrow.rows.length);
  });
});

describe("the opening scene", () => {
  it("has at most 16 crossings", () => {
    expect(countCrossings(drawScene(opening, ...wide))).toBeLessThanOrEqual(16);
  });
});

describe("the whole network", () => {
  const picture = drawScene(undefined, ...wide);

  it("draws all actors and all lanes", () => {
    expect(picture.rows.length).toBe(shipped.actors.length);
    expect(shownLines(picture).length).toBe(model.lanes.length);
  });

  it("has at most 141 crossings", () => {
    expect(countCrossings(picture)).toBeLessThanOrEqual(141);
  });

  it.each(languages)("has at most 24 lines through foreign actors or names (%s)", (language) => {
    const count = actorsRunThrough(picture).size + labelsRunThrough(picture, picture.labels[language]).size;
    expect(count).toBeLessThanOrEqual(24);
  });

  it.each(languages)("has no overlaps among what is drawn, and names nearly everybody (%s)", (language) => {
    expect(overlapsOf(picture, picture.labels[language])).toEqual([]);
    expect(picture.labels[language].length).toBeGreaterThanOrEqual(0.9 * picture.rows.length);
  });
});
