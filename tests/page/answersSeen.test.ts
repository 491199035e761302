import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, type Site, visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const touch = { hasTouch: true, isMobile: true };
const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

/** Of these actors those whose disc is not to be seen: beside the stage, or behind something that is not of the graph. */
function hidden(page: Page, names: readonly string[]): Promise<readonly string[]> {
  return page.evaluate((wanted) => {
    const root = document.querySelector("tiespan-graph")?.shadowRoot;
    const stage = root?.querySelector(".area-stage")?.getBoundingClientRect();
    return wanted.filter((name) => {
      const button = [...(root?.querySelectorAll(".actor") ?? [])].find(({ ariaLabel }) =>
        ariaLabel?.replace(/[\u2066-\u2069]/gu, "").startsWith(`${name},`),
      );
      const box = button?.getBoundingClientRect();
      if (box === undefined || stage === undefined) return true;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const isOnStage = x > stage.left && x < stage.right && y > stage.top && y < stage.bottom;
      const over = root?.elementFromPoint(x, y)?.closest(".area-details, .area-timeline, .area-footer");
      return !isOnStage || over !== null;
    });
  }, names);
}

/** Whom the triangle that is told is made of. */
async function triangle(page: Page): Promise<readonly string[]> {
  const said = await page.locator(".answer__verdict").allTextContents();
  return [...new Set(said.flatMap((side) => (side.split(": counted")[0] ?? "").split(" and ")))].map((name) =>
    name.replace(/[\u2066-\u2069]/gu, ""),
  );
}

describe("whom an answer speaks of", () => {
  it.each([
    ["/?", 390, 844],
    ["/?", 320, 640],
    ["/embed.html?", 320, 480],
    ["/embed.html?", 600, 400],
    ["/embed.html?", 800, 500],
  ])("is to be seen beside its words: %s at %i × %i", async (path, width, height) => {
    const view = { viewport: { width, height }, ...(width < 600 ? touch : {}) };
    const way = await visit(site, `${path}scene=&path=musk.ellison&lang=en`, view);
    if (path !== "/?") await way.page.locator("[data-list]").click();
    await way.page.locator("[data-verdict]").first().waitFor();
    await expect.poll(() => hidden(way.page, ["Elon Musk", "Tesla", "Larry Ellison"])).toEqual([]);
    await way.close();
    const tension = await visit(site, `${path}scene=&tension=on&lang=en`, view);
    if (path !== "/?") await tension.page.locator("[data-list]").click();
    await tension.page.locator(".answer__verdict").first().waitFor();
    const first = await triangle(tension.page);
    expect(first).toHaveLength(3);
    await expect.poll(() => hidden(tension.page, first)).toEqual([]);
    await tension.page.locator('.answer__steps [data-icon="next"]').click();
    await expect.poll(() => triangle(tension.page)).not.toEqual(first);
    const second = await triangle(tension.page);
    await expect.poll(() => hidden(tension.page, second)).toEqual([]);
    await tension.close();
  });

  it("is left where a reader has moved the camera, until something else is chosen, and the camera goes back in the end", async () => {
    const view = { viewport: { width: 390, height: 844 }, ...touch };
    const { page, close } = await visit(site, "/?scene=&tension=on&camera=0.5_0.5_0.3&lang=en", view);
    await page.locator(".answer__verdict").first().waitFor();
    const first = await triangle(page);
    expect(query(page)["camera"]).toBe("0.5_0.5_0.3");
    await page.locator('.answer__steps [data-icon="next"]').click();
    await expect.poll(() => triangle(page)).not.toEqual(first);
    await expect.poll(() => query(page)["camera"]).not.toBe("0.5_0.5_0.3");
    await page.locator(".area-details .details > .icon-button").click();
    await expect.poll(() => query(page)).toMatchObject({ camera: "0.5_0.5_0.3" });
    expect(query(page)["tension"]).toBeUndefined();
    await close();
  });
});

describe("what counts for camps and tension", () => {
  it("is in the link, in what is shared, in pictures and in the alternative text, and comes back", async () => {
    const { page, complaints, close } = await visit(site, "/?scene=&tension=on&lang=en");
    const said = page.locator(".answer__said");
    await expect.poll(() => said.textContent()).toContain("8 triangles");
    await page.locator(".answer__check input").uncheck();
    await expect.poll(() => query(page)["tension"]).toBe("undoubted");
    await expect.poll(() => said.textContent()).toContain("What is claimed, disputed or denied is not counted.");
    const told = await said.textContent();
    await page.reload();
    await expect.poll(() => said.textContent()).toBe(told);
    expect(await page.locator(".answer__check input").isChecked()).toBe(false);
    const made = await page.evaluate(async () => {
      const graph = document.querySelector<
        HTMLElement & { toSVG(options: object): Promise<string>; describe(): string }
      >("tiespan-graph");
      return [graph?.describe() ?? "", (await graph?.toSVG({ lang: "de", preset: "wide" })) ?? ""];
    });
    expect(made[0]).toContain("What is claimed, disputed or denied is not counted.");
    const svg = (made[1] ?? "").replace(/<[^>]*>/gu, " ");
    expect(svg).toContain("Nicht gezählt ist, was behauptet, umstritten oder bestritten ist.");
    await page.getByRole("button", { name: "Share" }).click();
    await expect
      .poll(() =>
        page.evaluate(() =>
          [
            ...(document
              .querySelector("tiespan-graph")
              ?.shadowRoot?.querySelectorAll("dialog input, dialog textarea") ?? []),
          ]
            .map((field) => (field as HTMLInputElement).value)
            .join(" "),
        ),
      )
      .toContain("tension=undoubted");
    await page.keyboard.press("Escape");
    await page.locator(".answer__check input").check();
    await expect.poll(() => query(page)["tension"]).toBe("on");
    await page.goBack();
    await expect.poll(() => said.textContent()).toBe(told);
    expect(complaints).toEqual([]);
    await close();
  });
});

