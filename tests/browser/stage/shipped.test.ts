import { describe, expect, it } from "vitest";
import data from "../../../data/musk-altman-trump.json";
import type { Dataset, Point } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { buildScope } from "../../../src/model/scope.ts";
import { day, drawn, mountStage } from "./scene.ts";

const dataset = data as unknown as Dataset;
const model = buildModel(dataset);

/** Sizes that the explorer gives to the graph at 1280×800, 320×640 and 600×400. */
const sizes: readonly (readonly [number, number])[] = [
  [960, 450],
  [320, 400],
  [548, 240],
];

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function nameIn(lang: string, row: number): string {
  const name = dataset.actors[row]?.name ?? "";
  return typeof name === "string" ? name : (name[lang] ?? "");
}

describe.each((dataset.scenes ?? []).map(({ id }) => id))("in the scene %s", (id) => {
  const scene = dataset.scenes?.find((each) => each.id === id);
  const view = scene?.view ?? {};
  const focus = view.actors?.map((actor) => model.actorRow.get(actor) ?? 0);
  const scope = buildScope(model, focus, focus === undefined ? "all" : 0);
  const positions = dataset.actors.map((actor): Point => scene?.positions?.[actor.id] ?? actor.position ?? [0, 0]);
  const window = {
    fromDay: day(view.from ?? "1977-01-01"),
    toDay: view.to === undefined ? day("2026-06-15") : day(`${view.to}-12-31`.slice(0, 10)),
    mode: "during" as const,
  };

  it.each(sizes.flatMap(([width, height]) => ["de", "en"].map((lang) => ({ width, height, lang }))))(
    "names neither overlap nor are cut at $width×$height in $lang, and all or most actors have theirs",
    async ({ width, height, lang }) => {
      const names = dataset.actors.map((_, row) => nameIn(lang, row));
      const test = mountStage(dataset, positions, [width, height], { scope, window, names });
      const { labels, actors } = await drawn(test, {}, () => ({
        labels: test.stage.labels(),
        actors: test.stage.positionsOnScreen(),
      }));
      test.remove();
      for (const [index, label] of labels.entries()) {
        expect(label.x).toBeGreaterThanOrEqual(0);
        expect(label.y).toBeGreaterThanOrEqual(0);
        expect(label.x + label.width).toBeLessThanOrEqual(width);
        expect(label.y + label.height).toBeLessThanOrEqual(height);
        for (const other of labels.slice(index + 1)) expect(overlap(label, other)).toBe(false);
        for (const { x, y, radiusPx, row } of actors) {
          const nearX = Math.max(label.x, Math.min(x, label.x + label.width));
          const nearY = Math.max(label.y, Math.min(y, label.y + label.height));
          if (row !== label.key) expect(Math.hypot(nearX - x, nearY - y)).toBeGreaterThanOrEqual(radiusPx - 0.5);
        }
      }
      const atLeast = width < 600 ? (scope.actorRows.length > 20 ? 0.3 : 0.75) : 0.9;
      expect(labels.length / scope.actorRows.length).toBeGreaterThanOrEqual(atLeast);
    },
  );
});
