import { gzipSync } from "node:zlib";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { means } from "../../../src/cli/publish/means.ts";
import { drawPages, mostBytes } from "../../../src/publish/drawPages.ts";
import { buildModel } from "../../../src/model/build.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { readPngTexts } from "../../../src/picture/png.ts";
import { loadTranslators } from "../../../src/publish/translators.ts";
import { datasetOf } from "../../fixtures.ts";

const site = "https://example.org/";

function withScenes(dataset: Dataset, scenes: Dataset["scenes"], language?: string): Dataset {
  return { ...dataset, ...(language === undefined ? {} : { language }), scenes: scenes ?? [] };
}

const small = withScenes(
  datasetOf([{ date: "2020" }, { date: "2021", type: "feud" }]),
  [
    { id: "first", title: { en: "Friends", fr: "Amis" }, view: { types: ["alliance"] } },
    { id: "second", title: "Foes", text: "Since  2021.", view: { types: ["feud"] } },
  ],
  "en",
);
const draw = async (dataset: Dataset) =>
  drawPages(buildModel(dataset), site, await loadTranslators(dataset, means.loadWords), means);

describe("what is drawn of a scene", () => {
  it("tell and show that scene, in the dataset's language", async () => {
    const drawn = await draw(small);
    expect(drawn.map(({ card }) => [card.title, card.description, card.language])).toEqual([
      ["Friends", expect.stringContaining("Alliance 1"), "en"],
      ["Foes", "Since 2021.", "en"],
    ]);
    const rows = drawn.map(({ fallback }) => [...fallback.matchAll(/data-type="(\w+)"><td/g)].map(([, type]) => type));
    expect(rows).toEqual([["alliance"], ["feud"]]);
  });

  it("show a dataset without shipped words in English, and say in which language its title is", async () => {
    const [first] = await draw({ ...small, language: "fr", scenes: [{ id: "x", title: { fr: "Amis" } }] });
    expect([first?.language, first?.card.language, first?.card.title]).toEqual(["en", "fr", "Amis"]);
  });

  it("hold a picture of 1200 × 630 pixels that knows its address and view", async () => {
    const [first] = await draw(small);
    const png = first?.pictures.get("scene/first/picture.png") ?? new Uint8Array();
    const { width, height } = PNG.sync.read(Buffer.from(png));
    expect([width, height]).toEqual([1200, 630]);
    const texts = await readPngTexts(png);
    if (typeof texts === "string") throw new Error(texts);
    expect(texts.get("Source")).toBe("https://example.org/scene/first/");
    expect(JSON.parse(texts.get("tiespan") ?? "")).toMatchObject({ scene: "first", types: ["alliance"] });
  });

  it("are the same in every build", async () => {
    const [one, other] = [await draw(small), await draw(small)];
    expect(one).toEqual(other);
  });
});

describe("a scene of very many relations", () => {
  const actors = Array.from({ length: 40 }, (_, row) => `actor${row}`);
  const relations = Array.from({ length: 2400 }, (_, row) => ({
    type: ["alliance", "feud", "rebuke"][row % 3] ?? "",
    source: actors[(row * 7) % 40] ?? "",
    target: actors[(row * 11 + 3) % 40] ?? "",
    date: `20${10 + (row % 15)}`,
    summary: `${row}`,
  }));
  const large = withScenes(datasetOf(relations, actors), [{ id: "all", title: "All" }]);

  it("keeps to two pictures and the newest relations, says how many are left out, and is loaded fast", async () => {
    const [scene] = await draw(large);
    if (scene === undefined) throw new Error("there is no scene");
    const html = scene.fallback;
    expect(gzipSync(html).length).toBeLessThanOrEqual(mostBytes);
    expect([...html.matchAll(/class="(fallback__picture [^"]*)"/g)].map(([, names]) => names)).toEqual([
      "fallback__picture fallback__picture--narrow fallback__picture--medium",
      "fallback__picture fallback__picture--wide",
    ]);
    const rows = html.match(/<tr role="row" data-type/g)?.length ?? 0;
    expect(rows).toBeLessThan(relations.length);
    const [foot = ""] = /<tfoot.*<\/tfoot>/.exec(html) ?? [];
    expect(foot).toContain(` ${(relations.length - rows).toLocaleString("en")} more relations`);
    // The picture for other sites shows a few of them; the words are about the page.
    expect(scene.card.picture?.alternative).toMatch(/: \d+ of 2,400 relations/);
    expect(scene.card.description).toContain(": 2,000 of 2,400 relations");
  });
});

describe("the pictures of a scene", () => {
  const titled = (title: Record<string, string>) => ({ ...small, scenes: [{ id: "first", title }] });

  it("are one in the dataset's language, and one for each other that it is titled in and that has words", async () => {
    const [drawn] = await draw(titled({ en: "Friends", de: "Freunde", "ar-EG": "أصدقاء", fr: "Amis" }));
    const pictures = [...(drawn?.pictures ?? [])];
    expect(pictures.map(([path]) => path)).toEqual([
      "scene/first/picture.png",
      "scene/first/picture.de.png",
      "scene/first/picture.ar.png",
    ]);
    const titles = await Promise.all(pictures.map(([, png]) => readPngTexts(png)));
    expect(titles.map((texts) => (typeof texts === "string" ? texts : texts.get("Title")))).toEqual([
      "Friends",
      "Freunde",
      "أصدقاء",
    ]);
  });

  it("lie beside the front page where a dataset has no scene", async () => {
    const [drawn, ...others] = await draw({ ...datasetOf([{ date: "2020" }]), title: "Alone" });
    expect([...(drawn?.pictures.keys() ?? [])]).toEqual(["picture.png"]);
    expect(drawn?.card).toMatchObject({ title: "Alone", scene: undefined, folder: "" });
    expect(others).toEqual([]);
  });
});
