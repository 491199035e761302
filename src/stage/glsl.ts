/** A number as GLSL writes a float. */
export function glslFloat(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}

/** A 32-bit whole number as GLSL reads an int, the smallest one included, whose digits alone would overflow. */
export function glslInt(value: number): string {
  return value === -0x80000000 ? "int(0x80000000u)" : String(value);
}
