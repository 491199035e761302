/**
 * Signs with which words of a file could command a terminal or turn the direction of a line: control characters but tab
 * and line feed, and the marks that embed, override or isolate.
 */
const commands = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The text with such signs as `\u001b`, which JSON reads as the same sign. Only what keeps a name in its own direction stays
 * (U+2068 and U+2069, begun and ended in one line): that turns nothing around it.
 */
export function printable(text: string): string {
  const kept = isolatesIn(text);
  return text.replace(commands, (sign, at: number) =>
    kept.has(at) ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Where such marks begin and end, each with its other one. */
function isolatesIn(text: string): ReadonlySet<number> {
  const kept = new Set<number>();
  let begun: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[\n\u2068\u2069]/gu)) {
    if (sign === "\n") begun = [];
    else if (sign === "\u2068") begun.push(index);
    else {
      const start = begun.pop();
      if (start !== undefined) kept.add(start).add(index);
    }
  }
  return kept;
}
