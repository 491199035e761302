import { readFileSync } from "node:fs";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/dataset/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { hostile } from "../picture/hostileDataset.ts";
import { readXml, type XmlElement } from "../picture/readXml.ts";
import { buildProgram, type Program, shippedFile } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await buildProgram();
}, 60_000);
afterAll(() => program.destroy());

const draw = async (output: string, ...options: string[]) => {
  const run = await program.run(["strip", shippedFile, output, ...options]);
  return { ...run, text: run.exitCode === 0 ? readFileSync(program.path(output), "utf8") : "" };
};

function below(element: XmlElement, isWanted: (each: XmlElement) => boolean): XmlElement[] {
  const children = element.children.flatMap((child) => (typeof child === "string" ? [] : below(child, isWanted)));
  return isWanted(element) ? [element, ...children] : children;
}

const panelsIn = (svg: string) => below(readXml(svg), ({ attributes }) => attributes.has("data-panel"));
const partOf = (panel: XmlElement, name: string) =>
  below(panel, ({ attributes }) => attributes.get("data-part") === name);
const wordsIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === "string" ? child : wordsIn(child))).join(" ");
/** Where the discs of actors stand and what they are, in whatever ink. */
const places = (panel: XmlElement) =>
  partOf(panel, "actors").map((part) =>
    below(part, ({ name }) => name === "path" || name === "circle" || name === "text").map(({ attributes }) =>
      ["d", "cx", "cy", "r", "x", "y"].map((key) => attributes.get(key)),
    ),
  );

