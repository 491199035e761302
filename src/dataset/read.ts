import { decodeText } from "./decode.ts";
import { excerptOf } from "./findings.ts";
import { fileIssue, type Issue } from "./issues.ts";
import { findJsonError, findDeepNesting, placeIn } from "./json.ts";
import type { Dataset } from "./types.ts";
import { validateDataset } from "./validate.ts";

export interface Reading {
  /** Undefined where the file is not a dataset at all; the issues then say why. */
  readonly dataset: Dataset | undefined;
  readonly issues: readonly Issue[];
  /** The format that was recognised: `tiespan/1`, or `unknown`. */
  readonly format: string;
}

/** Objects and lists within each other; no dataset needs a tenth of it. */
export const deepestNesting = 64;

/**
 * Reads a file of the format `tiespan/1`, text or bytes, into a dataset. Never throws: what is wrong is in `issues`.
 * Where the same JSON key stands twice in an object, the last one counts.
 * @param options.name name or address of the file, for the issues that concern it as a whole
 */
export function readDataset(input: string | Uint8Array, { name = "the file" }: { name?: string } = {}): Reading {
  const { text, issues } = decodeText(input, name);
  const parsed = refuseText(text, name) ?? parseJson(text, name);
  if ("refusal" in parsed) return { dataset: undefined, issues: [...issues, parsed.refusal], format: "unknown" };
  const validation = validateDataset(parsed.value);
  const format = validation.dataset === undefined ? "unknown" : "tiespan/1";
  return { dataset: validation.dataset, issues: [...issues, ...validation.issues], format };
}

/** Why a text needs no look at its format. */
export function refuseText(text: string, name: string): { readonly refusal: Issue } | undefined {
  if (text.trim() === "") return { refusal: fileIssue("file-empty", name) };
  const isPage = /^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text.slice(0, 4000));
  return isPage ? { refusal: fileIssue("web-page", name, { found: excerptOf(text.trimStart()) }) } : undefined;
}

/** The value of a JSON text, or why there is none, with line and column. */
export function parseJson(text: string, name: string): { readonly value: unknown } | { readonly refusal: Issue } {
  try {
    const value = JSON.parse(text) as unknown;
    if (!isDeeper(value, deepestNesting)) return { value };
  } catch {
    // What is wrong is looked for below, in the same words in every browser.
  }
  const error = findJsonError(text);
  if (error === undefined) {
    const deep = findDeepNesting(text, deepestNesting);
    const place = deep === undefined ? {} : placeIn(text, deep);
    return { refusal: fileIssue("nested-too-deep", name, { expected: `at most ${deepestNesting} levels`, ...place }) };
  }
  const found =
    error.index < text.length ? excerptOf(text.slice(error.index, error.index + 20)) : "the end of the file";
  const details = { expected: error.expected, found, ...placeIn(text, error.index) };
  return { refusal: fileIssue("json-invalid", name, details) };
}

/** Whether objects and lists of a parsed value lie in each other more than so many levels deep. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return parts.some((part) => isDeeper(part, levels - 1));
}
