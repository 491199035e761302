import { afterAll, beforeAll, describe, expect, it } from "vitest";
import shipped from "../../../data/musk-altman-trump.json";
import { builtInTypes } from "../../../src/dataset/builtInTypes.ts";
import { notationOf } from "../../../src/dataset/families.ts";
import { type Dataset, families, type Family, type Point, type Relation } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { palettes, type ThemeName } from "../../../src/notation/palette.ts";
import { markPath } from "../../../src/panels/timeline/familyMarks.ts";
import { arcPathOf } from "../../../src/picture/arcPath.ts";
import { drawLane } from "../../../src/picture/laneMark.ts";
import { deriveLanes } from "../../../src/picture/lanes.ts";
import { svgNode, writeSvg } from "../../../src/picture/tree.ts";
import { differenceOf, type Triple, visions } from "../../colourVision.ts";
import { figureOf } from "../../figureOf.ts";
import { rasterize } from "../picture/samenessPixels.ts";
import { actorsCalled, capture, channelsOf, drawn, mountStage, partOfWay } from "./scene.ts";

/** Colours are told apart from here on (CIEDE2000); 1 is the least that a person sees side by side. */
const leastDifference = 10;
/** And lines if this part of their ink lies elsewhere, along them or across, however they are moved. */
const leastElsewhere = 0.2;
/** Marks of the timeline: this part of what either covers is covered by one alone. */
const leastAlone = 0.3;

/** One type for each way in which families are drawn: the built-in ones, those of the shipped data, and families chosen. */
const types: NonNullable<Dataset["types"]> = {
  ...(shipped as unknown as Dataset).types,
  ...Object.fromEntries(
    families.map((family) => [`any ${family}`, { family, label: family, ...notationOf(family) }] as const),
  ),
};
const relations = [...Object.keys(builtInTypes), ...Object.keys(types)].map((type): Partial<Relation> => ({
  type,
  amount: type === "investment" ? { value: 100 } : { value: 1 },
}));
const kinds = [...relations, { type: "investment", amount: { value: 1, qualifier: "planned" as const } }];
const dataset: Dataset = {
  format: "tiespan/1",
  types,
  actors: kinds.flatMap((_, row) => actorsCalled(`a${row}`, `b${row}`)),
  relations: kinds.map((kind, row) => {
    return { id: `r${row}`, type: "alliance", source: `a${row}`, target: `b${row}`, date: "2025-01-22", ...kind };
  }),
};
const familyOfType = (type: string): Family =>
  types[type]?.family ?? builtInTypes[type as keyof typeof builtInTypes].family;

/** What a line looks like at one device pixel for each of CSS: where its ink lies, and its strongest colour. */
interface Look {
  readonly name: string;
  readonly family: Family;
  readonly along: readonly number[];
  readonly across: readonly number[];
  readonly color: Triple;
}

type ColorAt = (x: number, y: number) => Triple;

/** Of a line to the right from a place, without what is near its ends. */
function lookAt(row: number, theme: ThemeName, colorAt: ColorAt, [x, y]: Point, lengthPx: number): Look {
  const type = kinds[row]?.type ?? "";
  const family = familyOfType(type);
  const [paper, paint] = [channelsOf(palettes[theme].background), channelsOf(palettes[theme].family[family])];
  const [along, across] = [new Map<number, number>(), new Map<number, number>()];
  let [most, color] = [0, paper];
  for (let s = 12; s < lengthPx - 22; s += 1) {
    for (let d = -9; d <= 9; d += 1) {
      const here = colorAt(x + s, y + d);
      const ink = partOfWay(here, paper, paint);
      along.set(s, (along.get(s) ?? 0) + ink);
      across.set(d, (across.get(d) ?? 0) + ink);
      if (ink > most) [most, color] = [ink, here];
    }
  }
  const name = `${type}${row === kinds.length - 1 ? ", planned" : ""}`;
  return { name, family, along: shareOf([...along.values()]), across: shareOf([...across.values()]), color };
}

function shareOf(values: readonly number[]): readonly number[] {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
}

/** The part of the ink of one that lies where the other has none, at the best of all shifts. */
function elsewhere(one: readonly number[], other: readonly number[], mostShift: number): number {
  const shifts = Array.from({ length: 2 * mostShift + 1 }, (_, index) => index - mostShift);
  return Math.min(
    ...shifts.map((shift) => {
      const both = one.map((_, at) => at).filter((at) => other[at + shift] !== undefined);
      const [a, b] = [shareOf(both.map((at) => one[at] ?? 0)), shareOf(both.map((at) => other[at + shift] ?? 0))];
      return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / 2;
    }),
  );
}

function looksOnStage(theme: ThemeName): Promise<readonly Look[]> {
  const places = kinds.flatMap((_, row): Point[] => [
    [0, -row],
    [8, -row],
  ]);
  const test = mountStage(dataset, places, [360, 40 * kinds.length], { theme });
  return drawn(test, {}, () => {
    const { colorAt } = capture(test, theme, ["edges"]);
    const onScreen = test.stage.positionsOnScreen();
    return kinds.map((_, row) => {
      const [a, b] = [onScreen[2 * row], onScreen[2 * row + 1]];
      if (a === undefined || b === undefined) throw new Error("no place");
      const start = a.x + a.radiusPx;
      return lookAt(row, theme, colorAt, [start, a.y], b.x - b.radiusPx - start);
    });
  }).finally(() => test.remove());
}

