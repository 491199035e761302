/**
 * Measures how long the format `tiespan/1` takes to be read, from text to dataset, as objects and as columns, in turns and
 * in processor time; prints medians and the ratio.
 *
 * Usage: `npx tsx tests/bench/reading.ts [--rounds 5]`. Needs some gigabytes of memory.
 */
import { cpuUsage } from "node:process";
import { parseArgs } from "node:util";
import { readDataset } from "../../src/dataset/read.ts";
import { writeDataset } from "../../src/dataset/write.ts";
import { buildDataset } from "./data.ts";
import { medianOf } from "./figures.ts";

const { values: options } = parseArgs({ options: { rounds: { type: "string", default: "5" } } });
const sizes: readonly (readonly [relations: number, actors: number])[] = [
  [100_000, 20_000],
  [1_000_000, 200_000],
];

function readMs(text: string): number {
  const before = cpuUsage();
  const { dataset, issues } = readDataset(text);
  const { user, system } = cpuUsage(before);
  if (dataset === undefined || issues.length > 0) throw new Error("what was written is not read");
  return (user + system) / 1000;
}

for (const [relations, actors] of sizes) {
  const dataset = buildDataset(relations, actors);
  const [objects, columns] = [JSON.stringify(dataset), writeDataset(dataset, "tiespan/1", { asColumns: true }).text];
  const times: [objectsMs: number, columnsMs: number][] = [];
  for (let round = 0; round < Number(options.rounds); round++) times.push([readMs(objects), readMs(columns)]);
  const [objectsMs, columnsMs] = [medianOf(times.map(([ms]) => ms)), medianOf(times.map(([, ms]) => ms))];
  const megabytes = (text: string) => `${(text.length / 1e6).toFixed(1)} MB`;
  console.log(
    `${relations} relations, ${actors} actors: objects ${objectsMs.toFixed(0)} ms (${megabytes(objects)}), ` +
      `columns ${columnsMs.toFixed(0)} ms (${megabytes(columns)}), ratio ${(objectsMs / columnsMs).toFixed(1)}`,
  );
}
