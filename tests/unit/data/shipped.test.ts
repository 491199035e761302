import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { relationOf, shipped, shippedBytes, shippedText, type Words } from "./shipped.ts";

const article = "dpa-2025-01-23";

/** Every claim of the dpa article of 23 January 2025 and the relations that carry it; a04 is Musk's role. */
const facts: Readonly<Record<string, readonly string[]>> = {
  a01: ["r040"],
  a02: ["r028", "r068", "r080"],
  a03: ["r040", "r081"],
  a05: ["r063", "r067", "r068", "r080", "r082"],
  a06: ["r080", "r082"],
  a07: ["r022", "r023"],
  a08: ["r067", "r069"],
  a09: ["r069"],
  a10: ["r070", "r071", "r072"],
  a11: ["r070", "r083"],
  a12: ["r091", "r092"],
  a13: ["r064", "r090", "r091", "r092"],
  a14: ["r090", "r093"],
  a15: ["r068"],
  a16: ["r036"],
  a17: ["r040"],
  a18: ["r048", "r066"],
  a19: ["r037", "r038"],
  a20: ["r080"],
  a21: ["r007", "r017", "r032"],
  a22: ["r008"],
  a23: ["r014"],
  a24: ["r042", "r054"],
  a25: ["r013", "r033", "r055"],
  a26: ["r026", "r028"],
  a27: ["r087"],
  a28: ["r084", "r088"],
  a29: ["r089"],
  a30: ["r066", "r089"],
  a31: ["r089"],
  a32: ["r019", "r074"],
  a33: ["r005", "r094"],
  a34: ["r060", "r094"],
  a35: ["r061"],
  a36: ["r061", "r062"],
  a37: ["r100"],
};

/** Dates written down by hand: `date` for an event, `start/end` for a state, `start/..` for one that goes on. */
const dates: Readonly<Record<string, string>> = {
  r001: "1977/..",
  r005: "2014-02-04/..",
  r006: "2015-12/2020",
  r008: "2015-12-11",
  r010: "2015-12-11/2018-02-20",
  r011: "2016-12/2017-06-01",
  r013: "2017-09",
  r014: "2018-02-20",
  r016: "2018-12-27/2022",
  r017: "2019/..",
  r021: "2022-07-09/2022-07-12",
  r023: "2022-10-27/2025-03-28",
  r028: "2023-07-12/..",
  r032: "2024-02-29~/..",
  r033: "2024-03",
  r037: "2024-07~/2025-05-30",
  r040: "2024-07-13/2025-06-05",
  r042: "2024-08-05/2026-05-18",
  r048: "2024-11-12",
  r059: "2022-09-23/..",
  r061: "[2025-01-13..2025-01-19]",
  r064: "2025-01-20/..",
  r066: "2025-01-20/2025-05-30",
  r067: "2025-01-21",
  r069: "2025-01-21/..",
  r080: "2025-01-21",
  r087: "2025-01-22",
  r090: "2025-01-22~",
  r091: "2025-01-22~",
  r100: "2025-01-23~",
  r102: "2025-01-23~",
  r106: "2025-02-10/2025-02-14",
  r112: "2025-03-31/2025-12",
  r113: "2025-04-09/unknown",
  r121: "2025-06-05/2025-09-21",
  r130: "2025-09",
  r133: "2025-09-24/2026-06-15",
  r137: "2026-01",
  r146: "2026-05-18",
  r148: "2026-06-08",
  r149: "2026-06-12",
};

/** What two sources tell differently, or what a reader could misread, and the words that must say so. */
const cautions: readonly (readonly [claim: string, relation: string, de: string, en: string])[] = [
  ["Musk wrote well under ten billion, dpa only ten", "r083", "deutlich weniger", "well under"],
  ["the campaign money went through super PACs", "r036", "nicht an den Wahlkampf selbst", "not to the campaign itself"],
  ["dpa names no currency for the donation", "r036", "keine Währung", "no currency"],
  ["jobs are 100,000 or hundreds of thousands", "r068", "Hunderttausenden", "hundreds of thousands"],
  ["Nadella's 80 billion are Microsoft's own spending", "r094", "eigene Ausgaben", "own spending"],
  ["Microsoft has no equity in Stargate", "r074", "ohne Kapitalbeteiligung", "without equity"],
  ["dpa's list of partners lacks MGX", "r072", "unvollständig", "incomplete"],
  ["dpa's list of partners lacks Nvidia and Arm", "r073", "Arm", "Arm"],
  ["Musk did not react at first, then he did", "r089", "zunächst nicht", "not react at first"],
  ["Musk reacted to Nadella on the same day", "r096", "22. Januar", "22 January"],
  ["the post is of Tuesday night in the US", "r080", "Dienstagabend", "Tuesday night"],
  ["the exit is told a day later elsewhere", "r014", "21. statt des 20. Februar", "21 rather than 20 February"],
  ["the verdict is about time, not the merits", "r146", "verjährt", "time-barred"],
  ["the suit was not decided on its merits", "r042", "in der Sache ist nicht entschieden", "merits were not decided"],
  ["Altman's case was not decided on its merits", "r043", "in der Sache ist nicht entschieden", "merits were not decided"],
  ["Brockman's case was not decided on its merits", "r044", "in der Sache ist nicht entschieden", "merits were not decided"],
  ["the newspaper's report rests on dpa", "r062", "allein durch die dpa", "only evidence"],
  ["the day of the interview is inferred", "r090", "erschlossen", "inferred"],
  ["Trump's remark is not in the article", "r101", "enthält es nicht", "does not contain it"],
];

