import { describe, expect, it } from "vitest";
import { readBase } from "../../../src/publish/base.ts";

describe("the address of a published folder", () => {
  it.each([
    ["https://example.org/tiespan/", "https://example.org/tiespan/"],
    ["https://example.org/tiespan", "https://example.org/tiespan/"],
    ["https://example.org", "https://example.org/"],
    [" http://localhost:4173/a b ", "http://localhost:4173/a%20b/"],
    ["HTTPS://Müller.example/Netz", "https://xn--mller-kva.example/Netz/"],
  ])("%s is %s", (text, base) => {
    expect(readBase(text)).toBe(base);
  });

  it.each([
    "",
    "example.org",
    "/tiespan/",
    "//example.org/",
    "ftp://example.org/",
    "javascript:alert(1)",
    "https://",
    "https://example.org/?a=1",
    "https://example.org/#top",
    "https://user:secret@example.org/",
  ])("%j is none", (text) => {
    expect(readBase(text)).toBeUndefined();
  });
});
