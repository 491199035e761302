import type { Issue } from "../../dataset/issues.ts";
import { createCount } from "../count.ts";
import type { IssueWords } from "../issueWords.ts";

const count = createCount("de");

const likenesses: ReadonlyMap<string, string> = new Map([
  ["tree", "ein Baum"],
  ["tables", "mehrere Tabellen nach Namen"],
  ["adjacency list", "eine Adjazenzliste"],
  ["matrix", "eine Adjazenzmatrix"],
  ["pairs", "Paare ohne Überschriften"],
  ["words", "eine Liste von Wörtern"],
  ["row", "eine einzelne Zeile"],
]);

/** Findings in German. What was expected is not said: it comes from the schema, in English. */
const messages: IssueWords["messages"] = {
  "file-empty": () => "die Datei ist leer",
  "web-page": () => "das ist eine Webseite, keine Datendatei",
  "json-invalid": (issue) => withFound("kein gültiges JSON", issue),
  "not-a-dataset": (issue) =>
    issue.likeness !== undefined
      ? `kein Datensatz; sieht aus wie ${likenesses.get(issue.likeness) ?? issue.likeness}; als Tabelle (CSV) oder als Knoten und Kanten ist es lesbar`
      : withFound("kein Datensatz", issue),
  "encoding-invalid": (issue) => withFound("Bytes, die kein Text sind", issue),
  "format-later": (issue) => withFound("spätere Fassung des Formats, soweit verständlich gelesen", issue),
  "format-unknown": (issue) => withFound("unbekanntes Format", issue),
  "wrong-type": (issue) => withFound("von falscher Art", issue),
  "wrong-value": (issue) => withFound("ein hier nicht zulässiger Wert", issue),
  "missing-field": (issue) => withFound("ein Feld fehlt", issue),
  "unknown-field": (issue) => withFound("unbekanntes Feld", issue),
  "column-broken": (issue) =>
    withFound("keine Spalte: erwartet wird eine Liste, oder ein Objekt mit „values“ und „rows“", issue),
  "column-uneven": (issue) =>
    withFound(
      "nicht so lang wie die anderen Spalten, daher ist keine Zeile sicher; wo ein Wert fehlt, gehört „null“ hin",
      issue,
    ),
  "id-invalid": (issue) => withFound("als Kennung (id) nicht brauchbar", issue),
  "id-duplicate": (issue) => withFound("diese Kennung (id) gab es schon", issue),
  "actor-unknown": (issue) => withFound("kein Akteur hat diese Kennung", issue),
  "actor-perhaps": (issue) => withFound("das ähnelt der Kennung eines Akteurs", issue),
  "relation-unknown": (issue) => withFound("keine Beziehung hat diese Kennung", issue),
  "type-unknown": (issue) => withFound("unbekannte Beziehungsart", issue),
  "kind-unknown": (issue) => withFound("unbekannte Art von Akteur", issue),
  "source-unknown": (issue) => withFound("keine Quelle hat diese Kennung", issue),
  "date-unreadable": (issue) => withFound("kein Datum", issue),
  "period-reversed": (issue) => withFound("endet, bevor es beginnt", issue),
  "life-exceeded": (issue) =>
    withFound(
      "dauert an, obwohl es einen der Akteure nicht mehr gibt; schreiben Sie ein Ende, oder „unbekannt“",
      issue,
    ),
  "period-ambiguous": () => "Ereignis und Zustand zugleich",
  "url-refused": (issue) => withFound("diese Adresse ist nicht zulässig", issue),
  "text-cleaned": () => "enthielt unsichtbare oder kaputte Zeichen",
  "text-cut": () => "zu lang, wurde gekürzt",
  "dispute-misplaced": (issue) =>
    withFound("steht als belegt da, obwohl der Handelnde es bestreitet; ist umstritten, ob es geschehen ist?", issue),
  "source-unaddressed": (issue) => withFound("eine Quelle ohne Adresse: Leser können sie nicht prüfen", issue),
  "gesture-open": (issue) =>
    withFound("ein Wort eines Tages als Zustand ohne Ende; schreiben Sie ein Datum oder ein Ende", issue),
  "claim-thin": (issue) => withFound("eine Behauptung über eine Person mit weniger als zwei Quellen", issue),
  "file-too-large": (issue) => withFound("die Datei ist zu groß; lassen Sie weg, was das Bild nicht braucht", issue),
  "inflated-too-large": (issue) => withFound("ausgepackt ist die Datei zu groß, um gelesen zu werden", issue),
  "encoding-assumed": () =>
    "diese Bytes sind kein UTF-8 und wurden als Windows-1252 gelesen; prüfen Sie Umlaute und Akzente",
  "gzip-damaged": () => "die gepackte Datei (gzip) ist beschädigt; packen Sie sie neu oder bringen Sie sie ungepackt",
  "nested-too-deep": (issue) => withFound("für einen Datensatz zu tief verschachtelt", issue),
  "relations-too-many": (issue) => withFound("zu viele Beziehungen; bringen Sie einen Teil davon", issue),
  "format-unrecognised": (issue) =>
    issue.likeness === undefined
      ? withFound("keines der Formate, die gelesen werden", issue)
      : `sieht aus wie ${issue.likeness}, und das wird nicht gelesen`,
  "xml-invalid": (issue) => withFound("kein wohlgeformtes XML", issue),
  "doctype-refused": () =>
    "eine DOCTYPE-Angabe könnte Text nachladen oder vervielfachen, deshalb wird die Datei nicht gelesen; löschen Sie die Zeile",
  "quotes-broken": (issue) =>
    withFound("Anführungszeichen passen hier nicht; prüfen Sie die Zeile in der Tabelle", issue),
  "row-too-long": (issue) => withFound("mehr Zellen als Überschriften; als Merkmal behalten", issue),
  "column-missing": (issue) => withFound("eine Spalte fehlt, oder ihre Überschrift wird nicht verstanden", issue),
  "column-unknown": (issue) => withFound("diese Spalte wird nicht verstanden und als Merkmal behalten", issue),
  "column-repeated": (issue) => withFound("zwei Spalten für dasselbe; diese wird als Merkmal behalten", issue),
  "tables-unmatched": (issue) => withFound("diese Tabellen gehören nicht zusammen", issue),
  "date-ambiguous": (issue) =>
    withFound("auf mehrere Arten zu lesen; als undatiert übernommen, bis jemand es sagt", issue),
  "column-private": (issue) => withFound("Notizen bleiben weg, bis jemand diese Spalte auswählt", issue),
  "cell-empty": (issue) => withFound("Wort für nichts; in dieser Spalte als leer gelesen", issue),
  "cell-split": (issue) => withFound("mehrere Namen in einer Zelle: eine Beziehung für jeden", issue),
  "rows-left-out": (issue) => withFound("keine Zeile der Tabelle (Titel, Summe oder Überschrift); weggelassen", issue),
  "names-alike": (issue) =>
    withFound("unterscheiden sich nur in Groß- und Kleinbuchstaben; vielleicht derselbe Akteur", issue),
  "date-order-found": (issue) => withFound("Tag und Monat gelesen, wie es ein anderes Datum der Tabelle zeigt", issue),
  "amount-unreadable": (issue) => withFound("kein Betrag; als Merkmal behalten", issue),
  "status-unreadable": (issue) =>
    withFound(
      "kein Status; nur im Wortlaut behalten; schreiben Sie belegt, behauptet, umstritten oder bestritten",
      issue,
    ),
  "actors-made": (issue) => withFound("Akteure wurden aus den Namen in den Beziehungen gebildet", issue),
  "types-grouped": (issue) =>
    withFound("so viele Arten, dass die seltenen zusammen gezeigt werden, ihre Worte als Beschriftung", issue),
  "types-understood": (issue) =>
    withFound("so werden Arten nach ihren Worten gezeichnet; berichtigen Sie es unter „Arten zuordnen“", issue),
  "directions-unsaid": (issue) =>
    withFound(
      "die Worte haben eine Richtung, die Datei sagt, dass die Beziehungen keine oder beide haben: ohne Pfeil gezeichnet; wer handelt, sagen Sie unter „Arten zuordnen“",
      issue,
    ),
  "no-dates": () => "keine Beziehung hat ein Datum: alles ist zugleich zu sehen, die Zeitleiste hat nichts zu filtern",
  "no-sources": () => "keine Beziehung hat eine Quelle: Leser sehen nicht, wer das sagt",
  "positions-shared": (issue) =>
    withFound("Akteure stehen in der Datei an derselben Stelle; sie werden nebeneinander gezeichnet", issue),
  "workbook-damaged": () => "diese Arbeitsmappe lässt sich nicht lesen; speichern Sie die Tabelle als CSV",
  "sheet-missing": (issue) => withFound("dieses Blatt gibt es in der Arbeitsmappe nicht", issue),
  "sheets-unread": (issue) => withFound("nur das erste Blatt wird gelesen; nicht gelesen", issue),
  "hidden-left-out": (issue) => withFound("in der Arbeitsmappe ausgeblendet, daher nicht gelesen", issue),
  "part-ignored": (issue) => withFound("dieser Teil wird nicht gelesen", issue),
  "definition-unknown": (issue) => withFound("verweist auf etwas, das nicht festgelegt ist", issue),
};

export const germanIssues: IssueWords = {
  messages,
  wholeFile: "die Datei",
  line: (line, column) => (column === undefined ? `Zeile ${line}` : `Zeile ${line}, Spalte ${column}`),
  row: (row, heading) => (heading === undefined ? `Zeile ${row}` : `Zeile ${row}, „${heading}“`),
  summary: (amount, place, message) =>
    `${count(amount, { one: "Eintrag passt", other: "Einträge passen" })} nicht zum Format. Erster: ${place}: ${message}`,
};

function withFound(problem: string, { found, suggestion }: Issue): string {
  const parts = [
    found === undefined ? problem : `${problem}: ${found}`,
    suggestion === undefined ? "" : `gemeint war vielleicht „${suggestion}“`,
  ];
  return parts.filter((part) => part !== "").join("; ");
}
