import type { Model } from "../src/model/types.ts";
import { describeFigure } from "../src/picture/describe.ts";
import { deriveFigure, type Figure } from "../src/picture/figure.ts";
import type { Translator } from "../src/i18n/translator.ts";
import { deriveVisible } from "../src/view/store.ts";
import type { Wish } from "../src/view/types.ts";

/** What a picture shows of a model where that is wished for. */
export function figureOf(model: Model, wish: Wish): Figure {
  return deriveFigure(deriveVisible(model, wish));
}

/** The alternative text of the same. */
export function describeView(model: Model, wish: Wish, translator: Translator): string {
  return describeFigure(figureOf(model, wish), translator);
}
