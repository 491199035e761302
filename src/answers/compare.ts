import { compareShown } from "../analysis/comparison.ts";
import type { Amount, Order } from "../i18n/answers.ts";
import { windowWords } from "../i18n/wording.ts";
import type { Mark } from "../model/answered.ts";
import { createUnion } from "../model/bothShown.ts";
import { deriveRelationState } from "../model/relationState.ts";
import type { Telling } from "../model/story.ts";
import type { DayWindow } from "../model/types.ts";
import { splitWindow } from "../view/derive.ts";
import { deriveInstead, type VisibleGraph } from "../view/store.ts";
import { type AnswerWording, type ComparedPart, comparedParts, type ComparedWindows } from "./types.ts";

/** What the window of a view shows that another does not, and the other way round; undefined for what is no window. */
export function answerCompare(
  visible: VisibleGraph,
  wording: AnswerWording,
  compare: string,
): ComparedWindows | undefined {
  const { model, shown, window } = visible;
  const days = splitWindow(compare, model);
  if (days === undefined) return undefined;
  const other = deriveInstead(visible, days);
  const found = compareShown(model, other.shown, shown);
  const parts = rowsOf((part) => found[part].flatMap((id) => model.relationRow.get(id) ?? []));
  const { words, t } = wording;
  const [here, there] = [windowWords(t, window), windowWords(t, other.window)];
  const isPossibly = (row: number, isHere: boolean) =>
    deriveRelationState(model, row, isHere ? window : other.window) === "possibly";
  const noteOf = (row: number): string => {
    const [isHere, isThere] = [shown.relationShown(row), other.shown.relationShown(row)];
    const isOfOneOnly = isHere !== isThere && parts.changed.includes(row);
    return t.joinParts([
      isOfOneOnly ? words.compare.only(isHere ? here : there) : "",
      isThere && isPossibly(row, false) ? words.compare.possiblyIn(there) : "",
    ]);
  };
  const amountOf = (part: ComparedPart): Amount => {
    const rows = parts[part];
    const possibly = rows.filter((row) =>
      [shown, other.shown].some((each, place) => each.relationShown(row) && isPossibly(row, place === 0)),
    );
    return { all: t.formatNumber(rows.length), possibly: possibly.length === 0 ? "" : t.formatNumber(possibly.length) };
  };
  const keyUndated = parts.undated.length === 0 ? "" : words.compare.keyUndated;
  return {
    kind: "compare",
    there: other.window,
    parts,
    noteOf,
    answered: {
      told: tell(visible, parts, (row) => isPossibly(row, false)),
      marks: mark(visible, wording, parts, orderOf(window, other.window)),
      unite: createUnion(model, other.shown),
      period: words.compare.period(here, there),
      line: t.joinParts([words.compare.period(here, there), words.compare.keyAway(there), keyUndated]),
      says: [words.compare.says(here, there, rowsOf(amountOf)), undatedWords(wording, parts.undated)]
        .filter((sentence) => sentence !== "")
        .join(" "),
      key: {
        earlier: t.joinParts([words.compare.keyEarlier, keyUndated]),
        away: words.compare.keyAway(there),
      },
    },
  };
}

/** "Ohne Datum: 3; in welchem der Zeiträume sie bestanden, sagen die Daten nicht."; "" where all have one. */
function undatedWords({ words, t }: AnswerWording, rows: readonly number[]): string {
  return rows.length === 0 ? "" : words.compare.saysUndated(t.formatNumber(rows.length));
}

function rowsOf<Value>(of: (part: ComparedPart) => Value): Readonly<Record<ComparedPart, Value>> {
  return Object.fromEntries(comparedParts.map((part) => [part, of(part)])) as Record<ComparedPart, Value>;
}

/** Whether the window of the view is the later one: only then what it alone shows is new. */
export function orderOf(here: DayWindow, there: DayWindow): Order {
  if (here.fromDay >= there.fromDay && here.toDay >= there.toDay) return "later";
  return here.fromDay <= there.fromDay && here.toDay <= there.toDay ? "earlier" : "neither";
}

/**
 * What only the window shows is told now. A line on which something is shown now cannot be one that is away. What has no date
 * is not told: it recedes.
 */
function tell(
  { model, shown }: VisibleGraph,
  { appeared, changed, ended, stayed }: ComparedWindows["parts"],
  isPossiblyThere: (row: number) => boolean,
): ReadonlyMap<number, Telling> {
  const told = new Map<number, Telling>(stayed.map((row) => [row, "earlier"]));
  for (const row of [...appeared, ...ended, ...changed]) {
    const isOnLine = shown.laneCount(model.columns.lane[row] ?? 0) > 0;
    const away = isPossiblyThere(row) ? "perhapsAway" : "away";
    told.set(row, shown.relationShown(row) ? "now" : isOnLine ? "earlier" : away);
  }
  return told;
}

/** A word at the lines of what only one of the windows shows, what is different, and in which, first. */
function mark(
  { model, shown }: VisibleGraph,
  { words: { compare }, t }: AnswerWording,
  { appeared, changed, ended, stayed, undated }: ComparedWindows["parts"],
  order: Order,
): readonly Mark[] {
  const said = new Map<number, string>();
  for (const row of changed) {
    const which = (shown.relationShown(row) ? compare.here : compare.there)[order];
    said.set(row, t.joinParts([compare.different, which]));
  }
  for (const row of appeared) said.set(row, compare.here[order]);
  for (const row of ended) said.set(row, compare.there[order]);
  for (const row of [...stayed, ...undated]) said.set(row, "");
  return [...said].flatMap(([row, word]) => {
    if (word === "") return [];
    const others = model.lanes[model.columns.lane[row] ?? 0]?.relations ?? [];
    const isAlike = others.every((each) => (said.get(each) ?? word) === word);
    const words = isAlike ? word : t.words.picture.amongOthers(word);
    return [{ row, words, amongOthers: words, badge: "" }];
  });
}
