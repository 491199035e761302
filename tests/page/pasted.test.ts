import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readFiles } from "../../src/dataset/files.ts";
import { button, choose, countsOf, dialog, issueCodesOf, openDialog } from "./ownPage.ts";
import { openSite, type Site, visit } from "./site.ts";

const folder = new URL("../inputs/real/", import.meta.url);
/** What can be copied as text. */
const names = readdirSync(folder).filter((name) => !/\.(?:xlsx|ods|html|md)$/.test(name));
const textOf = (name: string) => new TextDecoder().decode(readFileSync(new URL(name, folder)));

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Where the dialog is: its heading, or that it is closed and the data are on the page. */
async function stepOf(page: Page): Promise<string> {
  const headings = await dialog(page).getByRole("heading", { level: 2 }).allTextContents();
  return headings[0]?.trim() ?? "closed";
}

async function settled(page: Page, before: string): Promise<string> {
  await expect
    .poll(() => stepOf(page), { timeout: 30_000 })
    .not.toMatch(new RegExp(`^(?:${before}|Reading your data)$`));
  return stepOf(page);
}

interface Outcome {
  readonly isShown: boolean;
  readonly isAsked: boolean;
  readonly counts: readonly number[] | undefined;
  readonly codes: readonly string[] | undefined;
}

/** How often the page has shown data since `countLoads`. */
const loadsOf = (page: Page) => page.evaluate(() => Number(document.body.dataset["loads"] ?? 0));
const countLoads = (page: Page) =>
  page.evaluate(() =>
    document.addEventListener("tiespan-load", () => {
      document.body.dataset["loads"] = String(Number(document.body.dataset["loads"] ?? 0) + 1);
    }),
  );

async function pasteInto(page: Page, text: string): Promise<Outcome> {
  const loads = await loadsOf(page);
  await openDialog(page);
  await dialog(page).locator("textarea").fill(text);
  const start = await stepOf(page);
  await button(page, "Read what is pasted").click();
  let step = await settled(page, start);
  const isAsked = step === "What is in which column?";
  if (isAsked) {
    await button(page, "Continue").click();
    await expect
      .poll(
        async () =>
          (await stepOf(page)) !== step || (await dialog(page).locator(".data-problems--checked").count()) > 0,
        { timeout: 30_000 },
      )
      .toBe(true);
    step = (await stepOf(page)) === step ? "This cannot be opened" : await settled(page, step);
  }
  if (step === "What does not fit") await button(page, /^Continue/).click();
  const isShown = step !== "This cannot be opened";
  if (!isShown) {
    await page.keyboard.press("Escape");
    await expect.poll(() => stepOf(page), { timeout: 30_000 }).toBe("closed");
    return { isShown, isAsked, counts: undefined, codes: undefined };
  }
  const isReplacing = async () => (await stepOf(page)) === "Update or replace?";
  await expect.poll(async () => (await loadsOf(page)) > loads || (await isReplacing()), { timeout: 30_000 }).toBe(true);
  if (await isReplacing()) await button(page, "Replace").click();
  await expect.poll(() => loadsOf(page), { timeout: 30_000 }).toBe(loads + 1);
  return { isShown, isAsked, counts: (await countsOf(page)).slice(0, 2), codes: await issueCodesOf(page) };
}

/** Said of columns that nobody has said anything about. */
const ofColumns = new Set(["column-unknown", "column-private"]);

it("what is pasted is read as the same text is on the command line", async () => {
  const { page, complaints, close } = await visit(site, "/?lang=en");
  await countLoads(page);
  const differences: object[] = [];
  for (const name of names) {
    const text = textOf(name);
    const { dataset, issues, tables } = readFiles([{ name: "", bytes: new TextEncoder().encode(text) }]);
    const seen = await pasteInto(page, text);
    const codes = issues.map(({ code }) => code).filter((code) => !seen.isAsked || !ofColumns.has(code));
    // Where a date can be read in several ways the page goes no further without an answer.
    const isOpen = tables?.tables.some(({ columns }) => columns.some(({ asked }) => asked !== undefined)) === true;
    const isShown = dataset !== undefined && !isOpen;
    const expected = {
      isShown,
      counts: isShown ? [dataset.actors.length, dataset.relations.length] : undefined,
      codes: isShown ? codes : undefined,
    };
    const { isAsked, ...found } = seen;
    if (JSON.stringify(found) !== JSON.stringify(expected)) differences.push({ name, isAsked, found, expected });
  }
  expect(differences).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
}, 600_000);

