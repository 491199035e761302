import { type Balance, measureShownBalance } from "./analysis/balance.ts";
import { withAnswer } from "./answers/answer.ts";
import { compareShown, type WindowComparison } from "./analysis/comparison.ts";
import { findShownPaths, type Path, type ShownModel } from "./analysis/paths.ts";
import { readFiles } from "./dataset/files.ts";
import type { FilesReading } from "./dataset/input.ts";
import type { Dataset } from "./dataset/types.ts";
import { answerWords, interfaceWords } from "./i18n/everyLanguage.ts";
import { languageOf } from "./i18n/languages.ts";
import { createTranslator } from "./i18n/translator.ts";
import { layoutDataset as searchLayout } from "./layout/dataset.ts";
import { buildModel } from "./model/build.ts";
import { graphOf } from "./model/graph.ts";
import type { Counts, Model } from "./model/types.ts";
import { deriveFigure } from "./picture/figure.ts";
import { drawPictureTree, type PictureOptions as SizeOptions } from "./picture/picture.ts";
import { writeSvg } from "./picture/tree.ts";
import { checkWish, mergeWish, wishNeedsGraph } from "./view/derive.ts";
import { createViewStore } from "./view/store.ts";
import type { Wish, WrittenChange } from "./view/types.ts";

export type { Balance } from "./analysis/balance.ts";
export { diffDatasets, patchDataset } from "./analysis/changes.ts";
export type { DatasetChanges, EntryChanges, FieldChange, PlacedEntry } from "./analysis/changes.ts";
export type { WindowComparison } from "./analysis/comparison.ts";
export type { Path, Verdict } from "./analysis/paths.ts";
export { writeDataset } from "./dataset/write.ts";
export type { FormatName } from "./dataset/formats/registry.ts";
export type { Loss, Writing as DatasetWriting } from "./dataset/formats/types.ts";
export type { Issue } from "./dataset/issues.ts";
export type * from "./dataset/types.ts";
export type { Counts } from "./model/types.ts";
export type { WrittenChange as ViewChange } from "./view/types.ts";

/** Size, colours and language of a picture. */
export interface PictureOptions extends SizeOptions {
  /** BCP 47; shipped: de, en. Where none is given, that of the view, else that of the dataset, else English. */
  readonly lang?: string;
}

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
export function countShown(dataset: Dataset, view: WrittenChange = {}): Counts {
  const { model, wish } = lookAt(dataset, view);
  return createViewStore(model, wish).counting()();
}

/**
 * A view as the text of an SVG document, as `toSVG` of the element draws it: the same input gives the same text. Throws
 * a RangeError for a size that is not positive and finite.
 */
export function drawPicture(
  dataset: Dataset,
  view: WrittenChange = {},
  { lang, ...options }: PictureOptions = {},
): string {
  const { model, wish } = lookAt(dataset, view);
  const tag = lang ?? wish.lang ?? dataset.language ?? "en";
  const language = languageOf(tag);
  const translator = createTranslator(tag, interfaceWords[language]).inTimeOf(model);
  const visible = createViewStore(model, wish).visible.value;
  const figure = deriveFigure(withAnswer(visible, translator, answerWords[language]));
  return writeSvg(drawPictureTree(figure, options, translator));
}

/**
 * The dataset with a position for every actor, and for every scene that has a cast; those in the file are replaced. The
 * same dataset gives the same positions. Takes minutes.
 */
export function layoutDataset(dataset: Dataset): Dataset {
  return searchLayout(dataset).dataset;
}

/** The days of a view. */
export type WindowChange = Pick<WrittenChange, "from" | "to" | "mode">;

/**
 * What the window of a view shows that another, earlier or later, does not, and the other way round; both with the types,
 * statuses, tags and surroundings of the view. What of `other` is not named is as in the view. Each relation that either
 * shows is in exactly one part; what has no date is shown by both. Throws a RangeError where the dates of `other` mean
 * nothing, or its end lies before its beginning.
 */
export function compareWindows(
  dataset: Dataset,
  view: WrittenChange,
  other: WindowChange,
): Omit<WindowComparison, "undated"> {
  const { model, wish } = lookAt(dataset, view);
  const before = checkWish(mergeWish({}, { ...view, ...other }, model), model);
  const refused = before.refused.filter((name) => name in other);
  if (refused.length > 0) throw new RangeError(`not a window: ${JSON.stringify(other)}`);
  const { undated, ...parts } = compareShown(model, seen(model, before.wish).shown, seen(model, wish).shown);
  const inBoth = new Set([...parts.stayed, ...undated]);
  return { ...parts, stayed: dataset.relations.flatMap(({ id }) => (inBoth.has(id) ? [id] : [])) };
}

/**
 * How two actors, by their ids, are connected in what a view shows: the shortest paths, whatever the direction of
 * relations, and the shortest that respect time, each with how sure it is. Throws a RangeError for an actor that is not in
 * the dataset.
 */
export function findPaths(dataset: Dataset, view: WrittenChange, from: string, to: string): readonly Path[] {
  const { model, wish } = lookAt(dataset, view);
  const [first, last] = [from, to].map((id) => model.actorRow.get(id));
  if (first === undefined || last === undefined) throw new RangeError(`no actors of the dataset: ${from}, ${to}`);
  return findShownPaths(seen(model, wish), first, last);
}

/**
 * How far what a view shows is in balance: triangles, and how few ties would have to go for two camps to be left.
 * `docs/balance.md` says what is counted. The same input gives the same, also where it is too large to be solved.
 */
export function measureBalance(dataset: Dataset, view: WrittenChange = {}): Balance {
  const { model, wish } = lookAt(dataset, view);
  return measureShownBalance(seen(model, wish));
}

/** A dataset as a model with all that the view needs, and what the dataset can answer of the view. */
function lookAt(dataset: Dataset, view: WrittenChange): { readonly model: Model; readonly wish: Wish } {
  const model = buildModel(dataset);
  const { wish } = checkWish(mergeWish({}, view, model), model);
  if (wishNeedsGraph(wish, model)) graphOf(model);
  return { model, wish };
}

/** What is asked of a network is asked of all of it, unless the view names how many of its actors it is about. */
function seen(model: Model, wish: Wish): ShownModel {
  const { shown, window } = createViewStore(model, { strongest: "all", ...wish });
  return { model, shown: shown.value.now, window: window.value };
}
