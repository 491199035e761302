/** What is said where a page makes films: loaded only there. */
export interface FilmWords {
  readonly title: string;
  /** What is told, and by what. */
  readonly tells: Readonly<Record<"steps" | "days", string>>;
  /** Of the times at which something begins so many are told; some of the others by name, and how many more; "" for none. */
  readonly leftOut: (told: string, all: string, named: string, more: string) => string;
  readonly kind: string;
  readonly kinds: Readonly<Record<"mp4" | "webm" | "gif", string>>;
  /** Of what is chosen. */
  readonly kindHints: Readonly<Record<"mp4" | "webm" | "gif", string>>;
  readonly save: string;
  readonly saveCaptions: string;
  readonly cancel: string;
  /** While a film is being made. */
  readonly locked: string;
  /** Size, pictures and length. */
  readonly measures: (size: string, pictures: string, seconds: string) => string;
  /** What is happening, has happened, or why not. */
  readonly begun: string;
  readonly partDone: (percent: string) => string;
  readonly cancelled: string;
  readonly saved: (fileName: string, size: string) => string;
  /** It became this in the place of what was asked for. */
  readonly instead: Readonly<Record<"webm" | "gif", string>>;
  readonly captionsSaved: (fileName: string) => string;
  readonly nothingTold: string;
  readonly failed: string;
}
