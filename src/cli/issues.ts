import type { Issue } from "../dataset/issues.ts";
import { issueMessage, issuePlace } from "../i18n/issueWords.ts";
import type { Translator } from "../i18n/translator.ts";

/** "relations[3].start (line 40): not a date: "2025-13"". */
export function issueWords(issue: Issue, { language }: Pick<Translator, "language">): string {
  return `${issuePlace(language, issue)}: ${issueMessage(language, issue)}`;
}
