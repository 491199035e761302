import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../src/dataset/read.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { graphOf } from "../../../src/model/graph.ts";
import { deriveRelationState } from "../../../src/model/relationState.ts";
import { buildScope } from "../../../src/model/scope.ts";
import { drawnRows, enterScene } from "../../../src/model/told.ts";
import { buildTimeIndex } from "../../../src/model/timeIndex.ts";
import { describeFigure } from "../../../src/picture/describe.ts";
import { drawPictureTree, fitFigure } from "../../../src/picture/picture.ts";
import { describeView, figureOf, drawPicture } from "../../figureOf.ts";
import { presetNames } from "../../../src/picture/size.ts";
import { writeSvg } from "../../../src/picture/tree.ts";
import { deriveFilter, deriveWindow } from "../../../src/model/dayWindow.ts";
import { deriveFocus, deriveScene, deriveView } from "../../../src/view/derive.ts";
import type { Wish } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";
import { shippedBytes } from "../data/shipped.ts";
import { mixed } from "./datasets.ts";
import { doMeet, textBoxes } from "./measured.ts";
import { allOf, readXml, textOf, type XmlElement } from "./readXml.ts";

const themes = ["light", "dark"] as const;
const languages = ["de", "en"] as const;
const shipped = readShipped();
const scenes = (shipped.scenes ?? []).map(({ id }) => id);

function readShipped(): Dataset {
  const { dataset } = readDataset(shippedBytes);
  if (dataset === undefined) throw new Error("the shipped dataset cannot be read");
  return dataset;
}

function draw(dataset: Dataset, wish: Wish = {}, options: Parameters<typeof drawPicture>[2] = {}, language = "de") {
  const model = buildModel(dataset);
  graphOf(model);
  return readXml(writeSvg(drawPictureTree(figureOf(model, wish), options, translatorFor(language))));
}

