import { describe, expect, it } from "vitest";
import { readFiles } from "../../../../src/dataset/files.ts";
import { readStanding, statusOf } from "../../../../src/dataset/formats/words/standing.ts";

function read(text: string, name = "t.csv") {
  const { dataset, issues, tables } = readFiles([{ name, bytes: new TextEncoder().encode(text) }]);
  return { relations: dataset?.relations ?? [], issues, columns: tables?.tables[0]?.columns ?? [] };
}

/** The relations of a table with one column besides. */
const withColumn = (heading: string, ...cells: readonly string[]) =>
  read(`Von;An;Typ;Beginn;${heading}\n${cells.map((cell) => `A;B;Fehde;2001;${cell}`).join("\n")}\n`);

describe("a status", () => {
  it.each([
    ["claimed", "Gerücht,Verdacht,vermutet,vermutlich,mutmaßlich,angeblich,behauptet,ungeklärt,unbestätigt,unbelegt"],
    [
      "claimed",
      "nicht bestätigt,Nicht belegt.,bisher nicht bestätigt,noch nicht offiziell bestätigt,kein Beleg,ohne Nachweis",
    ],
    [
      "claimed",
      "not confirmed,not yet verified,unverified,un-verified,non confirmed,rumour,rumor,suspected,alleged,allegedly",
    ],
    ["claimed", "no evidence,without proof,not proven,nur behauptet,Gerücht?,nicht gesichert"],
    ["disputed", "umstritten,strittig,disputed,contested,kontrovers"],
    [
      "denied",
      "widerlegt,falsch,FALSE,refuted,debunked,bestritten,dementiert,untrue,nicht wahr,trifft nicht zu,not true",
    ],
    ["confirmed", "bestätigt,belegt,gesichert,confirmed,verified,offiziell bestätigt,officially confirmed"],
  ] as const)("%s is said by: %s", (status, words) => {
    for (const word of words.split(",")) expect([word, statusOf(word)]).toEqual([word, status]);
  });

  it.each([
    ..."ja yes x 1 wahr nein vielleicht bestätigt? belegt?".split(" "),
    ...["nicht bestritten", "unbestritten", "not denied", "nicht widerlegt", "nie dementiert", "nicht umstritten"],
    ...["nicht nur behauptet", "weder bestätigt noch dementiert", "not unconfirmed", "teilweise bestätigt", "falsch?"],
  ])("is not said by %j", (word) => expect(statusOf(word)).toBeUndefined());

  it("is what yes answers only under a heading that asks", () => {
    expect(["ja", "x", "nein", "falsch"].map((word) => statusOf(word, "Belegt?"))).toEqual([
      "confirmed",
      "confirmed",
      "claimed",
      "claimed",
    ]);
    expect(withColumn("Gesichert", "ja", "nein").relations.map(({ status }) => status)).toEqual([
      "confirmed",
      "claimed",
    ]);
  });

  it("is of several parts only where each is understood and none contradicts another", () => {
    expect(readStanding("behauptet; beendet")).toEqual({ status: "claimed", isOver: true, isUnderstood: true });
    expect(readStanding("bestätigt, dpa")).toMatchObject({ status: undefined, isUnderstood: false });
    expect(readStanding("bestätigt / dementiert")).toMatchObject({ status: undefined, isUnderstood: false });
  });

  it("that cannot be read is kept, reported with its place, and asked about", () => {
    const { relations, issues, columns } = withColumn("Status", "bestätigt", "ja", "laut Kreisen");
    expect(relations.map(({ status, attributes }) => status ?? attributes)).toEqual([
      "confirmed",
      { Status: "ja" },
      { Status: "laut Kreisen" },
    ]);
    const reported = issues.filter(({ code }) => code === "status-unreadable");
    expect(reported.map(({ row, heading, found }) => [row, heading, found])).toEqual([
      [3, "Status", '"ja"'],
      [4, "Status", '"laut Kreisen"'],
    ]);
    expect(columns[4]?.unread?.map(({ cell }) => cell)).toEqual(["ja", "laut Kreisen"]);
  });

  it("can be said for cells that cannot be read", () => {
    const bytes = new TextEncoder().encode("Von;An;Typ;Status\nA;B;Fehde;laut Kreisen\n");
    const repairs = new Map([["t.csv:Status", new Map([["laut Kreisen", "behauptet"]])]]);
    const { dataset, issues } = readFiles([{ name: "t.csv", bytes }], { repairs });
    expect(dataset?.relations[0]).toMatchObject({ status: "claimed" });
    expect(issues.map(({ code }) => code)).not.toContain("status-unreadable");
  });

  it("a column of yes and no is none of, and is named", () => {
    const { relations, issues } = withColumn("Status", "ja", "nein", "x", "falsch");
    expect(relations.map(({ status }) => status)).toEqual([undefined, undefined, undefined, undefined]);
    expect(relations[0]?.attributes).toEqual({ Status: "ja" });
    expect(issues).toContainEqual(expect.objectContaining({ code: "column-unknown", heading: "Status" }));
  });

  it("a column of dates is none of", () => {
    const { relations, issues } = withColumn("Stand", "2024-05", "3.6.2024");
    expect(relations.map(({ attributes }) => attributes)).toEqual([{ Stand: "2024-05" }, { Stand: "3.6.2024" }]);
    expect(issues.map(({ code }) => code)).not.toContain("status-unreadable");
  });

  it.each([
    ["a.json", '{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b","status":STATUS}]}'],
    [
      "a.graphml",
      '<graphml><key id="s" for="edge" attr.name="status" attr.type="string"/><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"><data key="s">STATUS</data></edge></graph></graphml>',
    ],
  ])("is read alike in %s", (name, text) => {
    const statusIn = (word: string) => {
      const words = name.endsWith("json") ? JSON.stringify(word) : word;
      const [relation] = read(text.replace("STATUS", words), name).relations;
      return relation?.status ?? relation?.attributes;
    };
    expect(["not confirmed", "refuted", "yes", "weird"].map(statusIn)).toEqual([
      "claimed",
      "denied",
      { status: "yes" },
      { status: "weird" },
    ]);
  });

  it("true and false of a file's own boolean column are none", () => {
    const text =
      '<graphml><key id="s" for="edge" attr.name="status" attr.type="boolean"/><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"><data key="s">false</data></edge></graph></graphml>';
    expect(read(text, "a.graphml").relations[0]).toMatchObject({ attributes: { status: false } });
    expect(read(text, "a.graphml").relations[0]).not.toHaveProperty("status");
  });
});

