import { builtInTypeById } from "../../../dataset/builtInTypes.ts";
import { readDays, unknownBound } from "../../../dataset/edtf.ts";
import { isDateUse } from "../../../dataset/formats/columnQuestions.ts";
import { inUnits, readAmount } from "../../../dataset/formats/words/amounts.ts";
import { readUnits } from "../../../dataset/formats/words/units.ts";
import type { DateRules } from "../../../dataset/formats/words/dateReading.ts";
import { readField } from "../../../dataset/formats/words/periods.ts";
import { readStanding } from "../../../dataset/formats/words/standing.ts";
import { activeOf } from "../../../dataset/formats/words/passive.ts";
import { normaliseWords, typeByWord } from "../../../dataset/formats/words/typeWords.ts";
import { createMoneyFormat, exactMoney } from "../../../i18n/money.ts";
import type { ColumnAnswer, ColumnChoice } from "./mappingChoice.ts";
import type { DataState } from "./state.ts";

/** What was said about the column in which words stand. */
export interface ColumnSayings {
  readonly rules: DateRules;
  readonly decimal: ColumnAnswer | undefined;
  /** It may name a currency and what its numbers count. */
  readonly heading: string;
}

/** What is read of the words of a cell, in the language of the dialog; "" where nothing is, or nothing else than they say. */
export function saidReading(
  state: DataState,
  choice: ColumnChoice,
  cell: string,
  { rules, decimal, heading }: ColumnSayings,
): string {
  const { t, words } = state;
  if (isDateUse(choice)) return saidDate(state, choice, cell, rules);
  if (choice === "amount") {
    const amount = readAmount(cell, decimal === "comma" ? "," : decimal === "point" ? "." : undefined);
    const { currency, scale } = readUnits(heading);
    const scaled = amount === undefined ? undefined : inUnits(amount, scale);
    if (scaled === undefined) return "";
    // Of two ways to read a cell none may be rounded.
    const write = createMoneyFormat(t.formatLocale, t.direction, exactMoney);
    const said = write({ ...(currency === undefined ? {} : { currency }), ...scaled });
    return t.words.amounts[scaled.qualifier ?? "exact"](said);
  }
  if (choice === "status") {
    const { status, isOver } = readStanding(cell.trim(), heading);
    return status === undefined ? (isOver ? words.mapping.over : "") : t.words.statuses[status];
  }
  if (choice !== "type") return "";
  const active = activeOf(cell);
  const known = typeByWord.get(normaliseWords(active ?? cell));
  const said = known === undefined ? (active ?? "") : (builtInTypeById.get(known)?.words[t.language].label ?? "");
  return active === undefined ? said : words.mapping.turned(said);
}

/** Whether words can be read as what a column holds. */
export function isReadable(
  choice: ColumnChoice,
  words: string,
  { rules, heading }: Pick<ColumnSayings, "rules" | "heading">,
): boolean {
  if (choice === "status") return readStanding(words.trim(), heading).isUnderstood;
  if (isDateUse(choice)) return ["date", "exact", "interval", "dates"].includes(readField(choice, words, rules).is);
  if (choice !== "amount") return true;
  const amount = readAmount(words, ".");
  return amount !== undefined && inUnits(amount, readUnits(heading).scale) !== undefined;
}

function saidDate({ t, words }: DataState, field: "date" | "start" | "end", cell: string, rules: DateRules): string {
  const reading = readField(field, cell, rules);
  const said = (date: string) => {
    const days = readDays(date);
    return days === undefined ? "" : t.formatDate(days);
  };
  switch (reading.is) {
    case "date":
      return field === "end" && reading.date === unknownBound ? words.mapping.over : said(reading.date);
    case "dates":
      return t.formatList(reading.dates.map(said));
    case "interval": {
      const start = readDays(reading.start);
      const end = readDays(reading.end);
      return start === undefined && end === undefined
        ? ""
        : t.formatPeriod({ start: start ?? boundOf(reading.start), end: end ?? boundOf(reading.end) });
    }
    default:
      return "";
  }
}

/** `..` is open, and an empty side not known. */
function boundOf(side: string): "unknown" | undefined {
  return side === "" ? "unknown" : undefined;
}
