import { findMoments, type Moment } from "../analysis/moments.ts";
import { formatDay } from "../dataset/edtf.ts";
import type { Point } from "../dataset/types.ts";
import { stepDate } from "../i18n/storyWords.ts";
import type { LeftOut } from "../i18n/filmWords.ts";
import type { Translator } from "../i18n/translator.ts";
import { windowWords } from "../i18n/wording.ts";
import type { StoryStep } from "../model/story.ts";
import type { Model } from "../model/types.ts";
import type { ThemeName } from "../notation/palette.ts";
import { periodOf, titleOf } from "../picture/describe.ts";
import { deriveFigure, type Figure } from "../picture/figure.ts";
import { type Beat, drawFilm, type FilmPreset, type Still } from "../picture/film.ts";
import { leadOf, type Panel, panelWords } from "../picture/strip.ts";
import { deriveVisible } from "../view/store.ts";
import type { Wish } from "../view/types.ts";

export interface FilmOptions {
  readonly preset: FilmPreset;
  readonly theme: ThemeName;
  /** Of the graph, for the last picture; the title stands there without one. */
  readonly address?: string | undefined;
  /** Of every actor of the model, where they do not stand as the data say. */
  readonly positions?: readonly Point[];
}

/** What tells moments by itself: no step of a story, and no answer to what a view asks besides. */
export const noQuestion = {
  step: undefined,
  compare: undefined,
  path: undefined,
  tension: "off",
  since: undefined,
} as const;

/** A film of days tells so many. */
const mostDays = 12;

/** Of a film of days it says at which times something begins without a picture: there may be more than it has room for. */
export interface Film extends LeftOut {
  /** Empty where there is nothing to tell. */
  readonly stills: readonly Still[];
}

/**
 * A film of what a view shows: of the steps of its scene, or else of the moments of greatest change, with a picture before
 * and one after them. The same model, wish and options give the same film. `t` is in the time of the model.
 */
export function tellFilm(
  model: Model,
  wish: Wish,
  { preset, theme, address, positions }: FilmOptions,
  t: Translator,
): Film {
  const asked = { ...wish, ...noQuestion };
  const see = (change: Wish): Figure => deriveFigure(deriveVisible(model, { ...asked, ...change }));
  const seen = see({});
  const whole = positions === undefined ? seen : { ...seen, positions };
  const { steps = [] } = whole.story ?? {};
  const told = steps.length > 0 ? tellSteps(steps, see, t) : tellDays(model, asked, t);
  if (told.rows.length === 0) return { stills: [], leftOut: [], toldTimes: 0 };
  const beats = [opening(whole, t), ...told.beats, closing(whole, address, t)];
  const drawn = drawFilm(whole, beats, told.rows, preset, theme, t);
  const times = told.times.filter(({ beat }) => beat === undefined || drawn[beats.indexOf(beat)] === undefined);
  return {
    stills: drawn.filter((still) => still !== undefined),
    leftOut: times.map(({ words }) => words),
    toldTimes: told.times.length - times.length,
  };
}

/** What a view shows at the moments of greatest change in its window, in their order. */
export function findPanels(model: Model, wish: Wish, count: number): readonly Panel[] {
  return panelsAt(model, wish, findMoments(model, deriveVisible(model, wish), count).chosen);
}

function panelsAt(model: Model, wish: Wish, moments: readonly Moment[]): readonly Panel[] {
  return moments.map(({ fromDay, toDay, begins }) => {
    const [from, to] = [fromDay, toDay].map((day) => formatDay(day, model.isNumeric));
    const then: Wish = { ...wish, from, to, mode: "during" };
    return { figure: deriveFigure(deriveVisible(model, then)), begins };
  });
}

/** What a film tells between its first and last picture, and the relations that it draws. */
interface Told {
  readonly beats: readonly Beat[];
  /** Rows, the most important first. */
  readonly rows: readonly number[];
  /** All times at which something begins, in words, with the beat that tells it; of steps none. */
  readonly times: readonly { readonly words: string; readonly beat: Beat | undefined }[];
}

function tellSteps(steps: readonly StoryStep[], see: (change: Wish) => Figure, t: Translator): Told {
  const beats = steps.map(({ number, step }): Beat => {
    const figure = see({ step: number });
    const { language } = figure.model.dataset;
    const date = stepDate({ model: figure.model, t }, step);
    return {
      figure,
      about: [t.words.story.place(number, steps.length), date].filter((part) => part !== "").join(" · "),
      title: t.text(step.title, language),
      text: t.text(step.text, language),
    };
  });
  // The first of each step before the second of any.
  const longest = Math.max(...steps.map(({ rows }) => rows.length));
  const rows = Array.from({ length: longest }, (_, place) => steps.flatMap(({ rows }) => rows[place] ?? [])).flat();
  return { beats, rows: [...new Set(rows)], times: [] };
}

function tellDays(model: Model, wish: Wish, t: Translator): Told {
  const { chosen, others } = findMoments(model, deriveVisible(model, wish), mostDays);
  const moments = panelsAt(model, wish, chosen);
  const leads = moments.flatMap(({ figure, begins }) => leadOf(figure, begins) ?? []);
  const beats = moments.map((moment): Beat => {
    const { when, sentence, source } = panelWords(moment, t);
    return {
      figure: moment.figure,
      lead: leadOf(moment.figure, moment.begins),
      ...{ about: when, title: sentence, text: source },
    };
  });
  const times = [...chosen, ...others]
    .map(({ fromDay, toDay }, at) => ({ fromDay, toDay, beat: beats[at] }))
    .sort((one, other) => one.fromDay - other.fromDay || one.toDay - other.toDay)
    .map(({ beat, ...days }) => ({ words: windowWords(t, { ...days, mode: "during" }), beat }));
  return { beats, rows: [...new Set([...leads, ...moments.flatMap(({ begins }) => begins)])], times };
}

/** Mail programs show no other picture than the first: it says what was found. */
function opening(figure: Figure, t: Translator): Beat {
  const steps = figure.story?.steps.length ?? 0;
  const title = steps > 0 ? t.words.story.play(steps) : undefined;
  return { figure, about: periodOf(figure, t), title, text: "" };
}

function closing(figure: Figure, address: string | undefined, t: Translator): Beat {
  const isAddress = address !== undefined;
  return { figure, about: periodOf(figure, t), title: address ?? titleOf(figure, t), isAddress, text: "" };
}
