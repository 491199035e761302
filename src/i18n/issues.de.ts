import type { Issue, IssueCode } from "../dataset/issues.ts";

/** Findings in German. What was expected is not said: it comes from the schema, in English. */
export const issuesInGerman: Readonly<Record<IssueCode, (issue: Issue) => string>> = {
  "file-empty": () => "die Datei ist leer",
  "web-page": () => "das ist eine Webseite, keine Datendatei",
  "json-invalid": (issue) => withFound("kein gültiges JSON", issue),
  "not-a-dataset": (issue) => withFound("kein Datensatz", issue),
  "encoding-invalid": (issue) => withFound("Bytes, die kein Text sind", issue),
  "format-later": (issue) => withFound("spätere Fassung des Formats, soweit verständlich gelesen", issue),
  "format-unknown": (issue) => withFound("unbekanntes Format", issue),
  "wrong-type": (issue) => withFound("von falscher Art", issue),
  "wrong-value": (issue) => withFound("ein hier nicht zulässiger Wert", issue),
  "missing-field": (issue) => withFound("ein Feld fehlt", issue),
  "unknown-field": (issue) => withFound("unbekanntes Feld", issue),
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
  "period-ambiguous": () => "Ereignis und Zustand zugleich",
  "url-refused": (issue) => withFound("diese Adresse ist nicht zulässig", issue),
  "text-cleaned": () => "enthielt unsichtbare oder kaputte Zeichen",
  "text-cut": () => "zu lang, wurde gekürzt",
};

function withFound(problem: string, { found, suggestion }: Issue): string {
  const parts = [
    found === undefined ? problem : `${problem}: ${found}`,
    suggestion === undefined ? "" : `gemeint war vielleicht „${suggestion}“`,
  ];
  return parts.filter((part) => part !== "").join("; ");
}
