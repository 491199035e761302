import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../src/dataset/read.ts";
import { buildModel } from "../../../src/model/build.ts";
import { palettes } from "../../../src/notation/palette.ts";
import { drawGraph } from "../../../src/picture/graph.ts";
import { type Faults, findFaults } from "../../drawnEnds.ts";
import { figureOf } from "../../figureOf.ts";

/* The ends of all lines of the shipped file, read from the drawing as an eye sees it. */
const { dataset: shipped } = readDataset(readFileSync("data/musk-altman-trump.json"));
if (shipped === undefined) throw new Error("the shipped dataset cannot be read");
const dataset = shipped;
const model = buildModel(dataset);
/** The graph of the explorer on a screen of 1280×800, 390×844 and 320×640. */
const frames = { 1280: [900, 520], 390: [390, 420], 320: [320, 400] } as const;
const scenes = (dataset.scenes ?? []).map(({ id }) => id);
const stories = scenes.filter((id) => id !== "network");

function faultsOf(scene: string, frame: keyof typeof frames, language: "de" | "en"): Faults {
  const names = dataset.actors.map(({ name }) => (typeof name === "string" ? name : (name[language] ?? "")));
  const [widthPx, heightPx] = frames[frame];
  return findFaults(drawGraph(figureOf(model, { scene }), names, [], widthPx, heightPx, palettes.light), model);
}

describe.each(stories)("the scene %s", (scene) => {
  it.each(["de", "en"] as const)("has no arrowhead on a foreign line and no covered end (%s)", (language) => {
    const { headsOnLines, coveredEnds, crowdedNames } = faultsOf(scene, 1280, language);
    expect({ headsOnLines, coveredEnds, crowdedNames }).toEqual({
      headsOnLines: [],
      coveredEnds: [],
      crowdedNames: [],
    });
  });
});
