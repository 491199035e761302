import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, type Site, visit, type Visit } from "./site.ts";

interface GraphElement extends HTMLElement {
  readonly ready: Promise<void>;
  data: unknown;
  view: Record<string, unknown> | undefined;
  readonly issues: readonly { code: string }[];
  readonly counts: { actors: number; shown: { relations: number } };
  describe(): string;
  play(): void;
  pause(): void;
  nextEvent(): boolean;
  previousEvent(): boolean;
  fit(): void;
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const small = {
  title: "Two of them",
  actors: [
    { id: "a", name: "Ada" },
    { id: "b", name: "Ben" },
  ],
  relations: [
    { id: "r1", type: "alliance", source: "a", target: "b", start: "2020-01-01" },
    { id: "r2", type: "feud", source: "a", target: "b", date: "2021-05-01" },
  ],
};

/** The explorer's page with its element gone, so that a test makes its own. */
async function emptyPage(): Promise<Visit> {
  const visited = await visit(site, "/?lang=en");
  await visited.page.evaluate(() => document.querySelector("tiespan-graph")?.remove());
  return visited;
}

describe("data as a property", () => {
  it("goes before the address, is read like a file, and shares nothing with what is shown", async () => {
    const { page, complaints, close } = await emptyPage();
    const seen = await page.evaluate(async (data) => {
      const graph = document.createElement("tiespan-graph") as GraphElement;
      graph.setAttribute("src", "data/nowhere.json");
      graph.setAttribute("lang", "en");
      graph.data = data;
      document.body.append(graph);
      await graph.ready;
      data.actors.length = 0;
      return { counts: graph.counts, words: graph.describe(), view: graph.view?.["from"] };
    }, small);
    expect(seen.counts.actors).toBe(2);
    expect(seen.words).toContain("Two of them");
    expect(seen.view).toBe("2020-01-01");
    expect(complaints).toEqual([]);
    await close();
  });

  it("that is no dataset is explained in words", async () => {
    const { page, complaints, close } = await emptyPage();
    const words = await page.evaluate(async () => {
      const told: string[] = [];
      const circle: Record<string, unknown> = {};
      circle["self"] = circle;
      for (const data of [circle, 7, "text", () => 1, [], null]) {
        const graph = document.createElement("tiespan-graph") as GraphElement;
        graph.setAttribute("lang", "en");
        graph.data = data;
        document.body.append(graph);
        await graph.ready;
        told.push(graph.shadowRoot?.querySelector(".area-notices")?.textContent.trim() ?? "");
        graph.remove();
      }
      return told;
    });
    expect(words).toHaveLength(6);
    expect(words.filter((word) => word === "")).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("and a view that were set before the element was known count as if set after", async () => {
    const context = await site.browser.newContext();
    const late = await context.newPage();
    const script = readFileSync(new URL("../../dist/index.html", import.meta.url), "utf8").match(
      /src="(?:\.\/)?(assets\/index-[^"]+)"/,
    )?.[1];
    await late.goto(`${site.origin}/dataset.schema.json`);
    await late.evaluate((data) => {
      const graph = document.createElement("tiespan-graph") as GraphElement;
      graph.data = data;
      graph.view = { types: ["feud"] };
      document.body.append(graph);
    }, small);
    await late.addScriptTag({ type: "module", url: `${site.origin}/${script ?? ""}` });
    const seen = await late.evaluate(async () => {
      await customElements.whenDefined("tiespan-graph");
      const graph = document.querySelector<GraphElement>("tiespan-graph");
      await graph?.ready;
      return { shown: graph?.counts.shown.relations, own: Object.keys(graph ?? {}), types: graph?.view?.["types"] };
    });
    expect(seen).toEqual({ shown: 1, own: [], types: ["feud"] });
    await context.close();
  });
});

describe("methods of the host", () => {
  it("move through the events and back, without events coming back", async () => {
    const { page, complaints, close } = await visit(site, "/?lang=en&scene=network&from=2018&to=2018");
    const seen = await page.evaluate(() => {
      const graph = document.querySelector<GraphElement>("tiespan-graph");
      if (graph === null) throw new Error("no graph");
      const events: string[] = [];
      graph.addEventListener("tiespan-view", ({ type }) => events.push(type));
      const from = graph.view?.["from"];
      const next = [graph.nextEvent(), graph.view?.["from"]];
      const back = [graph.previousEvent(), graph.view?.["from"]];
      return { from, next, back, events };
    });
    expect(seen.next[0]).toBe(true);
    expect(String(seen.next[1]) > String(seen.from)).toBe(true);
    expect(seen.back[0]).toBe(true);
    expect(seen.events).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("play and pause", async () => {
    const { page, close } = await visit(site, "/?lang=en");
    const pause = page.getByRole("button", { name: "Pause" });
    await page.evaluate(() => document.querySelector<GraphElement>("tiespan-graph")?.play());
    await expect.poll(() => pause.count()).toBe(1);
    await page.evaluate(() => document.querySelector<GraphElement>("tiespan-graph")?.pause());
    await expect.poll(() => pause.count()).toBe(0);
    await close();
  });

  it("give the alternative text, the host's own where it has one", async () => {
    const { page, close } = await visit(site, "/?lang=de");
    const seen = await page.evaluate(() => {
      const graph = document.querySelector<GraphElement>("tiespan-graph");
      const generated = graph?.describe() ?? "";
      graph?.setAttribute("alt", "Wer mit wem");
      return [generated, graph?.describe()];
    });
    expect(seen[0]).toMatch(/^Musk zweifelt am Geld für Stargate.*13.–28. Januar 2025.*48 Beziehungen/);
    expect(seen[1]).toBe("Wer mit wem");
    await close();
  });
});

describe("attributes of the host", () => {
  it("heading takes the place of the headline, and gives it back", async () => {
    const { page, close } = await visit(site, "/?lang=en");
    const headline = () => page.getByRole("heading", { level: 1 }).textContent();
    await page.locator("tiespan-graph").evaluate((graph) => graph.setAttribute("heading", "<b>Our own</b>"));
    await expect.poll(headline).toBe("<b>Our own</b>");
    await page.locator("tiespan-graph").evaluate((graph) => graph.removeAttribute("heading"));
    await expect.poll(headline).toContain("Stargate");
    await close();
  });

  it("that mean nothing are named in one notice, and nothing is thrown", async () => {
    const { page, complaints, close } = await emptyPage();
    await page.evaluate(async () => {
      const graph = document.createElement("tiespan-graph") as GraphElement;
      const values = { src: "data/musk-altman-trump.json", lang: "en", gestures: "wild", theme: "pink", from: "soon" };
      for (const [name, value] of Object.entries(values)) graph.setAttribute(name, value);
      document.body.append(graph);
      await graph.ready;
    });
    await expect.poll(() => page.locator(".area-notices").textContent()).toMatch(/gestures.*from|from.*gestures/);
    expect(complaints).toEqual([]);
    await close();
  });

  it("loading=lazy asks for nothing before the element comes near", async () => {
    const { page, close } = await emptyPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.evaluate(() => {
      const space = document.createElement("div");
      space.style.height = "5000px";
      const graph = document.createElement("tiespan-graph");
      graph.setAttribute("src", "data/musk-altman-trump.json");
      graph.setAttribute("loading", "lazy");
      document.body.append(space, graph);
    });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(asked.filter((url) => url.includes("/data/"))).toEqual([]);
    await page.evaluate(() => scrollTo(0, 5000));
    await expect.poll(() => asked.filter((url) => url.includes("/data/")).length).toBe(1);
    await page.locator(".actor").first().waitFor();
    await close();
  });

  it("as low as the page makes it, under a finger, it is scrolled and lies on nothing below", async () => {
    const graph = `<tiespan-graph ui="embed" src="data/musk-altman-trump.json" style="height: 400px"></tiespan-graph>`;
    site.add("/low.html", `<!doctype html>${graph}<p id="below">Words.</p><script src="tiespan.js"></script>`);
    const options = { viewport: { width: 320, height: 640 }, hasTouch: true };
    const { page, close } = await visit(site, "/low.html", options);
    await page.locator(".plot .thumb").first().waitFor({ timeout: 30_000 });
    const list = page.locator("[data-list]");
    await list.scrollIntoViewIfNeeded();
    const [box, below] = [await list.boundingBox(), await page.locator("#below").boundingBox()];
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    await list.tap();
    await expect.poll(() => page.locator(".area-details .details__scroll").isVisible()).toBe(true);
    await close();
  });

  it("nothing on the page moves where it has given the room, from the first byte to the live graph", async () => {
    const { page, close } = await emptyPage();
    const place = () => page.locator("#below").evaluate((below) => below.getBoundingClientRect().top + scrollY);
    await page.evaluate(() => {
      const space = document.createElement("div");
      space.style.height = "3000px";
      const graph = document.createElement("tiespan-graph");
      for (const [name, value] of [
        ["src", "data/musk-altman-trump.json"],
        ["loading", "lazy"],
        ["ui", "embed"],
      ] as const) {
        graph.setAttribute(name, value);
      }
      graph.style.setProperty("--tiespan-block-size", "480px");
      const below = document.createElement("p");
      below.id = "below";
      document.body.append(space, graph, below);
    });
    const before = await place();
    await page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(globalThis, { seen });
      const below = document.querySelector("#below");
      const look = () => {
        seen.push((below?.getBoundingClientRect().top ?? NaN) + scrollY);
        requestAnimationFrame(look);
      };
      look();
      scrollTo(0, 2900);
    });
    await page.locator(".area-canvas canvas").first().waitFor({ state: "attached" });
    await expect.poll(() => page.locator(".actor").count()).toBe(16);
    expect(await page.locator("tiespan-graph").evaluate((graph) => graph.getBoundingClientRect().height)).toBe(480);
    const places = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
    expect(places.length).toBeGreaterThan(3);
    expect(places.filter((each) => Math.abs(each - before) > 0.5)).toEqual([]);
    await close();
  });

  it("a poster is seen until the picture is there", async () => {
    const { page, close } = await emptyPage();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/data/*.json", async (route) => {
      await held;
      await route.continue();
    });
    await page.evaluate(() => {
      const graph = document.createElement("tiespan-graph");
      graph.setAttribute("src", "data/musk-altman-trump.json");
      graph.setAttribute("poster", "icon.svg");
      document.body.append(graph);
    });
    await page.locator("tiespan-graph img.poster").waitFor();
    release();
    await page.locator(".area-stage").waitFor();
    expect(await page.locator("tiespan-graph img.poster").count()).toBe(0);
    await close();
  });
});

it("a link that leads away is told of, and not followed where the host objects", async () => {
  const { page, close } = await visit(site, "/?lang=en&relation=r083");
  const link = page.locator(".source-list a[href]").first();
  await link.waitFor();
  const href = await link.getAttribute("href");
  const opened: string[] = [];
  page.context().on("page", (other) => opened.push(other.url()));
  await page.evaluate(() =>
    document.addEventListener("tiespan-link", (event) => {
      event.preventDefault();
      document.title = (event as CustomEvent<{ href: string }>).detail.href;
    }),
  );
  await link.click();
  await expect.poll(() => page.title()).toBe(href);
  expect(opened).toEqual([]);
  await close();
});

describe("three tags on a page", () => {
  it("differ in data, language and theme, and carry words of the host", async () => {
    const { page, complaints, close } = await emptyPage();
    const looks = await page.evaluate(async (data) => {
      const make = (attributes: Record<string, string>): GraphElement => {
        const graph = document.createElement("tiespan-graph") as GraphElement;
        for (const [name, value] of Object.entries(attributes)) graph.setAttribute(name, value);
        return graph;
      };
      const german = make({ src: "data/musk-altman-trump.json", lang: "de", theme: "dark" });
      const english = make({ src: "data/musk-altman-trump.json", lang: "en", theme: "light", scene: "money" });
      const own = make({ lang: "en", theme: "dark", ui: "embed" });
      own.data = data;
      for (const [name, words] of Object.entries({ heading: "Ours", source: "By us", details: "More of it" })) {
        const child = document.createElement("span");
        child.slot = name;
        child.textContent = words;
        own.append(child);
      }
      document.body.append(german, english, own);
      await Promise.all([german.ready, english.ready, own.ready]);
      const slotted = [...(own.shadowRoot?.querySelectorAll("slot") ?? [])].map((slot) => [
        slot.name,
        slot.assignedElements().map(({ textContent }) => textContent),
      ]);
      return {
        seen: [german, english, own].map((graph) => {
          const explorer = graph.shadowRoot?.querySelector<HTMLElement>(".explorer");
          return [explorer?.lang, explorer?.dataset["theme"], graph.counts.actors];
        }),
        slotted: Object.fromEntries(slotted) as Record<string, string[]>,
        isStyled: own.shadowRoot?.querySelector("header")?.part.contains("header"),
      };
    }, small);
    expect(looks.seen).toEqual([
      ["de", "dark", 40],
      ["en", "light", 40],
      ["en", "dark", 2],
    ]);
    expect(looks.slotted).toMatchObject({ heading: ["Ours"], source: ["By us"], details: ["More of it"] });
    expect(looks.isStyled).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("many on one page", () => {
  it("of twenty each has its picture, at most six live, and the one that is wanted does", async () => {
    const { page, complaints, close } = await emptyPage();
    const warnings: string[] = [];
    page.on("console", (message) => {
      if (/context/i.test(message.text())) warnings.push(message.text());
    });
    await page.evaluate(async () => {
      document.body.style.cssText = "display: grid; grid-template-columns: repeat(5, 1fr)";
      const graphs = Array.from({ length: 20 }, () => {
        const graph = document.createElement("tiespan-graph") as GraphElement;
        graph.setAttribute("src", "data/musk-altman-trump.json");
        graph.setAttribute("ui", "none");
        graph.style.height = "180px";
        return graph;
      });
      document.querySelector("main")?.remove();
      document.body.append(...graphs);
      await Promise.all(graphs.map((graph) => graph.ready));
    });
    const state = () =>
      page.locator("tiespan-graph").evaluateAll((graphs) =>
        graphs.map((graph) => {
          const root = graph.shadowRoot;
          const isStill = (root?.querySelector(".area-still svg") ?? null) !== null;
          const isLive = (root?.querySelector(".area-canvas canvas") ?? null) !== null;
          return isLive && !isStill ? "live" : isStill ? "still" : "blank";
        }),
      );
    const count = async (what: string) => (await state()).filter((each) => each === what).length;
    await expect.poll(() => count("live"), { timeout: 60_000 }).toBe(6);
    expect(await count("still")).toBe(14);
    const first = (await state()).indexOf("still");
    await page.locator("tiespan-graph").nth(first).hover();
    await expect.poll(async () => (await state())[first]).toBe("live");
    await expect.poll(() => count("live"), { timeout: 60_000 }).toBe(6);
    expect(await count("blank")).toBe(0);
    expect(warnings).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
