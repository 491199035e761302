import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { afterAll, describe, expect, it } from "vitest";
import { diff, diffOptions } from "../../../src/cli/diff.ts";
import { readArguments } from "../../../src/cli/arguments.ts";
import { Refusal } from "../../../src/cli/refusal.ts";
import { readFiles } from "../../../src/dataset/files.ts";
import { patchDataset, readDataset, writeDataset } from "../../../src/core.ts";
import type { DatasetChanges } from "../../../src/core.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { commandLineWords } from "../../../src/i18n/everyLanguage.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";

const folder = mkdtempSync(join(tmpdir(), "tiespan-diff-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, dataset: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(dataset));
  return path;
}

/** What a call prints, and the exit code. */
function run(args: readonly string[], language: "de" | "en" | "ar" = "en") {
  const words = commandLineWords[language];
  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  const call = { ...readArguments(args, diffOptions, words), translator: translatorFor(language), words, print };
  try {
    return { exitCode: diff({ ...call, warn: () => undefined }), out: printed.join("\n") };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { exitCode: error.exitCode, out: printed.join("\n") };
  }
}

const [praise, feud, rebuke] = [
  {
    id: "r1",
    type: "alliance",
    source: "a",
    target: "b",
    date: "2025-01-20",
    title: { de: "A lobt B", en: "A praises B" },
  },
  {
    id: "r2",
    type: "feud",
    source: "a",
    target: "b",
    date: "2025-01",
    status: "claimed",
    claimedBy: ["a"],
    sources: ["s"],
  },
  { id: "r3", type: "rebuke", source: "c", target: "a", date: "2024" },
] as const;
const base: Dataset = {
  ...datasetOf([praise, feud, rebuke]),
  title: { de: "Streit", en: "Quarrel" },
  sources: { s: { title: "Report", url: "https://example.org/?a=1&b=2" } },
};
const next: Dataset = {
  ...base,
  updated: "2026-06-15",
  actors: base.actors.map((actor) => (actor.id === "d" ? { ...actor, role: "Chair" } : actor)),
  relations: [
    { ...praise, title: { de: "A lobt B", en: "A <praises> B" } },
    { ...feud, date: "2025-01-22", status: "confirmed" },
    { id: "r4", type: "alliance", source: "b", target: "c", start: "2025-02", status: "claimed", sources: ["s"] },
  ],
};
const [oldFile, newFile] = [write("old.json", base), write("new.json", next)];

describe("tiespan diff", () => {
  it("tells in sentences what is new, corrected and withdrawn, and ends with 1", () => {
    expect(run([oldFile, newFile])).toEqual({
      exitCode: 1,
      out: [
        "Relations, new (1):",
        "  B and C: alliance · since February 2025 · claimed [r4]",
        "Relations, corrected (2):",
        "  A <praises> B · January 20, 2025 [r1]",
        '    title.en: "A <praises> B", was "A praises B"',
        "  A and B: feud · January 22, 2025 · confirmed – according to A [r2]",
        '    date: "2025-01-22", was "2025-01"',
        '    status: "confirmed", was "claimed"',
        "Relations, withdrawn (1):",
        "  C criticises A · 2024 [r3]",
        "Actors, corrected (1):",
        "  D [d]",
        '    role new: "Chair"',
        "About the dataset:",
        '  updated new: "2026-06-15"',
      ].join("\n"),
    });
  });

  it("speaks German and Arabic", () => {
    const german = run([oldFile, newFile], "de").out;
    expect(german).toContain("Beziehungen, zurückgezogen (1):");
    expect(german).toContain('    date: "2025-01-22", bisher "2025-01"');
    expect(run([oldFile, newFile], "ar").out).toContain("العلاقات: جديد");
  });

  it("finds nothing between a file and itself, in whatever format, and ends with 0", () => {
    expect(run([oldFile, oldFile])).toEqual({ exitCode: 0, out: "no differences" });
    const other = join(folder, "old.graphml");
    writeFileSync(other, writeDataset(base, "graphml").text);
    expect(run([other, other, "--json"]).exitCode).toBe(0);
  });

  it("says where only the order differs", () => {
    const turned = { ...base, relations: [feud, praise, rebuke], title: { en: "Quarrel", de: "Streit" } };
    expect(run([oldFile, write("turned.json", turned)])).toEqual({
      exitCode: 1,
      out: "Relations: in another order\nAbout the dataset:\n  title: only in another order",
    });
  });

  it("as JSON gives what makes the new file of the old one", () => {
    const { exitCode, out } = run([oldFile, newFile, "--json"]);
    const read = (path: string) => readDataset(readFileSync(path)).dataset ?? datasetOf([]);
    const patched = patchDataset(read(oldFile), JSON.parse(out) as DatasetChanges);
    expect(exitCode).toBe(1);
    expect(writeDataset(patched, "tiespan/1").text).toBe(writeDataset(read(newFile), "tiespan/1").text);
  });

  describe("of tables without ids", () => {
    const csv = (name: string, text: string) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    };
    const table =
      "source,target,type,date,url\nAnna,Ben,feud,2020,https://a.example/1\nBen,Cem,alliance,2021,https://a.example/2\n";
    const inserted = table.replace("url\n", "url\nDora,Ben,feud,2018,https://a.example/0\n");

    it("takes a row in between for a new one, and all others for what they were", () => {
      const { out } = run([csv("before.csv", table), csv("after.csv", inserted)]);
      expect(out).toMatch(/^Relations, new \(1\):\n {2}Dora and Ben: feud · 2018 \[r1-2\]\n/);
      expect(out).not.toMatch(/corrected|withdrawn/);
    });

    it("takes them for the same from and to a file that says ids", () => {
      const own = join(folder, "own.json");
      const { dataset } = readFiles([{ name: "t.csv", bytes: new TextEncoder().encode(table) }]);
      writeFileSync(own, writeDataset({ ...(dataset ?? base), title: "Own" }, "tiespan/1").text);
      for (const call of [
        [own, csv("after.csv", inserted)],
        [csv("after.csv", inserted), own],
      ]) {
        expect(run(call).out).toMatch(/(?:new|withdrawn) \(1\):\n {2}Dora/);
        expect(run(call).out).not.toContain("corrected");
      }
    });

    it("tells a row without an id by what it says, beside others that have one", () => {
      const some = "id,source,target,type,date\n,Anna,Ben,feud,2020\nx,Ben,Cem,alliance,2021\n";
      const more = some
        .replace("date\n", "date\n,Dora,Ben,feud,2018\n")
        .replace("x,Ben,Cem,alliance,2021", "x,Ben,Cem,feud,2022");
      const { out } = run([csv("some.csv", some), csv("more.csv", more)]);
      expect(out).toMatch(/new \(1\):\n {2}Dora[^]*corrected \(1\):\n {2}Ben and Cem[^\n]*\[x\]\n/);
    });

    it("finds no difference in the order of the ends where the type has no direction", () => {
      const turned = table.replace("Anna,Ben", "Ben,Anna").replace("Ben,Cem", "Cem,Ben");
      expect(run([csv("before.csv", table), csv("turned.csv", turned)]).out).toBe("Actors: in another order");
      const [way, back] = ["Anna,Ben", "Ben,Anna"].map((ends) => `source,target,type,date\n${ends},rebuke,2020\n`);
      const { out } = run([csv("way.csv", way ?? ""), csv("back.csv", back ?? "")]);
      expect(out).toMatch(/new \(1\):\n {2}Ben criticises Anna[^]*withdrawn \(1\):\n {2}Anna criticises Ben/);
    });

    it("is refused where a name does not tell who is meant", () => {
      const two = { ...base, actors: [...base.actors, { id: "b2", name: "B" }] };
      expect(run([write("two.json", two), csv("b.csv", "source,target\nA,B\n")]).exitCode).toBe(2);
    });
  });

  it.each([
    ["one file", [oldFile]],
    ["three files", [oldFile, newFile, newFile]],
    ["two forms at once", [oldFile, newFile, "--json", "--atom"]],
    ["a file that is not there", [oldFile, join(folder, "none.json")]],
    ["what is no dataset", [write("page.json", 5), newFile]],
  ])("refuses %s with 2", (_, args) => expect(run(args)).toEqual({ exitCode: 2, out: "" }));
});

