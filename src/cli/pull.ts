import { renameSync, rmSync } from "node:fs";
import { basename } from "node:path";
import { mostBytes, readFiles } from "../dataset/files.ts";
import { writeDataset } from "../dataset/write.ts";
import type { OptionNames } from "./arguments.ts";
import type { Call } from "./command.ts";
import { warnOfLosses } from "./convert.ts";
import { requireWritable, writeBytes } from "./files.ts";
import { readInput, requireDataset } from "./inputs.ts";
import { issueWords } from "./issues.ts";
import { Refusal } from "./refusal.ts";
import { readTableOptions, tableOptions } from "./tables.ts";
import { updateAndTell } from "./update.ts";

export const pullOptions: OptionNames = { values: ["lang", "renamed", ...tableOptions], flags: ["keep", "added"] };

/** An answer takes at most so long. */
const patienceMs = 60_000;
/** A table that has lost more of its relations than this part is taken for one that was cut off. */
const mostLost = 0.5;

/**
 * Takes a table from an address (first operand) into an edited dataset (second) and writes the third, which may be the
 * second, as `tiespan/1`. Throws a `Refusal`, and leaves everything as it was, where there is no answer, or one with an
 * error, without relations or with less than half of those that there are.
 */
export async function pull(call: Call): Promise<number> {
  const { operands, words, print } = call;
  const [address, path, output] = operands;
  if (address === undefined || path === undefined || output === undefined || operands.length > 3) {
    throw new Refusal(2, `${words.operandsWanted("tiespan pull URL IN OUT.json")}\n${words.seeHelp}`);
  }
  if (!output.toLowerCase().endsWith(".json")) throw new Refusal(2, words.pull.badOutput(output));
  const url = readAddress(address, call);
  const options = readTableOptions(call);
  const old = requireDataset(readInput([path], {}, call), call);
  requireWritable(output, words);
  const name = basename(url.pathname) || url.hostname;
  const reading = readFiles([{ name, bytes: await fetchBytes(url, call) }], options);
  const error = reading.issues.find(({ severity }) => severity === "error");
  const { dataset: table } = reading;
  if (table === undefined || error !== undefined) {
    throw new Refusal(
      1,
      words.pull.refused(address, error === undefined ? words.pull.empty : issueWords(error, words)),
    );
  }
  if (table.relations.length === 0) throw new Refusal(1, words.pull.refused(address, words.pull.empty));
  if (table.relations.length < old.relations.length * mostLost) {
    throw new Refusal(1, words.pull.refused(address, words.pull.cutOff(table.relations.length, old.relations.length)));
  }
  const dataset = updateAndTell(old, table, reading, call);
  const writing = writeDataset(dataset, "tiespan/1");
  warnOfLosses(writing, "tiespan/1", call);
  replaceFile(output, writing.text, call);
  print(`${output}: ${words.holds("tiespan/1", dataset.actors.length, dataset.relations.length)}`);
  return 0;
}

function readAddress(address: string, { words }: Call): URL {
  try {
    const url = new URL(address);
    if (/^https?:$/.test(url.protocol)) return url;
  } catch {
    // Said below.
  }
  throw new Refusal(2, words.pull.badAddress(address));
}

/** Rejects with a Refusal where there is no complete answer. */
async function fetchBytes(url: URL, { words }: Call): Promise<Uint8Array> {
  const refuse = (reason: string) => new Refusal(1, words.pull.refused(url.href, reason));
  const answer = await fetchParts(url).catch((error: unknown) => {
    // Also one that ends before its announced length.
    const { message, cause } = error as Error;
    throw refuse(words.pull.noAnswer(cause instanceof Error ? cause.message : message));
  });
  if (answer.status !== 200) throw refuse(words.pull.noAnswer(String(answer.status)));
  if (answer.bytes.length > mostBytes) throw refuse(words.pull.tooLarge);
  return answer.bytes;
}

/** What is too large is not even fetched to the end. */
async function fetchParts(url: URL): Promise<{ readonly status: number; readonly bytes: Uint8Array }> {
  const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
  const parts: Uint8Array[] = [];
  let left = mostBytes;
  for await (const part of response.body ?? []) {
    parts.push(part);
    left -= part.length;
    if (left < 0) break;
  }
  return { status: response.status, bytes: Buffer.concat(parts) };
}

/** In one step: who reads the file meanwhile finds the old one or the new one. */
function replaceFile(path: string, text: string, { words }: Call): void {
  const draft = `${path}.part`;
  try {
    writeBytes(draft, text, words);
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
