import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, type Site, visit } from "./site.ts";

/** What assistive technology finds, as text: read each file when it changes, as a blind reader would hear it. */
let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const states = [
  ["opening", "/?", ".story-step"],
  ["actor", "/?actor=altman", ".details__heading"],
  ["relation", "/?relation=r083", ".details__heading"],
  ["step", "/?step=5", ".story-step.is-current"],
  ["empty", "/?scene=network&from=1900&to=1901", ".notice"],
  ["static", "/?ui=static", "figcaption li"],
] as const;

describe.each(["de", "en", "ar"])("in %s the tree is as it was read", (lang) => {
  it.each(states)("%s", async (name, path, there) => {
    const { page, close } = await visit(site, `${path}&lang=${lang}`);
    // The search, the buttons of actors and the timeline come one after the other.
    const parts = name === "static" ? [there] : [there, ".search__input", ".thumb--to", ".actors"];
    if (name !== "static" && name !== "empty") parts.push('.actor[tabindex="0"]');
    for (const part of parts) await page.locator(part).first().waitFor({ state: "attached", timeout: 30_000 });
    const read = () => page.locator("body").ariaSnapshot();
    let now = "";
    const isAtRest = async () => {
      const before = now;
      now = await read();
      return before === now;
    };
    await expect.poll(isAtRest, { timeout: 30_000, interval: 600 }).toBe(true);
    await expect(`${now}\n`).toMatchFileSnapshot(`../golden/tree/${name}.${lang}.yml`);
    await close();
  });
});
