import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { measureShippedFont } from "../../../scripts/fontWidths.ts";
import * as committed from "../../../src/notation/fontWidths.ts";
import { fontFamily, shippedFont } from "../../../src/notation/lettering.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

it("the widths are those of the font that lettering.ts names: `npm run metrics` writes them", () => {
  expect({ ...committed }).toEqual(measureShippedFont());
});

it("the font that is measured is one of those that labels are set in", () => {
  expect(fontFamily).toContain(`"${shippedFont.name}"`);
});

it("its files are named in one place", () => {
  const code = ["src", "scripts"].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => `${folder}/${path}`),
  );
  const naming = code.filter((path) => {
    const text = readFileSync(`${root}${path}`, "utf8");
    return text.includes(shippedFont.regular) || text.includes(shippedFont.bold);
  });
  expect(naming).toEqual(["src/notation/lettering.ts"]);
});
