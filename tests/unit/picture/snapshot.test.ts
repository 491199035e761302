import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../src/dataset/read.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { presetNames } from "../../../src/picture/size.ts";
import { drawSnapshot, mostPixels, type SnapshotOptions } from "../../../src/picture/snapshot.ts";
import type { Wish } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";
import { shippedBytes } from "../data/shipped.ts";
import { mixed } from "./datasets.ts";
import { allOf, readXml, textOf } from "./readXml.ts";
import { describeView, figureOf, drawPicture } from "../../figureOf.ts";

const shipped = readShipped();
const model = buildModel(shipped);
const address = "https://example.org/tiespan/?from=2025-01-20&to=2025-01-28";
const week: Wish = { scene: "rift", from: "2025-01-20", to: "2025-01-28" };

function readShipped(): Dataset {
  const { dataset } = readDataset(shippedBytes);
  if (dataset === undefined) throw new Error("the shipped dataset cannot be read");
  return dataset;
}

function snapshotOf(wish: Wish = {}, options: SnapshotOptions = {}, language = "de", name = "musk-altman-trump") {
  return drawSnapshot(figureOf(model, wish), options, translatorFor(language), { name, address });
}

function nameOf(dataset: Dataset, wish: Wish, name = "data"): string {
  return drawSnapshot(figureOf(buildModel(dataset), wish), {}, translatorFor("en"), { name, address }).fileName("png");
}

describe("a snapshot", () => {
  it("is the picture of the same view with the same options", () => {
    const options = { preset: "story", theme: "dark", transparent: true } as const;
    const { svg } = snapshotOf(week, { ...options, scale: 2.5 });
    expect(svg).toBe(drawPicture(shipped, week, options, translatorFor("de")));
  });

  it("carries title, alternative text, address and view, as they stand in its SVG", () => {
    const { svg, title, description, texts } = snapshotOf(week);
    const root = readXml(svg);
    const first = (name: string) => textOf(allOf(root, name)[0] ?? root);
    expect(texts).toEqual({ Title: title, Description: description, Source: address, tiespan: first("metadata") });
    expect([first("title"), first("desc")]).toEqual([title, description]);
    expect(JSON.parse(texts.tiespan)).toMatchObject({ from: "2025-01-20", to: "2025-01-28", scene: "rift" });
  });

  it("describes the view, and of a small picture what it leaves out, as its caption does", () => {
    const whole = describeView(model, { scene: "stargate" }, translatorFor("de"));
    expect(snapshotOf({ scene: "stargate" }, { preset: "view" }).description).toBe(whole);
    const [, shown = ""] = /: (\d+) Beziehungen zwischen/u.exec(whole) ?? [];
    for (const preset of ["social", "square", "story"] as const) {
      const { description, svg } = snapshotOf({ scene: "stargate" }, { preset });
      const [counts = "", drawn, all] =
        /(\d+) von (\d+) Beziehungen, \d+ von \d+ Akteuren/u.exec(description.replace(/\u00a0/gu, " ")) ?? [];
      expect([Number(drawn) < Number(all), all]).toEqual([true, shown]);
      const root = readXml(svg);
      const lined = new Set(
        [...svg.matchAll(/data-relations="([^"]*)"/gu)].flatMap(([, rows = ""]) => rows.split(" ")),
      );
      expect(lined.size).toBe(Number(drawn));
      const words = allOf(root, "text").map(textOf).join(" ");
      expect(words.replace(/\s+/gu, " ")).toContain(
        preset === "social" ? counts.slice(0, counts.indexOf(",")) : counts,
      );
    }
  });

  it("speaks the language asked for, in any script", () => {
    const words = (language: string) =>
      drawSnapshot(figureOf(buildModel(mixed), { scene: "x" }), {}, translatorFor(language), { name: "", address })
        .title;
    expect(words("de")).toMatch(/^Donaudampf/);
    expect(words("en")).toMatch(/^אילון/);
  });
});

