import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { translatables } from "../../src/edit/translation.ts";
import { violations } from "./axe.ts";
import { openEditor, savedDataset, savedState, shipped } from "./editPage.ts";
import { openSite, type Site, visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site.close());

const edit = (path?: string, options?: object) => openEditor(site, path, options);
const state = savedState;
const saved = savedDataset;
const tool = (page: Page, name: string) => page.locator(".edit-tool", { hasText: new RegExp(`^\\s*${name}\\s*$`) });
const field = (page: Page, label: string) => page.locator(".edit-form").getByLabel(label, { exact: true });
const focused = (page: Page) =>
  page.evaluate(() => document.querySelector("tiespan-graph")?.shadowRoot?.activeElement?.textContent.trim());

async function select(page: Page, view: object): Promise<void> {
  await page.evaluate((change) => {
    const graph = document.querySelector<HTMLElement & { view: object }>("tiespan-graph");
    if (graph) graph.view = change;
  }, view);
}

describe("editing in the page", () => {
  it("is opened by a button and closed again, with the focus", async () => {
    const { page, complaints, close } = await visit(site, "/?lang=en");
    expect(await page.locator(".area-edit").count()).toBe(0);
    await page.locator(".footer__actions button", { hasText: "Edit" }).press("Enter");
    await tool(page, "Save").waitFor();
    await expect.poll(() => focused(page)).toBe("Save");
    await expect.poll(() => page.url()).toContain("ui=edit");
    await tool(page, "Done").press("Enter");
    await expect.poll(() => page.locator(".edit").count()).toBe(0);
    expect(await focused(page)).toBe("Edit");
    expect(complaints).toEqual([]);
    await close();
  });

  it("renames, adds, undoes, does again and saves what is then in the file", async () => {
    const { page, complaints, close } = await edit();
    await select(page, { actor: "musk" });
    await field(page, "Name").fill("E. Musk");
    await field(page, "Role").focus();
    await expect.poll(() => state(page).textContent()).toBe("Not saved yet");
    await tool(page, "New relation").click();
    await field(page, "To").fill("nadella");
    await field(page, "Type").selectOption({ label: "Feud" });
    await field(page, "When").fill("end of 2021");
    await page.locator(".edit-form button[type=submit]").click();
    await expect.poll(() => page.locator(".edit-form__heading").textContent()).toBe("Relation");
    expect(await page.locator(".edit-form__ask").textContent()).toContain("no source yet");
    await page.keyboard.press("Control+z");
    await expect.poll(() => page.locator(".edit-form__heading").textContent()).toBe("Actor");
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(async () => (await saved(page)).relations.length).toBe(shipped.relations.length + 1);
    const { actors, relations } = await saved(page);
    expect(actors.find(({ id }) => id === "musk")?.name).toBe("E. Musk");
    const { id, ...added } = relations.at(-1) ?? { id: "" };
    expect(added).toEqual({ type: "feud", source: "musk", target: "nadella", date: "[2021-09..2021-12]" });
    expect(shipped.relations.map((relation) => relation.id)).not.toContain(id);
    await expect.poll(() => state(page).textContent()).toContain("Saved as");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect.poll(async () => saved(page)).toEqual(shipped);
    expect(complaints).toEqual([]);
    await close();
  });

  it("takes 25 presses of keys to add a relation, with its date and its source left for later", async () => {
    const { page, close } = await edit();
    await tool(page, "Done").focus();
    let presses = 0;
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) {
        presses += 1;
        await page.keyboard.press(key);
      }
    };
    await press("Tab", "Tab", "Enter");
    await press("a", "l", "t", "m", "Tab", "l", "Tab", "n", "a", "d", "Tab", "2", "0", "2", "1", "Enter");
    await expect.poll(() => page.locator(".edit-form__heading").textContent()).toBe("Relation");
    expect(presses).toBeLessThanOrEqual(25);
    const added = (await saved(page)).relations.at(-1);
    expect(added).toMatchObject({ source: "altman", target: "nadella", type: "lawsuit", date: "2021" });
    await close();
  });

  it("says before an actor is deleted what goes with it", async () => {
    const { page, close } = await edit();
    await select(page, { actor: "musk" });
    await page.locator(".edit-form button", { hasText: "Delete" }).click();
    const count = shipped.relations.filter(({ source, target }) => source === "musk" || target === "musk").length;
    await expect.poll(() => page.locator(".edit-question p").textContent()).toContain(`${count} relations`);
    const areInSight = () =>
      page.locator(".edit-question button").evaluateAll((buttons) =>
        buttons.every((button) => {
          const { left, top, width, height } = button.getBoundingClientRect();
          const hit = (button.getRootNode() as ShadowRoot).elementFromPoint(left + width / 2, top + height / 2);
          return hit !== null && button.contains(hit);
        }),
      );
    await expect.poll(areInSight).toBe(true);
    await page.locator(".edit-question [data-yes]").click();
    await expect.poll(() => state(page).textContent()).toBe("Not saved yet");
    const left = await saved(page);
    expect(left.relations.length).toBe(shipped.relations.length - count);
    expect(JSON.stringify(left.scenes)).not.toContain('"musk"');
    await close();
  });

  it("has the actor in sight above its form on a phone", async () => {
    const { page, close } = await edit("/?lang=en&ui=edit&actor=musk", {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    const row = shipped.actors.findIndex(({ id }) => id === "musk");
    const isClear = async () => {
      const disc = await page.locator(`.actor[data-row="${row}"]`).boundingBox();
      const form = await page.locator(".area-edit").boundingBox();
      return disc !== null && form !== null && disc.y >= 0 && disc.y + disc.height <= form.y;
    };
    await field(page, "Name").waitFor();
    await expect.poll(isClear).toBe(true);
    await close();
  });

  it("makes a scene of what is seen", async () => {
    const { page, close } = await edit("/?lang=en&ui=edit&from=2025-01-20&to=2025-01-22&types=rebuke");
    await tool(page, "Scenes").click();
    await page.locator(".edit-form button", { hasText: "This view as a scene" }).click();
    await field(page, "Title of the scene").fill("Two days");
    await page.locator(".edit-form button[type=submit]").click();
    await expect.poll(() => page.locator("h1").textContent()).toContain("Two days");
    const scene = (await saved(page)).scenes?.at(-1);
    expect(scene).toMatchObject({ id: "two-days", title: { en: "Two days" } });
    expect(scene?.view).toMatchObject({ from: "2025-01-20", to: "2025-01-22", types: ["rebuke"] });
    await close();
  });

  it.each(["en", "de", "ar"])(
    "is clean for assistive technology in every state, in %s",
    async (lang) => {
      const { page, close } = await edit(`/?lang=${lang}&ui=edit`);
      expect(await violations(page)).toEqual([]);
      await select(page, { actor: "musk" });
      await page.locator("#edit-description").waitFor();
      expect(await violations(page)).toEqual([]);
      await select(page, { relation: shipped.relations[0]?.id });
      await page.locator("#edit-when").waitFor();
      await page.locator("#edit-when").fill("nonsense");
      expect(await violations(page)).toEqual([]);
      for (const index of [5, 6, 7, 8]) {
        await page.locator(".edit-tool").nth(index).click();
        expect(await violations(page)).toEqual([]);
      }
      for (const index of [0, 1]) {
        await page.locator(".edit-tool").nth(8).click();
        await page.locator(".edit-form__ways .text-button").nth(index).click();
        expect(await violations(page)).toEqual([]);
      }
      await close();
    },
    60_000,
  );

  it("changes what a type is drawn as, adds one, and takes one away that nothing is of", async () => {
    const { page, complaints, close } = await edit();
    const openTypes = async () => {
      await tool(page, "About the data").click();
      await page.getByRole("button", { name: "Types of relations" }).click();
    };
    await openTypes();
    await field(page, "Which type?").selectOption({ label: "Feud" });
    await field(page, "Family (colour)").selectOption({ label: "money" });
    await expect.poll(() => field(page, "Line").inputValue()).toBe("solid");
    await field(page, "Label").fill("Trade war");
    await field(page, "Line").focus();
    await expect
      .poll(async () => (await saved(page)).types?.["feud"])
      .toMatchObject({
        ...{ label: { en: "Trade war" }, family: "money", line: "solid", sign: 0 },
      });
    await field(page, "Which type?").selectOption({ label: "New type …" });
    await page.locator(".edit-form button[type=submit]").click();
    await expect.poll(() => page.locator(".is-problem").textContent()).toBe("A type needs a label.");
    await field(page, "Label").fill("Marriage");
    await page.locator(".edit-form button[type=submit]").click();
    await field(page, "Family (colour)").selectOption({ label: "alliance" });
    await expect
      .poll(async () => (await saved(page)).types?.["marriage"])
      .toMatchObject({ family: "support", sign: 1 });
    await page.getByRole("button", { name: "Delete type" }).click();
    await expect.poll(async () => Object.keys((await saved(page)).types ?? {})).not.toContain("marriage");
    expect(complaints).toEqual([]);
    await close();
  });

  it("says of a source who published it, when and what it is, and of a relation its tags", async () => {
    const relation = shipped.relations.find(({ sources = [] }) => sources.length === 1);
    const id = relation?.sources?.[0] ?? "";
    const { page, complaints, close } = await edit(`/?lang=en&ui=edit&relation=${relation?.id}`);
    await page.getByRole("button", { name: /^Change: / }).click();
    await field(page, "Published by").fill("Example Times");
    await field(page, "Published on").fill("3 May 2024");
    await field(page, "Retrieved on").fill("some day");
    await field(page, "What it is").focus();
    await expect.poll(() => page.locator(".is-problem").textContent()).toContain("some day");
    await field(page, "What it is").selectOption("newspaper");
    await expect
      .poll(async () => (await saved(page)).sources?.[id])
      .toMatchObject({ date: "2024-05-03", kind: "newspaper" });
    // It still stands there, and so does why it is not taken.
    expect(await page.locator(".is-problem").textContent()).toContain("some day");
    await page.getByRole("button", { name: /^Change: / }).click();
    await page.getByRole("button", { name: /^Change: / }).click();
    expect(await page.locator(".is-problem").count()).toBe(0);
    await field(page, "Tags").fill("hall; Hall; town");
    await field(page, "Amount").focus();
    await expect
      .poll(async () => (await saved(page)).relations.find((each) => each.id === relation?.id)?.tags)
      .toEqual(["hall", "town"]);
    const source = (await saved(page)).sources?.[id];
    expect(source).toMatchObject({ publisher: expect.anything() as unknown, date: "2024-05-03", kind: "newspaper" });
    expect(JSON.stringify(source?.publisher)).toContain("Example Times");
    expect(source?.retrieved).toBe(shipped.sources?.[id]?.retrieved);
    expect(complaints).toEqual([]);
    await close();
  });

  it("says since when there is an actor, and how the data were made and corrected", async () => {
    const { page, close } = await edit("/?lang=en&ui=edit&actor=openai");
    await field(page, "Since when and until when it exists").fill("11 December 2015");
    await field(page, "Role").focus();
    await expect.poll(() => page.locator(".is-problem").textContent()).toContain("No period");
    await field(page, "Since when and until when it exists").fill("since December 2015");
    await field(page, "Role").focus();
    await tool(page, "About the data").click();
    await field(page, "How the data were made").fill("**Read** in the papers.");
    const before = await field(page, "Corrections").inputValue();
    await field(page, "Corrections").fill(`${before}\n2026-11-01 A name was wrong.`);
    await field(page, "Title").focus();
    const { actors, method, corrections } = await saved(page);
    expect(actors.find(({ id }) => id === "openai")).toMatchObject({ start: "2015-12" });
    expect(method).toMatchObject({ en: "**Read** in the papers." });
    expect(corrections?.slice(0, -1)).toEqual(shipped.corrections ?? []);
    expect(corrections?.at(-1)).toEqual({ date: "2026-11-01", text: { en: "A name was wrong." } });
    await close();
  });

  it("is translated field by field and by a table that goes out and comes back", async () => {
    const { page, complaints, close } = await edit();
    await tool(page, "About the data").click();
    await page.getByRole("button", { name: "Translate" }).click();
    await field(page, "Into which language?").fill("fr");
    await field(page, "Into which language?").blur();
    const all = translatables(shipped, "fr").length;
    const report = page.locator('.edit-form [role="status"]');
    const missing = (count: number) => `${count} of ${all} texts are missing in French.`;
    await expect.poll(() => report.textContent()).toContain(missing(all));
    await page.locator(".edit-form textarea").first().fill("Musk, Altman, Trump : qui est avec qui");
    await page.locator(".edit-form textarea").first().blur();
    await expect.poll(() => report.textContent()).toContain(missing(all - 1));
    // What was written of one text does not stand below the next one.
    const left = page.locator(".edit-form textarea");
    expect(await left.evaluateAll((fields: HTMLTextAreaElement[]) => fields.map(({ value }) => value).join(""))).toBe(
      "",
    );
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save table for translation" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/-fr\.csv$/);
    const rows = readFileSync(await download.path(), "utf8")
      .trimEnd()
      .split("\r\n");
    expect(rows[0]).toBe("\ufeffplace,de,fr");
    const row = rows.findIndex((each) => each === "/actors/musk/name,Elon Musk,");
    rows[row] = "/actors/musk/name,Elon Musk,Monsieur Musk";
    const buffer = Buffer.from([...rows, "/actors/nobody/name,Niemand,Personne"].join("\r\n"));
    await page.locator('.edit-form input[type="file"]').setInputFiles({ name: "fr.csv", mimeType: "text/csv", buffer });
    await expect.poll(() => report.textContent()).toContain("Texts taken over: 1");
    expect(await report.textContent()).toContain("/actors/nobody/name");
    expect(await report.textContent()).toContain(missing(all - 2));
    const { title, actors } = await saved(page);
    expect(title).toMatchObject({ fr: "Musk, Altman, Trump : qui est avec qui" });
    expect(actors.find(({ id }) => id === "musk")?.name).toEqual({ de: "Elon Musk", fr: "Monsieur Musk" });
    expect(complaints).toEqual([]);
    await close();
  });

  it("marks a translation whose original was changed since, until somebody has looked at it", async () => {
    const { page, complaints, close } = await edit("/?lang=de&ui=edit");
    const openFacts = () => tool(page, "Angaben").click();
    const outdated = "Übersetzungen, deren Original seither geändert wurde: 1";
    const report = page.locator('.edit-form [role="status"]');
    await openFacts();
    await field(page, "Titel").fill("Wer mit wem");
    await field(page, "Titel").blur();
    await expect.poll(() => state(page).textContent()).toBe("Noch nicht gespeichert");
    // A page of the forms begins at its top, wherever the one before was scrolled to.
    const scrolled = () => page.locator(".edit__form").evaluate((element) => element.scrollTop);
    await page.locator(".edit__form").evaluate((element) => element.scrollTo(0, 1000));
    expect(await scrolled()).toBeGreaterThan(0);
    await page
      .locator(".edit-form button", { hasText: "Übersetzen" })
      .evaluate((button) => (button as HTMLElement).click());
    await expect.poll(() => report.textContent()).toContain(outdated);
    expect(await scrolled()).toBe(0);
    expect(await field(page, "Wer mit wem").inputValue()).toBe((shipped.title as Record<string, string>)["en"]);
    await tool(page, "Rückgängig").click();
    await expect.poll(() => report.textContent()).not.toContain(outdated);
    await tool(page, "Wiederholen").click();
    await expect.poll(() => report.textContent()).toContain(outdated);
    await page.getByRole("button", { name: "Stimmt noch: Wer mit wem" }).click();
    await expect.poll(() => report.textContent()).not.toContain(outdated);
    // One tool publishes, and no button below the graph as well.
    expect(await page.getByRole("button", { name: "Veröffentlichen" }).count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it("keeps nothing in the browser unless that is wanted, and gives it back then", async () => {
    const { page, close } = await edit();
    const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    await select(page, { actor: "musk" });
    await field(page, "Name").fill("E. Musk");
    await field(page, "Role").focus();
    await expect.poll(() => state(page).textContent()).toBe("Not saved yet");
    expect(await databases()).toEqual([]);
    await page.getByLabel("Keep in this browser").check();
    await expect.poll(databases).toEqual(["tiespan"]);
    page.on("dialog", (dialog) => void dialog.accept());
    await page.goto(`${site.origin}/?lang=en`);
    await page.locator(".footer__actions button", { hasText: "Edit" }).click();
    await page.locator(".edit__offer button", { hasText: "Go on with it" }).click();
    await expect.poll(() => state(page).textContent()).toBe("Not saved yet");
    await select(page, { actor: "musk" });
    await expect.poll(() => field(page, "Name").inputValue()).toBe("E. Musk");
    await page.getByLabel("Keep in this browser").uncheck();
    await expect.poll(databases).toEqual([]);
    await close();
  });

  it("is not for pages that embed a graph", async () => {
    const { page, close } = await visit(site, "/embed.html?lang=en&ui=edit");
    await expect.poll(() => page.locator("h1").count()).toBe(1);
    expect(await page.locator(".area-edit").count()).toBe(0);
    expect(await page.locator(".footer__actions button", { hasText: "Edit" }).count()).toBe(0);
    await close();
  });
});
