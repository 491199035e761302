import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openSite, type Site } from "./site.ts";

interface Graph extends HTMLElement {
  readonly ready: Promise<void>;
  view: Record<string, unknown> | undefined;
  assets: string;
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Opens a page of these elements; gives it, with what went wrong, when its graph is ready. */
async function open(body: string, { width = 1280, script = '<script src="/tiespan.js" defer></script>' } = {}) {
  site.add("/article.html", `<!doctype html><meta charset="utf-8"><title>Article</title>${script}${body}`);
  const context = await site.browser.newContext({ viewport: { width, height: 800 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto(`${site.origin}/article.html`);
  await page.evaluate(async () => {
    await customElements.whenDefined("tiespan-graph");
    await document.querySelector<Graph>("tiespan-graph")?.ready;
  });
  return { page, errors, close: () => context.close() };
}

const graph = '<tiespan-graph src="/data/musk-altman-trump.json" lang="en"></tiespan-graph>';
const live = (page: Page) => page.locator("tiespan-graph canvas").first().waitFor({ state: "attached" });

describe("a graph is as high as its page makes it, whatever the window", () => {
  const sized = (ui: string, style: string) => graph.replace("lang", `ui="${ui}" style="${style}" lang`);
  const boxOf = (page: Page, part: string) =>
    page.locator(part).evaluate((element) => {
      const { top, bottom, height } = element.getBoundingClientRect();
      return { top, bottom, height };
    });

  it.each([
    ["with a height of its own", sized("embed", "height: 480px"), 480],
    ["in a box of a height", `<div style="height: 420px">${sized("embed", "height: 100%")}</div>`, 420],
    ["without one", sized("embed", ""), 416],
  ])("an embed %s", async (_, body, heightPx) => {
    const { page, close } = await open(`<div style="width: 600px">${body}</div>`);
    await live(page);
    const heights = async () =>
      [await boxOf(page, "tiespan-graph"), await boxOf(page, ".layout")].map((box) => box.height);
    await expect.poll(heights).toEqual([heightPx, heightPx]);
    expect((await boxOf(page, ".area-stage")).height).toBeGreaterThan(190);
    await close();
  });

  it.each(["none", "static"])("in ui=%s notices take no room from the stage", async (ui) => {
    const { page, close } = await open(sized(ui, "height: 600px"));
    const above = ui === "none" ? (await boxOf(page, "tiespan-graph")).top : (await boxOf(page, ".area-header")).bottom;
    expect(Math.round((await boxOf(page, ".area-stage")).top - above)).toBe(0);
    await close();
  });
});

describe("a graph whose width comes from its contents has a useful one, and a useful height", () => {
  const boxes = {
    "a flex row": `<div style="display:flex">${graph}</div>`,
    "a flex row beside text": `<div style="display:flex"><p>Text</p>${graph}</div>`,
    "a centred flex column": `<div style="display:flex;flex-direction:column;align-items:center">${graph}</div>`,
    "a grid that centres": `<div style="display:grid;place-items:center">${graph}</div>`,
    "a float": `<div style="float:left">${graph}</div>`,
    "an inline block": `<div style="display:inline-block">${graph}</div>`,
    "a table cell": `<table><tr><td>${graph}</td></tr></table>`,
    "an absolute box": `<div style="position:absolute">${graph}</div>`,
    "a dialog": `<dialog open>${graph}</dialog>`,
    "a grid of columns as wide as what is in them": `<div style="display:grid;grid-template-columns:auto auto;justify-content:start"><p>Text</p>${graph}</div>`,
    "a box of the least width": `<div style="width:min-content">${graph}</div>`,
    "lines that run from above to below": `<div style="writing-mode:vertical-rl">${graph}</div>`,
    "a fixed box, in an element that has no box": `<div style="position:fixed;top:0"><span style="display:contents">${graph}</span></div>`,
  };
  it.each(Object.entries(boxes))("in %s", async (_, body) => {
    for (const width of [1280, 390]) {
      const { page, errors, close } = await open(body, { width });
      await live(page);
      const size = await page.evaluate(() => {
        const { width: own, height } = document.querySelector("tiespan-graph")?.getBoundingClientRect() ?? {};
        return { own, height, overflow: document.documentElement.scrollWidth - innerWidth };
      });
      expect(size.own).toBeGreaterThan(width === 390 ? 280 : 600);
      expect(size.height).toBeGreaterThan(400);
      const inColumn = await page.evaluate((own) => {
        const column = document.createElement("div");
        column.style.width = `${own ?? 0}px`;
        document.body.append(column);
        const moved = document.querySelector("tiespan-graph");
        if (moved !== null) column.append(moved);
        return moved?.getBoundingClientRect().height;
      }, size.own);
      expect(size.height).toBe(inColumn);
      expect(size.overflow).toBeLessThanOrEqual(0);
      expect(errors).toEqual([]);
      await close();
    }
  });
});

describe("what stands in the element", () => {
  const fallen = '<img id="ours" src="/icon.svg" width="300" height="200" alt="Ada and Ben">';
  it.each([
    ["there is no file", "/data/nowhere.json", /no file at this address/],
    ["the file is none that can be shown", "/icon.svg", /not a dataset/],
    ["another origin is not allowed", "http://localhost:1/x.json", /does not allow/],
  ])("stays, with one line, where %s", async (_, src, words) => {
    const { page, close } = await open(`<tiespan-graph src="${src}" lang="en">${fallen}</tiespan-graph>`);
    await expect.poll(() => page.locator(".notice").textContent()).toMatch(words);
    const seen = await page.evaluate(() => {
      const shown = (selector: string) => {
        const root = document.querySelector("tiespan-graph")?.shadowRoot;
        return root?.querySelector(selector)?.checkVisibility();
      };
      const heightOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().height ?? NaN;
      return {
        ours: heightOf("#ours"),
        host: heightOf("tiespan-graph"),
        header: shown(".area-header"),
        stage: shown(".area-stage"),
      };
    });
    expect(seen).toMatchObject({ ours: 200, header: false, stage: false });
    expect(seen.host).toBeLessThan(320);
    await page.evaluate(() =>
      document.querySelector("tiespan-graph")?.setAttribute("src", "/data/musk-altman-trump.json"),
    );
    await live(page);
    expect(await page.locator("#ours").isVisible()).toBe(false);
    await close();
  });
});

describe("a view", () => {
  it("that is set before the element is on a page is shown", async () => {
    const { page, close } = await open("<main></main>");
    const seen = await page.evaluate(async () => {
      const made = document.createElement("tiespan-graph") as Graph;
      made.view = { scene: "money" };
      made.view = { theme: "dark" };
      made.setAttribute("src", "/data/musk-altman-trump.json");
      document.querySelector("main")?.append(made);
      await made.ready;
      const { view } = document.querySelector<Graph>("main tiespan-graph") ?? {};
      return [view?.["scene"], view?.["theme"]];
    });
    expect(seen).toEqual(["money", "dark"]);
    await close();
  });

  it("is kept when the element is moved, at once or later, and gives way to attributes that are set meanwhile", async () => {
    const { page, errors, close } = await open(`<main></main><div id="other"></div>${graph}`);
    await page.locator('[data-scene="money"]').click();
    await page.locator(".relation-button").first().click();
    const move = (pause: boolean) =>
      page.evaluate(async (isPaused) => {
        const moved = document.querySelector<Graph>("tiespan-graph");
        const { scene, relation } = moved?.view ?? {};
        moved?.remove();
        if (isPaused) await new Promise((resolve) => setTimeout(resolve));
        if (moved) document.querySelector("#other")?.append(moved);
        await moved?.ready;
        return { before: [scene, relation], after: [moved?.view?.["scene"], moved?.view?.["relation"]] };
      }, pause);
    for (const pause of [false, true]) {
      const { before, after } = await move(pause);
      expect(before[0]).toBe("money");
      expect(before[1]).toMatch(/^r\d+$/);
      expect(after).toEqual(before);
    }
    const later = await page.evaluate(async () => {
      const moved = document.querySelector<Graph>("tiespan-graph");
      moved?.remove();
      await new Promise((resolve) => setTimeout(resolve));
      moved?.setAttribute("scene", "rift");
      if (moved) document.body.append(moved);
      await moved?.ready;
      return moved?.view?.["scene"];
    });
    expect(later).toBe("rift");
    expect(errors).toEqual([]);
    await close();
  });

  it("is kept in another document, and back, with styles and all", async () => {
    const frame = '<iframe srcdoc="<!doctype html><body>" width="900" height="700"></iframe>';
    const { page, errors, close } = await open(graph + frame);
    await page.locator('[data-scene="money"]').click();
    const inner = page.frames().find((each) => each !== page.mainFrame());
    if (inner === undefined) throw new Error("the page has no frame");
    const move = async (isBack: boolean) => {
      await page.evaluate(async (isBack) => {
        const other = document.querySelector("iframe")?.contentDocument;
        const [from, to] = isBack ? [other, document] : [document, other];
        const moved = from?.querySelector<Graph>("tiespan-graph");
        if (moved) to?.body.prepend(moved);
        scrollTo(0, 0);
        await moved?.ready;
      }, isBack);
      const place = isBack ? page : inner;
      await place.locator("tiespan-graph canvas").first().waitFor({ state: "attached" });
      await place.getByRole("button", { name: "Save picture" }).click();
      await place.locator("dialog[open]").waitFor();
      await place.getByRole("button", { name: "Close", exact: true }).click();
      return place.evaluate(() => {
        const moved = document.querySelector<Graph>("tiespan-graph");
        const explorer = moved?.shadowRoot?.querySelector(".explorer");
        return [moved?.view?.["scene"], explorer && getComputedStyle(explorer).containerType];
      });
    };
    expect(await move(false)).toEqual(["money", "inline-size"]);
    expect(await move(true)).toEqual(["money", "inline-size"]);
    expect(errors).toEqual([]);
    await close();
  });
});

describe("text styles and the direction of the page around", () => {
  /** All that elements inherit, and what makes a difference to them. */
  const styles = `font: italic small-caps 900 condensed 31px / 3 monospace; font-size-adjust: 0.9; font-kerning: none;
    font-feature-settings: "smcp"; font-variation-settings: "wght" 900; font-optical-sizing: none; font-palette: dark;
    font-synthesis: none; font-language-override: "TRK"; letter-spacing: 4px; word-spacing: 9px; text-transform: uppercase;
    text-indent: 30px; text-shadow: 1px 1px red; text-align: right; text-align-last: center; text-justify: none;
    text-rendering: geometricPrecision; text-orientation: upright; text-combine-upright: all; text-emphasis: dot red;
    text-underline-position: under; text-decoration-skip-ink: none; text-size-adjust: 300%; text-wrap: nowrap;
    -webkit-text-stroke: 2px red; -webkit-text-fill-color: red; -webkit-font-smoothing: none; white-space: pre;
    word-break: break-all; line-break: anywhere; overflow-wrap: normal; hyphens: manual; hyphenate-character: "+";
    tab-size: 40; quotes: "(" ")"; hanging-punctuation: first; direction: rtl; color: red; color-scheme: dark;
    caret-color: red; accent-color: red; scrollbar-color: red red; cursor: wait; list-style: square inside;
    caption-side: bottom; border-collapse: collapse; border-spacing: 20px; empty-cells: hide; orphans: 9; widows: 9;
    image-rendering: pixelated; fill: red; stroke: red; stroke-width: 5px; paint-order: stroke; text-anchor: end;
    dominant-baseline: hanging; stroke-dasharray: 1 9; marker: none; ruby-position: under; math-style: compact;
    user-select: none;`;
  /** All that the parts of a graph could inherit, and where each of them is. */
  const readStyles = (page: Page) =>
    page.evaluate(() => {
      const root = document.querySelector("tiespan-graph")?.shadowRoot;
      const explorer = root?.querySelector(".explorer") ?? document.body;
      const style = getComputedStyle(explorer);
      const names = Array.from(style).filter((name) => !name.startsWith("--"));
      const boxes = [...explorer.querySelectorAll(":not(svg *)")].map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const place = [left, top, width, height].map(Math.round).join(" ");
        return `${element.tagName} ${element.getAttribute("class") ?? ""}: ${place}`;
      });
      return [...names.map((name) => `${name}: ${style.getPropertyValue(name)}`), ...boxes];
    });
  async function openUnder(rule: string) {
    const opened = await open(`<style>body { margin: 0 } ${rule}</style><main>${graph}</main>`);
    await live(opened.page);
    await opened.page.locator(".area-still svg").waitFor({ state: "detached" });
    await opened.page.locator(".relation-button").first().waitFor({ state: "attached" });
    return opened;
  }
  let plain: readonly string[];
  beforeAll(async () => {
    const { page, close } = await openUnder("");
    // Until the last part that comes later is there.
    let last: readonly string[] = [];
    const settle = async (): Promise<void> => {
      const now = await readStyles(page);
      const isSame = now.join("\n") === last.join("\n");
      last = now;
      if (!isSame) throw new Error("the graph is still coming");
    };
    await vi.waitFor(settle, { interval: 1500, timeout: 60_000 });
    plain = last;
    await close();
  });

  it.each([
    ["by inheritance", `main { ${styles} }`],
    ["for every element", `* { ${styles} }`],
  ])("do not reach the words of the graph %s", async (_, rule) => {
    expect(plain.length).toBeGreaterThan(600);
    const { page, close } = await openUnder(rule);
    const others = async (): Promise<readonly string[]> => {
      const found = await readStyles(page);
      return [...found.filter((line, index) => line !== plain[index]), ...plain.slice(found.length)];
    };
    await expect.poll(others).toEqual([]);
    await close();
  });

  it("whether it is seen, and can be pointed at, is for the page to say", async () => {
    const { page, close } = await open(`<main style="visibility: hidden; pointer-events: none">${graph}</main>`);
    await page.locator(".actor").first().waitFor({ state: "attached" });
    const { visibility, pointerEvents } = await page.locator(".explorer").evaluate((explorer) => {
      const { visibility, pointerEvents } = getComputedStyle(explorer);
      return { visibility, pointerEvents };
    });
    expect([visibility, pointerEvents]).toEqual(["hidden", "none"]);
    await close();
  });
});

describe("the parts of the program", () => {
  const csv = "source,target,type,start\nAda,Ben,alliance,2020\n";

  /** Opens the picture dialog and gives what is to be seen then. */
  async function askForPicture(page: Page): Promise<string> {
    await live(page);
    await page.getByRole("button", { name: "Save picture" }).click();
    const answer = page.locator('dialog[open], [data-notice="told"]').first();
    await answer.waitFor();
    return (await answer.textContent()) ?? "";
  }

  it("lie beside a script that is a module", async () => {
    const { page, errors, close } = await open(graph, { script: '<script type="module" src="/tiespan.js"></script>' });
    expect(await askForPicture(page)).toContain("Save PNG");
    expect(errors).toEqual([]);
    await close();
  });

  it("of a bundle lie where the page says", async () => {
    const text = readFileSync(new URL("../../dist/tiespan.js", import.meta.url), "utf8");
    site.add("/bundle/app.js", text);
    site.add("/own/two.csv", csv);
    const table = '<tiespan-graph src="/own/two.csv" lang="en"></tiespan-graph>';
    const script = '<script src="/bundle/app.js" defer></script>';
    const lost = await open(table, { script });
    await expect
      .poll(() => lost.page.locator(".notice").first().textContent())
      .toMatch(/A part of this graphic’s program could not be loaded: .*\/bundle\/tiespan-(?:more|import)\.js/);
    await lost.page.evaluate(() => {
      const found = document.querySelector<Graph>("tiespan-graph");
      if (found) found.assets = "/";
    });
    await lost.page.getByRole("button", { name: "Try again" }).click();
    await live(lost.page);
    await lost.close();
    const said = await open(table.replace("lang", `assets="/" lang`), { script });
    expect(await askForPicture(said.page)).toContain("Save PNG");
    await said.close();
  });

  it("that are missing are named when somebody asks for them", async () => {
    site.add("/bundle/app.js", readFileSync(new URL("../../dist/tiespan.js", import.meta.url), "utf8"));
    const { page, close } = await open(graph, { script: '<script src="/bundle/app.js" defer></script>' });
    expect(await askForPicture(page)).toMatch(/could not be loaded: .*\/bundle\/tiespan-more\.js/);
    await close();
  });

  it("are all in the module that is one file", async () => {
    site.add("/alone/graph.js", readFileSync(new URL("../../dist/tiespan-single.mjs", import.meta.url), "utf8"));
    site.add("/own/two.csv", csv);
    const script = `<script type="module">import { defineTiespanGraph } from "/alone/graph.js"; defineTiespanGraph();</script>`;
    const { page, errors, close } = await open('<tiespan-graph src="/own/two.csv" lang="en"></tiespan-graph>', {
      script,
    });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    expect(await askForPicture(page)).toContain("Save PNG");
    expect(asked.filter((url) => url.startsWith("http"))).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});
