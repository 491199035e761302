// Computes positions for the whole network and for the cast of each scene, writes them into the file and prints how
// well the result reads: `npx tsx scripts/layout.ts data/musk-altman-trump.json`.
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { readDataset } from "../src/dataset/read.ts";
import type { Dataset } from "../src/dataset/types.ts";
import { layoutDataset } from "../src/layout/dataset.ts";
import type { Score } from "../src/layout/score.ts";

const path = process.argv[2];
if (path === undefined) throw new Error("Call: npx tsx scripts/layout.ts FILE");
const text = readFileSync(path, "utf8");
const { dataset, issues } = readDataset(text, { name: path });
if (dataset === undefined) throw new Error(`${path}: ${issues.map(({ message }) => message).join(" ")}`);
const layout = layoutDataset(dataset);
writeFileSync(path, formatDataset(withPositions(JSON.parse(text) as Dataset, layout.dataset)));
for (const [scene, score] of layout.scores) console.log(formatScore(scene === "" ? "whole network" : scene, score));

/** The file as it was, entries in its own order and unreadable ones included, with the positions of `placed`. */
function withPositions(file: Dataset, placed: Dataset): Dataset {
  const positions = new Map(placed.actors.map(({ id, position }) => [id, position]));
  const ofScene = new Map(placed.scenes?.map(({ id, positions: own }) => [id, own]));
  return {
    ...file,
    actors: file.actors.map((actor) => ({ ...actor, ...present("position", positions.get(actor.id)) })),
    ...(file.scenes && {
      scenes: file.scenes.map((scene) => ({ ...scene, ...present("positions", ofScene.get(scene.id)) })),
    }),
  };
}

function present<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}

/** JSON with two spaces, a position on one line. */
function formatDataset(written: Dataset): string {
  const spread = JSON.stringify(written, undefined, 2);
  return `${spread.replace(/\[\n\s+(-?[\d.]+),\n\s+(-?[\d.]+)\n\s+\]/gu, "[$1, $2]")}\n`;
}

function formatScore(name: string, score: Score): string {
  const percent = (part: number): string => `${Math.round(part * 100)} %`;
  return [
    `${name}: ${score.crossings} crossings`,
    `${score.linesThroughActors} lines through actors, ${score.linesThroughLabels} through labels`,
    `${score.overlaps} overlaps, ${score.missingLabels} names without a place`,
    `uses ${percent(score.usedWidth)} × ${percent(score.usedHeight)}`,
    `distances: allies ${Math.round(score.allyDistancePx)} px, opponents ${Math.round(score.opponentDistancePx)} px`,
  ].join("; ");
}
