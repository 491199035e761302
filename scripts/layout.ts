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
const { dataset, issues } = readDataset(readFileSync(path), { name: path });
if (dataset === undefined) throw new Error(`${path}: ${issues.map(({ message }) => message).join(" ")}`);
const layout = layoutDataset(dataset);
writeFileSync(path, formatDataset(layout.dataset));
for (const [scene, score] of layout.scores) console.log(formatScore(scene === "" ? "whole network" : scene, score));

/** JSON with two spaces, a position on one line. */
function formatDataset(written: Dataset): string {
  const text = JSON.stringify(written, undefined, 2);
  return `${text.replace(/\[\n\s+(-?[\d.]+),\n\s+(-?[\d.]+)\n\s+\]/gu, "[$1, $2]")}\n`;
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
