import { describe, expect, it } from "vitest";
import { toPlanes } from "../../../src/film/planes.ts";

/** ITU-R BT.709 in 8 bits, as tables of test pictures have it: brightness, differences of blue and of red. */
const colours = [
  ["white", [255, 255, 255], [235, 128, 128]],
  ["black", [0, 0, 0], [16, 128, 128]],
  ["red", [255, 0, 0], [63, 102, 240]],
  ["green", [0, 255, 0], [173, 42, 26]],
  ["blue", [0, 0, 255], [32, 240, 118]],
] as const;

describe("pixels as planes", () => {
  it.each(colours)("%s is as the standard has it", (_, rgb, planes) => {
    const rgba = new Uint8Array(Array.from({ length: 4 }, () => [...rgb, 255]).flat());
    const [brightness, blue, red] = planes;
    expect([...toPlanes(rgba, { widthPx: 2, heightPx: 2 })]).toEqual([...Array<number>(4).fill(brightness), blue, red]);
  });

  it("have a brightness of each pixel and a colour of each four, row by row", () => {
    const row = [0, 255, 255, 255].flatMap((grey) => [grey, grey, grey, 255]);
    const planes = toPlanes(new Uint8Array([...row, ...row]), { widthPx: 4, heightPx: 2 });
    expect([...planes]).toEqual([16, 235, 235, 235, 16, 235, 235, 235, 128, 128, 128, 128]);
  });
});
