import fc from "fast-check";
import { expect, it } from "vitest";
import { curvePath } from "../../../src/panels/answers/curve.ts";

const scale = (pxPerDay: number) => ({
  widthPx: 1000,
  daysPerPx: 1 / pxPerDay,
  xOf: (day: number) => day * pxPerDay,
  dayAt: (x: number) => x / pxPerDay,
});

/** The height of an area at `x`, found by walking along its edge. */
function heightAt(path: string, x: number): number {
  const first = Number(/^M(-?[\d.]+) /u.exec(path)?.[1]);
  let at = { x: first, y: 100 };
  for (const [, direction, value] of path.matchAll(/([HV])(-?[\d.]+)/gu)) {
    const next = direction === "H" ? { ...at, x: Number(value) } : { ...at, y: Number(value) };
    if (direction === "H" && at.x <= x && x < next.x) return 100 - at.y;
    at = next;
  }
  return 0;
}

const somePoints = fc
  .uniqueArray(fc.record({ day: fc.integer({ min: 0, max: 90 }), tense: fc.nat(10) }), {
    selector: ({ day }) => day,
    minLength: 1,
    maxLength: 20,
  })
  .map((points) => points.sort((one, other) => one.day - other.day).map((point) => ({ ...point, triangles: 10 })));

it("is as high as the last point says", () => {
  fc.assert(
    fc.property(somePoints, fc.integer({ min: 0, max: 94 }), (points, day) => {
      const path = curvePath(points, scale(10), 95, 10, ({ tense }) => tense);
      const last = points.findLast((point) => point.day <= day);
      expect(heightAt(path, day * 10 + 5)).toBe((last?.tense ?? 0) * 10);
    }),
  );
});

it("shows the highest of what is too near to be told apart", () => {
  const points = [
    { day: 0, triangles: 10, tense: 0 },
    { day: 50, triangles: 10, tense: 9 },
    { day: 51, triangles: 10, tense: 2 },
  ];
  const path = curvePath(points, scale(0.1), 90, 10, ({ tense }) => tense);
  expect(Math.max(...Array.from({ length: 9 }, (_, x) => heightAt(path, x + 0.5)))).toBe(90);
  expect(heightAt(path, 8.5)).toBe(20);
});
