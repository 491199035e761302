import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPath, type Step } from "../../../src/dataset/findings.ts";
import type { Issue } from "../../../src/dataset/issues.ts";
import { excerptAt, excerptIssues, locateIssues } from "../../../src/dataset/locate.ts";

function issueAt(path: string, more: Partial<Issue> = {}): Issue {
  return { code: "wrong-type", severity: "warning", path, message: `wrong type: ${path}`, ...more };
}

/** `line:column` of a path in a JSON text, or nothing. */
function placeOf(text: string, path: string): string {
  const [issue] = locateIssues(text, [issueAt(path)]);
  return issue?.line === undefined ? "" : `${issue.line}:${issue.column ?? 0}`;
}

describe("the place of a path in JSON", () => {
  const text = [
    "{",
    '  "relations": [{"start": 1}, { }, [ ],',
    '    {"start" : "x", "ends": {"a": [1, 22, 333]}}],',
    '  "sources": {"dpa 1": {"url": null}, "a\\"b": 1, "__proto__": 2, "\\u00e4": 3}',
    "}",
  ].join("\n");

  it("is where the value begins", () => {
    expect(placeOf(text, "relations")).toBe("2:16");
    expect(placeOf(text, "relations[0].start")).toBe("2:27");
    expect(placeOf(text, "relations[1]")).toBe("2:31");
    expect(placeOf(text, "relations[2]")).toBe("2:36");
    expect(placeOf(text, "relations[3].start")).toBe("3:16");
    expect(placeOf(text, "relations[3].ends.a[2]")).toBe("3:43");
    expect(placeOf(text, 'sources["dpa 1"].url')).toBe("4:32");
    expect(placeOf(text, 'sources["a\\"b"]')).toBe("4:47");
    expect(placeOf(text, "sources.__proto__")).toBe("4:63");
    expect(placeOf(text, "sources.ä")).toBe("4:76");
  });

  it("is that of the entry where the field is missing", () => {
    expect(placeOf(text, "relations[0].end")).toBe("2:17");
    expect(placeOf(text, "relations[3].ends.b.c")).toBe("3:29");
    expect(placeOf(text, "relations[9].start")).toBe("2:16");
    expect(placeOf(text, "relations[0].start.deeper")).toBe("2:27");
  });

  it("is none for the file as a whole and for what is no path", () => {
    for (const path of ["", "actors[0]", "edge[3]@start", "relations.csv:5:Beginn", "relations[x]", "relations[0"]) {
      expect(placeOf(text, path)).toBe("");
    }
  });

  it("is in the last of several equal keys, and in nothing of the others", () => {
    const twice = '{"a": {"b": 1, "c": 2}, "a": {"c": 3}, "d": 1, "d": 22}';
    expect(placeOf(twice, "a.c")).toBe("1:36");
    expect(placeOf(twice, "a.b")).toBe("1:30");
    expect(placeOf(twice, "d")).toBe("1:53");
    expect(placeOf('{"a": [1, 2], "a": 5}', "a[1]")).toBe("1:20");
  });

  it("does not count a byte order mark, and counts CRLF and CR as one line end each", () => {
    expect(placeOf('\ufeff{"a": 1}', "a")).toBe("1:7");
    expect(placeOf('{\r\n\r"a":\r1}', "a")).toBe("4:1");
  });

  it("is found for names of any length, which paths cut", () => {
    const long = "n".repeat(200);
    expect(placeOf(`{"x": 0, "${long}": 1}`, formatPath([long]))).toBe("1:214");
  });

  it("is none in what is no JSON, and nothing throws", () => {
    for (const broken of [
      "",
      "{",
      '{"a"',
      '{"a" 1}',
      '{"a": }',
      "[,]",
      '{"a": [1,]}',
      '"',
      "<a/>",
      '{"a": "\\x"}',
      "]",
    ]) {
      expect(locateIssues(broken, [issueAt("b"), issueAt("b[0].c")])).toEqual([issueAt("b"), issueAt("b[0].c")]);
    }
  });

  it("is right for any path of any value", () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    const steps = fc.array(fc.oneof(fc.constantFrom("a b", "__proto__", "ä", 'q"', "x"), fc.nat({ max: 3 })), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(value, steps, fc.constantFrom(undefined, 1, "\r\n\t"), (noise, path, space) => {
        const marker = "the value that is looked for";
        const json = JSON.stringify(
          { first: noise, second: wrap(path, marker, noise), third: noise },
          undefined,
          space,
        );
        const [issue] = locateIssues(json, [issueAt(formatPath(["second", ...path]))]);
        const before = json.slice(0, json.indexOf(JSON.stringify(marker)));
        const lines = before.split(/\r\n|\r|\n/);
        expect([issue?.line, issue?.column]).toEqual([lines.length, (lines.at(-1) ?? "").length + 1]);
      }),
      { numRuns: 300 },
    );
  });

  it("is right however many issues and however few lines there are", () => {
    const entry = JSON.stringify({ id: "x", start: "soon", summary: "word ".repeat(20), list: [[1], { a: [] }] });
    const count = 60_000;
    const json = `{"relations":[${Array.from({ length: count }, () => entry).join(",")}]}`;
    const issues = Array.from({ length: count }, (_, index) => issueAt(`relations[${index}].start`));
    const located = locateIssues(json, issues);
    expect(located.at(-1)?.column).toBe(json.lastIndexOf('"soon"') + 1);
    expect(Math.max(...located.map(({ excerpt }) => excerpt?.length ?? 0))).toBe(160);
  });
});

