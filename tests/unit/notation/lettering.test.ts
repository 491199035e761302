import { expect, it } from "vitest";
import { isRightToLeft } from "../../../src/notation/lettering.ts";

it("a text reads from right to left where its first letter does", () => {
  expect(isRightToLeft("אילון מאסק")).toBe(true);
  expect(isRightToLeft("2025: محمد")).toBe(true);
  expect(isRightToLeft("Musk, אילון")).toBe(false);
  expect(isRightToLeft("")).toBe(false);
});