describe("the moments of greatest change, side by side", () => {
  it("are told with date, sentence, source and number, and stand in the alternative text", async () => {
    const { exitCode, out, err, text } = await draw("strip.svg", "--lang", "de");
    expect([exitCode, err]).toEqual([0, ""]);
    expect(panelsIn(text)).toHaveLength(4);
    const [said] = below(readXml(text), ({ name }) => name === "desc").map(wordsIn);
    expect(said).toContain("21. Januar 2025: Trump stellt Stargate im Weißen Haus vor (Quellen: ");
    expect(out).toMatch(/^strip\.svg: \d+ × \d+\nMusk zweifelt am Geld für Stargate/);
    expect(out).toContain("22. Januar 2025: Altman widerspricht Musk");
    const words = wordsIn(readXml(text));
    expect(words).toContain("36 Beziehungen zwischen 15 Akteuren");
  });

  it("say of what is only claimed that it is", async () => {
    const { text } = await draw("claim.svg", "--lang", "de");
    expect(wordsIn(readXml(text)).replace(/\s+/g, " ")).toContain("laut einem Bericht über Musk (behauptet von");
  });

  it("have everybody in the same place, and no numbers that nothing explains", async () => {
    const { text } = await draw("places.svg", "--panels", "6");
    const panels = panelsIn(text);
    expect(panels).toHaveLength(6);
    const [first, ...others] = panels.map(places);
    expect(first?.flat().length).toBeGreaterThan(20);
    for (const other of others) expect(other).toEqual(first);
    expect(panels.flatMap((panel) => partOf(panel, "words-at-lines")).map(wordsIn)).toEqual(panels.map(() => ""));
  });

  it.each([
    ["en", 1],
    ["ar", -1],
  ] as const)("have a key that begins where their words do: %s", async (lang, sign) => {
    const { text } = await draw(`key-${lang}.svg`, "--lang", lang);
    const firsts = partOf(readXml(text), "legend").flatMap((item) =>
      below(item, ({ name }) => name === "text")
        .slice(0, 1)
        .map(({ attributes }) => Number(attributes.get("x"))),
    );
    const [first = NaN, second = NaN] = firsts;
    expect(Math.sign(second - first)).toBe(sign);
    const [said = ""] = below(readXml(text), ({ name }) => name === "desc").map(wordsIn);
    expect(said.includes("، ")).toBe(lang === "ar");
  });

  it("are the same file each time, whatever the time zone", async () => {
    await program.run(["strip", shippedFile, "one.svg"], { TZ: "Pacific/Kiritimati" });
    await program.run(["strip", shippedFile, "two.svg"], { TZ: "Pacific/Pago_Pago" });
    expect(readFileSync(program.path("one.svg"), "utf8")).toBe(readFileSync(program.path("two.svg"), "utf8"));
  });

  it("are a PNG with title, alternative text and view", async () => {
    const { out } = await draw("strip.png", "--panels", "3", "--scale", "1");
    const bytes = readFileSync(program.path("strip.png"));
    const { width, height } = PNG.sync.read(bytes);
    expect(out).toContain(`strip.png: ${width} × ${height}\n`);
    expect(bytes.indexOf("Trump stellt Stargate im Weißen Haus vor")).toBeGreaterThan(0);
    expect(bytes.indexOf(`"scene":"stargate"`)).toBeGreaterThan(0);
  });

  it("are a page of HTML without scripts, style sheets or requests", async () => {
    const { text } = await draw("strip.html", "--lang", "ar");
    expect(text).toMatch(/^<!doctype html>\n<html lang="ar[^"]*" dir="rtl">/);
    expect(text.match(/<h2 /g)).toHaveLength(4);
    expect(text.match(/role="img"/g)).toHaveLength(4);
    expect(text).not.toMatch(/<(?:script|link|style|img|iframe)\b|\bsrc=|url\(|@import/);
  });

  it("hold nothing of hostile texts but text", async () => {
    const input = program.write("hostile.json", hostile);
    for (const output of ["hostile.svg", "hostile.html"]) {
      const { exitCode } = await program.run(["strip", input, output]);
      expect(exitCode).toBe(0);
      const text = readFileSync(program.path(output), "utf8");
      expect(text).not.toMatch(/<(?:script|img|style)\b/);
      if (output.endsWith("svg")) expect(() => readXml(text)).not.toThrow();
    }
  });
});

describe("dates that are not days", () => {
  it("stay months and years, and are fewer where the data tell no more apart", async () => {
    const dataset: Dataset = {
      ...datasetOf([
        { type: "feud", start: "2018-02" },
        { type: "alliance", target: "c", start: "2020", sources: ["s"] },
        { type: "alliance", target: "d" },
      ]),
      sources: { s: { publisher: "dpa" } },
    };
    const input = program.write("months.json", dataset);
    const { exitCode, out, err } = await program.run(["strip", input, "months.svg", "--lang", "de"]);
    expect([exitCode, err]).toEqual([
      0,
      expect.stringContaining("mehr Zeitpunkte sind in den Daten nicht zu unterscheiden: 2"),
    ]);
    expect(out).toContain("Februar 2018: ");
    expect(out).toContain("2020: ");
    expect(out).toContain("(Quellen: dpa)");
    expect(out).not.toMatch(/\b\d{1,2}\. (?:Januar|Februar)/);
  });

  it("are numbers where time is", async () => {
    const input = program.write("numbers.json", datasetOf([{ type: "feud", date: "#12.5" }]));
    const { out } = await program.run(["strip", input, "numbers.svg", "--lang", "de"]);
    expect(out).toContain("12,5: ");
  });
});

describe("calls that make no sense are refused in words", () => {
  const undated = datasetOf([{ type: "feud" }]);
  it.each([
    [["strip", "in.json"], 2, "tiespan strip IN OUT.svg|OUT.png|OUT.html"],
    [["strip", "in.json", "out.gif"], 2, "ends in none of .svg, .png, .html"],
    [["strip", "in.json", "out.svg", "--panels", "2"], 2, "--panels “2”: expected a whole number from 3 to 6"],
    [["strip", "in.json", "out.svg", "--panels", "4.5"], 2, "--panels “4.5”"],
    [["strip", "in.json", "out.png", "--scale", "0"], 2, "--scale “0”"],
    [["strip", "in.json", "out.png", "--panel", "3"], 2, "--panels"],
    [["strip", "in.json", "out.svg"], 1, "no relation with a known date begins in this time"],
  ])("%j", async (args, exitCode, words) => {
    program.write("in.json", undated);
    const run = await program.run(args);
    expect([run.exitCode, run.out]).toEqual([exitCode, ""]);
    expect(run.err).toContain(words);
  });

  it("as is one for more pixels than are drawn", async () => {
    const run = await program.run(["strip", shippedFile, "large.png", "--scale", "20"]);
    expect([run.exitCode, run.err]).toEqual([2, expect.stringContaining("pixels are too many")]);
  });
});
