import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright";
import { button, choose, dialog, notices, openDialog } from "./ownPage.ts";
import { openSite, type Site, visit } from "./site.ts";

const folder = new URL("../inputs/hostile/", import.meta.url);

interface Case {
  readonly name: string;
  readonly outcome: "load" | "repair" | "refuse";
  readonly actors?: number;
  readonly relations?: number;
}

const { files: cases } = JSON.parse(readFileSync(new URL("manifest.json", folder), "utf8")) as { files: Case[] };

describe("a hostile file does no harm", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it.each(cases)("$name at an address", async ({ name, outcome, actors, relations }) => {
    site.add(`/hostile/${name}`, readFileSync(new URL(name, folder)));
    const { page, complaints, close } = await visit(site, `/?data=hostile/${name}&lang=en`);
    const seen = await lookAt(page);
    if (outcome === "refuse") expect(seen.counts).toMatchObject({ actors: 0, relations: 0 });
    else expect(seen.counts).toMatchObject({ actors, relations });
    expect((await notices(page)) !== "").toBe(outcome !== "load" || actors === 0);
    expect([seen.isPwned, seen.isPolluted, complaints]).toEqual([false, false, []]);
    await close();
  });

  it.each(cases)("$name that is chosen", async ({ name, outcome, actors, relations }) => {
    const { page, complaints, close } = await visit(site, "/?lang=en");
    await openDialog(page);
    await choose(page, { name, text: readFileSync(new URL(name, folder)) });
    if (outcome === "refuse") {
      await expect.poll(() => dialog(page).textContent()).toContain("This cannot be opened");
      expect((await lookAt(page)).counts).toMatchObject({ actors: 40, relations: 155 });
    } else {
      if (outcome === "repair") await button(page, /^Continue/).click();
      await expect.poll(async () => (await lookAt(page)).counts).toMatchObject({ actors, relations });
    }
    const { isPwned, isPolluted } = await lookAt(page);
    expect([isPwned, isPolluted, complaints]).toEqual([false, false, []]);
    await close();
  });
});

interface Graph extends HTMLElement {
  readonly counts: { readonly actors: number; readonly relations: number };
}

function lookAt(page: Page) {
  return page.evaluate(() => ({
    counts: (document.querySelector("tiespan-graph") as Graph).counts,
    isPwned: "__pwned" in window,
    isPolluted: Object.keys(Object.prototype).length > 0,
  }));
}