/** Everything in the file that is meant to be read, with its place. */
function textsIn(value: unknown, path: string): (readonly [string, Words])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const isText = ["title", "description", "credit", "label", "name", "role", "summary", "text"].includes(key);
    return isText ? [[`${path}.${key}`, inner as Words] as const] : textsIn(inner, `${path}.${key}`);
  });
}

const texts = textsIn(shipped, "$");

function expectWords(text: Words | undefined, de: string, en: string): void {
  if (typeof text !== "object") throw new Error(`not in two languages: ${text ?? "nothing"}`);
  expect(text["de"]).toContain(de);
  expect(text["en"]).toContain(en);
}

describe("the article of 23 January 2025", () => {
  it("has 36 claims about the network beside Musk's role", () => {
    const expected = Array.from({ length: 37 }, (_, i) => `a${String(i + 1).padStart(2, "0")}`);
    expect(Object.keys(facts)).toEqual(expected.filter((id) => id !== "a04"));
  });

  it.each(Object.entries(facts))("claim %s is carried by a relation that cites it", (_, ids) => {
    expect(ids.map(relationOf).some(({ sources }) => sources.includes(article))).toBe(true);
  });

  it("calls Musk a tech billionaire, and so does his role", () => {
    const role = shipped.actors.find(({ id }) => id === "musk")?.role;
    expectWords(role, "Tech-Milliardär", "Tech billionaire");
  });

  it.each(cautions)("%s (%s)", (_, id, de, en) => {
    expectWords(relationOf(id).summary, de, en);
  });
});

