import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { faintMarks, movingOn, translucentOn } from "./marks.ts";
import { openSite, type Site } from "./site.ts";
import { enter, leave, openPlace, places, rest, setSize, type State } from "./states.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const usual = { media: null, contrast: null, forcedColors: null } as const;
const wishes = {
  "more contrast": { contrast: "more" },
  "forced colours": { forcedColors: "active" },
  print: { media: "print" },
} as const;

/**
 * Text of less than 4.5:1 and marks of less than 3:1, as they are drawn. A device that forces its colours chooses those
 * of texts, by pairs of its own; axe would compare the page's.
 */
async function faint(page: Page, wish: string): Promise<readonly string[]> {
  const texts = wish === "forced colours" ? [] : await violations(page, "colours");
  return [...texts, ...(await faintMarks(page))];
}

/** What shines through although less of that is wished. */
async function translucent(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const features = [{ name: "prefers-reduced-transparency", value: "reduce" }];
  await session.send("Emulation.setEmulatedMedia", { features });
  const found = await translucentOn(page);
  await session.detach();
  return found;
}

describe("what readers prefer is heeded in every state", () => {
  it.concurrent.each(Object.entries(places))("of %s", { timeout: 400_000 }, async (_, place) => {
    const { page, close } = await openPlace(site, place);
    const states = Object.entries<State>(place.states);
    const wrong: string[] = [];
    for (const [turn, [state, entered]] of states.entries()) {
      const size = place.sizes[turn % 2] ?? "";
      await setSize(page, size);
      await enter(page, entered);
      const note = (wish: string, found: readonly string[]) =>
        wrong.push(...found.map((each) => `${state}, ${size}, ${wish}: ${each}`));
      note("less motion", await movingOn(page));
      note("less transparency", await translucent(page));
      const colorScheme = turn % 4 < 2 ? "light" : "dark";
      for (const [wish, asked] of Object.entries(wishes)) {
        await page.emulateMedia({ ...usual, ...asked, colorScheme });
        await rest(page, wish === "print" ? undefined : entered.there);
        note(`${wish}, ${colorScheme}`, await faint(page, wish));
      }
      await page.emulateMedia({ ...usual, colorScheme });
      await leave(page, entered);
    }
    expect([states.length, wrong]).toEqual([26, []]);
    await close();
  });
});
