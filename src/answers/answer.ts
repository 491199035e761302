import type { VisibleGraph } from "../view/store.ts";
import { answerCompare } from "./compare.ts";
import { answerPath } from "./path.ts";
import { answerTension } from "./tension.ts";
import type { Answer, AnswerWording, Choice } from "./types.ts";

/**
 * The answer to what a view asks, of what it shows: the first of what is compared, connected and in tension. Undefined
 * where it asks nothing.
 */
export function answerView(visible: VisibleGraph, wording: AnswerWording, choice: Choice): Answer | undefined {
  const { compare, path, tension } = visible.view;
  if (compare !== undefined) return answerCompare(visible, wording, compare);
  if (path !== undefined) return answerPath(visible, wording, path, choice);
  return tension === "on" ? answerTension(visible, wording, choice) : undefined;
}

/** The same view with the answer in its picture. */
export function withAnswer(visible: VisibleGraph, wording: AnswerWording, choice: Choice): VisibleGraph {
  const answered = answerView(visible, wording, choice)?.answered;
  if (answered === undefined) return visible;
  const shown = answered.unite?.(visible.shown) ?? visible.shown;
  return { ...visible, answered, told: answered.told, shown };
}
