/**
 * JSON lines as one list: what stands on a line stays on it, so that places in the list are those in the file. Undefined
 * for any other text. A first line that is an object of its own and a second one that begins another are JSON lines.
 */
export function asJsonList(text: string): string | undefined {
  const filled = text.split(/\r?\n/, mostEmpty).filter((line) => line.trim() !== "");
  const [first = "", second = ""] = filled;
  if (!first.trimStart().startsWith("{") || !second.trimStart().startsWith("{") || !isObject(first)) return undefined;
  let isFirst = true;
  const lines = text.split("\n").map((line) => {
    if (line.trim() === "") return "";
    const item = isFirst ? line : `,${line}`;
    isFirst = false;
    return item;
  });
  return `[${lines.join("\n")}]`;
}

/** So many lines are looked at for the first two that are not empty. */
const mostEmpty = 20;

function isObject(line: string): boolean {
  try {
    const value = JSON.parse(line) as unknown;
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}
