import type { Verdict } from "../analysis/paths.ts";
import { findShared } from "../analysis/shared.ts";
import { actorName, relationSentence } from "../i18n/wording.ts";
import { isolate } from "../i18n/text.ts";
import { deriveRelationState } from "../model/relationState.ts";
import type { Mark } from "../model/answered.ts";
import type { Telling } from "../model/story.ts";
import { isInDoubt, type Model } from "../model/types.ts";
import type { VisibleGraph } from "../view/store.ts";
import { deriveRibbon } from "./ribbon.ts";
import type { Searches, Way } from "./searches.ts";
import type { AnswerWording, Choice, FoundPath, FoundPaths } from "./types.ts";

/** How two actors, by their ids, are connected in what a view shows; undefined where there are no two. */
export function answerPath(
  visible: VisibleGraph,
  wording: AnswerWording,
  [first = "", last = ""]: readonly string[],
  choice: Choice,
  findWays: Searches["ways"],
): FoundPaths | undefined {
  const { model } = visible;
  const [from, to] = [first, last].map((id) => model.actorRow.get(id));
  if (from === undefined || to === undefined || from === to) return undefined;
  const outside = [from, to].filter((row) => visible.scope.actors[row] !== 1);
  const ways = outside.length > 0 ? [] : findWays(visible, from, to);
  const found = (ways ?? []).map((way) => judgeWay(visible, way));
  const paths = [...found.filter(({ isUndated }) => !isUndated), ...found.filter(({ isUndated }) => isUndated)];
  const place = Math.min(choice.place ?? 0, Math.max(0, paths.length - 1));
  const told = new Map<number, Telling>();
  for (const { rows } of paths) for (const row of rows) told.set(row, "earlier");
  for (const row of paths[place]?.rows ?? []) told.set(row, "now");
  const { words, t } = wording;
  const [fromName, toName] = [from, to].map((row) => isolate(actorName(wording, row), t.direction));
  const chosen = paths[place];
  const says =
    chosen === undefined
      ? noWayWords(wording, [from, to], outside, ways === undefined)
      : [
          words.path.says(fromName ?? "", toName ?? "", chosen.rows.length, words.path.verdicts[sortOf(chosen)]),
          weakestWords(wording, chosen),
        ]
          .filter((part) => part !== "")
          .join(" ");
  return {
    ...{ kind: "path", from, to, paths, place, outside, isSearching: ways === undefined },
    between: deriveRibbon(visible, from, to),
    shared: findShared(visible, from, to),
    around: aroundOf(visible, first),
    answered: {
      ...{ told, says, line: says, marks: markUndated(wording, found), unite: undefined, period: undefined },
      key: { earlier: words.path.keyEarlier, away: "" },
    },
  };
}

function aroundOf({ view: { actors = [], depth }, scope }: VisibleGraph, id: string): FoundPaths["around"] {
  if (actors.length === 0 && scope.actors.every((isIn) => isIn === 1)) return "all";
  return actors.length === 1 && actors[0] === id && depth !== 0 ? depth : undefined;
}

/** No way can be found to somebody who is not in scope, and none yet while they are searched. */
function noWayWords(
  wording: AnswerWording,
  ends: readonly number[],
  outside: readonly number[],
  isSearching: boolean,
): string {
  const { words, t } = wording;
  const nameOf = (row: number) => actorName(wording, row);
  const [from = "", to = ""] = ends.map((row) => isolate(nameOf(row), t.direction));
  if (isSearching) return words.path.searching(from, to);
  if (outside.length === 0) return words.path.none(from, to);
  return words.path.outside(t.formatList(outside.map(nameOf)), outside.length);
}

/** How sure a path is; of one that is only possible, whether that is for want of a date. */
export function sortOf({ verdict, isUndated }: FoundPath): Verdict | "undated" {
  return verdict === "possible" && isUndated ? "undated" : verdict;
}

/** "Schwächstes Glied, dem Datum nach: Musk unterstützt Trump."; "" for a path that is certain. */
export function weakestWords(wording: AnswerWording, found: FoundPath): string {
  const [sort, { weakest }] = [sortOf(found), found];
  if (sort === "certain" || weakest === undefined) return "";
  const sentence = relationSentence(wording, weakest);
  const { t, words } = wording;
  return words.path.weakest[sort](`${isolate(sentence, t.direction)}${/[.!?…]$/u.test(sentence) ? "" : "."}`);
}

function judgeWay(visible: VisibleGraph, { rows, verdict, inOrder }: Way): FoundPath {
  const { columns, extent } = visible.model;
  // Where nothing has a date, when something was is no question.
  const isUndated = extent !== undefined && rows.some((row) => columns.undated[row] === 1);
  return { rows, verdict, inOrder, isUndated, weakest: verdict === "certain" ? undefined : weakestOf(visible, rows) };
}

/** What is in doubt before what is only possibly in the window, as all without a date is; that before the least precise date. */
function weakestOf({ model, window }: VisibleGraph, rows: readonly number[]): number | undefined {
  const weakness = (row: number): readonly number[] => [
    isInDoubt(model.columns.status[row] ?? 0) ? 1 : 0,
    model.columns.undated[row] === 1 || deriveRelationState(model, row, window) === "possibly" ? 1 : 0,
    vaguenessOf(model, row),
  ];
  const isWeaker = (one: readonly number[], other: readonly number[]) => {
    const place = one.findIndex((value, index) => value !== other[index]);
    return place >= 0 && (one[place] ?? 0) > (other[place] ?? 0);
  };
  return rows.reduce<number | undefined>(
    (weakest, row) => (weakest === undefined || isWeaker(weakness(row), weakness(weakest)) ? row : weakest),
    undefined,
  );
}

/** What has no date says so at its line; undefined where all have one, and other words may stand there. */
function markUndated({ model, t }: AnswerWording, paths: readonly FoundPath[]): readonly Mark[] | undefined {
  const { undated, lane } = model.columns;
  const rows = paths.flatMap((path) => (path.isUndated ? path.rows : [])).filter((row) => undated[row] === 1);
  if (rows.length === 0) return undefined;
  const words = t.words.dates.undated;
  return [...new Set(rows)].map((row) => {
    const others = model.lanes[lane[row] ?? 0]?.relations ?? [];
    const isAlike = others.every((other) => undated[other] === 1);
    return { row, words, amongOthers: isAlike ? words : t.words.picture.amongOthers(words), badge: "" };
  });
}

/** Days by which the least precise end of its periods may vary; without any date more than all others. */
function vaguenessOf({ columns }: Model, row: number): number {
  if (columns.undated[row] === 1) return Infinity;
  const first = columns.periodStart[row] ?? 0;
  const periods = Array.from({ length: (columns.periodStart[row + 1] ?? 0) - first }, (_, place) => first + place);
  return Math.max(
    ...periods.flatMap((period) => [
      (columns.latestStart[period] ?? 0) - (columns.earliestStart[period] ?? 0),
      (columns.latestEnd[period] ?? 0) - (columns.earliestEnd[period] ?? 0),
    ]),
  );
}
