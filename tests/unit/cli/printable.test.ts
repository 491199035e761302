import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printable } from "../../../src/cli/printable.ts";

describe("words of a file on a terminal", () => {
  it("cannot colour, clear, ring or turn a line", () => {
    expect(printable("\u001b[2J\u0007\u009b31m\u202egnp.\u2066\r")).toBe(
      "\\u001b[2J\\u0007\\u009b31m\\u202egnp.\\u2066\\u000d",
    );
  });

  it("stay as they are otherwise, in every script, with tabs and line ends", () => {
    const text = "Größe\t„x“\nМосква 北京 👩‍👩‍👧 אב";
    expect(printable(text)).toBe(text);
  });

  it("keep names of either direction to themselves, and nothing that ends or begins elsewhere", () => {
    const sentence = "لا يوجد ملف «\u2068a \u2068b\u2069.json\u2069»";
    expect(printable(`${sentence}\n${sentence}`)).toBe(`${sentence}\n${sentence}`);
    expect(printable("\u2069a\u2068\nb\u2069")).toBe("\\u2069a\\u2068\nb\\u2069");
    expect(printable("\u2068\u202ea\u2069")).toBe("\u2068\\u202ea\u2069");
  });

  it("mean the same where they stand in JSON", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(JSON.parse(printable(JSON.stringify(text)))).toBe(text);
      }),
    );
  });
});
