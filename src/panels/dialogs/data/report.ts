import type { Issue } from "../../../dataset/issues.ts";
import { issuePlace } from "../../../i18n/issueWords.ts";
import type { OwnDataWords } from "../../../i18n/ownData.ts";
import { findingOf } from "./issueOrder.ts";
import { expectedWords } from "./reportedWords.ts";
import { withoutFields } from "./withoutFields.ts";

/** Spreadsheets take a cell that begins like this for a formula, some even behind white space. */
const formula = /^\s*[=+\-@\t\r]/;

/**
 * All issues as a table for spreadsheets: CSV in UTF-8 with a byte order mark, one row for each issue in the order
 * given, with the separator that spreadsheets of the language expect (`;` in German). No cell is a formula: before what
 * looks like one stands an apostrophe.
 */
export function writeReport(words: OwnDataWords, issues: readonly Issue[]): string {
  const { separator, columns, severities } = words.reportTable;
  const rows = issues.map((issue) => [
    issue.file ?? "",
    issuePlace(words.issues, withoutFields(issue, "file")),
    String(issue.row ?? issue.line ?? ""),
    severities[issue.severity],
    findingOf(words, issue),
    expectedWords(words, issue.expected).words,
    issue.found ?? "",
    issue.suggestion ?? "",
    issue.excerpt ?? "",
  ]);
  const lines = [columns, ...rows].map((cells) => cells.map((cell) => writeCell(cell, separator)).join(separator));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

function writeCell(text: string, separator: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
