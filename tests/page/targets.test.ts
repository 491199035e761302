import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, type Site, visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

interface Target {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Every control that is to be seen, but for actors, which are places of the graph. A choice is as large as its label. */
async function targetsOn(page: Page): Promise<readonly Target[]> {
  await page.locator('.actor[tabindex="0"]').waitFor({ state: "attached" });
  await page.locator(".plot .thumb").first().waitFor();
  return page.evaluate(() => {
    const root = document.querySelector("tiespan-graph")?.shadowRoot;
    const controls = "button, a[href], input, select, textarea, summary, [role=slider], [role=option], [tabindex='0']";
    const found = [...(root?.querySelectorAll<HTMLElement>(controls) ?? [])].filter(
      (each) => !each.matches(".actor, .area-stage") && each.checkVisibility({ visibilityProperty: true }),
    );
    const measured = found.map((each) => {
      const target = each.matches("input[type=checkbox], input[type=radio]") ? (each.closest("label") ?? each) : each;
      const { x, y, width, height } = target.getBoundingClientRect();
      const words = (each.ariaLabel ?? each.textContent).replace(/\s+/g, " ").trim();
      return { name: `${each.localName}.${each.className}: ${words}`, x, y, width, height };
    });
    return measured.filter(({ width, height }) => width > 1 && height > 1);
  });
}

const smallerThan = (targets: readonly Target[], px: number) =>
  targets
    .filter(({ width, height }) => Math.round(Math.min(width, height)) < px)
    .map(({ name, width, height }) => `${name} ${Math.round(width)}×${Math.round(height)}`);

const views = ["?lang=de", "?lang=de&scene=", "?lang=de&compare=2024..2024", "?lang=de&scene=&tension=on"];

describe("under a finger every control is 44 pixels wide and high", () => {
  it.each(views.map((view) => [view] as const))("on a phone, at %s", async (view) => {
    const viewport = { width: 390, height: 844 };
    const { page, close } = await visit(site, `/${view}`, { viewport, hasTouch: true, isMobile: true });
    const targets = await targetsOn(page);
    expect(targets.length).toBeGreaterThan(10);
    expect(smallerThan(targets, 44)).toEqual([]);
    await close();
  });

  const frames = [
    [320, 480],
    [560, 420],
    [800, 600],
  ] as const;
  it.each(frames.flatMap((frame) => [...views, "?lang=ar&step=3"].map((view) => [...frame, view] as const)))(
    "in an embed of %i×%i that leaves the graph 240, at %s",
    async (width, height, view) => {
      const viewport = { width, height };
      const { page, close } = await visit(site, `/embed.html${view}`, { viewport, hasTouch: true, isMobile: true });
      const targets = await targetsOn(page);
      expect(targets.length).toBeGreaterThan(10);
      expect(smallerThan(targets, 44)).toEqual([]);
      expect((await page.locator(".area-stage").boundingBox())?.height).toBeGreaterThanOrEqual(240);
      await close();
    },
  );
});

describe("with a mouse every control of an embed is 24 pixels wide and high", () => {
  it.each(views.map((view) => [view] as const))("at %s", async (view) => {
    const { page, close } = await visit(site, `/embed.html${view}`, { viewport: { width: 320, height: 480 } });
    const targets = await targetsOn(page);
    expect(targets.length).toBeGreaterThan(10);
    expect(smallerThan(targets, 24)).toEqual([]);
    await close();
  });
});
