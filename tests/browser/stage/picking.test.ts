import { expect, it } from "vitest";
import type { Point } from "../../../src/dataset/types.ts";
import { dayOf, firstYear, isIn, statementsAmong, years } from "../../statements.ts";
import { drawn, mountStage } from "./scene.ts";

it("what the pointer finds among 10,000 relations is shown at that time, and nothing that is hidden is found", async () => {
  const { random, statements, dataset } = statementsAmong(30, 10_000, 41);
  const positions = dataset.actors.map((_, row): Point => [(row % 6) / 5, Math.floor(row / 6) / 4]);
  const test = mountStage(dataset, positions, [480, 320]);
  let found = 0;
  for (let turn = 0; turn < 30; turn += 1) {
    const fromDay = dayOf(firstYear, 0, 1) + Math.floor(random() * 365 * years);
    const toDay = fromDay + Math.floor(random() * random() * 40);
    const probes = Array.from({ length: 20 }, () => [random() * 480, random() * 320] as const);
    const hits = await drawn(test, { window: { fromDay, toDay, mode: "during" } }, () =>
      probes.map(([x, y]) => test.stage.hitTest(x, y)?.relation),
    );
    const { shown } = isIn(fromDay, toDay);
    const rows = hits.filter((row) => row !== undefined);
    found += rows.length;
    expect(rows.filter((row) => !statements.filter((_, each) => each === row).every(shown))).toEqual([]);
  }
  expect(found).toBeGreaterThan(20);
  test.remove();
});
