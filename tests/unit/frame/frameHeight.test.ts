import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameOrigin, readFrameHeight } from "../../../src/embed/frameHeight.ts";

const message = { type: "tiespan", v: 1, event: "height", id: "graph", height: 480 };

describe("a frame", () => {
  it("gets the height that it asks for", () => {
    expect(readFrameHeight(message)).toBe(480);
  });

  it.each([
    [1, 100],
    [99, 100],
    [100, 100],
    [5000, 5000],
    [5001, 5000],
    [Number.MAX_SAFE_INTEGER, 5000],
  ])("that asks for %d pixels gets %d", (height, given) => {
    expect(readFrameHeight({ ...message, height })).toBe(given);
  });

  it.each([
    0,
    -1,
    -0,
    480.5,
    NaN,
    Infinity,
    -Infinity,
    1e300,
    "480",
    "480px",
    480n,
    [480],
    { valueOf: () => 480 },
    null,
  ])("that asks for %s gets nothing", (height) => expect(readFrameHeight({ ...message, height })).toBeUndefined());

  it.each([
    { ...message, type: "tiespan-graph" },
    { ...message, v: 2 },
    { ...message, v: "1" },
    { ...message, event: "view" },
    { type: "tiespan", v: 1, event: "height" },
    JSON.stringify(message),
    [message],
    null,
    undefined,
    480,
  ])("gets nothing for %j", (data) => expect(readFrameHeight(data)).toBeUndefined());

  it("gets nothing but a whole number between 100 and 5000, whatever it says", () => {
    const near = fc.record({
      type: fc.constantFrom("tiespan", "height"),
      v: fc.constantFrom(1, 2, "1"),
      event: fc.constantFrom("height", "view"),
      height: fc.oneof(fc.integer(), fc.double(), fc.bigInt(), fc.string(), fc.constant(480)),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), near), (data) => {
        const heightPx = readFrameHeight(data) ?? 100;
        return Number.isInteger(heightPx) && heightPx >= 100 && heightPx <= 5000;
      }),
      { numRuns: 5000 },
    );
  });
});

describe("messages of a frame come from", () => {
  it.each([
    ["the origin of its address", "https://graphs.example/embed.html?from=2025#x", null, "https://graphs.example"],
    ["that with its port", "http://localhost:4173/embed.html", null, "http://localhost:4173"],
    ["no origin in a sandbox", "https://graphs.example/embed.html", "allow-scripts", "null"],
    ["no origin in an empty sandbox", "https://graphs.example/embed.html", "", "null"],
    [
      "its origin in a sandbox that leaves it one",
      "https://a.example/",
      "allow-scripts Allow-Same-Origin",
      "https://a.example",
    ],
    ["nowhere without an address", "", null, undefined],
    ["nowhere with an address that is none", "http://[", null, undefined],
  ])("%s", (_, src, sandbox, origin) => {
    expect(frameOrigin(src, sandbox)).toBe(origin);
  });
});
