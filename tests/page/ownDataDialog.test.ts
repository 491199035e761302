import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readFiles } from "../../src/dataset/files.ts";
import { messyCounts, writeMessyCsv } from "../messyCsv.ts";
import {
  button,
  choose,
  countsOf,
  dialog,
  drop,
  headline,
  issueCodesOf,
  notices,
  openDialog,
  relations,
} from "./ownPage.ts";
import { openSite, type Site, visit, type Visit } from "./site.ts";

let site: Site;
let reader: Visit;
let page: Page;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  reader = await visit(site, "/?lang=en");
  page = reader.page;
});
afterEach(async () => {
  const { complaints } = reader;
  await reader.close();
  expect(complaints).toEqual([]);
});

const saveAs = (format: string) => dialog(page).locator(".dialog-segment", { hasText: format }).click();
const textOf = async (download: Download) => readFileSync(await download.path(), "utf8");
const saving = async (click: () => Promise<void>) => {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return { name: download.suggestedFilename(), text: await textOf(download) };
};

describe("columns that are not understood", () => {
  it("are asked about, and nothing goes on before what is needed is said", async () => {
    await openDialog(page);
    const text = "Protagonist,Gegenspieler,Was,Wann\nAda,Bob,feud,03/04/2025\nBob,Cleo,alliance,2025\n";
    await choose(page, { name: "x.csv", text });
    await expect.poll(() => dialog(page).textContent()).toContain("What is in which column?");
    await button(page, /^Continue/).click();
    await expect.poll(() => dialog(page).textContent()).toContain("Not ready to continue yet");
    const meaning = (heading: string) => dialog(page).getByRole("combobox", { name: `Meaning of “${heading}”` });
    await meaning("Protagonist").selectOption({ label: "Who (from)" });
    await meaning("Gegenspieler").selectOption({ label: "With whom (to)" });
    await meaning("Was").selectOption({ label: "Type of relation" });
    await button(page, /^Continue/).click();
    // Only now it is known that there are dates.
    await dialog(page)
      .getByRole("radio", { name: /^The day/ })
      .check();
    await button(page, /^Continue/).click();
    await button(page, /^Continue/).click();
    await expect.poll(() => countsOf(page)).toEqual([3, 2, 2]);
    expect(await page.locator('[data-type="alliance"] .legend__count').textContent()).toBe("1");
  });

  it("dates that can be read in two ways are asked about, never guessed", async () => {
    const text = "from,to,type,date,sources\nAda,Bob,feud,03/04/2025,https://paper.example/\n";
    const days = [
      [/^The day/, "2025-04-03"],
      [/^The month/, "2025-03-04"],
      [/^I do not know/, undefined],
    ] as const;
    for (const [at, [answer, day]] of days.entries()) {
      await openDialog(page);
      await choose(page, { name: `dated ${day}.csv`, text });
      await dialog(page).getByRole("radio", { name: answer }).check();
      await button(page, /^Continue/).click();
      await button(page, /^Continue/).click();
      if (at > 0) await button(page, "Replace").click();
      await expect.poll(() => headline(page).textContent()).toBe(`dated ${day}`);
      expect(await countsOf(page)).toEqual([2, 1, 1]);
      await openDialog(page);
      await saveAs("JSON");
      const { text: saved } = await saving(() => button(page, /^Save the file/).click());
      const { dataset } = readFiles([{ name: "x.json", bytes: new TextEncoder().encode(saved) }]);
      expect(dataset?.relations[0]?.date).toBe(day ?? "03/04/2025");
      await page.keyboard.press("Escape");
    }
  });
});

describe("issues", () => {
  it("are listed with place, finding and line, sorted by any column, and can be taken along", async () => {
    const text = `${relations}Ada;Nobody;feud;30.02.2025;\nAda;;feud;2025;\n`;
    await openDialog(page);
    await choose(page, { name: "x.csv", text });
    const rows = dialog(page).locator(".data-table__row");
    // What cannot be read could be repaired first.
    await button(page, /^Continue/).click();
    await expect.poll(() => rows.count()).toBeGreaterThan(2);
    await button(page, /^Result/).click();
    expect(await rows.first().textContent()).toMatch(/row 5.*left out/s);
    expect(await rows.first().textContent()).toContain("Ada;;feud;2025");
    const report = await saving(() => button(page, /^Download the report/).click());
    expect(report.name).toMatch(/report.*\.csv$/);
    expect(report.text).toContain("30.02.2025");
    await button(page, "Continue without them").click();
    await expect.poll(() => countsOf(page)).toEqual([4, 3, 3]);
    expect(await issueCodesOf(page)).toContain("date-unreadable");
    await openDialog(page);
    await button(page, /^Show \d+ remarks/).click();
    await expect.poll(() => rows.count()).toBeGreaterThan(2);
  });

  it("of a file at an address are told in a notice, with the table behind it", async () => {
    site.add("/own/bad.csv", `${relations}Ada;;feud;2025;\n`);
    await page.goto(`${site.origin}/?lang=en&data=own/bad.csv`);
    await expect.poll(() => notices(page)).toContain("row 4");
    await page.locator(".area-notices").getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => dialog(page).textContent()).toContain("Ada;;feud;2025");
  });
});

