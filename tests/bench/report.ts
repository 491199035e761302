import {
  type Cost,
  type ExplorerCosts,
  formatRatio,
  growthExponent,
  type PhoneCost,
  type SizeCosts,
} from "./figures.ts";
import type { CutCost } from "./cut.ts";
import type { FirstPictureCost } from "./firstPicture.ts";
import type { PictureCost } from "./picture.ts";

/** One line for each contender at each size, with how many times plain sigma's its step costs; then the growth. */
export function formatSizes(sizes: readonly SizeCosts[]): string {
  const rows = sizes.flatMap(({ relations, sigma, element, base }) =>
    Object.entries({ "plain sigma": sigma, element, ...(base && { "element of the base": base }) }).map(
      ([name, cost]) => [
        String(relations),
        name,
        cost.stepMs.toFixed(2),
        formatRatio(cost.stepMs / sigma.stepMs),
        cost.stepTaskMs.toFixed(1),
        cost.restMs.toFixed(0),
        cost.loadMs.toFixed(0),
        cost.loadTaskMs.toFixed(0),
        cost.pictureMs.toFixed(0),
        cost.heapMb.toFixed(1),
      ],
    ),
  );
  const heads = [
    ...["relations", "", "step, ms", "of sigma's", "with drawing, ms", "rest, ms"],
    ...["load, ms", "of it main thread, ms", "first picture, ms", "heap, MB"],
  ];
  return [table(heads, rows), ...formatGrowth(sizes)].join("\n");
}

function formatGrowth(sizes: readonly SizeCosts[]): string[] {
  if (sizes.length < 2) return [];
  const exponentOf = (costOf: (size: SizeCosts) => Cost) =>
    growthExponent(sizes.map((size) => [size.relations, costOf(size).stepMs])).toFixed(2);
  return [
    `growth exponent of a step: plain sigma ${exponentOf((size) => size.sigma)}, element ${exponentOf((size) => size.element)}`,
  ];
}

/** A step of the explorer, and how many times that of the base it costs. */
export function formatExplorer({ explorer, base }: ExplorerCosts): string {
  const rows = [
    ["by the host page", explorer.viewStepMs, base?.viewStepMs] as const,
    ["by a key", explorer.keyStepMs, base?.keyStepMs] as const,
    ["until the next frame, without a GPU", explorer.frameMs, base?.frameMs] as const,
  ].map(([name, ms, baseMs]) => [
    name,
    ms.toFixed(2),
    ...(baseMs === undefined ? [] : [baseMs.toFixed(2), formatRatio(ms / baseMs)]),
  ]);
  const heads = ["explorer, shipped data", "step, ms", ...(base === undefined ? [] : ["base, ms", "of the base's"])];
  return table(heads, rows);
}

/** What a reader waits for on a slow phone. */
export function formatPhone({ stepMs, firstTapMs, tapMs }: PhoneCost): string {
  const rows = [
    ["a step by a key: script, style, layout", stepMs.toFixed(1)],
    ["a first tap on an actor to its details", firstTapMs.toFixed(0)],
    ["a later one", tapMs.toFixed(0)],
  ];
  return table(["explorer at 390×844, six times slower", "ms"], rows);
}

/** The cost of one picture in both places. */
export function formatPictures(pictures: readonly PictureCost[]): string {
  const rows = pictures.map(({ place, timeMs, peakMiB }) => [place, timeMs.toFixed(0), peakMiB.toFixed(0)]);
  return table(["article at scale 2", "time, ms", "memory at most, MiB"], rows);
}

/** What stands between a reader and the first picture. */
export function formatFirstPictures(costs: readonly FirstPictureCost[]): string {
  const rows = costs.map(({ page, paintMs, pictureMs, scriptKilobytes }) => [
    page,
    paintMs.toFixed(0),
    pictureMs.toFixed(0),
    scriptKilobytes.toFixed(1),
  ]);
  return table(["first picture", "painted, ms", "drawn, ms", "JavaScript until then, kB gzip"], rows);
}

/** What it costs to cut a neighbourhood out of a very large table. */
export function formatCuts(cuts: readonly CutCost[]): string {
  const rows = cuts.map(({ what, seconds, peakMib }) => [what, seconds.toFixed(1), peakMib.toFixed(0)]);
  return table(["cut out of 5,000,000 relations", "time, s", "memory at most, MiB"], rows);
}

/** Columns as wide as what is in them; names at the left, figures at the right. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const isName = heads.map((_, column) => rows.some((row) => /[a-z]/.test(row[column] ?? "")));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        isName[column] === true ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join(" | ");
  return `\n${[heads, ...rows].map(line).join("\n")}`;
}
