import { describe, expect, it } from "vitest";
import { Findings, excerptOf } from "../../../src/dataset/findings.ts";
import { FreshIds } from "../../../src/dataset/ids.ts";
import { validateDataset } from "../../../src/dataset/validate.ts";

describe("the place of an issue", () => {
  it.each<[string, readonly (string | number)[]]>([
    ["", []],
    ["relations", ["relations"]],
    ["relations[3].start", ["relations", 3, "start"]],
    ["[0]", [0]],
    ["actors[0].links[12].url", ["actors", 0, "links", 12, "url"]],
    ['sources["dpa-2025-01-23"].url', ["sources", "dpa-2025-01-23", "url"]],
    ['sources[""]', ["sources", ""]],
    ['sources["a\\"]b"]', ["sources", 'a"]b']],
    ['sources["1"]', ["sources", "1"]],
    ["title.größe", ["title", "größe"]],
    ["__proto__.x", ["__proto__", "x"]],
    ['["a\\u202eb"]', ["a\u202eb"]],
    [`["${"x".repeat(60)}…"]`, ["x".repeat(1000)]],
  ])("%s", (path, steps) => {
    const findings = new Findings();
    const report = steps.reduceRight<() => void>(
      (look, step) => () => findings.within(step, look),
      () => findings.report("wrong-type"),
    );
    report();
    expect(findings.issues.map((issue) => issue.path)).toEqual([path]);
  });

  it("is left again after looking", () => {
    const findings = new Findings();
    expect(findings.within("a", () => 5)).toBe(5);
    findings.within("b", () => findings.report("wrong-value", { found: 1 }));
    expect(findings.issues).toEqual([
      { code: "wrong-value", severity: "warning", path: "b", message: "wrong value: 1", found: "1" },
    ]);
  });
});

describe("what was found is quoted in one short line", () => {
  it.each<[string, unknown]>([
    ['"a"', "a"],
    ['"a\\nb"', "a\nb"],
    ['"\\u202eb"', "\u202eb"],
    ['"\\ud800"', "\ud800"],
    [`"${"x".repeat(60)}…"`, "x".repeat(61)],
    ["5", 5],
    ["-1.5", -1.5],
    ["Infinity", Infinity],
    ["null", null],
    ["undefined", undefined],
    ["true", true],
    ["[]", []],
    ['[1, "a", null]', [1, "a", null]],
    ["[…]", [1, 2, 3, 4]],
    ["[…]", [{}]],
    ["{}", {}],
    ["{…}", { a: 1 }],
    ["10", 10n],
    ["Symbol(x)", Symbol("x")],
  ])("%s", (excerpt, value) => {
    expect(excerptOf(value)).toBe(excerpt);
  });

  it("and never larger than that, whatever the file", () => {
    const long = "x".repeat(100_000);
    const { issues } = validateDataset({
      actors: [{ id: long, [long]: long, name: [long] }, long],
      relations: [{ source: long, target: [long] }],
      [long]: long,
    });
    expect(issues.length).toBeGreaterThan(5);
    for (const issue of issues) expect(JSON.stringify(issue).length).toBeLessThan(600);
  });
});

describe("a fresh id", () => {
  it("is the wanted one where that is free", () => {
    expect(new FreshIds(["a"]).take("b")).toBe("b");
  });

  it("counts on past ids that the file gives itself", () => {
    const ids = new FreshIds(["a", "a-2", "a-4"]);
    expect([ids.take("a"), ids.take("a"), ids.take("a-2")]).toEqual(["a-3", "a-5", "a-2-2"]);
  });

  it("is never given twice, and never longer than an id may be", () => {
    const ids = new FreshIds(["x".repeat(200)]);
    const taken = Array.from({ length: 500 }, () => ids.take("x".repeat(200)));
    expect(new Set(taken).size).toBe(500);
    for (const id of taken) expect(id.length).toBeLessThanOrEqual(200);
  });
});
