import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPlayback } from "../../../src/shell/playback.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A walk over so many stops, as a scene has them. */
function walk(stops: number, pace: "day" | "step" = "day") {
  let at = 0;
  const visited: number[] = [];
  const go = (next: number) => {
    if (next > stops) return false;
    at = next;
    visited.push(at);
    return true;
  };
  const onChange = vi.fn();
  const playback = createPlayback(
    () => go(at + 1),
    () => go(1),
    onChange,
    () => pace,
  );
  return { playback, visited, onChange };
}

describe("playing", () => {
  it("never begins by itself", () => {
    const { visited } = walk(3);
    vi.advanceTimersByTime(60_000);
    expect(visited).toEqual([]);
  });

  it("walks every stop once and ends at the last", () => {
    const { playback, visited } = walk(3);
    playback.play();
    vi.advanceTimersByTime(60_000);
    expect(visited).toEqual([1, 2, 3]);
    expect(playback.isPlaying).toBe(false);
  });

  it("begins anew where there is no stop left", () => {
    const { playback, visited } = walk(2);
    for (let turn = 0; turn < 2; turn += 1) {
      playback.play();
      vi.advanceTimersByTime(60_000);
    }
    expect(visited).toEqual([1, 2, 1, 2]);
  });

  it("of nothing does not begin", () => {
    const { playback, onChange } = walk(0);
    playback.play();
    expect(playback.isPlaying).toBe(false);
    expect(onChange).not.toHaveBeenCalled();
  });

  it("leaves a step on screen for longer than a day, and at double speed for half as long", () => {
    const [days, steps] = [walk(100), walk(100, "step")];
    for (const { playback } of [days, steps]) playback.play();
    vi.advanceTimersByTime(20_000);
    expect(steps.visited.length).toBeLessThan(days.visited.length);
    const before = steps.visited.length;
    steps.playback.setSpeed(2);
    vi.advanceTimersByTime(20_000);
    expect(steps.visited.length - before).toBeGreaterThan(1.5 * before);
  });

  it("paused or destroyed goes no further", () => {
    for (const end of ["pause", "destroy"] as const) {
      const { playback, visited } = walk(9);
      playback.play();
      playback[end]();
      vi.advanceTimersByTime(60_000);
      expect(visited).toEqual([1]);
    }
  });
});
