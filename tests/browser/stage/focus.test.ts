import { afterAll, describe, expect, it } from "vitest";
import type { Point } from "../../../src/dataset/types.ts";
import { palettes } from "../../../src/notation/palette.ts";
import { deriveInitials } from "../../../src/notation/initials.ts";
import type { StageState } from "../../../src/stage/stage.ts";
import {
  actorsCalled,
  capture,
  channelsOf,
  datasetWith,
  drawn,
  mountStage,
  partOfWay,
  type TestStage,
} from "./scene.ts";

let test: TestStage | undefined;
afterAll(() => test?.remove());

const square: readonly Point[] = [
  [0, 0],
  [3, 0],
  [3, 2],
  [0, 2],
];
const { light } = palettes;

/** a–b, b–c and c–d are shown, a–d is not. Gives the colours of the lines and of the actors. */
async function colorsWith(change: Partial<StageState>, theme: "light" | "dark" = "light") {
  test ??= mountStage(
    datasetWith(actorsCalled("a", "b", "c", "d"), [
      { type: "loan", source: "a", target: "b", date: "2025-01-22" },
      { type: "loan", source: "b", target: "c", date: "2025-01-22" },
      { type: "loan", source: "c", target: "d", date: "2025-01-22" },
      { type: "loan", source: "a", target: "d", date: "2020" },
    ]),
    square,
  );
  const own = test;
  return drawn(own, { theme, selection: {}, stressed: undefined, ...change }, () => {
    const picture = capture(own, theme, ["edges"]);
    const palette = palettes[theme];
    const places = own.stage.positionsOnScreen();
    const lineIs = (from: number, to: number, color: string): boolean => {
      const [a, b] = [places[from], places[to]];
      if (a === undefined || b === undefined) throw new Error("no place");
      const way = partOfWay(
        picture.colorAt((a.x + b.x) / 2, (a.y + b.y) / 2),
        channelsOf(palette.background),
        channelsOf(color),
      );
      const found = picture.colorAt((a.x + b.x) / 2, (a.y + b.y) / 2);
      const off = channelsOf(color).map((channel, index) => Math.abs(channel - (found[index] ?? 0)));
      return way > 0.4 && Math.max(...off) < 130;
    };
    const familyOf = (from: number, to: number): string => {
      if (lineIs(from, to, palette.family.money)) return "family";
      return lineIs(from, to, palette.context) ? "context" : "none";
    };
    const actorOf = (row: number): string => {
      const place = places[row];
      const found = picture.colorAt(place?.x ?? 0, place?.y ?? 0);
      return String(found) === String(channelsOf(palette.actor)) ? "ink" : "faded";
    };
    return {
      lines: [familyOf(0, 1), familyOf(1, 2), familyOf(2, 3), familyOf(0, 3)].join(" "),
      actors: [0, 1, 2, 3].map(actorOf).join(" "),
    };
  });
}

describe("what stands out", () => {
  it("is everything that is shown, as long as nothing is chosen", async () => {
    expect(await colorsWith({})).toEqual({ lines: "family family family none", actors: "ink ink ink ink" });
  });

  it("is an actor with its relations and neighbours", async () => {
    const expected = { lines: "family context context none", actors: "ink ink faded faded" };
    expect(await colorsWith({ selection: { actor: 0 } })).toEqual(expected);
  });

  it("is a relation with its two ends", async () => {
    const expected = { lines: "context context family none", actors: "faded faded ink ink" };
    expect(await colorsWith({ selection: { relation: 2 } })).toEqual(expected);
  });

  it("is not a relation that the window hides", async () => {
    const expected = { lines: "family family family none", actors: "ink ink ink ink" };
    expect(await colorsWith({ selection: { relation: 3 } })).toEqual(expected);
  });

  it("are the stressed actors and what is among them, until something is selected", async () => {
    const stressed = new Set([1, 2]);
    const expected = { lines: "context family context none", actors: "faded ink ink faded" };
    expect(await colorsWith({ stressed })).toEqual(expected);
    const selected = { lines: "context context family none", actors: "faded faded ink ink" };
    expect(await colorsWith({ stressed, selection: { actor: 3 } })).toEqual(selected);
  });

  it("is the same in the dark", async () => {
    const expected = { lines: "family context context none", actors: "ink ink faded faded" };
    expect(await colorsWith({ selection: { actor: 0 } }, "dark")).toEqual(expected);
  });

  it("has a ring where it is the selected actor", async () => {
    await colorsWith({ selection: { actor: 1 } });
    const own = test;
    if (own === undefined) throw new Error("no stage");
    const [ringed, plain] = await drawn(own, {}, () => {
      const picture = capture(own, "light", ["edges"]);
      return [1, 2].map((row) => {
        const place = own.stage.positionsOnScreen()[row];
        if (place === undefined) throw new Error("no place");
        return picture.colorAt(place.x + place.radiusPx + 3.5, place.y);
      });
    });
    expect(partOfWay(ringed ?? [], channelsOf(light.background), channelsOf(light.focus))).toBeGreaterThan(0.8);
    expect(plain).toEqual(channelsOf(light.background));
  });
});

describe("initials", () => {
  it.each([
    ["Elon Musk", "EM"],
    ["OpenAI", "O"],
    ["xAI", "x"],
    ["X (früher Twitter)", "X"],
    ["Wall Street Journal", "WJ"],
    ["„Truth“ Social", "TS"],
    ["Ärzte ohne Grenzen", "ÄG"],
    ["محمد بن سلمان", "مس"],
    ["", ""],
  ])("of %s are %s", (name, initials) => {
    expect(deriveInitials(name)).toBe(initials);
  });
});
