import { describe, expect, it } from "vitest";
import { readFiles } from "../../../src/dataset/files.ts";
import { writeCsv } from "../../../src/dataset/formats/csv/write.ts";
import { writeGexf } from "../../../src/dataset/formats/gexfWrite.ts";
import { writeGraphml } from "../../../src/dataset/formats/graphmlWrite.ts";
import { writeNodeLink } from "../../../src/dataset/formats/nodeLink.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { validateDataset } from "../../../src/dataset/validate.ts";
import { actorPeriod } from "../../../src/i18n/wording.ts";
import { livesIn } from "../../../src/model/lives.ts";
import { buildModel } from "../../../src/model/build.ts";
import { deriveFigure } from "../../../src/picture/figure.ts";
import { deriveVisible } from "../../../src/view/store.ts";
import { translatorFor } from "../../translators.ts";

function read(...files: readonly (readonly [name: string, text: string])[]) {
  return readFiles(files.map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })));
}

const relations = "Von;An;Typ\nAcme;Anna;Amt\n";
const xmlHead = '<gexf><graph defaultedgetype="directed" timeformat="date"><nodes>';
const xmlTail = '<node id="Anna"/></nodes><edges><edge source="Acme" target="Anna"/></edges></graph></gexf>';
const keys =
  '<key id="s" for="node" attr.name="start" attr.type="string"/><key id="e" for="node" attr.name="Ende" attr.type="string"/>';

const files: readonly (readonly [string, ReturnType<typeof read>])[] = [
  [
    "CSV",
    read(["r.csv", relations], ["a.csv", "Name;Art;Gegründet;Aufgelöst\nAcme;Firma;2010;März 2016\nAnna;Person;;\n"]),
  ],
  ["GEXF", read(["a.gexf", `${xmlHead}<node id="Acme" start="2010" end="2016-03"/>${xmlTail}`])],
  [
    "GraphML",
    read([
      "a.graphml",
      `<graphml>${keys}<graph edgedefault="directed"><node id="Acme"><data key="s">2010</data><data key="e">2016-03</data></node><node id="Anna"/><edge source="Acme" target="Anna"/></graph></graphml>`,
    ]),
  ],
  [
    "JSON",
    read([
      "a.json",
      JSON.stringify({
        nodes: [{ id: "Acme", start: 2010, end: "2016-03" }, { id: "Anna" }],
        links: [{ source: "Acme", target: "Anna" }],
      }),
    ]),
  ],
];

describe("when an actor is there", () => {
  it.each(files)("is read from %s, and nobody else gets a time", (_, { dataset }) => {
    const [acme, anna] = dataset?.actors ?? [];
    expect(acme).toMatchObject({ name: "Acme", start: "2010", end: "2016-03" });
    expect(acme?.attributes).toBeUndefined();
    expect(Object.keys(anna ?? {})).not.toContain("start");
  });

  it("an end that cannot be read is unknown, and a reversed time is turned and said", () => {
    const { dataset } = read(["r.csv", relations], ["a.csv", "Name;Art;Beginn;Ende\nAcme;Firma;2010;demnächst\n"]);
    expect(dataset?.actors[0]).toMatchObject({ start: "2010", end: "unknown", attributes: { Ende: "demnächst" } });
    const reversed = validateDataset({ actors: [{ id: "a", name: "A", start: "2016", end: "2010" }], relations: [] });
    expect(reversed.dataset?.actors[0]).toMatchObject({ start: "2010", end: "2016" });
    expect(reversed.issues).toMatchObject([{ code: "period-reversed", path: "actors[0]" }]);
  });

  it("several spells are several times, with the gap between them", () => {
    const node = '<node id="Acme"><spells><spell start="2001" end="2002"/><spell start="2005"/></spells></node>';
    const { dataset } = read(["a.gexf", xmlHead + node + xmlTail]);
    expect(dataset?.actors[0]?.periods).toEqual([{ start: "2001", end: "2002" }, { start: "2005" }]);
    expect(aliveIn(dataset, "2003", "2004")).toBe(false);
    expect(aliveIn(dataset, "2002", "2004")).toBe(true);
    expect(aliveIn(dataset, "2020", "2021")).toBe(true);
  });
});

/** Whether the first actor is there in a window. */
function aliveIn(dataset: Dataset | undefined, from: string, to: string): boolean {
  const model = buildModel(dataset ?? { format: "tiespan/1", actors: [], relations: [] });
  return livesIn(model, 0, deriveVisible(model, { from, to }).window);
}

const dataset = validateDataset({
  language: "en",
  actors: [
    { id: "a", name: "Acme", start: "2010", end: "2016-03" },
    { id: "b", name: "Anna", date: "1999" },
  ],
  relations: [{ id: "r", type: "alliance", source: "a", target: "b" }],
}).dataset as Dataset;

