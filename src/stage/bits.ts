/** WebGL 2 promises a vertex shader 256 vectors of uniforms; this many are for the types. */
const mostVectors = 160;

/** Vectors of four words that hold one bit per row. */
export function bitVectors(rowCount: number): number {
  return Math.max(1, Math.min(mostVectors, Math.ceil(rowCount / 128)));
}

/** Room for one bit per row, as `bitVectors` many uvec4. */
export function createBits(rowCount: number): Uint32Array {
  return new Uint32Array(4 * bitVectors(rowCount));
}

export function setBits(bits: Uint32Array, rows: Iterable<number>): void {
  bits.fill(0);
  for (const row of rows) {
    const word = row >> 5;
    if (word < bits.length) bits[word] = (bits[word] ?? 0) | (1 << (row & 31));
  }
}
