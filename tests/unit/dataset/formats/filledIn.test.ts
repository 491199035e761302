import { describe, expect, it } from "vitest";
import { readFiles } from "../../../../src/dataset/files.ts";

function read(name: string, text: string) {
  const { dataset, issues } = readFiles([{ name, bytes: new TextEncoder().encode(text) }]);
  return { dataset, codes: issues.map(({ code, heading }) => `${code} ${heading ?? ""}`.trim()) };
}

describe("a form that people have filled in", () => {
  it.each([
    ["Zeitstempel", "12.03.2024 14:05:33"],
    ["Timestamp", "3/12/2024 14:05:33"],
    ["Timestamp", "2024/03/12 2:05:33 PM GMT+1"],
  ])("does not date what it is about by %s %s", (heading, time) => {
    const { dataset, codes } = read("a.csv", `${heading},Wer?,Mit wem?,Art\n${time},Anna,Ben,Streit`);
    expect(dataset?.relations).toMatchObject([{ attributes: { [heading]: time } }]);
    expect(dataset?.relations[0]).not.toHaveProperty("date");
    expect(codes).toContain(`column-unknown ${heading}`);
  });

  it("of Microsoft neither begins nor ends anything by the times at which it was open", () => {
    const head = "ID,Start time,Completion time,Email,Wer?,Mit wem?,Seit wann?";
    const { dataset } = read("a.csv", `${head}\n1,3/12/24 14:05:33,3/12/24 14:09:00,a@b.example,Anna,Ben,2019`);
    expect(dataset?.relations[0]).toMatchObject({ start: "2019" });
    expect(dataset?.relations[0]).not.toHaveProperty("end");
    expect(JSON.stringify(dataset)).not.toContain("a@b.example");
  });

  it("is told from a log of what happened when", () => {
    const { dataset } = read("a.csv", "timestamp,source,target\n2024-03-12T14:05:33,Anna,Ben");
    expect(dataset?.relations[0]?.date).toBe("2024-03-12T14:05:33");
  });

  it.each(["E-Mail-Adresse", "Email", "Telefonnummer", "Phone", "Created By", "Erfasst von"])(
    "keeps %s of whoever did so to itself",
    (heading) => {
      const { dataset, codes } = read("a.csv", `Von,An,Art,${heading}\nAnna,Ben,Streit,privat-4711`);
      expect(JSON.stringify(dataset)).not.toContain("privat-4711");
      expect(codes).toContain(`column-private ${heading}`);
    },
  );
});

describe("an edge that yEd has drawn", () => {
  const edge = (arrows: string, label: string) =>
    `<graphml xmlns:y="http://www.yworks.com/xml/graphml"><key for="edge" id="d" yfiles.type="edgegraphics"/><graph edgedefault="directed"><node id="a"/><node id="b"/><edge id="e" source="a" target="b"><data key="d"><y:PolyLineEdge><y:Arrows ${arrows}/><y:EdgeLabel>${label}</y:EdgeLabel></y:PolyLineEdge></data></edge></graph></graphml>`;

  it.each([
    ['source="none" target="standard"', "verklagt", "a", "b", true],
    ['source="standard" target="none"', "verklagt", "b", "a", true],
    ['source="none" target="none"', "verklagt", "a", "b", false],
    ['source="none" target="none"', "sonst etwas", "a", "b", false],
  ])("leads where its arrow does: %s %s", (arrows, label, source, target, directed) => {
    const { dataset } = read("a.graphml", edge(arrows, label));
    const [relation] = dataset?.relations ?? [];
    expect(relation).toMatchObject({ source, target });
    expect(dataset?.types?.[relation?.type ?? ""]?.directed).toBe(directed);
  });
});

describe("an office that somebody does not hold yet", () => {
  it.each(["designierter Vorstand", "künftige Ministerin", "Kandidat für den Vorsitz", "incoming CEO"])(
    "%s is drawn as none",
    (type) => {
      const { dataset } = read("a.csv", `Von,An,Art,Am\nAnna,Firma,${type},5.5.2027`);
      expect(dataset?.types?.[type]).not.toHaveProperty("family");
      expect(dataset?.relations).toMatchObject([{ type, date: "2027-05-05" }]);
    },
  );
});
