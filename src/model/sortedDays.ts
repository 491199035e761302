/** Number of days in the ascending array that are before `day`. */
export function countBefore(sorted: Int32Array | Float64Array, day: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Number of days in the ascending array that are on or before `day`. */
export function countUpTo(sorted: Int32Array, day: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const digits = 0x10000;

/**
 * The rows in ascending order of their value (a day, or another row), equal values in the order given. A radix sort
 * over two digits of 16 bits: linear, where a sort that calls back for each comparison, or a map of maps, takes most
 * of the load time of a large dataset.
 */
export function orderRows(rows: Uint32Array, value: Int32Array): Uint32Array {
  const byLowDigit = orderByDigit(rows, (row) => (value[row] ?? 0) & (digits - 1));
  return orderByDigit(byLowDigit, (row) => ((value[row] ?? 0) >> 16) + digits / 2);
}

function orderByDigit(rows: Uint32Array, digitOf: (row: number) => number): Uint32Array {
  const offset = new Uint32Array(digits + 1);
  for (const row of rows) {
    const next = digitOf(row) + 1;
    offset[next] = (offset[next] ?? 0) + 1;
  }
  for (let digit = 0; digit < digits; digit++) offset[digit + 1] = (offset[digit + 1] ?? 0) + (offset[digit] ?? 0);
  const ordered = new Uint32Array(rows.length);
  for (const row of rows) {
    const digit = digitOf(row);
    const at = offset[digit] ?? 0;
    ordered[at] = row;
    offset[digit] = at + 1;
  }
  return ordered;
}
