import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sceneFolder } from "../../../src/publish/sceneFolder.ts";

const ids = fc.oneof(
  fc.string({ minLength: 1, maxLength: 200, unit: "binary" }),
  fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom("a", "A", "_", ".", "/", "6", "3", " ", "ä", "-") }),
  fc.constantFrom("con", "CON", "nul", "aux", "lpt1", "com9", "..", ".", "/", "\\", "~", "__proto__", "index.html"),
);

/** Reads a name backwards: what stands between two underscores is a code point. */
function readFolder(name: string): string {
  return name.replace(/_([0-9a-f]+)_/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}

describe("the folder of a scene", () => {
  it.each([
    ["money", "money"],
    ["white-house", "white-house"],
    ["Geld 1", "_47_eld_20_1"],
    ["..", "_2e__2e_"],
    ["../../etc/passwd", "_2e__2e__2f__2e__2e__2f_etc_2f_passwd"],
    ["con", "_63_on"],
    ["lpt1", "_6c_pt1"],
    ["con.txt", "con_2e_txt"],
    ["console", "console"],
    ["ä", "_e4_"],
    ["a_b", "a_5f_b"],
    ["😀", "_1f600_"],
  ])("of %j is %s", async (id, folder) => {
    expect(await sceneFolder(id)).toBe(folder);
  });

  it("has small letters, digits, hyphens and underscores, and is no longer than any file system allows", async () => {
    await fc.assert(
      fc.asyncProperty(ids, async (id) => {
        const folder = await sceneFolder(id);
        expect(folder).toMatch(/^[a-z0-9_-]{1,113}$/);
        expect(folder).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/);
      }),
    );
  });

  it("tells its id, so that no two ids share one", async () => {
    await fc.assert(
      fc.asyncProperty(ids, async (id) => {
        const folder = await sceneFolder(id);
        if (folder.length <= 100) expect(readFolder(folder)).toBe(id);
      }),
    );
  });

  it("of long ids differs where they differ, at their end too", async () => {
    const long = "x".repeat(199);
    const ids = [long, `${long}a`, `${long}b`, `${long}A`, "ä".repeat(200)];
    const folders = await Promise.all(ids.map(sceneFolder));
    expect(new Set(folders).size).toBe(folders.length);
    expect(folders.map(({ length }) => length)).toEqual(folders.map(() => 113));
  });
});
