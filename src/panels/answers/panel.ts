import type { TemplateResult } from "lit-html";
import { comparePanel } from "./compare.ts";
import { pathPanel } from "./path.ts";
import { sincePanel } from "./since.ts";
import { tensionPanel } from "./tension.ts";
import type { AnswerActions, AnswerProps } from "./types.ts";

/** The answer to what a view asks, in words, with what can be asked otherwise. */
export function answerPanel({ answer, ...props }: AnswerProps, actions: AnswerActions): TemplateResult {
  if (answer.kind === "compare") return comparePanel({ ...props, answer }, actions);
  if (answer.kind === "path") return pathPanel({ ...props, answer }, actions);
  return answer.kind === "tension"
    ? tensionPanel({ ...props, answer }, actions)
    : sincePanel({ ...props, answer }, actions);
}
