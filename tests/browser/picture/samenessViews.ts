import data from "../../../data/musk-altman-trump.json";
import type { Dataset } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { derivePositions } from "../../../src/model/positions.ts";
import { palettes, type ThemeName } from "../../../src/notation/palette.ts";
import { drawPictureTree } from "../../../src/picture/picture.ts";
import { groupTitlesOf } from "../../../src/picture/describe.ts";
import { deriveRelationWords } from "../../../src/picture/relationWords.ts";
import type { SvgNode } from "../../../src/picture/tree.ts";
import type { ActorOnScreen } from "../../../src/stage/stage.ts";
import type { PlacedLabel } from "../../../src/notation/labelCandidates.ts";
import { deriveFilter, deriveWindow } from "../../../src/model/dayWindow.ts";
import { deriveFocus, deriveSelection, deriveView } from "../../../src/view/derive.ts";
import { deriveVisible } from "../../../src/view/store.ts";
import type { Wish } from "../../../src/view/types.ts";
import { translatorFor } from "../../translators.ts";
import { drawn, mountStage } from "../stage/scene.ts";
import { flatten } from "./samenessPixels.ts";
import { figureOf } from "../../figureOf.ts";

export const shipped = data as unknown as Dataset;
export const model = buildModel(shipped);

/** What both painters have to show alike. */
export interface ComparedView {
  readonly name: string;
  readonly wish: Wish;
  readonly size: readonly [widthPx: number, heightPx: number];
  readonly theme: ThemeName;
  readonly language: "de" | "en";
}

function viewOf(name: string, wish: Wish, more: Partial<ComparedView> = {}): ComparedView {
  return { name, wish, size: [960, 450], theme: "light", language: "de", ...more };
}

export const opening = viewOf("the opening scene", {});

export const views: readonly ComparedView[] = [
  opening,
  viewOf("the scene of the rift in English and dark", { scene: "rift" }, { theme: "dark", language: "en" }),
  viewOf("the scene of the money", { scene: "money" }, { size: [900, 520] }),
  viewOf("the scene of the break on a phone", { scene: "break" }, { size: [320, 400], language: "en" }),
  viewOf("the whole network", { scene: "" }, { size: [1200, 700] }),
  viewOf("a selected actor", { actor: "altman" }, { theme: "dark" }),
  viewOf("a selected relation of several in a lane", { scene: "rift", relation: "r013" }),
  viewOf("actors in focus", { scene: "", actors: ["musk", "openai", "xai"], from: "2023" }, { size: [1000, 640] }),
  viewOf("what is claimed or disputed", { scene: "", status: ["claimed", "disputed"] }, { language: "en" }),
  viewOf("a camera near by", { scene: "", camera: { x: 0.42, y: 0.55, ratio: 0.45 } }, { size: [900, 520] }),
  viewOf("a day in which much only may have been", { scene: "", from: "2024-10-10", to: "2024-10-10" }),
  viewOf("a camera far off, until 2020", {
    scene: "",
    mode: "until",
    to: "2020",
    camera: { x: 0.5, y: 0.6, ratio: 1.4 },
  }),
];

/** The picture in the place of the stage. */
export function pictureOf({ wish, size: [width, height], theme, language }: ComparedView): SvgNode {
  const options = { preset: "view", plain: true, width, height, theme } as const;
  return drawPictureTree(figureOf(model, wish), options, translatorFor(language));
}

/** What a stage shows of a view. */
export interface StageShows {
  readonly pixels: ImageData;
  readonly labels: readonly PlacedLabel[];
  readonly actors: readonly ActorOnScreen[];
  /** Lanes of the relations that a pointer meets at each of the places, undefined for none; actors count as none. */
  readonly lanesAt: readonly (number | undefined)[];
}

export async function showOnStage(
  { wish, size, theme, language }: ComparedView,
  places: readonly (readonly [x: number, y: number])[],
): Promise<StageShows> {
  const t = translatorFor(language);
  const view = deriveView(wish, model);
  const focus = deriveFocus(view, model);
  const scene = shipped.scenes?.find(({ id }) => id === view.scene);
  const { scope } = deriveVisible(model, wish);
  const test = mountStage(shipped, derivePositions(model, scene, scope), size, {
    scope,
    theme,
    names: shipped.actors.map(({ name }) => t.text(name, shipped.language)),
    groupTitles: groupTitlesOf(model, scope, t),
    formatCount: t.formatNumber,
    words: deriveRelationWords({ model, t }, scope, scene),
    window: deriveWindow(view, model),
    filter: deriveFilter(view, model),
    selection: deriveSelection(view, model),
    stressed: view.depth === "all" && focus !== undefined ? new Set(focus) : undefined,
  });
  if (view.camera !== undefined) test.stage.setCamera(view.camera);
  const shows = await drawn(test, {}, () => ({
    pixels: flatten(test.container, palettes[theme].background),
    labels: test.stage.labels(),
    actors: test.stage.positionsOnScreen(),
    lanesAt: places.map(([x, y]) => laneOf(test.stage.hitTest(x, y)?.relation)),
  }));
  test.remove();
  return shows;
}

export function laneOf(relation: number | undefined): number | undefined {
  return relation === undefined ? undefined : model.columns.lane[relation];
}
