/** What one step, one load and one dataset at rest cost a page, in thread CPU, time and memory. */
export interface Cost {
  /** Script, style and layout of one step of the window. */
  readonly stepMs: number;
  /** Everything that the main thread did for one step, drawing included. */
  readonly stepTaskMs: number;
  /** What is done once after the last step. */
  readonly restMs: number;
  /** From handing over the parsed data to the first frame drawn: what the main thread did, and the time it took. */
  readonly loadTaskMs: number;
  readonly loadMs: number;
  /** Until the first picture of any kind. */
  readonly pictureMs: number;
  /** Heap and array buffers after a collection, beyond those of an empty page. */
  readonly heapMb: number;
}

export interface ExplorerCost {
  /** Script, style and layout of a step that the host page makes, and of one that a reader makes by a key. */
  readonly viewStepMs: number;
  readonly keyStepMs: number;
  /** From one drawn frame to the next where each has another window and no GPU draws. */
  readonly frameMs: number;
}

/** The explorer on a phone, its processor slowed down six-fold. */
export interface PhoneCost {
  /** Script, style and layout of a step that a reader makes by a key. */
  readonly stepMs: number;
  /** From the finger lifted off an actor to the frame with its details: the first time, which loads them, and later. */
  readonly firstTapMs: number;
  readonly tapMs: number;
}

/** Of so many relations: the costs of plain sigma, of the element, and of the element in the build to compare with. */
export interface SizeCosts {
  readonly relations: number;
  readonly sigma: Cost;
  readonly element: Cost;
  readonly base?: Cost;
}

export interface ExplorerCosts {
  readonly explorer: ExplorerCost;
  readonly base?: ExplorerCost;
}

/** Of several rounds each figure by itself; of an even number of rounds the mean of the two in the middle. */
export function medianCost<Figures extends { readonly [Name in keyof Figures]: number }>(
  rounds: readonly Figures[],
): Figures {
  const names = Object.keys(rounds[0] ?? {}) as (keyof Figures)[];
  return Object.fromEntries(names.map((name) => [name, medianOf(rounds.map((each) => each[name]))])) as Figures;
}

/** NaN of nothing. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** Least-squares slope of the logarithm of the cost over that of the size: 0 does not grow, 1 grows as the size does. */
export function growthExponent(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (axis: 0 | 1) => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** At so many relations a step of the element may cost at most so many times as much as one of plain sigma. */
const stepBars: readonly (readonly [relations: number, ratio: number])[] = [
  [100, 2],
  [1000, 1],
  [100_000, 1 / 50],
];
/** The same for the main thread until the graph is live, and for memory; and what a step of a million may cost, in milliseconds. */
const loadBars = [[100_000, 1.5]] as const;
const heapBars = [[100_000, 1]] as const;
const mostMillionStepMs = 4;
const mostGrowth = 0.2;
const mostFrameMs = 40;
/** Two sizes make a slope of noise. */
const leastSizesForGrowth = 3;
const mostOfBase = 1 / 4;

/** What is not reached, in words; nothing where all is. Only what has been measured is judged. */
export function judge(sizes: readonly SizeCosts[], explorer: ExplorerCosts | undefined): string[] {
  return [
    ...judgeSteps(sizes),
    ...judgeMillion(sizes),
    ...judgeGrowth(sizes),
    ...(explorer === undefined ? [] : judgeExplorer(explorer)),
  ];
}

function judgeSteps(sizes: readonly SizeCosts[]): string[] {
  return [
    ...judgeRatios(sizes, stepBars, "a step of the element costs", ({ stepMs }) => stepMs),
    ...judgeRatios(sizes, loadBars, "until the element is live the main thread needs", ({ loadTaskMs }) => loadTaskMs),
    ...judgeRatios(sizes, heapBars, "the element takes memory of", ({ heapMb }) => heapMb),
  ];
}

function judgeRatios(
  sizes: readonly SizeCosts[],
  bars: typeof stepBars,
  what: string,
  costOf: (cost: Cost) => number,
): string[] {
  return bars.flatMap(([relations, most]) => {
    const found = sizes.find((each) => each.relations === relations);
    if (found === undefined) return [];
    const ratio = costOf(found.element) / costOf(found.sigma);
    if (ratio <= most) return [];
    return [
      `at ${relations} relations ${what} ${formatRatio(ratio)} of plain sigma's, not ${formatRatio(most)} at most`,
    ];
  });
}

function judgeMillion(sizes: readonly SizeCosts[]): string[] {
  const stepMs = sizes.find(({ relations }) => relations === 1_000_000)?.element.stepMs ?? 0;
  if (stepMs <= mostMillionStepMs) return [];
  return [`at 1000000 relations a step of the element costs ${stepMs.toFixed(1)} ms, not ${mostMillionStepMs} at most`];
}

function judgeGrowth(sizes: readonly SizeCosts[]): string[] {
  if (sizes.length < leastSizesForGrowth) return [];
  const exponent = growthExponent(sizes.map(({ relations, element }) => [relations, element.stepMs]));
  if (exponent <= mostGrowth) return [];
  return [`steps of the element grow with an exponent of ${exponent.toFixed(2)}, not ${mostGrowth} at most`];
}

function judgeExplorer({ explorer, base }: ExplorerCosts): string[] {
  const frames =
    explorer.frameMs <= mostFrameMs
      ? []
      : [`a frame of the explorer without a GPU takes ${explorer.frameMs.toFixed(0)} ms, not ${mostFrameMs} at most`];
  return [...frames, ...judgeAgainst(explorer, base)];
}

function judgeAgainst(explorer: ExplorerCost, base: ExplorerCost | undefined): string[] {
  if (base === undefined) return [];
  const ways = [
    ["by the host page", explorer.viewStepMs / base.viewStepMs],
    ["by keys", explorer.keyStepMs / base.keyStepMs],
  ] as const;
  return ways
    .filter(([, ratio]) => !(ratio <= mostOfBase))
    .map(
      ([way, ratio]) =>
        `a step of the explorer ${way} costs ${formatRatio(ratio)} of the base's, not ${formatRatio(mostOfBase)} at most`,
    );
}

/** `2.31` or, below 1, `1/14`. */
export function formatRatio(ratio: number): string {
  if (!(ratio < 1)) return ratio.toFixed(2);
  const parts = 1 / ratio;
  return `1/${parts < 10 ? String(Number(parts.toFixed(1))) : parts.toFixed(0)}`;
}
