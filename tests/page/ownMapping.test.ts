import { readFileSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { readFiles } from "../../src/dataset/files.ts";
import { button, choose, countsOf, dialog, openDialog } from "./ownPage.ts";
import { openSite, type Site, visit, type Visit } from "./site.ts";

/** What somebody says about a file that was not understood as she means it. */

let site: Site;
let reader: Visit;
let page: Page;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(async () => {
  const { complaints } = reader;
  await reader.close();
  expect(complaints).toEqual([]);
});

const begin = async (language = "en", options: BrowserContextOptions = {}) => {
  reader = await visit(site, `/?lang=${language}`, options);
  page = reader.page;
};
const control = (label: string | RegExp) => dialog(page).getByRole("combobox", { name: label });
const isAsked = () => expect.poll(() => dialog(page).textContent()).toContain("What is in which column?");
const found = (words: string) => expect.poll(() => dialog(page).textContent()).toContain(`Found: ${words}.`);
/** Goes on past remarks, until the data are on the page. */
const goOn = async (counts: readonly number[]) => {
  await button(page, /^Continue/).click();
  await expect
    .poll(
      async () =>
        (await dialog(page)
          .textContent({ timeout: 1000 })
          .catch(() => "")) ?? "",
    )
    .not.toContain("Reading your data");
  const more = button(page, /^Continue/);
  if ((await more.count()) > 0) await more.click();
  await expect.poll(async () => (await countsOf(page)).slice(0, 2)).toEqual(counts);
};

it("the row of the headings is chosen, and that there are none", async () => {
  await begin();
  await openDialog(page);
  await choose(page, { name: "bare.csv", text: "Alpha,Beta\nAlpha,Gamma\nBeta,Delta\nGamma,Delta\n" });
  await isAsked();
  await control("Headings").selectOption({ label: "none, the first row is an entry already" });
  await found("4 actors, 4 relations");
  await control("Headings").selectOption("2");
  await expect.poll(() => dialog(page).textContent()).toContain("Missing: “Who (from)”");
  await control("Headings").selectOption("none");
  await found("4 actors, 4 relations");
  await goOn([4, 4]);
});

it("a table of relations is taken for one of actors, by keys alone, and the focus stays", async () => {
  await begin();
  await openDialog(page);
  await choose(page, { name: "roles.csv", text: "agency,name,employer\nA,Ada,Bob\nB,Cleo,Dora\n" });
  await expect.poll(() => dialog(page).textContent()).toMatch(/Change the columns|What is in which column/);
  const change = button(page, "Change the columns");
  if ((await change.count()) > 0) {
    await change.focus();
    await page.keyboard.press("Enter");
  }
  await isAsked();
  const rows = control("Each row is");
  await rows.focus();
  await page.keyboard.press("r");
  await page.keyboard.press("Home");
  await expect.poll(() => dialog(page).textContent()).toMatch(/a row for each relation/);
  expect(await rows.evaluate((element) => element.matches(":focus"))).toBe(true);
  for (const [heading, meaning] of [
    ["name", "source"],
    ["employer", "target"],
  ] as const) {
    await control(`Meaning of “${heading}”`).selectOption(meaning);
  }
  await found("4 actors, 2 relations");
  await button(page, /^Continue/).focus();
  await page.keyboard.press("Enter");
  await button(page, /^Continue/).focus();
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await countsOf(page)).slice(0, 2)).toEqual([4, 2]);
});

it("what cannot be read is repaired, the same for all alike, and actors are merged when ticked", async () => {
  await begin();
  await openDialog(page);
  const text = [
    "from;to;type;date",
    "Elon Musk;Sam Altman;feud;after the vote",
    "Musk, Elon;OpenAI;feud;after the vote",
    "E. Musk;OpenAI;gnarfed;2021",
  ].join("\n");
  await choose(page, { name: "quarrel.csv", text });
  await isAsked();
  await found("5 actors, 3 relations");
  const field = dialog(page).getByRole("textbox", { name: "Meant by “after the vote” in “date”" });
  await field.fill("whenever");
  await expect.poll(() => dialog(page).locator(".data-repair__read").textContent()).toContain("cannot be read either");
  await field.fill("6.11.2024");
  await expect.poll(() => dialog(page).locator(".data-repair__read").textContent()).toContain("November 6, 2024");
  await dialog(page).getByRole("checkbox", { name: "“Musk, Elon” is “Elon Musk”" }).check();
  await dialog(page).getByRole("combobox", { name: "“gnarfed” belongs to" }).selectOption({ label: "Feud" });
  await goOn([4, 3]);
  await openDialog(page);
  await dialog(page).locator(".dialog-segment", { hasText: "JSON" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, /^Save the file/).click()]);
  const { dataset } = readFiles([{ name: "x.json", bytes: readFileSync(await download.path()) }]);
  expect(dataset?.actors.map(({ name }) => name)).toEqual(["Elon Musk", "Sam Altman", "OpenAI", "E. Musk"]);
  expect(dataset?.relations.map(({ type, date, label }) => [type, date, label])).toEqual([
    ["feud", "2024-11-06", undefined],
    ["feud", "2024-11-06", undefined],
    ["feud", "2021", "gnarfed"],
  ]);
});

it("another sheet of a workbook is chosen with a finger", async () => {
  await begin("en", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await openDialog(page);
  await choose(page, { name: "beziehungen.xlsx", text: readFileSync("tests/inputs/real/beziehungen.xlsx") });
  await isAsked();
  await found("3 actors, 2 relations");
  expect(await control("Sheet").locator("option").allTextContents()).toEqual(["Beziehungen", "Akteure"]);
  await control("Sheet").selectOption("Akteure");
  await expect.poll(() => dialog(page).textContent()).toContain("a row for each actor");
  await control("Sheet").selectOption("Beziehungen");
  await found("3 actors, 2 relations");
  const body = dialog(page).locator(".dialog__body");
  expect(await body.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
  await goOn([3, 2]);
});

it("empty names are taken from the row above when asked, in German", async () => {
  await begin("de");
  await page.getByRole("button", { name: "Eigene Daten" }).click();
  await choose(page, { name: "leer.csv", text: "Von;An;Typ\nAda;Bob;Fehde\n;Cleo;Amt\n" });
  await expect.poll(() => dialog(page).textContent()).toContain("Gefunden: 2 Akteure, 1 Beziehung.");
  await dialog(page).getByRole("checkbox", { name: "Leere Namen aus der Zeile darüber nehmen (Zeile 3)" }).check();
  await expect.poll(() => dialog(page).textContent()).toContain("Gefunden: 3 Akteure, 2 Beziehungen.");
});

it("attributes of a Gephi file become fields, their dates are asked about, notes come only when chosen", async () => {
  await begin();
  await openDialog(page);
  const graphml = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="a" for="edge" attr.name="how" attr.type="string"/><key id="b" for="edge" attr.name="date" attr.type="string"/>
<graph edgedefault="directed"><node id="Ada"/><node id="Bob"/>
<edge source="Ada" target="Bob"><data key="a">feud</data><data key="b">03/04/2025</data></edge></graph></graphml>`;
  await choose(page, { name: "x.graphml", text: graphml });
  await isAsked();
  await control("Meaning of “how”").selectOption({ label: "Type of relation" });
  await dialog(page)
    .getByRole("radio", { name: /^The day/ })
    .check();
  await goOn([2, 1]);
  await expect.poll(() => page.locator('.legend [data-type="feud"]').count()).toBe(1);
});
