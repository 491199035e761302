import { readFiles } from "./dataset/files.ts";
import type { FilesReading } from "./dataset/input.ts";
import type { Dataset } from "./dataset/types.ts";
import { de } from "./i18n/de.ts";
import { en } from "./i18n/en.ts";
import { createTranslator, languageOf } from "./i18n/translator.ts";
import { layoutDataset as searchLayout } from "./layout/dataset.ts";
import { buildModel } from "./model/build.ts";
import { deriveCounts } from "./model/counts.ts";
import { buildScope } from "./model/scope.ts";
import { createShown } from "./model/shown.ts";
import { buildTimeIndex } from "./model/timeIndex.ts";
import type { Counts, Model } from "./model/types.ts";
import { drawPictureTree, type PictureOptions as SizeOptions } from "./picture/picture.ts";
import { writeSvg } from "./picture/tree.ts";
import { checkWish, deriveFilter, deriveFocus, deriveView, deriveWindow, mergeWish } from "./view/derive.ts";
import type { Wish, WishChange } from "./view/types.ts";

export { writeDataset } from "./dataset/write.ts";
export type { FormatName } from "./dataset/formats/registry.ts";
export type { Loss, Writing as DatasetWriting } from "./dataset/formats/types.ts";
export type { Issue } from "./dataset/issues.ts";
export type * from "./dataset/types.ts";
export type { Counts } from "./model/types.ts";
export type { WishChange as ViewChange } from "./view/types.ts";

/** Size, colours and language of a picture. */
export interface PictureOptions extends SizeOptions {
  /** BCP 47; shipped: de, en. Where none is given, that of the view, else that of the dataset, else English. */
  readonly lang?: string;
}

const words = { de, en };

/** What a file gave: a dataset, undefined where it is none at all, and everything found on the way. */
export type DatasetReading = Pick<FilesReading, "dataset" | "issues" | "format">;

/**
 * Reads one file of any format, as text or bytes (UTF-8 or UTF-16, also packed with gzip). Never throws: what is wrong
 * is in `issues`, and `format` says what was recognised. Tables of relations are read on their own.
 * @param options.name of the file, for issues; its end tells a table from other text
 */
export function readDataset(
  input: string | Uint8Array,
  { name = "the file" }: { readonly name?: string } = {},
): DatasetReading {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const { dataset, issues, format } = readFiles([{ name, bytes }]);
  return { dataset, issues, format };
}

/**
 * What a view shows of a dataset, counted as the element counts. A view has the parameters that the element's has; those
 * not named are as the scene says, or the default. What the dataset cannot answer is passed over.
 */
export function countShown(dataset: Dataset, view: WishChange = {}): Counts {
  const model = buildModel(dataset);
  const wanted = deriveView(wishFor(view, model), model);
  const window = deriveWindow(wanted, model);
  const filter = deriveFilter(wanted, model);
  const scope = buildScope(model, deriveFocus(wanted, model), wanted.depth);
  const shown = createShown(model, scope);
  shown.update(window, filter);
  return deriveCounts(model, buildTimeIndex(model, scope), shown, window, filter);
}

/**
 * A view as the text of an SVG document, as `toSVG` of the element draws it: the same input gives the same text. Throws
 * a RangeError for a size that is not positive and finite.
 */
export function drawPicture(
  dataset: Dataset,
  view: WishChange = {},
  { lang, ...options }: PictureOptions = {},
): string {
  const model = buildModel(dataset);
  const wish = wishFor(view, model);
  const tag = lang ?? wish.lang ?? dataset.language ?? "en";
  return writeSvg(drawPictureTree(model, wish, options, createTranslator(tag, words[languageOf(tag)]).inTimeOf(model)));
}

/**
 * The dataset with a position for every actor, and for every scene that has a cast; those in the file are replaced. The
 * same dataset gives the same positions. Takes minutes.
 */
export function layoutDataset(dataset: Dataset): Dataset {
  return searchLayout(dataset).dataset;
}

function wishFor(view: WishChange, model: Model): Wish {
  return checkWish(mergeWish({}, view, model), model).wish;
}
