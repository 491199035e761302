import { describe, expect, it } from "vitest";
import { readSite } from "../../../scripts/site.ts";

describe("the setting TIESPAN_SITE", () => {
  it.each([
    ["https://example.org/tiespan/", "https://example.org/tiespan/"],
    ["https://example.org/tiespan", "https://example.org/tiespan/"],
    ["https://example.org", "https://example.org/"],
    [" http://localhost:4173/a b ", "http://localhost:4173/a%20b/"],
    ["HTTPS://Müller.example/Netz", "https://xn--mller-kva.example/Netz/"],
  ])("%s is the address %s", (setting, site) => {
    expect(readSite(setting)).toBe(site);
  });

  it.each([undefined, "", "  "])("left empty (%j) there is no address", (setting) => {
    expect(readSite(setting)).toBeUndefined();
  });

  it.each([
    "example.org",
    "/tiespan/",
    "//example.org/",
    "ftp://example.org/",
    "javascript:alert(1)",
    "https://",
    "https://example.org/?a=1",
    "https://example.org/#top",
    "https://user:secret@example.org/",
  ])("%s is refused with what is expected", (setting) => {
    expect(() => readSite(setting)).toThrow(`like https://example.org/tiespan/, found "${setting}"`);
  });
});
