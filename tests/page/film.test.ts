import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tellFilm } from "../../src/film/tell.ts";
import { buildModel } from "../../src/model/build.ts";
import { writeSvg } from "../../src/picture/tree.ts";
import { isWithoutFfmpeg, probeFilm } from "../ffprobe.ts";
import { datasetOf } from "../fixtures.ts";
import { translatorFor } from "../translators.ts";
import { plainSpaces } from "../unit/i18n/spaces.ts";
import { shipped } from "../unit/picture/readHtml.ts";
import { boxIn, readWebm } from "../videoFiles.ts";
import { violations } from "./axe.ts";
import { button, dialog } from "./ownPage.ts";
import { focusedOn } from "./reach.ts";
import { openSite, type Site, visit, type Visit } from "./site.ts";

const small = {
  ...datasetOf([
    { id: "r1", type: "feud", date: "2025-01-03", title: "A streitet mit B", sources: ["s"] },
    { id: "r2", type: "alliance", target: "c", start: "2025-01-09" },
  ]),
  language: "de",
  title: "Drei",
  sources: { s: { publisher: "dpa" } },
};

const many = datasetOf(
  Array.from({ length: 20 }, (_, row) => ({
    ...{ source: "abcd"[row % 3] ?? "", target: "d", type: "support" },
    date: `2022-03-${String(row + 1).padStart(2, "0")}`,
  })),
);

let site: Site;
beforeAll(async () => {
  site = await openSite();
  site.add("/small.json", JSON.stringify(small));
  site.add("/many.json", JSON.stringify(many));
}, 60_000);
afterAll(() => site.close());

const status = (page: Page) => dialog(page).getByRole("status");
const words = {
  de: { picture: "Bild speichern", film: "Als Film …", save: "Film sichern", captions: "Untertitel sichern" },
  en: { picture: "Save picture", film: "As a film …", save: "Save film", captions: "Save captions" },
} as const;

/** What a browser can do: all that this one can, no H.264 although it promises it, or no video at all. */
type Browser = "as it is" | "breaks its promise" | "without video";

interface Seen {
  readonly svgs: string[];
  readonly progress: number[];
  readonly said: string[];
}

/** Has the page note each picture that it draws, how far it says it is, and what a screen reader hears. */
async function open(path: string, lang: "de" | "en", browser: Browser = "as it is"): Promise<Visit> {
  const opened = await visit(site, path, {});
  const { page } = opened;
  await page.evaluate((which) => {
    const seen: Seen = { svgs: [], progress: [], said: [] };
    Object.assign(globalThis, { seen });
    const createObjectURL = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      if (blob.type === "image/svg+xml") void blob.text().then((text) => seen.svgs.push(text));
      return createObjectURL(blob);
    };
    if (which === "without video") Reflect.deleteProperty(globalThis, "VideoEncoder");
    if (which !== "breaks its promise") return;
    const { prototype } = VideoEncoder;
    const configure = Object.getOwnPropertyDescriptor(prototype, "configure")?.value as (config: object) => void;
    prototype.configure = function (config) {
      if (config.codec.startsWith("avc1")) throw new DOMException("no H.264 after all", "NotSupportedError");
      configure.call(this, config);
    };
  }, browser);
  await page.getByRole("button", { name: words[lang].picture }).click();
  await button(page, words[lang].film).click();
  await dialog(page).getByRole("img").waitFor();
  await page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: Seen };
    const shown = document.querySelector("tiespan-graph")?.shadowRoot?.querySelector("dialog");
    new MutationObserver(() => {
      const bar = shown?.querySelector("progress");
      if (bar) seen.progress.push(bar.value);
      const said = shown?.querySelector("[role=status]")?.textContent.trim() ?? "";
      if (said !== "" && said !== seen.said.at(-1)) seen.said.push(said);
    }).observe(shown ?? document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  return opened;
}

