import { describe, expect, it } from "vitest";
import {
  deriveActorsInFocus,
  deriveFocus,
  type Ends,
  type Focus,
  isLaneInFocus,
  isRelationInFocus,
} from "../../../src/notation/focus.ts";

const all = (): boolean => true;
const none = (): boolean => false;

describe("what stands out", () => {
  it("is nothing in particular as long as nobody points, selects or stresses", () => {
    expect(deriveFocus(undefined, {}, undefined, all)).toBeUndefined();
    expect(deriveFocus({}, {}, new Set(), all)).toBeUndefined();
  });

  it("is what the pointer is on before what is selected, and that before what the view stresses", () => {
    const stressed = new Set([7, 8]);
    expect(deriveFocus({ actor: 1 }, { relation: 2 }, stressed, all)).toEqual({ kind: "actor", row: 1 });
    expect(deriveFocus({}, { relation: 2 }, stressed, all)).toEqual({ kind: "relation", row: 2 });
    expect(deriveFocus({}, {}, stressed, all)).toEqual({ kind: "actors", rows: stressed });
  });

  it("is no relation that the window hides", () => {
    expect(deriveFocus({ relation: 3 }, { actor: 1 }, undefined, none)).toEqual({ kind: "actor", row: 1 });
    expect(deriveFocus(undefined, { relation: 3 }, new Set([4]), none)).toEqual({ kind: "actor", row: 4 });
  });

  it("is a single stressed actor as if it were selected", () => {
    expect(deriveFocus(undefined, {}, new Set([5]), all)).toEqual({ kind: "actor", row: 5 });
  });
});

/** a–b twice, b–c, c–c; the lane of the first two is one. */
const relations: readonly Ends[] = [
  { source: 0, target: 1 },
  { source: 0, target: 1 },
  { source: 1, target: 2 },
  { source: 2, target: 2 },
];
const lanes = [
  { source: 0, target: 1, relations: [0, 1] },
  { source: 1, target: 2, relations: [2] },
  { source: 2, target: 2, relations: [3] },
];

function litBy(
  focus: Focus | undefined,
  isTold: (row: number) => boolean = all,
): { relations: number[]; lanes: number[] } {
  return {
    relations: relations.flatMap((ends, row) => (isRelationInFocus(focus, row, ends) ? [row] : [])),
    lanes: lanes.flatMap((lane, row) => (isLaneInFocus(focus, lane, isTold) ? [row] : [])),
  };
}

describe("lines keep their colour", () => {
  it("all of them, where nothing stands out", () => {
    expect(litBy(undefined)).toEqual({ relations: [0, 1, 2, 3], lanes: [0, 1, 2] });
  });

  it("those of which something is told, where nothing else stands out", () => {
    const isTold = (row: number): boolean => row === 1 || row === 3;
    expect(litBy(undefined, isTold).lanes).toEqual([0, 2]);
    expect(litBy({ kind: "actor", row: 1 }, isTold).lanes).toEqual([0, 1]);
  });

  it("those of an actor in focus, its loop too", () => {
    expect(litBy({ kind: "actor", row: 2 })).toEqual({ relations: [2, 3], lanes: [1, 2] });
  });

  it("a relation in focus alone, and its lane", () => {
    expect(litBy({ kind: "relation", row: 1 })).toEqual({ relations: [1], lanes: [0] });
  });

  it("those with both ends among several actors in focus", () => {
    expect(litBy({ kind: "actors", rows: new Set([0, 1]) })).toEqual({ relations: [0, 1], lanes: [0] });
  });
});

describe("actors stay in ink", () => {
  const endsOf = (row: number): Ends => relations[row] ?? { source: -1, target: -1 };
  const lanesOf = (actor: number) => lanes.filter(({ source, target }) => source === actor || target === actor);
  const inkOf = (focus: Focus, shownLanesOf: (actor: number) => readonly Ends[] = lanesOf): number[] =>
    [...new Set(deriveActorsInFocus(focus, endsOf, shownLanesOf))].sort((a, b) => a - b);

  it("an actor in focus and those it is connected with", () => {
    expect(inkOf({ kind: "actor", row: 1 })).toEqual([0, 1, 2]);
    expect(inkOf({ kind: "actor", row: 0 })).toEqual([0, 1]);
  });

  it("not those whose connection the window hides", () => {
    expect(inkOf({ kind: "actor", row: 1 }, () => [{ source: 1, target: 2 }])).toEqual([1, 2]);
  });

  it("the two ends of a relation in focus, and of several actors only these", () => {
    expect(inkOf({ kind: "relation", row: 2 })).toEqual([1, 2]);
    expect(inkOf({ kind: "actors", rows: new Set([0, 2]) })).toEqual([0, 2]);
  });
});
