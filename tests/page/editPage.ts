import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import type { Dataset } from "../../src/dataset/types.ts";
import { type Site, visit, type Visit } from "./site.ts";

export const shipped = JSON.parse(
  readFileSync(new URL("../../dist/data/musk-altman-trump.json", import.meta.url), "utf8"),
) as Dataset;

/** The page while it edits. */
export async function openEditor(site: Site, path = "/?lang=en&ui=edit", options = {}): Promise<Visit> {
  const opened = await visit(site, path, options);
  // Browsers let pages write to files only where somebody picks one.
  await opened.page.evaluate(() => Object.defineProperty(window, "showSaveFilePicker", { value: undefined }));
  await opened.page.locator(".edit").waitFor();
  return opened;
}

/** What it says about whether all is saved. */
export const savedState = (page: Page) => page.locator(".edit__state");

/** What it saves as a file. */
export async function savedDataset(page: Page): Promise<Dataset> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  return JSON.parse(readFileSync(await download.path(), "utf8")) as Dataset;
}
