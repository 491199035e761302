import Sigma from "sigma";
import { afterEach, expect, it, vi } from "vitest";
import type { Relation } from "../../../src/dataset/types.ts";
import { actorsCalled, datasetWith, day, drawn, mountStage, type TestStage } from "./scene.ts";

let test: TestStage | undefined;
afterEach(() => {
  vi.restoreAllMocks();
  test?.remove();
});

/** Bytes that go to the graphics card by way of buffers or textures. */
function countUploads() {
  const uploads = { bytes: 0 };
  const sizeOf = (data: unknown): number =>
    data instanceof ArrayBuffer || ArrayBuffer.isView(data)
      ? data.byteLength
      : typeof data === "number"
        ? 0
        : data === null
          ? 0
          : 1;
  const { prototype } = WebGL2RenderingContext;
  const count = (index: number) => (data: readonly unknown[]) => {
    uploads.bytes += sizeOf(data[index]);
  };
  const watch = (name: "bufferData" | "bufferSubData" | "texImage2D" | "texSubImage2D", index: number): void => {
    const original = prototype[name] as (...data: unknown[]) => void;
    vi.spyOn(prototype, name).mockImplementation(function (this: WebGL2RenderingContext, ...data: unknown[]) {
      count(index)(data);
      original.apply(this, data);
    });
  };
  watch("bufferData", 1);
  watch("bufferSubData", 2);
  watch("texImage2D", 8);
  watch("texSubImage2D", 8);
  return uploads;
}

const relations: Partial<Relation>[] = Array.from({ length: 60 }, (_, row) => ({
  type: ["alliance", "feud", "rebuke", "role"][row % 4] ?? "role",
  source: "abcdef"[row % 6] ?? "a",
  target: "abcdef"[(row * 5 + 1) % 6] ?? "b",
  date: `2025-01-${String((row % 28) + 1).padStart(2, "0")}`,
}));

const ring: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 0],
  [2, 1],
  [1, 2],
  [0, 2],
  [-1, 1],
];

it("fifty steps of the window and of the filter that change no actor upload nothing and index nothing", async () => {
  const uploads = countUploads();
  const refresh = vi.spyOn(Sigma.prototype, "refresh");
  const lasting = ["ab", "cd", "ef"].map(([source = "a", target = "b"]) => ({ source, target }));
  test = mountStage(
    datasetWith(actorsCalled("a", "b", "c", "d", "e", "f"), [...relations, ...lasting]),
    ring,
    [240, 160],
  );
  await drawn(test, {}, () => undefined);
  expect(uploads.bytes).toBeGreaterThan(1000);
  uploads.bytes = 0;
  refresh.mockClear();
  const allianceRow = test.model.types.findIndex(({ id }) => id === "alliance");
  for (let step = 0; step < 50; step += 1) {
    const fromDay = day("2024-12-20") + step;
    await drawn(
      test,
      { window: { fromDay, toDay: fromDay + 6, mode: step % 9 === 0 ? "until" : "during" } },
      () => undefined,
    );
    const types = new Set([...test.model.types.keys()].filter((row) => row === allianceRow || row % 5 !== step % 5));
    await drawn(test, { filter: { types, statuses: new Set([0, 1, step % 5]) } }, () => undefined);
  }
  expect(uploads.bytes).toBe(0);
  expect(refresh).not.toHaveBeenCalled();
});

it("a step that fades an actor uploads a byte per actor, rounded up to a row of the texture, and no lines", async () => {
  test = mountStage(datasetWith(actorsCalled("a", "b", "c"), [{ date: "2025-01-22" }, { target: "c" }]), [
    [0, 0],
    [1, 0],
    [2, 1],
  ]);
  await drawn(test, {}, () => undefined);
  const uploads = countUploads();
  const window = { fromDay: day("2025-03-01"), toDay: day("2025-03-07"), mode: "during" } as const;
  await drawn(test, { window }, () => undefined);
  // One texture for the lines, one for the actors: they are drawn on two surfaces.
  expect(uploads.bytes).toBe(2 * 1024);
  await drawn(test, { window: { ...window, toDay: window.toDay + 1 } }, () => undefined);
  expect(uploads.bytes).toBe(2 * 1024);
});

it("several changes before a frame are drawn once", async () => {
  test = mountStage(datasetWith(actorsCalled("a", "b"), [{}]), [
    [0, 0],
    [1, 1],
  ]);
  await drawn(test, {}, () => undefined);
  const draws = vi.spyOn(WebGL2RenderingContext.prototype, "clear");
  test.stage.set({ theme: "dark" });
  await drawn(test, {}, () => undefined);
  const clearsOfOneFrame = draws.mock.calls.length;
  draws.mockClear();
  for (let step = 0; step < 20; step += 1) {
    test.stage.set({ window: { fromDay: step, toDay: 30_000 + step, mode: "during" }, names: ["A", `B${step}`] });
  }
  await drawn(test, { theme: "light" }, () => undefined);
  expect(draws.mock.calls.length).toBe(clearsOfOneFrame);
});

it("new positions are uploaded, once", async () => {
  test = mountStage(datasetWith(actorsCalled("a", "b"), [{ date: "2025-01-22" }]), [
    [0, 0],
    [1, 1],
  ]);
  await drawn(test, {}, () => undefined);
  const uploads = countUploads();
  const positions = [
    [0, 1],
    [1, 0],
  ] as const;
  await drawn(test, { positions }, () => undefined);
  const once = uploads.bytes;
  expect(once).toBeGreaterThan(0);
  await drawn(test, {}, () => undefined);
  await drawn(test, { positions: positions.map(([x, y]) => [x, y] as const) }, () => undefined);
  expect(uploads.bytes).toBe(once);
});
