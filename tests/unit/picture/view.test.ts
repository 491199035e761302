import { describe, expect, it } from "vitest";
import type { Relation } from "../../../src/dataset/types.ts";
import { type PictureOptions } from "../../../src/picture/picture.ts";
import type { Wish } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";
import { allOf, readXml, textOf, type XmlElement } from "./readXml.ts";
import { drawPicture } from "../../figureOf.ts";

const stage = { preset: "view", plain: true, width: 640, height: 400 } as const;

function draw(relations: readonly Partial<Relation>[], wish: Wish = {}, options: PictureOptions = stage): XmlElement {
  return readXml(drawPicture(datasetOf(relations), wish, options, translatorFor("en")));
}

/** Centres of the initials, which stand in their actors. */
function initialsIn(picture: XmlElement): Record<string, readonly [number, number]> {
  const texts = allOf(picture, "text").filter(({ attributes }) => attributes.get("data-part") === "initials");
  return Object.fromEntries(
    texts.map((text) => [textOf(text), [Number(text.attributes.get("x")), Number(text.attributes.get("y"))] as const]),
  );
}

/** The lines from the back to the front: their relations, and how they are drawn. */
function linesIn(picture: XmlElement) {
  const groups = allOf(picture, "g");
  const headsOf = (relations: string | undefined) =>
    groups.filter(({ attributes }) => attributes.has("data-head") && attributes.get("data-head") === relations);
  return groups
    .filter(({ attributes }) => attributes.has("data-relations"))
    .map((lane) => ({
      relations: lane.attributes.get("data-relations"),
      color: lane.attributes.get("stroke"),
      isFaint: lane.attributes.has("opacity"),
      marks: [lane, ...headsOf(lane.attributes.get("data-relations"))]
        .flatMap((group) => allOf(group, "path"))
        .flatMap(({ attributes }) => attributes.get("data-mark") ?? []),
      widthPx: Number(allOf(lane, "path")[0]?.attributes.get("stroke-width")),
    }));
}

const triangle: readonly Partial<Relation>[] = [
  { date: "2025-01-02" },
  { date: "2025-01-02", source: "b", target: "c" },
  { date: "2025-01-02", source: "c", target: "d" },
];

describe("the camera of a view", () => {
  const camera = { x: 0.4, y: 0.7, ratio: 0.5 };

  it("moves the actors of a picture as on screen, and leaves their size", () => {
    const [whole, near] = [draw(triangle), draw(triangle, { camera })];
    const places = initialsIn(near);
    expect(Object.keys(places)).toHaveLength(4);
    for (const [name, [x, y]] of Object.entries(initialsIn(whole))) {
      // The middle of the screen lies 0.1 of 640 px left of and 0.2 of 640 px above that of the graph. Initials hang a
      // little below the middle of their actor at any camera.
      const hang = 0.36 * Number(sizeOf(whole, name));
      expect(places[name]?.[0]).toBeCloseTo(320 + 2 * (x - 320 + 64), 1);
      expect(places[name]?.[1]).toBeCloseTo(200 + 2 * (y - hang - 200 + 128) + hang, 1);
      expect(sizeOf(near, name)).toBe(sizeOf(whole, name));
    }
  });

  function sizeOf(picture: XmlElement, initials: string): string | undefined {
    return allOf(picture, "text")
      .find((text) => textOf(text) === initials && text.attributes.get("data-part") === "initials")
      ?.attributes.get("font-size");
  }

  it("does not move those of other presets, which show the whole graph", () => {
    expect(initialsIn(draw(triangle, { camera }, {}))).toEqual(initialsIn(draw(triangle, {}, {})));
    const drawnSquare = draw(triangle, { camera }, { preset: "square", plain: true });
    expect(initialsIn(drawnSquare)).toEqual(initialsIn(draw(triangle, {}, { preset: "square", plain: true })));
  });

  it("cuts what it leaves outside at the frame of the graph, so that no line runs through the words", () => {
    const picture = draw(triangle, { camera }, { preset: "view" });
    const [frame, ...others] = allOf(picture, "svg").filter((svg) => svg !== picture);
    expect(others).toEqual([]);
    expect(frame?.attributes.get("width")).toBeDefined();
    expect(frame === undefined ? [] : linesIn(frame)).toHaveLength(3);
    expect(
      allOf(draw(triangle, {}, { preset: "view" }), "svg").filter(({ attributes }) => attributes.has("x")),
    ).toEqual([]);
  });

  it("is kept in the metadata of every picture", () => {
    const [metadata] = allOf(draw(triangle, { camera }, {}), "metadata");
    expect(JSON.parse(metadata === undefined ? "" : textOf(metadata))).toMatchObject({ camera });
  });
});

describe("the size of a view as on screen", () => {
  it("is that of the stage, pixel by pixel", () => {
    expect(draw(triangle).attributes.get("viewBox")).toBe("0 0 640 400");
    expect(draw(triangle, {}, { ...stage, width: 1200, height: 900 }).attributes.get("viewBox")).toBe("0 0 1200 900");
  });

  it("is 1200 by 900 pixels, five for four units, where none is given and words stand around it", () => {
    const { attributes } = draw(triangle, {}, { preset: "view" });
    expect(["width", "height", "viewBox"].map((name) => attributes.get(name))).toEqual(["1200", "900", "0 0 960 720"]);
  });
});

