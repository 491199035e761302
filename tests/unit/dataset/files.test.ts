import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { mostBytes, readFiles } from "../../../src/dataset/files.ts";

const encoder = new TextEncoder();
const file = (name: string, text: string) => ({ name, bytes: encoder.encode(text) });

const own = '{"format": "tiespan/1", "actors": [{"id": "a", "name": "A"}], "relations": []}';
const gexf = `<?xml version="1.0"?><gexf version="1.2"><graph defaultedgetype="directed"><nodes><node id="a" label="A"/>
<node id="b" label="B"/></nodes><edges><edge id="e" source="a" target="b"/></edges></graph></gexf>`;
const graphml = `<graphml><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>`;
const nodeLink = '{"nodes": [{"id": "a"}, {"id": "b"}], "links": [{"source": "a", "target": "b"}]}';
const graphology = `{"attributes": {}, "options": {"type": "mixed", "multi": true}, "nodes": [{"key": "a"}, {"key": "b"}],
"edges": [{"source": "a", "target": "b"}]}`;
const csv = "source,target,type\nAda,Bob,feud\n";

describe("a format is known by what is in the file, whatever its name", () => {
  it.each([
    ["tiespan/1", own],
    ["gexf", gexf],
    ["graphml", graphml],
    ["node-link", nodeLink],
    ["graphology", graphology],
    ["csv", csv],
    ["csv", csv.replaceAll(",", ";")],
    ["csv", csv.replaceAll(",", "\t")],
  ])("%s", (format, text) => {
    for (const name of ["data", "data.csv.gz", "data.json.txt"]) {
      for (const bytes of [encoder.encode(text), encoder.encode(`\ufeff\n${text}`), gzipSync(text)]) {
        const reading = readFiles([{ name, bytes }]);
        expect([reading.format, reading.dataset?.actors.length]).toEqual([format, format === "tiespan/1" ? 1 : 2]);
      }
    }
  });
});

describe("a file is refused with one error that names it", () => {
  const nested = (levels: number) =>
    own.replace('"relations"', `"x": ${"[".repeat(levels)}${"]".repeat(levels)}, "relations"`);

  it.each([
    ["none at all", [], "file-empty"],
    ["nothing in it", [file("a.csv", "")], "file-empty"],
    ["a web page", [file("a.csv", "<!doctype html><p>404")], "web-page"],
    ["words", [file("a", "who is with whom")], "format-unrecognised"],
    ["bytes of a picture", [{ name: "a", bytes: Uint8Array.of(0x89, 0x50, 0, 0, 0x2c, 0, 0) }], "format-unrecognised"],
    ["too many bytes", [{ name: "a.csv", bytes: new Uint8Array(mostBytes + 1) }], "file-too-large"],
    [
      "too many bytes, unpacked",
      [{ name: "a", bytes: gzipSync(new Uint8Array(65 * 1024 * 1024)) }],
      "inflated-too-large",
    ],
    ["a damaged archive", [{ name: "a", bytes: gzipSync(own).subarray(0, 40) }], "gzip-damaged"],
    ["too deep a nesting", [file("a.json", nested(64))], "nested-too-deep"],
    [
      "too many relations",
      [file("a.json", `{"actors":[],"relations":[${"0,".repeat(2_000_000)}0]}`)],
      "relations-too-many",
    ],
    ["broken JSON", [file("a.json", "{'a': 1}")], "json-invalid"],
    ["broken XML", [file("a.gexf", "<gexf><graph></gexf>")], "xml-invalid"],
    ["a DOCTYPE", [file("a.gexf", '<!DOCTYPE g [<!ENTITY a "b">]><gexf/>')], "doctype-refused"],
    ["two files that are no tables", [file("a.json", own), file("b.gexf", gexf)], "tables-unmatched"],
  ])("%s", (_, files, code) => {
    const { dataset, issues, format } = readFiles(files);
    expect([dataset, format]).toEqual([undefined, "unknown"]);
    expect(issues).toMatchObject([{ code, severity: "error" }]);
    expect(issues[0]?.message).toContain(files[0]?.name ?? "");
  });

  it("and one level less is read", () => {
    expect(readFiles([file("a.json", nested(63))]).dataset?.actors).toHaveLength(1);
  });
});

describe("issues are shown with the line of the file", () => {
  it.each([
    [
      "JSON",
      file(
        "a.json",
        '{"actors": [{"id": "a", "name": "A"}],\n "relations": [\n  {"id": "r", "type": "feud",\n   "source": "a", "target": "b"}]}',
      ),
      { path: "relations[0].target", line: 4, excerpt: '   "source": "a", "target": "b"}]}' },
    ],
    [
      "GEXF",
      file("a.gexf", gexf.replace('target="b"', 'target="c"')),
      { line: 2, excerpt: expect.stringContaining('target="c"') as string },
    ],
    [
      "a table",
      file("a.csv", "source,target,type,date\nAda,Bob,feud,2025\nAda,,feud,2025\n"),
      { row: 3, excerpt: "Ada,,feud,2025" },
    ],
  ])("%s", (_, input, place) => {
    const { issues } = readFiles([input]);
    expect(issues.filter(({ severity }) => severity === "error")).toMatchObject([place]);
  });
});

it("a table that a German spreadsheet has saved keeps its umlauts, with a word about it", () => {
  const bytes = Uint8Array.from("Quelle;Ziel;Typ\nJürgen;Zoë;Fehde\n", (sign) => sign.charCodeAt(0));
  const { dataset, issues } = readFiles([{ name: "a.csv", bytes }]);
  expect(dataset?.actors.map(({ name }) => name)).toEqual(["Jürgen", "Zoë"]);
  expect(issues).toEqual(expect.arrayContaining([expect.objectContaining({ code: "encoding-assumed" })]));
});

it("what is being done is told in its order", () => {
  const phases: string[] = [];
  readFiles([file("a.gexf", gexf)], {}, (phase) => phases.at(-1) === phase || phases.push(phase));
  expect(phases).toEqual(["unpacking", "reading", "checking"]);
});

it("a type that only relations have which are left out is no type of the dataset", () => {
  const text = "from,to,type,date,sources\nAda,Bob,pact,2025,A\nAda,,row,2025,A\n";
  const { dataset } = readFiles([file("a.csv", text)]);
  expect(Object.keys(dataset?.types ?? {})).toEqual(["pact"]);
});
