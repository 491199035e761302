import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { traceCurve } from "../../../src/answers/curve.ts";
import { buildModel } from "../../../src/model/build.ts";
import { createCurveMaker } from "../../../src/shell/tensionCurve.ts";
import { deriveVisible, type VisibleGraph } from "../../../src/view/store.ts";
import type { Wish } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";

const names = Array.from({ length: 30 }, (_, number) => `n${number}`);
const model = buildModel(
  datasetOf(
    Array.from({ length: 400 }, (_, row) => ({
      source: names[row % 30] ?? "",
      target: names[(row * 7 + 1) % 30] ?? "",
      type: row % 3 === 0 ? "feud" : "alliance",
      date: new Date(Date.UTC(2020, 0, 1 + row)).toISOString().slice(0, 10),
    })),
    names,
  ),
);
const seen = (wish: Wish = {}) => deriveVisible(model, wish);

function wholeCurve(visible: VisibleGraph) {
  const tracing = traceCurve(visible, true);
  let next = tracing.next();
  while (!next.done) next = tracing.next();
  return next.value;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Each look at the clock finds it later than a piece may take. */
function makeSlow(): void {
  let nowMs = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (nowMs += 20));
}

it("a curve that is quickly computed is there at once, and whatever the window", () => {
  vi.spyOn(performance, "now").mockReturnValue(0);
  const onFound = vi.fn();
  const curves = createCurveMaker(onFound);
  const points = curves.of(seen(), true);
  expect(points).toEqual(wholeCurve(seen()));
  const visible = seen();
  expect(curves.of(visible, true)).toEqual(points);
  const moved = { ...visible, window: { ...visible.window, toDay: visible.window.toDay - 30 } };
  expect(curves.of(moved, true)).toBe(curves.of(visible, true));
  expect(onFound).not.toHaveBeenCalled();
});

it("one that takes longer comes in pieces, and is the same", () => {
  makeSlow();
  const onFound = vi.fn();
  const curves = createCurveMaker(onFound);
  const visible = seen();
  expect(curves.of(visible, true)).toBeUndefined();
  vi.runAllTimers();
  expect(onFound).toHaveBeenCalledOnce();
  expect(curves.of(visible, true)).toEqual(wholeCurve(visible));
});

it("of two that are asked for one after the other only the last is found, and none after the end", () => {
  makeSlow();
  const onFound = vi.fn();
  const curves = createCurveMaker(onFound);
  const later = seen({ mode: "until" });
  expect(curves.of(seen(), true)).toBeUndefined();
  expect(curves.of(later, true)).toBeUndefined();
  vi.runAllTimers();
  expect(onFound).toHaveBeenCalledOnce();
  expect(curves.of(later, true)).toEqual(wholeCurve(later));
  expect(curves.of(later, false)).toBeUndefined();
  curves.cancel();
  vi.runAllTimers();
  expect(onFound).toHaveBeenCalledOnce();
});
