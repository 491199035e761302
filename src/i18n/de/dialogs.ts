import type { DialogWords, DialogsWords } from "../dialogs.ts";

const shared: DialogWords = {
  close: "Schließen",
  preview: "Vorschau",
  width: "Breite",
  height: "Höhe",
  edgeLimits: (smallest, largest) => `${smallest} bis ${largest}\u00a0Pixel`,
  copy: "Kopieren",
  textNotCopied: "Der Browser erlaubt das Kopieren hier nicht. Der Text ist markiert: mit Strg+C oder ⌘C kopieren.",
  noSize: (limits) => `Breite und Höhe sind ganze Zahlen: ${limits}.`,
};

export const germanDialogs: DialogsWords = {
  picture: {
    ...shared,
    title: "Bild dieser Ansicht",
    format: "Format",
    formats: {
      article: "Artikel",
      wide: "Breit",
      social: "Social Media",
      square: "Quadrat",
      story: "Story",
      view: "Wie hier",
      own: "Eigenes",
    },
    scale: "Auflösung",
    theme: "Farben",
    themes: { light: "Hell", dark: "Dunkel" },
    transparent: "Ohne Hintergrund",
    plain: "Nur die Grafik, ohne Text",
    pixels: (size, megapixels) => `${size}\u00a0Pixel, ${megapixels}\u00a0Megapixel`,
    alt: "Alternativtext",
    copyAlt: "Alternativtext kopieren",
    figure: "HTML für die eigene Seite",
    copyFigure: "HTML kopieren",
    copyPicture: "Bild kopieren",
    asFilm: "Als Film …",
    savePng: "PNG sichern",
    saveSvg: "SVG sichern",
    drawing: "Das Bild wird gezeichnet …",
    saved: (fileName) => `Gesichert als „${fileName}“.`,
    perhapsSaved: (fileName) =>
      `„${fileName}“ wird gesichert. Wenn nichts kommt: Bild gedrückt halten oder rechts klicken und sichern.`,
    handedOver: "Das Bild hat die Seite übernommen, in der diese Grafik steht.",
    textCopied: "Der Text ist in der Zwischenablage.",
    pictureCopied: "Das Bild ist in der Zwischenablage.",
    pictureNotCopied:
      "Der Browser erlaubt das Kopieren hier nicht. Bild gedrückt halten oder rechts klicken und kopieren.",
    notDrawn: "Das Bild konnte nicht gezeichnet werden. Versuchen Sie es kleiner oder als SVG.",
    tooLarge: (megapixels, limit, largestScale) =>
      `Das Bild hätte ${megapixels}\u00a0Megapixel, möglich sind ${limit}. ` +
      (largestScale === 0
        ? "Wählen Sie eine kleinere Größe."
        : `In diesem Format geht höchstens die Auflösung ${largestScale}×.`),
  },
  share: {
    ...shared,
    title: "Teilen und einbetten",
    fields: { link: "Link", frame: "HTML als Rahmen: für jede Seite", tag: "HTML als Element: für eigene Seiten" },
    copyLabels: { link: "Link kopieren", frame: "HTML des Rahmens kopieren", tag: "HTML des Elements kopieren" },
    copied: {
      link: "Der Link ist in der Zwischenablage.",
      frame: "Das HTML des Rahmens ist in der Zwischenablage.",
      tag: "Das HTML des Elements ist in der Zwischenablage.",
    },
    view: "Ansicht",
    views: { now: "Wie jetzt", opening: "Wie am Anfang" },
    size: "Größe des Rahmens",
    sizes: { column: "So breit wie die Spalte", small: "Klein", article: "Artikel", wide: "Breit", own: "Eigene" },
    columnSize: (height) => `100\u00a0% × ${height}`,
    tagNeeds: (host) =>
      `Auf anderen Websites nur, wenn ${host} die Daten mit „Access-Control-Allow-Origin: *“ schickt.`,
    autoHeight: "Höhe folgt dem Inhalt (mit Skript)",
    shown: (size, percent) => `${size}\u00a0Pixel, hier in ${percent}`,
    tryOut: "Rahmen ausprobieren",
    share: "Link teilen",
    notShared: "Das Gerät hat den Link nicht angenommen. Kopieren Sie ihn.",
  },
  method: { title: "Wie wir arbeiten", close: shared.close, corrections: "Korrekturen" },
  table: {
    title: "Beziehungen als Tabelle",
    columns: { nature: "Art", source: "Akteur", target: "Gegenüber" },
    save: "CSV sichern",
    saved: (fileName) => `Gesichert als „${fileName}“.`,
    blocked: "Herunterladen ist hier gesperrt. Öffnen Sie die Grafik auf ihrer eigenen Seite.",
    fileName: "tabelle",
    separator: ";",
  },
  keys: {
    title: "Tasten",
    close: shared.close,
    places: [
      {
        title: "In der Grafik",
        keys: [
          [["←", "↑", "→", "↓"], "zum nächsten Akteur in dieser Richtung"],
          [["Pos1", "Ende"], "zum ersten oder letzten Akteur"],
          [[",", "."], "die Beziehungen des Akteurs entlang (auch [ und ])"],
          [
            ["Eingabe"],
            "öffnet die Einzelheiten: des Akteurs, oder der Beziehung, zu der Komma oder Punkt geführt hat",
          ],
          [["N", "P"], "zum nächsten oder vorigen Schritt oder Ereignis"],
          [["/"], "zur Suche"],
          [["L"], "zur Liste"],
          [["S"], "speichert ein Bild"],
          [["?"], "zeigt diese Tasten"],
        ],
      },
      {
        title: "An einem Ende des Zeitraums",
        keys: [
          [["←", "→"], "um einen Schritt, in der Regel einen Tag"],
          [["Umschalt + ←", "Umschalt + →"], "um einen größeren Schritt, in der Regel eine Woche"],
          [["Bild auf", "Bild ab"], "um einen großen Schritt, in der Regel einen Monat"],
          [["Pos1", "Ende"], "zum Anfang oder Ende der Daten"],
          [["+", "−"], "vergrößern oder verkleinern die Zeitleiste"],
        ],
      },
      {
        title: "Überall",
        keys: [
          [["Tab"], "zum nächsten Bedienelement; in der Grafik ein Halt für alle Akteure"],
          [
            ["Esc"],
            "schließt, was zuletzt geöffnet wurde; von Suche und Liste zurück zur Grafik, wenn eine Taste dorthin geführt hat",
          ],
        ],
      },
    ],
  },
  drop: {
    invitation: "Bild hier ablegen, um seine Ansicht zu öffnen",
    dataInvitation: "Datei hier ablegen: eigene Daten oder ein Bild, das von hier stammt",
    problems: {
      "not-a-png": "Diese Datei ist kein PNG. Hier lassen sich Bilder öffnen, die aus dieser Grafik gesichert wurden.",
      damaged: "Dieses Bild ist beschädigt oder unvollständig. Nehmen Sie die Datei, wie sie gesichert wurde.",
      "too-large": "Diese Datei ist zu groß. Bilder aus dieser Grafik haben höchstens 64\u00a0MB.",
      foreign:
        "In diesem Bild steckt keine Ansicht. Es stammt nicht von hier oder wurde unterwegs neu gespeichert, etwa von einem Kurznachrichtendienst.",
    },
    partly: (names) =>
      `Das Bild nennt, was es hier nicht gibt (${names}): Es zeigt andere Daten. Gezeigt wird, was passt.`,
  },
};
