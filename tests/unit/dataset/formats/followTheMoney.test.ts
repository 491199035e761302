import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coursesOf } from "../../../../src/dataset/edtf.ts";
import { readFiles } from "../../../../src/dataset/files.ts";
import { interests } from "../../../../src/dataset/formats/ftm/interests.ts";
import { compareDatasets } from "../../../../src/dataset/formats/losses.ts";
import { writeFollowTheMoney } from "../../../../src/dataset/formats/ftm/write.ts";
import type { ReadOptions } from "../../../../src/dataset/input.ts";
import type { Dataset } from "../../../../src/dataset/types.ts";
import { validateDataset } from "../../../../src/dataset/validate.ts";
import { anyDataset } from "./anyDataset.ts";
import { saveAndOpen } from "./wholeFiles.ts";

type Properties = Record<string, unknown>;

const person = (id: string) => ({ id, schema: "Person", properties: { name: [`${id} name`] } });

function read(text: string, name = "a.jsonl") {
  return readFiles([{ name, bytes: new TextEncoder().encode(text) }]);
}

const lines = (...entities: readonly object[]) => entities.map((entity) => JSON.stringify(entity)).join("\n");

/** The relation of an interest between a and b. */
function relationOf(schema: string, properties: Properties, about: object = {}) {
  const { source = "", target = "" } = interests.get(schema) ?? {};
  const interest = { id: "i", schema, properties: { [source]: ["a"], [target]: ["b"], ...properties }, ...about };
  const { dataset, issues } = read(lines(person("a"), person("b"), interest));
  return { relation: dataset?.relations[0], dataset, codes: issues.map(({ code }) => code) };
}

describe("an interest", () => {
  it.each([...interests])("%s is a relation from the one to the other, drawn as it is meant", (schema, { type }) => {
    const { relation, dataset } = relationOf(schema, {});
    expect(relation).toEqual({ id: "i", type: schema, source: "a", target: "b" });
    expect(dataset?.types).toEqual({ [schema]: type });
  });

  it.each<readonly [Properties, object]>([
    [
      { startDate: ["2010"], endDate: ["2012-03"] },
      { start: "2010", end: "2012-03" },
    ],
    [{ startDate: ["2010", "2010-05"] }, { start: "2010-05" }],
    [{ startDate: ["2010", "2012-05"] }, { start: "[2010..2012-05]" }],
    [
      { startDate: ["2010"], endDate: ["soon"] },
      { start: "2010", end: "unknown", attributes: { endDate: "soon" } },
    ],
    [{ date: ["2019-04-03T12:00:00"] }, { date: "2019-04-03" }],
    [
      { startDate: ["2016"], status: ["ended"] },
      { start: "2016", end: "unknown", attributes: { status: "ended" } },
    ],
    [
      { startDate: ["2016"], status: ["lifted"] },
      { start: "2016", end: "unknown", attributes: { status: "lifted" } },
    ],
    [
      { startDate: ["2016"], status: ["confirmed", "ended"] },
      { start: "2016", end: "unknown", status: "confirmed" },
    ],
    [{ status: ["denied"] }, { status: "denied" }],
    [{ status: ["active"] }, { attributes: { status: "active" } }],
    [
      { role: ["Chair"], summary: ["x"] },
      { label: "Chair", summary: "x" },
    ],
    [{ amount: ["1000.5"], currency: ["eur"] }, { amount: { value: 1000.5, currency: "EUR" } }],
    [{ amount: ["1", "2"] }, { attributes: { amount: "1; 2" } }],
    [{ percentage: ["25"] }, { attributes: { percentage: "25" } }],
    [{ notes: ["nur intern"] }, {}],
  ])("with %j says %j and nothing else", (properties, expected) => {
    expect(relationOf("Payment", properties).relation).toEqual({
      ...{ id: "i", type: "Payment", source: "a", target: "b" },
      ...expected,
    });
  });

  it("has its addresses as sources, with publisher and day where there is one; else the datasets it is from", () => {
    const both = { sourceUrl: ["https://a.example/1"], publisher: ["Registry"], retrievedAt: ["2024-01-02T10:00:00"] };
    expect(relationOf("Debt", both).dataset?.sources).toEqual({
      "https://a.example/1": { url: "https://a.example/1", publisher: "Registry", retrieved: "2024-01-02" },
    });
    const apart = { sourceUrl: ["https://a.example/1", "https://a.example/2"], publisher: ["R", "S"] };
    expect(Object.values(relationOf("Debt", apart).dataset?.sources ?? {})).toEqual([
      { url: "https://a.example/1" },
      { url: "https://a.example/2" },
      { publisher: "R" },
      { publisher: "S" },
    ]);
    expect(relationOf("Debt", {}, { datasets: ["cy_companies"] }).dataset?.sources).toEqual({
      cy_companies: { title: "cy_companies" },
    });
  });

  it("is one relation for each pair of its ends", () => {
    const { dataset } = relationOf("Ownership", { owner: ["a", "b"], asset: ["b"] });
    expect(dataset?.relations.map(({ id, source, target }) => [id, source, target])).toEqual([
      ["i", "a", "b"],
      ["i-2", "b", "b"],
    ]);
  });
});

