import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countShipped, shipped } from "./oracle.ts";
import { openSite, type Site, visit, type Visit } from "./site.ts";

interface GraphElement extends HTMLElement {
  view: Record<string, unknown>;
  readonly counts: { actors: number; relations: number; shown: Record<string, unknown> };
}

let site: Site;
let reader: Visit;

beforeAll(async () => {
  site = await openSite();
  reader = await visit(site, "/?scene=network&lang=en");
});

afterAll(async () => {
  await reader.close();
  await site.close();
});

/** Counts that the page prints in its legend, and those that the element tells. */
function readCounts(change: Record<string, unknown>) {
  return reader.page.evaluate(async (view) => {
    const graph = document.querySelector<GraphElement>("tiespan-graph");
    if (!graph?.shadowRoot) throw new Error("no graph");
    graph.view = view;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const printed = [...graph.shadowRoot.querySelectorAll<HTMLElement>("[data-type]")].map((button) => [
      button.dataset["type"] ?? "",
      Number.parseInt(button.querySelector(".legend__count")?.textContent ?? "", 10),
    ]);
    const thumb = graph.shadowRoot.querySelector('[data-grip="to"]');
    return {
      told: graph.counts,
      printed: Object.fromEntries(printed) as Record<string, number>,
      thumb: thumb?.getAttribute("aria-valuetext") ?? "",
    };
  }, change);
}

/** Windows of many lengths over all years of the data, the same in every run. */
const windows = Array.from({ length: 56 }, (_, step): [from: string, to: string] => {
  const lengths = [0, 1, 8, 27, 92, 365, 1500];
  const start = Date.UTC(2015, 0, 1) + Math.round((step / 55) ** 0.6 * 4150) * 86_400_000;
  const end = start + (lengths[step % lengths.length] ?? 0) * 86_400_000;
  return [new Date(start).toISOString().slice(0, 10), new Date(end).toISOString().slice(0, 10)];
});

describe("the counts on screen are those that an independent count of the file gives", () => {
  it.each(windows)("from %s to %s", async (from, to) => {
    const expected = countShipped(from, to);
    const { told, printed, thumb } = await readCounts({ from, to, types: null });
    const { byType, ...shown } = expected;
    expect(told).toMatchObject({ actors: shipped.actors.length, relations: shipped.relations.length, shown });
    expect(Object.fromEntries(Object.entries(printed).filter(([, count]) => count > 0))).toEqual(byType);
    expect(told.shown["byType"]).toEqual(printed);
    expect(thumb).toContain(`${shown.relations} relation`);
  });

  it("with some types switched off", async () => {
    const { told } = await readCounts({ from: "2024", to: "2025", types: ["feud", "rebuke"] });
    const expected = countShipped("2024-01-01", "2025-12-31", ({ type }) => type === "feud" || type === "rebuke");
    expect(told.shown).toMatchObject({ actors: expected.actors, relations: expected.relations });
  });

  it("with only what is disputed", async () => {
    const { told } = await readCounts({ from: "2015", to: "2026", types: null, status: ["disputed"] });
    const expected = countShipped("2015-01-01", "2026-12-31", ({ status }) => status === "disputed");
    expect(told.shown).toMatchObject({ relations: expected.relations, surely: expected.surely });
    await readCounts({ status: null });
  });

  it("in each scene, among its cast", async () => {
    for (const scene of shipped.scenes) {
      const { told } = await readCounts({ scene: scene.id });
      const { from = "0000", to = "9999", types, actors } = scene.view;
      const isWanted = (wanted: readonly string[] | undefined, id: string) => wanted?.includes(id) ?? true;
      const expected = countShipped(
        from,
        to.padEnd(10, "~"),
        ({ type, source, target }) => isWanted(actors, source) && isWanted(actors, target) && isWanted(types, type),
      );
      expect([scene.id, told.shown["relations"]]).toEqual([scene.id, expected.relations]);
    }
  });
});

it("nothing went wrong and nothing was asked of another host", () => {
  expect(reader.complaints).toEqual([]);
});

/** Relations of the file that touch an actor within so many steps, less one, of another. */
function countAround(actor: string, depth: number): number {
  const reached = new Set([actor]);
  let passed: typeof shipped.relations = [];
  for (let step = 0; step < depth; step++) {
    const here = new Set(reached);
    passed = shipped.relations.filter(({ source, target }) => here.has(source) || here.has(target));
    for (const { source, target } of passed) reached.add(source).add(target);
  }
  return passed.length;
}

describe("the surroundings of an actor", () => {
  const shownIn = ({ page }: Visit) =>
    page.evaluate(
      () => document.querySelector<Element & Partial<GraphElement>>("tiespan-graph")?.counts?.shown["relations"],
    );

  it.each([
    ["full", 1],
    ["full", 2],
    ["static", 1],
  ])("are there from the beginning, with ui=%s %i steps around", async (ui, depth) => {
    const visitor = await visit(site, `/?lang=en&scene=&actors=openai&depth=${depth}&ui=${ui}`);
    await expect.poll(() => shownIn(visitor), { timeout: 30_000 }).toBe(countAround("openai", depth));
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  it("come when they are asked for, also where there is but a picture", async () => {
    const visitor = await visit(site, "/?lang=en&scene=&ui=static");
    await expect.poll(() => shownIn(visitor), { timeout: 30_000 }).toBe(shipped.relations.length);
    for (const depth of [2, 1]) {
      await visitor.page.evaluate((steps) => {
        const graph = document.querySelector<GraphElement>("tiespan-graph");
        if (graph !== null) graph.view = { actors: ["openai"], depth: steps };
      }, depth);
      await expect.poll(() => shownIn(visitor), { timeout: 30_000 }).toBe(countAround("openai", depth));
    }
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});
