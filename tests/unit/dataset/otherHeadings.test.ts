import { describe, expect, it } from "vitest";
import { readFiles } from "../../../src/dataset/files.ts";
import { writeCsv } from "../../../src/dataset/formats/csv/write.ts";
import type { Dataset, Relation } from "../../../src/dataset/types.ts";

function read(text: string): { dataset: Dataset; told: readonly string[] } {
  const { dataset, issues } = readFiles([{ name: "a.csv", bytes: new TextEncoder().encode(text) }]);
  if (dataset === undefined) throw new Error(JSON.stringify(issues));
  const nameOf = (id: string) =>
    JSON.stringify(dataset.actors.find((actor) => actor.id === id)?.name).replaceAll('"', "");
  const tell = ({ source, target, type, date, start, end }: Relation) =>
    [nameOf(source), type, nameOf(target), date, start, end].filter((part) => part !== undefined).join(" ");
  return { dataset, told: dataset.relations.map(tell) };
}

describe("tables of registers of companies", () => {
  it.each([
    [
      'company_number,company_name,name,officer_role,appointed_on,resigned_on\n01,Berg Ltd,"BERG, Anna",director,2010-05-03,2014-01-01',
      "BERG, Anna director Berg Ltd 2010-05-03 2014-01-01",
    ],
    [
      "officer_name,position,company_name,start_date\nAnna Berg,director,Berg Ltd,2010",
      "Anna Berg director Berg Ltd 2010",
    ],
    [
      "company_name,psc_name,natures_of_control,notified_on,ceased_on\nBerg Ltd,Anna Berg,voting-rights,2016-04-06,",
      "Anna Berg voting-rights Berg Ltd 2016-04-06",
    ],
  ])("tell who is what at which company: %s", (text, sentence) => expect(read(text).told).toEqual([sentence]));

  it.each(["name;company_name;position\nAnna;Berg AG;Chefin", "Name;Firma;born\nAnna;Berg AG;1960"])(
    "are tables of people beside one of relations: %s",
    (people) => {
      const files = { "p.csv": people, "r.csv": "von;an;Art\nAnna;Carl;Streit" };
      const { dataset } = readFiles(
        Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
      );
      expect(dataset?.actors.map(({ name }) => name)).toEqual(["Anna", "Carl"]);
    },
  );
});

describe("headings that name both ends", () => {
  it.each([
    ["Schuldner;Gläubiger;Datum\nMeyer;Bank Süd;3.5.2019", "Meyer other Bank Süd 2019-05-03"],
    ["Käufer;Verkäufer;Jahr\nMeyer;Huber;2019", "Meyer other Huber 2019"],
    ["Creditor,Debtor,Year\nBank,Meyer,2019", "Meyer other Bank 2019"],
    ["Mutter;Tochter;seit\nDorn AG;Berg GmbH;2010", "Dorn AG other Berg GmbH 2010"],
  ])("are read, without a direction: %s", (text, sentence) => {
    const { dataset, told } = read(text);
    expect(told).toEqual([sentence]);
    expect(dataset.types?.other?.directed ?? false).toBe(false);
  });

  it.each(["Schuldner;Gläubiger;Art\nMeyer;Bank;schuldet", "Buyer,Seller,Type\nMeyer,Huber,sold to"])(
    "are asked about where a type might be said of either: %s",
    (text) => expect(readFiles([{ name: "a.csv", bytes: new TextEncoder().encode(text) }]).dataset).toBeUndefined(),
  );
});

describe("answers of Wikidata", () => {
  const entity = (id: number) => `http://www.wikidata.org/entity/Q${id}`;

  it("have the id and the name of each end, and no day that they fill in", () => {
    const { dataset, told } = read(
      `item,itemLabel,spouse,spouseLabel,start\n${entity(1)},Anna Berg,${entity(2)},Carl Dorn,2010-01-01T00:00:00Z\n${entity(1)},Anna Berg,${entity(3)},Emil,2010-05-01T00:00:00Z\n${entity(3)},Emil,${entity(4)},Eva,2011-05-03T00:00:00Z`,
    );
    expect(told.slice(0, 2)).toEqual(["Anna Berg other Carl Dorn 2010", "Anna Berg other Emil 2010-05"]);
    expect(told[2]).toContain("Emil other Eva 2011-05-03");
    expect(dataset.actors).toHaveLength(4);
  });

  it("name an end by the first of two columns of one heading", () => {
    const { told } = read(
      `item,itemLabel,spouse,spouseLabel,itemLabel\n${entity(1)},Anna Berg,${entity(2)},Carl Dorn,Xaver Yild`,
    );
    expect(told).toEqual([expect.stringContaining("Anna Berg other Carl Dorn")]);
  });

  it("leave days as they are in other tables", () => {
    expect(read("Wer;Mit wem;start\nA;B;2010-01-01T00:00:00Z").told[0]).toContain("2010-01-01");
  });

  it.each([
    [`person,personLabel,employer,employerLabel\n${entity(1)},Anna,${entity(2)},Dorn AG`, ["Anna", "Dorn AG"]],
    [`item,itemLabel\n${entity(1)},Anna Berg\n${entity(2)},Carl`, ["Anna Berg", "Carl"]],
  ])("name actors: %s", (text, names) => expect(read(text).dataset.actors.map(({ name }) => name)).toEqual(names));

  it("are asked about where more than two things are named", () => {
    const text = `item,itemLabel,spouse,spouseLabel,child,childLabel\n${entity(1)},A,${entity(2)},B,${entity(3)},C`;
    expect(readFiles([{ name: "a.csv", bytes: new TextEncoder().encode(text) }]).dataset).toBeUndefined();
  });
});

