import { describe, expect, it } from "vitest";
import { drawPicture } from "../../../src/core.ts";
import { buildModel } from "../../../src/model/build.ts";
import { drawSnapshot } from "../../../src/picture/snapshot.ts";
import type { Wish } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";
import { allOf, readXml, textOf } from "./readXml.ts";
import { figureOf } from "../../figureOf.ts";

const dataset = datasetOf([
  { start: "#2", end: "#11" },
  { source: "c", target: "d", date: "#190" },
]);

function snapshotOf(wish: Wish) {
  return drawSnapshot(figureOf(buildModel(dataset), wish), {}, translatorFor("de"), { name: "photoviz", address: "" });
}

describe("a picture of a window of numbers", () => {
  it.each([
    [{ from: "2", to: "11" }, "photoviz_2--11_"],
    [{ from: "#-2.5", to: "#11.25" }, "photoviz_-2.5--11.25_"],
    [{ from: "#5", to: "#5" }, "photoviz_5_"],
    [{ from: ".." }, "photoviz_until-190_"],
    [{ to: ".." }, "photoviz_from-2_"],
    [{ from: "..", to: ".." }, "photoviz_all-dates_"],
  ])("of %o is saved as %s…", (wish, name) => {
    expect(snapshotOf(wish).fileName("svg")).toMatch(new RegExp(`^${name.replaceAll(".", "\\.")}article_de\\.svg$`));
  });

  it("says the numbers, never a day of 1970", () => {
    const { svg, description, texts } = snapshotOf({ from: "2.5", to: "11" });
    const words = allOf(readXml(svg), "text").map(textOf).join(" ");
    for (const text of [words, description]) {
      expect(text).toContain("2,5–11");
      expect(text).not.toMatch(/19[67]\d|Januar/);
    }
    expect(JSON.parse(texts.tiespan)).toMatchObject({ from: "2.5", to: "11" });
  });

  it("says them in scripts, too", () => {
    const words = allOf(readXml(drawPicture(dataset, { from: "#2", to: "#11" }, { lang: "en" })), "text").map(textOf);
    expect(words.join(" ")).toContain("2–11");
  });
});
