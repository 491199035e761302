import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Download, Page } from "playwright";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Dataset } from "../../src/dataset/types.ts";
import type { Language } from "../../src/dataset/languages.ts";
import { loadEditWords, loadPublishWords } from "../../src/i18n/editWords.ts";
import { loadWords } from "../../src/i18n/words.ts";
import { finger, type Hand, Keys, mouse } from "./hands.ts";
import { openSite, serveBuild, type Site, visit } from "./site.ts";
import { unpack } from "./unpacked.ts";

/** From somebody's sheet to a folder on the web, each time by one means alone. */

const sheet = fileURLToPath(new URL("../inputs/real/google-sheet-25-relations.csv", import.meta.url));
const patience = { timeout: 30_000 };
const headline = "Wer baut den Hafen?";
const moved = "Katrin Vogt";
const firstScene = "Wer streitet";

let site: Site;
let folder: string;
beforeAll(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), "tiespan-"));
}, 60_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

type Words = Awaited<ReturnType<typeof wordsOf>>;

/** What everything is called in a language. */
async function wordsOf(language: Language) {
  const [edit, publish, face, ownData, dialogs] = await Promise.all([
    loadEditWords(language),
    loadPublishWords(language),
    loadWords(language, "interface"),
    loadWords(language, "ownData"),
    loadWords(language, "dialogs"),
  ]);
  return { edit, publish, face, ownData, dialogs };
}

/** One who makes a graph: at a page, by one means, in one language. */
interface Maker {
  readonly page: Page;
  readonly hand: Hand;
  readonly words: Words;
}

const dialog = (page: Page) => page.getByRole("dialog");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const inDialog = ({ page }: Maker, name: string) => dialog(page).getByRole("button", { name, exact: true });
const inFooter = ({ page }: Maker, name: string) => page.locator(".footer__actions button", { hasText: name });
const tool = ({ page }: Maker, name: string) => page.locator(".edit-tool", { hasText: name });
const field = ({ page }: Maker, label: string) => page.locator(".edit-form").getByLabel(label, { exact: true });
const inForm = ({ page }: Maker, name: string) => page.locator(".edit-form").getByRole("button", { name, exact: true });
const actor = (page: Page, name: string) => page.locator(".actors").getByRole("button", { name });

async function downloaded(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const waiting: Promise<Download> = page.waitForEvent("download", patience);
  const [download] = await Promise.all([waiting, act()]);
  return readFileSync(await download.path());
}

async function bring(maker: Maker): Promise<void> {
  const { page, hand, words } = maker;
  await hand.press(inFooter(maker, words.face.footer.data));
  const input = dialog(page).locator("input[type=file]");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser", patience),
    hand.press(hand instanceof Keys ? input : dialog(page).locator(".data-choose")),
  ]);
  await chooser.setFiles(sheet);
  await hand.press(dialog(page).getByRole("radio").first());
  await hand.press(inDialog(maker, words.ownData.goOn));
  await dialog(page).locator(".data-issues").waitFor(patience);
  await hand.press(inDialog(maker, words.ownData.goOn));
  await expect.poll(() => heading(page).textContent(), patience).toBe("google-sheet-25-relations");
  await hand.press(inFooter(maker, words.face.footer.edit));
  await tool(maker, words.edit.facts).waitFor(patience);
}

async function open({ page, hand, words }: Maker, one: string, other: string): Promise<void> {
  const back = page.locator(".edit__back");
  if ((await back.count()) > 0) await hand.press(back);
  const relation = page.locator(".area-details .relation-button").filter({ hasText: one }).filter({ hasText: other });
  // A scene with steps tells these first.
  const all = page.locator(".area-details .details__story:not(.is-whole) .details__story-head button");
  if (await all.isVisible()) await hand.press(all);
  await hand.press(relation.first());
  await expect
    .poll(() => page.locator(".edit-form__heading").textContent(), patience)
    .toBe(words.edit.relation.heading);
}

/** Gives how many presses that takes. */
async function addRelation(maker: Maker): Promise<number> {
  const { hand, words, page } = maker;
  const { edit } = words;
  const before = hand.presses;
  await hand.press(tool(maker, edit.addRelation));
  await hand.write(field(maker, edit.relation.source), "hoff");
  await hand.choose(field(maker, edit.relation.type), "Konflikt");
  await hand.write(field(maker, edit.relation.target), "spd");
  await hand.write(field(maker, edit.relation.when), "2024");
  if (hand instanceof Keys) await hand.key("Enter");
  else await hand.press(inForm(maker, edit.relation.add));
  await expect.poll(() => page.locator(".edit-form__heading").textContent(), patience).toBe(edit.relation.heading);
  return hand.presses - before;
}

async function addScene(maker: Maker, title: string, one: string, other: string): Promise<void> {
  const { hand, words } = maker;
  const { scene, relation } = words.edit;
  await hand.press(tool(maker, words.edit.scenes));
  await hand.press(inForm(maker, scene.fromView));
  await hand.write(field(maker, scene.title), title);
  await hand.press(inForm(maker, scene.add));
  await hand.press(inForm(maker, scene.addStep));
  await hand.write(field(maker, scene.stepTitle(1)), `${title}, erstens`);
  await open(maker, one, other);
  await hand.choose(field(maker, relation.step), `${scene.stepTitle(1)}: ${title}, erstens`);
}

