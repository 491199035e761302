import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadPorts, type PortLane, type Ports } from "../../../src/notation/ports.ts";

/** One actor in the middle, the others far around it in the directions given; each lane leads to the middle. */
function star(directions: readonly number[], radiusPx: number, isTold: (lane: PortLane) => boolean = () => true) {
  const lanes = directions.map((_, row): PortLane => {
    return { row, source: row + 1, target: 0, directed: true, indexInPair: 0, pairSize: 1 };
  });
  const places = {
    x: [0, ...directions.map((direction) => 1000 * Math.cos(direction))],
    y: [0, ...directions.map((direction) => 1000 * Math.sin(direction))],
    radiusPx: [radiusPx, ...directions.map(() => 10)],
  };
  return spreadPorts({ lanes, laneCount: lanes.length, isTold }, places);
}

/** Angles of the ends around the middle. */
function anglesOf(directions: readonly number[], { atTarget }: Ports): number[] {
  return directions.map((direction, row) => direction + (atTarget[row] ?? 0));
}

describe("the ends of lines around an actor", () => {
  it("stay where their lines come from as long as they are far apart", () => {
    const { atSource, atTarget, middlePx } = star([0, 1.5, 3, 4.5], 20);
    for (const column of [atSource, atTarget, middlePx]) for (const value of column) expect(value).toBeCloseTo(0, 6);
  });

  it("move apart to both sides by the room that two arrowheads need", () => {
    const [first = 0, second = 0] = anglesOf([1, 1.02], star([1, 1.02], 20));
    expect((second - first) * 23).toBeGreaterThan(12);
    expect((second - first) * 23).toBeLessThan(14);
    expect((first + second) / 2).toBeCloseTo(1.01, 3);
  });

  it("keep the order of their directions and never fall together, however many there are", () => {
    const angle = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        fc.uniqueArray(angle, { minLength: 2, maxLength: 60 }),
        fc.integer({ min: 4, max: 33 }),
        (some, r) => {
          const directions = some.toSorted((a, b) => a - b).filter((one, at, all) => one - (all[at - 1] ?? -9) > 1e-3);
          const angles = anglesOf(directions, star(directions, r));
          for (const [at, one] of angles.entries()) if (at > 0) expect(one).toBeGreaterThan(angles[at - 1] ?? NaN);
          expect((angles.at(-1) ?? 0) - (angles[0] ?? 0)).toBeLessThan(2 * Math.PI + 1e-6);
        },
      ),
    );
  });

  it("do not depend on where the circle is begun to be filled", () => {
    const directions = [3.1, 3.14, 3.18];
    const turned = directions.map((direction) => direction - 2);
    const [one, other] = [star(directions, 20), star(turned, 20)];
    for (const row of [0, 1, 2]) expect(one.atTarget[row]).toBeCloseTo(other.atTarget[row] ?? NaN, 5);
  });

  it("take less room where the scene itself does not show the line", () => {
    const room = (isTold: boolean): number => {
      const [first = 0, second = 0] = anglesOf(
        [1, 1.001],
        star([1, 1.001], 20, () => isTold),
      );
      return second - first;
    };
    expect(room(false)).toBeLessThan(room(true) / 2);
  });

  it("leave the place of a loop to it", () => {
    const loop = { row: 1, source: 0, target: 0, directed: false, indexInPair: 0, pairSize: 1 };
    const lane = { row: 0, source: 0, target: 1, directed: false, indexInPair: 0, pairSize: 1 };
    const places = { x: [0, 100], y: [0, -100], radiusPx: [12, 12] };
    const { atSource } = spreadPorts({ lanes: [lane, loop], laneCount: 2, isTold: () => true }, places);
    expect(Math.abs(atSource[0] ?? 0)).toBeGreaterThan(0.5);
  });

  const crowd = (count: number): Ports => {
    const actors = 20_000;
    const lanes = Array.from({ length: count }, (_, row): PortLane => {
      const source = (row * 7919) % actors;
      const target = row % 3 === 0 ? 5 : (source + 1 + ((row * 104_729) % (actors - 1))) % actors;
      return { row, source, target, directed: true, indexInPair: 0, pairSize: 1 };
    });
    const places = {
      x: Float32Array.from({ length: actors }, (_, row) => (row * 37) % 1000),
      y: Float32Array.from({ length: actors }, (_, row) => (row * 91) % 733),
      radiusPx: new Float32Array(actors).fill(3),
    };
    return spreadPorts({ lanes, laneCount: count, isTold: () => true }, places);
  };

  it("are found for twenty thousand lanes", () => {
    const { atSource, atTarget } = crowd(20_000);
    for (const column of [atSource, atTarget]) expect(column.every(Number.isFinite)).toBe(true);
    expect(atTarget.some((turn) => Math.abs(turn) > 0.1)).toBe(true);
  });

  it("stay in the direction of the other actor where lanes are more, which still keep apart from those between the same two", () => {
    const { atSource, atTarget, middlePx: straight, backPx } = crowd(20_001);
    for (const column of [atSource, atTarget, straight, backPx])
      expect(column.every((value) => value === 0)).toBe(true);
    const lanes = Array.from({ length: 20_002 }, (_, row): PortLane => {
      return { row, source: 0, target: 1, directed: true, indexInPair: row % 2, pairSize: 2 };
    });
    const places = { x: [0, 100], y: [0, 0], radiusPx: [5, 5] };
    const { middlePx } = spreadPorts({ lanes, laneCount: lanes.length, isTold: () => true }, places);
    expect(Math.abs((middlePx[0] ?? 0) - (middlePx[1] ?? 0))).toBeGreaterThan(5);
  });
});
