import { importCodes } from "../src/dataset/importCodes.ts";
import { type IssueCode, problems } from "../src/dataset/issues.ts";

/** Every kind of finding. */
export const issueCodes = [...Object.keys(problems), ...importCodes] as readonly IssueCode[];
