import { afterAll, beforeAll, expect, it } from "vitest";
import { openEditor, savedDataset } from "./editPage.ts";
import { openSite, type Site } from "./site.ts";

/** Pressing something takes what was written in a field before: the press itself must not be lost. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site.close());

it("closes the form of a relation by a press right after its date was written, and takes the date", async () => {
  const { page, complaints, close } = await openEditor(site, "/?lang=en&ui=edit&scene=");
  const relation = page.locator(".area-details .relation-button").first();
  await relation.click();
  await page.getByLabel("When", { exact: true }).fill("1999");
  await page.locator(".edit__back").click();
  await expect.poll(() => page.locator(".edit-form").count()).toBe(0);
  await relation.waitFor();
  const { relations } = await savedDataset(page);
  expect(relations.filter(({ date }) => date === "1999")).toHaveLength(1);
  expect(complaints).toEqual([]);
  await close();
});

it("goes on with a scene that is made while somebody is selected, and from its new step", async () => {
  const { page, close } = await openEditor(site, "/?lang=en&ui=edit&scene=&actor=musk");
  await page.locator("#edit-name").waitFor();
  await page.locator(".edit-tool", { hasText: "Scenes" }).click();
  await page.getByRole("button", { name: "This view as a scene" }).click();
  await page.getByLabel("Title of the scene").fill("Two days");
  await page.locator(".edit-form button[type=submit]").click();
  await page.getByRole("button", { name: "Add step" }).click();
  await expect.poll(() => page.locator("#edit-stepTitle1:focus").inputValue()).toBe("New step");
  await expect.poll(async () => (await savedDataset(page)).scenes?.at(-1)?.steps?.length).toBe(1);
  await close();
});
