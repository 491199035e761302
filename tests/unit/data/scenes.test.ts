import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { measureBalance, readDataset } from "../../../src/core.ts";
import { relationOf, shipped, type ShippedRelation, type ShippedScene } from "./shipped.ts";

// A naive reading: dates compare as written days, a partial date is its first or its last day.
const beforeAll = "0000-01-01";
const afterAll = "9999-12-31";
const sideOf = (date: string, side: 0 | 1) => date.replace(/^\[|\]$|~/g, "").split("..")[side];
const firstDay = (date: string) => (`${sideOf(date, 0)}-01-01`).slice(0, 10);
const lastDay = (date: string) => {
  const last = sideOf(date, 1) ?? sideOf(date, 0) ?? "";
  return (last + (last.length < 7 ? "-12-31" : "-31")).slice(0, 10);
};

function isSurelyShown({ start, end, date }: ShippedRelation, from: string, to: string): boolean {
  const latestStart = lastDay(date ?? start ?? beforeAll);
  const earliestEnd = firstDay(date ?? end ?? afterAll);
  return latestStart <= to && earliestEnd >= from;
}

/** Whether any day that a relation may hold lies in a window. */
function touches({ start, end, date }: ShippedRelation, from: string, to: string): boolean {
  const first = firstDay(date ?? start ?? beforeAll);
  const last = end === "unknown" ? afterAll : lastDay(date ?? end ?? afterAll);
  return first <= to && last >= from;
}

function relationsOf({ view }: ShippedScene): ShippedRelation[] {
  const from = firstDay(view.from ?? beforeAll);
  const to = lastDay(view.to ?? afterAll);
  return shipped.relations.filter(
    (relation) =>
      isSurelyShown(relation, from, to) &&
      (view.types?.includes(relation.type) ?? true) &&
      (view.actors === undefined || (view.actors.includes(relation.source) && view.actors.includes(relation.target))),
  );
}

function sceneOf(id: string): ShippedScene {
  const found = shipped.scenes.find((scene) => scene.id === id);
  if (found === undefined) throw new Error(`no such scene: ${id}`);
  return found;
}

const idsOf = (scene: string) => relationsOf(sceneOf(scene)).map(({ id }) => id);
const casts = shipped.scenes.filter(({ view }) => view.actors !== undefined);

