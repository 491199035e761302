import { page } from "vitest/browser";
import { afterEach, describe, expect, it } from "vitest";
import { type Opened, openExplorer, quiet } from "./explorers.ts";

let opened: Opened | undefined;
afterEach(() => {
  opened?.close();
  opened = undefined;
});

async function open(...asked: Parameters<typeof openExplorer>): Promise<Opened> {
  const now = (opened = await openExplorer(...asked));
  await expect.poll(() => now.all('.actor[tabindex="0"]').length, { timeout: 30_000 }).toBe(1);
  await expect.poll(() => now.all(".thumb--to").length, { timeout: 30_000 }).toBe(1);
  await quiet(now);
  return now;
}

it("in every embed the plot has 60 % of the width, and steps are at hand", async () => {
  const now = await open({ ui: "embed" }, [700, 480]);
  const wrong: string[] = [];
  for (const width of [280, 320, 360, 400, 440, 480, 520, 560, 600, 700]) {
    await page.viewport(width, 480);
    await quiet(now);
    const share = now.one(".plot").getBoundingClientRect().width / width;
    if (share < 0.6) wrong.push(`${width}: ${share.toFixed(2)}`);
    for (const control of ['[data-icon="previous"]', '[data-icon="next"]']) {
      const seen = now.all(control).filter((each) => each.checkVisibility() && each.getClientRects().length > 0);
      if (seen.length === 0) wrong.push(`${width}: no ${control}`);
    }
  }
  expect(wrong).toEqual([]);
});

describe("headings", () => {
  const levels = ({ all }: Opened) =>
    all("h1, h2, h3")
      .filter((heading) => heading.checkVisibility())
      .map((heading) => Number(heading.getAttribute("aria-level") ?? heading.localName.slice(1)));

  it.each([
    [{}, 1],
    [{ ui: "embed" }, 2],
    [{ "heading-level": "4" }, 4],
    [{ ui: "embed", "heading-level": "3", actor: "musk" }, 3],
  ])("with %j begin at level %i, and none is left out", async (attributes: Record<string, string>, first) => {
    const found = levels(await open(attributes));
    expect([found[0], Math.min(...found)]).toEqual([first, first]);
    for (const [index, level] of found.entries()) expect(level - (found[index - 1] ?? level)).toBeLessThanOrEqual(1);
  });
});
