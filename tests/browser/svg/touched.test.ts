import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Point, Relation } from "../../../src/dataset/types.ts";
import {
  actorsCalled,
  datasetWith,
  day,
  drawn,
  mountStage,
  painters,
  paintWith,
  type TestStage,
} from "../stage/scene.ts";

beforeAll(() => paintWith(painters[1].paint));
afterAll(() => paintWith(painters[0].paint));

let own: TestStage;
afterEach(() => {
  vi.restoreAllMocks();
  own.remove();
});

const ids = Array.from({ length: 12 }, (_, at) => `a${at}`);
const places: readonly Point[] = ids.map((_, at) => [Math.cos(at / 1.9), Math.sin(at / 1.9)]);
/** One on each day of January 2025. */
const relations = Array.from({ length: 31 }, (_, at): Partial<Relation> => {
  const [source = "", target = ""] = [ids[at % 12], ids[(at * 5 + 1 + Math.floor(at / 12)) % 12]];
  return { source, target, type: "loan", date: `2025-01-${String(at + 1).padStart(2, "0")}` };
});
const windowOf = (from: string, to: string) => ({ fromDay: day(from), toDay: day(to), mode: "during" }) as const;

async function mount(change: Parameters<typeof mountStage>[3] = {}): Promise<void> {
  own = mountStage(datasetWith(actorsCalled(...ids), relations), places, [500, 400], change);
  await drawn(own, {}, () => undefined);
}

const elements = (part: string) => [...own.container.querySelectorAll(`[data-part=${part}] > *`)];
const rowsShown = () => elements("lines").flatMap((line) => line.getAttribute("data-relations")?.split(" ") ?? []);

describe("a step of the window", () => {
  it("leaves every element where it is that looks the same", async () => {
    await mount({ window: windowOf("2025-01-01", "2025-01-20") });
    const before = elements("lines");
    const actors = elements("actors");
    expect(before.length).toBeGreaterThan(10);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    const lines = own.container.querySelector("[data-part=lines]");
    if (lines === null) throw new Error("no lines");
    observer.observe(lines, { childList: true, attributes: true, subtree: true });
    await drawn(own, { window: windowOf("2025-01-02", "2025-01-21") }, () => undefined);
    changes.push(...observer.takeRecords());
    // One relation has gone, another has come, and either may share its line with one that has stayed.
    expect(changes.filter(({ type }) => type === "attributes")).toEqual([]);
    expect(
      changes.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]).length,
    ).toBeLessThanOrEqual(4);
    expect(rowsShown()).not.toContain("0");
    expect(rowsShown()).toContain("20");
    expect(elements("lines").filter((line) => before.includes(line)).length).toBeGreaterThanOrEqual(before.length - 2);
    expect(elements("actors").filter((actor) => actors.includes(actor)).length).toBeGreaterThan(actors.length - 6);
    observer.disconnect();
  });

  it("asks for no layout", async () => {
    await mount({ window: windowOf("2025-01-01", "2025-01-20") });
    const asked: string[] = [];
    for (const name of ["offsetWidth", "offsetHeight", "offsetLeft", "offsetTop"] as const) {
      vi.spyOn(HTMLElement.prototype, name, "get").mockImplementation(() => (asked.push(name), 0));
    }
    for (const name of ["getBoundingClientRect", "getClientRects"] as const) {
      vi.spyOn(Element.prototype, name).mockImplementation(() => {
        asked.push(name);
        throw new Error(name);
      });
    }
    await drawn(own, { window: windowOf("2025-01-09", "2025-01-29") }, () => undefined);
    expect(rowsShown()).toContain("28");
    expect(asked).toEqual([]);
  });

  it("shows at most 2,000 relations, the strongest", async () => {
    const many = Array.from({ length: 2300 }, (_, at): Partial<Relation> => {
      const [source = "", target = ""] = [ids[at % 12], ids[(at * 5 + 1 + Math.floor(at / 12)) % 12]];
      return { source, target, type: "loan", date: "2025-01-22", amount: { value: at + 1, currency: "USD" } };
    });
    own = mountStage(datasetWith(actorsCalled(...ids), many), places, [500, 400]);
    await drawn(own, {}, () => undefined);
    const rows = rowsShown().map(Number);
    expect(rows).toHaveLength(2000);
    expect(Math.min(...rows)).toBe(300);
  });
});

describe("the camera", () => {
  it("passes over the graph without an element drawn anew", async () => {
    await mount();
    const before = [...elements("lines"), ...elements("actors")];
    const placesBefore = own.stage.positionsOnScreen();
    own.stage.setCamera({ x: 0.4, y: 0.55, ratio: 1 });
    await drawn(own, {}, () => undefined);
    expect([...elements("lines"), ...elements("actors")]).toEqual(before);
    // 500 px are the longer side: 0.1 of it to the right, 0.05 down.
    const [from, to] = [placesBefore[0], own.stage.positionsOnScreen()[0]];
    expect([(to?.x ?? 0) - (from?.x ?? 0), (to?.y ?? 0) - (from?.y ?? 0)].map(Math.round)).toEqual([50, 25]);
    expect(own.container.querySelector("[data-part=lines]")?.getAttribute("transform")).toBe("translate(50 25)");
    // What is under the pointer has gone along.
    expect(own.stage.hitTest(to?.x ?? 0, to?.y ?? 0)).toEqual({ actor: 0 });
  });

  it("stops at its limits, and goes back to the whole", async () => {
    await mount();
    for (let press = 0; press < 12; press += 1) own.stage.zoomIn();
    expect(own.stage.camera().ratio).toBe(0.1);
    for (let press = 0; press < 24; press += 1) own.stage.zoomOut();
    expect(own.stage.camera().ratio).toBe(2);
    own.stage.fit();
    expect(own.stage.camera()).toEqual({ x: 0.5, y: 0.5, ratio: 1 });
  });
});

it("what the pointer rests on is lit, with what it is related to, until it leaves", async () => {
  await mount();
  const inks = () => new Set(elements("lines").map((line) => line.getAttribute("stroke"))).size;
  expect(inks()).toBe(1);
  own.stage.light({ actor: 0 });
  await drawn(own, {}, () => undefined);
  expect(inks()).toBe(2);
  expect(own.container.querySelectorAll("[data-part=actors] circle")).toHaveLength(1);
  own.stage.light(undefined);
  await drawn(own, {}, () => undefined);
  expect(inks()).toBe(1);
  expect(own.container.querySelectorAll("[data-part=actors] circle")).toHaveLength(0);
});

it("a container without a size has no picture, and one that gets a size has one at once", async () => {
  own = mountStage(datasetWith(actorsCalled(...ids), relations), places, [0, 0]);
  expect(own.life).toEqual([]);
  expect([own.stage.positionsOnScreen(), own.stage.labels(), own.stage.hitTest(5, 5)]).toEqual([[], [], undefined]);
  own.container.style.cssText = "position: relative; width: 300px; height: 200px";
  await expect.poll(() => own.life).toEqual(["drawn"]);
  expect(own.container.querySelector("svg")?.getAttribute("width")).toBe("300");
});

it("nothing is left of it when it is destroyed, however often it is made", async () => {
  for (let time = 0; time < 20; time += 1) {
    await mount();
    own.stage.destroy();
    expect(own.container.childElementCount).toBe(0);
  }
});
