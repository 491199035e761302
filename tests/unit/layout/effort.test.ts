import { describe, expect, it } from "vitest";
import {
  castEffort,
  type Effort,
  isSearchable,
  moveMs,
  networkEffort,
  scaleEffort,
} from "../../../src/layout/effort.ts";
import type { LayoutProblem } from "../../../src/layout/problem.ts";
import { problemOf } from "./problems.ts";

function networkOf(actors: number, lanes: number): LayoutProblem {
  return problemOf(
    actors,
    Array.from({ length: lanes }, (_, index) => [index % actors, (index * 7 + 1) % actors] as const),
  );
}

/** Estimated minutes of all annealing, a move with labels as half as long again. */
function minutesOf(effort: Effort, problem: LayoutProblem): number {
  const lines = effort.coreStarts * effort.coreSteps + effort.lineStarts * effort.lineSteps;
  const labels = effort.labelStarts * effort.labelSteps;
  return ((lines + 1.5 * labels) * problem.actors.length * moveMs(problem)) / 60_000;
}

describe("the effort of a search", () => {
  it("is the usual one for networks like the shipped one, and for casts", () => {
    expect(scaleEffort(networkEffort, networkOf(40, 130))).toEqual(networkEffort);
    expect(scaleEffort(castEffort, networkOf(15, 60))).toEqual(castEffort);
  });

  it.each([
    [60, 200],
    [112, 450],
    [366, 1107],
    [394, 623],
  ])("keeps %i actors with %i lines within about five minutes", (actors, lanes) => {
    const problem = networkOf(actors, lanes);
    const effort = scaleEffort(networkEffort, problem);
    expect(isSearchable(problem)).toBe(true);
    expect(minutesOf(effort, problem)).toBeLessThanOrEqual(4.01);
    expect(minutesOf(effort, problem)).toBeGreaterThan(3);
    expect(effort.polishSteps * effort.polishStarts * lanes).toBeLessThanOrEqual(520_000);
  });

  it("is less for a crowded network, in which most crossings cannot be helped", () => {
    const crowded = networkOf(28, 491);
    const effort = scaleEffort(networkEffort, crowded);
    expect(minutesOf(effort, crowded)).toBeLessThan(1);
    expect(minutesOf(effort, crowded)).toBeGreaterThan(0.8);
    expect(effort.polishStarts * effort.polishSteps).toBeLessThan(300);
    expect(effort.polishStarts * effort.polishSteps).toBeGreaterThan(200);
  });

  it("spends what is left on few starts with many moves", () => {
    const effort = scaleEffort(networkEffort, networkOf(366, 1107));
    expect(effort).toMatchObject({ coreStarts: 1, lineStarts: 1, labelStarts: 1, polishStarts: 1 });
    expect(effort.coreSteps).toBeGreaterThan(1000);
  });

  it("thousands of actors are not searched at all", () => {
    expect(isSearchable(networkOf(2000, 4000))).toBe(false);
  });
});
