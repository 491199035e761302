import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { palettes } from "../../../src/notation/palette.ts";
import { drawFallback } from "../../../src/picture/page.ts";
import { svgNode, writeHtml } from "../../../src/picture/tree.ts";
import type { Wish } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";
import { mixed } from "./datasets.ts";
import { hostile } from "./hostileDataset.ts";
import { readHtml, shipped, withClass } from "./readHtml.ts";
import { allOf, readXml, textOf, type XmlElement } from "./readXml.ts";
import { figureOf, drawPicture } from "../../figureOf.ts";

function page(dataset: Dataset, wish: Wish = {}, language = "de"): XmlElement {
  return readHtml(drawFallback(figureOf(buildModel(dataset), wish), translatorFor(language)));
}

const model = buildModel(shipped);

function everything(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap((child) => (typeof child === "string" ? [] : everything(child)))];
}

function pictures(element: XmlElement): XmlElement[] {
  return withClass(element, "fallback__picture");
}

describe.each([
  [
    "de",
    "Musk zweifelt am Geld für Stargate, das Weiße Haus weist ihn zurecht",
    "Stand: 15. Juni 2026",
    "48 Beziehungen",
  ],
  ["en", "Musk doubts the money for Stargate, and the White House rebukes him", "As of June 15, 2026", "48 relations"],
])("the page without a script in %s", (language, title, asOf, counts) => {
  const whole = page(shipped, {}, language);

  it("has headline, summary, counts and the state of the data as words", () => {
    expect(allOf(whole, "h1").map(textOf)).toEqual([title]);
    expect(withClass(whole, "fallback").map(({ attributes }) => attributes.get("lang"))).toEqual([language]);
    const words = textOf(whole);
    expect(words).toContain(asOf);
    expect(words).toContain(counts);
    expect(withClass(whole, "fallback__source").map(textOf).join(" ")).toContain("dpa");
  });

  it("counts the same in legend and table", () => {
    const rows = allOf(whole, "tr").flatMap(({ attributes }) => attributes.get("data-type") ?? []);
    const legend = withClass(whole, "fallback__legend--types").flatMap((list) => allOf(list, "li"));
    expect(legend.length).toBe(8);
    for (const item of legend) {
      const type = item.attributes.get("data-type");
      const [count] = allOf(item, "strong").map(textOf);
      expect(Number(count)).toBe(rows.filter((row) => row === type).length);
    }
  });

  it("shows the same relations in each of its pictures, but for roles that the boxes of that picture say", () => {
    const rows = pictures(whole).map((picture) =>
      allOf(picture, "g").flatMap(({ attributes }) => attributes.get("data-relations")?.split(" ") ?? []),
    );
    const typeOf = (row: string) => model.types[model.columns.type[Number(row)] ?? 0]?.family;
    const [all] = rows.toSorted((one, other) => other.length - one.length);
    expect(all?.length).toBeLessThanOrEqual(48);
    for (const drawn of rows) {
      const missing = all?.filter((row) => !drawn.includes(row)) ?? [];
      expect(missing.filter((row) => typeOf(row) !== "office")).toEqual([]);
      expect(drawn.length + missing.length).toBe(all?.length);
    }
    // Three roles are said by boxes in a wide one; a narrow one draws those for whose box it has no room.
    expect(Math.max(...rows.map(({ length }) => 48 - length))).toBe(3);
  });

  it("uses no id twice and names each picture by parts of its own", () => {
    const ids = everything(whole).flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const picture of pictures(whole)) {
      const own = everything(picture).flatMap(({ attributes }) => attributes.get("id") ?? []);
      expect(picture.attributes.get("aria-labelledby")?.split(" ")).toEqual(own);
      expect(picture.attributes.get("role")).toBe("img");
    }
  });
});

it.each([
  ["shipped", shipped],
  ["of all scripts", mixed],
  ["hostile", hostile],
])("the page of the %s dataset needs no style and runs no script", (_, dataset) => {
  const elements = everything(page(dataset));
  const keys = elements.flatMap(({ attributes }) => [...attributes.keys()]);
  expect(keys.filter((key) => key === "style" || key.startsWith("on"))).toEqual([]);
  expect(
    elements.map(({ name }) => name).filter((name) => /^(script|style|iframe|img|image|use)$/i.test(name)),
  ).toEqual([]);
  const addresses = elements.flatMap(({ attributes }) => attributes.get("href") ?? []);
  expect(addresses.filter((address) => !address.startsWith("https://"))).toEqual([]);
});

