import { describe, expect, it } from "vitest";
import data from "../../../data/musk-altman-trump.json";
import type { Dataset, Point } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { derivePositions } from "../../../src/model/positions.ts";
import { buildScope } from "../../../src/model/scope.ts";
import { lanesToPlace } from "../../../src/model/told.ts";
import { pointAt } from "../../../src/notation/curves.ts";
import {
  boxesOfWords,
  groupByLane,
  type PlacedWords,
  placeLineWords,
  sayWords,
} from "../../../src/notation/lineWords.ts";
import { relationLooks } from "../../../src/notation/lines.ts";
import { deriveLabels } from "../../../src/notation/nameLabels.ts";
import type { Box } from "../../../src/notation/paths.ts";
import { buildPlacement, cameraAt, lineOnScreen } from "../../../src/notation/placement.ts";
import type { PortLane } from "../../../src/notation/ports.ts";
import { deriveRelationWords } from "../../../src/picture/relationWords.ts";
import { translatorFor } from "../../translators.ts";

const shipped = data as unknown as Dataset;
const model = buildModel(shipped);
const sizes = [
  [900, 520],
  [960, 450],
  [390, 500],
  [320, 400],
] as const;
const cases = (shipped.scenes ?? []).flatMap(({ id }) =>
  sizes.flatMap(([widthPx, heightPx]) =>
    (["de", "en"] as const).map((language) => ({ id, widthPx, heightPx, language })),
  ),
);

function placeIn(id: string, widthPx: number, heightPx: number, language: "de" | "en") {
  const scene = shipped.scenes?.find((each) => each.id === id);
  const cast = scene?.view?.actors?.map((actor) => model.actorRow.get(actor) ?? 0);
  const scope = buildScope(model, cast, cast === undefined ? "all" : 0);
  const placement = buildPlacement(
    scope.actorRows,
    derivePositions(model, scene, scope),
    model.degree,
    lanesToPlace(model, scope),
    widthPx,
    heightPx,
  );
  const camera = cameraAt(undefined, placement.frame);
  const { lanes } = lanesToPlace(model, scope);
  const t = translatorFor(language);
  const rows = scope.actorRows;
  const names = shipped.actors.map(({ name }) => t.text(name, shipped.language));
  const actors = { rows, lanes, placement, camera, names, degrees: model.degree };
  const labels = deriveLabels({
    ...actors,
    isTold: () => true,
    isWanted: () => true,
    selected: undefined,
    chiefs: undefined,
    now: new Set(),
  });
  const lookOf = relationLooks({
    relations: shipped.relations,
    typeOf: (row) => model.types[model.columns.type[row] ?? 0],
    rows: scope.relationRows,
    laneCount: model.lanes.length,
  });
  const words = deriveRelationWords({ model, t }, scope, scene);
  const items = groupByLane(words, model.columns.lane, model.lanes, lookOf);
  const placed = placeLineWords(items, { lanes, rows, placement, camera, labels });
  const ends = lanes
    .map((lane) => lineOnScreen(placement, lane, camera))
    .flatMap((line) => [pointAt(line, 0), pointAt(line, 1)]);
  return { placed, placement, camera, labels, lanes, rows, ends, words };
}

const doOverlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const isIn = (box: Box, [x, y]: readonly [number, number]): boolean =>
  x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;

const everyBox = (placed: readonly PlacedWords<(typeof model.lanes)[number]>[]): readonly Box[] =>
  boxesOfWords(
    sayWords(
      placed,
      () => true,
      () => 1,
    ),
  );

describe("words at the lines of the shipped scenes", () => {
  it.each(cases)(
    "lie over nothing in $id at $widthPx×$heightPx in $language",
    ({ id, widthPx, heightPx, language }) => {
      const { placed, placement, labels, rows, ends } = placeIn(id, widthPx, heightPx, language);
      const boxes = everyBox(placed);
      for (const [index, box] of boxes.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(widthPx);
        expect(box.y + box.height).toBeLessThanOrEqual(heightPx);
        expect(boxes.slice(index + 1).some((other) => doOverlap(box, other))).toBe(false);
        expect(labels.some((label) => doOverlap(box, label))).toBe(false);
        expect(ends.some((end) => isIn(box, end))).toBe(false);
      }
      for (const row of rows) {
        const [x, y, radius] = [placement.x[row] ?? 0, placement.y[row] ?? 0, placement.radiusPx[row] ?? 0];
        const nearest = boxes.map((box) =>
          Math.hypot(
            x - Math.max(box.x, Math.min(x, box.x + box.width)),
            y - Math.max(box.y, Math.min(y, box.y + box.height)),
          ),
        );
        expect(Math.min(Infinity, ...nearest)).toBeGreaterThan(radius);
      }
    },
  );

  it.each(cases)(
    "stand near their own line and no other in $id at $widthPx×$heightPx in $language",
    ({ id, widthPx, heightPx, language }) => {
      const { placed, placement, camera, lanes } = placeIn(id, widthPx, heightPx, language);
      for (const { lane, box, badge } of placed) {
        const line = lineOnScreen(placement, lane, camera);
        const course = Array.from({ length: 201 }, (_, step) => pointAt(line, step / 200));
        if (badge !== undefined)
          expect(Math.min(...course.map(([x, y]) => Math.hypot(x - badge[0], y - badge[1])))).toBeLessThan(2);
        if (box === undefined) continue;
        expect(course.some((point) => isIn(box, point))).toBe(false);
        const wide = { x: box.x - 14, y: box.y - 14, width: box.width + 28, height: box.height + 28 };
        expect(course.some((point) => isIn(wide, point))).toBe(true);
        const near = { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8 };
        const others = lanes.filter((other) => other !== lane).map((other) => lineOnScreen(placement, other, camera));
        const isNear = (other: (typeof others)[number]) =>
          Array.from({ length: 201 }, (_, step) => pointAt(other, step / 200)).some((point) => isIn(near, point));
        expect(others.some(isNear)).toBe(false);
      }
    },
  );

  it("are numbers alone on small frames, and words stand in the opening scene on wide ones", () => {
    const [wide, small] = [placeIn("stargate", 960, 450, "de"), placeIn("stargate", 390, 500, "de")];
    expect(small.placed.every(({ box }) => box === undefined)).toBe(true);
    expect(small.placed.length).toBeGreaterThan(10);
    expect(wide.placed.filter(({ box }) => box !== undefined).length).toBeGreaterThanOrEqual(5);
  });
});