function relationsIn(picture: XmlElement): number[] {
  return allOf(picture, "g")
    .flatMap(({ attributes }) => attributes.get("data-relations")?.split(" ") ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

function legendOf(picture: XmlElement): Record<string, number> {
  const rows = allOf(picture, "g").filter(({ attributes }) => attributes.has("data-type"));
  return Object.fromEntries(
    rows.map((row) => [row.attributes.get("data-type") ?? "", Number(textOf(allOf(row, "text").at(-1) ?? row))]),
  );
}

const cases = presetNames.flatMap((preset) =>
  languages.flatMap((language) => themes.map((theme) => ({ preset, language, theme }))),
);

describe.each(cases)("a picture $preset in $language, $theme", ({ preset, language, theme }) => {
  const pictures = [
    ...scenes.map((scene) => ({ name: scene, picture: draw(shipped, { scene }, { preset, theme }, language) })),
    { name: "all scripts", picture: draw(mixed, {}, { preset, theme }, language) },
    { name: "the dataset's own words", picture: draw(mixed, { scene: "" }, { preset, theme }, language) },
  ];

  it.each(pictures)("keeps every word inside: $name", ({ picture }) => {
    const [, , width = 0, height = 0] = (picture.attributes.get("viewBox") ?? "").split(" ").map(Number);
    const outside = textBoxes(picture).filter(
      ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height,
    );
    expect(outside).toEqual([]);
  });

  it.each(pictures)("lets no words overlap: $name", ({ picture }) => {
    const boxes = textBoxes(picture);
    const meeting = boxes.flatMap((one, index) =>
      boxes.slice(index + 1).flatMap((other) => (doMeet(one, other) ? [`${one.text} | ${other.text}`] : [])),
    );
    expect(boxes.length).toBeGreaterThan(8);
    expect(meeting).toEqual([]);
  });
});

describe("what a picture shows", () => {
  const wishes: Wish[] = [
    ...scenes.map((scene): Wish => ({ scene })),
    { scene: "", from: "2025-01", to: "2025-01" },
    { scene: "", mode: "until", to: "2019" },
    { scene: "", types: ["feud", "rebuke"], status: ["disputed", "claimed"] },
    { scene: "", actors: ["altman"], depth: 1, from: "2023", to: "2023" },
  ];

  it.each(wishes)("is each relation that the dates, types and statuses bring into the view: %j", (wish) => {
    const model = buildModel(shipped);
    graphOf(model);
    const view = deriveView(wish, model);
    const window = deriveWindow(view, model);
    const filter = deriveFilter(view, model);
    const scope = buildScope(model, deriveFocus(view, model), view.depth);
    const expected = scope.relationRows.filter(
      (row) =>
        deriveRelationState(model, row, window) !== "hidden" &&
        filter.types.has(model.columns.type[row] ?? -1) &&
        filter.statuses.has(model.columns.status[row] ?? -1),
    );
    const picture = draw(shipped, wish, { preset: "view" });
    const drawn = new Set(drawnRows(enterScene(model, deriveScene(view.scene ?? "", model), scope)));
    // Of roles that a box can say the line is there only where there is no room for the box.
    const rows = relationsIn(picture);
    expect(rows.filter((row) => !expected.includes(row))).toEqual([]);
    expect(expected.filter((row) => drawn.has(row) && !rows.includes(row))).toEqual([]);

    const counts = buildTimeIndex(model, scope).countByType(window, filter);
    const byType = model.types.flatMap(({ id }, row) => {
      const sum = (counts[row]?.surely ?? 0) + (counts[row]?.possibly ?? 0);
      return sum > 0 && filter.types.has(row) ? [[id, sum] as const] : [];
    });
    expect(legendOf(picture)).toEqual(Object.fromEntries(byType));
  });

  it("names the actors of the opening scene, its days, its publishers and the state of the data", () => {
    const words = textBoxes(draw(shipped)).map(({ text }) => text);
    for (const expected of ["Stargate", "13.–28.\u2009Januar 2025", "SoftBank"])
      expect(words.map((word) => word.replace("28. ", "28.\u2009"))).toContain(expected);
    expect(words.join(" ")).toContain("Sam Altman");
    expect(words.some((word) => word.startsWith("Quellen: Stuttgarter Zeitung (dpa)"))).toBe(true);
    expect(words.some((word) => word.includes("Stand: 15. Juni 2026"))).toBe(true);
  });

  it("carries title, description and the view for those who do not see it", () => {
    const picture = draw(shipped);
    const [title, description] = ["title", "desc"].map((name) => allOf(picture, name)[0]);
    expect(picture.attributes.get("role")).toBe("img");
    expect(picture.attributes.get("aria-labelledby")?.split(" ")).toEqual([
      title?.attributes.get("id"),
      description?.attributes.get("id"),
    ]);
    const [metadata] = allOf(picture, "metadata");
    const view = JSON.parse(metadata === undefined ? "" : textOf(metadata)) as Record<string, unknown>;
    expect(view).toMatchObject({ scene: "stargate", from: "2025-01-13", to: "2025-01-28", depth: 0 });
    expect(description === undefined ? "" : textOf(description)).toBe(
      describeFigure(fitFigure(figureOf(buildModel(shipped), {}), {}, translatorFor("de")), translatorFor("de")),
    );
  });

  it("marks what is disputed: a hollow arrow, or a question mark in a gap", () => {
    const marksOf = (type: string, status: "confirmed" | "disputed") =>
      allOf(draw(datasetOf([{ type, status, date: "2025-01-02" }])), "g")
        .filter(({ attributes }) => attributes.has("data-relations") || attributes.has("data-head"))
        .flatMap((lane) => allOf(lane, "path"))
        .map(({ attributes }) => attributes.get("data-mark"));
    expect(marksOf("rebuke", "disputed")).toEqual([undefined, "hollow"]);
    expect(marksOf("alliance", "disputed")).toEqual([undefined, "question"]);
    expect(marksOf("rebuke", "confirmed")).toEqual([undefined, undefined]);
    expect(marksOf("alliance", "confirmed")).toEqual([undefined]);
  });

  it("explains its notation only as far as it occurs", () => {
    const notes = (relation: Parameters<typeof datasetOf>[0][number]) =>
      textBoxes(draw(datasetOf([relation]), { from: "2025-01-01", to: "2025-01-07" }, {}, "en")).map(
        ({ text }) => text,
      );
    expect(notes({ start: "2020" })).toContain("thin: already going on before");
    expect(notes({ date: "2025-01" })).toContain("exact date unknown");
    expect(notes({ date: "2025-01-02", status: "denied" })).toContain("only claimed, or disputed");
    const money = { type: "investment", date: "2025-01-02" };
    expect(notes({ ...money, amount: { value: 5 } })).toContain("width: amount");
    expect(notes({ ...money, amount: { value: 5, qualifier: "planned" } })).toContain("money that is only planned");
    expect(notes({ ...money, amount: { value: 5, qualifier: "failed" } })).toContain("did not come about");
    const plain = notes({ date: "2025-01-02", amount: { value: 5 } });
    expect(
      plain.filter((note) => /thin:|unknown|disputed|direction|number:|width:|planned|did not/.test(note)),
    ).toEqual([]);
  });

  it("draws the 2,000 strongest of more and says so", () => {
    const ids = Array.from({ length: 60 }, (_, index) => `x${index}`);
    const many = Array.from({ length: 2500 }, (_, index) => ({
      source: ids[index % 60] ?? "",
      target: ids[(index * 7 + 1 + Math.floor(index / 60)) % 60] ?? "",
      ...(index % 5 === 0 ? { start: "1990" } : { date: "2025-01-02" }),
    }));
    const picture = draw(datasetOf(many, ids), { from: "2025-01-01", to: "2025-01-03" }, { preset: "view" });
    const fresh = many.flatMap((_, index) => (index % 5 === 0 ? [] : [index]));
    expect(relationsIn(picture)).toEqual(fresh);
    expect(textBoxes(picture).map(({ text }) => text)).toContain("2.000 von 2.500 Beziehungen");
  });
});

describe("the same input", () => {
  const script = fileURLToPath(new URL("inTimeZone.ts", import.meta.url));
  const tsx = fileURLToPath(new URL("../../../node_modules/tsx/dist/cli.mjs", import.meta.url));

  it("gives the same bytes in every time zone", { timeout: 60_000 }, () => {
    const written = ["Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu"].map((zone) => {
      const { stdout } = spawnSync(process.execPath, [tsx, script], {
        env: { ...process.env, TZ: zone },
        encoding: "utf8",
      });
      const [setZone, ...pictures] = stdout.split("\n");
      expect(setZone).toMatch(/^-?\d+$/);
      return { setZone, pictures: pictures.join("\n") };
    });
    expect(new Set(written.map(({ setZone }) => setZone)).size).toBe(3);
    expect(new Set(written.map(({ pictures }) => pictures)).size).toBe(1);
    expect(written[0]?.pictures).toContain(drawPicture(shipped, {}, {}, translatorFor("de")));
  });
});

describe("texts of any origin", () => {
  it("stay text: markup is shown as written, what XML cannot hold is left out", () => {
    const written = drawPicture(mixed, {}, {}, translatorFor("de"));
    expect(written).not.toContain("<script");
    expect(written).not.toContain("<b>");
    const words = textBoxes(readXml(written)).map(({ text }) => text);
    expect(words).toContain("<script>alert(1)</script>");
    expect(words).toContain("Äußerung <Urteil>");
    expect(words.some((word) => word.includes("<b>niemand</b> & \"alle\" 'hier'"))).toBe(true);
  });

  it("read from right to left where their script does", () => {
    const turned = allOf(draw(mixed), "text").filter(({ attributes }) => attributes.get("direction") === "rtl");
    expect(turned.map(textOf)).toContain("محمد بن سلمان");
    expect(turned.every(({ attributes }) => attributes.get("unicode-bidi") === "isolate")).toBe(true);
    expect(allOf(draw(mixed), "text").map(textOf)).toContain("梁文锋");
  });
});

describe("where there is nothing to draw", () => {
  it.each(languages)("a dataset without actors gives a picture with words in %s", (language) => {
    const words = textBoxes(draw({ format: "tiespan/1", actors: [], relations: [] }, {}, {}, language));
    expect(words.map(({ text }) => text)).toContain(translatorFor(language).words.notices.noActors);
  });

  it.each(languages)("a window without relations says so in %s, and its actors are faded", (language) => {
    const picture = draw(datasetOf([{ date: "2025-01-02" }]), { from: "1990", to: "1991" }, {}, language);
    const words = textBoxes(picture).map(({ text }) => text);
    expect(words).toContain(translatorFor(language).words.notices.emptyWindow);
    expect(relationsIn(picture)).toEqual([]);
    const fills = allOf(picture, "path").map(({ attributes }) => attributes.get("fill"));
    expect(fills).toContain("#c9cdd3");
    expect(fills).not.toContain("#2e333b");
  });
});

describe("options", () => {
  it("sizes are those of the presets, or as asked for", () => {
    const sizeOf = (options: Parameters<typeof drawPicture>[2]) => {
      const { attributes } = draw(shipped, {}, options);
      return `${attributes.get("width") ?? ""}×${attributes.get("height") ?? ""}`;
    };
    expect(presetNames.map((preset) => sizeOf({ preset }))).toEqual([
      "1200×900",
      "1600×900",
      "1200×630",
      "1080×1080",
      "1080×1920",
      "1200×900",
    ]);
    expect(sizeOf({ preset: "square", width: 700 })).toBe("700×1080");
    expect(() => sizeOf({ width: 0 })).toThrow(RangeError);
    expect(() => sizeOf({ height: Infinity })).toThrow(RangeError);
  });

  it("a plain picture is the graph alone, at the scale of the screen where its size is free", () => {
    const picture = draw(shipped, {}, { plain: true, width: 900, height: 520 });
    expect(picture.attributes.get("viewBox")).toBe("0 0 900 520");
    expect(allOf(picture, "g").some(({ attributes }) => attributes.get("data-part") === "words")).toBe(false);
    expect(textBoxes(picture).map(({ text }) => text)).toContain("Donald Trump");
  });

  it("a transparent picture has no projection, another one has the theme's", () => {
    const groundOf = (options: Parameters<typeof drawPicture>[2]) =>
      draw(shipped, {}, options).children.flatMap((child) =>
        typeof child !== "string" && child.name === "rect" ? [child.attributes.get("fill")] : [],
      );
    expect(groundOf({})).toEqual(["#f6f4ef"]);
    expect(groundOf({ theme: "dark" })).toEqual(["#14171c"]);
    expect(groundOf({ transparent: true })).toEqual([]);
  });
});

describe("the alternative text", () => {
  it("tells title, period, numbers and the busiest actors", () => {
    const dataset = datasetOf([
      { date: "2025-01-02" },
      { type: "feud", target: "c", date: "2025-01-03" },
      { type: "feud", source: "d", target: "d", date: "2025-01-03" },
    ]);
    const text = describeView(buildModel({ ...dataset, title: "Two fights" }), {}, translatorFor("en"));
    expect(text.replace(/\s/gu, " ")).toBe(
      "Two fights. January 2 – 3, 2025: 3 relations among 4 actors (Alliance 1, Feud 2). Those with the most: A (2).",
    );
  });

  it("names nobody as having most relations of whom others have as many", () => {
    const pairs = datasetOf([{}, { source: "c", target: "d" }]);
    const text = describeView(buildModel({ ...pairs, title: "Pairs" }), {}, translatorFor("en"));
    expect(text.replace(/\s/gu, " ")).toMatch(/2 relations among 4 actors \([^)]*\)\.$/);
    expect(describeView(buildModel(datasetOf([{}])), {}, translatorFor("en"))).toMatch(
      /Those with the most: A \(1\) and B/,
    );
  });

  it("says that there is nothing", () => {
    const text = describeView(
      buildModel(datasetOf([{ date: "2025-01-02" }])),
      { from: "1990", to: "1990" },
      translatorFor("de"),
    );
    expect(text).toBe("Beziehungen. 1990: keine Beziehungen.");
  });
});