it("who is not in a view is found among all actors, in the same days", async () => {
  const { page, complaints, close } = await visit(site, "/?scene=stargate&path=musk.zilis&lang=en");
  const button = page.locator("[data-show-all]");
  await button.waitFor();
  expect(await page.locator("[data-verdict]").count()).toBe(0);
  await button.press("Enter");
  await page.locator("[data-verdict]").first().waitFor();
  expect(query(page)).toMatchObject({ scene: "", from: "2025-01-13", to: "2025-01-28", path: "musk.zilis" });
  expect(await button.count()).toBe(0);
  const isFocusKept = await page.evaluate(() => {
    const root = document.querySelector("tiespan-graph")?.shadowRoot;
    return root?.querySelector(".area-details")?.contains(root.activeElement) === true;
  });
  expect(isFocusKept).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});

it("one of two is shown with the surroundings at one step, at two, and with all, with whom they share", async () => {
  const { page, complaints, close } = await visit(site, "/?scene=&path=altman.musk&lang=en");
  await page.locator("[data-verdict]").first().waitFor();
  const counted = () =>
    page.evaluate(
      () =>
        document.querySelector<HTMLElement & { counts: { shown: { actors: number } } }>("tiespan-graph")?.counts.shown
          .actors,
    );
  const all = await counted();
  expect(await page.locator("[data-shared]").count()).toBeGreaterThan(1);
  await page.locator('[data-around="1"]').click();
  await expect.poll(() => query(page)).toMatchObject({ actors: "altman", depth: "1", path: "altman.musk" });
  await expect.poll(() => page.locator('[data-around="1"]').getAttribute("aria-pressed")).toBe("true");
  const near = await counted();
  await page.locator('[data-around="2"]').press("Enter");
  await expect.poll(() => query(page)["depth"]).toBe("2");
  await expect.poll(counted).toBeGreaterThan(near ?? 0);
  expect(near).toBeLessThan(all ?? 0);
  await page.locator('[data-around="all"]').click();
  await expect.poll(() => query(page)["actors"]).toBeUndefined();
  await expect.poll(counted).toBe(all);
  await page.locator("[data-shared] summary").first().click();
  await page.locator("[data-shared] [data-relation]").first().click();
  await expect.poll(() => query(page)["relation"]).toBeTruthy();
  expect(complaints).toEqual([]);
  await close();
});

describe("the curve of tension", () => {
  it.each([
    ["de", 720],
    ["en", 800],
    ["ar", 720],
  ])("says in an embed what it shows, whole, in %s at %i", async (lang, width) => {
    const { page, close } = await visit(site, `/embed.html?scene=&tension=on&lang=${lang}`, {
      viewport: { width, height: 500 },
    });
    const meaning = page.locator(".track__meaning");
    await meaning.waitFor();
    const box = await meaning.evaluate((element) => {
      const [own, key] = [element.getBoundingClientRect(), element.parentElement?.getBoundingClientRect()];
      const around = document.documentElement.clientWidth;
      return {
        ...{ left: own.left, right: own.right, top: own.top, bottom: own.bottom, around },
        keyBottom: key?.bottom,
      };
    });
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(box.around);
    expect(box.bottom).toBeLessThanOrEqual((box.keyBottom ?? 0) + 1);
    const isWhole = await meaning.evaluate(
      ({ parentElement: key }) => (key?.scrollWidth ?? 0) <= (key?.clientWidth ?? 0),
    );
    expect(isWhole).toBe(true);
    await close();
  });

  it.each([
    [1280, 800],
    [390, 844],
  ])("leads to a day without moving what is read or pressed, at %i × %i", async (width, height) => {
    const view = { viewport: { width, height }, ...(width < 600 ? touch : {}) };
    const { page, close } = await visit(site, "/?scene=&tension=on&lang=en", view);
    const highest = page.locator(".answer__moments button").first();
    await highest.evaluate((element) => element.scrollIntoView({ block: "center" }));
    const topOf = () => highest.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const before = await topOf();
    const said = await page.locator(".answer__said").textContent();
    await highest.click();
    await expect.poll(() => page.locator(".answer__said").textContent()).not.toBe(said);
    await expect.poll(async () => Math.abs((await topOf()) - before)).toBeLessThan(3);
    // The same where the press was on the curve, below what is read.
    const section = page.locator(".answer__part", { has: page.locator(".answer__moments") });
    await page.locator(".details__scroll").evaluate((box) => {
      const part = box.querySelector(".answer__moments")?.closest(".answer__part")?.getBoundingClientRect();
      box.scrollTop += (part?.top ?? 0) - box.getBoundingClientRect().top + 20;
    });
    const sectionTop = () => section.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const read = await sectionTop();
    await page.locator(".track__curve").press("End");
    await expect.poll(() => query(page)["to"]).not.toBe("2025-01-21");
    await expect.poll(async () => Math.abs((await sectionTop()) - read)).toBeLessThan(3);
    await close();
  });
});
