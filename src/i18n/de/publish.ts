import type { PublishWords } from "../publish.ts";

export const germanPublish: PublishWords = {
  title: "Veröffentlichen",
  close: "Schließen",
  lead: "Aus dem ganzen Datensatz werden fertige Dateien. Sie entstehen in diesem Browser und gehen an niemanden: Ins Netz stellen Sie sie selbst.",
  kind: "Was entsteht",
  kinds: { site: "Ordner fürs Web", file: "Eine Datei" },
  kindHints: {
    site: "Ein ZIP. Was darin ist, gehört ausgepackt in irgendeinen Ordner eines Webservers: die Seite, dieselbe für Rahmen in anderen Seiten, die Daten, und zu jeder Szene eine Seite mit Bildern.",
    file: "Eine HTML-Seite mit allem darin. Sie öffnet sich auch ohne Netz, von der Festplatte oder aus einer E-Mail, und hat kein „Teilen“ und keine Seiten für Szenen.",
  },
  address: "Adresse, unter der der Ordner stehen wird",
  addressHint:
    "Kann leer bleiben. Mit ihr zeigen andere Websites eine Vorschau mit Bild; ohne sie funktioniert alles andere. Zum Beispiel https://example.org/netz/",
  badAddress: (words) =>
    `„${words}“ ist keine Adresse eines Ordners im Web. Sie beginnt mit https:// und hat weder „?“ noch „#“.`,
  headline: "Titel",
  credit: "Von wem",
  asInData: "Leer: wie in den Daten",
  language: "Sprache der Texte",
  logo: "Bild über der Grafik",
  logoHint: "SVG, PNG, JPEG, WebP oder GIF",
  badLogo: (fileName) => `„${fileName}“ ist kein SVG, PNG, JPEG, WebP oder GIF.`,
  hidden: "Suchmaschinen bitten, die Seiten nicht aufzunehmen",
  make: { site: "ZIP herstellen", file: "Datei herstellen" },
  cancel: "Abbrechen",
  phases: {
    fetching: "Die Teile der Seite werden geholt …",
    arranging: "Die Akteure bekommen ihre Plätze …",
    drawing: "Die Seiten werden gezeichnet …",
    packing: "Alles wird gepackt …",
  },
  cancelled: "Abgebrochen.",
  saved: (fileName, size) => `„${fileName}“ ist fertig (${size}) und wird heruntergeladen.`,
  noPictures:
    "Bilder für andere Websites fehlen darin: Dieser Browser lässt Seiten keine Bilder lesen. Ein anderer Browser kann sie herstellen.",
  failures: {
    "no-list":
      "Von hier lässt sich nicht veröffentlichen: Auf diesem Server fehlt „tiespan-files.json“. Öffnen Sie die Daten auf einer Seite, zu der alle Dateien hochgeladen sind.",
    "not-fetched":
      "Ein Teil der Seite war nicht zu holen. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.",
    "no-tls":
      "Dafür braucht der Browser eine Seite mit https://. Öffnen Sie diese so, oder speichern Sie die Daten und öffnen Sie sie dort.",
    blocked: "In diesem Rahmen ist Herunterladen gesperrt. Öffnen Sie die Seite in einem eigenen Tab.",
    failed:
      "Das hat nicht geklappt. Speichern Sie die Daten, laden Sie die Seite neu, und versuchen Sie es noch einmal.",
  },
};
