import { describe, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import { tellFilm } from "../../../src/film/tell.ts";
import { filmPresets } from "../../../src/picture/film.ts";
import { palettes } from "../../../src/notation/palette.ts";
import type { SvgNode } from "../../../src/picture/tree.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";
import { shipped } from "../picture/readHtml.ts";

/** Fifteen events of as many days between eight actors, without sources, as somebody has them in a table. */
const pairs = "ab bc ad be cf dg ha ac bd ce df eg fh gb hc".split(" ");
const events = datasetOf(
  pairs.map(([source = "", target = ""], row) => ({
    ...{ source, target, type: row % 3 === 0 ? "feud" : "support", title: `Event ${row + 1}.` },
    date: `2022-${String(1 + Math.floor(row / 2)).padStart(2, "0")}-${row % 2 === 0 ? "03" : "19"}`,
  })),
  "a b c d e f g h".split(" "),
);
const t = translatorFor("en");

function within(node: SvgNode, isWanted: (each: SvgNode) => boolean): readonly SvgNode[] {
  const inner = node.children.flatMap((child) => (typeof child === "string" ? [] : within(child, isWanted)));
  return isWanted(node) ? [node, ...inner] : inner;
}
const wordsOf = ({ children }: SvgNode): string =>
  children.map((child) => (typeof child === "string" ? child : wordsOf(child))).join(" ");

const baseOf = ({ attributes }: SvgNode) => Number(attributes.y);
const leftOf = ({ attributes }: SvgNode) => Number(attributes.x);

describe.each(filmPresets)("a film of days as %s", (preset) => {
  const model = buildModel(events);
  const { stills: film, leftOut, toldTimes } = tellFilm(model, {}, { preset, theme: "light" }, t.inTimeOf(model));

  it("draws the relation that each of its pictures tells, and nobody in ink who has no line", () => {
    const told = film.slice(1, -1);
    expect(told.length).toBeGreaterThan(3);
    for (const { svg, caption } of told) {
      const row = Number(/Event (\d+)\./.exec(caption)?.[1]) - 1;
      const lines = within(svg, ({ attributes }) => attributes["data-part"] === "lines");
      const drawn = lines.flatMap((part) =>
        within(part, ({ attributes }) => attributes["data-relations"] !== undefined).flatMap(({ attributes }) =>
          String(attributes["data-relations"]).split(" ").map(Number),
        ),
      );
      expect(drawn).toContain(row);
      const actors = within(svg, ({ attributes }) => attributes["data-part"] === "actors");
      const inInk = actors.flatMap((part) =>
        within(part, ({ attributes }) => attributes.fill === palettes.light.actor),
      );
      const ends = new Set(drawn.flatMap((each) => Array.from(pairs[each] ?? "")));
      expect(inInk.length).toBe(ends.size);
    }
  });

  it("moves nobody, and no name, from picture to picture", () => {
    const placesIn = (svg: SvgNode) =>
      (["actors", "names"] as const).map((part) =>
        within(svg, ({ attributes }) => attributes["data-part"] === part)
          .flatMap((each) => within(each, ({ attributes }) => attributes.d !== undefined || attributes.x !== undefined))
          .map(({ attributes: { d, x, y } }) => [d, x, y].join(" "))
          .sort(),
      );
    const [first, ...others] = film.map(({ svg }) => placesIn(svg));
    expect(first?.every((places) => places.length > 2)).toBe(true);
    for (const other of others) expect(other).toEqual(first);
  });

  it("counts in its first picture what is drawn there, as it says below", () => {
    const [first] = film;
    const [, drawn = "", whole = ""] = /(\d+) of (\d+)\s+relations/.exec(first?.caption ?? "") ?? [];
    const lines = within(first?.svg as SvgNode, ({ attributes }) => attributes["data-relations"] !== undefined);
    const rows = lines.flatMap(({ attributes }) => String(attributes["data-relations"]).split(" "));
    expect([Number(drawn), Number(whole)]).toEqual([new Set(rows).size, 15]);
  });

  it("names each time at which something begins that has no picture, in their order", () => {
    const told = film.slice(1, -1).map(({ caption }) => caption.split(".")[0]);
    const all = events.relations.map(({ date }) => translatorFor("en").formatDay(Date.parse(date ?? "") / 86_400_000));
    expect(toldTimes).toBe(told.length);
    expect(leftOut).toEqual(all.filter((time) => !told.includes(time)));
    expect(leftOut.length).toBeGreaterThan(2);
  });

  it("ends no line with a mark behind which nothing stands", () => {
    const texts = within(film[0]?.svg ?? { name: "", attributes: {}, children: [] }, ({ name }) => name === "text");
    expect(texts.map(wordsOf).filter((words) => /·\s*$/u.test(words))).toEqual([]);
  });
});

describe.each(["de", "en"] as const)("films of the shipped scenes in %s", (lang) => {
  const model = buildModel(shipped);
  const scenes = shipped.scenes ?? [];

  it("have a legend below all that is told beside the graph", () => {
    for (const { id } of scenes) {
      const own = translatorFor(lang).inTimeOf(model);
      for (const { svg } of tellFilm(model, { scene: id }, { preset: "wide", theme: "light" }, own).stills) {
        const legend = within(svg, ({ attributes }) => attributes["data-part"] === "legend");
        const words = legend.flatMap((item) => within(item, ({ name }) => name === "text"));
        const top = Math.min(...words.map(baseOf));
        const told = within(svg, ({ name, attributes }) => name === "text" && attributes["font-weight"] === 700);
        const bases = told
          .filter((text) => Number(text.attributes["font-size"]) > 15 && leftOf(text) < 220)
          .map(baseOf);
        expect(Math.max(...bases)).toBeLessThan(top - 10);
      }
    }
  });
});
