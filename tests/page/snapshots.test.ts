import type { Page } from "playwright";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, type Site, visit } from "./site.ts";

interface GraphElement extends HTMLElement {
  readonly ready: Promise<void>;
  toPNG(options?: object): Promise<Blob>;
  toSVG(options?: object): Promise<string>;
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What the element gives as PNG, read by another hand: the reader refuses wrong checksums. */
async function pngOf(page: Page, options: object = {}): Promise<PNG> {
  const base64 = await page.evaluate(async (asked) => {
    const blob = await document.querySelector<GraphElement>("tiespan-graph")?.toPNG(asked);
    const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  }, options);
  return PNG.sync.read(Buffer.from(base64, "base64"));
}

/** How many colours a picture has: blank ones have one. */
function coloursOf({ data }: PNG): number {
  const seen = new Set<number>();
  for (let at = 0; at < data.length; at += 4) seen.add(data.readUInt32BE(at));
  return seen.size;
}

describe("a PNG of the view", () => {
  it.each([
    ["article at scale 2, where nothing is said", {}, [2400, 1800]],
    ["social at scale 1", { preset: "social", scale: 1 }, [1200, 630]],
    ["a size of one's own, dark and alone", { width: 500, height: 400, theme: "dark", plain: true }, [1000, 800]],
  ])("%s has its exact size and is not blank", async (_, options, size) => {
    const { page, complaints, close } = await visit(site, "/?lang=de");
    const png = await pngOf(page, options);
    expect([png.width, png.height]).toEqual(size);
    expect(coloursOf(png)).toBeGreaterThan(50);
    expect(complaints).toEqual([]);
    await close();
  });

  it("of the graph as it stands on screen has the size of the stage", async () => {
    const { page, close } = await visit(site, "/?lang=de");
    const stage = await page.locator(".area-stage").boundingBox();
    const png = await pngOf(page, { preset: "view", plain: true, scale: 1 });
    expect(Math.abs(png.width - (stage?.width ?? 0))).toBeLessThanOrEqual(1);
    expect(Math.abs(png.height - (stage?.height ?? 0))).toBeLessThanOrEqual(2);
    await close();
  });

  it("above 16 megapixels is refused with the limit named", async () => {
    const { page, close } = await visit(site, "/?lang=de");
    const refused = await page.evaluate(() =>
      document.querySelector<GraphElement>("tiespan-graph")?.toPNG({ preset: "wide", scale: 5 }).catch(String),
    );
    expect(refused).toMatch(/^RangeError: .*16000000/);
    await close();
  });

  it("in another language than the page has that language's words", async () => {
    const { page, close } = await visit(site, "/?lang=de");
    const svg = await page.evaluate(() => document.querySelector<GraphElement>("tiespan-graph")?.toSVG({ lang: "en" }));
    expect(svg).toContain("January 13");
    expect(svg).toContain('lang="en"');
    await close();
  });
});

describe("a picture is never blank", () => {
  it("asked for before anything is on screen", async () => {
    const { page, close } = await visit(site, "/?lang=en");
    const svg = await page.evaluate(async () => {
      const graph = document.createElement("tiespan-graph") as GraphElement;
      graph.setAttribute("src", "data/musk-altman-trump.json");
      document.body.append(graph);
      return graph.toSVG();
    });
    expect(svg.match(/data-relations/g)?.length).toBeGreaterThan(20);
    await close();
  });

  it.each([
    ["hidden", (graph: HTMLElement) => (graph.style.display = "none")],
    [
      "without its drawing surface",
      (graph: HTMLElement) => {
        const canvas = graph.shadowRoot?.querySelector<HTMLCanvasElement>(".sigma-edges");
        canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
      },
    ],
  ])("%s", async (_, change) => {
    const { page, close } = await visit(site, "/?lang=en");
    await page.locator(".area-canvas .sigma-edges").waitFor({ state: "attached" });
    const before = await pngOf(page, { scale: 1 });
    await page.locator("tiespan-graph").evaluate(change);
    const after = await pngOf(page, { scale: 1 });
    expect(after.data.equals(before.data)).toBe(true);
    expect(coloursOf(after)).toBeGreaterThan(50);
    await close();
  });

  it("with data that are not there: the wish is refused in words", async () => {
    const { page, close } = await visit(site, "/?lang=en&data=nowhere.json");
    const refused = await page.evaluate(() =>
      document.querySelector<GraphElement>("tiespan-graph")?.toPNG().catch(String),
    );
    expect(refused).toMatch(/no data/);
    await close();
  });
});

describe("the picture dialog", () => {
  it("saves a PNG under a telling name; dropped on the page it brings its view back", async () => {
    const { page, complaints, close } = await visit(site, "/?lang=de&types=feud.rebuke&from=2025-01-21&to=2025-01-24");
    await page.getByRole("button", { name: "Bild speichern" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "PNG sichern" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("musk-altman-trump_2025-01-21--2025-01-24_article@2x_de.png");
    const stream = await file.createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    const base64 = Buffer.concat(parts).toString("base64");
    await close();

    const other = await visit(site, "/?lang=en&scene=money");
    await drop(other.page, "snapshot.png", base64);
    await expect.poll(() => new URL(other.page.url()).searchParams.get("types")).toBe("feud.rebuke");
    const query = new URL(other.page.url()).searchParams;
    expect(query.get("from")).toBe("2025-01-21");
    expect(query.get("scene")).toBeNull();
    await other.page.goBack();
    await expect.poll(() => new URL(other.page.url()).searchParams.get("scene")).toBe("money");
    expect([...complaints, ...other.complaints]).toEqual([]);
    await other.close();
  });

  it("a host can take the file itself", async () => {
    const { page, close } = await visit(site, "/?lang=en");
    await page.evaluate(() => {
      document.addEventListener("tiespan-snapshot", (event) => {
        event.preventDefault();
        const { blob, fileName } = (event as CustomEvent<{ blob: Blob; fileName: string }>).detail;
        document.title = `${fileName} ${blob.type}`;
      });
    });
    let isSaved = false;
    page.on("download", () => (isSaved = true));
    await page.getByRole("button", { name: "Save picture" }).click();
    await page.getByRole("button", { name: "Save PNG" }).click();
    await expect.poll(() => page.title()).toBe("musk-altman-trump_2025-01-13--2025-01-28_article@2x_en.png image/png");
    expect(isSaved).toBe(false);
    await close();
  });

  it("a picture of something else is refused in words, and the view stays", async () => {
    const { page, complaints, close } = await visit(site, "/?lang=en&scene=money");
    const foreign = PNG.sync.write(new PNG({ width: 4, height: 4 })).toString("base64");
    await drop(page, "holiday.png", foreign);
    await expect.poll(() => page.locator(".area-notices").textContent()).toContain("This picture holds no view");
    expect(new URL(page.url()).searchParams.get("scene")).toBe("money");
    expect(complaints).toEqual([]);
    await close();
  });
});

/** A file let go above the graph, as a browser tells of it. */
async function drop(page: Page, name: string, base64: string): Promise<void> {
  await page.locator(".area-stage").evaluate(
    (stage, file) => {
      const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], file.name, { type: "image/png" }));
      for (const type of ["dragenter", "dragover", "drop"]) {
        stage.dispatchEvent(
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, composed: true, cancelable: true }),
        );
      }
    },
    { name, base64 },
  );
}
