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
import { type Faults, findFaults, graphIn } from "./drawnEnds.ts";

/* The ends of all lines of the shipped file, read from the drawing as an eye sees it, with all words in it. */
const { dataset } = readDataset(readFileSync("data/musk-altman-trump.json"));
if (dataset === undefined) throw new Error("the shipped dataset cannot be read");
const model = buildModel(dataset);
/** The graph of the explorer on screens of 1280×800, 390×844 and 320×640. */
const frames = {
  "1280×800": [900, 520],
  "1280×800, with a legend of more rows": [960, 450],
  "390×844": [390, 420],
  "390×844, with the graph as high as it may be": [390, 540],
  "360×740": [360, 480],
  "320×640": [320, 400],
} as const;
type FrameName = keyof typeof frames;
const frameNames = Object.keys(frames) as readonly FrameName[];
const languages = ["de", "en"] as const;
type Language = (typeof languages)[number];
const presets = presetNames.filter((name) => name !== "view");
const scenes = (dataset.scenes ?? []).map(({ id }) => id);

/** Arrowheads that may lie on a foreign line, where a low picture has 48 relations between 16 actors. */
const mostHeads: Readonly<Record<string, number>> = {
  "stargate article": 6,
  "stargate wide": 1,
};

/** Lines that may run through names or close by actors that they do not belong to, in the same picture. */
const mostThrough: Readonly<Record<string, number>> = {
  "stargate 1280×800": 1,
  "stargate 1280×800, with a legend of more rows": 1,
  "stargate 390×844": 3,
  "stargate 360×740": 2,
  "stargate 320×640": 3,
  "stargate article": 1,
  "stargate wide": 1,
  "stargate story": 1,
  "rift article": 1,
  "money article": 2,
};

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
      const { headsOnLines, linesThrough, ...others } = faultsOnScreen(scene, frame, language);
      expect(others).toEqual(none);
      expect(headsOnLines.slice(mostHeads[`${scene} ${frame}`] ?? 0)).toEqual([]);
      expect(linesThrough.slice(mostThrough[`${scene} ${frame}`] ?? 0)).toEqual([]);
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
      const { headsOnLines, linesThrough, ...others } = faultsInPicture(scene, preset, language);
      expect(others).toEqual(none);
      expect(headsOnLines.slice(mostHeads[`${scene} ${preset}`] ?? 0)).toEqual([]);
      expect(linesThrough.slice(mostThrough[`${scene} ${preset}`] ?? 0)).toEqual([]);
    });
  });
});

function isNames({ attributes }: SvgNode): boolean {
  return attributes["data-part"] === "names";
}

const none = { coveredEnds: [], crowdedNames: [], crowdedGroups: [], namesOnActors: [] };

describe("the whole network", () => {
  it.each([
    ["1280×800", 5, 2],
    ["1280×800, with a legend of more rows", 9, 1],
    ["390×844", 39, 8],
    ["320×640", 51, 18],
  ] as const)("has at %s at most %i arrowheads on foreign lines, and %i ends covered", (frame, most, mostCovered) => {
    const { headsOnLines, coveredEnds } = faultsOnScreen("network", frame, "de");
    expect(coveredEnds.slice(mostCovered)).toEqual([]);
    expect(headsOnLines.slice(most)).toEqual([]);
  });

  it.each(frameNames)("names those with the most relations at %s, though ends are all around them", (frame) => {
    const words = JSON.stringify(partsOnScreen("network", frame, "de"));
    for (const name of ["Elon Musk", "OpenAI", "Donald Trump"]) {
      const isNamed = name.split(" ").every((word) => words.includes(word));
      expect([name, isNamed]).toEqual([name, true]);
    }
  });
});
