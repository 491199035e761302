import { cdp } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import css from "../../../src/panels/styles/explorer.css?inline";
import { themeRule } from "../../../src/panels/theme.ts";
import { createPrint, type Print, type PrintedView } from "../../../src/shell/print.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";
import { figureOf } from "../../figureOf.ts";

interface Devtools {
  send(method: "Emulation.setEmulatedMedia", parameters: { readonly media: string }): Promise<unknown>;
}

const address = "https://example.org/?scene=stargate&from=2025-01-20";
const model = buildModel({
  ...datasetOf([
    { type: "rebuke", date: "2025-01-22", sources: ["s"] },
    { type: "feud", target: "c", start: "2018", status: "disputed", disputedBy: ["c"] },
  ]),
  title: { de: "Der Streit", en: "The quarrel" },
  sources: { s: { title: "Bericht", publisher: "dpa", url: "https://example.org/report" } },
});

let host: HTMLElement;
let explorer: HTMLElement;
let region: HTMLElement;
let timeline: HTMLElement;
let print: Print;
let view: PrintedView;

const usual = { names: model.dataset.actors.map(({ id }) => id), words: [], period: "2018–2025", address };

beforeEach(() => {
  host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [themeRule("dark"), css].map((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    return sheet;
  });
  explorer = document.createElement("div");
  explorer.className = "explorer";
  explorer.dataset["ui"] = "embed";
  const layout = document.createElement("div");
  layout.className = "layout";
  const header = document.createElement("h1");
  header.textContent = "Der Streit";
  timeline = document.createElement("div");
  timeline.className = "area-timeline";
  timeline.textContent = "What is for the screen";
  region = document.createElement("div");
  region.className = "area-print";
  layout.append(header, timeline, region);
  explorer.append(layout);
  root.append(explorer);
  document.body.append(host);
  view = { ...usual, figure: figureOf(model, {}), translator: translatorFor("de") };
  print = createPrint(region, () => view);
});

afterEach(async () => {
  print.destroy();
  host.remove();
  await emulate("screen");
});

function emulate(media: "print" | "screen"): Promise<unknown> {
  return (cdp() as unknown as Devtools).send("Emulation.setEmulatedMedia", { media });
}

function texts(selector: string): string[] {
  return [...region.querySelectorAll(selector)].map(({ textContent }) => textContent);
}

describe("before printing", () => {
  it("picture, address and table are there at once, and gone afterwards", () => {
    expect(region.childElementCount).toBe(0);
    dispatchEvent(new Event("beforeprint"));
    expect(texts("svg [data-part='names'] text").sort()).toEqual(model.dataset.actors.map(({ id }) => id));
    expect(texts(".area-print__period")).toEqual(["2018–2025"]);
    expect(texts("td.relation-table__sources")[0]).toContain("dpa");
    expect(texts(".area-print__address")).toEqual([`Diese Ansicht: ${address}`]);
    expect(texts(".relation-table__sentence")).toEqual(["A kritisiert B", "A und C: Fehde"]);
    dispatchEvent(new Event("afterprint"));
    expect(region.childElementCount).toBe(0);
  });

  it("what is printed is the view of that moment, in its language", () => {
    view = { ...usual, figure: figureOf(model, { types: ["feud"] }), translator: translatorFor("en") };
    dispatchEvent(new Event("beforeprint"));
    expect(region.lang).toBe("en");
    expect(texts(".area-print__address")).toEqual([`This view: ${address}`]);
    expect(texts(".relation-table__sentence")).toEqual(["A and C: feud"]);
  });

  it("it is in ink on paper, whatever the theme on screen", () => {
    dispatchEvent(new Event("beforeprint"));
    const fills = [...region.querySelectorAll("[fill]")].map((element) => element.getAttribute("fill"));
    expect(fills).toContain("#1a1d21");
    expect(fills).not.toContain("#f1f3f5");
  });

  it("after the end nothing is left and nothing comes", () => {
    print.destroy();
    dispatchEvent(new Event("beforeprint"));
    expect(region.childElementCount).toBe(0);
  });
});

describe("on paper", () => {
  it("only what is made for paper is to be seen, with the addresses of links in words", async () => {
    expect(region.checkVisibility()).toBe(false);
    await emulate("print");
    await expect.poll(() => region.childElementCount).toBe(4);
    expect(region.checkVisibility()).toBe(true);
    expect(timeline.checkVisibility()).toBe(false);
    const link = region.querySelector("a");
    expect(link === null ? "" : getComputedStyle(link, "::after").content).toContain("https://example.org/report");
    const rows = [...region.querySelectorAll("tr")].map((row) => getComputedStyle(row).breakInside);
    expect(rows).toEqual(["avoid", "avoid", "avoid"]);
    await emulate("screen");
    await expect.poll(() => region.childElementCount).toBe(0);
    expect(timeline.checkVisibility()).toBe(true);
  });

  it("picture and table are no broader than the sheet", async () => {
    await emulate("print");
    await expect.poll(() => region.childElementCount).toBe(4);
    for (const part of region.children) {
      expect(part.getBoundingClientRect().right).toBeLessThanOrEqual(document.documentElement.clientWidth + 1);
    }
  });
});
