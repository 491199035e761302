import { describe, expect, it } from "vitest";
import { addressName, entitled, logoName } from "../../../src/publish/named.ts";
import { datasetOf } from "../../fixtures.ts";

describe("what is published", () => {
  const dataset = { ...datasetOf([]), title: { en: "Net", de: "Netz" }, credit: "Them" };

  it("has title and credit of its publisher in all languages, else its own", () => {
    const changed = entitled(dataset, { title: "Mine", credit: "", language: undefined });
    expect(changed).toMatchObject({ title: "Mine", credit: "Them" });
    expect(entitled(dataset, { title: "", credit: "", language: undefined })).toEqual(dataset);
  });

  it("keeps its language, and gets one where it has none", () => {
    const none = { title: "", credit: "", language: "de" };
    expect(entitled({ ...dataset, language: "fr" }, none).language).toBe("fr");
    expect(entitled(datasetOf([]), none).language).toBe("de");
  });

  it.each([
    ["Mein Netz.json", "Mein-Netz"],
    ["netz.relations.csv.gz", "netz"],
    ["Über uns", "U-ber-uns"],
    ["...", "network"],
    ["", "network"],
  ])("%j lies below the site as %s", (fileName, name) => {
    expect(addressName(fileName)).toBe(name);
  });

  it.each([
    ["Mark.SVG", "logo.svg"],
    ["a.b.jpeg", "logo.jpeg"],
    ["mark.txt", undefined],
    ["png", undefined],
    ["", undefined],
  ])("a logo %j is %s", (fileName, name) => {
    expect(logoName(fileName)).toBe(name);
  });
});