async function looksInPicture(theme: ThemeName, lengthPx: number, part: number): Promise<readonly Look[]> {
  const lanes = deriveLanes(figureOf(buildModel(dataset), { from: "2025-01", to: "2025-01" }), palettes[theme]);
  const looks = kinds.map(async (_, row) => {
    const look = lanes.find(({ relations: rows }) => rows.includes(row))?.look;
    if (look === undefined) throw new Error(`nothing is drawn of ${row}`);
    const y = 12 + part;
    const arc = arcPathOf({ kind: "curve", start: [part, y], control: [lengthPx / 2, y], end: [lengthPx, y] });
    const ground = svgNode("rect", { width: lengthPx, height: 24, fill: palettes[theme].background });
    const svg = svgNode("svg", { xmlns: "http://www.w3.org/2000/svg", width: lengthPx, height: 24 }, [
      ground,
      drawLane(arc, look),
    ]);
    const { data, width } = await rasterize(writeSvg(svg), lengthPx, 24);
    const colorAt: ColorAt = (x, place) => {
      const at = 4 * (Math.floor(place) * width + Math.floor(x));
      return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    };
    return lookAt(row, theme, colorAt, [0, y], lengthPx);
  });
  return Promise.all(looks);
}

/** Names of lines of two families that look alike to somebody. */
function alike(looks: readonly Look[], see: (color: Triple) => Triple): readonly string[] {
  return looks.flatMap((one, index) =>
    looks.slice(index + 1).flatMap((other) => {
      if (one.family === other.family || differenceOf(see(one.color), see(other.color)) >= leastDifference) return [];
      const lies = Math.max(elsewhere(one.along, other.along, 20), elsewhere(one.across, other.across, 2));
      return lies >= leastElsewhere ? [] : [`${one.name} and ${other.name}: ${lies.toFixed(2)}`];
    }),
  );
}

describe.each(["light", "dark"] as const)("at one pixel for a pixel, in the %s theme", (theme) => {
  const places: Record<string, readonly Look[]> = {};
  beforeAll(async () => {
    places["stage"] = await looksOnStage(theme);
    places["picture"] = await looksInPicture(theme, 260, 0);
    places["picture, between the pixels"] = await looksInPicture(theme, 200, 0.5);
  });
  afterAll(() => expect(Object.keys(places)).toHaveLength(3));

  it.each(Object.entries(visions))("lines of two families are told apart by colour or by pattern: %s", (_, see) => {
    for (const [place, looks] of Object.entries(places)) expect([place, alike(looks, see)]).toEqual([place, []]);
  });

  it.each(Object.entries(visions))("marks of the timeline are told apart by colour or by shape: %s", async (_, see) => {
    for (const sizePx of [4, 5, 6, 7, 8]) {
      const inks = await Promise.all(families.map((family) => inkOfMark(family, sizePx)));
      const found = families.flatMap((one, row) =>
        families.slice(row + 1).flatMap((other, more) => {
          const [a, b] = [one, other].map((each) => see(channelsOf(palettes[theme].family[each])));
          if (a !== undefined && b !== undefined && differenceOf(a, b) >= leastDifference) return [];
          const alone = aloneIn(inks[row] ?? [], inks[row + 1 + more] ?? []);
          return alone >= leastAlone ? [] : [`${one} and ${other}: ${alone.toFixed(2)}`];
        }),
      );
      expect([sizePx, found]).toEqual([sizePx, []]);
    }
  });
});

const markRoomPx = 14;

/** How much of each pixel a mark covers. */
async function inkOfMark(family: Family, sizePx: number): Promise<readonly number[]> {
  const mark = svgNode("path", { d: markPath(family, 3, 3, sizePx) });
  const size = { width: markRoomPx, height: markRoomPx };
  const svg = svgNode("svg", { xmlns: "http://www.w3.org/2000/svg", ...size }, [mark]);
  const { data } = await rasterize(writeSvg(svg), markRoomPx, markRoomPx);
  return Array.from({ length: markRoomPx * markRoomPx }, (_, at) => (data[4 * at + 3] ?? 0) / 255);
}

/** The part of what either covers that one covers alone, however they are moved by a pixel. */
function aloneIn(one: readonly number[], other: readonly number[]): number {
  const shifts = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => down * markRoomPx + right));
  return Math.min(
    ...shifts.map((shift) => {
      const pairs = one.map((ink, at) => [ink, other[at + shift] ?? 0] as const);
      const both = pairs.reduce((sum, [a, b]) => sum + Math.min(a, b), 0);
      return 1 - both / pairs.reduce((sum, [a, b]) => sum + Math.max(a, b), 0);
    }),
  );
}
