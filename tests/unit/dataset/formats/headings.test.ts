import { describe, expect, it } from "vitest";
import { readFiles } from "../../../../src/dataset/files.ts";
import { readUnits } from "../../../../src/dataset/formats/words/units.ts";
import type { Amount, Dataset } from "../../../../src/dataset/types.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function read(files: Readonly<Record<string, string>>): { dataset: Dataset; codes: readonly string[] } {
  const { dataset, issues } = readFiles(Object.entries(files).map(([name, text]) => ({ name, bytes: bytes(text) })));
  if (dataset === undefined) throw new Error(JSON.stringify(issues));
  return { dataset, codes: issues.map(({ code }) => code) };
}

const quote = (words: string) => (/[",]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);
const xml = (words: string) => words.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The amount of one relation of 12.5 under a heading, as each format has it. */
const amountIn: Readonly<Record<string, (heading: string) => Amount | undefined>> = {
  CSV: (heading) => first({ "a.csv": `From,To,Type,${quote(heading)}\nA,B,loan,12.5` }),
  "rows of JSON": (heading) => first({ "a.json": JSON.stringify([{ from: "A", to: "B", [heading]: 12.5 }]) }),
  "node-link JSON": (heading) =>
    first({
      "a.json": JSON.stringify({
        nodes: [{ id: "A" }, { id: "B" }],
        links: [{ source: "A", target: "B", [heading]: 12.5 }],
      }),
    }),
  GraphML: (heading) =>
    first({
      "a.graphml": `<graphml><key id="k" for="edge" attr.name="${xml(heading)}" attr.type="double"/><graph edgedefault="directed"><node id="A"/><node id="B"/><edge source="A" target="B"><data key="k">12.5</data></edge></graph></graphml>`,
    }),
  GEXF: (heading) =>
    first({
      "a.gexf": `<gexf version="1.2"><graph><attributes class="edge"><attribute id="k" title="${xml(heading)}" type="double"/></attributes><nodes><node id="A"/><node id="B"/></nodes><edges><edge id="e" source="A" target="B"><attvalues><attvalue for="k" value="12.5"/></attvalues></edge></edges></graph></gexf>`,
    }),
};

function first(files: Readonly<Record<string, string>>): Amount | undefined {
  return read(files).dataset.relations[0]?.amount;
}

describe.each(Object.entries(amountIn))("a heading that names a unit, in %s", (_, amountUnder) => {
  it.each([
    ["Value in millions of USD", 12.5e6, "USD"],
    ["Amount (EUR thousands)", 12.5e3, "EUR"],
    ["Deal size, $bn", 12.5e9, "USD"],
    ["Betrag in Tausend Euro", 12.5e3, "EUR"],
    ["Betrag in 1.000 EUR", 12.5e3, "EUR"],
    ["Volume (€m)", 12.5e6, "EUR"],
    ["amount_usd", 12.5, "USD"],
    ["amount:float", 12.5, undefined],
    ["Mio. €", 12.5e6, "EUR"],
    ["USD m", 12.5e6, "USD"],
    ["Kaufpreis [TEUR]", 12.5e3, "EUR"],
    ["Transaction value, million US dollars", 12.5e6, "USD"],
    ["Montant (millions d'euros)", 12.5e6, "EUR"],
    ["Amount in SEK", 12.5, "SEK"],
    ["Wert (Mrd. Franken, netto)", 12.5e9, "CHF"],
  ])("%s: %d %s", (heading, value, currency) => {
    expect(amountUnder(heading)).toEqual({ value, ...(currency === undefined ? {} : { currency }) });
  });

  it.each([
    ...["Amount (Canadian dollars)", "Amount (EUR/USD)", "Value in 2010 USD", "Amount (shares)", "Stake (%)"],
    ...["Amount in thousand million EUR", "Revenue (USD millions)", "Amount (EUR per year)", "Betrag (%)"],
  ])("%s: kept as it is written, since nobody has said how it counts", (heading) => {
    expect(amountUnder(heading)).toBeUndefined();
  });
});

describe("tables of graph databases", () => {
  const relations = [{ source: "p1", target: "c1", type: "WORKS_FOR" }];

  it("for the import of Neo4j give ids, kinds, ends, types and dates", () => {
    const { dataset, codes } = read({
      "people.csv":
        "personId:ID(All),name,born:int,role:string[],:LABEL\np1,Anna Berg,1971,Vorstand;Beirat,Person;Politikerin\nc1,Delta AG,,,Company",
      "ties.csv":
        ":START_ID(All),:END_ID(All),:TYPE,since:date,amount:float,share:double\np1,c1,WORKS_FOR,2015-03-01,12.345,0.5",
    });
    expect(dataset.actors).toMatchObject([
      { id: "p1", name: "Anna Berg", kind: "person", role: "Vorstand, Beirat", start: "1971" },
      { id: "c1", name: "Delta AG", kind: "company" },
    ]);
    expect(dataset.actors[0]?.attributes).toEqual({ ":LABEL": "Person;Politikerin" });
    expect(dataset.relations).toMatchObject(relations);
    expect(dataset.relations[0]).toMatchObject({
      start: "2015-03-01",
      amount: { value: 12.345 },
      attributes: { share: 0.5 },
    });
    expect(codes).not.toContain("actors-made");
  });

  it("for Neptune do so as well", () => {
    const { dataset } = read({
      "vertices.csv": "~id,~label,name:String(single)\np1,Person,Anna Berg\nc1,Company,Delta AG",
      "edges.csv": "~id,~from,~to,~label,since:Date\ne1,p1,c1,WORKS_FOR,2015-03-01",
    });
    expect(dataset.actors).toMatchObject([{ name: "Anna Berg", kind: "person" }, { name: "Delta AG" }]);
    expect(dataset.relations).toMatchObject([{ ...relations[0], id: "e1", start: "2015-03-01" }]);
  });

  it("in which APOC has put both are one of each", () => {
    const { dataset, codes } = read({
      "all.csv":
        '"_id","_labels","born","name","_start","_end","_type","since"\n"p1",":Person:Actor","1964","Anna Berg",,,,\n"c1",":Company",,"Delta AG",,,,\n,,,,"p1","c1","WORKS_FOR","2001"',
    });
    expect(dataset.actors).toMatchObject([
      { id: "p1", name: "Anna Berg", kind: "person", start: "1964" },
      { id: "c1", name: "Delta AG", kind: "company" },
    ]);
    expect(dataset.relations).toMatchObject([{ ...relations[0], start: "2001" }]);
    expect(codes).not.toContain("missing-field");
  });
});

describe("notes under headings of other languages", () => {
  it.each(["Commentaire", "Observaciones", "Notas internas", "Remarques"])("%s are left out", (heading) => {
    const { dataset, codes } = read({ "a.csv": `Origine,Destinataire,${heading}\nA,B,secret` });
    expect(JSON.stringify(dataset)).not.toContain("secret");
    expect(codes).toContain("column-private");
  });
});

it.each([
  ["Monto (miles de millones USD)", "USD", 1e9],
  ["Importe en miles de euros", "EUR", 1e3],
  ["Importe (mil millones €)", "EUR", 1e9],
  ["Amount (tens of millions USD)", "USD", 1e7],
  ["Amount (hundreds of thousands, USD)", "USD", 1e5],
  ["Wert in 100 Mio. EUR", "EUR", 1e8],
  ["Betrag (Mio./Mrd. EUR)", "EUR", undefined],
  ["Betrag (Mio./Tsd. €)", "EUR", undefined],
  ["Value (USD thousands or millions)", "USD", undefined],
  ["Distance in miles, EUR", "EUR", 1],
] as const)("%s counts %s by %d", (heading, currency, scale) => {
  expect(readUnits(heading)).toEqual({ currency, scale });
});

describe.each(["Betrag (Mio./Tsd. €)", "Summe in Mio. bzw. Mrd. €", "Value (USD thousands or millions)"])(
  "below %s, chosen for amounts,",
  (heading) => {
    const mapping = new Map([[heading, "amount"]]);
    const bytes = new TextEncoder().encode(`Wer;Mit wem;${heading}\nA;B;97,4\nA;C;12 Mio.\nA;D;12\n`);
    const { dataset, issues, tables } = readFiles([{ name: "a.csv", bytes }], { mapping });

    it("only amounts count that say their scale themselves; the others are kept as written, and said", () => {
      expect(dataset?.relations.map(({ amount }) => amount?.value)).toEqual([undefined, 12e6, undefined]);
      expect(dataset?.relations[0]?.attributes).toEqual({ [heading]: "97,4" });
      expect(issues.flatMap(({ code, row }) => (code === "amount-unreadable" ? [row] : []))).toEqual([2, 4]);
    });

    it("the cells that say none can be written anew", () => {
      const column = tables?.tables[0]?.columns.find((each) => each.heading === heading);
      expect(column?.unread?.map(({ cell }) => cell)).toEqual(["97,4", "12"]);
    });
  },
);

it("a number under a heading of two scales is no amount in other formats either", () => {
  const link = { source: "a", target: "b", "amount (Mio./Mrd. EUR)": "97,4" };
  const text = JSON.stringify({ nodes: [{ id: "a" }, { id: "b" }], links: [link] });
  const { dataset } = readFiles([{ name: "a.json", bytes: new TextEncoder().encode(text) }]);
  expect(dataset?.relations[0]?.amount).toBeUndefined();
  expect(JSON.stringify(dataset?.relations[0]?.attributes)).toContain("97,4");
});
