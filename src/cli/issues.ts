import { withoutIsolates } from "../dataset/text.ts";
import type { Issue } from "../dataset/issues.ts";
import { issueMessage, issuePlace } from "../i18n/issueWords.ts";
import type { CommandLineWords } from "../i18n/commandLine.ts";

/** Without the marks around names, which terminals show as signs: "relations[3].start (line 40): not a date: "2025-13"". */
export function issueWords(issue: Issue, { issues }: CommandLineWords): string {
  return withoutIsolates(`${issuePlace(issues, issue)}: ${issueMessage(issues, issue)}`);
}
