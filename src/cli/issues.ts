import type { Issue } from "../dataset/issues.ts";
import type { Call } from "./command.ts";

/** "relations[3].start: not a date: "2025-13""; a place in lines where the reader knows one. */
export function issueWords(issue: Issue, { translator, words }: Pick<Call, "translator" | "words">): string {
  return `${placeOf(issue, translator.words.notices.wholeFile, words)}: ${translator.issueMessage(issue)}`;
}

function placeOf({ path, line, column }: Issue, wholeFile: string, words: Call["words"]): string {
  if (line !== undefined && column !== undefined) return words.place(line, column);
  return path === "" ? wholeFile : path;
}