/** All that is made in the page. Gives how many presses of keys the relation has taken. */
async function make(maker: Maker): Promise<number> {
  const { page, hand, words } = maker;
  const { edit } = words;
  await bring(maker);
  await hand.press(tool(maker, edit.facts));
  await hand.write(field(maker, edit.dataset.title), headline);
  const presses = await addRelation(maker);
  await expect.poll(() => heading(page).textContent(), patience).toBe(headline);
  const before = await placesOf(page);
  await hand.move(actor(page, moved));
  // On a phone the sheet may have the camera go on until she is at the very edge: then there is nothing to compare.
  await expect.poll(async () => distance(await placesOf(page), before), patience).not.toBeLessThanOrEqual(0.005);
  await open(maker, moved, "Brandt");
  await hand.write(field(maker, edit.relation.when), "1999-2011");
  await addScene(maker, firstScene, "Hoff", "SPD");
  await addScene(maker, "Wer verwandt ist", moved, "Brandt");
  return presses;
}

type Places = ReadonlyMap<string, readonly [x: number, y: number]>;

/** The middles of all who are in sight, by name. */
async function placesOf(page: Page): Promise<Places> {
  return new Map(
    await page.locator(".actor").evaluateAll((actors) =>
      actors
        .map((each) => [each.getAttribute("aria-label") ?? "", each.getBoundingClientRect()] as const)
        .filter(([, { width }]) => width > 0)
        .map(([label, { x, y, width, height }]) => {
          const [name = ""] = label.replace(/[\u2066-\u2069]/gu, "").split(/[,،:]/u);
          return [name.trim(), [x + width / 2, y + height / 2]] as const;
        }),
    ),
  );
}

/**
 * How far somebody stands from where they were, in parts of the distance of the two others that are farthest from each other,
 * along each side of the graph by itself: graphs are stretched to their frames. NaN where they are not in sight.
 */
function distance(now: Places, before: Places): number {
  const others = [...before.keys()].filter((name) => name !== moved && now.has(name));
  const along = ([0, 1] as const).map((side) => {
    const at = (places: Places, name = "") => places.get(name)?.[side] ?? NaN;
    const sorted = others.toSorted((one, other) => at(before, one) - at(before, other));
    const [first, last] = [sorted[0], sorted.at(-1)];
    const partOf = (places: Places) => (at(places, moved) - at(places, first)) / (at(places, last) - at(places, first));
    return partOf(now) - partOf(before);
  });
  return Math.hypot(...along);
}

/** A picture and a ZIP, which is unpacked deep below the top of a folder. */
async function publish(maker: Maker, top: string): Promise<string> {
  const { page, hand, words } = maker;
  await hand.press(inFooter(maker, words.face.footer.picture));
  const png = await downloaded(page, () => hand.press(inDialog(maker, words.dialogs.picture.savePng)));
  expect(PNG.sync.read(png).width).toBe(2400);
  await hand.press(dialog(page).locator('[data-icon="close"]'));
  await hand.press(tool(maker, words.edit.publish));
  const zip = await downloaded(page, () => hand.press(inDialog(maker, words.publish.make.site)));
  await hand.press(dialog(page).locator('[data-icon="close"]'));
  const root = unpack(zip, join(top, "some/where"));
  writeFileSync(join(top, "index.html"), "");
  return root;
}

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

it.each([
  ["by mouse, in Arabic", "ar", mouse, {}],
  ["by keys alone, in German", "de", (page: Page) => new Keys(page), {}],
  ["by touch on a phone, in English", "en", finger, phone],
] as const)(
  "a sheet becomes a folder on the web, %s",
  async (_, language, handOf, options) => {
    const { page, complaints, close } = await visit(site, `/?lang=${language}`, options);
    const hand: Hand = handOf(page);
    const maker: Maker = { page, hand, words: await wordsOf(language) };
    expect(await make(maker)).toBeLessThanOrEqual(25);
    const made = await placesOf(page);
    const top = join(folder, `${language}/`);
    const root = await publish(maker, top);
    expect({ faults: hand.faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();

    const [file = ""] = readdirSync(join(root, "data"));
    const { title, relations, scenes } = JSON.parse(readFileSync(join(root, "data", file), "utf8")) as Dataset;
    expect(JSON.stringify(title)).toContain(headline);
    expect(relations).toContainEqual(expect.objectContaining({ start: "1999", end: "2011" }));
    expect(scenes?.map(({ steps = [] }) => steps.map((step) => step.relations.length))).toEqual([[1], [1]]);

    const served = await serveBuild(top);
    const there = await visit({ ...served, browser: site.browser }, `/some/where/?lang=${language}`, options);
    await expect.poll(() => heading(there.page).textContent(), patience).toBe(firstScene);
    expect(await there.page.title()).toContain(headline);
    await expect.poll(async () => distance(await placesOf(there.page), made), patience).toBeLessThan(0.02);
    const added = there.page.locator(".relation-button").filter({ hasText: "Hoff" }).filter({ hasText: "SPD" });
    await expect.poll(() => added.count(), patience).toBe(1);
    expect(there.complaints).toEqual([]);
    await there.close();
    await served.close();
  },
  120_000,
);