describe("the dataset", () => {
  it("has 40 actors, 155 relations and 140 sources, each once", () => {
    expect(shipped.format).toBe("tiespan/1");
    expect(new Set(shipped.actors.map(({ id }) => id)).size).toBe(40);
    expect(shipped.actors).toHaveLength(40);
    expect(shipped.relations.map(({ id }) => id)).toEqual(
      Array.from({ length: 155 }, (_, i) => `r${String(i + 1).padStart(3, "0")}`),
    );
    expect(Object.keys(shipped.sources)).toHaveLength(140);
  });

  it("gives every relation two known actors, a known type and at least one known source", () => {
    const actors = new Set(shipped.actors.map(({ id }) => id));
    const types = new Set(["alliance", "support", "feud", "investment", "rebuke", "role", ...Object.keys(shipped.types)]);
    for (const { id, source, target, type, sources } of shipped.relations) {
      expect(actors.has(source) && actors.has(target), id).toBe(true);
      expect(types.has(type), id).toBe(true);
      expect(sources.length, id).toBeGreaterThan(0);
      expect(sources.filter((key) => !Object.hasOwn(shipped.sources, key)), id).toEqual([]);
    }
  });

  it("uses every source", () => {
    const used = new Set(shipped.relations.flatMap(({ sources }) => sources));
    expect(Object.keys(shipped.sources).filter((key) => !used.has(key))).toEqual([]);
  });

  it("links to web addresses only", () => {
    for (const { url } of Object.values(shipped.sources)) if (url !== undefined) expect(url).toMatch(/^https?:\/\/\S+$/);
  });

  it.each(Object.entries(dates))("%s is dated %s", (id, expected) => {
    const { date, start, end } = relationOf(id);
    expect(date ?? `${start ?? ".."}/${end ?? ".."}`).toBe(expected);
  });

  it("dates every relation either as an event or as a state that has begun", () => {
    for (const { id, date, start, end } of shipped.relations) {
      expect((date === undefined) !== (start === undefined), id).toBe(true);
      if (date !== undefined) expect(end, id).toBeUndefined();
    }
  });

  it("gives every amount a currency and says how firm it is", () => {
    const amounts = shipped.relations.flatMap(({ id, amount }) => (amount === undefined ? [] : [{ id, ...amount }]));
    expect(amounts).toHaveLength(35);
    for (const { id, value, currency, qualifier } of amounts) {
      expect(value, id).toBeGreaterThan(0);
      expect(currency, id).toBe("USD");
      expect(["exact", "about", "at-least", "at-most", "planned", "failed"], id).toContain(qualifier);
    }
  });

  it("never gives a whole funding round as one investor's sum", () => {
    for (const id of ["r045", "r058", "r107", "r137", "r138"]) expect(relationOf(id).amount, id).toBeUndefined();
    for (const id of ["r046", "r047"]) expect(relationOf(id).amount?.qualifier, id).toBe("about");
  });

  it("says who claims what is only claimed, and who disputes what is disputed", () => {
    for (const { id, status, claimedBy, disputedBy } of shipped.relations) {
      if (status === "claimed" || status === "disputed") expect(claimedBy, id).toBeDefined();
      if (status === "disputed") expect(disputedBy, id).toBeDefined();
    }
  });

  it("calls nothing confirmed that rests on copies and commentaries alone", () => {
    const isFirmer = (id: string) => !["copy", "commentary"].includes(shipped.sources[id]?.kind ?? "");
    for (const { id, status, sources } of shipped.relations)
      if (status === "confirmed") expect(sources.some(isFirmer), id).toBe(true);
  });

  it("calls no payment confirmed that is only planned", () => {
    for (const { id, type, status, amount } of shipped.relations)
      if (["investment", "donation"].includes(type) && amount?.qualifier === "planned") expect(status, id).toBeUndefined();
  });

  it("says of every source what it is", () => {
    for (const [id, { kind }] of Object.entries(shipped.sources)) expect(kind, id).toMatch(/^[a-z]+$/);
  });

  it("has a sentence and a tag for every relation", () => {
    for (const { id, title, tags } of shipped.relations) {
      expect(Object.keys(title), id).toEqual(["de", "en"]);
      expect(tags.filter((tag) => Object.hasOwn(shipped.tags, tag)), id).toHaveLength(1);
    }
  });

  it("claims no rebuke of Musk against Trump in January 2025 and no money for a bid that failed", () => {
    expect(relationOf("r081").type).toBe("statement");
    for (const id of ["r106", "r107"]) expect(relationOf(id).type).toBe("statement");
  });

  it("names every party to a dispute as an actor or in both languages", () => {
    const actors = new Set(shipped.actors.map(({ id }) => id));
    for (const { id, claimedBy = [], disputedBy = [] } of shipped.relations) {
      for (const party of [...claimedBy, ...disputedBy]) {
        if (typeof party === "string") expect(actors.has(party), `${id}: ${party}`).toBe(true);
        else expect(Object.keys(party), id).toEqual(["de", "en"]);
      }
    }
  });
});

describe("the words", () => {
  it("stand in German and in English wherever they differ", () => {
    expect(texts.length).toBeGreaterThan(480);
    for (const [path, text] of texts) {
      const isName = typeof text === "string" && /\.(name|title)$/.test(path);
      if (isName) expect(text.trim(), path).not.toBe("");
      else {
        expect(Object.keys(text), path).toEqual(["de", "en"]);
        for (const words of Object.values(text)) expect(words, path).toMatch(/\S/);
      }
    }
  });

  it("name each relation in one to six words", () => {
    for (const { id, label } of shipped.relations)
      for (const words of Object.values(label)) expect(words.split(" ").length, `${id}: ${words}`).toBeLessThan(7);
  });

  it("use typographic quotation marks and no break between number and unit", () => {
    for (const [path, text] of texts) {
      for (const words of typeof text === "string" ? [text] : Object.values(text)) {
        expect(words, path).not.toMatch(/["']/);
        expect(words, path).not.toMatch(/\d (Mrd|Mio|Bio|Millionen|Milliarden|%|Dollar|Euro)/);
      }
    }
  });

  it("do not tell how the file was made", () => {
    expect(shippedText).not.toMatch(/seed|dossier|stored page|looked up/i);
  });

  it("name no detail of the personal attacks of June 2025", () => {
    expect(relationOf("r121").summary).toEqual({
      de: "Offener Bruch über das Steuer- und Ausgabengesetz, mit persönlichen Angriffen (Musk löschte einiges und äußerte am 11. Juni Bedauern).",
      en: "Open break over the tax and spending bill, with personal attacks (Musk deleted some and voiced regret on 11 June).",
    });
  });
});

describe("the file", () => {
  it("is indented by two spaces, ends with a line break and weighs less than 55 kB packed", () => {
    expect(shippedText.startsWith('{\n  "$schema": "./dataset.schema.json",\n')).toBe(true);
    expect(shippedText.endsWith("}\n")).toBe(true);
    expect(gzipSync(shippedBytes, { level: 9 }).length).toBeLessThan(55_000);
  });
});