describe("what a message or a meeting is about", () => {
  it.each([
    "From,To,Date,Subject\nAnna,Carl,2021-05-03,Tax",
    "Subject,Sender,Recipient,Date\nTax,Anna,Carl,2021-05-03",
    "Lobbyist,Lobbied person,Date,Subject\nAnna,Carl,2021-05-03,Tax",
  ])("is nobody: %s", (text) => {
    const { dataset, told } = read(text);
    expect(told).toEqual(["Anna other Carl 2021-05-03"]);
    expect(dataset.actors).toHaveLength(2);
  });

  it("is somebody beside a predicate or an object", () => {
    expect(read("Subject,Predicate,Object\nAnna,knows,Carl").told).toEqual(["Anna knows Carl"]);
    expect(read("Subjekt;Objekt\nAnna;Carl").told).toEqual(["Anna other Carl"]);
  });
});

describe("several names in a cell of those who dispute", () => {
  const disputedBy = (words: string) =>
    read(`Wer;Mit wem;bestritten von;Status\nMeyer;Huber;${words};umstritten\nMüller & Söhne;Dorn;;\n`).dataset
      .relations[0]?.disputedBy;

  it.each([
    ["Meyer, Huber", ["meyer", "huber"]],
    ["Meyer und Dorn", ["meyer", "dorn"]],
    ["Meyer, Dorn und Huber", ["meyer", "dorn", "huber"]],
    ["Meyer / Huber", ["meyer", "huber"]],
    ["Müller & Söhne", ["mueller-soehne"]],
    ["Meyer & Söhne", ["Meyer & Söhne"]],
    ["Anna Berg, Meyer", ["Anna Berg, Meyer"]],
  ])("%s are the actors that they name, or as written", (words, names) => expect(disputedBy(words)).toEqual(names));
});

it("words that could be taken for several actors come back from a table as the one name that they are", () => {
  const claimants = { claimedBy: ["Meyer, Huber"], disputedBy: ["Meyer & Söhne", "Huber und m"] };
  const dataset: Dataset = {
    format: "tiespan/1",
    actors: ["m", "h"].map((id) => ({ id, name: id === "m" ? "Meyer" : "Huber" })),
    relations: [{ id: "r", type: "feud", source: "m", target: "h", ...claimants }],
  };
  const { text, actors = "" } = writeCsv(dataset);
  const files = { "r.csv": text, "a.csv": actors };
  const again = readFiles(
    Object.entries(files).map(([name, table]) => ({ name, bytes: new TextEncoder().encode(table) })),
  );
  expect(again.dataset?.relations[0]).toMatchObject(claimants);
});

describe("headings in two rows", () => {
  const columnsOf = (text: string) =>
    readFiles([{ name: "a.csv", bytes: new TextEncoder().encode(text) }]).tables?.tables[0]?.columns.map(
      ({ heading }) => heading,
    );

  it.each([
    [
      "Recherche;;;;\n;;;;\nPerson;;Firma;;Zeitraum;\nName;Rolle;Name;Ort;von;bis\nAnna;Chefin;Berg AG;Köln;2010;2015",
      ["Person Name", "Rolle", "Firma Name", "Ort", "von", "bis"],
    ],
    [
      "Geldgeber;;Empfänger;;\nName;Art;Name;Art;Datum\nAnna;Person;Berg AG;Firma;2019",
      ["Geldgeber", "Geldgeber Art", "Empfänger", "Empfänger Art", "Datum"],
    ],
    ["Wer;;Mit wem;Wann\nName;Rolle;Name;\nAnna;Chefin;Carl;2019", ["Wer", "Rolle", "Mit wem", "Wann"]],
  ])("name two columns apart that have the same one: %s", (text, headings) =>
    expect(columnsOf(text)).toEqual(headings),
  );

  it("are chosen one by one for the two ends", () => {
    const text = "Person;;Firma;;\nName;Rolle;Name;Ort;von\nAnna;Chefin;Berg AG;Köln;2010";
    const mapping = new Map([
      ["Person Name", "source"],
      ["Firma Name", "target"],
    ]);
    const { dataset } = readFiles([{ name: "a.csv", bytes: new TextEncoder().encode(text) }], { mapping });
    expect(dataset?.actors.map(({ name }) => name)).toEqual(["Anna", "Berg AG"]);
  });

  it.each(["Name;Firma X;von;bis\nAnna;Berg AG;2010;2015", "Eins,Zwei,from,until\nAnna,Berg AG,2010,2015"])(
    "or not: what begins before an end is a start, also before the ends of the relation are chosen: %s",
    (text) => {
      const { tables } = readFiles([{ name: "a.csv", bytes: new TextEncoder().encode(text) }]);
      expect(tables?.tables[0]?.columns.slice(2).map(({ use }) => use)).toEqual(["start", "end"]);
    },
  );

  it("stay as they are where the row above tells nothing apart", () => {
    expect(columnsOf("Stand 2020;intern;;\nWer;Mit wem;Quelle;Quelle\nA;B;x;y")).toEqual([
      "Wer",
      "Mit wem",
      "Quelle",
      "Quelle",
    ]);
  });
});
