/** An address, taken relative to `base`; undefined where it is none. `URL.canParse` is younger than Chrome 109 and Safari 16.4. */
export function readAddress(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