describe("entities", () => {
  it("within entities are the same as one a line", () => {
    const asset = { id: "c", schema: "Company", properties: { name: ["C"] } };
    const ownership = { id: "o", schema: "Ownership", properties: { asset: [asset], startDate: ["2010"] } };
    const owner = { id: "a", schema: "Person", properties: { name: ["A"], ownershipOwner: [ownership] } };
    const { dataset } = read(JSON.stringify(owner), "a.json");
    expect(dataset?.relations).toEqual([{ id: "o", type: "Ownership", source: "a", target: "c", start: "2010" }]);
    expect(dataset?.actors.map(({ id }) => id)).toEqual(["a", "c"]);
  });

  it("in parts are one, with everything that each part says", () => {
    const part = { id: "a", schema: "Person", properties: { name: ["Other"], country: ["de"] } };
    const { dataset } = read(lines(person("a"), part, person("b")));
    expect(dataset?.actors[0]).toMatchObject({ name: "a name", aliases: ["Other"], attributes: { country: "de" } });
  });

  it("of people have the days of their lives", () => {
    const { dataset } = read(
      lines({ id: "a", schema: "Person", properties: { name: ["A"], birthDate: ["1950"], deathDate: ["2010-05"] } }),
    );
    expect(dataset?.actors[0]).toMatchObject({ start: "1950", end: "2010-05" });
    expect(dataset?.actors[0]).not.toHaveProperty("attributes");
  });

  it("that are sanctions are told beside their actor, with their time, nested or not", () => {
    const properties = { authority: ["EU"], program: ["Y"], startDate: ["2014"], endDate: ["2016-11-11"] };
    const sanction = { id: "s", schema: "Sanction", properties: { ...properties, entity: ["a"] } };
    const nested = { ...person("a"), properties: { name: ["A"], sanctions: [{ ...sanction, id: "t" }] } };
    for (const text of [lines(person("a"), sanction), lines(nested)]) {
      const { dataset, issues } = read(text);
      expect(dataset?.actors[0]?.attributes).toEqual({ sanction: "EU, Y 2014/2016-11-11" });
      expect(issues.map(({ code }) => code)).not.toContain("part-ignored");
    }
    const foreign = { ...sanction, properties: { ...properties, entity: ["nobody"] } };
    expect(read(lines(person("a"), foreign)).issues.map(({ code }) => code)).toContain("part-ignored");
  });

  it("that say something about one alone are named, and a broken line is found", () => {
    const passport = { id: "p", schema: "Passport", properties: { holder: ["a"] } };
    expect(read(lines(person("a"), passport)).issues).toMatchObject([
      { code: "part-ignored", found: expect.stringContaining("Passport (1)") as string },
    ]);
    expect(read(`${lines(person("a"), person("b"))}\n{"id":"c",}`).issues).toMatchObject([
      { code: "json-invalid", line: 3, excerpt: '{"id":"c",}' },
    ]);
  });
});

