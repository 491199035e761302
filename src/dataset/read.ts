import { excerptOf } from "./findings.ts";
import { problems, type Issue, type IssueCode } from "./issues.ts";
import { findJsonError, placeIn } from "./json.ts";
import type { Dataset } from "./types.ts";
import { validateDataset } from "./validate.ts";

export interface Reading {
  /** Undefined where the file is not a dataset at all; the issues then say why. */
  readonly dataset: Dataset | undefined;
  readonly issues: readonly Issue[];
  /** The format that was recognised: `tiespan/1`, or `unknown`. */
  readonly format: string;
}

/**
 * Reads a file, text or bytes, into a dataset. Never throws: what is wrong is in `issues`. Where the same JSON key
 * stands twice in an object, the last one counts.
 * @param options.name name or address of the file, for the issues that concern it as a whole
 */
export function readDataset(input: string | Uint8Array, { name = "the file" }: { name?: string } = {}): Reading {
  const { text, issues } = typeof input === "string" ? { text: input, issues: [] } : decodeText(input);
  const json = text.replace(/^\ufeff/, "");
  const refusal = refuseText(json, name);
  if (refusal !== undefined) return { dataset: undefined, issues: [...issues, refusal], format: "unknown" };
  const parsed = parseJson(json, name);
  if ("issue" in parsed) return { dataset: undefined, issues: [...issues, parsed.issue], format: "unknown" };
  const validation = validateDataset(parsed.value);
  const format = validation.dataset === undefined ? "unknown" : "tiespan/1";
  return { dataset: validation.dataset, issues: [...issues, ...validation.issues], format };
}

/** UTF-8, or UTF-16 where the bytes begin with its mark; bytes that are not text become U+FFFD. */
function decodeText(bytes: Uint8Array): { readonly text: string; readonly issues: readonly Issue[] } {
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), issues: [] };
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    const place = placeIn(text, text.indexOf("\ufffd"));
    return {
      text,
      issues: [issueOf("encoding-invalid", "warning", `not ${encoding}`, { expected: encoding, ...place })],
    };
  }
}

function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function refuseText(text: string, name: string): Issue | undefined {
  if (text.trim() === "") return issueOf("file-empty", "error", name);
  const isPage = /^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text.slice(0, 4000));
  return isPage ? issueOf("web-page", "error", name, { found: excerptOf(text.trimStart()) }) : undefined;
}

function parseJson(text: string, name: string): { readonly value: unknown } | { readonly issue: Issue } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    const error = findJsonError(text);
    if (error === undefined) return { issue: issueOf("json-invalid", "error", name) };
    const found =
      error.index < text.length ? excerptOf(text.slice(error.index, error.index + 20)) : "the end of the file";
    const place = placeIn(text, error.index);
    return { issue: issueOf("json-invalid", "error", name, { expected: error.expected, found, ...place }) };
  }
}

type Details = Partial<Pick<Issue, "expected" | "found" | "line" | "column">>;

function issueOf(code: IssueCode, severity: Issue["severity"], offender: string, details: Details = {}): Issue {
  return { code, severity, path: "", message: `${problems[code]}: ${offender}`, ...details };
}
