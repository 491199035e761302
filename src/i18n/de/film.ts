import type { FilmWords } from "../film.ts";

export const germanFilm: FilmWords = {
  title: "Film dieser Ansicht",
  tells: {
    steps: "Erzählt die Schritte der Szene, einen nach dem anderen. Zu sehen sind die entscheidenden Beziehungen.",
    days: "Erzählt die Zeitpunkte, zu denen sich am meisten ändert. Zu sehen sind die Beziehungen, die dann beginnen, soweit Platz ist.",
  },
  leftOut: (told, all, named, more) =>
    `Zeitpunkte, zu denen etwas beginnt: ${told} von ${all} haben ein Bild. Ohne Bild: ${named}${more === "" ? "" : ` und ${more} weitere`}.`,
  kind: "Datei",
  kinds: { mp4: "MP4", webm: "WebM", gif: "GIF" },
  kindHints: {
    mp4: "Ein Video für nahezu alle Programme und Netzwerke. Schreibt der Browser keines, wird es WebM oder GIF.",
    webm: "Ein Video in einem freien Format. Schreibt der Browser keines, wird es ein GIF.",
    gif: "Bewegt sich auch in E-Mails; 600 Pixel breit.",
  },
  save: "Film sichern",
  saveCaptions: "Untertitel sichern",
  cancel: "Abbrechen",
  locked: "Bis der Film fertig oder abgebrochen ist, bleibt die Auswahl, wie sie ist.",
  measures: (size, pictures, seconds) => `${size}\u00a0Pixel, ${pictures}\u00a0Bilder, ${seconds}\u00a0Sekunden`,
  begun: "Der Film entsteht …",
  partDone: (percent) => `Der Film entsteht: ${percent} sind fertig.`,
  cancelled: "Abgebrochen, nichts ist gesichert.",
  saved: (fileName, size) => `„${fileName}“ ist fertig (${size}) und wird heruntergeladen.`,
  instead: {
    webm: "Es ist ein WebM, da dieser Browser kein Video in H.264 schreibt, das ein MP4 enthält.",
    gif: "Es ist ein GIF, da dieser Browser kein solches Video schreibt.",
  },
  captionsSaved: (fileName) => `„${fileName}“ wird heruntergeladen: was der Film erzählt, und wann.`,
  nothingTold: "Diese Ansicht hat keine Schritte, und in ihrem Zeitraum beginnt nichts: Es gibt nichts zu erzählen.",
  failed:
    "Der Film konnte nicht gezeichnet werden: Der Browser lässt Seiten keine Bilder lesen, oder sie sind ihm zu groß.",
};
