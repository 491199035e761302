import { describe, expect, it } from "vitest";
import { isReadable, saidReading } from "../../../src/panels/dialogs/data/saidReading.ts";
import type { DataState } from "../../../src/panels/dialogs/data/state.ts";
import { ownDataWords, translatorFor } from "../../translators.ts";

const state = { t: translatorFor("de"), words: ownDataWords.de } as DataState;
const sayings = { rules: {}, decimal: undefined };
const said = (choice: string, cell: string, heading = "") => saidReading(state, choice, cell, { ...sayings, heading });

describe("what is read of a cell is said beside it", () => {
  it.each([
    ["status", "Gerücht", "behauptet"],
    ["status", "nicht bestätigt", "behauptet"],
    ["status", "verified", "belegt"],
    ["status", "ehemalig", "beendet, wann ist unbekannt"],
    ["status", "ja", ""],
    ["end", "lebt", "offen"],
    ["end", "k. A.", "beendet, wann ist unbekannt"],
    ["start", "*1950 †2010", "1950 bis 2010"],
  ])("%s: %j is %j", (choice, cell, words) => expect(said(choice, cell)).toBe(words));

  it("of a type that is told from the other side with its direction", () => {
    expect(said("type", "wurde verklagt von")).toBe("verklagt, vom Zweiten zum Ersten (B\u00a0→\u00a0A)");
    expect(said("type", "verklagt")).toBe("");
    expect(said("type", "was criticised by")).toContain("(B\u00a0→\u00a0A)");
  });

  it("an amount to its last digit, in each of the two ways in which it can be read", () => {
    const asked = (decimal: "comma" | "point", cell: string, heading: string) =>
      saidReading(state, "amount", cell, { rules: {}, decimal, heading }).replace(/\u00a0/g, " ");
    expect(asked("comma", "1.250", "Betrag in Mio. €")).toBe("1.250.000.000 €");
    expect(asked("point", "1.250", "Betrag in Mio. €")).toBe("1.250.000 €");
    expect(asked("comma", "1,255 €", "Summe")).toBe("1,255 €");
    expect(asked("point", "ca. 1,255", "Betrag")).toBe("rund 1.255");
  });

  it("by the heading where that asks", () => {
    expect([said("status", "ja", "Belegt"), said("status", "nein", "Belegt")]).toEqual(["belegt", "behauptet"]);
  });
});

it("what somebody writes instead of a status has to be one", () => {
  const readable = (words: string, heading: string) => isReadable("status", words, { rules: {}, heading });
  expect(["belegt", "claimed", "beendet", "ja", "wohl"].map((words) => readable(words, "Status"))).toEqual([
    ...[true, true, true],
    ...[false, false],
  ]);
  expect(readable("ja", "Gesichert")).toBe(true);
});