describe("the scenes", () => {
  it("tell the quarrel first, then the rift, the money, the break, the triangle and the whole network", () => {
    expect(shipped.scenes.map(({ id }) => id)).toEqual(["stargate", "rift", "money", "break", "triangle", "network"]);
  });

  it.each(casts.map((scene) => [scene.id, scene] as const))(
    "everybody in the cast of %s has a relation to another of the cast that is surely shown",
    (_, scene) => {
      const connected = relationsOf(scene)
        .filter(({ source, target }) => source !== target)
        .flatMap(({ source, target }) => [source, target]);
      expect(scene.view.actors?.filter((actor) => !connected.includes(actor))).toEqual([]);
    },
  );

  it.each(casts.map((scene) => [scene.id, scene] as const))("the cast of %s is 3 to 18 known actors", (_, scene) => {
    const actors = scene.view.actors ?? [];
    const known = shipped.actors.map(({ id }) => id);
    expect(actors.filter((actor) => !known.includes(actor))).toEqual([]);
    expect(new Set(actors).size).toBe(actors.length);
    expect(actors.length).toBeGreaterThanOrEqual(3);
    expect(actors.length).toBeLessThanOrEqual(18);
    expect(scene.view.depth).toBe(0);
  });

  it("headlines and texts fit a phone in both languages", () => {
    for (const { title, text } of shipped.scenes) {
      for (const headline of Object.values(title)) expect(headline.length).toBeLessThanOrEqual(70);
      for (const words of Object.values(text)) expect(words.length).toBeLessThanOrEqual(340);
    }
  });

  it("the quarrel holds Musk's doubts, Altman's answers, the White House's rebuke and Trump's shrug", () => {
    expect(idsOf("stargate")).toEqual(
      expect.arrayContaining(["r067", "r068", "r080", "r083", "r087", "r088", "r089", "r091", "r092", "r097", "r101"]),
    );
  });

  it("the quarrel does not hold what ended before 13 January 2025 or began after the 28th", () => {
    const shown = idsOf("stargate");
    for (const id of ["r010", "r106", "r121"]) expect(shown).not.toContain(id);
  });

  it("the rift holds the founding, the exit, xAI and both lawsuits", () => {
    expect(idsOf("rift")).toEqual(expect.arrayContaining(["r007", "r008", "r010", "r014", "r026", "r031", "r042"]));
  });

  it("MGX and Nvidia back both OpenAI and xAI, and both camps pay Trump's super PAC, as the headline of the money says", () => {
    const money = relationsOf(sceneOf("money"));
    expect(new Set(money.map(({ type }) => type))).toEqual(new Set(["investment", "donation"]));
    const pairs = money.map(({ source, target }) => `${source} ${target}`);
    expect(pairs).toEqual(expect.arrayContaining(["mgx openai", "mgx xai", "nvidia openai", "nvidia xai"]));
    expect(pairs).toEqual(expect.arrayContaining(["musk maga-inc", "brockman maga-inc"]));
  });

  it("the break holds the open break of June 2025 and the handshake of September", () => {
    expect(idsOf("break")).toEqual(expect.arrayContaining(["r066", "r121", "r122", "r123", "r125", "r131", "r135"]));
  });

  it("the whole network is everything", () => {
    const scene = sceneOf("network");
    expect(scene.view).toEqual({ depth: "all" });
    const isEndUnknown = ({ end }: ShippedRelation) => end === "unknown";
    const dated = shipped.relations.filter((relation) => !isEndUnknown(relation));
    expect(relationsOf(scene)).toEqual(expect.arrayContaining(dated));
  });

  it.each(shipped.scenes.map((scene) => [scene.id, scene] as const))(
    "the steps of %s tell what happened in their days, in order",
    (_, { steps = [] }) => {
      for (const { title, relations, from, to } of steps) {
        expect(Object.keys(title)).toEqual(["de", "en"]);
        for (const id of relations) expect(touches(relationOf(id), firstDay(from), lastDay(to)), id).toBe(true);
      }
      const starts = steps.map(({ from }) => firstDay(from));
      expect(starts).toEqual(starts.toSorted());
    },
  );

  it("the opening scene has ten steps, each with relations of the dataset", () => {
    const { steps = [] } = sceneOf("stargate");
    expect(steps).toHaveLength(10);
    expect(steps.flatMap(({ relations }) => relations)).toEqual(expect.arrayContaining(["r080", "r087", "r091"]));
  });

  it("the three of the triangle are in tension on the day with which its second step begins, and on no other", () => {
    const { dataset } = readDataset(readFileSync(new URL("../../../data/musk-altman-trump.json", import.meta.url)));
    if (dataset === undefined) throw new Error("the shipped data are no dataset");
    const days = Array.from({ length: 120 }, (_, day) =>
      new Date(Date.UTC(2024, 11, 1 + day)).toISOString().slice(0, 10),
    );
    const tense = days.flatMap((day) =>
      measureBalance(dataset, { scene: "triangle", from: day, to: day }).tense.map((ids) => [day, ids]),
    );
    expect(sceneOf("triangle").steps?.[1]?.from).toBe("2025-01-21");
    expect(tense).toEqual([["2025-01-21", ["r032", "r037", "r038", "r040", "r043", "r076"]]]);
  });

  it("every group of a scene is of its cast", () => {
    for (const { groups = [], view } of shipped.scenes) {
      for (const { actors } of groups) expect(view.actors).toEqual(expect.arrayContaining([...actors]));
    }
  });
});
