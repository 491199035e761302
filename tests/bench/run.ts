/**
 * Measures the public element from outside, beside plain sigma + graphology in the same run, and the explorer with the
 * shipped data; then what answers in another window, a picture and a first look cost. Prints medians and ratios, and writes `bench.json`.
 *
 * Usage: `npm run build && npm run bench -- [relations …] [--rounds 3] [--quick] [--cut] [--phone] [--dist FOLDER] [--base FOLDER]`.
 * `--quick`: 100 and 1,000 relations, no pictures and no cut. `--cut`: `tiespan cut` out of five million relations alone. `--phone`: a slow phone alone. `--dist`: another build than `dist/`. `--base`: a build to
 * compare with. Exits with 1 and says so when a bar is not reached.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "vite";
import { formatAnswers, judgeAnswers, measureAnswers } from "./answers.ts";
import { judgeCut, measureCut } from "./cut.ts";
import { buildDataset } from "./data.ts";
import {
  type Cost,
  type ExplorerCost,
  type ExplorerCosts,
  judge,
  medianCost,
  type PhoneCost,
  type SizeCosts,
} from "./figures.ts";
import { measureFirstPictures } from "./firstPicture.ts";
import { measureElement, measureExplorer, measurePhone, measureSigma } from "./measure.ts";
import { measurePicture } from "./picture.ts";
import { formatCuts, formatExplorer, formatFirstPictures, formatPhone, formatPictures, formatSizes } from "./report.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "3" },
    quick: { type: "boolean", default: false },
    cut: { type: "boolean", default: false },
    phone: { type: "boolean", default: false },
    dist: { type: "string", default: join(root, "dist") },
    base: { type: "string" },
  },
});
const usualSizes = options.quick ? [100, 1000] : [100, 1000, 10_000, 100_000];
const sizes = positionals.length > 0 ? positionals.map(Number) : usualSizes;
const rounds = Number(options.rounds);
if ([...sizes, rounds].some((each) => !Number.isInteger(each) || each < 1)) {
  throw new RangeError("numbers of relations and of rounds are whole and positive");
}
const dist = folderOf(options.dist);
const base = options.base === undefined ? undefined : folderOf(options.base);

/** Whatever takes part, in turns: each round begins with another one. */
async function inTurns<Measured extends { readonly [Name in keyof Measured]: number }>(
  what: string,
  contenders: Readonly<Record<string, () => Promise<Measured>>>,
): Promise<Readonly<Record<string, Measured>>> {
  const names = Object.keys(contenders);
  const measured = new Map<string, Measured[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(round + turn) % names.length] ?? "";
      const found = await contenders[name]?.();
      if (found === undefined) continue;
      measured.get(name)?.push(found);
      const figures = Object.entries<number>(found).map(([figure, value]) => `${figure} ${value.toFixed(2)}`);
      console.error(`${what}, round ${round + 1} of ${rounds}: ${name}: ${figures.join(", ")}`);
    }
  }
  return Object.fromEntries([...measured].map(([name, found]) => [name, medianCost(found)]));
}

async function measureSize(relations: number, sigmaFolder: string): Promise<SizeCosts> {
  const dataset = buildDataset(relations);
  const { sigma, element, before } = await inTurns<Cost>(`${relations} relations`, {
    sigma: () => measureSigma(sigmaFolder, dataset),
    element: () => measureElement(dist, dataset),
    ...(base === undefined ? {} : { before: () => measureElement(base, dataset) }),
  });
  if (sigma === undefined || element === undefined) throw new Error("nothing was measured");
  return { relations, sigma, element, ...(before && { base: before }) };
}

async function measureExplorers(): Promise<ExplorerCosts> {
  const { explorer, before } = await inTurns<ExplorerCost>("explorer", {
    explorer: () => measureExplorer(dist),
    ...(base === undefined ? {} : { before: () => measureExplorer(base) }),
  });
  if (explorer === undefined) throw new Error("nothing was measured");
  return { explorer, ...(before && { base: before }) };
}

async function measurePhones(): Promise<PhoneCost> {
  const { phone } = await inTurns<PhoneCost>("phone", { phone: () => measurePhone(dist) });
  if (phone === undefined) throw new Error("nothing was measured");
  console.log(formatPhone(phone));
  return phone;
}

async function buildSigmaPage(outDir: string): Promise<void> {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const target = { outDir, emptyOutDir: true, target: "es2023" };
  await build({ root: folder, configFile: false, logLevel: "error", base: "./", build: target });
}

function folderOf(path: string): string {
  return resolve(path) + sep;
}

/** Writes what was measured, and says what is not reached. */
function finish(report: object, missed: readonly string[]): void {
  writeFileSync(join(root, "bench.json"), `${JSON.stringify({ ...report, missed }, undefined, 2)}\n`);
  for (const words of missed) console.error(`Not reached: ${words}.`);
  if (missed.length > 0) process.exitCode = 1;
}

async function measurePages(): Promise<{ readonly report: object; readonly missed: readonly string[] }> {
  const sigmaFolder = mkdtempSync(join(tmpdir(), "bench-")) + sep;
  try {
    await buildSigmaPage(sigmaFolder);
    const explorer = await measureExplorers();
    console.log(formatExplorer(explorer));
    const measured: SizeCosts[] = [];
    for (const relations of sizes) measured.push(await measureSize(relations, sigmaFolder));
    console.log(formatSizes(measured));
    const answers = measureAnswers();
    console.log(formatAnswers(answers));
    const pictures = options.quick ? [] : await measurePicture();
    const firstPictures = options.quick ? [] : await measureFirstPictures();
    if (!options.quick) console.log(`${formatPictures(pictures)}\n${formatFirstPictures(firstPictures)}`);
    const report = { rounds, sizes: measured, ...explorer, answers, pictures, firstPictures };
    return { report, missed: [...judge(measured, explorer), ...judgeAnswers(answers)] };
  } finally {
    rmSync(sigmaFolder, { recursive: true, force: true });
  }
}

const pages = options.cut || options.phone ? { report: {}, missed: [] } : await measurePages();
const phone = options.cut ? undefined : await measurePhones();
const cuts = options.quick || options.phone ? [] : await measureCut();
if (cuts.length > 0) console.log(formatCuts(cuts));
finish({ ...pages.report, ...(phone && { phone }), cuts }, [...pages.missed, ...judgeCut(cuts)]);