describe("a dataset as FollowTheMoney", () => {
  it("comes back but for what is named as a loss, and nothing is put in its place", () => {
    const some = anyDataset.filter(({ actors }) => actors.length > 0);
    fc.assert(
      fc.property(some, (dataset) => {
        const again = saveAndOpen(dataset, "followthemoney").dataset;
        expect(compareDatasets(dataset, again)).toEqual(writeFollowTheMoney(dataset).losses);
        for (const relation of again.relations) {
          const before = dataset.relations.find(({ id }) => id === relation.id);
          for (const field of ["source", "target", "type", "start", "end", "date", "status"] as const) {
            if (relation[field] !== undefined) expect([field, before?.[field]]).toEqual([field, relation[field]]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("keeps an end of which only is known between which days it lies, and one that nobody knows", () => {
    const relation = { type: "feud", source: "a", target: "b", start: "2010" };
    const dataset = validateDataset({
      actors: [
        { id: "a", name: "A", kind: "person", start: "1950", end: "2010" },
        { id: "b", name: "B", kind: "company", start: "1950", end: "2010" },
      ],
      relations: [
        { ...relation, id: "r", end: "[2012..2014-05]" },
        { ...relation, id: "s", end: "unknown", status: "claimed" },
      ],
    }).dataset as Dataset;
    const { text, losses } = writeFollowTheMoney(dataset);
    expect(losses).toEqual([]);
    expect(text).toContain('"endDate":["2012","2014-05"]');
    expect(text).toContain('"deathDate":["2010"]');
    expect(read(text).dataset?.relations).toEqual(dataset.relations);
  });

  it("has a relation that is denied as denied", () => {
    const dataset = validateDataset({
      actors: [
        { id: "a", name: "A", kind: "company" },
        { id: "b", name: "B" },
      ],
      relations: [{ id: "r", type: "feud", source: "a", target: "b", status: "denied", start: "2010" }],
    }).dataset as Dataset;
    const { text, losses } = writeFollowTheMoney(dataset);
    expect(losses).toEqual([]);
    expect(text).toContain('"status":["denied"]');
    expect(read(text).dataset?.relations).toEqual(dataset.relations);
  });
});

describe("dates of entities", () => {
  const ownership = (id: string, properties: Properties) => ({
    id,
    schema: "Ownership",
    properties: { owner: ["a"], asset: ["b"], ...properties },
  });
  const text = lines(
    person("a"),
    person("b"),
    ownership("o", { startDate: ["01/02/2015"], endDate: ["5.3.19"] }),
    ownership("p", { startDate: ["Ende 2012"], endDate: ["demnächst"] }),
  );
  const readWith = (options: ReadOptions) =>
    readFiles([{ name: "a.jsonl", bytes: new TextEncoder().encode(text) }], options);

  it("are asked about once a property where they can be read in two ways, and nothing is said before", () => {
    const { dataset, issues, tables } = readWith({});
    expect(issues.filter(({ code }) => code === "date-ambiguous").map(({ path }) => path)).toEqual([
      "[2].properties.startDate",
      "[2].properties.endDate",
    ]);
    const asked = tables?.tables[1]?.columns.flatMap(({ heading, asked: of }) =>
      of === undefined ? [] : [heading, of],
    );
    expect(asked).toEqual(["startDate", { order: ["01/02/2015"] }, "endDate", { century: ["5.3.19"] }]);
    expect(tables?.askedDates).toEqual({ order: ["01/02/2015"], century: ["5.3.19"], counts: [] });
    expect(coursesOf(dataset?.relations[0] ?? {})).toEqual([]);
  });

  it("are what was said of their property or of all, and words for a part of a year are read", () => {
    const columnDates = new Map([
      ["Ownership:startDate", { order: "month-first" as const }],
      ["Ownership:endDate", { shortYearsUntil: 2036 }],
    ]);
    const repairs = new Map([["Ownership:endDate", new Map([["demnächst", "2030"]])]]);
    expect(readWith({ columnDates, repairs }).dataset?.relations).toMatchObject([
      { start: "2015-01-02", end: "2019-03-05" },
      { start: "[2012-09..2012-12]", end: "2030" },
    ]);
    const ofAll = readWith({ dateOrder: "day-first", shortYearsUntil: 2036 });
    expect(ofAll.dataset?.relations[0]).toMatchObject({ start: "2015-02-01", end: "2019-03-05" });
    expect(ofAll.issues.map(({ code }) => code)).not.toContain("date-ambiguous");
  });

  it("that cannot be read can be put otherwise", () => {
    expect(readWith({}).tables?.tables[1]?.columns[3]?.unread).toEqual([{ cell: "demnächst", count: 1 }]);
    expect(readWith({}).dataset?.relations[1]).toMatchObject({ end: "unknown", attributes: { endDate: "demnächst" } });
  });
});

describe("what is written", () => {
  const actors = [
    { id: "a", name: "A", kind: "person" },
    { id: "b", name: "B", kind: "Note" },
  ];
  const again = (value: object) => {
    const dataset = validateDataset({ actors, ...value }).dataset as Dataset;
    return { losses: writeFollowTheMoney(dataset).losses, ...saveAndOpen(dataset, "followthemoney") };
  };

  it("never becomes a date or a status that nobody said", () => {
    const attributes = { startDate: "2010", date: "2011", status: "denied", role: "Chair", currency: "EUR" };
    const relations = [
      { id: "r", type: "feud", source: "a", target: "b", attributes },
      { id: "s", type: "feud", source: "a", target: "b", start: "2010", attributes: { status: "ended" } },
      { id: "t", type: "feud", source: "a", target: "b", date: "2015/2016", start: "2010" },
    ];
    const { dataset, losses } = again({ relations });
    expect(dataset.relations).toEqual([
      { id: "r", type: "feud", source: "a", target: "b" },
      { id: "s", type: "feud", source: "a", target: "b", start: "2010" },
      { id: "t", type: "feud", source: "a", target: "b" },
    ]);
    expect(losses.map(({ path }) => path)).toContain("relations[].attributes");
  });

  it("keeps types apart that mean the same, and relations that are called as actors", () => {
    const relations = [
      { id: "a", type: "Streit", source: "a", target: "b", summary: "about a house" },
      { id: "s", type: "streit ", source: "a", target: "b" },
      { id: "t", type: "sued by", source: "a", target: "b" },
    ];
    const { dataset } = again({ relations });
    expect(dataset.relations).toEqual(relations);
    expect(dataset.actors.map(({ name, description }) => [name, description])).toEqual([
      ["A", undefined],
      ["B", undefined],
    ]);
  });
});

describe("JSON lines", () => {
  it("of rows and of Neo4j are read like lists", () => {
    const rows = lines({ source: "Anna", target: "Ben", type: "feud" }, { source: "Ben", target: "Carl", type: "Amt" });
    expect(read(rows, "a.ndjson").dataset?.relations.map(({ type }) => type)).toEqual(["feud", "role"]);
    const apoc = lines(
      { type: "node", id: "0", labels: ["Person"], properties: { name: "Anna" } },
      { type: "node", id: "1", labels: ["Person"], properties: { name: "Ben" } },
      {
        type: "relationship",
        id: "2",
        label: "KNOWS",
        start: { id: "0" },
        end: { id: "1" },
        properties: { since: 2010 },
      },
    );
    expect(read(apoc).dataset?.relations).toMatchObject([{ type: "KNOWS", source: "0", target: "1" }]);
  });
});

describe("what is understood of each schema", () => {
  const company = {
    id: "b",
    schema: "Company",
    properties: { name: ["B AG"], incorporationDate: ["1999"], sector: ["steel"] },
  };
  const ownership = {
    id: "o",
    schema: "Ownership",
    properties: {
      owner: ["a"],
      asset: ["b"],
      startDate: ["2001"],
      notes: ["ask again"],
      percentage: ["51"],
      status: ["old"],
    },
  };
  const { tables } = read(lines(person("a"), person("c"), company, ownership));

  it("is told with how many there are, as actors and as relations", () => {
    expect(tables?.tables.map(({ name, role, fixedRows }) => [name, role, fixedRows])).toEqual([
      ["Person", "actors", 2],
      ["Company", "actors", 1],
      ["Ownership", "relations", 1],
    ]);
  });

  it("is told of each property, with examples, and private ones are left out", () => {
    const uses = tables?.tables.flatMap(({ columns }) => columns.map(({ heading, use }) => [heading, use]));
    expect(Object.fromEntries(uses ?? [])).toEqual({
      ...{ name: "name", incorporationDate: "start", sector: "attribute" },
      ...{
        owner: "source",
        asset: "target",
        startDate: "start",
        notes: "ignore",
        percentage: "attribute",
        status: "attribute",
      },
    });
    expect(tables?.tables[0]?.columns[0]?.samples).toEqual(["a name", "c name"]);
  });

  it("is a status or an amount only where it is read as one", () => {
    const payment = (properties: Properties) => {
      const entity = { id: "p", schema: "Payment", properties: { payer: ["a"], beneficiary: ["c"], ...properties } };
      const { tables: read_ } = read(lines(person("a"), person("c"), entity));
      return read_?.tables[1]?.columns.slice(2).map(({ use }) => use);
    };
    expect(payment({ amount: ["12.5"], status: ["disputed"] })).toEqual(["amount", "status"]);
    expect(payment({ amount: ["1,200"], status: ["paid"] })).toEqual(["attribute", "attribute"]);
  });
});