describe("the size of a PNG", () => {
  it.each([
    ["article", 2400, 1800],
    ["wide", 3200, 1800],
    ["social", 2400, 1260],
    ["square", 2160, 2160],
    ["story", 2160, 3840],
  ] as const)("is twice that of the preset %s where no scale is given", (preset, widthPx, heightPx) => {
    expect(snapshotOf({}, { preset })).toMatchObject({ widthPx, heightPx });
  });

  it("is a whole number of pixels, at least one", () => {
    expect(snapshotOf({}, { width: 333, height: 0.1, scale: 1.5 })).toMatchObject({ widthPx: 500, heightPx: 1 });
  });

  it("may be 16 megapixels and not a pixel more", () => {
    expect(snapshotOf({}, { width: 2000, height: 2000 })).toMatchObject({ widthPx: 4000, heightPx: 4000 });
    expect(() => snapshotOf({}, { width: 2000, height: 2000.5 })).toThrow(
      new RangeError("too large: 4000×4001 = 16004000 pixels (at most 16000000 pixels)"),
    );
    expect(() => snapshotOf({}, { scale: 4 })).toThrow(/4800×3600 .* 16000000/);
  });

  it.each([0, -1, NaN, Infinity, -Infinity])("cannot be of scale %d", (scale) => {
    expect(() => snapshotOf({}, { scale })).toThrow(
      new RangeError(`no scale: ${scale} for 1200×900 (at most 16000000 pixels)`),
    );
  });

  it("is refused for every size and scale that would take more, and for no other", () => {
    const empty = buildModel(datasetOf([]));
    const sides = fc.integer({ min: 1, max: 6000 });
    fc.assert(
      fc.property(sides, sides, fc.constantFrom(0.5, 1, 2, 3.3), (width, height, scale) => {
        const options = { width, height, scale, plain: true };
        const draw = () => drawSnapshot(figureOf(empty, {}), options, translatorFor("en"), { name: "", address });
        if (Math.round(width * scale) * Math.round(height * scale) > mostPixels) expect(draw).toThrow(RangeError);
        else expect(draw().widthPx).toBe(Math.max(1, Math.round(width * scale)));
      }),
    );
  });
});

describe("the name of a file", () => {
  it("tells data, window, format and language", () => {
    const { fileName } = snapshotOf(week);
    expect(fileName("png")).toBe("musk-altman-trump_2025-01-20--2025-01-28_article@2x_de.png");
    expect(fileName("svg")).toBe("musk-altman-trump_2025-01-20--2025-01-28_article_de.svg");
  });

  it.each(presetNames)("tells the preset %s", (preset) => {
    expect(snapshotOf(week, { preset, scale: 1 }, "en").fileName("png")).toContain(`_${preset}@1x_en.png`);
  });

  it("tells a free size and a broken scale", () => {
    const { fileName } = snapshotOf(week, { width: 800, height: 600, scale: 1.25 }, "en");
    expect(fileName("png")).toBe("musk-altman-trump_2025-01-20--2025-01-28_800x600@1.25x_en.png");
    expect(fileName("svg")).toContain("_800x600_en.svg");
  });

  it("tells what sets two pictures of one view apart", () => {
    expect(snapshotOf(week, { theme: "light" }).fileName("svg")).toMatch(/_article_de\.svg$/);
    expect(snapshotOf(week, { theme: "dark" }).fileName("svg")).toMatch(/_article_de_dark\.svg$/);
    const all = { theme: "dark", transparent: true, plain: true } as const;
    expect(snapshotOf(week, all, "de-AT").fileName("png")).toMatch(/_article@2x_de-AT_dark_transparent_plain\.png$/);
  });

  const dated = datasetOf([{ start: "2001-02-03", end: "2025-01-28" }]);
  it.each<[string, Dataset, Wish]>([
    ["data_2001-02-03--2025-01-28_article@2x_en.png", dated, {}],
    ["data_2025-01-01--2025-01-31_article@2x_en.png", dated, { from: "2025-01", to: "2025-01" }],
    ["data_2025-01-22_article@2x_en.png", dated, { from: "2025-01-22", to: "2025-01-22" }],
    ["data_until-2025-01-22_article@2x_en.png", dated, { from: "..", to: "2025-01-22" }],
    ["data_until-2025-01-22_article@2x_en.png", dated, { from: "2025-01-20", to: "2025-01-22", mode: "until" }],
    ["data_from-2025-01-20_article@2x_en.png", dated, { from: "2025-01-20", to: ".." }],
    ["data_all-dates_article@2x_en.png", dated, { from: "..", to: ".." }],
    ["data_all-dates_article@2x_en.png", datasetOf([{}]), {}],
  ])("tells the window: %s", (name, dataset, wish) => {
    expect(nameOf(dataset, wish)).toBe(name);
  });

  it.each([
    ["German letters", "Müller & Söhne GmbH", "Muller-Sohne-GmbH"],
    ["a way through folders", "../../etc/passwd", "etc-passwd"],
    ["a Windows path", "C:\\data\\ties.json", "C-data-ties-json"],
    ["characters that turn or end a text", "a\u202egnp.exe\0", "a-gnp-exe"],
    ["Hebrew letters only", "אילון מאסק", "tiespan"],
    ["nothing", "", "tiespan"],
    ["marks only", "-_-", "tiespan"],
    ["thousands of letters", "x".repeat(5000), "x".repeat(60)],
  ])("has only safe characters of the data's name: %s", (_, name, safe) => {
    expect(nameOf(dated, {}, name)).toBe(`${safe}_2001-02-03--2025-01-28_article@2x_en.png`);
  });

  it("is safe and short whatever the data are called", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
        expect(nameOf(datasetOf([]), {}, name)).toMatch(/^[A-Za-z0-9][A-Za-z0-9@._-]{1,120}\.png$/);
      }),
    );
  });
});
