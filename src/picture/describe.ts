import { isolate } from "../i18n/text.ts";
import type { Translator } from "../i18n/translator.ts";
import { stepDate } from "../i18n/storyWords.ts";
import { windowWords } from "../i18n/wording.ts";
import { deriveSaidScene } from "../view/derive.ts";
import { countTypes, type Figure } from "./figure.ts";

const namedActors = 3;

/** Names of all actors in the language of the reader; the id where there is none. */
export function namesOf({ model: { dataset } }: Figure, t: Translator): readonly string[] {
  return dataset.actors.map(({ id, name }) => t.text(name, dataset.language) || id);
}

/** The titles of the boxes in a scope. */
export function groupTitlesOf({ dataset }: Figure["model"], { groups = [] }: Figure["scope"], t: Translator): string[] {
  return groups.map(({ label }) => t.text(label, dataset.language));
}

/** The step that is told: "Schritt 3 von 10, 23. Januar 2025: Trump winkt ab"; "" for the whole scene. */
export function stepOf({ model, story }: Figure, t: Translator): string {
  if (story?.current === undefined) return "";
  const { number, step } = story.current;
  const about = [t.words.story.step(number, story.steps.length), stepDate({ model, t }, step)];
  return `${t.joinParts(about)}: ${isolate(t.text(step.title, model.dataset.language), t.direction)}`;
}

/**
 * The title of the scene where it is true of the days shown, else of the dataset, else the name of its file, else the word
 * for relations.
 */
export function titleOf(figure: Figure, t: Translator): string {
  const { dataset, name } = figure.model;
  const title =
    t.text(deriveSaidScene(figure, figure.model)?.title, dataset.language) || t.text(dataset.title, dataset.language);
  return title || name || t.words.picture.untitled;
}

/** What the step says that is told, else the text of the scene where it is true of the days shown, else of the dataset. */
export function summaryOf(figure: Figure, t: Translator): string {
  const { dataset } = figure.model;
  const { story } = figure;
  if (story?.current !== undefined) {
    return [sentence(stepOf(figure, t)), t.text(story.current.step.text, dataset.language)].join(" ").trim();
  }
  const scene = deriveSaidScene(figure, figure.model);
  return t.text(scene === undefined ? dataset.description : scene.text, dataset.language);
}

/** "20.–28. Januar 2025"; in mode `until` "bis 28. Januar 2025" */
export function periodOf({ window, answered }: Figure, t: Translator): string {
  return answered?.period ?? windowWords(t, window);
}

/**
 * "49 Beziehungen zwischen 16 Akteuren"; where a part is left out "6 von 49 Beziehungen, 5 von 16 Akteuren"; with the
 * weight from which on they are shown.
 */
export function countsOf(figure: Figure, t: Translator): string {
  return t.joinParts([numbersOf(figure, t), weightFrom(figure, t)]);
}

/** "Gewicht ab 5"; "" where all are shown. */
function weightFrom({ model: { weights }, view: { weight = 0 } }: Figure, t: Translator): string {
  return weights === undefined || weight <= 0
    ? ""
    : t.words.weight.from(isolate(weights.name, t.direction), t.formatNumber(weight));
}

function numbersOf(figure: Figure, t: Translator): string {
  const words = t.words.picture;
  const { wholeCount, wholeActorCount } = figure;
  const actors = figure.actorCounts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const thinned = thinnedOf(figure, t);
  if (thinned === "") return words.relationsBetween(t.words.relations(wholeCount), words.actors(actors));
  if (actors === wholeActorCount) return thinned;
  return t.joinParts([thinned, words.thinnedActors(t.formatNumber(actors), t.formatNumber(wholeActorCount))]);
}

/** What a picture without a caption says of what it leaves out: "6 von 49 Beziehungen, Gewicht ab 5". */
export function leftOutOf(figure: Figure, t: Translator): string {
  return t.joinParts([thinnedOf(figure, t), weightFrom(figure, t)]);
}

/** "6 von 49 Beziehungen"; "" where none is left out. */
function thinnedOf({ drawn, wholeCount }: Figure, t: Translator): string {
  if (drawn.length === wholeCount) return "";
  return t.words.picture.thinned(t.formatNumber(drawn.length), t.formatNumber(wholeCount));
}

/** "the 40 strongest of 2,669 actors and 2 more"; "" where nobody is left out. */
export function partOf({ part }: Figure, t: Translator): string {
  if (part === undefined || part.shownCount >= part.actorCount) return "";
  const more = part.shownCount - part.strongest.length;
  const [strongest = "", whole = ""] = [part.strongest.length, part.actorCount].map(t.formatNumber);
  return t.words.picture.part(strongest, more === 0 ? "" : t.formatNumber(more), whole);
}

/**
 * The alternative text of a view: title, step, period, numbers by type, what a small picture leaves out, who has most
 * relations, and of how many actors these are the strongest. Two to five sentences.
 */
export function describeFigure(figure: Figure, t: Translator): string {
  const words = t.words.picture;
  const step = stepOf(figure, t);
  const title = [titleOf(figure, t), step]
    .filter((part) => part !== "")
    .map(sentence)
    .join(" ");
  const period = periodOf(figure, t);
  const part = [figure.answered?.says ?? "", capital(sentence(partOf(figure, t)))]
    .filter((words) => words !== "")
    .join(" ");
  if (figure.relations.length === 0) return `${title} ${capital(words.describesNothing(period))} ${part}`.trim();
  const { types, dataset } = figure.model;
  const byType = countTypes(figure).flatMap((count, row) => {
    const type = types[row];
    return count === 0 || type === undefined ? [] : [`${t.typeLabel(type, dataset.language)} ${t.formatNumber(count)}`];
  });
  const described = words.describesPeriod(period, countsOf(figure, t), t.joinParts(byType));
  const most = busiest(figure, t);
  const actors = most.length === 0 ? "" : words.describesActors(t.formatList(most));
  return [title, capital(described), actors, part].filter((words) => words !== "").join(" ");
}

/** Who has most relations; nobody is named of whom others, who would not be, have as many. */
function busiest(figure: Figure, t: Translator): string[] {
  const names = namesOf(figure, t);
  const ranked = [...figure.actorCounts]
    .map((count, row) => ({ count, row }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.row - b.row);
  const next = ranked[namedActors]?.count ?? 0;
  return ranked
    .slice(0, namedActors)
    .filter(({ count }) => count > next)
    .map(({ count, row }) => `${isolate(names[row] ?? "", t.direction)} (${t.formatNumber(count)})`);
}

function sentence(text: string): string {
  if (text === "") return text;
  return /[.!?…。]$/u.test(text) ? text : `${text}.`;
}

function capital(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
