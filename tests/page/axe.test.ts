import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { openSite, type Site, type Visit, visit } from "./site.ts";

let site: Site;
const readers: Record<string, Visit> = {};
beforeAll(async () => {
  site = await openSite();
  for (const [name, path] of [
    ["the explorer", "/?lang=de"],
    ["an embed", "/embed.html?lang=en"],
  ] as const) {
    const reader = await visit(site, path);
    await reader.page.locator('.actor[tabindex="0"]').waitFor({ state: "attached", timeout: 30_000 });
    readers[name] = reader;
  }
});
afterAll(() => site.close());

/** Waits until nothing in the explorer changes from one moment to the next. */
function quiet(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const root = document.querySelector("tiespan-graph")?.shadowRoot;
        if (!root) throw new Error("no graph");
        const restMs = 100;
        const rest = () => {
          observer.disconnect();
          requestAnimationFrame(() => resolve());
        };
        let timer = setTimeout(rest, restMs);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(rest, restMs);
        });
        observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      }),
  );
}

/** A view, and what a reader then opens; something that is then there. */
interface State {
  readonly view?: Readonly<Record<string, unknown>>;
  readonly open?: (page: Page) => Promise<unknown>;
  readonly there?: string;
}

const pressed = (selector: string, there: string): State => ({
  open: (page) => page.locator(selector).first().press("Enter"),
  there,
});
const dialog = (name: string): State => ({
  open: (page) => page.locator(".footer__actions").getByRole("button", { name }).press("Enter"),
  there: "dialog[open]",
});
const typed = (text: string, there: string): State => ({
  open: (page) => page.locator(".search__input").fill(text),
  there,
});

const everywhere: Readonly<Record<string, State>> = {
  "as it opens": {},
  "an actor": { view: { actor: "musk" }, there: ".details__heading" },
  "an actor outside the scene": { view: { actor: "amazon" }, there: ".details__heading" },
  "a disputed relation": { view: { relation: "r083" }, there: ".details__heading" },
  "a claimed relation of an actor": { view: { actor: "musk", relation: "r081" }, there: ".details__heading" },
  "the first step": { view: { step: 1 } },
  "a step with an actor": { view: { step: 7, actor: "trump" } },
  "the last step": { view: { step: 10 } },
  "one type": { view: { types: ["rebuke"] } },
  "only what is disputed": { view: { status: ["disputed", "claimed"] } },
  "nothing in the window": { view: { scene: "network", from: "1900", to: "1901" }, there: ".notice" },
  "everything up to a day": { view: { mode: "until" } },
  "the whole network": { view: { scene: "network" } },
  "the surroundings of an actor": { view: { scene: "network", actors: ["openai"], depth: 1 } },
  "zoomed in": { view: { camera: { x: 0.5, y: 0.5, ratio: 0.3 } } },
  "a story without steps": { view: { scene: "rift" } },
};
const inEmbeds: Readonly<Record<string, State>> = {
  "a step": { view: { step: 5 } },
  "the network of a year": { view: { scene: "network", from: "2024", to: "2024" } },
  "a story of money": { view: { scene: "money" } },
  "a story of two": { view: { scene: "break" } },
  "a story of three": { view: { scene: "triangle" } },
  "a relation of another story": { view: { scene: "rift", relation: "r013" }, there: ".details__heading" },
  "all types off": { view: { types: [] } },
  "the list": pressed("[data-list]", ".area-details .relation-button"),
  "how it was made": dialog("How we work"),
  "a picture": dialog("Save picture"),
};
const inExplorers: Readonly<Record<string, State>> = {
  "the filter": pressed(".legend__filter summary", ".legend__filter[open]"),
  "the key": pressed(".legend__key summary", ".legend__key[open]"),
  "the dates": pressed(".timeline__dates summary", ".timeline__dates[open]"),
  "the keys": dialog("Tasten"),
  "own data": dialog("Eigene Daten"),
  sharing: dialog("Teilen"),
  "how it was made": dialog("Wie wir arbeiten"),
  "a picture": dialog("Bild speichern"),
  "a search": typed("alt", ".search__option"),
  "a search for nobody": typed("qqqq", ".search__words"),
};

const untouched = {
  ...{ scene: null, from: null, to: null, mode: null, types: null, status: null, actors: null, depth: null },
  ...{ actor: null, relation: null, step: null, camera: null },
};

async function enter(page: Page, { view, open, there }: State): Promise<void> {
  await page.evaluate(
    (wanted) => {
      const graph = document.querySelector<HTMLElement & { view: object }>("tiespan-graph");
      if (graph !== null) graph.view = wanted;
    },
    { ...untouched, ...view },
  );
  if (open !== undefined) await quiet(page);
  await open?.(page);
  if (there !== undefined) await page.locator(there).first().waitFor({ timeout: 30_000 });
  await quiet(page);
}

/** Closes what was opened. */
async function leave(page: Page): Promise<void> {
  for (let press = 0; press < 2; press += 1) await page.keyboard.press("Escape");
  const search = page.locator(".search__input").first();
  if (await search.isVisible()) await search.fill("");
}

async function look(page: Page, name: string, theme: "light" | "dark"): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`.explorer[data-theme="${theme}"]`).first().waitFor({ state: "attached" });
  // The tree is the same in either theme.
  const found = await violations(page, theme === "light" ? "all" : "colours");
  return found.map((each) => `${name}, ${theme}: ${each}`);
}

describe("axe finds nothing wrong in any state, in either theme, in one size and the other by turns,", () => {
  it.concurrent.each([
    ["the explorer", inExplorers, ["1280×800", "320×640"]],
    ["an embed", inEmbeds, ["600×400", "320×480"]],
  ] as const)("of %s", { timeout: 400_000 }, async (name, own, sizes) => {
    const reader = readers[name];
    if (reader === undefined) throw new Error(`${name} is not open`);
    const { page } = reader;
    const states = Object.entries({ ...everywhere, ...own });
    const wrong: string[] = [];
    for (const [turn, size] of sizes.entries()) {
      const [width = 0, height = 0] = size.split("×").map(Number);
      await page.setViewportSize({ width, height });
      for (const [state, entered] of states.filter((_, index) => index % sizes.length === turn)) {
        await enter(page, entered);
        for (const theme of ["light", "dark"] as const) wrong.push(...(await look(page, `${state}, ${size}`, theme)));
        if (entered.open !== undefined) await leave(page);
      }
    }
    expect([states.length, wrong]).toEqual([26, []]);
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
  expect(await violations(page)).toEqual([]);
  await close();
});
