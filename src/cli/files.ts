import { readFileSync, writeFileSync } from "node:fs";
import { Refusal } from "./refusal.ts";
import type { CliWords } from "./words.ts";

/** The bytes of a file; throws a `Refusal` where they cannot be had. */
export function readBytes(path: string, words: CliWords): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = reasonOf(error);
    throw new Refusal(1, reason === "ENOENT" ? words.notFound(path) : words.notReadable(path, reason));
  }
}

/** Puts a text or bytes into a file, in the place of what was there; throws a `Refusal` where that is impossible. */
export function writeBytes(path: string, content: string | Uint8Array, words: CliWords): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new Refusal(1, words.notWritable(path, reasonOf(error)));
  }
}

/** The system's short name of an error: `ENOENT`, `EACCES`, `EISDIR`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error)) throw error;
  return String(error.code);
}
