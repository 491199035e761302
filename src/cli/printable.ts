/**
 * Signs with which words of a file could command a terminal or turn the direction of a line: control characters but tab
 * and line feed, and the marks that embed, override or isolate.
 */
const commands = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** The text with such signs as `\u001b`, which JSON reads as the same sign. */
export function printable(text: string): string {
  return text.replace(commands, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
