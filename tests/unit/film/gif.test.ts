import { describe, expect, it } from "vitest";
import { writeGif } from "../../../src/film/gif.ts";

const size = { widthPx: 400, heightPx: 400 };

/** Every pixel another colour, the same each time: nothing packs worse. */
function noise(seed: number) {
  let state = seed;
  const rgba = new Uint8Array(size.widthPx * size.heightPx * 4).map((_, at) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return at % 4 === 3 ? 255 : state >> 16;
  });
  return { rgba, seconds: 1 };
}

/** How many colours the palette of all pictures has: https://www.w3.org/Graphics/GIF/spec-gif89a.txt, 18. */
const coloursOf = (gif: Uint8Array) => 2 ** (((gif[10] ?? 0) & 7) + 1);

describe("a film as GIF", () => {
  it("has 64 colours where that is no more than a megabyte", async () => {
    expect(coloursOf(await writeGif([noise(1)], size))).toBe(64);
  });

  it("has fewer where it would be more", async () => {
    const gif = await writeGif([1, 2, 3, 4, 5, 6, 7, 8].map(noise), size);
    expect(coloursOf(gif)).toBeLessThan(64);
    expect(gif.length).toBeLessThanOrEqual(1_000_000);
  });
});