describe("a selected actor", () => {
  it("has a ring in the colour of the focus", () => {
    const [ring, ...others] = allOf(draw(triangle, { actor: "b" }), "circle");
    expect(others).toEqual([]);
    expect(ring?.attributes.get("stroke")).toBe("#0b57d0");
    expect(Number(ring?.attributes.get("cx"))).toBeCloseTo(initialsIn(draw(triangle))["B"]?.[0] ?? NaN, 1);
    expect(allOf(draw(triangle), "circle")).toEqual([]);
  });
});

describe("relations that share a line", () => {
  const window: Wish = { from: "2025-01-01", to: "2025-01-31" };

  it("are one line where they look the same", () => {
    const lines = linesIn(draw([{ date: "2025-01-02" }, { date: "2025-01-03" }], window));
    expect(lines.map(({ relations }) => relations)).toEqual(["0 1"]);
  });

  it("are one line as wide as the widest of them", () => {
    const amounts = [1e6, 100e6, 25e6].map((value) => ({ type: "investment", date: "2025-01-02", amount: { value } }));
    expect(linesIn(draw(amounts, window))).toMatchObject([{ relations: "0 1 2", widthPx: 8 }]);
  });

  it("are two lines where one is only planned and the other has failed", () => {
    const offer = (qualifier: "planned" | "failed") => {
      return { type: "investment", date: "2025-01-02", amount: { value: 1e6, qualifier } } as const;
    };
    const lines = linesIn(draw([offer("planned"), offer("failed")], window));
    expect(lines.map(({ relations, marks }) => [relations, marks])).toEqual([
      ["1", ["cross"]],
      ["0", []],
    ]);
  });

  it("are whole where people dispute what was said, and not that it happened", () => {
    const rebuke = { type: "rebuke", date: "2025-01-02", disputedBy: ["b"] };
    expect(linesIn(draw([rebuke], window))).toMatchObject([{ marks: [] }]);
    expect(linesIn(draw([{ ...rebuke, status: "confirmed" }], window))).toMatchObject([{ marks: [] }]);
    expect(linesIn(draw([{ ...rebuke, status: "claimed" }], window))).toMatchObject([{ marks: ["hollow"] }]);
  });

  it("are the strong line alone where it covers one that was going on before", () => {
    const lines = linesIn(draw([{ start: "2020" }, { date: "2025-01-03" }], window));
    expect(lines).toMatchObject([{ relations: "0 1", color: "#0f7ddf", widthPx: 1.6 }]);
  });

  it("are two lines where the arrow of the one that was going on before is smaller, so that both patterns show", () => {
    const lines = linesIn(
      draw(
        [
          { type: "role", start: "2020" },
          { type: "role", date: "2025-01-03" },
        ],
        window,
      ),
    );
    expect(lines.map(({ relations, widthPx }) => [relations, widthPx])).toEqual([
      ["0", 1],
      ["1", 1.8],
    ]);
  });

  it("are the sure line alone where another one only may have been at the time", () => {
    const lines = linesIn(draw([{ date: "2025" }, { date: "2025-01-03" }], window));
    expect(lines).toMatchObject([{ relations: "0 1", isFaint: false }]);
  });

  it("are a faint line over the pale one where what is new is uncertain and what was going on is not", () => {
    const lines = linesIn(draw([{ start: "2020" }, { date: "2025" }], window));
    expect(lines.map(({ relations, isFaint }) => [relations, isFaint])).toEqual([
      ["0", false],
      ["1", true],
    ]);
  });

  it("have a filled arrow as soon as one of them is confirmed", () => {
    const rebuke = { type: "rebuke", date: "2025-01-02" };
    const lines = linesIn(draw([{ ...rebuke, status: "disputed" }, rebuke], window));
    expect(lines).toMatchObject([{ relations: "0 1", marks: [] }]);
    const doubtful = linesIn(draw([{ ...rebuke, status: "disputed" }], window));
    expect(doubtful).toMatchObject([{ marks: ["hollow"] }]);
  });

  it("without an arrow are a whole line as soon as one of them is confirmed, and else have a question mark", () => {
    const quarrel = { type: "feud", date: "2025-01-02" };
    const lines = linesIn(draw([{ ...quarrel, status: "disputed" }, quarrel], window));
    expect(lines).toMatchObject([{ relations: "0 1", marks: [] }]);
    const doubtful = linesIn(draw([{ ...quarrel, status: "disputed" }], window));
    expect(doubtful).toMatchObject([{ marks: ["question"] }]);
  });

  it("leave the selected one in its colour over the others in that of the context", () => {
    const lines = linesIn(draw([{ date: "2025-01-02" }, { start: "2020" }], { ...window, relation: "r2" }));
    expect(lines.map(({ relations, color }) => [relations, color])).toEqual([["0 1", "#0f7ddf"]]);
    const elsewhere = linesIn(draw([...triangle, { start: "2020" }], { ...window, relation: "r4" }));
    expect(elsewhere.map(({ relations, color }) => [relations, color])).toEqual([
      ["1", "#c9cdd3"],
      ["2", "#c9cdd3"],
      ["0 3", "#0f7ddf"],
    ]);
  });
});
