import { describe, expect, it } from "vitest";
import { readFiles } from "../../../src/dataset/files.ts";
import { validateDataset } from "../../../src/dataset/validate.ts";
import { writeDataset } from "../../../src/dataset/write.ts";
import { datasetOf } from "../../fixtures.ts";
import { saveAndOpen } from "./formats/wholeFiles.ts";

const csv = (text: string) => readFiles([{ name: "net.csv", bytes: new TextEncoder().encode(text) }]);

describe("the day on which a relation was added", () => {
  it("is a day of the calendar; anything else is told with its place and left out", () => {
    for (const bad of ["2026-06", "2026-02-30", "15.06.2026", "2026-06-15~", "..", "", 2026, true]) {
      const { dataset, issues } = validateDataset({
        ...datasetOf([{}, {}]),
        relations: [{ ...datasetOf([{}]).relations[0], added: bad }],
      });
      expect(issues.map(({ path, severity }) => [path, severity])).toEqual([["relations[0].added", "warning"]]);
      expect(dataset?.relations[0]).not.toHaveProperty("added");
      expect(dataset?.relations).toHaveLength(1);
    }
    const good = validateDataset(datasetOf([{ added: "2026-06-15" }]));
    expect(good.issues).toEqual([]);
    expect(good.dataset?.relations[0]?.added).toBe("2026-06-15");
  });

  it("stands in tables under its name, however a spreadsheet writes it", () => {
    const { dataset, issues } = csv("source,target,type,date,added\na,b,feud,2020,13.06.2026\na,c,feud,2020,\n");
    expect(issues.filter(({ heading }) => heading === "added")).toEqual([]);
    expect(dataset?.relations.map(({ added }) => added)).toEqual(["2026-06-13", undefined]);
  });

  it.each(["hinzugefügt am", "Hinzugekommen am", "Added on", "Date added"])("is read below “%s”", (heading) => {
    const { dataset, issues } = csv(`source,target,type,date,${heading}\na,b,feud,2020,2026-06-13\n`);
    expect([dataset?.relations[0]?.added, issues.filter((issue) => issue.heading === heading)]).toEqual([
      "2026-06-13",
      [],
    ]);
  });

  it("is no guess: what is no single day in such a column is told and kept as it is written", () => {
    const { dataset, issues } = csv("source,target,type,date,added\na,b,feud,2020,June 2026\n");
    const told = issues.filter(({ heading }) => heading === "added");
    expect(told.map(({ code, row }) => [code, row])).toEqual([["wrong-value", 2]]);
    expect(dataset?.relations[0]).toMatchObject({ attributes: { added: "June 2026" } });
    expect(dataset?.relations[0]).not.toHaveProperty("added");
  });

  it("is asked about where a table leaves open what its numbers mean", () => {
    const { dataset, issues } = csv("source,target,type,date,added\na,b,feud,2020,01/02/2026\n");
    expect(issues.flatMap(({ code, heading }) => (heading === "added" ? [code] : []))).toEqual(["date-ambiguous"]);
    expect(dataset?.relations[0]).toMatchObject({ attributes: { added: "01/02/2026" } });
  });

  it("is kept by what can hold it, and named as a loss by what cannot", () => {
    const dataset = datasetOf([{ date: "2020-01-01", added: "2026-06-15" }, { date: "2021" }]);
    for (const format of ["tiespan/1", "csv", "gexf", "graphml", "node-link", "graphology"] as const) {
      expect(writeDataset(dataset, format).losses.filter(({ path }) => path.includes("added"))).toEqual([]);
      const { relations } = saveAndOpen(dataset, format).dataset;
      expect(
        relations.map(({ added }) => added),
        format,
      ).toEqual(["2026-06-15", undefined]);
    }
    const paths = writeDataset(dataset, "followthemoney").losses.map(({ path }) => path);
    expect(paths).toContain("relations[].added");
  });
});
