import { findShownPaths, type Path } from "../analysis/paths.ts";
import { actorName, relationSentence } from "../i18n/wording.ts";
import { isolate } from "../i18n/text.ts";
import { deriveRelationState } from "../model/relationState.ts";
import type { Telling } from "../model/story.ts";
import { isInDoubt, type Model } from "../model/types.ts";
import type { VisibleGraph } from "../view/store.ts";
import { deriveRibbon } from "./ribbon.ts";
import type { AnswerWording, Choice, FoundPath, FoundPaths } from "./types.ts";

/** How two actors, by their ids, are connected in what a view shows; undefined where there are no two. */
export function answerPath(
  visible: VisibleGraph,
  wording: AnswerWording,
  [first = "", last = ""]: readonly string[],
  choice: Choice,
): FoundPaths | undefined {
  const { model } = visible;
  const [from, to] = [first, last].map((id) => model.actorRow.get(id));
  if (from === undefined || to === undefined || from === to) return undefined;
  const paths = findShownPaths(visible, from, to).map((path) => rowsOf(visible, path));
  const place = Math.min(choice.place ?? 0, Math.max(0, paths.length - 1));
  const told = new Map<number, Telling>();
  for (const { rows } of paths) for (const row of rows) told.set(row, "earlier");
  for (const row of paths[place]?.rows ?? []) told.set(row, "now");
  const { words, t } = wording;
  const [fromName, toName] = [from, to].map((row) => isolate(actorName(wording, row), t.direction));
  const chosen = paths[place];
  const says =
    chosen === undefined
      ? noWayWords(visible, wording, [from, to])
      : [
          words.path.says(fromName ?? "", toName ?? "", chosen.rows.length, words.path.verdicts[chosen.verdict]),
          weakestWords(wording, chosen),
        ]
          .filter((part) => part !== "")
          .join(" ");
  return {
    ...{ kind: "path", from, to, paths, place, between: deriveRibbon(visible, from, to) },
    answered: {
      ...{ told, says, line: says, marks: undefined, unite: undefined, period: undefined },
      key: { earlier: words.path.keyEarlier, away: "" },
    },
  };
}

/** No way can be found to somebody who is not in scope. */
function noWayWords({ scope }: VisibleGraph, wording: AnswerWording, ends: readonly number[]): string {
  const { words, t } = wording;
  const nameOf = (row: number) => actorName(wording, row);
  const [from = "", to = ""] = ends.map((row) => isolate(nameOf(row), t.direction));
  const outside = ends.filter((row) => scope.actors[row] !== 1);
  if (outside.length === 0) return words.path.none(from, to);
  return words.path.outside(t.formatList(outside.map(nameOf)), outside.length);
}

/** "Schwächstes Glied, dem Datum nach: Musk unterstützt Trump."; "" for a path that is certain. */
export function weakestWords(wording: AnswerWording, { verdict, weakest }: FoundPath): string {
  if (verdict === "certain" || weakest === undefined) return "";
  const sentence = relationSentence(wording, weakest);
  const { t, words } = wording;
  return words.path.weakest[verdict](`${isolate(sentence, t.direction)}${/[.!?…]$/u.test(sentence) ? "" : "."}`);
}

function rowsOf(visible: VisibleGraph, { relations, verdict, inOrder }: Path): FoundPath {
  const rows = relations.flatMap((id) => visible.model.relationRow.get(id) ?? []);
  return { rows, verdict, inOrder, weakest: verdict === "certain" ? undefined : weakestOf(visible, rows) };
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