it("entities of FollowTheMoney are shown by schema, and their types can be corrected", async () => {
  const entity = (id: string, schema: string, properties: object) => JSON.stringify({ id, schema, properties });
  const text = [
    entity("a", "Person", { name: ["Anna Berg"] }),
    entity("b", "Company", { name: ["Berg AG"], incorporationDate: ["1999"] }),
    entity("o", "Ownership", { owner: ["a"], asset: ["b"], startDate: ["2001"], notes: ["ask again"] }),
    entity("u", "UnknownLink", { subject: ["a"], object: ["b"], role: ["adviser"] }),
  ].join("\n");
  const { page, complaints, close } = await visit(site, "/?lang=en");
  await openDialog(page);
  await choose(page, { name: "entities.ftm.json", text });
  await button(page, "Change the columns").click();
  const said = async () => ((await dialog(page).textContent()) ?? "").replace(/\s+/g, " ");
  await expect.poll(said, { timeout: 30_000 }).toContain("Found: 2 actors, 2 relations.");
  expect(await dialog(page).getByRole("heading", { level: 3 }).allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/Ownership.*\(1\)/s), expect.stringMatching(/Person.*\(1\)/s)]),
  );
  const row = (name: string) => dialog(page).getByRole("row", { name: new RegExp(`^${name} `) });
  expect(await row("startDate").textContent()).toContain("Start");
  expect(await row("notes").getByRole("combobox").count()).toBe(0);
  await dialog(page).getByRole("combobox", { name: /Link/ }).selectOption("office");
  await button(page, "Continue").click();
  const more = button(page, /^Continue/);
  await expect.poll(async () => (await more.count()) + ((await stepOf(page)) === "closed" ? 1 : 0)).toBeGreaterThan(0);
  if ((await more.count()) > 0) await more.click();
  await expect.poll(async () => (await countsOf(page)).slice(0, 2), { timeout: 30_000 }).toEqual([2, 2]);
  expect(complaints).toEqual([]);
  await close();
});

it("actors at one place are drawn apart, and that is said", async () => {
  const node = (id: string, x: number) => `<node id="${id}" label="${id}"><viz:position x="${x}" y="5"/></node>`;
  const text = `<?xml version="1.0"?><gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
<graph defaultedgetype="directed"><nodes>${["Anna", "Ben", "Carla"].map((id) => node(id, 5)).join("")}${node("Dora", 90)}${node("Emil", 10)}${node("Fritz", 60)}</nodes>
<edges><edge id="0" source="Anna" target="Ben"/><edge id="1" source="Carla" target="Dora"/><edge id="2" source="Emil" target="Fritz"/></edges></graph></gexf>`;
  const { page, complaints, close } = await visit(site, "/?lang=en");
  await openDialog(page);
  await choose(page, { name: "places.gexf", text });
  await expect.poll(async () => (await dialog(page).textContent()) ?? "", { timeout: 30_000 }).toContain("Anna");
  expect(await dialog(page).textContent()).toMatch(/same place/);
  await button(page, /^Continue/).click();
  await expect.poll(async () => (await countsOf(page)).slice(0, 2), { timeout: 30_000 }).toEqual([6, 3]);
  const svg = await page.evaluate(() =>
    document
      .querySelector<HTMLElement & { toSVG(options: object): Promise<string> }>("tiespan-graph")
      ?.toSVG({ plain: true }),
  );
  // The page itself takes no markup.
  const plain = await page.context().newPage();
  await plain.setContent(svg ?? "");
  const centres = await plain.evaluate(() =>
    [...document.querySelectorAll<SVGPathElement>('[data-part="actors"] > path')].map((path) => {
      const { x, y, width, height } = path.getBBox();
      return { x: x + width / 2, y: y + height / 2, radius: width / 2 };
    }),
  );
  expect(centres).toHaveLength(6);
  for (const [index, one] of centres.entries()) {
    for (const other of centres.slice(index + 1)) {
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius);
    }
  }
  expect(complaints).toEqual([]);
  await close();
});