describe("an actor outside its time", () => {
  const model = buildModel(dataset);
  const litIn = (from: string, to: string) => [...deriveFigure(deriveVisible(model, { from, to })).litActors];

  it("is faded, whatever its relations", () => {
    expect(litIn("2009", "2009")).toEqual([1]);
    expect(litIn("2016-03-31", "2020")).toEqual([0, 1]);
    expect(litIn("2016-04", "2020")).toEqual([1]);
  });

  it("gives a timeline where no relation has a date", () => {
    expect(model.extent).toMatchObject({
      firstDay: Date.UTC(2010, 0, 1) / 864e5,
      lastDay: Date.UTC(2016, 2, 31) / 864e5,
    });
  });

  it("says its time in words, and nothing of a field that is none", () => {
    const wording = { model, t: translatorFor("en") };
    expect(actorPeriod(wording, 0)).toBe("2010 to March 2016");
    expect(actorPeriod(wording, 1)).toBe("");
  });

  it("comes back from every format", () => {
    const csv = writeCsv(dataset);
    const again = [
      read(["r.csv", csv.text], ["a.csv", csv.actors ?? ""]),
      ...[writeGexf, writeGraphml, writeNodeLink].map((write) => read(["x", write(dataset).text])),
    ];
    for (const { dataset: back } of again) expect(back?.actors[0]).toMatchObject({ start: "2010", end: "2016-03" });
    expect(writeGexf(dataset).text).toContain('<node id="a" label="Acme" start="2010-01-01" end="2016-03-31"');
  });
});

it("a person exists not only since an office is held", () => {
  const { dataset } = read(["r.csv", relations], ["a.csv", "Name;Amt;seit\nAcme;;\nAnna;Ministerin;2021\n"]);
  const anna = dataset?.actors.find(({ name }) => name === "Anna");
  expect(anna).not.toHaveProperty("start");
  expect(anna?.attributes).toEqual({ seit: 2021 });
});

describe("the dates of a life", () => {
  const lifeOf = (headings: string, cells: string) => {
    const { dataset } = read(
      ["r.csv", relations],
      ["a.csv", `Name;Art;${headings}\nAcme;Firma;;\nAnna;Person;${cells}\n`],
    );
    const { start, end, attributes } = dataset?.actors.find(({ name }) => name === "Anna") ?? {};
    return { start, end: end === ".." ? undefined : end, attributes };
  };

  it.each([
    ["geboren;gestorben", "1950;2010"],
    ["Geburtsdatum;Todesdatum", "*1950;†2010"],
    ["born;died", "born 1950;died 2010"],
    ["Birth date;Death date", "b. 1950;d. 2010"],
    ["Geburtsjahr;Sterbejahr", "geb. 1950;gest. 2010"],
    ["Lebensdaten;x", "1950–2010;"],
    ["Lebensdaten;x", "*1950, †2010;"],
    ["Lebensdaten;x", "(* 1950 † 2010);"],
    ["lifespan;x", "1950 - 2010;"],
  ])("under %j are read of %j", (headings, cells) => {
    expect(lifeOf(headings, cells)).toEqual({ start: "1950", end: "2010", attributes: undefined });
  });

  it.each([
    ["lebt", undefined],
    ["alive", undefined],
    ["heute", undefined],
    ["–", undefined],
    ["", undefined],
    ["?", "unknown"],
    ["unbekannt", "unknown"],
    ["verstorben", "unknown"],
    ["†", "unknown"],
  ])("%j as a death is the end %j", (cell, end) => {
    expect(lifeOf("geboren;gestorben", `1950;${cell}`)).toEqual({ start: "1950", end, attributes: undefined });
  });

  it("that are the wrong way round are exchanged and reported with their row", () => {
    const { dataset, issues } = read(
      ["r.csv", relations],
      ["a.csv", "Name;geboren;gestorben\nAcme;;\nAnna;2010;1950\n"],
    );
    expect(dataset?.actors.find(({ name }) => name === "Anna")).toMatchObject({ start: "1950", end: "2010" });
    expect(issues).toContainEqual(expect.objectContaining({ code: "period-reversed", file: "a.csv", row: 3 }));
  });

  it("say that a relation cannot go on, which is reported where it stands, and nothing is changed", () => {
    const table =
      "Von;An;Typ;Beginn;Ende\nAnna;Acme;Amt;1975;\nAnna;Acme;Amt;1975;1980\nAnna;Acme;Amt;1975;unbekannt\nAnna;Acme;Amt;;\n";
    const { dataset, issues } = read(["r.csv", table], ["a.csv", "Name;geboren;gestorben\nAcme;;\nAnna;1950;2010\n"]);
    expect(issues.filter(({ code }) => code === "life-exceeded")).toMatchObject([
      { file: "r.csv", row: 2, heading: "Ende", found: '"Anna: ../2010"', severity: "warning" },
    ]);
    expect(dataset?.relations[0]).not.toHaveProperty("end");
  });

  it("report nothing of who is still there, or of whom the end is not known", () => {
    const actors = [
      { id: "a", name: "A", start: "1950", end: "unknown" },
      { id: "b", name: "B", start: "1950" },
    ];
    const { issues } = validateDataset({
      actors,
      relations: [{ id: "r", type: "feud", source: "a", target: "b", start: "1975" }],
    });
    expect(issues).toEqual([]);
    const dead = [
      {
        id: "a",
        name: "A",
        periods: [
          { start: "1950", end: "1960" },
          { start: "1970", end: "1990" },
        ],
      },
      actors[1],
    ];
    const periods = [{ start: "1975", end: "1980" }, { date: "1985/.." }];
    const beyond = validateDataset({
      actors: dead,
      relations: [{ id: "r", type: "feud", source: "b", target: "a", periods }],
    });
    expect(beyond.issues).toMatchObject([{ code: "life-exceeded", path: "relations[0].periods[1].date" }]);
  });
});
