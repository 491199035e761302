import { describe, expect, it } from "vitest";
import type { Family, Point } from "../../../src/dataset/types.ts";
import { palettes, type ThemeName } from "../../../src/notation/palette.ts";
import { drawLane, strokeWidthPx } from "../../../src/picture/laneMark.ts";
import { arcPathOf } from "../../../src/picture/arcPath.ts";
import { lineStyles, type Pattern, patterns } from "../../../src/notation/lines.ts";
import type { Box } from "../../../src/notation/paths.ts";
import { svgNode, writeSvg } from "../../../src/picture/tree.ts";
import { rasterize } from "../picture/samenessPixels.ts";
import { actorsCalled, capture, channelsOf, datasetWith, drawn, mountStage } from "./scene.ts";

type Channels = readonly [number, number, number];

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminanceOf(color: Channels): number {
  const [red, green, blue] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: Channels, other: Channels): number {
  const [less = 0, more = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

/** The ground shows through at the soft edges; what counts is the strongest pixel in each piece of a line. */
const piecePx = 24;
const size = [420, 300] as const;
const [from, to]: readonly [Point, Point] = [
  [60, 80],
  [360, 207],
];

/** Least contrast of the pieces of the way between two points, each by its strongest pixel within 8 px of the way. */
function weakestPiece(colorAt: (x: number, y: number) => Channels, background: Channels, a: Point, b: Point): number {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const [dx, dy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  const pieces = Array.from({ length: Math.floor((length - 100) / piecePx) }, (_, piece) => 50 + piece * piecePx);
  return Math.min(
    ...pieces.map((start) => {
      let most = 1;
      for (let s = start; s < start + piecePx; s += 0.5) {
        for (let d = -8; d <= 8; d += 0.5) {
          most = Math.max(most, contrastOf(colorAt(a[0] + dx * s - dy * d, a[1] + dy * s + dx * d), background));
        }
      }
      return most;
    }),
  );
}

/** A type of each line, with its family. */
const typeByLine = {
  double: ["alliance", "support"],
  zigzag: ["feud", "conflict"],
  solid: ["investment", "money"],
  dots: ["support", "support"],
  dashdot: ["role", "office"],
  dashes: ["statement", "other"],
  pairs: ["rebuke", "conflict"],
  dashPairs: ["gift", "money"],
  longDashes: ["gift", "money"],
} as const satisfies Record<Pattern, readonly [type: string, family: Family]>;
/** Of no width of its own. */
const planned = { amount: { value: 0, currency: "USD", qualifier: "planned" } } as const;
const grounds = (["light", "dark"] as const).flatMap((theme) => patterns.map((line) => ({ theme, line })));

describe("what was going on before has at least 3:1 against its ground as drawn", () => {
  it.each(grounds)("$line on a $theme stage", async ({ theme, line }) => {
    const dataset = datasetWith(actorsCalled("a", "b"), [
      { type: typeByLine[line][0], start: "2020", ...(line === "longDashes" && planned) },
    ]);
    const test = mountStage(
      dataset,
      [
        [0, 3],
        [7, 0],
      ],
      size,
      { theme },
    );
    const contrast = await drawn(test, {}, () => {
      const [a, b] = test.stage.positionsOnScreen();
      if (a === undefined || b === undefined) throw new Error("no place");
      const { colorAt } = capture(test, theme, ["edges"]);
      return weakestPiece(colorAt, channelsOf(palettes[theme].background), [a.x, a.y], [b.x, b.y]);
    });
    test.remove();
    expect(contrast).toBeGreaterThanOrEqual(3);
  });

  it.each(grounds)("$line in a $theme picture, on both grounds", async ({ theme, line }) => {
    for (const ground of ["background", "surface"] as const) {
      const pixels = await rasterize(sampleOf(theme, line, palettes[theme][ground]), ...size);
      const colorAt = (x: number, y: number): Channels => {
        const at = 4 * (Math.floor(y) * pixels.width + Math.floor(x));
        return [pixels.data[at] ?? 0, pixels.data[at + 1] ?? 0, pixels.data[at + 2] ?? 0];
      };
      expect(weakestPiece(colorAt, channelsOf(palettes[theme][ground]), from, to)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(patterns)("and recedes by its width: %s", (line) => {
    const { widthPx } = lineStyles[line];
    expect(strokeWidthPx({ line, widthPx, isStrong: false })).toBeLessThan(0.7 * widthPx);
  });
});

function sampleOf(theme: ThemeName, line: Pattern, background: string): string {
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const arc = arcPathOf({ kind: "curve", start: from, control: middle, end: to });
  const color = palettes[theme].family[typeByLine[line][1]];
  const lane = drawLane(arc, {
    line,
    widthPx: lineStyles[line].widthPx,
    color,
    background,
    isDirected: false,
    isFailed: false,
    isDoubtful: false,
    isStrong: false,
    isSure: true,
  });
  const ground = svgNode("rect", { width: size[0], height: size[1], fill: background });
  return writeSvg(
    svgNode("svg", { xmlns: "http://www.w3.org/2000/svg", width: size[0], height: size[1] }, [ground, lane]),
  );
}

describe.each(["light", "dark"] as const)("on a %s stage, as drawn,", (theme) => {
  const places: readonly Point[] = [
    [0, 3],
    [7, 0],
    [3, 6],
  ];
  const relations = [
    { type: "feud", target: "b", date: "2025-01-05" },
    { type: "feud", target: "b", date: "2025-01-06" },
    { type: "feud", target: "c", date: "2024" },
  ];
  const actors = ["a", "b", "c"].map((id) => ({ id, name: `Anna ${id.toUpperCase()}` }));
  const strongest = (test: ReturnType<typeof mountStage>, box: Box, ground: Channels): number => {
    const { colorAt } = capture(test, theme);
    const pixels = Array.from({ length: Math.ceil(box.width) * Math.ceil(box.height) }, (_, at) =>
      colorAt(box.x + (at % Math.ceil(box.width)), box.y + Math.floor(at / Math.ceil(box.width))),
    );
    return Math.max(...pixels.map((color) => contrastOf(color, ground)));
  };

  it("names have 4.5:1, that of an actor without a shown relation, too, and so have initials on their actor", async () => {
    const test = mountStage(datasetWith(actors, relations), places, size, { theme });
    const found = await drawn(test, {}, () => {
      const discs = test.stage.positionsOnScreen();
      const background = channelsOf(palettes[theme].background);
      return {
        names: test.stage.labels().map((box) => strongest(test, box, background)),
        initials: discs.map(({ x, y }, row) =>
          strongest(
            test,
            { x: x - 6, y: y - 6, width: 12, height: 12 },
            channelsOf(row === 2 ? palettes[theme].context : palettes[theme].actor),
          ),
        ),
      };
    });
    test.remove();
    expect([found.names.length, found.initials.length]).toEqual([3, 3]);
    for (const contrast of [...found.names, ...found.initials]) expect(contrast).toBeGreaterThanOrEqual(4.5);
  });

  it("the number of relations on a line has 4.5:1", async () => {
    const test = mountStage(datasetWith(actors, relations), places, size, { theme });
    const contrast = await drawn(test, {}, () => {
      const [a, b] = test.stage.positionsOnScreen();
      if (a === undefined || b === undefined) throw new Error("no place");
      const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
      const box = { x: middle.x - 14, y: middle.y - 14, width: 28, height: 28 };
      const { colorAt } = capture(test, theme, ["text"]);
      const ground = channelsOf(palettes[theme].background);
      const all = Array.from({ length: 28 * 28 }, (_, at) => colorAt(box.x + (at % 28), box.y + Math.floor(at / 28)));
      return Math.max(...all.map((color) => contrastOf(color, ground)));
    });
    test.remove();
    expect(contrast).toBeGreaterThanOrEqual(4.5);
  });
});