describe("what the page holds is saved", () => {
  it.each([
    ["JSON", ["shipped.json"], "Nothing is lost"],
    ["CSV", ["relations.csv", "actors.csv"], "no place for"],
    ["GEXF", ["shipped.gexf"], ""],
    ["GraphML", ["shipped.graphml"], ""],
  ])("as %s, after a list of what is lost, and comes back the same", async (format, files, said) => {
    await openDialog(page);
    await saveAs(format);
    await expect.poll(() => dialog(page).textContent()).toContain(said);
    const buttons = dialog(page).getByRole("button", { name: /^Save the (file|relations|actors)/ });
    await expect.poll(() => buttons.count()).toBe(files.length);
    const saved = [];
    for (const each of await buttons.all()) saved.push(await saving(() => each.click()));
    await page.keyboard.press("Escape");
    await drop(page, ...saved);
    // Data without an address cannot be shared.
    const isOpen = async () => (await page.getByRole("button", { name: "Share" }).count()) === 0;
    const goOn = button(page, /^Continue/);
    await expect.poll(async () => (await goOn.count()) > 0 || (await isOpen())).toBe(true);
    if ((await goOn.count()) > 0) await goOn.click();
    await expect.poll(isOpen).toBe(true);
    await expect.poll(async () => (await countsOf(page)).slice(0, 2)).toEqual([40, 155]);
  });

  it("templates are given in the language and read, and only a type of their own is remarked on", async () => {
    await openDialog(page);
    const names = [/template: Relations/, /template: Actors/];
    const parts = [];
    for (const name of names) parts.push(await saving(() => button(page, name).click()));
    expect(parts[0]?.text).toMatch(/^\ufeffWho,With whom,Type/);
    await page.keyboard.press("Escape");
    await drop(page, ...parts);
    await button(page, /^Continue/).click();
    await expect.poll(async () => (await countsOf(page))[1]).toBe(3);
    expect(await issueCodesOf(page)).toEqual(["types-understood"]);
  });
});

it("types without a family have a neutral line and are given one on the page", async () => {
  await drop(page, { name: "x.csv", text: relations.replace("feud", "gnarfed") });
  await button(page, /^Continue/).click();
  await expect.poll(() => notices(page)).toContain("neutral line");
  await page.locator(".area-notices").getByRole("button", { name: "Sort the types" }).click();
  await dialog(page).getByRole("combobox").first().selectOption({ label: "money" });
  await button(page, "Apply").click();
  await expect.poll(() => dialog(page).count()).toBe(0);
  await openDialog(page);
  await saveAs("JSON");
  const { text } = await saving(() => button(page, /^Save the file/).click());
  expect(text).toMatch(/"family": "money"/);
});

it("a messy table with eight hundred free types and no dates becomes a graph of few types that says what is missing", async () => {
  await drop(page, { name: "messy.csv", text: writeMessyCsv() });
  await button(page, /^Continue/).click();
  await expect.poll(() => dialog(page).textContent()).toContain("What does not fit");
  const said = await dialog(page).textContent();
  expect(said).toMatch(/no relation has a date/);
  expect(said).toMatch(/rare ones are shown together/);
  await button(page, "Continue without them").click();
  await expect.poll(async () => (await countsOf(page))[0]).toBe(messyCounts.actors);
  expect(await page.locator(".legend [data-type]").count()).toBeLessThanOrEqual(24);
  await expect.poll(() => page.locator(".area-timeline").textContent()).toContain("there is no timeline");
});

it("actors without places are arranged while one watches, and then stay", async () => {
  await drop(page, { name: "x.csv", text: relations });
  await button(page, /^Continue/).click();
  await expect.poll(() => countsOf(page)).toEqual([3, 2, 2]);
  const places = () =>
    page.locator(".area-actors button").evaluateAll((all) =>
      all.map((element) => {
        const { x, y, width } = element.getBoundingClientRect();
        return [x, y, width];
      }),
    );
  let before: number[][] = [];
  await expect
    .poll(
      async () => {
        const now = await places();
        const isStill = JSON.stringify(now) === JSON.stringify(before);
        before = now;
        return isStill && now.length === 3;
      },
      { interval: 700 },
    )
    .toBe(true);
  for (const [one, [x = 0, y = 0, width = 0]] of before.entries()) {
    for (const [otherX = 0, otherY = 0] of before.slice(one + 1)) {
      expect(Math.hypot(otherX - x, otherY - y)).toBeGreaterThan(width / 2);
    }
  }
});
