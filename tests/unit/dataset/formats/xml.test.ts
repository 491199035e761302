import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readXml, XmlText, type XmlHandler } from "../../../../src/dataset/formats/xml.ts";
import { XmlPlaces } from "../../../../src/dataset/formats/xmlPlaces.ts";
import {
  escapeXml,
  isExact,
  writeAttributes,
  writeJson,
  writeNumber,
} from "../../../../src/dataset/formats/xmlWrite.ts";

interface Heard {
  readonly events: string[];
  readonly offsets: number[];
  readonly attributes: Readonly<Record<string, string>>[];
}

function listen(): Heard & XmlHandler {
  const heard: Heard = { events: [], offsets: [], attributes: [] };
  return {
    ...heard,
    open: (name, attributes, offset) => {
      heard.events.push(`<${name}>`);
      heard.attributes.push(attributes);
      heard.offsets.push(offset);
    },
    close: (name) => {
      heard.events.push(`</${name}>`);
    },
    text: (piece) => {
      if (piece.trim() !== "") heard.events.push(piece);
    },
    instruction: (target, body, offset) => {
      heard.events.push(`?${target} ${body}`);
      heard.offsets.push(offset);
    },
  };
}

function refusalOf(text: string) {
  return readXml(text, listen());
}

describe("a document", () => {
  it("is heard part by part, without prefixes, even if nobody declared them", () => {
    const heard = listen();
    expect(readXml('<a:x><viz:y b="1"/>text<![CDATA[<more>]]></a:x>', heard)).toBeUndefined();
    expect(heard.events).toEqual(["<x>", "<y>", "</y>", "text", "<more>", "</x>"]);
    expect(heard.attributes[1]?.b).toBe("1");
  });

  it("tells where each element and instruction begins, whatever line ends and byte order marks it has", () => {
    const text = '\ufeff<?xml version="1.0"?>\r\n<?note a?b?>\n<root\r\n a="1"\n><b/>\r<c\n/>💥<d></d></root>';
    const heard = listen();
    expect(readXml(text, heard)).toBeUndefined();
    expect(heard.events[0]).toBe("?note a?b");
    expect(heard.offsets).toEqual(["<?note", "<root", "<b", "<c", "<d"].map((part) => text.indexOf(part)));
  });

  it("knows the five entities of XML and those of characters, and no others", () => {
    const heard = listen();
    expect(readXml('<a b="&lt;&amp;&gt;&quot;&apos;&#65;&#x1F4A5;">&#233;</a>', heard)).toBeUndefined();
    expect(heard.attributes[0]?.b).toBe("<&>\"'A💥");
    expect(heard.events).toContain("é");
    for (const entity of ["nbsp", "__proto__", "constructor", "toString"]) {
      expect(refusalOf(`<a>&${entity};</a>`)).toMatchObject({ code: "xml-invalid", severity: "error" });
    }
  });

  it("can have names that objects have by themselves", () => {
    const heard = listen();
    expect(readXml('<__proto__ constructor="1" __proto__="2" toString="3"/>', heard)).toBeUndefined();
    expect(Object.entries(heard.attributes[0] ?? {})).toEqual([
      ["constructor", "1"],
      ["__proto__", "2"],
      ["toString", "3"],
    ]);
  });

  it("tells its progress, which only grows, up to the whole", () => {
    const fractions: number[] = [];
    readXml(`<a>${"<b>some text</b>".repeat(100_000)}</a>`, listen(), (fraction) => fractions.push(fraction));
    expect(fractions.length).toBeGreaterThan(4);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  it("finds elements at their places in whatever pieces it is read", () => {
    const text = `<a>${Array.from({ length: 60_000 }, (_, index) => `<b${index % 7} c="💥${index}"/>`).join("\n")}</a>`;
    const heard = listen();
    readXml(text, heard);
    expect(heard.offsets).toHaveLength(60_001);
    expect(heard.offsets.every((offset) => text[offset] === "<")).toBe(true);
    expect(new Set(heard.offsets).size).toBe(60_001);
  });
});

describe("what is refused", () => {
  it.each([
    ["<!DOCTYPE a><a/>", 1, 1],
    ['<?xml version="1.0"?>\n<!-- <!DOCTYPE x> -->\n  <!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 3, 3],
    ["\ufeff<!doctype html><html></html>", 1, 2],
    ['<!DOCTYPE a SYSTEM "https://evil.invalid/x"', 1, 1],
    ["<a><!DOCTYPE b></a>", 1, 4],
  ])("a document type, at once, at its place: %s", (text, line, column) => {
    expect(refusalOf(text)).toMatchObject({ code: "doctype-refused", severity: "error", line, column });
  });

  it.each([
    ["<a>\n<b></a>", "unexpected close tag", 2],
    ["<a>\n\n", "unclosed tag: a", 3],
    ["<a b=1/>", "unquoted attribute value", 1],
    ['<a b="1" b="2"/>', "duplicate attribute: b", 1],
    ["<a/><b/>", "only one root", 1],
    ["words", "text data outside of root node", 1],
    ["<a>\u0001</a>", "disallowed character", 1],
  ])("what is not well-formed, with the reason: %j", (text, reason, line) => {
    const issue = refusalOf(text);
    expect(issue).toMatchObject({ code: "xml-invalid", severity: "error", line });
    expect(issue?.expected).toContain(reason);
    expect(issue?.found).toBeDefined();
  });

  it("nothing, only because half of a character is missing: it does not take the next one with it", () => {
    const heard = listen();
    expect(readXml('<a b="x\ud800">y\ud83d</a>', heard)).toBeUndefined();
    expect(heard.attributes[0]?.b).toBe("x\ufffd");
    expect(heard.events).toEqual(["<a>", "y\ufffd", "</a>"]);
  });

  it("more than 64 elements within each other, before anything comes of it", () => {
    const nested = (depth: number) => `${"<a>".repeat(depth)}${"</a>".repeat(depth)}`;
    expect(refusalOf(nested(64))).toBeUndefined();
    expect(refusalOf(nested(65))).toMatchObject({ code: "nested-too-deep", line: 1, column: 64 * 3 + 1 });
    expect(refusalOf("<a>".repeat(1_000_000))).toMatchObject({ code: "nested-too-deep" });
  });
});

describe("writing", () => {
  const anyText = fc.string({ unit: "binary", maxLength: 40 });

  it("any text comes back as it was, as an attribute and as content, if XML can hold it at all", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom("]]>", "\r\n\t ", "<!--", "&amp;", "\u2028\u0085")), (text) => {
        const read = { attribute: "", content: new XmlText() };
        const handler: XmlHandler = {
          open: (_, attributes) => {
            read.attribute = attributes.b ?? "";
            read.content.begin();
          },
          close: () => undefined,
          text: (piece) => {
            read.content.add(piece);
          },
        };
        expect(readXml(`<a${writeAttributes([["b", text]])}>${escapeXml(text)}</a>`, handler)).toBeUndefined();
        expect(read.attribute === text).toBe(isExact(text));
        expect(read.content.end() === text).toBe(isExact(text));
      }),
      { numRuns: 500 },
    );
  });

  it("JSON holds even the characters that XML cannot", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom("\ufffe", "\uffff?", "a\u0001")), (text) => {
        fc.pre(text.isWellFormed());
        const json = writeJson({ [text]: [text] });
        expect(isExact(json)).toBe(true);
        expect(JSON.parse(json)).toEqual({ [text]: [text] });
      }),
    );
  });

  it("attributes without a value are not written, numbers keep the sign of zero", () => {
    expect(
      writeAttributes([
        ["a", undefined],
        ["b", ""],
      ]),
    ).toBe(' b=""');
    expect(writeNumber(-0)).toBe("-0");
    expect(writeNumber(0.1 + 0.2)).toBe("0.30000000000000004");
  });
});

