import { afterEach, expect, it, vi } from "vitest";
import { actorsCalled, datasetWith, day, drawn, mountStage, type TestStage } from "./scene.ts";

const names = ["offset", "client", "scroll"].flatMap((kind) =>
  ["Width", "Height", "Left", "Top"].map((side) => `${kind}${side}`),
);
const prototypes: readonly object[] = [Element.prototype, HTMLElement.prototype, Range.prototype];

let test: TestStage | undefined;
const restores: (() => void)[] = [];
afterEach(() => {
  for (const restore of restores.splice(0)) restore();
  vi.restoreAllMocks();
  test?.remove();
});

/** Everything that is asked for and makes a browser lay out the page. */
function watchLayout(): string[] {
  const asked: string[] = [];
  for (const prototype of prototypes) {
    for (const name of [...names, "innerText", "offsetParent", "getBoundingClientRect", "getClientRects"]) {
      const property = Object.getOwnPropertyDescriptor(prototype, name);
      if (property === undefined) continue;
      const told = <Result>(read: (this: unknown) => Result) =>
        function (this: unknown): Result {
          asked.push(name);
          return read.call(this);
        };
      const { get, value } = property as { get?: () => unknown; value?: () => unknown };
      const changed = get ? { ...property, get: told(get) } : { ...property, value: told(value ?? (() => undefined)) };
      Object.defineProperty(prototype, name, changed);
      restores.push(() => Object.defineProperty(prototype, name, property));
    }
  }
  const style = window.getComputedStyle;
  vi.spyOn(window, "getComputedStyle").mockImplementation((...of) => {
    asked.push("getComputedStyle");
    return style.call(window, ...of);
  });
  return asked;
}

it("sixty steps of the window ask for no layout and make no canvas, buffer or program", async () => {
  const relations = Array.from({ length: 90 }, (_, row) => ({
    source: "abcdef"[row % 6] ?? "a",
    target: "abcdef"[(row * 5 + 1) % 6] ?? "b",
    date: `2025-01-${String((row % 28) + 1).padStart(2, "0")}`,
  }));
  test = mountStage(
    datasetWith(actorsCalled("a", "b", "c", "d", "e", "f"), relations),
    [
      [0, 0],
      [1, 0],
      [2, 1],
      [1, 2],
      [0, 2],
      [-1, 1],
    ],
    [300, 200],
  );
  const own = test;
  await drawn(own, {}, () => undefined);
  // The observer of the container tells of its first size after the first frame.
  await drawn(own, {}, () => undefined);
  const asked = watchLayout();
  expect(own.container.offsetWidth).toBe(300);
  expect(own.container.parentElement?.clientWidth).toBeGreaterThan(0);
  expect(asked).toEqual(["clientWidth"]);
  asked.length = 0;
  const made = [
    vi.spyOn(document, "createElement"),
    ...(["createBuffer", "createProgram", "createVertexArray"] as const).map((name) =>
      vi.spyOn(WebGL2RenderingContext.prototype, name),
    ),
  ];
  for (let step = 0; step < 60; step += 1) {
    const fromDay = day("2024-12-20") + step;
    await drawn(own, { window: { fromDay, toDay: fromDay + 3, mode: "during" } }, () => undefined);
  }
  expect(asked).toEqual([]);
  expect(made.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0, 0]);
});

it("the container's size is its own again when the stage is gone, and follows it while that is there", async () => {
  test = mountStage(datasetWith(actorsCalled("a"), []), [[0, 0]], [300, 200]);
  const { container, stage } = test;
  container.style.width = "340px";
  await expect.poll(() => container.offsetWidth).toBe(340);
  stage.destroy();
  container.style.width = "120px";
  expect(container.offsetWidth).toBe(120);
});
