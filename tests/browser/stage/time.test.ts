import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Point, Relation } from "../../../src/dataset/types.ts";
import { type DayWindow, type Standing, standings } from "../../../src/model/types.ts";
import { lineStyles, possiblyOpacity } from "../../../src/notation/lines.ts";
import { palettes } from "../../../src/notation/palette.ts";
import {
  actorsCalled,
  capture,
  channelsOf,
  datasetWith,
  day,
  drawn,
  mountStage,
  partOfWay,
  shownIn,
  type Picture,
  type TestStage,
} from "./scene.ts";

let test: TestStage | undefined;
afterEach(() => test?.remove());

const background = channelsOf(palettes.light.background);
const money = channelsOf(palettes.light.family.money);

type Look = "hidden" | "faint" | "thin" | "thin and faint" | "strong";
const widthPx = lineStyles.solid.widthPx;
/** Ink across the line in pixels of full colour: possibly shown, going on before, both, or surely and fresh. */
const amounts: Record<Look, number> = {
  hidden: 0,
  "thin and faint": widthPx * lineStyles.solid.ongoingShare * possiblyOpacity,
  thin: widthPx * lineStyles.solid.ongoingShare,
  faint: widthPx * possiblyOpacity,
  strong: widthPx,
};

interface Case {
  readonly name: string;
  readonly relation: Partial<Relation>;
  readonly from: string;
  readonly to: string;
  readonly mode?: "until";
  readonly look: Look;
}

const cases: readonly Case[] = [
  { name: "an event within", relation: { date: "2025-01-22" }, from: "2025-01-20", to: "2025-01-28", look: "strong" },
  {
    name: "an event on the first day",
    relation: { date: "2025-01-20" },
    from: "2025-01-20",
    to: "2025-01-28",
    look: "strong",
  },
  {
    name: "an event on the last day",
    relation: { date: "2025-01-28" },
    from: "2025-01-20",
    to: "2025-01-28",
    look: "strong",
  },
  {
    name: "an event on the day before",
    relation: { date: "2025-01-19" },
    from: "2025-01-20",
    to: "2025-01-28",
    look: "hidden",
  },
  {
    name: "an event on the day after",
    relation: { date: "2025-01-29" },
    from: "2025-01-20",
    to: "2025-01-28",
    look: "hidden",
  },
  {
    name: "an event of some day of the month in a week of it",
    relation: { date: "2025-01" },
    from: "2025-01-20",
    to: "2025-01-28",
    look: "faint",
  },
  {
    name: "an event of some day of the month in the year",
    relation: { date: "2025-01" },
    from: "2025-01-01",
    to: "2025-12-31",
    look: "strong",
  },
  {
    name: "a state that began before",
    relation: { start: "2018", end: "2026" },
    from: "2025-01-20",
    to: "2025-01-28",
    look: "thin",
  },
  {
    name: "a state without end, ten years later",
    relation: { start: "2015-03" },
    from: "2025-01-20",
    to: "2025-01-28",
    look: "thin",
  },
  { name: "a state without start", relation: { end: "2025-02" }, from: "2025-01-20", to: "2025-01-28", look: "thin" },
  {
    name: "a state that ended in an unknown month of the year",
    relation: { start: "2018", end: "2025" },
    from: "2025-03-01",
    to: "2025-03-28",
    look: "thin and faint",
  },
  {
    name: "a state that begins within",
    relation: { start: "2025-01-21" },
    from: "2025-01-20",
    to: "2025-01-28",
    look: "strong",
  },
  {
    name: "a state that begins afterwards",
    relation: { start: "2025-02" },
    from: "2025-01-20",
    to: "2025-01-28",
    look: "hidden",
  },
  {
    name: "a state that is over",
    relation: { start: "2015", end: "2024" },
    from: "2025-01-20",
    to: "2025-01-28",
    look: "hidden",
  },
  { name: "without a date", relation: {}, from: "2025-01-20", to: "2025-01-28", look: "strong" },
  {
    name: "the best of several periods",
    relation: { periods: [{ date: "2001" }, { date: "2025-01-22" }, { date: "2025" }] },
    from: "2025-01-20",
    to: "2025-01-28",
    look: "strong",
  },
  {
    name: "what has begun by the last day",
    relation: { date: "2012-05-05" },
    from: "2025-01-20",
    to: "2025-01-28",
    mode: "until",
    look: "strong",
  },
  {
    name: "what begins after the last day, though only by one",
    relation: { date: "2025-01-29" },
    from: "2012-01-01",
    to: "2025-01-28",
    mode: "until",
    look: "hidden",
  },
  {
    name: "an event a thousand years before our era",
    relation: { date: "-1000-06-15" },
    from: "-1000-06-15",
    to: "-1000-06-15",
    look: "strong",
  },
  {
    name: "its neighbour by a day",
    relation: { date: "-1000-06-14" },
    from: "-1000-06-15",
    to: "-1000-06-15",
    look: "hidden",
  },
];

function dayOf(text: string): number {
  if (!text.startsWith("-")) return day(text);
  const [year = 0, month = 1, date = 1] = text.slice(1).split("-").map(Number);
  return new Date(0).setUTCFullYear(-year, month - 1, date) / 86_400_000;
}

