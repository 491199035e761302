import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Point, Relation } from "../../../src/dataset/types.ts";
import { buildScope } from "../../../src/model/scope.ts";
import { lanesToPlace } from "../../../src/model/told.ts";
import { laneCurve, pointAt } from "../../../src/notation/curves.ts";
import { portOf } from "../../../src/notation/placement.ts";
import { looksIn, withBreadths } from "../../../src/notation/lines.ts";
import { derivePorts } from "../../../src/notation/clearPorts.ts";
import { actorsCalled, datasetWith, day, drawn, mountStage, painters, paintWith, type TestStage } from "./scene.ts";

let test: TestStage | undefined;
afterEach(() => test?.remove());

const triangle: readonly Point[] = [
  [0, 0],
  [2, 0],
  [1, 1.5],
];

/** Places on screen on the line of a relation. */
function placesOn({ stage, model }: TestStage, relation: number): Point[] {
  const lane = model.lanes[model.columns.lane[relation] ?? 0];
  if (lane === undefined) throw new Error("no lane");
  const on = stage.positionsOnScreen();
  const column = (of: (place: (typeof on)[number]) => number) =>
    model.dataset.actors.map((_, row) => on.filter((place) => place.row === row).map(of)[0] ?? 0);
  const places = { x: column(({ x }) => x), y: column(({ y }) => y), radiusPx: column(({ radiusPx }) => radiusPx) };
  const scope = buildScope(model, undefined, "all");
  const lanes = withBreadths(lanesToPlace(model, scope), looksIn(model, scope.relationRows));
  const ports = derivePorts(lanes, places);
  const spotOf = (row: number): Point => [places.x[row] ?? 0, places.y[row] ?? 0];
  const curve = laneCurve(
    spotOf(lane.source),
    spotOf(lane.target),
    places.radiusPx[lane.source] ?? 0,
    places.radiusPx[lane.target] ?? 0,
    portOf(ports, lane.row),
  );
  return [0.3, 0.5, 0.7].map((t) => pointAt(curve, t));
}

function pointerEvent(own: TestStage, type: string, [x, y]: Point): void {
  const box = own.container.getBoundingClientRect();
  const at = { clientX: box.left + x, clientY: box.top + y, bubbles: true, cancelable: true };
  own.layer().dispatchEvent(new MouseEvent(type, at));
}

const relations: Partial<Relation>[] = [
  { type: "alliance", date: "2025-01-22" },
  { type: "feud", date: "2024-05" },
  { type: "investment", source: "b", target: "c", date: "2025-01-23" },
  { type: "rebuke", source: "c", target: "b", date: "2025-01-24" },
  { type: "role", source: "c", target: "a", date: "2025-01-25", status: "claimed" },
];