describe("the Atom feed", () => {
  interface Element {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: Element[];
    text: string;
  }
  function readFeed(xml: string): Element {
    const root: Element = { name: "", attributes: {}, children: [], text: "" };
    const open = [root];
    const parser = new SaxesParser();
    parser.on("opentag", ({ name, attributes }) => {
      const element: Element = { name, attributes, children: [], text: "" };
      open.at(-1)?.children.push(element);
      open.push(element);
    });
    parser.on("text", (text) => {
      const top = open.at(-1);
      if (top !== undefined) top.text += text;
    });
    parser.on("closetag", () => void open.pop());
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(xml).close();
    return root.children[0] ?? root;
  }
  const all = (element: Element | undefined, name: string) =>
    element?.children.filter((each) => each.name === name) ?? [];
  const textOf = (element: Element | undefined, name: string) => all(element, name)[0]?.text ?? "";
  const feed = readFeed(run([oldFile, newFile, "--atom"]).out);
  const entries = all(feed, "entry");

  it("has all that RFC 4287 asks for, once each, with ids that no two share", () => {
    expect([feed.name, feed.attributes["xmlns"]]).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
    expect(textOf(all(feed, "author")[0], "name")).toBe("Quarrel");
    for (const element of [feed, ...entries]) {
      for (const name of ["id", "title", "updated"]) expect(all(element, name)).toHaveLength(1);
      expect(textOf(element, "id")).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(textOf(element, "updated")).toBe("2026-06-15T00:00:00Z");
    }
    expect(new Set(entries.map((entry) => textOf(entry, "id"))).size).toBe(5);
  });

  it("has an entry for each change, with its sentence and the addresses of its sources", () => {
    expect(entries.map((entry) => textOf(entry, "title"))).toEqual([
      "New: B and C: alliance · since February 2025 · claimed",
      "Corrected: A <praises> B · January 20, 2025",
      "Corrected: A and B: feud · January 22, 2025 · confirmed – according to A",
      "Withdrawn: C criticises A · 2024",
      "Corrected: D",
    ]);
    expect(all(entries[0], "link").map(({ attributes }) => attributes["href"])).toEqual([
      "https://example.org/?a=1&b=2",
    ]);
    expect(textOf(entries[2], "content").split("\n")).toContain('status: "confirmed", was "claimed"');
  });

  it("is the same for the same files, and as of now where the file does not say of when it is", () => {
    expect(run([oldFile, newFile, "--atom"])).toEqual(run([oldFile, newFile, "--atom"]));
    const undated = readFeed(run([newFile, oldFile, "--atom"]).out);
    expect(Math.abs(Date.parse(textOf(undated, "updated")) - Date.now())).toBeLessThan(600_000);
    expect(all(readFeed(run([oldFile, oldFile, "--atom"]).out), "entry")).toEqual([]);
  });
});
