import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { zipFiles } from "../../../src/publish/zip.ts";

const modified = new Date(2026, 10, 29, 12, 30, 44);
const quietly = () => Promise.resolve();
const joined = (parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

describe("the ZIP of a site", () => {
  it("holds every file under its path, whatever is in it", async () => {
    const paths = fc.uniqueArray(
      fc.stringMatching(/^[a-z0-9_-]{1,12}(?:\/[a-z0-9_-]{1,12}){0,2}\.(?:html|png|gz|json)$/),
    );
    await fc.assert(
      fc.asyncProperty(paths, fc.uint8Array({ maxLength: 300 }), async (names, bytes) => {
        const files = new Map(names.map((name) => [name, bytes]));
        const read = unzipSync(joined(await zipFiles(files, modified, quietly)));
        expect(new Map(Object.entries(read))).toEqual(files);
      }),
      { numRuns: 50 },
    );
  });

  it("packs texts in UTF-8, leaves alone what is packed, and carries the time", async () => {
    const text = "Straße ".repeat(500);
    const files = new Map<string, string | Uint8Array>([
      ["index.html", text],
      ["picture.png", new Uint8Array(900)],
    ]);
    const seen: { name: string; compression: number }[] = [];
    const zip = joined(await zipFiles(files, modified, quietly));
    const read = unzipSync(zip, {
      filter: ({ name, compression }) => {
        seen.push({ name, compression });
        return true;
      },
    });
    expect(new TextDecoder().decode(read["index.html"])).toBe(text);
    expect(seen).toEqual([
      { name: "index.html", compression: 8 },
      { name: "picture.png", compression: 0 },
    ]);
    // MS-DOS time and date of the first local header, as APPNOTE 4.4.6 has them.
    const view = new DataView(zip.buffer);
    expect(view.getUint16(10, true)).toBe((12 << 11) | (30 << 5) | 22);
    expect(view.getUint16(12, true)).toBe(((2026 - 1980) << 9) | (11 << 5) | 29);
  });

  it("tells how far it is, and ends where it is told to", async () => {
    const files = new Map(["a", "b", "c"].map((name) => [name, name]));
    const told: number[][] = [];
    const stop = new Error("stopped");
    const work = zipFiles(files, modified, (done, all) => {
      told.push([done, all]);
      return done === 1 ? Promise.reject(stop) : Promise.resolve();
    });
    await expect(work).rejects.toBe(stop);
    expect(told).toEqual([
      [0, 3],
      [1, 3],
    ]);
  });
});
