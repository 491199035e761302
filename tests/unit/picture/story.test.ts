import { describe, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import { palettes } from "../../../src/notation/palette.ts";
import { describeFigure } from "../../../src/picture/describe.ts";
import { deriveFigure } from "../../../src/picture/figure.ts";
import { deriveLanes } from "../../../src/picture/lanes.ts";
import { drawPictureTree } from "../../../src/picture/picture.ts";
import { writeSvg } from "../../../src/picture/tree.ts";
import { deriveVisible } from "../../../src/view/store.ts";
import type { Wish } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";

const [light, t] = [palettes.light, translatorFor("de")];
const model = buildModel({
  ...datasetOf([
    { id: "first", type: "rebuke", source: "a", target: "b", date: "2025-01-21" },
    { id: "second", type: "rebuke", source: "b", target: "a", date: "2025-01-22" },
    { id: "beside", type: "rebuke", source: "c", target: "d", date: "2025-01-21" },
  ]),
  scenes: [
    {
      id: "s",
      title: "Streit",
      view: { from: "2025-01-20", to: "2025-01-28" },
      steps: [
        { title: "A widerspricht", relations: ["first"], from: "2025-01-21", to: "2025-01-21" },
        { title: "B antwortet", text: "Noch am Morgen.", relations: ["second"], from: "2025-01-22", to: "2025-01-22" },
      ],
    },
  ],
});
const figureOf = (wish: Wish) => deriveFigure(deriveVisible(model, wish));
const looksIn = (wish: Wish) =>
  Object.fromEntries(
    deriveLanes(figureOf(wish), light).flatMap(({ look, relations }) =>
      relations.map((row) => [model.dataset.relations[row]?.id ?? "", look] as const),
    ),
  );

/** Without legend and other words around it. */
const graphOf = (wish: Wish) => writeSvg(drawPictureTree(figureOf(wish), {}, t)).split('data-part="words"')[0];

describe("the picture of a step", () => {
  it("draws what it tells in full, what was told before weaker, and the rest in the colour of context", () => {
    const { first, second, beside } = looksIn({ step: 2 });
    expect([second?.isStrong, first?.isStrong, beside?.isStrong]).toEqual([true, false, false]);
    expect(second?.color).toBe(light.family.conflict);
    expect(first?.color).not.toBe(light.context);
    expect(beside?.color).toBe(light.context);
  });

  it("has the numbers of what is told now and, softer, of what was told earlier; no other", () => {
    const numbers = (wish: Wish) =>
      [...(graphOf(wish) ?? "").matchAll(/<text [^>]*data-part="step"[^>]*>/g)].map(
        ([tag]) => /fill="([^"]*)"/.exec(tag)?.[1],
      );
    expect(numbers({})).toEqual([light.text, light.text]);
    expect(numbers({ step: 1 })).toEqual([light.text]);
    expect(numbers({ step: 2 }).toSorted()).toEqual([light.text, light.muted].toSorted());
    expect(numbers({ step: 2, relation: "beside" })).toEqual([]);
    expect(numbers({ step: 2, actor: "a" })).toEqual([light.text, light.text]);
  });

  it("counts the relations of a line only where one of them is told", () => {
    const twice = buildModel({
      ...model.dataset,
      relations: [
        ...model.dataset.relations,
        { id: "again", type: "rebuke", source: "c", target: "d", date: "2025-01-22" },
      ],
    });
    const counts = (wish: Wish): number => {
      const svg = writeSvg(drawPictureTree(deriveFigure(deriveVisible(twice, wish)), {}, t));
      return [...svg.matchAll(/data-part="count"/g)].length;
    };
    expect(counts({})).toBe(1);
    expect(counts({ step: 2 })).toBe(0);
    expect(counts({ step: 2, relation: "again" })).toBe(1);
  });

  it("has the relations of the story on top of the others, the present ones last", () => {
    const drawn = deriveLanes(figureOf({ step: 2 }), light).map(
      ({ relations: [row = 0] }) => model.dataset.relations[row]?.id,
    );
    expect(drawn).toEqual(["beside", "first", "second"]);
  });

  it("gives way to what a reader has selected", () => {
    const { first, second, beside } = looksIn({ step: 2, relation: "beside" });
    expect(beside).toMatchObject({ isStrong: true, color: light.family.conflict });
    expect([first?.color, second?.color]).toEqual([light.context, light.context]);
  });

  it("says which step it is, when, and what that says", () => {
    const svg = writeSvg(drawPictureTree(figureOf({ step: 2 }), {}, t));
    const words = svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    expect(words).toContain("Schritt 2 von 2, 22. Januar 2025: B antwortet. Noch am Morgen.");
    expect(words).toContain("aus den Schritten davor");
    expect(describeFigure(figureOf({ step: 2 }), t)).toMatch(
      /^Streit\. Schritt 2 von 2, 22\. Januar 2025: B antwortet\. /,
    );
  });

  it("of the whole scene says nothing of steps", () => {
    expect(describeFigure(figureOf({}), t)).not.toContain("Schritt");
    expect(Object.values(looksIn({})).every(({ isStrong }) => isStrong)).toBe(true);
  });
});
