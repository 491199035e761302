import type { Translator } from "../../i18n/translator.ts";
import { loadWords } from "../../i18n/words.ts";
import { savingHere } from "../../panels/dialogs/picture/handOver.ts";
import { createPictureDialog } from "../../panels/dialogs/picture/pictureDialog.ts";
import sheetAddress from "../../panels/styles/pictureDialog.css?url";
import { mostPixels, type Snapshot, type SnapshotOptions } from "../../picture/snapshot.ts";
import { type BoundDialog, createDialogPlace, type DialogContext } from "./dialogPlace.ts";
import { themeFor } from "../preferences.ts";
import { publishersOf, type Session } from "../session.ts";

/** More publishers are never named under a picture. */
const mostPublishers = 6;

export interface SnapshotActions {
  /** The present view as a picture. */
  readonly draw: (options: SnapshotOptions) => Promise<Snapshot>;
  /** A file is about to be saved; false: the host page takes it. */
  readonly onSnapshot: (blob: Blob, fileName: string) => boolean;
  /** Opens the dialog for films; undefined where the page makes none. */
  readonly onFilm?: ((opener: HTMLElement | undefined) => void) | undefined;
}

/** To be loaded when a reader first asks for a picture. */
export function createBoundPictureDialog(
  { session, regions, translator }: DialogContext,
  { draw, onSnapshot, onFilm }: SnapshotActions,
): BoundDialog {
  const place = createDialogPlace(regions.explorer, sheetAddress);
  const dialog = createPictureDialog(place.element, {
    draw,
    onSnapshot,
    toPng: async (snapshot) => (await import("../../picture/raster.ts")).drawPng(snapshot),
  });
  return {
    open: async (opener) => {
      const t = translator();
      const [{ picture: words }] = await Promise.all([loadWords(t.language, "dialogs"), place.styled]);
      const { width, height } = regions.stage.getBoundingClientRect();
      const props = {
        t,
        words,
        viewSize: { widthPx: Math.max(1, Math.round(width)), heightPx: Math.max(1, Math.round(height)) },
        theme: themeFor(session.store.theme.value),
        sourceLine: sourceLineOf(session, t),
        mostPixels,
        saving: savingHere(),
        onFilm: onFilm && (() => onFilm(opener)),
      };
      if (place.element.isConnected) dialog.open(props, opener);
    },
    destroy: () => {
      dialog.destroy();
      place.destroy();
    },
  };
}

/** "Quellen: dpa, Reuters und 12 weitere. Illustration: …" as far as the dataset names them. */
function sourceLineOf(session: Session, t: Translator): string {
  const { credit, language } = session.model.dataset;
  const publishers = publishersOf(session, t);
  const named = publishers.slice(0, mostPublishers);
  const others = publishers.length - named.length;
  const list = t.formatList(others === 0 ? named : [...named, t.words.andMore(others)]);
  return [publishers.length === 0 ? "" : t.words.footer.sources(list), t.text(credit, language)]
    .filter((part) => part !== "")
    .join(". ");
}