describe.each(painters)("what the pointer is over, drawn with $name,", ({ paint }) => {
  beforeAll(() => paintWith(paint));
  afterAll(() => paintWith(painters[0].paint));

  it("is each relation that is shown, along its own line, and no other", async () => {
    test = mountStage(datasetWith(actorsCalled("a", "b", "c"), relations), triangle);
    const own = test;
    const hits = await drawn(own, {}, () =>
      relations.map((_, row) => placesOn(own, row).map(([x, y]) => own.stage.hitTest(x, y)?.relation)),
    );
    expect(hits).toEqual([
      [0, 0, 0],
      [undefined, undefined, undefined],
      [2, 2, 2],
      [3, 3, 3],
      [4, 4, 4],
    ]);
  });

  it("is nothing where the filter takes the relation away", async () => {
    test = mountStage(datasetWith(actorsCalled("a", "b", "c"), relations), triangle);
    const own = test;
    const hitOf = (row: number) => placesOn(own, row).map(([x, y]) => own.stage.hitTest(x, y));
    const alliance = own.model.columns.type[0] ?? 0;
    const types = new Set([...own.state.filter.types].filter((type) => type !== alliance));
    const none = [undefined, undefined, undefined];
    expect(await drawn(own, { filter: { types, statuses: new Set([0, 1, 2, 3]) } }, () => hitOf(0))).toEqual(none);
    expect(await drawn(own, { filter: { ...own.state.filter, statuses: new Set([0]) } }, () => hitOf(4))).toEqual(none);
    const february = { fromDay: day("2025-02-01"), toDay: day("2025-02-28"), mode: "during" } as const;
    expect(await drawn(own, { filter: own.state.filter, window: february }, () => hitOf(2))).toEqual(none);
    expect(await drawn(own, { window: own.state.window }, () => hitOf(2))).toEqual(Array(3).fill({ relation: 2 }));
  });

  it("is a thin line also eight pixels beside it, and no farther than ten", async () => {
    test = mountStage(datasetWith(actorsCalled("a", "b"), [{ type: "role", date: "2025-01-22" }]), [
      [0, 0],
      [1, 0],
    ]);
    const own = test;
    const hits = await drawn(own, {}, () => {
      const [, [x, y] = [0, 0]] = placesOn(own, 0);
      return [-11, -8, -5, 0, 5, 8, 11].map((beside) => own.stage.hitTest(x, y + beside)?.relation);
    });
    expect(hits).toEqual([undefined, 0, 0, 0, 0, 0, undefined]);
  });

  it("is an actor, however odd its id, also where a line begins", async () => {
    const odd = ["__proto__", "constructor", "toString"];
    const dataset = datasetWith(actorsCalled(...odd), [
      { source: "__proto__", target: "constructor", date: "2025-01-22", id: "__proto__" },
      { source: "constructor", target: "toString", date: "2025-01-22", id: "hasOwnProperty" },
    ]);
    test = mountStage(dataset, triangle);
    const own = test;
    const hits = await drawn(own, {}, () => own.stage.positionsOnScreen().map(({ x, y }) => own.stage.hitTest(x, y)));
    expect(hits).toEqual([{ actor: 0 }, { actor: 1 }, { actor: 2 }]);
    const lines = await drawn(own, {}, () =>
      [0, 1].map((row) => placesOn(own, row).map(([x, y]) => own.stage.hitTest(x, y)?.relation)),
    );
    expect(lines).toEqual([
      [0, 0, 0],
      [1, 1, 1],
    ]);
  });

  it("is the nearer of two lines", async () => {
    const two: Partial<Relation>[] = [
      { type: "role", date: "2025-01-22" },
      { type: "loan", date: "2025-01-22" },
    ];
    test = mountStage(
      datasetWith(actorsCalled("a", "b"), two),
      [
        [0, 0],
        [1, 0],
      ],
      [200, 120],
    );
    const own = test;
    const [gapPx, hits] = await drawn(own, {}, () => {
      const [[x, first] = [0, 0], [, second] = [0, 0]] = [0, 1].map((row) => placesOn(own, row)[1] ?? [0, 0]);
      const gapPx = second - first;
      return [Math.abs(gapPx), [0.4, 0.6].map((part) => own.stage.hitTest(x, first + part * gapPx)?.relation)];
    });
    expect(gapPx).toBeGreaterThan(8);
    expect(gapPx).toBeLessThan(20);
    expect(hits).toEqual([0, 1]);
  });

  it("is an actor where its name stands", async () => {
    test = mountStage(datasetWith(actorsCalled("a", "b", "c"), relations), triangle, [400, 260], {
      names: ["Anna", "Berta", "Cäsar"],
    });
    const own = test;
    const found = await drawn(own, {}, () =>
      own.stage.labels().map(({ key, x, y, width, height }) => {
        if (key === 1) pointerEvent(own, "click", [x + width / 2, y + height / 2]);
        return [key, own.stage.hitTest(x + 1, y + 1)?.actor];
      }),
    );
    expect(found).toHaveLength(3);
    expect(found.every(([key, actor]) => key === actor)).toBe(true);
    expect(own.selected).toEqual([{ actor: 1 }]);
  });

  it("is told when it has rested there, once, and that it is nothing any more", async () => {
    test = mountStage(datasetWith(actorsCalled("a", "b", "c"), relations), triangle);
    const own = test;
    let spot: Point = [0, 0];
    await drawn(own, {}, () => {
      const [actor] = own.stage.positionsOnScreen();
      const [place = [0, 0]] = placesOn(own, 0);
      pointerEvent(own, "mousemove", place);
      pointerEvent(own, "mousemove", [place[0] + 1, place[1]]);
      return (spot = [actor?.x ?? 0, actor?.y ?? 0]);
    });
    await expect.poll(() => own.hovered).toEqual([{ relation: 0 }]);
    pointerEvent(own, "mousemove", spot);
    await expect.poll(() => own.hovered).toEqual([{ relation: 0 }, { actor: 0 }]);
    pointerEvent(own, "mousemove", [2, 2]);
    await expect.poll(() => own.hovered).toEqual([{ relation: 0 }, { actor: 0 }, undefined]);
  });

  it("changes nothing in the picture while the pointer is on its way", async () => {
    test = mountStage(datasetWith(actorsCalled("a", "b", "c"), relations), triangle);
    const own = test;
    await drawn(own, {}, () => {
      for (const row of [0, 2, 3, 4]) for (const place of placesOn(own, row)) pointerEvent(own, "mousemove", place);
      pointerEvent(own, "mousemove", [2, 2]);
      for (const { x, y } of own.stage.positionsOnScreen()) pointerEvent(own, "mousemove", [x, y]);
      pointerEvent(own, "mousemove", placesOn(own, 2)[1] ?? [0, 0]);
    });
    expect(own.over.length).toBeGreaterThan(0);
    await expect.poll(() => own.hovered).toEqual([{ relation: 2 }]);
  });
});

