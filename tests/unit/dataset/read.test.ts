import { describe, expect, it } from "vitest";
import { readDataset } from "../../../src/dataset/read.ts";

const text = '{"format": "tiespan/1", "title": "Größe 😀", "actors": [{"id": "a", "name": "A"}], "relations": []}';

function utf16(content: string, isLittle: boolean): Uint8Array {
  const units = `\ufeff${content}`;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let index = 0; index < units.length; index++) view.setUint16(index * 2, units.charCodeAt(index), isLittle);
  return new Uint8Array(view.buffer);
}

describe("a dataset is read from", () => {
  it.each<[string, string | Uint8Array]>([
    ["a string", text],
    ["a string with a byte order mark", `\ufeff${text}`],
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with a byte order mark", new TextEncoder().encode(`\ufeff${text}`)],
    ["UTF-8 with CRLF between the fields", new TextEncoder().encode(text.replaceAll(", ", ",\r\n"))],
    ["UTF-16, little end first", utf16(text, true)],
    ["UTF-16, big end first", utf16(text, false)],
  ])("%s", (_, input) => {
    const { dataset, issues, format } = readDataset(input);
    expect(dataset?.title).toBe("Größe 😀");
    expect(dataset?.actors).toEqual([{ id: "a", name: "A" }]);
    expect(issues).toEqual([]);
    expect(format).toBe("tiespan/1");
  });
});

describe("bytes that are not text", () => {
  const latin1 = Uint8Array.from('{"actors": [],\n "relations": [], "title": "Gr\xf6\xdfe"}', (c) => c.charCodeAt(0));

  it("become replacement characters, and the first of them is named with its place", () => {
    const { dataset, issues } = readDataset(latin1);
    expect(dataset?.title).toBe("Gr\ufffd\ufffde");
    expect(issues).toMatchObject([{ code: "encoding-invalid", severity: "warning", line: 2, column: 31 }]);
  });
});

describe("a file that is not a dataset at all is refused with one error", () => {
  it.each<[string, string | Uint8Array, string]>([
    ["nothing", "", "file-empty"],
    ["no bytes", new Uint8Array(), "file-empty"],
    ["white space", " \r\n\t", "file-empty"],
    ["a byte order mark alone", "\ufeff", "file-empty"],
    ["a web page", "<!DOCTYPE html><title>404</title>", "web-page"],
    ["a web page without a doctype", "\n<HTML lang=en>", "web-page"],
    ["a web page after a comment", "<!-- cached --><!doctype html >", "web-page"],
    ["other markup", "<gexf></gexf>", "json-invalid"],
    ["words", "hello", "json-invalid"],
    ["a number", "5", "not-a-dataset"],
    ["null", "null", "not-a-dataset"],
    ["a string", '"actors"', "not-a-dataset"],
    ["a list", "[]", "not-a-dataset"],
    ["an empty object", "{}", "not-a-dataset"],
    ["deep nesting", "[".repeat(100_000), "json-invalid"],
  ])("%s", (_, input, code) => {
    const { dataset, issues, format } = readDataset(input, { name: "data.json" });
    expect(dataset).toBeUndefined();
    expect(format).toBe("unknown");
    expect(issues).toMatchObject([{ code, severity: "error" }]);
  });

  it("which names the file, and in broken JSON the line and column", () => {
    const { issues } = readDataset('{\r\n  "actors": [],\r\n  "relations": [}\r\n', { name: "data.json" });
    expect(issues).toEqual([
      {
        code: "json-invalid",
        severity: "error",
        path: "",
        message: "not valid JSON: data.json",
        expected: "a value",
        found: '"}\\r\\n"',
        line: 3,
        column: 17,
      },
    ]);
  });
});

describe("a page about HTML in a dataset", () => {
  it("is not taken for a web page", () => {
    expect(readDataset(text.replace("Größe", "<!doctype html>")).dataset?.title).toBe("<!doctype html> 😀");
  });
});

it("the last of two equal keys counts", () => {
  const { dataset } = readDataset('{"actors": [{"id": "a", "id": "z", "name": "A"}], "relations": 5, "relations": []}');
  expect(dataset?.actors.map(({ id }) => id)).toEqual(["z"]);
});
