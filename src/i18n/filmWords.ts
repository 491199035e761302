import type { Language } from "../dataset/languages.ts";
import type { FilmWords } from "./film.ts";

const filmWords: Readonly<Record<Language, () => Promise<FilmWords>>> = {
  ar: async () => (await import("./ar/film.ts")).arabicFilm,
  de: async () => (await import("./de/film.ts")).germanFilm,
  en: async () => (await import("./en/film.ts")).englishFilm,
};

/** The words of films in one language. Apart from the other parts, since only the explorer's own page makes films. */
export function loadFilmWords(language: Language): Promise<FilmWords> {
  return filmWords[language]();
}
