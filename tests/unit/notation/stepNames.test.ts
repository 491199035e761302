import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../src/dataset/read.ts";
import { buildModel } from "../../../src/model/build.ts";
import { actorsNow } from "../../../src/model/story.ts";
import { deriveNameForms } from "../../../src/notation/names.ts";
import { palettes } from "../../../src/notation/palette.ts";
import { groupTitlesOf, namesOf } from "../../../src/picture/describe.ts";
import type { Figure } from "../../../src/picture/figure.ts";
import { drawGraph } from "../../../src/picture/graph.ts";
import { drawPictureTree, fitFigure } from "../../../src/picture/picture.ts";
import { deriveRelationWords } from "../../../src/picture/relationWords.ts";
import { type Preset, presetNames } from "../../../src/picture/size.ts";
import type { SvgNode } from "../../../src/picture/tree.ts";
import { figureOf } from "../../figureOf.ts";
import { translatorFor } from "../../translators.ts";
import { findFaults, graphIn } from "./drawnEnds.ts";

/* Every step of every shipped scene, read from the drawing: who is told of has a name. */
const { dataset } = readDataset(readFileSync("data/musk-altman-trump.json"));
if (dataset === undefined) throw new Error("the shipped dataset cannot be read");
const model = buildModel(dataset);
const steps = (dataset.scenes ?? []).flatMap(({ id, steps: told = [] }) =>
  told.map((_, index) => ({ scene: id, step: index + 1 })),
);
/** The graph of the explorer on screens of 1280×800, 390×844, 360×640, 320×640 and 600×400. */
const frames = [
  [908, 342],
  [390, 487],
  [360, 449],
  [320, 399],
  [600, 351],
] as const;
const presets = presetNames.filter((name) => name !== "view");
const languages = ["de", "en"] as const;
type Language = (typeof languages)[number];

function partsOnScreen(figure: Figure, language: Language, [width, height]: readonly [number, number]) {
  const t = translatorFor(language);
  const words = deriveRelationWords({ model, t }, figure.scope, figure.scene);
  const titles = groupTitlesOf(model, figure.scope, t);
  return drawGraph(figure, namesOf(figure, t), words, width, height, palettes.light, 0, titles);
}

function partsInPicture(figure: Figure, language: Language, preset: Preset): readonly SvgNode[] {
  return graphIn(drawPictureTree(figure, { preset }, translatorFor(language))) ?? [];
}

/** The lines alone that stand out, among all that is drawn. */
function lit(parts: readonly SvgNode[]): readonly SvgNode[] {
  const isLit = (node: SvgNode | string) =>
    typeof node !== "string" && node.attributes.stroke !== palettes.light.context;
  return parts.map((part) =>
    part.attributes["data-part"] === "lines" ? { ...part, children: part.children.filter(isLit) } : part,
  );
}

/** Names of actors that the step tells of, among `drawn`, and that stand nowhere. */
function missingIn(
  parts: readonly SvgNode[],
  figure: Figure,
  drawn: ReadonlySet<number>,
  language: Language,
): string[] {
  const names = parts.find(({ attributes }) => attributes["data-part"] === "names")?.children ?? [];
  const written = names
    .map((node) =>
      typeof node === "string" ? "" : node.children.filter((child) => typeof child === "string").join(""),
    )
    .join(" ");
  const plain = (words: string) => words.replace(/\s+/gu, " ");
  const isThere = (name: string) =>
    deriveNameForms(name).some((lines) => plain(written).includes(plain(lines.join(" "))));
  const all = namesOf(figure, translatorFor(language));
  return [...actorsNow(figure.told, model)].flatMap((row) =>
    drawn.has(row) && !isThere(all[row] ?? "") ? [all[row] ?? ""] : [],
  );
}

describe.each(steps)("step $step of $scene", (wish) => {
  describe.each(languages)("in %s", (language) => {
    const figure = figureOf(model, wish);

    it.each(frames)("names whom it tells of at %i×%i, and no name lies on another or on an actor", (...frame) => {
      const parts = partsOnScreen(figure, language, frame);
      const { crowdedNames, namesOnActors } = findFaults(parts, model);
      expect(missingIn(parts, figure, new Set(figure.scope.actorRows), language)).toEqual([]);
      expect({ crowdedNames, namesOnActors }).toEqual({ crowdedNames: [], namesOnActors: [] });
    });

    it("names all but one of them at most in a frame of 600×400, where the graph is a low strip", () => {
      const parts = partsOnScreen(figure, language, [556, 196]);
      expect(missingIn(parts, figure, new Set(figure.scope.actorRows), language).slice(1)).toEqual([]);
    });

    it.each(presets)("names them in a picture for %s as well", (preset) => {
      const parts = partsInPicture(figure, language, preset);
      const { scope } = fitFigure(figure, { preset }, translatorFor(language));
      expect(missingIn(parts, figure, new Set(scope.actorRows), language)).toEqual([]);
    });

    it.each(frames)("covers no end of what stands out at %i×%i", (...frame) => {
      expect(findFaults(lit(partsOnScreen(figure, language, frame)), model).coveredEnds).toEqual([]);
    });
  });
});
