import { fileIssue, type Issue } from "./issues.ts";
import { placeIn } from "./json.ts";

export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  readonly issues: readonly Issue[];
}

/**
 * UTF-8, or UTF-16 where the bytes begin with its mark. Bytes that are neither become U+FFFD, which is reported; with
 * `readOld` they are taken for an old encoding instead, in which spreadsheets save tables.
 */
export function decodeText(input: string | Uint8Array, name: string, readOld?: (bytes: Uint8Array) => string): Decoded {
  if (typeof input === "string") return { text: input.replace(/^\ufeff/, ""), issues: [] };
  const encoding = encodingOf(input);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(input), issues: [] };
  } catch {
    const text = new TextDecoder(encoding).decode(input);
    const place = placeIn(text, text.indexOf("\ufffd"));
    if (readOld !== undefined && encoding === "utf-8") {
      const issues = [fileIssue("encoding-assumed", name, { severity: "warning", ...place })];
      return { text: readOld(input), issues };
    }
    const details = { severity: "warning", expected: encoding, ...place } as const;
    return { text, issues: [fileIssue("encoding-invalid", name, details)] };
  }
}

function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
