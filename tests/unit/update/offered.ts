import { findQuickly } from "../../../src/cli/findQuickly.ts";
import { updateAndTell } from "../../../src/cli/update.ts";
import type { Call } from "../../../src/cli/command.ts";
import { readFiles } from "../../../src/dataset/files.ts";
import type { FilesReading } from "../../../src/dataset/input.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { writeDataset } from "../../../src/dataset/write.ts";
import { commandLineWords } from "../../../src/i18n/everyLanguage.ts";
import { withPositions } from "../../../src/model/withPositions.ts";
import { offerUpdate } from "../../../src/update/offer.ts";
import type { Told } from "../../../src/update/told.ts";
import { translatorFor } from "../../translators.ts";

export const today = new Date().toISOString().slice(0, 10);
export const place = (dataset: Dataset) => Promise.resolve(withPositions(dataset, findQuickly(dataset)));
export const textOf = (dataset: Dataset) => writeDataset(dataset, "tiespan/1").text;
export const readingOf = (text: string): FilesReading =>
  readFiles([{ name: "table.csv", bytes: new TextEncoder().encode(text) }], {});

/** What the command line makes of the same. */
export function byCommand(before: Dataset, reading: FilesReading): Dataset {
  const call = {
    flags: new Set(),
    values: new Map(),
    words: commandLineWords.en,
    translator: translatorFor("en"),
    print: () => undefined,
    warn: () => undefined,
  } as unknown as Call;
  return updateAndTell(before, reading.dataset ?? before, reading, call);
}

/** What an update would do; fails where it is not certain who is meant. */
export async function offer(present: Dataset, reading: FilesReading, base = present, told?: Told) {
  const { dataset } = reading;
  if (dataset === undefined) throw new Error(JSON.stringify(reading.issues));
  const offered = await offerUpdate({ present, base, told }, dataset, reading, today, place);
  if ("ambiguous" in offered) throw new Error(JSON.stringify(offered.ambiguous));
  return offered;
}
