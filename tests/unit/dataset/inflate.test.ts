import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inflate, isGzip } from "../../../src/dataset/inflate.ts";

const megabyte = 1024 * 1024;

/** The bytes that come out, or the problem. */
function outcome(packed: Uint8Array, mostBytes = megabyte): string | Uint8Array {
  const inflated = inflate(packed, mostBytes);
  return "problem" in inflated ? inflated.problem : inflated.bytes;
}

it("gzip is known by its first two bytes", () => {
  expect(isGzip(gzipSync("a"))).toBe(true);
  expect([new Uint8Array(), Uint8Array.of(0x1f), new TextEncoder().encode('{"a":1}')].some(isGzip)).toBe(false);
});

it("what another program packs comes out as it was", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), fc.integer({ min: 0, max: 9 }), (bytes, level) => {
      expect(outcome(gzipSync(bytes, { level }))).toEqual(bytes);
    }),
  );
});

it("files of several parts, as `cat` makes them, are one", () => {
  const packed = Buffer.concat([gzipSync("abc"), gzipSync("defgh")]);
  expect(new TextDecoder().decode(outcome(packed) as Uint8Array)).toBe("abcdefgh");
});

describe("the limit", () => {
  it("is exact", () => {
    const packed = gzipSync(new Uint8Array(1000));
    expect(outcome(packed, 1000)).toHaveLength(1000);
    expect(outcome(packed, 999)).toBe("inflated-too-large");
  });

  it("holds for a file that says it is small", () => {
    const packed = gzipSync(new Uint8Array(4 * megabyte));
    packed.writeUInt32LE(10, packed.length - 4);
    expect(outcome(packed)).toBe("inflated-too-large");
  });

  it("ends the work soon, however much there would be", () => {
    const bomb = gzipSync(new Uint8Array(256 * megabyte));
    const before = process.memoryUsage().arrayBuffers;
    expect(outcome(bomb)).toBe("inflated-too-large");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * megabyte);
  });
});

describe("a damaged file", () => {
  const packed = gzipSync(Buffer.from("who is with whom, ".repeat(500)));

  it.each([
    ["cut in its head", packed.subarray(0, 5)],
    ["cut in the middle", packed.subarray(0, packed.length >> 1)],
    ["without its end", packed.subarray(0, packed.length - 9)],
    ["with another length", Buffer.concat([packed.subarray(0, -4), Buffer.from([1, 0, 0, 0])])],
    ["with another method", packed.with(2, 7)],
  ])("%s is said to be damaged", (_, bytes) => {
    expect(outcome(bytes)).toBe("gzip-damaged");
  });

  it("is never more than an answer, whatever its bytes", () => {
    const bytes = fc.uint8Array({ maxLength: 400 });
    const change = fc.tuple(fc.nat(packed.length - 1), fc.nat(255));
    const broken = fc.array(change, { maxLength: 9 }).map((changes) => {
      const copy = Uint8Array.from(packed);
      for (const [index, byte] of changes) copy[index] = byte;
      return copy;
    });
    const headed = bytes.map((rest) => Uint8Array.of(0x1f, 0x8b, 8, ...rest));
    fc.assert(
      fc.property(fc.oneof(broken, headed), (input) => {
        const said = outcome(input);
        expect(typeof said === "string" ? ["gzip-damaged", "inflated-too-large"].includes(said) : true).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
