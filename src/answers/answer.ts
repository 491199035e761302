import type { AnswerWords } from "../i18n/answers.ts";
import { isolate } from "../i18n/text.ts";
import type { Translator } from "../i18n/translator.ts";
import { derivePublishers } from "../model/publishers.ts";
import type { VisibleGraph } from "../view/store.ts";
import { answerCompare } from "./compare.ts";
import { answerPath } from "./path.ts";
import { type Searches, searchesHere } from "./searches.ts";
import { answerSince } from "./since.ts";
import { answerTension } from "./tension.ts";
import { type Answer, type AnswerWording, type Choice, noChoice } from "./types.ts";

/**
 * The answer to what a view asks, of what it shows: the first of what is compared, connected, in tension and new.
 * Undefined where it asks nothing. `searches` find what takes long; without them that is found at once.
 */
export function answerView(
  visible: VisibleGraph,
  wording: AnswerWording,
  choice: Choice,
  searches: Searches = searchesHere,
): Answer | undefined {
  const { compare, path, tension, since } = visible.view;
  if (compare !== undefined) return answerCompare(visible, wording, compare);
  if (path !== undefined) return answerPath(visible, wording, path, choice, searches.ways);
  if (tension !== "off") return answerTension(visible, wording, choice, searches.camps);
  return since === undefined ? undefined : answerSince(visible, wording, since);
}

/** By row, as far as the data say it: who has published its sources, each a name that turns no other around. */
export function createPublishersOf({ model: { dataset }, t }: AnswerWording): (row: number) => readonly string[] {
  return (row) =>
    derivePublishers(dataset, [row], (text) => t.text(text, dataset.language)).map((name) =>
      isolate(name, t.direction),
    );
}

/** The same view with the answer in its picture. `words` are those of the translator's language. */
export function withAnswer(visible: VisibleGraph, translator: Translator, words: AnswerWords): VisibleGraph {
  const { model } = visible;
  const answered = answerView(visible, { model, t: translator.inTimeOf(model), words }, noChoice)?.answered;
  if (answered === undefined) return visible;
  const shown = answered.unite?.(visible.shown) ?? visible.shown;
  return { ...visible, answered, told: answered.told, shown };
}
