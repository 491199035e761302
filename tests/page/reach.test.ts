import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { focusedOn, Keyboard } from "./reach.ts";
import { openSite, type Site, visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const patience = { timeout: 30_000 };
const viewOf = (page: Page) =>
  page.evaluate(() => {
    const graph = document.querySelector<
      HTMLElement & { view: { actor: string | null; relation: string | null; step?: number } }
    >("tiespan-graph");
    return graph?.view;
  });
const kindOfFocus = async (page: Page) => (await focusedOn(page)).kind;

it("search, relation, other end, back, next event, list, save: by 30 keys, with the focus in sight at each", async () => {
  const { page, close, complaints } = await visit(site, "/?lang=en");
  await page.locator('.actor[tabindex="0"]').waitFor(patience);
  const keys = new Keyboard(page);
  await keys.press("Tab", "Tab", "Enter");
  expect(await kindOfFocus(page)).toBe("button.actor");
  await keys.press("/", "s", "o", "f", "t");
  await expect.poll(() => page.locator('.area-search [role="option"]').count(), patience).toBeGreaterThan(0);
  await keys.press("Enter");
  await expect.poll(async () => (await viewOf(page))?.actor).toBe("softbank");
  await expect.poll(() => kindOfFocus(page), patience).toBe("h2.details__heading");
  await keys.pressTo(/Stargate/);
  await keys.press("Enter");
  await expect.poll(async () => (await viewOf(page))?.relation).toBeTruthy();
  await expect.poll(() => kindOfFocus(page), patience).toBe("h2.details__heading");
  await keys.pressTo(/^All about Stargate/);
  await keys.press("Enter");
  await expect.poll(async () => (await viewOf(page))?.actor).toBe("stargate");
  await expect.poll(() => kindOfFocus(page), patience).toBe("h2.details__heading");
  await keys.press("Escape");
  await expect.poll(async () => (await viewOf(page))?.actor).toBe(null);
  await expect.poll(() => kindOfFocus(page), patience).toBe("input.search__input");
  await keys.press("Escape");
  await expect.poll(() => kindOfFocus(page), patience).toBe("button.actor");
  await keys.press("n");
  await expect.poll(async () => (await viewOf(page))?.step).toBe(1);
  await keys.press("l");
  expect(await page.locator(".area-details :focus").count()).toBe(1);
  await keys.press("Escape");
  expect(await kindOfFocus(page)).toBe("button.actor");
  await keys.press("s");
  await page.getByRole("dialog").waitFor(patience);
  const saving = page.waitForEvent("download");
  await keys.pressTo(/^Save/, "Shift+Tab");
  await keys.press("Enter");
  await saving;
  expect(keys.problems).toEqual([]);
  expect(keys.pressed).toBeLessThanOrEqual(30);
  expect(complaints).toEqual([]);
  await close();
});

describe("the same by touch", () => {
  it.each([
    ["on a phone", "/?lang=de", { width: 390, height: 844 }],
    ["in a narrow embed, from an actor", "/embed.html?lang=de", { width: 320, height: 480 }],
  ])("%s", async (_, path, viewport) => {
    const { page, close, complaints } = await visit(site, path, { viewport, hasTouch: true, isMobile: true });
    const small: string[] = [];
    /** Again where it is drawn anew meanwhile. */
    const bring = (selector: string) =>
      vi.waitFor(() => page.locator(selector).first().scrollIntoViewIfNeeded(patience), patience);
    /** Playwright taps only what is to be seen and nothing covers. */
    const tap = async (selector: string) => {
      const target = page.locator(selector).first();
      await bring(selector);
      const { width = 0, height = 0 } = (await target.boundingBox()) ?? {};
      if (Math.min(width, height) < 44) small.push(`${selector}: ${Math.round(width)}×${Math.round(height)}`);
      await target.tap({ timeout: 30_000 });
    };
    await page.locator('.actor[tabindex="0"]').waitFor({ state: "attached", ...patience });
    if (path.startsWith("/embed")) {
      // On the stage the pointer goes through the button of an actor.
      const box = await page.getByRole("button", { name: /^SoftBank/ }).boundingBox();
      await page.touchscreen.tap((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    } else {
      await tap(".search__input");
      await page.keyboard.type("soft");
      await tap('.area-search [role="option"]');
    }
    await expect.poll(async () => (await viewOf(page))?.actor, patience).toBe("softbank");
    await tap('.relation-button:has-text("Stargate")');
    await expect.poll(async () => (await viewOf(page))?.relation, patience).toBeTruthy();
    await tap('.details__ends button:has-text("Stargate")');
    await expect.poll(async () => (await viewOf(page))?.actor, patience).toBe("stargate");
    await tap('.details > [data-icon="close"]');
    await expect.poll(async () => (await viewOf(page))?.actor, patience).toBe(null);
    await tap(`${path.startsWith("/embed") ? ".timeline" : ".area-story"} [data-icon="next"]`);
    await expect.poll(async () => (await viewOf(page))?.step, patience).toBe(1);
    if (path.startsWith("/embed")) {
      await tap("[data-list]");
      await expect.poll(() => page.locator(".area-details .details__scroll").isVisible(), patience).toBe(true);
      await tap('.details > [data-icon="close"]');
    } else await bring(".area-details .relation-button");
    await tap('.area-footer button:has-text("Bild speichern")');
    await page.getByRole("dialog").waitFor(patience);
    const saving = page.waitForEvent("download", patience);
    await tap('.dialog button:has-text("PNG sichern")');
    await saving;
    expect(small).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
