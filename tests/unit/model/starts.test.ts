import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildStarts } from "../../../src/model/starts.ts";
import { OPEN_END, OPEN_START } from "../../../src/model/types.ts";

const day = fc.integer({ min: -50, max: 50 });
const start = fc.oneof(
  day.map((at) => [at, at] as const),
  fc.tuple(day, fc.nat(20)).map(([at, more]) => [at, at + more] as const),
  fc.constant([OPEN_START, 3] as const),
  fc.constant([3, OPEN_END] as const),
);

function startsOf(given: readonly (readonly [number, number])[]) {
  return buildStarts(
    Int32Array.from(given, ([earliest]) => earliest),
    Int32Array.from(given, ([, latest]) => latest),
  );
}

describe("starts, whatever is asked first", () => {
  const closedOf = (given: readonly (readonly [number, number])[]) =>
    given.filter(([earliest, latest]) => earliest !== OPEN_START && latest !== OPEN_END);

  it("have the next and the last day on which something may begin first", () => {
    const property = fc.property(fc.array(start), day, (given, at) => {
      const starts = startsOf(given);
      const days = closedOf(given).map(([earliest]) => earliest);
      const [after, before] = [days.filter((each) => each > at), days.filter((each) => each < at)];
      expect(starts.dayBefore(at)).toBe(before.length === 0 ? undefined : Math.max(...before));
      expect(starts.dayAfter(at)).toBe(after.length === 0 ? undefined : Math.min(...after));
    });
    fc.assert(property, { numRuns: 200 });
  });

  it("weigh one each in the bins of all their days, day by day", () => {
    const property = fc.property(fc.array(start), day, (given, at) => {
      const starts = startsOf(given);
      const bins = new Float64Array(1);
      starts.addToBins(Int32Array.of(at, at + 1), bins);
      const weights = closedOf(given).map(([first, last]) => (at >= first && at <= last ? 1 / (last - first + 1) : 0));
      expect(bins[0]).toBeCloseTo(
        weights.reduce((sum, weight) => sum + weight, 0),
        6,
      );
    });
    fc.assert(property, { numRuns: 200 });
  });
});
