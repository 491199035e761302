import type { FilmWords } from "../film.ts";

export const englishFilm: FilmWords = {
  title: "Film of this view",
  tells: {
    steps: "Tells the steps of the scene, one after the other. The decisive relations are to be seen.",
    days: "Tells the times at which most changes. The relations that begin then are to be seen, as far as there is room.",
  },
  leftOut: (told, all, named, more) =>
    `Times at which something begins: ${told} of ${all} have a picture. Without one: ${named}${more === "" ? "" : ` and ${more} more`}.`,
  kind: "File",
  kinds: { mp4: "MP4", webm: "WebM", gif: "GIF" },
  kindHints: {
    mp4: "A video for nearly all programs and networks. Where the browser writes none, it becomes WebM or GIF.",
    webm: "A video in a free format. Where the browser writes none, it becomes a GIF.",
    gif: "Moves in mails as well; 600 pixels wide.",
  },
  save: "Save film",
  saveCaptions: "Save captions",
  cancel: "Cancel",
  locked: "What is chosen stays as it is until the film is ready or cancelled.",
  measures: (size, pictures, seconds) => `${size}\u00a0pixels, ${pictures}\u00a0pictures, ${seconds}\u00a0seconds`,
  begun: "The film is being made …",
  partDone: (percent) => `The film is being made: ${percent} done.`,
  cancelled: "Cancelled, nothing has been saved.",
  saved: (fileName, size) => `“${fileName}” is ready (${size}) and is being downloaded.`,
  instead: {
    webm: "It is a WebM, since this browser does not write video in H.264, which an MP4 holds.",
    gif: "It is a GIF, since this browser does not write such video.",
  },
  captionsSaved: (fileName) => `“${fileName}” is being downloaded: what the film tells, and when.`,
  nothingTold: "This view has no steps, and nothing begins in its period: there is nothing to tell.",
  failed: "The film could not be drawn: the browser keeps pages from reading pictures, or they are too large for it.",
};