describe("words beside a single line", () => {
  const rows = [0, 1];
  const lane: PortLane = { row: 0, source: 0, target: 1, directed: true, indexInPair: 0, pairSize: 1 };
  const degrees = new Uint32Array([1, 1]);
  const still = { scale: 1, offsetX: 0, offsetY: 0 };

  /** One line between two actors in a frame of 900 × 500, with one relation that says something. */
  function placeOne(
    to: Point,
    { words = "19 Mrd. $", badge = "", labels = [] as readonly Box[], more = [] as readonly PortLane[] } = {},
  ) {
    const ported = { lanes: [lane], laneCount: 1, isTold: () => true };
    const placement = buildPlacement(rows, [[0, 0], to], degrees, ported, 900, 500);
    const lanes = [lane, ...more];
    const texts = [{ row: 0, words, amongOthers: words, badge }];
    const [placed] = placeLineWords([{ lane, texts, halfWidthPx: 2 }], {
      lanes,
      rows,
      placement,
      camera: still,
      labels,
    });
    return { placed, placement };
  }

  const middleOf = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height / 2];

  it("stand over or under the middle of a level line, level themselves", () => {
    const { placed, placement } = placeOne([1, 0]);
    const [x, y] = middleOf(placed?.box ?? { x: 0, y: 0, width: 0, height: 0 });
    expect(x).toBeCloseTo(((placement.x[0] ?? 0) + (placement.x[1] ?? 0)) / 2, 3);
    expect(Math.abs(y - (placement.y[0] ?? 0))).toBeLessThan(14);
    expect(placed?.align).toBe("centre");
  });

  it("stand beside a steep line, and begin or end there", () => {
    const { placed, placement } = placeOne([0, 1]);
    const box = placed?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    const x = placement.x[0] ?? 0;
    expect(Math.min(Math.abs(box.x - x), Math.abs(box.x + box.width - x))).toBeLessThan(6);
    expect(placed?.align).toBe(box.x > x ? "left" : "right");
  });

  it("give way to a name in their place", () => {
    const free = placeOne([1, 0]).placed?.box;
    if (free === undefined) throw new Error("no place on a free line");
    const given = placeOne([1, 0], { labels: [free] }).placed?.box;
    expect(given === undefined || doOverlap(given, free)).toBe(false);
  });

  it("leave the number alone on the line where names take both sides, and nothing where there is none", () => {
    const { placement } = placeOne([1, 0]);
    const y = placement.y[0] ?? 0;
    const labels = [
      { x: 0, y: y - 60, width: 900, height: 46 },
      { x: 0, y: y + 14, width: 900, height: 46 },
    ];
    const { placed } = placeOne([1, 0], { labels, badge: "3" });
    expect(placed?.box).toBeUndefined();
    expect(placed?.badge?.[1]).toBeCloseTo(y, 3);
    expect(placeOne([1, 0], { labels }).placed).toBeUndefined();
    const covered = [{ x: 0, y: y - 60, width: 900, height: 120 }];
    expect(placeOne([1, 0], { labels: covered, badge: "3" }).placed).toBeUndefined();
  });

  it("stand at no line of a picture with more than eight hundred", () => {
    const more = Array.from({ length: 800 }, () => ({ ...lane }));
    expect(placeOne([1, 0], { more, badge: "3" }).placed).toBeUndefined();
    expect(placeOne([1, 0], { more: more.slice(1), badge: "3" }).placed).toBeDefined();
  });
});

describe("what stands at a line", () => {
  const [lane] = model.lanes;
  if (lane === undefined) throw new Error("no lane");
  const texts = [
    { row: 4, words: "40", amongOthers: "darunter 40", badge: "2" },
    { row: 7, words: "5", amongOthers: "darunter 5", badge: "" },
  ];
  const placeOfLane = { lane, texts, box: undefined, align: "centre", badge: undefined } as const;
  const said = (isSaid: (row: number) => boolean, count: number) =>
    sayWords([placeOfLane], isSaid, () => count).map((each) => [each.said.row, each.said.words]);

  it("is of a relation that is shown, the first of them, and says whether there are others", () => {
    expect(said(() => true, 1)).toEqual([[4, "40"]]);
    expect(said((row) => row === 7, 1)).toEqual([[7, "5"]]);
    expect(said(() => true, 2)).toEqual([[4, "darunter 40"]]);
    expect(said(() => false, 0)).toEqual([]);
  });

  it("is of what is told now before what was told earlier, which recedes", () => {
    const all = () => true;
    const isNow = (rows: readonly number[]) => (row: number) => rows.includes(row);
    const now = (rows: readonly number[]) =>
      sayWords([placeOfLane], all, () => 2, isNow(rows)).map((each) => [each.said.row, each.isNow]);
    expect(now([7])).toEqual([[7, true]]);
    expect(now([4, 7])).toEqual([[4, true]]);
    expect(now([])).toEqual([[4, false]]);
  });
});
