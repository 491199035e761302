import { interfaceWords } from "../../i18n/everyLanguage.ts";
import { writePngTexts } from "../../picture/png.ts";
import type { Means } from "../../publish/means.ts";
import { findQuickly } from "../findQuickly.ts";
import { drawPixels } from "../pixels.ts";

/** What Node has for publishing. */
export const means: Means = {
  loadWords: (language) => Promise.resolve(interfaceWords[language]),
  arrange: (dataset) => Promise.resolve(findQuickly(dataset)),
  drawPng: async ({ svg, widthPx, heightPx, texts }) => {
    const pixels = await drawPixels(svg, widthPx, heightPx);
    return pixels && { bytes: writePngTexts(pixels.png(), texts), missing: pixels.missing };
  },
  onPage: () => Promise.resolve(),
};