const seenOn = (page: Page) => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const waiting: Promise<Download> = page.waitForEvent("download", { timeout: 120_000 });
  const [download] = await Promise.all([waiting, act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Ends of captions in thirtieths of a second. */
function endsOf(vtt: Buffer): readonly number[] {
  return [...vtt.toString().matchAll(/--> 00:00:(\S+)/g)].map(([, end]) => Math.round(Number(end) * 30));
}

/** Ids are made of words. */
const alike = (svg: string) => plainSpaces(svg).replace(/tiespan-\w+-(?=title|desc)/g, "");

describe("a film made in the page", () => {
  it("where H.264 is promised and not kept is a WebM, says why, and has each picture for as long as the captions say", async () => {
    const { page, complaints, close } = await open("/?data=small.json&lang=de", "de", "breaks its promise");
    const film = await downloaded(page, () => button(page, words.de.save).click());
    await expect
      .poll(() => status(page).textContent())
      .toMatch(/\.webm“ ist fertig \(.* MB\).*Es ist ein WebM, da .*H\.264/);
    const captions = await downloaded(page, () => button(page, words.de.captions).click());
    expect([film.name, captions.name]).toEqual([
      "small_2025-01-03--2025-01-09_film-square_de.webm",
      "small_2025-01-03--2025-01-09_film-square_de.vtt",
    ]);
    const { docType, codec, size, seconds, blocks } = readWebm(film.bytes);
    expect([docType, codec, size]).toEqual(["webm", "V_VP9", [1080, 1080]]);
    const ends = endsOf(captions.bytes);
    expect(ends).toHaveLength(4);
    expect(blocks).toHaveLength(ends.at(-1) ?? 0);
    expect(seconds).toBeCloseTo((ends.at(-1) ?? 0) / 30, 1);
    const keys = blocks.flatMap(({ isKey }, at) => (isKey ? [at] : []));
    expect(keys).toEqual(expect.arrayContaining([0, ...ends.slice(0, -1)]));
    const { progress, said } = await seenOn(page);
    expect(progress).toEqual([...progress].sort((one, other) => one - other));
    expect(said.length).toBeLessThanOrEqual(6);
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  it("without video is a GIF of the pictures of the command line, in their order, of at most a megabyte", async () => {
    const { page, complaints, close } = await open("/?lang=en", "en", "without video");
    const { name, bytes } = await downloaded(page, () => button(page, words.en.save).click());
    expect(name).toMatch(/_film-square_en\.gif$/);
    await expect.poll(() => status(page).textContent()).toContain("It is a GIF, since this browser");
    expect(bytes.toString("latin1", 0, 6)).toBe("GIF89a");
    expect([bytes.readUInt16LE(6), bytes.readUInt16LE(8)]).toEqual([600, 600]);
    expect(bytes.length).toBeLessThan(1_000_000);
    const model = buildModel(shipped);
    const t = translatorFor("en").inTimeOf(model);
    const address = `${site.origin}/?lang=en`;
    const { stills } = tellFilm(
      model,
      { scene: "stargate", lang: "en" },
      { preset: "square", theme: "light", address },
      t,
    );
    const wanted = stills.map(({ svg }) => alike(writeSvg(svg)));
    const { svgs } = await seenOn(page);
    const drawn = svgs.slice(-wanted.length).map(alike);
    expect(wanted.flatMap((svg, at) => (svg === drawn[at] ? [] : [at]))).toEqual([]);
    expect(drawn).toHaveLength(12);
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  it("of more days than it has room for says which have no picture, in the dialog and in the file of captions", async () => {
    const { page, close } = await open("/?data=many.json&lang=de", "de");
    const said = /Zeitpunkte, zu denen etwas beginnt: (\d+) von 20 haben ein Bild\. Ohne Bild: .* und (\d+) weitere\./;
    const [, told = "", more = ""] = said.exec((await dialog(page).textContent()) ?? "") ?? [];
    expect(Number(told) + 6 + Number(more)).toBe(20);
    const captions = await downloaded(page, () => button(page, words.de.captions).click());
    const note = captions.bytes.toString().split("\n\n")[1] ?? "";
    expect(note).toMatch(/^NOTE Zeitpunkte/);
    expect(note.split(";")).toHaveLength(20 - Number(told));
    await close();
  });

  it("can be cancelled, which saves nothing, and made again by keys alone", async () => {
    const { page, close } = await open("/?data=small.json&lang=en", "en", "breaks its promise");
    const names: string[] = [];
    page.on("download", (download) => names.push(download.suggestedFilename()));
    const tabTo = async (name: string) => {
      for (let tabs = 0; tabs < 30 && (await focusedOn(page)).name !== name; tabs += 1)
        await page.keyboard.press("Tab");
      expect((await focusedOn(page)).name).toBe(name);
    };
    await tabTo(words.en.save);
    await page.keyboard.press("Enter");
    await button(page, "Cancel").waitFor();
    expect((await focusedOn(page)).name).toBe("Cancel");
    // Another choice would throw away what is being made.
    const choices = dialog(page).getByRole("radio");
    expect(await choices.evaluateAll((all) => all.filter((each) => !each.matches(":disabled")).length)).toBe(0);
    expect(await dialog(page).locator(".dialog__note").textContent()).toContain(
      "stays as it is until the film is ready",
    );
    await page.keyboard.press("Enter");
    await expect.poll(() => status(page).textContent()).toContain("Cancelled, nothing has been saved.");
    expect(await dialog(page).getByRole("progressbar").count()).toBe(0);
    expect([(await focusedOn(page)).name, names]).toEqual([words.en.save, []]);
    expect(await choices.first().isDisabled()).toBe(false);
    await page.keyboard.press("Enter");
    await expect.poll(() => names, { timeout: 60_000 }).toEqual(["small_2025-01-03--2025-01-09_film-square_en.webm"]);
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    expect((await focusedOn(page)).name).toBe(words.en.picture);
    await close();
  }, 120_000);

  it("is an MP4 in yuv420p where the browser writes H.264, and progress reaches the end", async () => {
    const { page, close } = await open("/?data=small.json&lang=en", "en");
    expect(await violations(page)).toEqual([]);
    const { name, bytes } = await downloaded(page, () => button(page, words.en.save).click());
    const isMp4 = bytes.toString("latin1", 4, 8) === "ftyp";
    expect(name.endsWith(isMp4 ? ".mp4" : ".webm")).toBe(true);
    await expect.poll(() => status(page).textContent()).toMatch(isMp4 ? /downloaded\.$/ : /It is a WebM/);
    const captions = await downloaded(page, () => button(page, words.en.captions).click());
    const frames = endsOf(captions.bytes).at(-1) ?? 0;
    if (isMp4) {
      const sample = boxIn(boxIn(bytes, "stsd"), "avc1");
      expect([sample.readUInt16BE(24), sample.readUInt16BE(26)]).toEqual([1080, 1080]);
      expect(boxIn(bytes, "stsz").readUInt32BE(8)).toBe(frames);
      // nclx, three numbers of two bytes, and whether brightness takes the whole range of a byte.
      const colours = boxIn(bytes, "colr");
      expect([colours.toString("latin1", 0, 4), (colours[10] ?? 128) & 128]).toEqual(["nclx", 0]);
    } else expect(readWebm(bytes).blocks).toHaveLength(frames);
    const { progress } = await seenOn(page);
    expect(progress.at(-1)).toBe(1);
    await close();
  }, 120_000);
});

describe.skipIf(isWithoutFfmpeg)("a film made in the page, as ffprobe reads it,", () => {
  const video = { pixelFormat: "yuv420p", rate: "30/1", complaints: "" };
  it.each([
    ["as it is", "story", { ...video, codec: expect.stringMatching(/^(?:h264|vp9)$/) as string, size: [1080, 1920] }],
    ["breaks its promise", "wide", { ...video, codec: "vp9", size: [1920, 1080] }],
    ["without video", "square", { codec: "gif", size: [600, 600], complaints: "" }],
  ] as const)(
    "in a browser %s, as %s",
    async (browser, preset, wanted) => {
      const { page, complaints, close } = await open("/?data=small.json&lang=en", "en", browser);
      await dialog(page)
        .locator("label", { has: page.locator(`input[value="${preset}"]`) })
        .click();
      const { bytes } = await downloaded(page, () => button(page, words.en.save).click());
      const captions = await downloaded(page, () => button(page, words.en.captions).click());
      const ends = endsOf(captions.bytes);
      const last = ends.at(-1) ?? NaN;
      expect(probeFilm(bytes)).toMatchObject({
        ...wanted,
        frames: browser === "without video" ? ends.length : last,
        seconds: expect.closeTo(last / 30, 1) as number,
      });
      expect(complaints).toEqual([]);
      await close();
    },
    180_000,
  );
});

it("pages of others make no films", async () => {
  const { page, close } = await visit(site, "/embed.html?lang=en");
  await page.getByRole("button", { name: "Save picture" }).click();
  await button(page, "Save PNG").waitFor();
  expect(await button(page, words.en.film).count()).toBe(0);
  await close();
});
