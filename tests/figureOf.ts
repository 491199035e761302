import type { Dataset } from "../src/dataset/types.ts";
import type { Translator } from "../src/i18n/translator.ts";
import { buildModel } from "../src/model/build.ts";
import { graphOf } from "../src/model/graph.ts";
import type { Model } from "../src/model/types.ts";
import { describeFigure } from "../src/picture/describe.ts";
import { deriveFigure, type Figure } from "../src/picture/figure.ts";
import { drawPictureTree, type PictureOptions } from "../src/picture/picture.ts";
import { writeSvg } from "../src/picture/tree.ts";
import { deriveVisible } from "../src/view/store.ts";
import type { Wish } from "../src/view/types.ts";

/** What a picture shows of a model where that is wished for. */
export function figureOf(model: Model, wish: Wish): Figure {
  graphOf(model);
  return deriveFigure(deriveVisible(model, wish));
}

/** The alternative text of the same. */
export function describeView(model: Model, wish: Wish, translator: Translator): string {
  return describeFigure(figureOf(model, wish), translator);
}

/** The same as the text of an SVG document. */
export function drawPicture(dataset: Dataset, wish: Wish, options: PictureOptions, translator: Translator): string {
  return writeSvg(drawPictureTree(figureOf(buildModel(dataset), wish), options, translator));
}
