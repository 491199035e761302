import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../src/dataset/read.ts";
import { buildModel } from "../../../src/model/build.ts";
import { palettes } from "../../../src/notation/palette.ts";
import { groupTitlesOf, namesOf } from "../../../src/picture/describe.ts";
import { drawGraph } from "../../../src/picture/graph.ts";
import { drawPictureTree } from "../../../src/picture/picture.ts";
import { deriveRelationWords } from "../../../src/picture/relationWords.ts";
import { type Preset, presetNames } from "../../../src/picture/size.ts";
import type { SvgNode } from "../../../src/picture/tree.ts";
import { figureOf } from "../../figureOf.ts";
import { translatorFor } from "../../translators.ts";
import { boundsOfLines, type Faults, findFaults, graphIn } from "./drawnEnds.ts";

/* The ends of all lines of the shipped file, read from the drawing as an eye sees it, with all words in it. */
const { dataset } = readDataset(readFileSync("data/musk-altman-trump.json"));
if (dataset === undefined) throw new Error("the shipped dataset cannot be read");
const model = buildModel(dataset);
/** The graph of the explorer on screens of these sizes, and with fewer or more words above it. */
const frames = {
  "1280×800": [908, 342],
  "1280×800, with little above it": [900, 520],
  "390×844": [390, 487],
  "390×844, with the graph as high as it may be": [390, 540],
  "360×640": [360, 449],
  "320×640": [320, 399],
  "600×400": [600, 351],
} as const;
type FrameName = keyof typeof frames;
const frameNames = Object.keys(frames) as readonly FrameName[];
const languages = ["de", "en"] as const;
type Language = (typeof languages)[number];
const presets = presetNames.filter((name) => name !== "view");
const scenes = (dataset.scenes ?? []).map(({ id }) => id);

function partsOnScreen(scene: string, frame: FrameName, language: Language): readonly SvgNode[] {
  const t = translatorFor(language);
  const figure = figureOf(model, { scene });
  const words = deriveRelationWords({ model, t }, figure.scope, figure.scene);
  const titles = groupTitlesOf(model, figure.scope, t);
  const [widthPx, heightPx] = frames[frame];
  return drawGraph(figure, namesOf(figure, t), words, widthPx, heightPx, palettes.light, 0, titles);
}

function faultsOnScreen(scene: string, frame: FrameName, language: Language): Faults {
  return findFaults(partsOnScreen(scene, frame, language), model);
}

function faultsInPicture(scene: string, preset: Preset, language: Language): Faults {
  return findFaults(
    graphIn(drawPictureTree(figureOf(model, { scene }), { preset }, translatorFor(language))) ?? [],
    model,
  );
}

describe.each(scenes.filter((id) => id !== "network"))("the scene %s", (scene) => {
  describe.each(languages)("in %s", (language) => {
    it.each(frameNames)("covers no end, and has no line through a name and no arrowhead on one at %s", (frame) => {
      expect(faultsOnScreen(scene, frame, language)).toEqual(none);
    });

    it.each(frameNames)("names the ten with the most relations at %s", (frame) => {
      const names = JSON.stringify(partsOnScreen(scene, frame, language).find(isNames));
      const figure = figureOf(model, { scene });
      const busiest = figure.scope.actorRows
        .toSorted((a, b) => (model.degree[b] ?? 0) - (model.degree[a] ?? 0))
        .slice(0, 10);
      const wanted = busiest.map((row) => namesOf(figure, translatorFor(language))[row] ?? "");
      const isThere = (name: string) => name.split(" ").every((word) => names.includes(word.replace(/\W+$/u, "")));
      expect(wanted.filter((name) => !isThere(name))).toEqual([]);
    });

    it.each(presets)("nor in a picture for %s", (preset) => {
      expect(faultsInPicture(scene, preset, language)).toEqual(none);
    });
  });
});

function isNames({ attributes }: SvgNode): boolean {
  return attributes["data-part"] === "names";
}

const none = {
  headsOnLines: [],
  coveredEnds: [],
  linesThrough: [],
  crowdedNames: [],
  crowdedGroups: [],
  namesOnActors: [],
};

describe("the whole network", () => {
  it.each([
    ["1280×800, with little above it", 0, 0],
    ["1280×800", 5, 4],
    ["390×844", 3, 4],
    ["390×844, with the graph as high as it may be", 1, 3],
    ["360×640", 2, 7],
    ["320×640", 4, 11],
    ["600×400", 2, 9],
  ] as const)("has at %s at most %i arrowheads on foreign lines, and %i ends covered", (frame, most, mostCovered) => {
    const { headsOnLines, coveredEnds } = faultsOnScreen("network", frame, "de");
    expect(coveredEnds.slice(mostCovered)).toEqual([]);
    expect(headsOnLines.slice(most)).toEqual([]);
  });

  it.each(presets)("has in a picture for %s at most 1 arrowhead on a foreign line, and no end covered", (preset) => {
    const { headsOnLines, coveredEnds } = faultsInPicture("network", preset, "de");
    expect(coveredEnds).toEqual([]);
    expect(headsOnLines.slice(1)).toEqual([]);
  });

  it.each(frameNames)("cuts at most 5 pixels of a line off at %s", (frame) => {
    const [widthPx, heightPx] = frames[frame];
    const { left, right, top, bottom } = boundsOfLines(partsOnScreen("network", frame, "de"));
    expect(Math.min(left, top)).toBeGreaterThan(-5);
    expect(right).toBeLessThan(widthPx + 5);
    expect(bottom).toBeLessThan(heightPx + 5);
  });

  it.each(frameNames)("names those with the most relations at %s, though ends are all around them", (frame) => {
    const words = JSON.stringify(partsOnScreen("network", frame, "de"));
    for (const name of ["Elon Musk", "OpenAI", "Donald Trump"]) {
      const isNamed = name.split(" ").every((word) => words.includes(word));
      expect([name, isNamed]).toEqual([name, true]);
    }
  });
});
