import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFiles } from "../../../src/dataset/files.ts";
import { relationLines } from "./relationLines.ts";

/** One relation as different programs write it: words of a file by field. */
type Written = Readonly<
  Record<"source" | "target" | "type" | "start" | "end" | "status" | "amount" | "sources", string>
>;

const xml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const writers: Readonly<Record<string, (one: Written) => string>> = {
  "a.csv": (one) =>
    `${Object.keys(one).join(";")}\n${Object.values(one)
      .map((words) => JSON.stringify(words))
      .join(";")}\n`,
  "b.json": (one) => JSON.stringify({ nodes: [{ id: one.source }, { id: one.target }], links: [one] }),
  "c.json": (one) => JSON.stringify([one]),
  "d.json": ({ source, target, ...rest }) =>
    JSON.stringify({
      nodes: [{ id: source }, { id: target }],
      edges: [{ from: source, to: target, arrows: "to", ...rest }],
    }),
  "e.json": (one) =>
    JSON.stringify({ elements: [{ data: { id: one.source } }, { data: { id: one.target } }, { data: one }] }),
  "f.graphml": ({ source, target, ...rest }) => {
    const keys = Object.keys(rest).map(
      (name) => `<key id="${name}" for="edge" attr.name="${name}" attr.type="string"/>`,
    );
    const data = Object.entries(rest).map(([name, words]) => `<data key="${name}">${xml(words)}</data>`);
    return `<graphml>${keys.join("")}<graph edgedefault="directed"><node id="${source}"/><node id="${target}"/><edge source="${source}" target="${target}">${data.join("")}</edge></graph></graphml>`;
  },
};

function readText(name: string, text: string) {
  return readFiles([{ name, bytes: new TextEncoder().encode(text) }]);
}

describe("the same relation", () => {
  const some: readonly Written[] = [
    {
      source: "Anna",
      target: "Ben",
      type: "feud",
      start: "2020",
      end: "2021",
      status: "claimed",
      amount: "5",
      sources: "https://a.example/1",
    },
    {
      source: "Anna",
      target: "Ben",
      type: "Klage",
      start: "1. Mai 2020",
      end: "Ende 2021",
      status: "bestritten",
      amount: "97,4 Mio. €",
      sources: "dpa",
    },
    {
      source: "Anna",
      target: "Ben",
      type: "Amt",
      start: "2015",
      end: "_:b12",
      status: "NA",
      amount: "k. A.",
      sources: "#NV",
    },
    {
      source: "Anna",
      target: "Ben",
      type: "Ehe",
      start: "vor 2015",
      end: "31.12.9999",
      status: "",
      amount: "",
      sources: "dpa; taz",
    },
  ];

  it.each(some)("$type from $start to $end reads the same in every format", (one) => {
    const readings = Object.entries(writers).map(([name, write]) => {
      const { dataset } = readText(name, write(one));
      return relationLines(dataset);
    });
    for (const lines of readings) expect(lines).toEqual(readings[0]);
    expect(readings[0]).toHaveLength(1);
  });
});

describe("no import says what is not in the text", () => {
  const words = fc.constantFrom(
    ..."2020 2021-05 14.6.22 03/04/2021 bald unbekannt NA 45000 9999 12 heute ? behauptet geprüft Streit Xyz dpa 5 -".split(
      " ",
    ),
  );
  const written: fc.Arbitrary<Written> = fc
    .record({ type: words, start: words, end: words, status: words, amount: words, sources: words })
    .map((rest) => ({ source: "Anna", target: "Ben", ...rest }));

  /** Formats with fewer words of their own for this: what they keep as attributes is not compared, only not made up. */
  const others: typeof writers = {
    "g.ftm.json": ({ source, target, start, end, ...rest }) => {
      const person = (id: string) => ({ id, schema: "Person", properties: { name: [id] } });
      const properties = { owner: [source], asset: [target], startDate: [start], endDate: [end], ...rest };
      return [person(source), person(target), { id: "o", schema: "Ownership", properties }]
        .map((entity) => JSON.stringify(entity))
        .join("\n");
    },
    "h.json": ({ source, target, ...attributes }) =>
      JSON.stringify({
        attributes: {},
        nodes: [{ key: source }, { key: target }],
        edges: [{ key: "e", source, target, attributes }],
      }),
    "i.json": ({ source, target, type, ...properties }) =>
      [
        { type: "node", id: source, labels: ["Person"], properties: { name: source } },
        { type: "node", id: target, labels: ["Person"], properties: { name: target } },
        { type: "relationship", id: "r", label: type, properties, start: { id: source }, end: { id: target } },
      ]
        .map((line) => JSON.stringify(line))
        .join("\n"),
    "k.gexf": ({ source, target, ...rest }) => {
      const keys = Object.keys(rest).map((name) => `<attribute id="${name}" title="${name}" type="string"/>`);
      const cells = Object.entries(rest).map(([name, words]) => `<attvalue for="${name}" value="${xml(words)}"/>`);
      return `<gexf version="1.2"><graph defaultedgetype="directed"><attributes class="edge">${keys.join("")}</attributes>
        <nodes><node id="${source}" label="${source}"/><node id="${target}" label="${target}"/></nodes>
        <edges><edge id="e" source="${source}" target="${target}"><attvalues>${cells.join("")}</attvalues></edge></edges></graph></gexf>`;
    },
  };

  it.each(Object.keys(others))("in %s: no year, status, direction or lasting of its own", (name) => {
    fc.assert(
      fc.property(written, (one) => {
        const { dataset } = readText(name, others[name]?.(one) ?? "");
        expect(dataset?.relations).toHaveLength(1);
        for (const { start = "", end = "", date = "", status, source } of dataset?.relations ?? []) {
          for (const year of `${start} ${end} ${date}`.match(/\d{4}/g) ?? []) {
            expect(`${one.start} ${one.end}`).toContain(year);
          }
          if (status !== undefined) expect(one.status).toBe("behauptet");
          expect(dataset?.actors.find(({ id }) => id === source)?.name).toBe("Anna");
          if (start !== "" && (end === ".." || end === "")) {
            expect(["NA", "-", "9999", "heute", ""]).toContain(one.end);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(Object.keys(writers))("in %s: no year, status or direction of its own", (name) => {
    fc.assert(
      fc.property(written, (one) => {
        const { dataset } = readText(name, writers[name]?.(one) ?? "");
        for (const { start = "", end = "", date = "", status, source } of dataset?.relations ?? []) {
          for (const year of `${start} ${end} ${date}`.match(/\d{4}/g) ?? []) {
            expect(`${one.start} ${one.end}`).toContain(year);
          }
          if (status !== undefined) expect(one.status).toBe("behauptet");
          expect(dataset?.actors.find(({ id }) => id === source)?.name).toBe("Anna");
          if (end === ".." || end === "") expect(["NA", "-", "9999", "heute", ""]).toContain(one.end);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("what is no longer so", () => {
  const one: Written = {
    source: "Anna",
    target: "Ben",
    type: "Amt",
    start: "2015",
    end: "",
    status: "",
    amount: "",
    sources: "",
  };
  it.each(Object.entries(writers))("ends nobody knows when, in %s", (name, write) => {
    const [former, present] = ["no", "yes"].map(
      (current) => readText(name, write({ ...one, ...{ is_current: current } })).dataset?.relations[0],
    );
    expect(former).toMatchObject({ start: "2015", end: "unknown", attributes: { is_current: "no" } });
    expect(present?.end).toBeUndefined();
  });
});
