import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEditor, savedDataset as saved } from "./editPage.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site.close());

const edit = () => openEditor(site);
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

describe("where keys are in the forms", () => {
  it("proposes whoever is selected as the first end of a new relation, which typing replaces", async () => {
    const { page, close } = await edit();
    await select(page, { actor: "musk" });
    await tool(page, "New relation").press("Enter");
    await expect.poll(() => field(page, "From").inputValue()).toContain("Musk");
    await page.keyboard.type("altm");
    expect(await field(page, "From").inputValue()).toBe("altm");
    await close();
  });

  it("leads keys to what is asked when two actors are to be one, and asks again after it was cancelled", async () => {
    const { page, close } = await edit();
    await select(page, { actor: "musk" });
    for (const answer of ["Cancel", "Merge"]) {
      await field(page, "Merge with").focus();
      await page.keyboard.type("Sam Altman");
      await page.keyboard.press("Tab");
      await expect.poll(() => focused(page)).toBe("Merge");
      if (answer === "Cancel") await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator(".edit-question").count()).toBe(0);
      if (answer === "Cancel") expect(await field(page, "Merge with").inputValue()).toBe("");
    }
    expect((await saved(page)).actors.some(({ id }) => id === "altman")).toBe(false);
    await close();
  });

  it("goes on with earlier work without the focus on what would throw it away", async () => {
    const { page, close } = await edit();
    await select(page, { actor: "musk" });
    await field(page, "Role").fill("Somebody");
    await field(page, "Name").focus();
    await expect.poll(() => page.locator(".edit__state").textContent()).toBe("Not saved yet");
    await page.getByRole("checkbox", { name: "Keep in this browser" }).check();
    await expect
      .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
      .toEqual(["tiespan"]);
    page.on("dialog", (asked) => void asked.accept());
    await page.goto(`${site.origin}/?lang=en`);
    await page.locator(".footer__actions button", { hasText: "Edit" }).press("Enter");
    await page.locator(".edit__offer button", { hasText: "Go on with it" }).press("Enter");
    await expect.poll(() => page.locator(".edit__offer").count()).toBe(0);
    await expect.poll(() => focused(page)).toBe("Undo");
    await close();
  });

  it("has the focus on what can be done next, where what had it is deleted or made", async () => {
    const { page, close } = await edit();
    await select(page, { actor: "nadella" });
    await page.locator(".edit-form").getByRole("button", { name: "Delete", exact: true }).press("Enter");
    await page.locator(".edit-question [data-yes]").press("Enter");
    await expect.poll(() => page.locator(".edit-form").count()).toBe(0);
    await expect.poll(() => focused(page)).toBe("Undo");
    await tool(page, "Scenes").press("Enter");
    await page.locator(".edit-form button", { hasText: "This view as a scene" }).press("Enter");
    await field(page, "Title of the scene").fill("Mine");
    await page.locator(".edit-form button[type=submit]").press("Enter");
    await expect.poll(() => field(page, "Title of the scene").inputValue()).toBe("Mine");
    await expect
      .poll(() =>
        page.evaluate(() => {
          const root = document.querySelector("tiespan-graph")?.shadowRoot;
          return Boolean(root?.activeElement?.closest(".edit__form"));
        }),
      )
      .toBe(true);
    await close();
  });
});