/** A value with the marker at these steps, and noise beside it. */
function wrap(steps: readonly Step[], marker: string, noise: unknown): unknown {
  const [step, ...inner] = steps;
  if (step === undefined) return marker;
  const next = wrap(inner, marker, noise);
  if (typeof step === "number") return [...Array.from({ length: step }, () => noise), next, noise];
  return Object.fromEntries([
    ["before", noise],
    [step, next],
    ["behind", noise],
  ]);
}

describe("the line of a file around a place", () => {
  it("is the whole line, if it is short", () => {
    expect(excerptAt("one\r\ntwo words\nthree", 2, 5)).toBe("two words");
    expect(excerptAt("one\ntwo", 2, 99)).toBe("two");
    expect(excerptAt("one\n", 2, 1)).toBe("");
  });

  it("is none where there is no such line", () => {
    expect(excerptAt("one\ntwo", 3, 1)).toBeUndefined();
    expect(excerptAt("one", 0, 1)).toBeUndefined();
  });

  it("is cut to 160 characters around the place in a longer one", () => {
    const line = Array.from({ length: 1000 }, (_, index) => `<${index}>`).join("");
    for (const at of ["<0>", "<20>", "<500>", "<999>"]) {
      const excerpt = excerptAt(`first\n${line}\nlast`, 2, line.indexOf(at) + 1) ?? "";
      expect(excerpt).toHaveLength(160);
      expect(excerpt).toContain(at);
      expect(excerpt.startsWith("…")).toBe(at !== "<0>" && at !== "");
      expect(excerpt.endsWith("…")).toBe(at !== "<999>");
      expect(line).toContain(excerpt.replaceAll("…", ""));
    }
  });

  it("shows what could not be seen, and no half characters", () => {
    expect(excerptAt("a\tb\u0000c\u202ed\u2028e\u007f\ud800", 1, 1)).toBe("a b\ufffdc\ufffdd\ufffde\ufffd\ufffd");
    for (const shift of [0, 1]) {
      const excerpt = excerptAt(`${"x".repeat(shift)}${"😀".repeat(300)}`, 1, 300) ?? "";
      expect(excerpt).toMatch(/^…(?:😀)+…$/u);
    }
  });

  it("is given to issues that have a line already, which keep it", () => {
    const issues = [issueAt("row 2", { line: 2 }), issueAt("file"), issueAt("gone", { line: 9, column: 1 })];
    const expected = [{ ...issues[0], excerpt: "b;2" }, issues[1], issues[2]];
    expect(excerptIssues("a;1\nb;2", issues)).toEqual(expected);
    expect(locateIssues("a;1\nb;2", issues)).toEqual(expected);
  });
});
