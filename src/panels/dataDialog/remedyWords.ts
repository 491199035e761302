import type { IssueCode } from "../../dataset/issues.ts";
import type { ShippedLanguage } from "../../i18n/words.ts";

type Remedies = Partial<Readonly<Record<IssueCode, string>>>;

/** What to do about findings that leave nothing to show; "" where the finding itself says it. */
const remedies: Readonly<Record<ShippedLanguage, Remedies & { readonly other: string }>> = {
  de: {
    "file-empty": "Sichern Sie die Tabelle noch einmal, und prüfen Sie, ob sie Zeilen hat.",
    "web-page": "Laden Sie die Datei selbst herunter, nicht die Seite, auf der sie angeboten wird.",
    "json-invalid": "Bessern Sie die Stelle im Editor aus, oder sichern Sie die Datei aus dem Programm neu.",
    "not-a-dataset": "Die Datei braucht Akteure und Beziehungen; die Vorlage zeigt, wie beides aussieht.",
    "encoding-invalid": "Sichern Sie die Datei als „UTF-8“; in Excel heißt das „CSV UTF-8“.",
    "format-unrecognised": "Sichern Sie Excel-Mappen als CSV.",
    "file-too-large": "",
    "inflated-too-large": "Lassen Sie Spalten oder Zeilen weg, die das Bild nicht braucht.",
    "gzip-damaged": "",
    "nested-too-deep": "Prüfen Sie, ob das die richtige Datei ist; Datensätze sind flach.",
    "relations-too-many": "",
    "xml-invalid": "Sichern Sie die Datei neu aus Gephi oder dem Programm, aus dem sie stammt.",
    "doctype-refused": "",
    "quotes-broken":
      "Sichern Sie die Tabelle noch einmal als CSV; das Programm setzt die Anführungszeichen dann richtig.",
    "column-missing": "Benennen Sie die Spalte wie in der Vorlage, oder ordnen Sie die Spalten hier zu.",
    "tables-unmatched":
      "Nehmen Sie eine Tabelle der Akteure und eine der Beziehungen zusammen, oder nur die Beziehungen.",
    other: "Bessern Sie die Stelle aus, und versuchen Sie es noch einmal.",
  },
  en: {
    "file-empty": "Save the table again and check that it has rows.",
    "web-page": "Download the file itself, not the page that offers it.",
    "json-invalid": "Mend the place in an editor, or save the file anew from its program.",
    "not-a-dataset": "The file needs actors and relations; the template shows what both look like.",
    "encoding-invalid": "Save the file as “UTF-8”; Excel calls it “CSV UTF-8”.",
    "format-unrecognised": "Save Excel workbooks as CSV.",
    "file-too-large": "",
    "inflated-too-large": "Leave out columns or rows that the picture does not need.",
    "gzip-damaged": "",
    "nested-too-deep": "Check that this is the right file; datasets are flat.",
    "relations-too-many": "",
    "xml-invalid": "Save the file anew from Gephi or the program it comes from.",
    "doctype-refused": "",
    "quotes-broken": "Save the table as CSV once more; the program then sets the quotation marks right.",
    "column-missing": "Name the column as in the template, or say here what the columns are.",
    "tables-unmatched": "Take one table of actors and one of relations together, or the relations alone.",
    other: "Mend the place and try again.",
  },
};

/** A sentence about what to do; "" where the finding itself says it. */
export function remedyOf(language: ShippedLanguage, code: IssueCode): string {
  const { [code]: remedy, other } = remedies[language];
  return remedy ?? other;
}