describe.each(painters)("a click on what is drawn with $name", ({ paint }) => {
  beforeAll(() => paintWith(paint));
  afterAll(() => paintWith(painters[0].paint));

  const hits = [{ actor: 1 }, { relation: 3 }, undefined];
  it.each(hits)("selects what is under it: %o", async (hit) => {
    test = mountStage(datasetWith(actorsCalled("a", "b", "c"), relations), triangle);
    const own = test;
    await drawn(own, {}, () => {
      const actor = own.stage.positionsOnScreen()[hit?.actor ?? -1];
      const nothing: Point = [2, 2];
      const line = hit?.relation === undefined ? nothing : (placesOn(own, hit.relation)[1] ?? nothing);
      pointerEvent(own, "click", actor === undefined ? line : [actor.x, actor.y]);
    });
    expect(own.selected).toEqual([hit]);
  });

  it.each([
    ["mouse", 21, undefined],
    ["touch", 21, { actor: 2 }],
    ["touch", 30, undefined],
  ])("of a %s %i pixels from the middle of a small actor selects %o", async (pointerType, awayPx, hit) => {
    const busy = Array.from({ length: 25 }, (): Partial<Relation> => ({ type: "role", date: "2025-01-22" }));
    const one: Partial<Relation> = { type: "role", source: "b", target: "c", date: "2025-01-22" };
    test = mountStage(datasetWith(actorsCalled("a", "b", "c"), [...busy, one]), triangle);
    const own = test;
    const radiusPx = await drawn(own, {}, () => {
      const actor = own.stage.positionsOnScreen()[2];
      if (actor === undefined) throw new Error("no actor");
      own.layer().dispatchEvent(new PointerEvent("pointerdown", { pointerType }));
      pointerEvent(own, "click", [actor.x + awayPx, actor.y]);
      return actor.radiusPx;
    });
    expect(radiusPx).toBeLessThan(18);
    expect(own.selected).toEqual([hit]);
  });
});
