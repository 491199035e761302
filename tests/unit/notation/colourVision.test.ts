import { describe, expect, it } from "vitest";
import { families } from "../../../src/dataset/types.ts";
import { palettes, type ThemeName } from "../../../src/notation/palette.ts";
import { differenceOf, type Triple, visions } from "../../colourVision.ts";

/** Told apart: at least so far in CIEDE2000, where 1 is the least that a person sees side by side; thin lines need more. */
const leastDifference = 17;

const channelsOf = (color: string) =>
  [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16)) as unknown as Triple;

const pairs = families.flatMap((one, index) => families.slice(index + 1).map((other) => [one, other] as const));

it.each([
  // From the data that Sharma, Wu and Dalal publish with the formula.
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 2.5, 0], [58, 24, 15], 19.4535],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
] as const)("the difference of %j and %j is %d", (one, other, difference) => {
  expect(differenceOf(one, other)).toBeCloseTo(difference, 4);
});

describe.each<ThemeName>(["light", "dark"])("in the %s theme", (theme) => {
  const { family } = palettes[theme];

  // In greyscale lines tell more: tests/browser/stage/families.test.ts.
  it.each(Object.entries(visions).filter(([name]) => name !== "greyscale"))(
    "no two families look alike with %s",
    (_, see) => {
      for (const [one, other] of pairs) {
        const difference = differenceOf(see(channelsOf(family[one])), see(channelsOf(family[other])));
        expect(difference, `${one} and ${other}`).toBeGreaterThanOrEqual(leastDifference);
      }
    },
  );
});