it("a dataset without titles, dates and sources is a page all the same", () => {
  const whole = page(datasetOf([{}]));
  expect(allOf(whole, "h1").map(textOf)).toEqual(["Beziehungen"]);
  expect(withClass(whole, "fallback__source")).toEqual([]);
  expect(withClass(whole, "fallback__summary")).toEqual([]);
});

it("a period without relations is said to have none", () => {
  const whole = page(datasetOf([{ date: "2025-01-03" }]), { from: "1900", to: "1901" });
  expect(textOf(whole)).toContain("Im gewählten Zeitraum gibt es keine Beziehungen.");
  expect(withClass(whole, "fallback__legend")).toEqual([]);
});

describe("written as HTML", () => {
  it("an empty element has an end, a void one has none, and pictures are closed like XML", () => {
    const tree = svgNode("div", { title: '"&<' }, [
      svgNode("td"),
      svgNode("br"),
      svgNode("svg", {}, [svgNode("path", { d: "M0 0", x: 1.006 })]),
      "a < b & c",
    ]);
    expect(writeHtml(tree)).toBe(
      '<div title="&quot;&amp;&lt;"><td></td><br><svg><path d="M0 0" x="1.01"/></svg>a &lt; b &amp; c</div>',
    );
  });

  it("characters that no document may hold are left out", () => {
    expect(writeHtml(svgNode("p", { title: "\u0000a" }, ["b\u0000\ud800\u0008"]))).toBe('<p title="a">b</p>');
  });
});

describe("in the dark", () => {
  const sheet = readFileSync(new URL("../../../public/page.css", import.meta.url), "utf8");
  const dark = sheet.slice(sheet.indexOf("@media screen and (prefers-color-scheme: dark)"));
  const rules = new Map(
    [...dark.matchAll(/\.fallback \[(fill|stroke)="(#\w+)"\] \{\s*(?:fill|stroke): (#\w+);/g)].map(
      ([, key = "", from = "", to = ""]): [string, string] => [`${key} ${from}`, to],
    ),
  );
  const scenes = [...(shipped.scenes ?? []).map(({ id }): Wish => ({ scene: id })), { scene: "", actor: "musk" }];
  const cases = [...scenes.map((wish) => [shipped, wish] as const), [mixed, {}] as const];

  it.each(cases)("each colour of the picture becomes that of the dark theme", (dataset, wish) => {
    const coloursOf = (theme: "light" | "dark") =>
      everything(
        readXml(drawPicture(dataset, wish, { theme, plain: true, transparent: true }, translatorFor("de"))),
      ).flatMap(({ attributes }) =>
        ["fill", "stroke"].flatMap((key) => {
          const value = attributes.get(key);
          return value?.startsWith("#") === true ? [`${key} ${value}`] : [];
        }),
      );
    const light = coloursOf("light");
    const wanted = coloursOf("dark");
    expect(light.length).toBeGreaterThan(20);
    expect(light.map((colour) => `${colour.split(" ")[0] ?? ""} ${rules.get(colour) ?? "missing"}`)).toEqual(wanted);
  });

  it("the samples of the legend do too", () => {
    const samples = withClass(page(mixed), "fallback__sample").flatMap(everything);
    const colours = samples.flatMap(({ attributes }) =>
      ["fill", "stroke"].flatMap((key) => {
        const value = attributes.get(key);
        return value?.startsWith("#") === true ? [`${key} ${value}`] : [];
      }),
    );
    expect(colours.length).toBeGreaterThan(5);
    expect(colours.filter((colour) => !rules.has(colour))).toEqual([]);
  });

  it("the page takes background and text of the themes", () => {
    expect(sheet).toContain(palettes.light.background);
    expect(dark).toContain(palettes.dark.background);
    expect(dark).toContain(palettes.dark.muted);
  });
});
