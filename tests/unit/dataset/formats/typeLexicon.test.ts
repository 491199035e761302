import { describe, expect, it } from "vitest";
import { builtInTypes } from "../../../../src/dataset/builtInTypes.ts";
import { defineTypes } from "../../../../src/dataset/formats/defineTypes.ts";
import { meaningOf } from "../../../../src/dataset/formats/words/typeLexicon.ts";

describe("a word for a type of relation", () => {
  it.each([
    ["Streit", "conflict", false],
    ["Konflikt", "conflict", false],
    ["Rechtsstreit", "conflict", false],
    ["Klage", "conflict", true],
    ["kritisiert", "conflict", true],
    ["wirft Untätigkeit vor", "conflict", true],
    ["ruft zum Boykott auf", "conflict", true],
    ["sued", "conflict", true],
    ["Beteiligung", "money", true],
    ["Fördermittel", "money", true],
    ["Liefervertrag", "money", true],
    ["Donor to", "money", true],
    ["Aufsichtsrätin", "office", true],
    ["Finanzvorstand", "office", true],
    ["Mutter/Tochter", "office", true],
    ["Partei", "office", true],
    ["director of", "office", true],
    ["officer_of", "office", true],
    ["Ehe", "support", false],
    ["verheiratet", "support", false],
    ["Kooperation", "support", false],
    ["unterstützt", "support", true],
    ["Treffen", "project", false],
  ] as const)("%j is of the family %s, directed: %s", (words, family, directed) => {
    expect(meaningOf(words)).toMatchObject({ family, directed });
  });

  it.each(["registered address", "xyz", "", "keine Beteiligung", "not a member", "ohne Amt"])(
    "%j is of no family: it is not known, or denied",
    (words) => expect(meaningOf(words)).toBeUndefined(),
  );

  it.each([
    ["war Berater von", "office"],
    ["war Vorstand", "office"],
    ["Mutter", "other"],
    ["Tochter", "other"],
    ["kind of partner", "support"],
    ["familiar with", undefined],
    ["competent authority", undefined],
    ["critical infrastructure", undefined],
    ["Bürgermeister", undefined],
    ["Datenschutzbeauftragter", undefined],
    ["akkreditiert bei", "other"],
    ["Begleiter", undefined],
    ["engaged with", undefined],
    ["Acquaintance", undefined],
    ["International partner", "support"],
    ["parent company of", "office"],
    ["Schwestergesellschaft", undefined],
    ["Kindergarten", undefined],
  ] as const)("%j only looks like another one: %s", (words, family) => expect(meaningOf(words)?.family).toBe(family));

  it.each([
    ...[
      "Schwester von",
      "Bruder",
      "mother",
      "Tochter von",
      "Sohn",
      "Ehefrau",
      "husband of",
      "Onkel",
      "brother-in-law",
      "Neffe",
    ],
    ...[
      "beschäftigt bei",
      "Arbeitgeber von",
      "employer of",
      "Trauzeuge von",
      "Nachfolger von",
      "successor to",
      "worksFor",
    ],
    ...["verließ", "resigned from", "Ex-Mann", "ex-wife", "kündigte", "Rücktritt von", "Austritt aus"],
  ])("%j leads from the one to the other", (words) => expect(meaningOf(words)).toMatchObject({ directed: true }));

  it.each([
    ...[
      "Geschwister",
      "verheiratet",
      "verwandt",
      "siblings",
      "Ehe",
      "Nachbar von",
      "related to",
      "connected to",
      "married to",
    ],
    ...["befreundet mit", "Treffen", "kein Streit", "freigesprochen"],
  ])("%j is the same from both sides, or not known to lead anywhere", (words) => {
    expect(meaningOf(words)?.directed ?? false).toBe(false);
  });

  it.each([
    ...[
      "freigesprochen",
      "acquitted",
      "cleared of charges",
      "Klage abgewiesen",
      "lawsuit dismissed",
      "Verfahren eingestellt",
    ],
    ...[
      "Ex-Mann",
      "Exfrau",
      "ex-wife",
      "former director",
      "ehemaliger Vorstand",
      "früherer Berater",
      "geschieden",
      "divorced",
    ],
    ...[
      "no conflict",
      "kein Streit",
      "Streit beigelegt",
      "nicht verwandt",
      "not married",
      "unrelated",
      "unbeteiligt",
      "never met",
      "entfreundet",
    ],
    ...["beendet Zusammenarbeit", "Ende der Kooperation", "partnership ended", "Kündigung des Vertrags"],
    ...[
      "verließ",
      "resigned",
      "left the board",
      "trat aus der Partei aus",
      "zog Klage zurück",
      "lehnt Übernahme ab",
      "rejected bid",
    ],
  ])("%j is of no family: it says the opposite of one, or that it is over", (words) => {
    expect(meaningOf(words)?.family ?? "other").toBe("other");
  });

  it.each([
    "Verdacht der Bestechung",
    "mutmaßliche Spende",
    "angebliche Beteiligung",
    "alleged bribe",
    "geplante Übernahme",
  ])("%j is no more than suspected or planned, and of no family", (words) =>
    expect(meaningOf(words)?.family ?? "other").toBe("other"),
  );

  it.each(["Ex-Geschäftsführer", "former director", "ehemaliger Berater", "frühere Ehefrau"])(
    "%j was something to the other: an arrow, and no family",
    (words) => expect(meaningOf(words)).toMatchObject({ family: "other", directed: true }),
  );

  it.each(["sued by", "owned by", "funded by", "wurde verklagt", "verklagt von", "unterstützt von", "finanziert von"])(
    "%j is said from the other side: no arrow leads from whom something was done to",
    (words) => expect(meaningOf(words)).toMatchObject({ directed: false }),
  );

  it.each(["sued", "verklagt", "unterstützt", "Vorstand von", "Tochtergesellschaft von"])("%j has its arrow", (words) =>
    expect(meaningOf(words)).toMatchObject({ directed: true }),
  );

  it.each([
    "conflict of interest",
    "Interessenkonflikt",
    "Streitkräfte",
    "Streitschlichter",
    "Parteifreund",
    "Familienunternehmen",
    "family office",
    "third party",
    "opposing counsel",
    "beriet sich mit",
  ])("%j is not what it begins or ends with", (words) => {
    expect(meaningOf(words)).toBeUndefined();
  });

  it.each([
    ["Spende von", "money"],
    ["payment from", "money"],
    ["Kreditnehmer", "money"],
    ["Spendenempfänger", "money"],
    ["grantee", "money"],
    ["Beziehung zu", undefined],
    ["ties to", undefined],
    ["engaged to", "support"],
    ["arbeitet mit", "support"],
    ["works with", "support"],
    ["kontrolliert von", "office"],
  ] as const)("%j has no arrow, since it would lead from the one who gets, or both are meant", (words, family) => {
    const meaning = meaningOf(words);
    expect([meaning?.family, meaning?.directed ?? false]).toEqual([family, false]);
  });

  it.each([
    ["ermittelt gegen", "conflict", -1],
    ["Kläger gegen", "conflict", -1],
    ["blackmails", "conflict", -1],
    ["rügt", "conflict", -1],
    ["Fürsprecher", "support", 1],
    ["Verteidiger", "office", 0],
    ["prosecutor", "office", 0],
    ["leitet", "office", 0],
    ["cofounder", "office", 0],
    ["hires", "office", 0],
    ["kontrolliert", "office", 0],
    ["Verwaltungsrat", "office", 0],
    ["schuldet", "money", 0],
    ["besticht", "money", 0],
    ["lends", "money", 0],
    ["Nachfolger", "other", 0],
    ["victim", "other", 0],
    ["accused of", "other", 0],
  ] as const)("%j has its arrow, its family and its sign", (words, family, sign) => {
    expect(meaningOf(words)).toMatchObject({ family, sign, directed: true });
  });

  it("has the sign of its family, and kinship has none", () => {
    expect(["Streit", "Kooperation", "Amt", "Ehe"].map((word) => meaningOf(word)?.sign)).toEqual([-1, 1, 0, 0]);
  });

  it("is only about drawing: the type keeps the words of the file", () => {
    const relations = [{ id: "r", source: "a", target: "b", type: "Klage" }];
    const { value, issues } = defineTypes({ actors: [], relations });
    expect(value.relations).toEqual(relations);
    expect(value.types).toMatchObject({ Klage: { label: "Klage", family: "conflict", directed: true, sign: -1 } });
    expect(issues.map(({ code }) => code)).toContain("types-understood");
  });

  it("of an organisation keeps its arrow to a person", () => {
    const actors = [
      { id: "acme", name: "Acme", kind: "company" },
      { id: "anna", name: "Anna", kind: "person" },
    ];
    const relations = ["Arbeitgeber von", "employs", "Mitglied"].map((type, index) => ({
      ...{ id: `r${index}`, source: "acme", target: "anna", type },
    }));
    const { value } = defineTypes({ actors, relations });
    const types = value.types as Readonly<Record<string, { readonly directed?: boolean }>>;
    const drawn = (value.relations as readonly { readonly type: string }[]).map(({ type }) => types[type]?.directed);
    expect(drawn).toEqual([true, true, false]);
  });

  it("that says that something is over is not among those that begin alike", () => {
    const others = Array.from({ length: 30 }, (_, index) => `Klage ${"abcdefghij"[index % 10] ?? ""}${index}`);
    const relations = [...others, "Klage abgewiesen"].map((type, index) => ({
      id: `r${index}`,
      source: "a",
      target: "b",
      type,
    }));
    const { value } = defineTypes({ actors: [], relations });
    const last = (value.relations as readonly { type: string }[]).at(-1)?.type ?? "";
    expect((value.types as Readonly<Record<string, object>>)[last]).not.toMatchObject({ family: "conflict" });
  });

  it("of eight hundred leaves none in 'other' whose words are known", () => {
    const known = ["Board member at", "Owns shares in", "Attorney for", "Donated to", "Sued by the", "Advisor in"];
    const types = Array.from(
      { length: 833 },
      (_, index) => `${"abcdefghij"[index % 10] ?? ""}${index} ${known[index % 6] ?? ""}`,
    );
    const relations = types.map((type, index) => ({ id: `r${index}`, source: "a", target: "b", type }));
    const { value } = defineTypes({ actors: [], relations });
    const used = new Set((value.relations as readonly { type: string }[]).map(({ type }) => type));
    expect(used.has("other")).toBe(false);
    expect(used.size).toBeLessThanOrEqual(24);
  });

  it.each([
    "Bruch der Koalition",
    "Koalitionskrach",
    "Ehekrise",
    "Spendenaffäre",
    "Vertragsbruch",
    "Lieferstopp",
    "Parteiverbot",
    "breach of contract",
    "loan default",
    "blocked takeover",
    "suspends payments",
    "apologises for attack",
    "schützt vor Kritik",
  ])("of %j, which harms or ends what it names, has no family", (words) => expect(meaningOf(words)).toBeUndefined());

  it.each([
    ["verteidigt gegen Vorwürfe", true],
    ["defends against accusations", true],
    ["ally, later rival", undefined],
    ["verurteilt Angriff auf", true],
    ["condemns threats against", true],
    ["opposes sanctions", true],
  ])("of %j, which speaks of both sides, has no family; directed: %s", (words, directed) => {
    const said = meaningOf(words);
    expect([said?.family ?? "other", said?.directed]).toEqual(["other", directed]);
  });

  it("of a built-in type does not contradict it", () => {
    for (const { words, family } of Object.values(builtInTypes)) {
      for (const { label } of [words.de, words.en]) {
        const said = meaningOf(label);
        if (said !== undefined) expect([family, "support", "office"]).toContain(said.family);
      }
    }
  });
});
