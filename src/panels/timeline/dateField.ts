import { readAsked, readDays } from "../../dataset/edtf.ts";
import { europeanDigits } from "../../dataset/text.ts";

/**
 * The days that a reader's date means: an ISO or EDTF date (`2025-01-20`, `2025-01`, `2025`), or one as written in
 * Germany (`20.01.2025`, `20.1.25` not, `1.2025`). Where time is numbers: a number, with a point or a comma before its
 * decimals. With digits of any of these scripts. Undefined where it is none.
 */
export function readField(
  text: string,
  isNumeric = false,
): { readonly firstDay: number; readonly lastDay: number } | undefined {
  const written = europeanDigits(text.trim());
  const range = isNumeric ? readAsked(plainNumber(written), true) : readDays(isoOf(written));
  if (range === undefined || range.precision === "open") return undefined;
  return { firstDay: range.earliest, lastDay: range.latest };
}

function plainNumber(text: string): string {
  return text.replace(/[,\u066b]/, ".").replace("\u2212", "-");
}

function isoOf(text: string): string {
  const german = /^(?:(\d{1,2})\.\s*)?(\d{1,2})\.\s*(\d{4})$/.exec(text);
  if (german !== null) return [german[3], twoDigits(german[2]), twoDigits(german[1])].filter((part) => part).join("-");
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  return iso === null ? text : [iso[1], twoDigits(iso[2]), twoDigits(iso[3])].filter((part) => part).join("-");
}

function twoDigits(digits: string | undefined): string | undefined {
  return digits?.padStart(2, "0");
}