describe("places", () => {
  it("lines and columns are counted as an editor does", () => {
    const text = "ab\ncd\r\nef\rg";
    const places = new XmlPlaces(text);
    const expected = { a: [1, 1], b: [1, 2], c: [2, 1], d: [2, 2], e: [3, 1], f: [3, 2], g: [4, 1] };
    for (const [letter, [line, column]] of Object.entries(expected)) {
      expect(places.at(text.indexOf(letter))).toEqual({ line, column });
    }
  });

  it("an attribute is found in its own tag only", () => {
    const text = "<a b=\"c='1'\" d = '2'><e f=\"3\"/></a>";
    const places = new XmlPlaces(text);
    expect(places.findAttribute(0, "d")).toBe(text.indexOf("d ="));
    expect(places.findAttribute(0, "c")).toBeUndefined();
    expect(places.findAttribute(0, "f")).toBeUndefined();
  });

  it("parts of an element are not looked for in the next one", () => {
    const text = '<n id="1"><v for="x"/></n><n id="2"><v for="y"/><v for="y" late="1"/></n>';
    const places = new XmlPlaces(text);
    const find = (key: string) => places.findInside(0, "n", /<v for="([^"]*)"/g, (written) => written === key);
    expect(find("x")).toBe(text.indexOf("<v"));
    expect(find("y")).toBeUndefined();
  });
});
