import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { openSite, type Site, visit } from "./site.ts";
import { enter, leave, openPlace, places, quiet, rest, setSize, type State } from "./states.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const themes = ["light", "dark"] as const;

async function look(page: Page, name: string, theme: (typeof themes)[number]): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`.explorer[data-theme="${theme}"]`).first().waitFor({ state: "attached" });
  // The tree is the same in either theme.
  const found = await violations(page, theme === "light" ? "all" : "colours");
  return found.map((each) => `${name}, ${theme}: ${each}`);
}

describe("axe finds nothing wrong in any state, in either size and in either theme,", () => {
  it.concurrent.each(Object.entries(places))("of %s", { timeout: 400_000 }, async (_, place) => {
    const { page, close } = await openPlace(site, place);
    const wrong: string[] = [];
    let looks = 0;
    for (const [turn, [state, entered]] of Object.entries<State>(place.states).entries()) {
      await enter(page, entered);
      // Each state begins in the size in which the one before it ended.
      for (const size of turn % 2 === 0 ? place.sizes : place.sizes.toReversed()) {
        await setSize(page, size);
        await rest(page, entered.there);
        for (const theme of themes) {
          wrong.push(...(await look(page, `${state}, ${size}`, theme)));
          looks += 1;
        }
      }
      await leave(page, entered);
    }
    expect([looks, wrong]).toEqual([26 * themes.length * place.sizes.length, []]);
    await close();
  });
});

/** What only a link can say, or a language. */
it.each([
  ["an unknown part in the link", "/?colour=red&lang=en", { width: 1280, height: 800 }],
  ["data that are not there", "/?data=nowhere.json&lang=de", { width: 320, height: 640 }],
  ["the graph for looking at only", "/?ui=static&lang=de", { width: 600, height: 400 }],
  ["the page in Arabic", "/?lang=ar", { width: 1280, height: 800 }],
  ["a relation in Arabic", "/?relation=r083&theme=dark&lang=ar", { width: 390, height: 844 }],
  ["an embed in Arabic", "/embed.html?lang=ar", { width: 320, height: 480 }],
] as const)("axe finds nothing wrong with %s", async (_, path, viewport) => {
  const { page, close } = await visit(site, path, { viewport, hasTouch: true });
  await quiet(page);
  expect(await violations(page)).toEqual([]);
  await close();
});
