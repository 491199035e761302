import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import type * as Renderer from "@resvg/resvg-js";
import { sansFamily, sansFont, serifFamily } from "../picture/text.ts";

/** The fonts beside the program, so that text is drawn where no font is installed, and everywhere the same. */
const sans = sansFont.name;
const serif = "Liberation Serif";
/** For what the others have not. */
const arabic = "Noto Sans Arabic";
let fontFiles: string[] | undefined;

/** Paths of the fonts, which the renderer wants as files: packed ones are unpacked as long as the program runs. */
function findFonts(): string[] {
  const besides = [
    sansFont.regular,
    sansFont.bold,
    "LiberationSerif-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf",
  ].map((name) => join(dirname(fileURLToPath(import.meta.url)), "fonts", name));
  if (besides.every((path) => existsSync(path))) return besides;
  const folder = mkdtempSync(join(tmpdir(), "tiespan-fonts-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return besides.map((path) => {
    const unpacked = join(folder, basename(path));
    writeFileSync(unpacked, brotliDecompressSync(readFileSync(`${path}.br`)));
    return unpacked;
  });
}

/** A picture in pixels. */
export interface Pixels {
  png(): Uint8Array;
  /** Red, green, blue and opacity of each pixel, row by row. */
  rgba(): Uint8Array;
  /** Characters for which no font was found: a box stands in their place. */
  readonly missing: readonly string[];
}

/**
 * Turns a picture of ours into exactly so many pixels; undefined where the renderer is not installed. Fonts of the
 * system are looked for only where the picture has characters that the own fonts have not.
 */
export async function drawPixels(svg: string, widthPx: number, heightPx: number): Promise<Pixels | undefined> {
  const renderer = await loadRenderer();
  if (renderer === undefined) return undefined;
  fontFiles ??= findFonts();
  const ownFonts = { ...fontOptions, fontFiles };
  const foreign = missingOf(charactersOf(svg), ownFonts, renderer);
  const font = foreign.length === 0 ? ownFonts : { ...ownFonts, loadSystemFonts: true };
  const missing = foreign.length === 0 ? [] : missingOf(foreign, font, renderer);
  const image = new renderer.Resvg(prepare(svg, widthPx, heightPx), { font, logLevel: "off" }).render();
  return { png: () => image.asPng(), rgba: () => image.pixels, missing };
}

type FontOptions = NonNullable<Renderer.ResvgRenderOptions["font"]>;

const fontOptions: FontOptions = {
  loadSystemFonts: false,
  defaultFontFamily: sans,
  sansSerifFamily: sans,
  serifFamily: serif,
};

/** Its native part is installed by platform: it can be missing. */
async function loadRenderer(): Promise<typeof Renderer | undefined> {
  try {
    return await import("@resvg/resvg-js");
  } catch {
    return undefined;
  }
}

/**
 * The same picture in words that the renderer (resvg-js 2.6.2) understands: it does not know quotes around names of fonts
 * nor `direction`, and has regular letters where it looks for a font by itself. Marks inside the text (U+2067, U+2069)
 * turn it as well, and leave the anchor as it is on screen.
 */
function prepare(svg: string, widthPx: number, heightPx: number): string {
  return svg
    .replace(/ width="[^"]*" height="[^"]*"/, ` width="${widthPx}" height="${heightPx}" preserveAspectRatio="none"`)
    .replaceAll(attribute("font-family", sansFamily), attribute("font-family", sans))
    .replaceAll(attribute("font-family", serifFamily), attribute("font-family", serif))
    .replace(/<text ([^>]*direction="rtl"[^>]*)>([^<]*)</g, (_, attributes: string, text: string) => {
      const anchor = / text-anchor="(\w+)"/.exec(attributes)?.[1] ?? "start";
      const turned = { start: "end", end: "start" }[anchor] ?? anchor;
      const others = attributes.replace(/ ?(?:text-anchor|direction|unicode-bidi)="[^"]*"/g, "");
      return `<text ${others} text-anchor="${turned}">\u2067${text}\u2069<`;
    })
    .replace(/(<text [^>]*>)([^<]*)</g, (_, start: string, text: string) => {
      return `${start}${text.replace(arabicRun, (run) => `<tspan font-family="${arabic}">${run}</tspan>`)}<`;
    });
}

/** With the marks that isolate, which the other fonts have not either, and the spaces between. */
const arabicRun =
  /[\p{Script_Extensions=Arabic}\u2066-\u2069](?:[\p{Script_Extensions=Arabic}\p{M}\u2066-\u2069]|\s(?=[\p{Script_Extensions=Arabic}\u2066-\u2069]))*/gu;

/** As `writeSvg` writes it. */
function attribute(name: string, value: string): string {
  return ` ${name}="${value.replaceAll('"', "&quot;")}"`;
}

/** All different characters of the text in a picture that leave something to see. */
function charactersOf(svg: string): readonly string[] {
  const texts = [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text = ""]) => text.replace(/&#?\w+;/g, ""));
  return [...new Set(texts.join(""))].filter((character) => !/[\s\p{M}\p{Cc}\p{Cf}]/u.test(character)).sort();
}

/** The characters that are drawn like one that no font has: as a box. Each stands alone in a picture for trial. */
function missingOf(characters: readonly string[], font: FontOptions, { Resvg }: typeof Renderer): readonly string[] {
  const samples = ["\u{10fffd}", ...characters].map(
    (character, row) => `<text id="c${row}" y="50">${character}</text>`,
  );
  const trial = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90" font-family="${sans}" font-size="40">`;
  const drawn = new Resvg(`${trial}${samples.join("")}</svg>`, { font, logLevel: "off" }).toString();
  const outlines = new Map(
    [...drawn.matchAll(/<g id="c(\d+)">\s*<path[^>]* d="([^"]*)"/g)].map(([, row, d]) => [row, d]),
  );
  const box = outlines.get("0");
  return characters.filter((_, row) => box !== undefined && outlines.get(String(row + 1)) === box);
}