describe("what is over by its status", () => {
  const [former, dated, open, interval] = [
    withColumn("Status", "ehemalig", "beendet", "former", "ended", "vorbei", "nicht mehr aktiv", "beendet 2015"),
    read("Von;An;Typ;Beginn;Ende;Status\nA;B;Amt;2001;2005;ehemalig\nA;B;Amt;2001;;ehemalig\n"),
    withColumn("Status", "aktiv", "noch nicht beendet", "nicht beendet", "beendet?"),
    read("Von;An;Typ;Wann;Status\nA;B;Amt;seit 2001;beendet\n"),
  ];

  it("has an end that nobody knows, and keeps the words", () => {
    expect(former.relations.map(({ end }) => end)).toEqual(former.relations.map(() => "unknown"));
    expect(former.relations[0]).toMatchObject({ start: "2001", attributes: { Status: "ehemalig" } });
    expect(former.issues.map(({ code }) => code)).not.toContain("status-unreadable");
    expect(interval.relations[0]).toMatchObject({ date: "2001/" });
  });

  it("ends when the table says it", () => {
    expect(dated.relations.map(({ end }) => end)).toEqual(["2005", "unknown"]);
  });

  it("is not what goes on, or of which something else is said", () => {
    expect(open.relations.map(({ end }) => end)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each([
    [
      "a.json",
      '{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b","start":"2001","status":"former"}]}',
    ],
    [
      "a.graphml",
      '<graphml><key id="s" for="edge" attr.name="status" attr.type="string"/><key id="t" for="edge" attr.name="start" attr.type="string"/><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"><data key="t">2001</data><data key="s">former</data></edge></graph></graphml>',
    ],
  ])("also in %s", (name, text) => {
    expect(read(text, name).relations[0]).toMatchObject({
      start: "2001",
      end: "unknown",
      attributes: { status: "former" },
    });
  });
});

describe("an end", () => {
  const endsOf = (...cells: readonly string[]) =>
    withColumn("Ende", ...cells).relations.map(({ end }) => (end === ".." ? undefined : end));

  it.each([
    "k.A.",
    "k. A.",
    "unbekannt",
    "?",
    "unknown",
    "keine Angabe",
    "nicht angegeben",
    "Ende unbekannt",
    "beendet",
    "ended",
  ])("of %j is one that nobody knows", (cell) => expect(endsOf(cell)).toEqual(["unknown"]));

  it.each(["", "–", "heute", "lebt", "alive", "nein", "not ended", "NA"])("of %j is open", (cell) => {
    expect(endsOf(cell)).toEqual([undefined]);
  });
});
