import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveGroupBox, deriveGroupBoxes } from "../../../src/notation/groups.ts";
import type { PlacedLabel } from "../../../src/notation/labelCandidates.ts";
import { buildPaths } from "../../../src/notation/paths.ts";

const length = fc.double({ min: 1, max: 200, noNaN: true });
const place = fc.tuple(fc.double({ min: 0, max: 900, noNaN: true }), fc.double({ min: 60, max: 520, noNaN: true }));
const farDown = fc.double({ min: 30, max: 200, noNaN: true });
const discs = fc.array(fc.record({ centre: place, radiusPx: fc.double({ min: 3, max: 33, noNaN: true }) }), {
  minLength: 1,
  maxLength: 6,
});
const names = fc.array(fc.record({ x: length, y: farDown, width: length, height: length }), { maxLength: 6 });

describe("the box of a group", () => {
  it("is around all discs and names of its members, and its title stands above them", () => {
    fc.assert(
      fc.property(discs, names, (members, labels) => {
        const box = deriveGroupBox(members, labels, "OpenAI");
        const [right, bottom] = [box.x + box.width, box.y + box.height];
        const titleBottom = box.titleBox.y + box.titleBox.height;
        for (const { centre, radiusPx } of members) {
          expect(centre[0] - radiusPx).toBeGreaterThan(box.x);
          expect(centre[0] + radiusPx).toBeLessThan(right);
          expect(centre[1] - radiusPx).toBeGreaterThan(titleBottom - 1);
          expect(centre[1] + radiusPx).toBeLessThan(bottom);
        }
        for (const { x, y, width, height } of labels) {
          expect(x).toBeGreaterThan(box.x);
          expect(x + width).toBeLessThan(right);
          expect(y).toBeGreaterThan(titleBottom - 1);
          expect(y + height).toBeLessThan(bottom);
        }
      }),
    );
  });

  it("has its title below the members where there is no room in the frame above them", () => {
    const disc = { centre: [50, 14], radiusPx: 10 } as const;
    const { y, height, titleBox } = deriveGroupBox([disc], [], "A");
    expect(y).toBeGreaterThan(-4);
    expect(titleBox.y).toBeGreaterThan(24);
    expect(titleBox.y + titleBox.height).toBeLessThan(y + height);
  });

  it("is as wide as its title needs, which is in capitals", () => {
    const { title, titleBox, x, width } = deriveGroupBox(
      [{ centre: [0, 0], radiusPx: 3 }],
      [],
      "Kommission für Straßen",
    );
    expect(title).toBe("KOMMISSION FÜR STRASSEN");
    expect(titleBox.x).toBeGreaterThan(x);
    expect(titleBox.x + titleBox.width).toBeLessThan(x + width);
  });

  it("has no line for a title where it has none", () => {
    const disc = { centre: [50, 50], radiusPx: 10 } as const;
    expect(deriveGroupBox([disc], [], "").height).toBeLessThan(deriveGroupBox([disc], [], "A").height - 10);
  });
});

describe("the boxes of a picture", () => {
  const discs = [
    [100, 100],
    [200, 100],
    [150, 100],
    [400, 100],
  ].map(([x = 0, y = 0]) => ({ centre: [x, y] as const, radiusPx: 10 }));
  const boxes = (members: readonly number[], rows: readonly number[]) =>
    deriveGroupBoxes([{ rows: members }], rows, (row) => discs[row], [], ["Firm"]);

  it("are not drawn around strangers, who would seem to belong there", () => {
    expect(boxes([0, 1], [0, 1, 3])).toHaveLength(1);
    expect(boxes([0, 1], [0, 1, 2, 3])).toEqual([]);
    expect(boxes([0, 1, 2], [0, 1, 2, 3])).toHaveLength(1);
  });

  it("never lie on each other: the first stands", () => {
    const [first, second] = [{ rows: [0, 1] }, { rows: [2, 3] }];
    const near = [...discs.slice(0, 2), { centre: [150, 135] as const, radiusPx: 10 }, ...discs.slice(3)];
    const drawn = deriveGroupBoxes([first, second], [0, 1, 2, 3], (row) => near[row], [], ["A", "B"]);
    expect(drawn.map(({ title }) => title)).toEqual(["A"]);
  });

  it("have their titles off the ends of lines and off foreign names, wherever there is room", () => {
    const towards = (x: number) => {
      return { kind: "curve", start: [x, 300], control: [x, 200], end: [x, 82] } as const;
    };
    const titleWith = (xs: readonly number[], names: readonly PlacedLabel[] = []) => {
      const paths = buildPaths(xs.map((x) => ({ line: towards(x), source: 9, target: 0 })));
      const [box] = deriveGroupBoxes([{ rows: [0, 1] }], [0, 1], (row) => discs[row], names, ["Firm"], {
        paths,
        heightPx: 500,
      });
      return box?.titleBox ?? { x: NaN, y: NaN, width: NaN, height: NaN };
    };
    const usual = titleWith([]);
    expect(titleWith([400])).toEqual(usual);
    expect(titleWith([usual.x + 10]).x).toBeGreaterThan(usual.x + 10);
    expect(titleWith([100, 125, 150, 175, 200]).y).toBeGreaterThan(110);
  });
});
