import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { graphOf } from "../../../src/model/graph.ts";
import { buildScope } from "../../../src/model/scope.ts";
import { buildTimeIndex } from "../../../src/model/timeIndex.ts";
import { drawRelationTable } from "../../../src/picture/relationTable.ts";
import { deriveFilter, deriveWindow } from "../../../src/model/dayWindow.ts";
import { deriveFocus, deriveView } from "../../../src/view/derive.ts";
import type { Wish } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";
import { hostile, hostileTexts } from "./hostileDataset.ts";
import { readHtml, shipped, withClass } from "./readHtml.ts";
import { allOf, textOf, type XmlElement } from "./readXml.ts";
import { figureOf } from "../../figureOf.ts";

function table(dataset: Dataset, wish: Wish = {}, language = "de", limit?: number): XmlElement {
  const model = buildModel(dataset);
  graphOf(model);
  return readHtml([drawRelationTable(figureOf(model, wish), translatorFor(language), limit)]);
}

function rowsOf(page: XmlElement): XmlElement[] {
  return allOf(page, "tbody").flatMap((body) => allOf(body, "tr"));
}

/** The text of the cells of each row, in the order of the columns; no-break and thin spaces as plain ones. */
function cellsOf(page: XmlElement): string[][] {
  return rowsOf(page).map((row) =>
    row.children.map((cell) => (typeof cell === "string" ? cell : textOf(cell)).replace(/[\u00a0\u2009\u202f]/g, " ")),
  );
}

const january = { from: "2025-01-01", to: "2025-01-31" };

describe("a table of what is shown", () => {
  const wishes: Wish[] = [
    ...(shipped.scenes ?? []).map(({ id }): Wish => ({ scene: id })),
    { scene: "", from: "2025-01", to: "2025-01" },
    { scene: "", types: ["feud", "rebuke"], status: ["disputed", "claimed"] },
    { scene: "", actors: ["altman"], depth: 1, from: "2023", to: "2023" },
  ];

  it.each(wishes)("has a row for each relation that the legend counts: %j", (wish) => {
    const model = buildModel(shipped);
    graphOf(model);
    const view = deriveView(wish, model);
    const filter = deriveFilter(view, model);
    const index = buildTimeIndex(model, buildScope(model, deriveFocus(view, model), view.depth));
    const counts = index.countByType(deriveWindow(view, model), filter);
    const expected = model.types.map((_, row) =>
      filter.types.has(row) ? (counts[row]?.surely ?? 0) + (counts[row]?.possibly ?? 0) : 0,
    );
    const types = rowsOf(table(shipped, wish)).map(({ attributes }) => attributes.get("data-type"));
    expect(model.types.map(({ id }) => types.filter((type) => type === id).length)).toEqual(expected);
    expect(types.length).toBeGreaterThan(0);
  });

  it("says in German who did what to whom, when, who claims it and who disputes it", () => {
    const dataset: Dataset = {
      ...datasetOf([
        {
          type: "rebuke",
          target: "c",
          date: "2025-01-22",
          label: "Kritik",
          status: "disputed",
          claimedBy: ["a"],
          disputedBy: ["c", "ein Sprecher"],
          sources: ["s1"],
        },
        { type: "investment", start: "2025-01", amount: { value: 5e8, currency: "USD", qualifier: "planned" } },
      ]),
      language: "de",
      sources: { s1: { title: "Bericht", publisher: "dpa", url: "https://example.org/1?a=1&b=2", date: "2025-01" } },
    };
    const page = table(dataset, january);
    expect(cellsOf(page)).toEqual([
      [
        "22. Januar 2025",
        "KritikA in Richtung C: Kritik",
        "umstritten – behauptet von A, bestritten von C und ein Sprecher",
        "dpa · Januar 2025 · Bericht",
      ],
      [
        "seit Januar 2025",
        "InvestitionA in Richtung B: Investition geplant500 Mio. $ geplant",
        "",
        "Keine Quelle angegeben.",
      ],
    ]);
    expect(allOf(page, "a").map(({ attributes }) => Object.fromEntries(attributes))).toEqual([
      { href: "https://example.org/1?a=1&b=2", rel: "noreferrer noopener", lang: "", dir: "auto" },
    ]);
  });

  it("says the same in English", () => {
    const relation = { type: "rebuke", target: "c", date: "2025-01", status: "claimed", claimedBy: ["b"] } as const;
    const page = table(datasetOf([relation]), { from: "2025-01-20", to: "2025-01-28" }, "en");
    expect(cellsOf(page)).toEqual([
      ["January 2025 · possibly", "Rebuke, criticismA criticises C", "claimed by B", "No source is given."],
    ]);
    expect(allOf(page, "caption").map(textOf)).toEqual([
      "What the picture shows: 1 relation, January 20\u2009–\u200928, 2025",
    ]);
  });

  it("names its columns and has the sentence as the head of each row", () => {
    const page = table(shipped);
    const heads = allOf(page, "th");
    expect(heads.filter(({ attributes }) => attributes.get("scope") === "col").map(textOf)).toEqual([
      "Wann",
      "Beziehung",
      "Status",
      "Quellen",
    ]);
    const rowHeads = heads.filter(({ attributes }) => attributes.get("scope") === "row");
    expect(rowHeads.length).toBe(rowsOf(page).length);
  });

  it("begins with what is newest and ends with what has no date", () => {
    const page = table(datasetOf([{}, { date: "2025-01-03" }, { start: "1999" }, { date: "2025-01-30" }]), january);
    expect(cellsOf(page).map(([when]) => when)).toEqual([
      "30. Januar 2025",
      "3. Januar 2025",
      "seit 1999",
      "ohne Datum",
    ]);
  });

  it("follows the order of its scene", () => {
    const dated = datasetOf([{ date: "2025-01-30" }, { date: "2025-01-03" }]);
    const page = table({ ...dated, scenes: [{ id: "s", title: "S", order: "oldest" }] });
    expect(cellsOf(page).map(([when]) => when)).toEqual(["3. Januar 2025", "30. Januar 2025"]);
  });

  it("says how many relations it leaves out", () => {
    const twelve = datasetOf(Array.from({ length: 1212 }, () => ({ date: "2025-01-03" })));
    const foot = (limit?: number) => allOf(table(twelve, january, "de", limit), "tfoot").map(textOf);
    expect(rowsOf(table(twelve, january, "de", 12)).length).toBe(12);
    expect(foot(12)).toEqual(["Nicht aufgeführt: 1.200 weitere Beziehungen."]);
    expect(foot(1211)).toEqual(["Nicht aufgeführt: 1 weitere Beziehung."]);
    expect(foot(1212)).toEqual([]);
    expect(foot()).toEqual([]);
  });

  it("has no row where nothing is shown, and says so", () => {
    const page = table(datasetOf([{ date: "2025-01-03" }]), { from: "1900", to: "1901" });
    expect(rowsOf(page)).toEqual([]);
    expect(allOf(page, "caption").map(textOf)).toEqual(["Was das Bild zeigt: 0 Beziehungen, 1900–1901"]);
  });
});

