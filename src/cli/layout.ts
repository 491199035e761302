import process from "node:process";
import { decodeText } from "../dataset/decode.ts";
import { type Fields, isFields } from "../dataset/fields.ts";
import { writeTiespan } from "../dataset/formats/known/tiespan.ts";
import type { Writing } from "../dataset/formats/types.ts";
import { inflate, isGzip } from "../dataset/inflate.ts";
import type { InputFile } from "../dataset/input.ts";
import { cleanText } from "../dataset/text.ts";
import type { Dataset } from "../dataset/types.ts";
import { writeDataset } from "../dataset/write.ts";
import { type DatasetLayout, layoutInSteps } from "../layout/dataset.ts";
import type { OptionNames } from "./arguments.ts";
import type { Call } from "./command.ts";
import { outputPaths, putWriting, refuseOverwriting, warnOfLosses } from "./convert.ts";
import { requireWritable } from "./files.ts";
import { formatOfOutput } from "./formats.ts";
import { type Input, readInput, requireDataset } from "./inputs.ts";
import { Refusal } from "./refusal.ts";
import { readTableOptions, tableOptions } from "./tables.ts";

export const layoutOptions: OptionNames = { values: ["lang", "format", ...tableOptions], flags: ["quick"] };

/**
 * Writes the dataset of the first operand into the second with computed positions for the network and for the cast of
 * each scene, and prints how well each reads. A `tiespan/1` file keeps all it had, entries that cannot be read included,
 * and may be written in its own place. Throws a `Refusal` where there is no dataset, nowhere to write, an input in
 * another format would be written over or the call makes no sense. Interrupted, it writes the best so far.
 */
export async function layout(call: Call): Promise<number> {
  const { operands, words, print } = call;
  const [path, output] = operands;
  if (path === undefined || output === undefined || operands.length > 2) {
    throw new Refusal(2, `${words.operandsWanted("tiespan layout IN OUT")}\n${words.seeHelp}`);
  }
  const format = formatOfOutput(output, call);
  const input = readInput([path], readTableOptions(call), call);
  const isOwn = format === "tiespan/1" && input.reading.format === "tiespan/1";
  if (!isOwn) refuseOverwriting(input, outputPaths(output, format), call);
  const given = requireDataset(input, call);
  for (const file of outputPaths(output, format)) requireWritable(file, words);
  const { score, holds } = words;
  const { dataset, scores, isStopped } = await search(given, call);
  const writing = isOwn ? writeOwn(input, dataset) : writeDataset(dataset, format);
  warnOfLosses(writing, format, call);
  putWriting(writing, output, call);
  for (const [scene, ofScene] of scores) print(score(scene, ofScene));
  print(`${outputPaths(output, format).join(", ")}: ${holds(format, dataset.actors.length, dataset.relations.length)}`);
  return isStopped ? interrupted : 0;
}

/** What shells expect of a program that was interrupted. */
const interrupted = 130;
const pauseMs = 5000;

/** Says now and then how far it is; the first interruption ends the search, the second the program. */
async function search(given: Dataset, { flags, words, warn }: Call): Promise<DatasetLayout & { isStopped: boolean }> {
  const isQuick = flags.has("quick");
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
    warn(words.stopped);
  };
  process.once("SIGINT", stop);
  if (!isQuick) warn(words.searching(given.actors.length, given.relations.length));
  const work = layoutInSteps(given, { effort: isQuick ? "quick" : undefined, isStopped: () => isStopped });
  let toldMs = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) {
      process.removeListener("SIGINT", stop);
      return { ...step.value, isStopped };
    }
    if (performance.now() - toldMs > pauseMs) {
      toldMs = performance.now();
      warn(words.progress(step.value));
    }
    // Signals are heard in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The file of an input as it was, what could not be read of it included, with the positions of `placed`. */
function writeOwn({ files: [file] }: Input, placed: Dataset): Writing {
  const value = file === undefined ? undefined : valueOf(file);
  return writeTiespan((isFields(value) ? placeEntries(value, placed) : placed) as Dataset);
}

/** What is in a file that was read before as JSON. */
function valueOf({ bytes, name }: InputFile): unknown {
  const unpacked = isGzip(bytes) ? inflate(bytes, Infinity) : { bytes };
  return "bytes" in unpacked ? JSON.parse(decodeText(unpacked.bytes, name).text) : undefined;
}

/** Ids of `placed` are without the signs that reading cleans away. */
function placeEntries(value: Fields, placed: Dataset): Fields {
  const ofActor = new Map(placed.actors.map(({ id, position }) => [id, position]));
  const ofScene = new Map(placed.scenes?.map(({ id, positions }) => [id, positions]));
  return {
    ...value,
    actors: mapEntries(value.actors, "position", ofActor),
    ...(value.scenes === undefined ? {} : { scenes: mapEntries(value.scenes, "positions", ofScene) }),
  };
}

function mapEntries(entries: unknown, field: string, byId: ReadonlyMap<string, unknown>): unknown {
  if (!Array.isArray(entries)) return entries;
  return (entries as readonly unknown[]).map((entry) => {
    if (!isFields(entry) || typeof entry.id !== "string") return entry;
    const own = byId.get(cleanText(entry.id));
    return own === undefined ? entry : { ...entry, [field]: own };
  });
}
