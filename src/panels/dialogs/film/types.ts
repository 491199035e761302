import type { PictureDialogWords } from "../../../i18n/dialogs.ts";
import type { FilmWords } from "../../../i18n/film.ts";
import type { LeftOut } from "../../../i18n/filmWords.ts";
import type { Translator } from "../../../i18n/translator.ts";
import type { ThemeName } from "../../../notation/palette.ts";
import type { FilmPreset, Still } from "../../../picture/film.ts";

/** What films are kept as. */
export type FilmKind = keyof FilmWords["kinds"];

/** The film that the reader wants. */
export interface FilmChoice {
  readonly preset: FilmPreset;
  readonly kind: FilmKind;
  readonly theme: ThemeName;
}

/** What a film tells: no stills where there is nothing to tell. */
export interface ToldFilm extends LeftOut {
  readonly stills: readonly Still[];
}

/** A film as a file; of another kind than was asked for where the browser does not write that. */
export interface MadeFilm {
  readonly blob: Blob;
  readonly fileName: string;
  readonly kind: FilmKind;
}

/** What one opening of the dialog is about. */
export interface FilmDialogProps {
  readonly t: Translator;
  readonly words: FilmWords;
  /** What films have in common with pictures. */
  readonly pictureWords: PictureDialogWords;
  readonly choice: FilmChoice;
  readonly tells: keyof FilmWords["tells"];
  /** No file can be saved here. */
  readonly isBlocked: boolean;
}

export interface FilmDialogActions {
  readonly tell: (choice: FilmChoice) => ToldFilm;
  /** A still as SVG. */
  readonly draw: (still: Still) => Blob;
  readonly sizeOf: (choice: FilmChoice) => { readonly widthPx: number; readonly heightPx: number };
  /** Rejects when `signal` is aborted, and where the browser cannot draw. `onProgress` hears of parts of 1. */
  readonly make: (
    stills: readonly Still[],
    choice: FilmChoice,
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ) => Promise<MadeFilm>;
  /** What is told, as a file, with a note of what is not; "" for none. */
  readonly captions: (
    stills: readonly Still[],
    note: string,
    choice: FilmChoice,
  ) => Pick<MadeFilm, "blob" | "fileName">;
  readonly save: (file: Pick<MadeFilm, "blob" | "fileName">) => void;
}

/** What the dialog is drawn from. */
export interface FilmState extends FilmDialogProps {
  readonly film: ToldFilm;
  /** Address of the first picture. */
  readonly previewUrl: string;
  readonly size: { readonly widthPx: number; readonly heightPx: number };
  /** A part of 1; undefined where nothing is being made. */
  readonly done: number | undefined;
  /** What has happened, or why not. */
  readonly status: string;
}

export interface FilmHandlers {
  readonly onChoice: (change: Partial<FilmChoice>) => void;
  readonly onMake: () => void;
  readonly onCancel: () => void;
  readonly onCaptions: () => void;
  readonly onClose: (event: Event) => void;
}
