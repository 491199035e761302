import { basename } from "node:path";
import { diffDatasets, hasChanges } from "../analysis/changes.ts";
import { writeJson } from "../dataset/formats/jsonText.ts";
import { leaf } from "../dataset/formats/structure.ts";
import type { FilesReading } from "../dataset/input.ts";
import type { Dataset } from "../dataset/types.ts";
import { buildModel } from "../model/build.ts";
import type { OptionNames } from "./arguments.ts";
import { writeFeed } from "./atom.ts";
import type { Call } from "./command.ts";
import { type Revision, tellChanges } from "../update/tell.ts";
import { readInput, requireDataset } from "./inputs.ts";
import { Refusal } from "./refusal.ts";
import { alignRead } from "./update.ts";

export const diffOptions: OptionNames = { values: ["lang"], flags: ["json", "atom"] };

/**
 * Prints what differs between two datasets of any format: for people in sentences, as JSON (what `patchDataset` takes) or
 * as an Atom feed. Rows of tables without ids are the same by ends, type and dates, wherever they stand. Gives 0 where nothing differs, else 1. Throws a `Refusal` with 2 for a call that makes no sense, and
 * for a file that cannot be had or is no dataset.
 */
export function diff(call: Call): number {
  const { operands, flags, words, print, translator: t } = call;
  const [path, nextPath] = operands;
  const isOneForm = !(flags.has("json") && flags.has("atom"));
  if (path === undefined || nextPath === undefined || operands.length > 2 || !isOneForm) {
    throw new Refusal(2, `${words.operandsWanted("tiespan diff OLD NEW [--json|--atom]")}\n${words.seeHelp}`);
  }
  const { old, next } = alignRead(readDataset(path, call), readDataset(nextPath, call), call);
  const changes = diffDatasets(old, next);
  const revision: Revision = {
    changes,
    old: { model: buildModel(old), t },
    next: { model: buildModel(next), t },
    words: words.changes.diff,
  };
  const lines = tellChanges(revision);
  if (flags.has("json")) print(writeJson(changes, leaf).trimEnd());
  else if (flags.has("atom")) print(writeFeed(revision, basename(nextPath), new Date()).trimEnd());
  else print(lines.length === 0 ? words.changes.diff.none : lines.join("\n"));
  return hasChanges(changes) ? 1 : 0;
}

function readDataset(path: string, call: Call): readonly [Dataset, FilesReading] {
  try {
    const input = readInput([path], {}, call);
    return [requireDataset(input, call), input.reading];
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(2, error.message) : error;
  }
}
