import { describe, expect, it } from "vitest";
import { readFiles } from "../../../../src/dataset/files.ts";
import { activeOf } from "../../../../src/dataset/formats/words/passive.ts";
import { relationSentence } from "../../../../src/i18n/wording.ts";
import { buildModel } from "../../../../src/model/build.ts";
import { translatorFor } from "../../../translators.ts";

const read = (text: string, name = "t.csv") => readFiles([{ name, bytes: new TextEncoder().encode(text) }]);

describe("words that are told from the other side", () => {
  it.each([
    ["wurde verklagt von", "verklagt"],
    ["verklagt von", "verklagt"],
    ["gegründet von", "gegründet"],
    ["wird finanziert durch", "finanziert"],
    ["vertreten durch", "vertreten"],
    ["wegen Betrugs angeklagt von", "wegen Betrugs angeklagt"],
    ["kontrolliert von", "kontrolliert"],
    ["wurde gekauft von", "gekauft"],
    ["sued by", "sued"],
    ["was founded by", "founded"],
    ["OWNED_BY", "OWNED"],
    ["ownedBy", "owned"],
    ["has been accused of fraud by", "accused of fraud"],
    ["led by", "led"],
    ["acquitted by", "acquitted"],
  ])("%j: whoever did it %s", (words, active) => expect(activeOf(words)).toBe(active));

  it.each([
    ...[
      "verklagt",
      "wurde verklagt",
      "Tochtergesellschaft von",
      "Gegner von",
      "Berater von",
      "Unternehmen von",
      "Erbschaft von",
    ],
    ...[
      "Gesellschafter von",
      "Freundschaft von",
      "Bericht von",
      "geschieden von",
      "getrennt von",
      "profitiert von",
      "gekauft von",
    ],
    ...[
      "zurückgetreten von",
      "erhielt von",
      "stands by",
      "near by",
      "lives close by",
      "sued",
      "works by",
      "wurde Nachfolger von",
    ],
  ])("are not %j", (words) => expect(activeOf(words)).toBeUndefined());
});

describe("a relation that is told from the other side", () => {
  const text = "Von;An;Typ;Bezeichnung\nAcme;Bob;wurde verklagt von;\nBob;Acme;verklagt;\nAcme;Bob;owned by;100 %\n";
  const { dataset, issues } = read(text);
  const model = buildModel(dataset ?? { format: "tiespan/1", actors: [], relations: [] });
  const sentences = dataset?.relations.map((_, row) => relationSentence({ model, t: translatorFor("de") }, row));

  it("leads from whoever did it, with an arrow, and is of one type with what is told from this side", () => {
    expect(dataset?.relations.map(({ type, source, target }) => [type, source, target])).toEqual([
      ["verklagt", "bob", "acme"],
      ["verklagt", "bob", "acme"],
      ["owned", "bob", "acme"],
    ]);
    expect(dataset?.types).toMatchObject({
      verklagt: { family: "conflict", directed: true },
      owned: { family: "office", directed: true },
    });
  });

  it("is true as a sentence, and with a label of its own in the order of the file", () => {
    expect(sentences).toEqual([
      "Bob in Richtung Acme: verklagt",
      "Bob in Richtung Acme: verklagt",
      "Acme owned by Bob: 100 %",
    ]);
  });

  it("keeps its words, and says that it was turned", () => {
    expect(dataset?.relations[0]?.attributes).toEqual({ type: "wurde verklagt von" });
    const [understood] = issues.filter(({ code }) => code === "types-understood");
    expect(understood?.found).toContain("wurde verklagt von ⇄ verklagt");
  });

  it("is not turned where the file says that it has no direction", () => {
    const { dataset: undirected } = read("Von;An;Typ;Richtung\nAcme;Bob;sued by;ungerichtet\n");
    expect(undirected?.relations[0]).toMatchObject({ type: "sued by", source: "acme", target: "bob" });
    expect(undirected?.types?.["sued by"]).toMatchObject({ directed: false });
  });

  it("has an arrow even where nothing else is known of the words, and reaches a person from an organisation", () => {
    const actors = "Name;Art\nAcme;Unternehmen\nAnna;Person\n";
    const { dataset: both } = readFiles(
      [
        ["r.csv", "Von;An;Typ\nAnna;Acme;bewundert von\nAnna;Acme;beschäftigt von\n"],
        ["a.csv", actors],
      ].map(([name = "", content = ""]) => ({ name, bytes: new TextEncoder().encode(content) })),
    );
    expect(both?.relations.map(({ type, source }) => [type, source])).toEqual([
      ["bewundert", "acme"],
      ["beschäftigt", "acme"],
    ]);
    for (const type of ["bewundert", "beschäftigt"]) expect(both?.types?.[type]).toMatchObject({ directed: true });
  });

  it("has what is wrong with its ends where the file has them", () => {
    const { issues: found } = read("Von;An;Typ\nAcme;;sued by\n");
    expect(found).toContainEqual(expect.objectContaining({ code: "missing-field", severity: "error", heading: "An" }));
  });
});