describe("in its window", () => {
  const windows = new Map<string, Promise<number[]>>();
  let own: TestStage;

  beforeAll(() => {
    const relations = cases.map(({ relation }, row) => {
      return { ...relation, type: "loan", source: `a${row}`, target: `b${row}` };
    });
    const ids = cases.flatMap((_, row) => [`a${row}`, `b${row}`]);
    const positions = cases.flatMap((_, row): Point[] => [
      [Math.floor(row / 10) * 10, row % 10],
      [Math.floor(row / 10) * 10 + 8, row % 10],
    ]);
    own = mountStage(datasetWith(actorsCalled(...ids), relations), positions, [600, 400]);
  });
  afterAll(() => own.remove());

  /** Ink across the line of each case, where there is most of it. */
  function inkIn(window: DayWindow): Promise<number[]> {
    return drawn(own, { window }, () => {
      const places = own.stage.positionsOnScreen();
      const picture = capture(own, "light", ["edges"]);
      return cases.map((_, row) => {
        const [a, b] = [places[2 * row], places[2 * row + 1]];
        if (a === undefined || b === undefined) throw new Error("no place");
        const stations = Array.from({ length: 50 }, (_, station) => a.x + (b.x - a.x) * (0.3 + 0.008 * station));
        return Math.max(...stations.map((x) => inkAcross(picture, x, a.y)));
      });
    });
  }

  function inkAcross(picture: Picture, x: number, y: number): number {
    const rows = Array.from({ length: 9 }, (_, row) => y - 4 + row);
    return rows.reduce((sum, place) => sum + partOfWay(picture.colorAt(x, place), background, money), 0);
  }

  it.each(cases)("$name is $look", async ({ name, from, to, mode, look }) => {
    const key = `${from} ${to} ${mode ?? "during"}`;
    const known = windows.get(key) ?? inkIn({ fromDay: dayOf(from), toDay: dayOf(to), mode: mode ?? "during" });
    windows.set(key, known);
    const ink = (await known)[cases.findIndex((one) => one.name === name)] ?? NaN;
    expect(Math.abs(ink - amounts[look])).toBeLessThan(0.1);
  });
});

const allBut = (left: Standing) => new Set([...standings.keys()].filter((row) => standings[row] !== left));

describe("the filter", () => {
  it("takes away types and statuses, and brings them back", async () => {
    test = mountStage(datasetWith(actorsCalled("a", "b"), [{ type: "loan", date: "2025-01-22", status: "claimed" }]), [
      [0, 0],
      [1, 0],
    ]);
    const own = test;
    const ink = () => {
      const [a, b] = own.stage.positionsOnScreen();
      if (a === undefined || b === undefined) throw new Error("no place");
      const color = capture(own, "light", ["edges"]).colorAt(a.x + (b.x - a.x) * 0.3, a.y);
      return partOfWay(color, background, money);
    };
    const { types, statuses } = own.state.filter;
    const loan = own.model.types.findIndex(({ id }) => id === "loan");
    expect(await drawn(own, {}, ink)).toBeGreaterThan(0.4);
    expect(await drawn(own, { filter: { types, statuses: allBut("claimed") } }, ink)).toBe(0);
    expect(
      await drawn(own, { filter: { types: new Set([...types].filter((row) => row !== loan)), statuses } }, ink),
    ).toBe(0);
    expect(
      await drawn(own, { filter: { types: new Set([loan]), statuses: new Set([standings.indexOf("claimed")]) } }, ink),
    ).toBeGreaterThan(0.4);
  });

  it("fades actors without a shown relation, and only those", async () => {
    test = mountStage(
      datasetWith(actorsCalled("a", "b", "c"), [{ date: "2025-01-22" }, { date: "2020", source: "b", target: "c" }]),
      [
        [0, 0],
        [2, 0],
        [1, 1],
      ],
    );
    const own = test;
    const colors = await drawn(own, {}, () => {
      const picture = capture(own, "light", ["edges"]);
      return own.stage.positionsOnScreen().map(({ x, y }) => picture.colorAt(x, y));
    });
    const { actor, context } = palettes.light;
    expect(colors).toEqual([channelsOf(actor), channelsOf(actor), channelsOf(context)]);
  });

  it("fades actors when the holder tells what is shown, though the lines follow the window at once", async () => {
    test = mountStage(
      datasetWith(actorsCalled("a", "b", "c"), [
        { source: "a", target: "c", type: "loan", date: "2025-01-22" },
        { source: "b", target: "c", type: "loan", date: "2025-06" },
      ]),
      [
        [0, 0],
        [4, 0],
        [2, 3],
      ],
    );
    const own = test;
    const look = () => {
      const picture = capture(own, "light", ["edges"]);
      const [a, b, c] = own.stage.positionsOnScreen();
      if (a === undefined || b === undefined || c === undefined) throw new Error("no place");
      return {
        lines: [a, b].map(
          ({ x, y }) => partOfWay(picture.colorAt((x + c.x) / 2, (y + c.y) / 2), background, money) > 0.4,
        ),
        actors: [a, b, c].map(({ x, y }) => picture.colorAt(x, y)),
      };
    };
    const [ink, pale] = [channelsOf(palettes.light.actor), channelsOf(palettes.light.context)];
    expect(await drawn(own, {}, look)).toEqual({ lines: [true, false], actors: [ink, pale, ink] });
    const window = { fromDay: day("2025-06-01"), toDay: day("2025-06-30"), mode: "during" } as const;
    const before = { now: own.state.shown.now };
    const late = await drawn(own, { window, shown: before }, look);
    expect(late).toEqual({ lines: [false, true], actors: [ink, pale, ink] });
    const shown = shownIn(own.model, { ...own.state, window });
    expect(await drawn(own, { shown }, look)).toEqual({ lines: [false, true], actors: [pale, ink, ink] });
  });
});
