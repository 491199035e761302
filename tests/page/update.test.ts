import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../src/dataset/types.ts";
import { violations } from "./axe.ts";
import { button, countsOf, dialog, drop, notices, choose, paste } from "./ownPage.ts";
import { openSite, type Site, visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site.close());

const headings = "source,target,type,date,start,end,status";
const before = `${headings}
Anna Berg,Ben Cole,alliance,,2019,,
Anna Berg,Dora Fink,feud,2021-03,,,
Cem Demir,Dora Fink,role,,2018,2020,
Ben Cole,Cem Demir,rebuke,2022-05-01,,,`;
/** One is gone, two have other dates, one is new. */
const after = `${headings}
Anna Berg,Ben Cole,alliance,,2019,2024,
Anna Berg,Dora Fink,feud,2021-04,,,
Ben Cole,Cem Demir,rebuke,2022-05-01,,,
Eva Gold,Cem Demir,support,2025,,,`;

const tool = (page: Page, name: string) => page.locator(".edit-tool", { hasText: new RegExp(`^\\s*${name}\\s*$`) });
const field = (page: Page, label: string) => page.locator(".edit-form").getByLabel(label, { exact: true });
const box = (page: Page, name: RegExp) => dialog(page).getByRole("checkbox", { name });

/** It is said that there are no sources, and that actors were made of names. */
const goOn = (page: Page) => button(page, /^(?:Continue|Weiter)$/).click();

async function saved(page: Page): Promise<Dataset> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  return JSON.parse(readFileSync(await download.path(), "utf8")) as Dataset;
}

/** Own data, in a form that nobody has to be asked about. */
async function brought(path = "/?lang=en", options = {}, text = before) {
  const opened = await visit(site, path, options);
  const { page } = opened;
  await page.evaluate(() => Object.defineProperty(window, "showSaveFilePicker", { value: undefined }));
  await page.getByRole("button", { name: /^(?:Your own data|Eigene Daten)$/ }).click();
  await choose(page, { name: "harbour.csv", text });
  await goOn(page);
  await expect.poll(() => countsOf(page)).toEqual([4, 4, 4]);
  return opened;
}

async function select(page: Page, view: object): Promise<void> {
  await page.evaluate((change) => {
    const graph = document.querySelector<HTMLElement & { view: object }>("tiespan-graph");
    if (graph) graph.view = change;
  }, view);
}

