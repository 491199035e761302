import { withAnswer } from "../../../src/answers/answer.ts";
import { answerWords } from "../../../src/i18n/everyLanguage.ts";
import type { Translator } from "../../../src/i18n/translator.ts";
import data from "../../../data/musk-altman-trump.json";
import type { Dataset, Line } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import type { Model } from "../../../src/model/types.ts";
import { derivePositions } from "../../../src/model/positions.ts";
import { palettes, type ThemeName } from "../../../src/notation/palette.ts";
import { deriveFigure } from "../../../src/picture/figure.ts";
import { drawPictureTree } from "../../../src/picture/picture.ts";
import { groupTitlesOf } from "../../../src/picture/describe.ts";
import { deriveRelationWords } from "../../../src/picture/relationWords.ts";
import type { SvgNode } from "../../../src/picture/tree.ts";
import type { ActorOnScreen } from "../../../src/stage/stage.ts";
import type { PlacedLabel } from "../../../src/notation/labelCandidates.ts";
import { deriveFilter, deriveWindow } from "../../../src/model/dayWindow.ts";
import { deriveFocus, deriveSelection, deriveView } from "../../../src/view/derive.ts";
import { deriveVisible, type VisibleGraph } from "../../../src/view/store.ts";
import type { Wish } from "../../../src/view/types.ts";
import { translatorFor } from "../../translators.ts";
import { drawn, mountStage, type TestStage } from "../stage/scene.ts";
import { flatten } from "./samenessPixels.ts";

const shipped = buildModel(data as unknown as Dataset);

/** The same actors, of whose relations only the weight is known. */
function weighted(line: Line) {
  const { actors, relations } = shipped.dataset;
  return buildModel({
    format: "tiespan/1",
    actors,
    types: { tie: { label: "Tie", family: "other", sign: 0, directed: line === "dots", line } },
    relations: relations.map(({ id, source, target }, row) => {
      return { id, source, target, type: "tie", attributes: { weight: 1 + ((row * row) % 31) } };
    }),
  });
}

/** What both painters have to show alike. */
export interface ComparedView {
  readonly model: Model;
  readonly name: string;
  readonly wish: Wish;
  readonly size: readonly [widthPx: number, heightPx: number];
  readonly theme: ThemeName;
  readonly language: "de" | "en";
}

function viewOf(name: string, wish: Wish, more: Partial<ComparedView> = {}): ComparedView {
  return { model: shipped, name, wish, size: [960, 450], theme: "light", language: "de", ...more };
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
  viewOf("two periods compared", { scene: "", from: "2025-01-20", to: "2025-01-28", compare: "2024..2024" }),
  viewOf(
    "two periods compared in a scene, in the dark",
    { compare: "2024-06..2024-12" },
    { theme: "dark", language: "en" },
  ),
  viewOf("how two are connected", { scene: "", path: ["leavitt", "ellison"] }, { language: "en" }),
  viewOf("a camera far off, until 2020", {
    scene: "",
    mode: "until",
    to: "2020",
    camera: { x: 0.5, y: 0.6, ratio: 1.4 },
  }),
  viewOf("weights from 12 on", { weight: 12 }, { model: weighted("dashes"), size: [1200, 700] }),
  viewOf("weights of dots from 9 on", { weight: 9 }, { model: weighted("dots"), size: [1000, 640], theme: "dark" }),
  viewOf("weights of double lines from 15 on", { weight: 15 }, { model: weighted("double"), size: [1000, 640] }),
];

function visibleOf(model: Model, wish: Wish, t: Translator): VisibleGraph {
  return withAnswer(deriveVisible(model, wish), t, answerWords[t.language]);
}

/** The picture in the place of the stage. */
export function pictureOf({ model, wish, size: [width, height], theme, language }: ComparedView): SvgNode {
  const options = { preset: "view", plain: true, width, height, theme } as const;
  const t = translatorFor(language);
  return drawPictureTree(deriveFigure(visibleOf(model, wish, t)), options, t);
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
  view: ComparedView,
  places: readonly (readonly [x: number, y: number])[],
): Promise<StageShows> {
  const { model, theme } = view;
  const test = mountView(view);
  const shows = await drawn(test, {}, () => ({
    pixels: flatten(test.container, palettes[theme].background),
    labels: test.stage.labels(),
    actors: test.stage.positionsOnScreen(),
    lanesAt: places.map(([x, y]) => laneOf(model, test.stage.hitTest(x, y)?.relation)),
  }));
  test.remove();
  return shows;
}

/** A stage of a view, drawn by what `paintWith` says. */
export function mountView({ model, wish, size, theme, language }: ComparedView): TestStage {
  const t = translatorFor(language);
  const view = deriveView(wish, model);
  const focus = deriveFocus(view, model);
  const { dataset } = model;
  const scene = dataset.scenes?.find(({ id }) => id === view.scene);
  const { scope, shown, told, answered } = visibleOf(model, wish, t);
  const test = mountStage(dataset, derivePositions(model, scene, scope), size, {
    scope,
    theme,
    names: dataset.actors.map(({ name }) => t.text(name, dataset.language)),
    groupTitles: groupTitlesOf(model, scope, t),
    formatCount: t.formatNumber,
    words: deriveRelationWords({ model, t }, scope, scene, answered?.marks),
    told,
    ...(answered === undefined ? {} : { shown: { now: shown } }),
    window: deriveWindow(view, model),
    filter: deriveFilter(view, model),
    selection: deriveSelection(view, model),
    stressed: view.depth === "all" && focus !== undefined ? new Set(focus) : undefined,
  });
  if (view.camera !== undefined) test.stage.setCamera(view.camera);
  return test;
}

export function laneOf(model: Model, relation: number | undefined): number | undefined {
  return relation === undefined ? undefined : model.columns.lane[relation];
}
