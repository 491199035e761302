import type { Language } from "../dataset/languages.ts";
import type { FilmWords } from "./film.ts";
import type { Translator } from "./translator.ts";

const filmWords: Readonly<Record<Language, () => Promise<FilmWords>>> = {
  ar: async () => (await import("./ar/film.ts")).arabicFilm,
  de: async () => (await import("./de/film.ts")).germanFilm,
  en: async () => (await import("./en/film.ts")).englishFilm,
};

/** The words of films in one language. Apart from the other parts, since only the explorer's own page makes films. */
export function loadFilmWords(language: Language): Promise<FilmWords> {
  return filmWords[language]();
}

/** When something begins that a film does not tell, in words. */
export interface LeftOut {
  readonly leftOut: readonly string[];
  readonly toldTimes: number;
}

/** How many times a film tells, and which not, at most so many by name; "" where it tells all. */
export function leftOutWords(
  { leftOut, toldTimes }: LeftOut,
  words: FilmWords,
  { formatNumber }: Pick<Translator, "formatNumber">,
  mostNamed = Infinity,
): string {
  if (leftOut.length === 0) return "";
  const more = leftOut.length - mostNamed;
  return words.leftOut(
    formatNumber(toldTimes),
    formatNumber(toldTimes + leftOut.length),
    leftOut.slice(0, mostNamed).join("; "),
    more > 0 ? formatNumber(more) : "",
  );
}