describe("sources of a table", () => {
  const linked = (url: string | undefined) => {
    const source = { title: { en: "Title", de: "Titel" }, ...(url === undefined ? {} : { url }) };
    const dataset = { ...datasetOf([{ date: "2025-01-03", sources: ["s"] }]), sources: { s: source } };
    return allOf(table(dataset, january, "en"), "a").map(({ attributes }) => attributes.get("href"));
  };

  it.each([
    ["https://example.org/", ["https://example.org/"]],
    ["HTTPS://example.org/", ["HTTPS://example.org/"]],
    ["http://example.org/", []],
    ["mailto:desk@example.org", []],
    ["javascript:alert(1)", []],
    [" javascript:alert(1)", []],
    ["//example.org/", []],
    [undefined, []],
  ])("link %s to %j", (url, expected) => {
    expect(linked(url)).toEqual(expected);
  });

  it("tell the language of a title that is not the reader's, and keep its direction apart", () => {
    const source = { title: { he: "כותרת" }, publisher: "هآرتس", url: "https://example.org/" };
    const dataset = { ...datasetOf([{ date: "2025-01-03", sources: ["s"] }]), sources: { s: source } };
    const page = table(dataset, january, "en");
    const [link] = allOf(page, "a");
    expect(link?.attributes.get("lang")).toBe("he");
    expect(link?.attributes.get("dir")).toBe("auto");
    expect(allOf(page, "bdi").map(textOf)).toEqual(["هآرتس"]);
  });
});

it("texts of a dataset stay text, whatever they say, and link nowhere", () => {
  const page = table(hostile, { scene: "" });
  const used = new Set(["table", "caption", "thead", "tbody", "tr", "th", "td", "span", "ul", "li", "bdi"]);
  const foreign = (element: XmlElement): string[] => [
    ...(used.has(element.name) ? [] : [element.name]),
    ...element.children.flatMap((child) => (typeof child === "string" ? [] : foreign(child))),
  ];
  expect(page.children.flatMap((child) => (typeof child === "string" ? [child] : foreign(child)))).toEqual([]);
  const sentences = withClass(page, "relation-table__nature").map(textOf);
  expect(sentences.toSorted()).toEqual(hostileTexts.toSorted());
});
