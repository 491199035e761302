import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Keyboard } from "./reach.ts";
import { openSite, type Site, visit, type Visit } from "./site.ts";

type Texts = string | Readonly<Record<string, string>>;
interface Entry {
  readonly id: string;
  readonly title?: Texts;
  readonly name?: Texts;
  readonly sources?: readonly string[];
}
interface Data {
  readonly relations: readonly Entry[];
  readonly actors: readonly Entry[];
  readonly scenes: readonly (Entry & { readonly steps?: readonly { readonly title: Texts }[] })[];
  readonly sources: Readonly<Record<string, { readonly url?: string }>>;
}
const data = JSON.parse(readFileSync("data/musk-altman-trump.json", "utf8")) as Data;

/** What a reader who hears the page knows of it: names and words in the accessibility tree, and how many keys that took. */
interface Ears {
  readonly lang: string;
  readonly keys: Keyboard;
  /** Waits until the tree holds this. */
  hear(...words: readonly (string | RegExp)[]): Promise<void>;
  /** To the list of all relations in the period. */
  openList(): Promise<void>;
}

let site: Site;
let reader: Visit | undefined;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => reader?.close());

const saidIn = (lang: string, text: Texts | undefined): string =>
  (typeof text === "object" ? (text[lang] ?? text["de"] ?? "") : (text ?? "")).replace(/\s+/g, " ");
const titleOf = (lang: string, id: string) => saidIn(lang, data.relations.find((each) => each.id === id)?.title);
const nameOf = (lang: string, id: string) => saidIn(lang, data.actors.find((each) => each.id === id)?.name);
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** Digits and isolates of the language taken away, that one pattern fits all. */
const plain = (text: string) =>
  text
    .replace(/[\u2066-\u2069\u200e\u200f]/g, "")
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/\\"/g, '"');

async function listenTo(lang: string): Promise<Ears> {
  reader = await visit(site, `/?lang=${lang}`);
  const { page } = reader;
  await page.locator(".story-step").first().waitFor({ state: "attached", timeout: 30_000 });
  await page.locator('.actor[tabindex="0"]').waitFor({ state: "attached", timeout: 30_000 });
  const keys = new Keyboard(page);
  const heard = async () => plain(await page.locator("body").ariaSnapshot());
  return {
    lang,
    keys,
    hear: async (...words) => {
      for (const word of words) {
        const pattern = typeof word === "string" ? new RegExp(escaped(word)) : word;
        await expect.poll(heard, { timeout: 30_000, interval: 300 }).toMatch(pattern);
      }
    },
    openList: async () => {
      await keys.press("Tab", "Enter", "Enter");
      await pageHasEntries(page);
    },
  };
}

const pageHasEntries = (page: Page) =>
  page.locator(".relation-button").first().waitFor({ state: "attached", timeout: 30_000 });

const words = {
  de: {
    alliance: "Bündnis",
    confirmed: "belegt",
    planned: "geplant",
    disputes: "Widerspruch",
    shown: "48 Beziehungen",
  },
  en: {
    alliance: "Alliance",
    confirmed: "confirmed",
    planned: "planned",
    disputes: "disputed by",
    shown: "48 relations",
  },
  ar: { alliance: "تحالف", confirmed: "مؤكَّد", planned: "قيد التخطيط", disputes: "اعتراض", shown: "48 علاقة" },
} as const;

describe.each(["de", "en", "ar"] as const)("a blind reader of %s finds out", (lang) => {
  const own = words[lang];
  /** The rest of a list entry behind the sentence of a relation. */
  const entry = (id: string, rest: string) => new RegExp(`${escaped(titleOf(lang, id))}[^\\n]*${rest}`);
  const idOf = (german: RegExp) => {
    const found = data.relations.find(({ title }) => german.test(saidIn("de", title)));
    if (found === undefined) throw new Error(`no relation is called ${String(german)}`);
    return found.id;
  };

  it.each<readonly [string, (ears: Ears) => Promise<void>]>([
    [
      "what this is about, when, with how much; who is with whom, since when, who disputes, how much money, how certain; what else there is",
      async ({ openList, hear }) => {
        await hear(saidIn(lang, data.scenes[0]?.title), own.shown, /2025/);
        await hear(...data.scenes.map(({ title }) => `button "${saidIn(lang, title)}"`));
        await openList();
        await hear(
          entry(idOf(/^Microsoft ist Technologiepartner/), own.alliance),
          entry(idOf(/^Microsoft ist Technologiepartner/), "21[^\\n]*2025"),
          entry("r083", `${own.disputes}[^\\n]*Sam Altman`),
          entry(idOf(/^Oracle soll/), `7[^\\n]*${own.planned}`),
          entry(idOf(/^Altman lädt Musk/), own.confirmed),
        );
      },
    ],
    [
      "what is new: the next step of the story",
      async ({ keys, hear }) => {
        await keys.press("Tab", "Tab", "Enter", "n");
        await hear(new RegExp(`status: [^\\n]*${escaped(saidIn(lang, data.scenes[0]?.steps?.[0]?.title))}`));
      },
    ],
    [
      "what somebody did, and when",
      async ({ keys, hear }) => {
        await keys.press("Tab", "Tab", "Enter", "/", "n", "a", "d", "e", "l");
        await reader?.page.locator('[role="option"]').first().waitFor({ timeout: 30_000 });
        await keys.press("Enter");
        await hear(`heading "${nameOf(lang, "nadella")}"`, entry(idOf(/^Nadella stellt sich hinter OpenAI/), "2025"));
      },
    ],
    [
      "where that was written",
      async ({ keys, hear }) => {
        await keys.press("Tab", "Tab", "Enter", ".", "Enter");
        const source = await sourceOfSelected();
        await hear(/- link "/, `/url: ${source}`);
      },
    ],
  ])("%s", async (_, ask) => {
    const ears = await listenTo(lang);
    await ask(ears);
    expect(ears.keys.pressed).toBeLessThanOrEqual(30);
    expect(ears.keys.problems).toEqual([]);
    expect(reader?.complaints).toEqual([]);
  });
});

/** The first address that the data give for the relation in the address of the page. */
async function sourceOfSelected(): Promise<string> {
  const { page } = reader ?? {};
  await expect.poll(() => new URL(page?.url() ?? "").searchParams.get("relation"), { timeout: 30_000 }).toBeTruthy();
  const id = new URL(page?.url() ?? "").searchParams.get("relation");
  const [first = ""] = data.relations.find((each) => each.id === id)?.sources ?? [];
  return data.sources[first]?.url ?? "no source";
}
