import type { Page } from "playwright";
import { type Site, type Visit, visit } from "./site.ts";

/** Waits until nothing in the explorer changes from one moment to the next. */
export function quiet(page: Page): Promise<void> {
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
export interface State {
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

/** Has the page show a state, and nothing of the one before it. */
export async function enter(page: Page, { view, open, there }: State): Promise<void> {
  await page.evaluate(
    (wanted) => {
      const graph = document.querySelector<HTMLElement & { view: object }>("tiespan-graph");
      if (graph !== null) graph.view = wanted;
    },
    { ...untouched, ...view },
  );
  if (open !== undefined) await quiet(page);
  await open?.(page);
  await rest(page, there);
}

/** Until nothing changes any more, with `there` on the page. */
export async function rest(page: Page, there: string | undefined): Promise<void> {
  if (there !== undefined) await page.locator(there).first().waitFor({ timeout: 30_000 });
  await quiet(page);
}

/** Closes what was opened. */
export async function leave(page: Page, { open }: State): Promise<void> {
  if (open === undefined) return;
  for (let press = 0; press < 2; press += 1) await page.keyboard.press("Escape");
  const search = page.locator(".search__input").first();
  if (await search.isVisible()) await search.fill("");
}

/** The explorer and an embed, each with all its states and with the sizes that it is looked at in. */
export const places = {
  "the explorer": { path: "/?lang=de", sizes: ["1280×800", "320×640"], states: { ...everywhere, ...inExplorers } },
  "an embed": { path: "/embed.html?lang=en", sizes: ["600×400", "320×480"], states: { ...everywhere, ...inEmbeds } },
} as const;
export type Place = (typeof places)[keyof typeof places];

/** Opens one of them, with its actors. */
export async function openPlace(site: Site, { path }: Place): Promise<Visit> {
  const reader = await visit(site, path);
  await reader.page.locator('.actor[tabindex="0"]').waitFor({ state: "attached", timeout: 30_000 });
  return reader;
}

export async function setSize(page: Page, size: string): Promise<void> {
  const [width = 0, height = 0] = size.split("×").map(Number);
  await page.setViewportSize({ width, height });
}