describe("a changed table of edited data", () => {
  it("updates them: one change is accepted and one not, names and places stay, and it is undone as one", async () => {
    const { page, complaints, close } = await brought();
    await page.locator(".footer__actions button", { hasText: "Edit" }).click();
    await tool(page, "Save").waitFor();
    await select(page, { actor: "anna-berg" });
    await field(page, "Name").fill("Anna B. Berg");
    await field(page, "Role").focus();
    const actor = page.locator('.actor[aria-label^="Cem Demir"]');
    await actor.focus();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.up("Shift");
    await expect.poll(async () => (await saved(page)).actors.length).toBe(4);
    const edited = await saved(page);

    await drop(page, { name: "harbour.csv", text: after });
    await goOn(page);
    await dialog(page).getByText("Update or replace?").waitFor();
    expect(await dialog(page).locator(".update").textContent()).toMatch(
      /In the file:\s*Relations: 1 new, 2 changed, 1 missing\s*Actors: 1 new\s/,
    );
    await button(page, "Update…").press("Enter");
    await box(page, /alliance · 2019 to 2024.*Time: 2019 to 2024, was since 2019/s).uncheck();
    expect(await box(page, /Cem Demir holds an office/).isChecked()).toBe(false);
    // The file's name is one of those that she is known by since she was renamed.
    expect(await box(page, /^Anna B\. Berg.*Name: Anna Berg/s).count()).toBe(0);
    expect(await dialog(page).locator('[role="status"]').textContent()).toBe("3 of 5 changes accepted");
    await button(page, "Take over (3)").press("Enter");

    await expect.poll(() => countsOf(page)).toEqual([5, 5, 5]);
    await expect.poll(() => notices(page)).toContain("Updated: 3 changes taken over.");
    const updated = await saved(page);
    expect(updated.relations.map(({ source, target, date, end }) => [source, target, date, end])).toEqual([
      ["anna-berg", "ben-cole", undefined, undefined],
      ["anna-berg", "dora-fink", "2021-04", undefined],
      ["cem-demir", "dora-fink", undefined, "2020"],
      ["ben-cole", "cem-demir", "2022-05-01", undefined],
      ["eva-gold", "cem-demir", "2025", undefined],
    ]);
    expect(updated.actors.slice(0, 4)).toEqual(edited.actors);
    expect(updated.actors[4]).toMatchObject({ name: "Eva Gold", position: [expect.any(Number), expect.any(Number)] });

    await tool(page, "Undo").click();
    await expect.poll(() => countsOf(page)).toEqual([4, 4, 4]);
    expect(await saved(page)).toEqual(edited);
    await tool(page, "Redo").click();
    await expect.poll(() => countsOf(page)).toEqual([5, 5, 5]);
    expect(await saved(page)).toEqual(updated);
    expect(complaints).toEqual([]);
    await close();
  });

  it("is not asked about twice what was refused as if nobody had decided", async () => {
    const { page, close } = await brought();
    await drop(page, { name: "harbour.csv", text: after });
    await goOn(page);
    await dialog(page).locator(".update").waitFor();
    expect(await violations(page)).toEqual([]);
    await button(page, "Update…").click();
    expect(await violations(page)).toEqual([]);
    await box(page, /^Anna Berg and Ben Cole/).uncheck();
    await button(page, "Take over (3)").click();
    await expect.poll(() => countsOf(page)).toEqual([5, 5, 5]);
    await drop(page, { name: "harbour.csv", text: after });
    await goOn(page);
    await button(page, "Update…").click();
    await dialog(page).getByText("Changed here by hand, different in the file").waitFor();
    expect(await box(page, /^Anna Berg and Ben Cole/).isChecked()).toBe(false);
    await page.keyboard.press("Escape");
    expect(await dialog(page).count()).toBe(0);
    await close();
  });

  it("knows ends without a direction either way, asks who is renamed, and removes what the file leaves empty", async () => {
    const wide = (text: string) => text.replaceAll("status", "status,amount").replaceAll(/,$/gm, ",,");
    const paid = wide(before).replace("role,,2018,2020,,", "role,,2018,2020,,1260000000 EUR");
    const changed = wide(before)
      .replace("Anna Berg,Ben Cole", "Ben Cole,Anna Berg-Lund")
      .replace("Anna Berg,Dora Fink", "Anna Berg-Lund,Dora Fink")
      .replace("Ben Cole,Cem Demir,rebuke", "Cem Demir,Ben Cole,rebuke");
    const { page, complaints, close } = await brought(undefined, {}, paid);
    await page.locator(".footer__actions button", { hasText: "Edit" }).click();
    await tool(page, "Save").waitFor();
    await drop(page, { name: "harbour.csv", text: changed });
    await goOn(page);
    await button(page, "Update…").click();
    const same = box(page, /^Anna Berg-Lund is the same as Anna Berg/);
    expect(await same.isChecked()).toBe(false);
    await same.press("Space");
    await expect.poll(() => dialog(page).locator('[role="status"]').textContent()).toBe("1 of 4 changes accepted");
    expect(await same.evaluate((element) => element.matches(":focus"))).toBe(true);
    expect(await box(page, /Name: Anna Berg-Lund, was Anna Berg/).isChecked()).toBe(true);
    const turned = box(page, /^Cem Demir criticises Ben Cole.*The other way round this is already here/s);
    expect(await turned.isChecked()).toBe(false);
    await turned.check();
    await box(page, /^Ben Cole criticises Cem Demir/).check();
    await box(page, /Amount removed, was €1\.3B/).check();
    await button(page, "Take over (4)").click();
    await expect.poll(() => notices(page)).toContain("Updated: 4 changes taken over.");
    const edges = await page.evaluate(() => {
      const root = document.querySelector("tiespan-graph")?.shadowRoot;
      const [notice, stage] = [".area-notices .notice", ".area-stage"].map((each) => root?.querySelector(each));
      return [notice?.getBoundingClientRect().bottom ?? NaN, stage?.getBoundingClientRect().top ?? NaN];
    });
    expect(edges[0]).toBeLessThanOrEqual(edges[1] ?? NaN);
    const { actors, relations } = await saved(page);
    expect(actors.map(({ id, name }) => [id, name])).toEqual([
      ["anna-berg", "Anna Berg-Lund"],
      ["ben-cole", "Ben Cole"],
      ["dora-fink", "Dora Fink"],
      ["cem-demir", "Cem Demir"],
    ]);
    expect(relations.map(({ source, target, type, amount }) => [source, target, type, amount])).toEqual([
      ["anna-berg", "ben-cole", "alliance", undefined],
      ["anna-berg", "dora-fink", "feud", undefined],
      ["cem-demir", "dora-fink", "role", undefined],
      ["cem-demir", "ben-cole", "rebuke", undefined],
    ]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("takes the sentence with the end that it goes with, where nobody has written anything", async () => {
    const sheet = (end: string, says: string) =>
      `source,target,type,start,end,summary\nAnna Berg,Board,membership,2019-04,${end},${says}\nBen Cole,Board,feud,2020,,x\nCem Demir,Board,feud,2020,,y\nCem Demir,Ben Cole,feud,2020,,z\n`;
    const { page, close } = await brought(undefined, {}, sheet("", "Berg heads the board."));
    await drop(page, { name: "harbour.csv", text: sheet("2025", "Berg headed the board.") });
    await goOn(page);
    await button(page, "Update…").click();
    expect(await box(page, /Summary: Berg headed the board\., was Berg heads the board\./).isChecked()).toBe(true);
    await button(page, "Take over (2)").click();
    await expect.poll(() => notices(page)).toContain("Updated: 2 changes taken over.");
    await close();
  });

  it("comes second where nobody is in both", async () => {
    const { page, close } = await brought();
    await drop(page, { name: "other.csv", text: `${headings}\nXenia Young,Yuri Zorn,feud,2021,,,` });
    await goOn(page);
    await dialog(page).getByText("Nobody from the file is here yet").waitFor();
    expect(await dialog(page).locator(".dialog__ways .button:not(.dialog-quiet)").textContent()).toBe("Replace");
    await close();
  });

  it("replaces them where that is wanted, and a paste asks as well", async () => {
    const { page, complaints, close } = await brought("/?lang=de", {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    await paste(page, after);
    await goOn(page);
    await dialog(page).getByText("Aktualisieren oder ersetzen?").waitFor();
    await button(page, "Ersetzen").tap();
    await expect.poll(() => countsOf(page)).toEqual([5, 4, 4]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("that says the same changes nothing, and says so", async () => {
    const { page, close } = await brought();
    await drop(page, { name: "harbour.csv", text: before });
    await goOn(page);
    await dialog(page).getByText("an update changes nothing").waitFor();
    await close();
  });

  it("that is edited before it stands there is what is edited, and not what it replaces", async () => {
    const { page, complaints, close } = await visit(site, "/?lang=en");
    await page.evaluate(() => Object.defineProperty(window, "showSaveFilePicker", { value: undefined }));
    await page.getByRole("button", { name: "Your own data" }).click();
    const pairs = Array.from({ length: 300 }, (_, row) => `Actor ${row % 60},Actor ${(row * 7 + 1) % 60},feud,2021,,,`);
    await choose(page, { name: "many.csv", text: [headings, ...pairs].join("\n") });
    await button(page, "Continue").waitFor();
    await page.evaluate(async () => {
      const root = document.querySelector("tiespan-graph")?.shadowRoot;
      const buttonOf = (words: string, within: string) =>
        [...(root?.querySelectorAll<HTMLElement>(`${within} button`) ?? [])].find(
          ({ textContent }) => textContent.trim() === words,
        );
      buttonOf("Continue", "dialog")?.click();
      while (root?.querySelector("dialog[open]")) await new Promise(requestAnimationFrame);
      buttonOf("Edit", ".footer__actions")?.click();
    });
    await tool(page, "Save").waitFor();
    await expect.poll(async () => (await countsOf(page))[0]).toBe(60);
    expect((await saved(page)).actors.map(({ name }) => name)).toContain("Actor 59");
    expect(complaints).toEqual([]);
    await close();
  });
});
