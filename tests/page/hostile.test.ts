import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, type Site, visit } from "./site.ts";

/** Inputs kept beside the checkout; where they are missing there is nothing to test. */
const folder = new URL("../../../shared/hostile/", import.meta.url);

interface Case {
  readonly name: string;
  readonly outcome: "load" | "repair" | "refuse";
  readonly actors?: number;
  readonly relations?: number;
}

const cases = existsSync(folder)
  ? (JSON.parse(readFileSync(new URL("manifest.json", folder), "utf8")) as { files: Case[] }).files
  : [];

describe.skipIf(cases.length === 0)("a hostile file does no harm", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  // Compressed files and other formats are not read yet.
  it.each(cases.filter(({ name }) => name.endsWith(".json")))("$name", async ({ name, outcome, actors, relations }) => {
    site.add(`/hostile/${name}`, readFileSync(new URL(name, folder)));
    const { page, complaints, close } = await visit(site, `/?data=hostile/${name}&lang=en`);
    const seen = await page.evaluate(() => {
      const graph = document.querySelector<HTMLElement & { counts: { actors: number; relations: number } }>(
        "tiespan-graph",
      );
      return {
        counts: graph?.counts,
        isPwned: "__pwned" in window,
        isPolluted: Object.keys(Object.prototype).length > 0,
      };
    });
    if (outcome === "refuse") expect(seen.counts).toMatchObject({ actors: 0, relations: 0 });
    else expect(seen.counts).toMatchObject({ actors, relations });
    const said = (await page.locator(".area-notices").textContent())?.trim() ?? "";
    expect(said !== "").toBe(outcome !== "load" || actors === 0);
    expect([seen.isPwned, seen.isPolluted, complaints]).toEqual([false, false, []]);
    await close();
  });
});
