import type { Issue } from "../dataset/issues.ts";
import { issueMessage, issuePlace } from "../i18n/issueWords.ts";
import type { CommandLineWords } from "../i18n/commandLine.ts";

/** "relations[3].start (line 40): not a date: "2025-13"". */
export function issueWords(issue: Issue, { issues }: CommandLineWords): string {
  return `${issuePlace(issues, issue)}: ${issueMessage(issues, issue)}`;
}
