import { writeCaptions } from "../../film/captions.ts";
import { type FilmKind, sizeFor } from "../../film/frames.ts";
import { recordFilm } from "../../film/record.ts";
import { noQuestion, tellFilm } from "../../film/tell.ts";
import { loadFilmWords } from "../../i18n/filmWords.ts";
import type { Translator } from "../../i18n/translator.ts";
import { loadWords } from "../../i18n/words.ts";
import { createFilmDialog } from "../../panels/dialogs/film/filmDialog.ts";
import type { FilmChoice } from "../../panels/dialogs/film/types.ts";
import { giveFile, savingHere } from "../../panels/dialogs/picture/handOver.ts";
import sheetAddress from "../../panels/styles/filmDialog.css?url";
import type { Still } from "../../picture/film.ts";
import { pictureName } from "../../picture/snapshot.ts";
import { writeSvg } from "../../picture/tree.ts";
import { themeFor } from "../preferences.ts";
import type { Session } from "../session.ts";
import { dataNameOf } from "../snapshots.ts";
import type { ShareAddresses } from "./shareDialog.ts";
import { type BoundDialog, createDialogPlace, type DialogContext } from "./dialogPlace.ts";

const mediaTypes: Readonly<Record<FilmKind, string>> = { mp4: "video/mp4", webm: "video/webm", gif: "image/gif" };

/** To be loaded when a reader first wants a film. */
export function createBoundFilmDialog(
  { session, regions, translator }: DialogContext,
  addresses: Pick<ShareAddresses, "link" | "dataAddress">,
): BoundDialog {
  const { store, model } = session;
  const place = createDialogPlace(regions.explorer, sheetAddress);
  const nameFor = ({ preset, theme }: FilmChoice, t: Translator) =>
    pictureName(
      session.fileName || dataNameOf(addresses.dataAddress()),
      store.window.value,
      model,
      `film-${preset}`,
      t,
      { theme },
    );
  const dialog = createFilmDialog(place.element, {
    tell: ({ preset, theme }) => {
      const options = { preset, theme, address: graphAddress(addresses), positions: store.positions.value };
      return tellFilm(model, { ...store.wish.value, ...noSelection }, options, translator());
    },
    draw: ({ svg }) => new Blob([writeSvg(svg)], { type: "image/svg+xml" }),
    sizeOf: ({ preset, kind }) => sizeFor(preset, kind),
    make: async (stills, choice, onProgress, signal) => {
      const { bytes, kind } = await record(stills, choice, onProgress, signal);
      const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaTypes[kind] });
      return { blob, fileName: `${nameFor(choice, translator())}.${kind}`, kind };
    },
    captions: (stills, note, choice) => ({
      blob: new Blob([writeCaptions(stills, note)], { type: "text/vtt" }),
      fileName: `${nameFor(choice, translator())}.vtt`,
    }),
    save: ({ blob, fileName }) => giveFile(blob, fileName),
  });
  return {
    open: async (opener) => {
      const t = translator();
      const [words, { picture: pictureWords }] = await Promise.all([
        loadFilmWords(t.language),
        loadWords(t.language, "dialogs"),
        place.styled,
      ]);
      const props = {
        t,
        words,
        pictureWords,
        choice: { preset: "square", kind: "mp4", theme: themeFor(store.theme.value) } as const,
        tells: tellsOf(session),
        isBlocked: savingHere() === "blocked",
      };
      if (place.element.isConnected) dialog.open(props, opener);
    },
    destroy: () => {
      dialog.destroy();
      place.destroy();
    },
  };
}

function record(
  stills: readonly Still[],
  { preset, kind }: FilmChoice,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): ReturnType<typeof recordFilm> {
  const onPicture = async (done: number, all: number) => {
    onProgress(done / all);
    // Others have their turn: the page is drawn, a click is heard.
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  };
  return recordFilm(stills, kind, (each) => sizeFor(preset, each), onPicture, signal);
}

/** What somebody happens to have selected in the page is not what the film is about. */
const noSelection = { actor: undefined, relation: undefined } as const;

/** Parameters of a view that its film does not follow. */
const notOfFilms = [...Object.keys({ ...noQuestion, ...noSelection }), "camera", "theme", "ui"];

/** Where others find the graph of the film: undefined for data that are nowhere else. */
function graphAddress({ link, dataAddress }: Pick<ShareAddresses, "link" | "dataAddress">): string | undefined {
  if (dataAddress() === "" || link() === "") return undefined;
  const address = new URL(link());
  for (const name of notOfFilms) address.searchParams.delete(name);
  return address.href;
}

function tellsOf({ store }: Session): "steps" | "days" {
  return (store.story.value?.steps.length ?? 0) > 0 ? "steps" : "days";
}
