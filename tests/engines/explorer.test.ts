import { PNG } from "pngjs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { palettes } from "../../src/notation/palette.ts";
import type { TiespanGraph } from "../../src/element.ts";
import { docSnippets } from "../docSnippets.ts";
import { serveBuild, type Served } from "../page/site.ts";
import type { Tab } from "./engine.ts";
import { firefox } from "./firefox.ts";
import { addWatchedPages, type Reader, readerOf } from "./reader.ts";
import { webKit } from "./webKit.ts";

declare global {
  interface Window {
    /** The picture that the element wanted to save last. */
    saved: { readonly fileName: string; readonly dataUrl: string } | undefined;
  }
}

const isCI = (process.env["CI"] ?? "") !== "";
const thumb = '.thumb[data-grip="to"]';

let site: Served;
beforeAll(async () => {
  site = await serveBuild();
  addWatchedPages(site, "index.html", "embed.html");
});
afterAll(() => site.close());

/** How many colours a picture has: blank ones have one. */
function coloursOf({ data }: PNG): number {
  const seen = new Set<number>();
  for (let at = 0; at < data.length; at += 4) seen.add(data.readUInt32BE(at));
  return seen.size;
}

describe.each([firefox, webKit])("in $name, the built explorer", (engine) => {
  if (!engine.isInstalled() && !isCI) {
    it.skip(`is not tried, since not all is on this machine: ${engine.packages}`, () => undefined);
    return;
  }

  const opened: Tab[] = [];
  let tab: Tab;
  let reader: Reader;
  beforeAll(async () => {
    if (!engine.isInstalled()) throw new Error(`not on this machine: apt-get install ${engine.packages}`);
    tab = await engine.start();
    opened.push(tab);
    reader = readerOf(tab);
  });
  afterAll(() => Promise.all(opened.map((each) => each.close())));
  afterEach(async () => {
    expect(await reader.complaints()).toEqual([]);
  });

  async function open(query: string): Promise<void> {
    await tab.open(`${site.origin}/watched-index.html?${query}`);
    await expect.poll(() => reader.state()).toBe("stage");
  }

  it("shows its picture first and then, in its place, a graph that is drawn, in German", async () => {
    await tab.open(`${site.origin}/watched-index.html?lang=de`);
    expect(await reader.state()).not.toBe("blank");
    await expect.poll(() => reader.state()).toBe("stage");
    expect(await reader.attribute(".explorer", "lang")).toBe("de");
    expect(await reader.text(".footer__actions")).toContain("Bild speichern");
    expect(await reader.counts()).toEqual([40, 155, 48]);
    await expect.poll(async () => coloursOf(await stagePixels())).toBeGreaterThan(50);
    // Buttons follow when things rest.
    const placed = () => reader.placeOf(".area-actors button", "Elon Musk").catch(() => undefined);
    await expect.poll(placed).toBeDefined();
    const { x, y } = await reader.placeOf(".area-actors button", "Elon Musk");
    const { data, width } = PNG.sync.read(await tab.screenshot());
    // Above the initials.
    const at = 4 * ((Math.round(y) - 15) * width + Math.round(x));
    expect(data.subarray(at, at + 3).toString("hex")).toBe(palettes.light.actor.slice(1));
  });

  /** What the window shows of the stage. */
  async function stagePixels(): Promise<PNG> {
    const shown = PNG.sync.read(await tab.screenshot());
    const box = await tab.run(() => {
      const { x, y, width, height } = window.partsOf(".area-stage")[0]?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width, height: Math.min(height, innerHeight - y) };
    });
    const [width, height] = [Math.floor(box.width), Math.floor(box.height)];
    const part = new PNG({ width, height });
    PNG.bitblt(shown, part, Math.ceil(box.x), Math.ceil(box.y), width, height);
    return part;
  }

  it("moves its window by key and by pointer, and the address follows", async () => {
    await open("lang=en");
    const day = async () => Number(await reader.attribute(thumb, "aria-valuenow"));
    const before = await day();
    await reader.focus(thumb);
    await tab.press("ArrowLeft");
    await expect.poll(day).toBe(before - 1);
    await expect.poll(() => reader.query("to")).toBe("2025-01-27");
    const from = await reader.placeOf(`${thumb} .thumb__handle`);
    await tab.stroke(from, { x: from.x - 20, y: from.y }, { x: from.x - 60, y: from.y });
    await expect.poll(day).toBeLessThan(before - 1);
    await expect.poll(() => reader.query("to")).toMatch(/^2025-01-(?:1|20|21|22|23|24|25|26)/);
  });

  it("selects the actor that is clicked on", async () => {
    await reader.click(".area-actors button", "Sam Altman");
    await expect.poll(() => reader.query("actor")).toBe("altman");
    await expect.poll(() => reader.text(".area-details")).toContain("Sam Altman");
  });

  it("is as live where it is drawn as SVG", async () => {
    await open("lang=en&renderer=svg");
    expect(await reader.count(".area-canvas canvas")).toBe(0);
    const lines = await reader.count("[data-painter=svg] [data-relations]");
    expect(lines).toBeGreaterThan(20);
    await reader.click("[data-painter=svg] [data-part=names] text", "OpenAI");
    await expect.poll(() => reader.query("actor")).toBe("openai");
    await reader.click(".area-zoom button", "Zoom in");
    await expect.poll(() => reader.query("camera")).not.toBeNull();
    expect(await reader.query("renderer")).toBe("svg");
    await open("lang=en");
  });

  it("turns dark when the reader asks for it", async () => {
    await reader.click(".header button", "Dark");
    await expect.poll(() => reader.attribute(".explorer", "data-theme")).toBe("dark");
    await expect.poll(async () => (await stagePixels()).data.readUIntBE(0, 3)).toBeLessThan(0x404040);
  });

  it.each(["Share", "Keys", "How we work", "Your own data"])("opens and closes the dialog “%s”", async (label) => {
    await reader.click(".footer__actions button", label);
    await expect.poll(() => reader.count("dialog[open]")).toBe(1);
    await tab.press("Escape");
    await expect.poll(() => reader.count("dialog[open]")).toBe(0);
  });

  it("saves a picture as PNG and as SVG", async () => {
    await tab.run(() => {
      document.addEventListener("tiespan-snapshot", (event) => {
        event.preventDefault();
        const { blob, fileName } = (event as CustomEvent<{ blob: Blob; fileName: string }>).detail;
        const file = new FileReader();
        file.onload = () => (window.saved = { fileName, dataUrl: file.result as string });
        file.readAsDataURL(blob);
      });
    });
    const save = async (label: string) => {
      await reader.click("dialog[open] button", label);
      await expect.poll(() => tab.run(() => window.saved?.dataUrl.length ?? 0)).toBeGreaterThan(0);
      const { fileName, dataUrl } = await tab.run(() => {
        const { saved } = window;
        window.saved = undefined;
        return saved ?? { fileName: "", dataUrl: "" };
      });
      return { fileName, bytes: Buffer.from(dataUrl.split(",")[1] ?? "", "base64") };
    };
    await reader.click(".footer__actions button", "Save picture");
    await expect.poll(() => reader.count("dialog[open]")).toBe(1);
    const png = await save("Save PNG");
    expect(png.fileName).toMatch(/_article@2x_en_dark\.png$/);
    const pixels = PNG.sync.read(png.bytes);
    expect([pixels.width, pixels.height]).toEqual([2400, 1800]);
    expect(coloursOf(pixels)).toBeGreaterThan(50);
    const svg = await save("Save SVG");
    expect(svg.fileName).toMatch(/_en_dark\.svg$/);
    expect(svg.bytes.toString()).toMatch(/^(?:<\?xml[^>]*\?>\s*)?<svg[^]*Sam Altman[^]*<\/svg>\s*$/);
    await tab.press("Escape");
    await expect.poll(() => reader.count("dialog[open]")).toBe(0);
  });

  it("reads a table of the reader's own in its worker", async () => {
    const table = "from;to;type;date\nAda;Bob;feud;22.01.2025\nBob;Cleo Ltd;investment;2024-05\n";
    await reader.drop("own.csv", table);
    await reader.click("dialog[open] button", "Continue");
    await expect.poll(() => reader.counts()).toEqual([3, 2, 2]);
    expect(await tab.run(() => window.workers.join())).toMatch(/tiespan-import\.js/);
    expect(await tab.run(() => document.querySelector('script[src*="tiespan-import"]'))).toBeNull();
    await expect.poll(() => reader.state()).toBe("stage");
  });

  it("would not go unnoticed with an error or a request to another host", async () => {
    await tab.run(() => {
      setTimeout(() => {
        throw new Error("ours");
      });
      document.body.append(Object.assign(new Image(), { src: "https://elsewhere.invalid/x.png" }));
    });
    await expect.poll(async () => (await reader.complaints()).join()).toMatch(/ours/);
    await expect.poll(async () => (await reader.complaints()).join()).toMatch(/refused: img-src/);
    await tab.run(() => void window.complaints.splice(0));
  });

  it("has a useful width in a float of an article, its own text styles, and its view when it is moved", async () => {
    const article = `<!doctype html><title>News</title><script src="watch.js"></script><script src="tiespan.js" defer></script>
      <style>* { font: italic 40px monospace; letter-spacing: 4px; color-scheme: dark }</style>
      <div style="float: left"><tiespan-graph src="data/musk-altman-trump.json" lang="en" theme="light"></tiespan-graph></div>`;
    site.add("/article.html", article);
    await tab.open(`${site.origin}/article.html`);
    await expect.poll(() => reader.state()).toBe("stage");
    const seen = await tab.run(async () => {
      const graph = document.querySelector<TiespanGraph>("tiespan-graph");
      const explorer = window.partsOf(".explorer")[0];
      if (graph === null || explorer === undefined) throw new Error("there is no graph");
      const { width } = graph.getBoundingClientRect();
      const { fontStyle, fontSize, letterSpacing, colorScheme } = getComputedStyle(explorer);
      graph.view = { scene: "money" };
      graph.remove();
      await Promise.resolve();
      document.body.append(graph);
      await graph.ready;
      return { width, styles: [fontStyle, fontSize, letterSpacing, colorScheme], scene: graph.view?.scene };
    });
    expect(seen).toEqual({ width: 640, styles: ["normal", "14px", "normal", "light"], scene: "money" });
    await expect.poll(() => reader.state()).toBe("stage");
  });

  it("is a graph in our frame of another host, sandboxed without an origin, as high as its content", async () => {
    const [snippet = ""] = docSnippets("frames.md", "html");
    const around = snippet
      .replaceAll("https://graphs.example", site.origin)
      .replace("embed.html", "watched-embed.html")
      .replace('height="640"', 'height="123"');
    expect(around).toContain("sandbox=");
    expect(around).not.toContain("allow-same-origin");
    site.add("/around.html", `<!doctype html><title>News</title><script src="watch.js"></script>${around}`);
    await tab.open(`${site.origin.replace("127.0.0.1", "localhost")}/around.html`);
    await expect.poll(() => tab.run(() => document.querySelector("iframe")?.clientHeight)).toBeGreaterThan(300);
    expect(await reader.complaints()).toEqual([]);
    await tab.enterFrame();
    await expect.poll(() => reader.state()).toBe("stage");
    expect(await reader.attribute(".explorer", "data-ui")).toBe("embed");
    expect(await tab.run(() => origin)).toBe("null");
  });
});
