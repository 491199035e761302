import { describe, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import { deriveFigure } from "../../../src/picture/figure.ts";
import { drawFilm, filmPresets } from "../../../src/picture/film.ts";
import { writeSvg } from "../../../src/picture/tree.ts";
import { deriveVisible } from "../../../src/view/store.ts";
import { translatorFor } from "../../translators.ts";
import { shipped } from "./readHtml.ts";
import { findFaults, graphIn } from "../notation/drawnEnds.ts";
import { readXml, type XmlElement } from "./readXml.ts";

const model = buildModel(shipped);
const t = translatorFor("de");
const stepsOf = (scene: string) => shipped.scenes?.find(({ id }) => id === scene)?.steps ?? [];
const see = (scene: string, step?: number) => deriveFigure(deriveVisible(model, { scene, step }));

function below(element: XmlElement, isWanted: (each: XmlElement) => boolean): XmlElement[] {
  const children = element.children.flatMap((child) => (typeof child === "string" ? [] : below(child, isWanted)));
  return isWanted(element) ? [element, ...children] : children;
}
const wordsIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === "string" ? child : wordsIn(child))).join(" ");

function drawScene(scene: string, preset: (typeof filmPresets)[number]) {
  const steps = stepsOf(scene);
  const told = steps.flatMap(({ relations }) => relations.flatMap((id) => model.relationRow.get(id) ?? []));
  const beats = steps.map(({ title }, at) => ({
    figure: see(scene, at + 1),
    about: String(at + 1),
    title: t.text(title, "de"),
    text: "",
  }));
  return drawFilm(see(scene), beats, told, preset, "light", t).filter((still) => still !== undefined);
}

const scenes = (shipped.scenes ?? []).filter(({ steps = [] }) => steps.length > 1).map(({ id }) => id);

describe.each(scenes.flatMap((scene) => filmPresets.map((preset) => [scene, preset] as const)))(
  "the film of %s as %s",
  (scene, preset) => {
    const film = drawScene(scene, preset);
    const stills = film.map(({ svg }) => readXml(writeSvg(svg)));
    const textsOf = (still: XmlElement, part: string) =>
      below(still, ({ attributes }) => attributes.get("data-part") === part).flatMap((element) =>
        below(element, ({ name }) => name === "text").map((text) => [
          wordsIn(text),
          text.attributes.get("x"),
          text.attributes.get("y"),
        ]),
      );

    it("has everybody's name in the same place in all its pictures, and one legend", () => {
      const sorted = (still: XmlElement) => textsOf(still, "names").map(String).sort();
      const [first, ...others] = stills.map((still) => [sorted(still), textsOf(still, "legend")]);
      expect(first?.[0]?.length).toBeGreaterThan(2);
      for (const other of others) expect(other).toEqual(first);
    });

    it("has everybody in the same place and of the same size in all its pictures", () => {
      const outlines = (still: XmlElement) =>
        below(still, ({ attributes }) => attributes.get("data-part") === "actors")
          .flatMap((part) => below(part, ({ name }) => name === "path"))
          .map(({ attributes }) => attributes.get("d") ?? "")
          .sort();
      const [first = [], ...others] = stills.map(outlines);
      expect(first.length).toBeGreaterThan(2);
      for (const other of others) expect(other).toEqual(first);
    });

    it("has no name on anybody, nor nearer than 8 px to another", () => {
      for (const { svg } of film) {
        const { namesOnActors, crowdedNames } = findFaults(graphIn(svg) ?? [], model);
        expect([namesOnActors, crowdedNames]).toEqual([[], []]);
      }
    });

    it("has no text smaller than 10 pixels where it is 375 pixels wide", () => {
      const sizes = stills.flatMap((still) =>
        below(still, ({ name }) => name === "text").map(({ attributes }) => Number(attributes.get("font-size") ?? 99)),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
    });

    it("says how many of the relations it draws", () => {
      for (const still of stills) expect(wordsIn(still)).toMatch(/\d+ von \d+ Beziehungen/);
    });
  },
);

describe("the address in the last picture", () => {
  const address = "https://netzwerk-stargate.example.org/projekte/2025/?lang=de&scene=stargate";

  it.each(filmPresets)("of %s stands there letter by letter, whatever the lines", (preset) => {
    const beat = { figure: see("stargate"), about: "2025", title: address, isAddress: true, text: "" };
    const told = stepsOf("stargate").flatMap(({ relations }) =>
      relations.flatMap((id) => model.relationRow.get(id) ?? []),
    );
    const [still] = drawFilm(see("stargate"), [beat], told, preset, "light", t);
    if (still === undefined) throw new Error("no picture");
    const texts = below(readXml(writeSvg(still.svg)), ({ name }) => name === "text").map(wordsIn);
    expect(texts.join("")).toContain(address);
  });
});
