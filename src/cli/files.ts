import { accessSync, constants, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Refusal } from "./refusal.ts";
import type { CommandLineWords } from "../i18n/commandLine.ts";

/** The bytes of a file; throws a `Refusal` where they cannot be had. */
export function readBytes(path: string, words: CommandLineWords): Uint8Array {
  return attempt(path, words, () => readFileSync(path));
}

/** How many bytes a file has, told without reading it; throws a `Refusal` where there is none. */
export function measureFile(path: string, words: CommandLineWords): number {
  return attempt(path, words, () => statSync(path).size);
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Whether two paths lead to one file, through links as well; a file that is not there yet is no other. */
export function isSameFile(path: string, other: string): boolean {
  if (resolve(path) === resolve(other)) return true;
  const [file, otherFile] = [path, other].map((name) => statSync(name, { throwIfNoEntry: false }));
  if (file === undefined || otherFile === undefined) return false;
  return realpathSync(path) === realpathSync(other) || (file.ino === otherFile.ino && file.dev === otherFile.dev);
}

/** Throws a `Refusal` where a file could not be put, before anybody waits for what would be in it. */
export function requireWritable(path: string, words: CommandLineWords): void {
  try {
    accessSync(isFile(path) ? path : dirname(path), constants.W_OK);
  } catch (error) {
    throw new Refusal(1, words.notWritable(path, reasonOf(error)));
  }
}

/** Puts a text or bytes into a file, in the place of what was there; throws a `Refusal` where that is impossible. */
export function writeBytes(path: string, content: string | Uint8Array, words: CommandLineWords): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new Refusal(1, words.notWritable(path, reasonOf(error)));
  }
}

function attempt<Result>(path: string, words: CommandLineWords, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const reason = reasonOf(error);
    throw new Refusal(1, reason === "ENOENT" ? words.notFound(path) : words.notReadable(path, reason));
  }
}

/** The system's short name of an error: `ENOENT`, `EACCES`, `EISDIR`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error)) throw error;
  return String(error.code);
}
