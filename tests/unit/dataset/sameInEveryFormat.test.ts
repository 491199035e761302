import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFiles } from "../../../src/dataset/files.ts";
import { others, writers, type Written } from "./inEveryFormat.ts";
import { relationLines } from "./relationLines.ts";

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
