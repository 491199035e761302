import { measureTriads, nameCamps, readPairs, rowsOf } from "../analysis/balance.ts";
import { toSignedGraph } from "../analysis/certificate.ts";
import type { AnswerWords } from "../i18n/answers.ts";
import { actorName, isDoubtful, natureGap, typeLabelOf } from "../i18n/wording.ts";
import { deriveRelationState } from "../model/relationState.ts";
import type { Telling } from "../model/story.ts";
import { isInDoubt, OPEN_START } from "../model/types.ts";
import type { VisibleGraph } from "../view/store.ts";
import type { Searches } from "./searches.ts";
import type { AnswerWording, Choice, TenseTriangle, Tension, TriangleSide } from "./types.ts";

/** What is in balance in what a view shows, and what is not. */
export function answerTension(
  visible: VisibleGraph,
  wording: AnswerWording,
  choice: Choice,
  certify: Searches["camps"],
): Tension {
  const { model, shown } = visible;
  const takesDoubtful = visible.view.tension !== "undoubted";
  const counts = (row: number) =>
    shown.relationShown(row) && (takesDoubtful || !isInDoubt(model.columns.status[row] ?? 0));
  const counted = { ...visible, shown: { ...shown, relationShown: counts } };
  const pairs = readPairs(counted);
  const balance = measureTriads(counted, pairs);
  const certificate = certify(toSignedGraph(model.dataset.actors.length, pairs.ties));
  const toRows = (ids: readonly string[]) => ids.flatMap((id) => model.relationRow.get(id) ?? []);
  const tense = balance.tense.map((ids) => triangleOf(visible, toRows(ids)));
  const frustrated = rowsOf((certificate?.frustrated ?? []).flatMap((place) => pairs.ties[place] ?? []));
  const place = Math.max(0, Math.min(choice.place ?? 0, tense.length - 1));
  const current = tense[place];
  const told = new Map<number, Telling>();
  for (const { rows } of tense) for (const row of rows) told.set(row, "earlier");
  for (const row of frustrated) told.set(row, current === undefined ? "now" : "earlier");
  for (const row of current?.rows ?? []) told.set(row, "now");
  const found = {
    counted: rowsOf(pairs.ties),
    takesDoubtful,
    triangleCount: balance.triangles,
    index: balance.index,
    bounds: certificate && { lower: certificate.lower, upper: certificate.frustrated.length },
    ambivalent: balance.ambivalent.map((pair) => pair.flatMap((id) => model.actorRow.get(id) ?? [])),
    tense,
  };
  const says = tensionWords(wording, found);
  return {
    ...{ kind: "tension", ...found, frustrated, place },
    camps: nameCamps(pairs.ties, certificate?.groups ?? []),
    answered: {
      told,
      ...{ marks: undefined, unite: undefined, period: undefined },
      line: [says[0], takesDoubtful ? "" : wording.words.tension.undoubted].join(" ").trim(),
      says: says.join(" "),
      key: { earlier: wording.words.tension.keyEarlier, away: "" },
    },
  };
}

/** More pairs than these are counted rather than named. */
const mostNamed = 6;

/** What the measures say, a sentence each; nothing of what is still being computed. */
export function tensionWords(
  wording: AnswerWording,
  {
    counted,
    takesDoubtful,
    triangleCount,
    index,
    bounds,
    ambivalent,
    tense,
  }: Pick<Tension, "counted" | "takesDoubtful" | "triangleCount" | "index" | "bounds" | "ambivalent" | "tense">,
): readonly string[] {
  const {
    words: { tension },
    t,
  } = wording;
  const named = ambivalent.length > mostNamed ? [] : ambivalent;
  const namesOf = (pair: readonly number[]) => t.formatList(pair.map((row) => actorName(wording, row)));
  return [
    triangleCount === 0 ? tension.noTriangles : tension.triangles(triangleCount, tense.length),
    takesDoubtful ? "" : tension.undoubted,
    tension.counted(counted.length, basisWords(wording, counted)),
    index === undefined ? "" : tension.index(t.formatNumber(Math.round(index * 100) / 100)),
    bounds === undefined ? "" : boundsWords(tension, bounds),
    ambivalent.length === 0 ? "" : tension.ambivalent(ambivalent.length, named.map(namesOf)),
  ].filter((sentence) => sentence !== "");
}

/** "Bündnis 2 · Lob, Rückhalt 1; davon behauptet, umstritten oder bestritten: 1": what of the relations there is; "" for none. */
export function basisWords(wording: AnswerWording, rows: readonly number[]): string {
  const { model, t, words } = wording;
  const counts = new Map<number, number>();
  for (const row of rows) {
    const type = model.columns.type[row] ?? 0;
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const kinds = model.types.flatMap((type, row) => {
    const count = counts.get(row);
    return count === undefined ? [] : [`${typeLabelOf(wording, type)} ${t.formatNumber(count)}`];
  });
  return words.tension.basis(kinds.join(natureGap), rows.filter((row) => isDoubtful(wording, row)).length);
}

function boundsWords({ exact, bounds }: AnswerWords["tension"], { lower, upper }: NonNullable<Tension["bounds"]>) {
  return lower === upper ? exact(upper) : bounds(lower, upper);
}

function triangleOf(visible: VisibleGraph, rows: readonly number[]): TenseTriangle {
  const { model } = visible;
  const { source, target, type } = model.columns;
  const sides = new Map<string, TriangleSide>();
  for (const row of rows) {
    const ends = [source[row] ?? 0, target[row] ?? 0].sort((one, other) => one - other) as [number, number];
    const sign = (model.types[type[row] ?? 0]?.sign ?? 0) < 0 ? -1 : 1;
    const known = sides.get(ends.join(" "));
    sides.set(ends.join(" "), { actors: ends, sign, rows: [...(known?.rows ?? []), row] });
  }
  // Who are with each other first.
  const ordered = [...sides.values()].sort((one, other) => other.sign - one.sign);
  return { sides: ordered, rows, since: sinceOf(visible, ordered) };
}

/** Each side begins with the first of its relations; all are there when the last side has begun, if the others still are. */
function sinceOf({ model, window }: VisibleGraph, sides: readonly TriangleSide[]): TenseTriangle["since"] {
  const beginOf = (row: number) => {
    const { earliestStart, periodStart } = model.columns;
    const [first = 0, last = 0] = [periodStart[row], periodStart[row + 1]];
    return Math.min(...earliestStart.subarray(first, last));
  };
  const begins = sides.map(({ rows }) => Math.min(...rows.map(beginOf)));
  const day = Math.max(...begins);
  if (day === OPEN_START || sides.some(({ rows }) => rows.some((row) => model.columns.undated[row] === 1))) {
    return undefined;
  }
  const isAllThere = (onDay: number) =>
    sides.every(({ rows }) =>
      rows.some(
        (row) => deriveRelationState(model, row, { fromDay: onDay, toDay: onDay, mode: "during" }) !== "hidden",
      ),
    );
  return {
    day,
    isTogether: isAllThere(day),
    isLasting: isAllThere(window.toDay),
    rows: sides.flatMap(({ rows }) => rows).filter((row) => beginOf(row) === day),
  };
}
