const lowestPx = 100;
const highestPx = 5000;

/**
 * Height in CSS pixels that a message of a frame asks for, between 100 and 5000; undefined for everything that is not
 * `{type: "tiespan", v: 1, event: "height", height}` with a positive whole number. Never throws.
 */
export function readFrameHeight(data: unknown): number | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { type, v, event, height } = data as Record<string, unknown>;
  if (type !== "tiespan" || v !== 1 || event !== "height") return undefined;
  if (!Number.isSafeInteger(height) || Number(height) < 1) return undefined;
  return Math.min(Math.max(Number(height), lowestPx), highestPx);
}

/**
 * Origin that messages of a frame have: that of its address, or "null" in a sandbox without an origin of its own.
 * Undefined when the address is none.
 */
export function frameOrigin(src: string, sandbox: string | null): string | undefined {
  if (sandbox !== null && !/(^|\s)allow-same-origin(\s|$)/i.test(sandbox)) return "null";
  try {
    return new URL(src).origin;
  } catch {
    return undefined;
  }
}
