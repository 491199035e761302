/** What `tiespan cut` finds, worked out row by row in the plainest way, without any of its code. */

export interface OracleRow {
  readonly cells: readonly string[];
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly start: string;
  readonly end: string;
  readonly weight: string;
}

export interface OracleCut {
  readonly around: readonly string[];
  readonly hops: number;
  readonly max: number;
  readonly from?: string;
  readonly to?: string;
  readonly types?: readonly string[];
}

const day = 24 * 60 * 60 * 1000;

/** First and last millisecond of a date; undefined for what the SQL leaves to others. */
function readDays(text: string): readonly [first: number, last: number] | undefined {
  const named = /^(\d\d)-([A-Za-z]{3})-(\d{4})$/.exec(text);
  const german = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text);
  const names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
  const month = named === null ? 0 : names.indexOf((named[2] ?? "").toLowerCase()) + 1;
  const iso =
    named !== null
      ? `${named[3]}-${String(month).padStart(2, "0")}-${named[1]}`
      : german !== null
        ? `${german[3]}-${german[2]}-${german[1]}`
        : text;
  const [, y, m, d] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso) ?? [];
  if (y === undefined) return undefined;
  const [year, first] = [Number(y), Number(m ?? 1)];
  if (first < 1 || first > 12) return undefined;
  const start = Date.UTC(year, first - 1, Number(d ?? 1));
  if (d !== undefined) return new Date(start).toISOString().slice(0, 10) === iso ? [start, start + day - 1] : undefined;
  return [start, Date.UTC(m === undefined ? year + 1 : year, m === undefined ? 0 : first, 1) - 1];
}

const saysNothing = (text: string) => ["", "na", "n/a", "-"].includes(text.toLowerCase());
const goesOn = (text: string) => ["heute", "ongoing", "9999-12-31"].includes(text.toLowerCase());

/** Whether no reading of the dates lies in the window. */
function isOutside({ start, end }: OracleRow, from: number, to: number): boolean {
  const hasStart = !saysNothing(start);
  const hasEnd = !saysNothing(end) && !goesOn(end);
  const [first, last] = [hasStart ? readDays(start) : undefined, hasEnd ? readDays(end) : undefined];
  const isLate = first !== undefined && first[0] > to && (!hasEnd || (last !== undefined && last[0] > to));
  const isEarly =
    hasEnd && last !== undefined && last[1] < from && (!hasStart || (first !== undefined && first[1] < from));
  return isLate || isEarly;
}

/** The cells of the rows, in order. */
export function cutByHand(
  rows: readonly OracleRow[],
  { around, hops, max, from, to, types }: OracleCut,
): readonly (readonly string[])[] {
  const first = from === undefined ? -Infinity : (readDays(from)?.[0] ?? NaN);
  const last = to === undefined ? Infinity : (readDays(to)?.[1] ?? NaN);
  const counting = rows.filter(
    (row) =>
      row.source !== "" &&
      row.target !== "" &&
      (types === undefined || types.includes(row.type)) &&
      (from === undefined && to === undefined ? true : !isOutside(row, first, last)),
  );
  const distance = new Map(around.map((actor) => [actor, 0]));
  for (let hop = 1; hop < hops; hop++) {
    for (const { source, target } of counting) {
      for (const [one, other] of [
        [source, target],
        [target, source],
      ] as const) {
        if (distance.get(one) === hop - 1 && !distance.has(other)) distance.set(other, hop);
      }
    }
  }
  const near = counting.filter(({ source, target }) =>
    hops === 0 ? distance.has(source) && distance.has(target) : distance.has(source) || distance.has(target),
  );
  const together = ({ source, target }: OracleRow) =>
    near.filter(
      (row) => (row.source === source && row.target === target) || (row.source === target && row.target === source),
    );
  const ranked = near.map((row) => {
    const all = together(row);
    const hop = Math.min(distance.get(row.source) ?? Infinity, distance.get(row.target) ?? Infinity);
    const weight = all.reduce((sum, { weight: text }) => sum + (/^\d+(\.\d+)?$/.test(text) ? Number(text) : 0), 0);
    return { cells: row.cells, hop, weight, count: all.length };
  });
  ranked.sort((a, b) => a.hop - b.hop || b.weight - a.weight || b.count - a.count || compareCells(a.cells, b.cells));
  return ranked.slice(0, max).map(({ cells }) => cells);
}

/** By the bytes of UTF-8, which are in the order of code points. */
function compareCells(one: readonly string[], other: readonly string[]): number {
  for (const [index, cell] of one.entries()) {
    const order = Buffer.compare(Buffer.from(cell), Buffer.from(other[index] ?? ""));
    if (order !== 0) return order;
  }
  return 0;
}
