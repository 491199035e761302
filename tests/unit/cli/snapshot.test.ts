import { readFileSync } from "node:fs";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/dataset/types.ts";
import { drawPicture as drawView } from "../../../src/core.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";
import { buildProgram, type Program, shippedFile } from "./program.ts";
import { drawPicture } from "../../figureOf.ts";

let program: Program;
beforeAll(async () => {
  program = await buildProgram();
}, 60_000);
afterAll(() => program.destroy());

const shipped = JSON.parse(readFileSync(shippedFile, "utf8")) as Dataset;
const week = ["--from", "2025-01-20", "--to", "2025-01-28"];

async function draw(input: string, output: string, ...options: string[]) {
  const run = await program.run(["snapshot", input, output, ...options]);
  return { ...run, bytes: readFileSync(program.path(output)) };
}

/** With everybody in a place, so that none has to be looked for. */
function placed(dataset: Dataset): Dataset {
  return { ...dataset, actors: dataset.actors.map((actor, row) => ({ ...actor, position: [row, row % 2] })) };
}

/** Texts of `iTXt` chunks and the order of all chunks, read apart from the code that writes them. */
function chunksOf(png: Buffer): { readonly names: string[]; readonly texts: Map<string, string> } {
  const names: string[] = [];
  const texts = new Map<string, string>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const name = png.toString("latin1", at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    names.push(name);
    const end = data.indexOf(0);
    if (name === "iTXt") texts.set(data.toString("latin1", 0, end), data.toString("utf8", end + 5));
  }
  return { names, texts };
}

/** First and last column in which a pixel of the rows given differs from the one in the upper left corner. */
function inkColumns({ width, data }: PNG, fromRow: number, toRow: number): readonly [number, number] {
  const isInk = (x: number, y: number) => [0, 1, 2].some((c) => data[4 * (y * width + x) + c] !== data[c]);
  const rows = Array.from({ length: toRow - fromRow }, (_, index) => fromRow + index);
  const columns = Array.from({ length: width }, (_, x) => x).filter((x) => rows.some((y) => isInk(x, y)));
  return [columns[0] ?? -1, columns.at(-1) ?? -1];
}

describe("an SVG of the command line", () => {
  it("is byte for byte what the page draws, in every time zone and environment", async () => {
    const wish = {
      from: "2025-01-20",
      to: "2025-01-28",
      types: ["feud", "rebuke"],
      theme: "dark",
      lang: "en",
    } as const;
    const page = drawPicture(shipped, wish, { preset: "square", theme: "dark" }, translatorFor("en"));
    const options = [...week, "--types=feud.rebuke", "--theme", "dark", "--lang", "en", "--preset", "square"];
    for (const TZ of ["Pacific/Kiritimati", "Europe/Berlin", "America/Los_Angeles"]) {
      const { exitCode } = await program.run(["snapshot", shippedFile, "same.svg", ...options], { TZ, LANG: "de_DE" });
      expect(exitCode).toBe(0);
      expect(readFileSync(program.path("same.svg"), "utf8")).toBe(page);
    }
  });

  it("is in the language of the data where no other is asked for, whatever the machine speaks", async () => {
    const { bytes, out } = await draw(shippedFile, "own.svg");
    expect(bytes.toString()).toBe(drawPicture(shipped, {}, {}, translatorFor("de")));
    expect(out).toContain("own.svg: 1200 × 900\nMusk zweifelt am Geld");
  });

  it("shows the surroundings of actors as far as it is told", async () => {
    const around = await draw(shippedFile, "around.svg", "--scene=", "--actors=altman", "--depth=1");
    expect(around.bytes.toString()).toBe(drawView(shipped, { scene: "", actors: ["altman"], depth: 1 }));
  });

  it("has the size asked for, and neither words nor projection if they are not wanted", async () => {
    const { bytes } = await draw(shippedFile, "bare.svg", "--width", "640", "--height=400", "--plain", "--transparent");
    const wanted = { width: 640, height: 400, plain: true, transparent: true };
    expect(bytes.toString()).toBe(drawPicture(shipped, {}, wanted, translatorFor("de")));
  });
});

it("a camera frames the picture only where the view is asked for as it is on screen", async () => {
  const wish = { camera: { x: 0.3, y: 0.4, ratio: 0.5 } };
  const whole = await draw(shippedFile, "camera.svg", "--camera", "0.3_0.4_0.5");
  const part = await draw(shippedFile, "camera.svg", "--camera", "0.3_0.4_0.5", "--preset", "view");
  expect(whole.bytes.toString()).toBe(drawPicture(shipped, wish, {}, translatorFor("de")));
  expect(part.bytes.toString()).toBe(drawPicture(shipped, wish, { preset: "view" }, translatorFor("de")));
  expect(part.bytes.equals(whole.bytes)).toBe(false);
});

describe("a PNG of the command line", () => {
  it.each([
    ["article", "2", 2400, 1800],
    ["social", "1", 1200, 630],
    ["story", "1.5", 1620, 2880],
  ])("has the pixels of %s at scale %s, all of them opaque", async (preset, scale, width, height) => {
    const { bytes, out } = await draw(shippedFile, "size.png", "--preset", preset, "--scale", scale);
    const png = PNG.sync.read(bytes, { checkCRC: true });
    expect([png.width, png.height]).toEqual([width, height]);
    expect(out).toContain(`size.png: ${width} × ${height}\n`);
    expect(png.data.every((value, index) => index % 4 !== 3 || value === 255)).toBe(true);
  });

  it("carries title, alternative text, address and view before its pixels", async () => {
    const { bytes, out } = await draw(shippedFile, "texts.png", ...week, "--lang", "de", "--scale", "1");
    const { names, texts } = chunksOf(bytes);
    expect(names.slice(0, 5)).toEqual(["IHDR", "iTXt", "iTXt", "iTXt", "iTXt"]);
    // The scene's headline is about more days than these.
    expect(texts.get("Title")).toBe("Musk, Altman, Trump: wer mit wem, wer gegen wen");
    expect(out).toContain(texts.get("Description"));
    expect(texts.get("Source")).toBe("?data=musk-altman-trump.json&from=2025-01-20&to=2025-01-28&lang=de");
    expect(JSON.parse(texts.get("tiespan") ?? "")).toMatchObject({ from: "2025-01-20", scene: "stargate", lang: "de" });
    expect(PNG.sync.read(bytes).width).toBe(1200);
  });

  it("is the same twice, and without a projection between the lines where none is wanted", async () => {
    const once = await draw(shippedFile, "once.png", "--transparent", "--scale", "1");
    const twice = await draw(shippedFile, "twice.png", "--transparent", "--scale", "1");
    const { data } = PNG.sync.read(once.bytes);
    expect(once.bytes.equals(twice.bytes)).toBe(true);
    expect([data[3], data.at(-1)]).toEqual([0, 0]);
    expect(data.some((value, index) => index % 4 === 3 && value === 255)).toBe(true);
  });

  it("shows a Hebrew headline whole, from the right margin to the left", async () => {
    const title = "אילון מאסק נגד סם אלטמן";
    const file = program.write("hebrew.json", { ...placed(datasetOf([{ start: "2025" }])), title });
    const { bytes, err } = await draw(file, "hebrew.png", "--scale", "1");
    const [left, right] = inkColumns(PNG.sync.read(bytes), 20, 90);
    expect(err).toBe("");
    // The margin of an article is 28 units of 1.25 pixels on both sides.
    expect(right).toBeGreaterThan(1200 - 35 - 12);
    expect(right).toBeLessThan(1200 - 35 + 2);
    expect(right - left).toBeGreaterThan(300);
    expect(left).toBeGreaterThan(600);
  });

  it("draws headlines with serifs and names without", async () => {
    const words = { title: "IIIIIIII", actors: ["a", "b"].map((id) => ({ id, name: id })) };
    const file = program.write("serif.json", { ...datasetOf([{ start: "2025" }]), ...words });
    const { bytes } = await draw(file, "serif.png", "--scale", "1");
    const [left, right] = inkColumns(PNG.sync.read(bytes), 20, 90);
    const capital = Number(/font-size="(\d+)"[^>]*font-family="Georgia/.exec(await svgOf(file))?.[1]) * 1.25;
    // A bold I is 0.389 em wide in Liberation Serif and 0.278 em in Liberation Sans.
    expect((right - left) / (8 * capital)).toBeGreaterThan(0.34);
  });

  it("names the characters for which no font is found, and draws the rest", async () => {
    const title = "Neu: \u{10fffc} und \u05d0";
    const file = program.write("unknown.json", { ...datasetOf([{ start: "2025" }]), title });
    const { exitCode, err } = await draw(file, "unknown.png", "--lang", "de");
    expect(exitCode).toBe(0);
    expect(err).toContain("keine Schrift auf diesem Rechner hat \u{10fffc}: dort stehen Kästchen");
  });

  it("has all it needs for German, Greek, Russian, Hebrew and Arabic with it, wherever it runs", async () => {
    const title = "Größe, Μέγεθος, размер, גודל, حجم – „x“ €";
    const file = program.write("known.json", { ...placed(datasetOf([{ start: "2025" }])), title });
    expect((await draw(file, "known.png")).err).toBe("");
  });
});

async function svgOf(file: string): Promise<string> {
  return (await draw(file, "measured.svg")).bytes.toString();
}

describe("a value that means nothing is passed over, in words", () => {
  it.each([
    ["--from", "2025-13", "expected a date like 2025"],
    ["--scene", "stargat", "did you mean “stargate”?"],
    ["--types", "feuds.alliance", "there is no “feuds”; did you mean “feud”?"],
    ["--actors", "musk.nobody-at-all", "there is no “nobody-at-all”"],
    ["--mode", "since", "expected one of during, until"],
    ["--depth", "3", "expected one of 0, 1, 2, all"],
    ["--status", "proven", "expected one of confirmed, unstated, claimed, disputed, denied"],
    ["--camera", "1_2", "expected x_y_ratio"],
    ["--since", "2026-06", "expected a day such as 2026-06-15"],
    ["--theme", "sepia", "expected one of auto, light, dark"],
    ["--relation", "r0", "there is no “r0”"],
  ])("%s %s", async (option, value, words) => {
    const { exitCode, err, bytes } = await draw(shippedFile, "passed.svg", option, value);
    expect(exitCode).toBe(0);
    expect(err).toContain(`${option} “${value}” is passed over as if not given: `);
    expect(err).toContain(words);
    expect(bytes.toString()).toBe(drawPicture(shipped, {}, {}, translatorFor("de")));
  });

  it("a window that ends before it begins is told at both ends", async () => {
    const { err } = await draw(shippedFile, "passed.svg", "--from", "2025", "--to", "2024", "--lang", "de");
    expect(err.match(/--from liegt nach --to/g)).toHaveLength(2);
  });

  it("a language without words is told, and English used", async () => {
    const { err, bytes } = await draw(shippedFile, "passed.svg", "--lang", "fr");
    expect(err).toContain("--lang fr: words come in ar, de, en only");
    expect(bytes.toString()).toContain("Musk doubts the money");
    const file = program.write("french.json", { ...placed(datasetOf([{ start: "2025" }])), language: "fr" });
    const own = await draw(file, "french.svg");
    expect(own.err).toContain('"language": "fr": words come in ar, de, en only');
  });

  it("in Arabic a picture is drawn from right to left, and its words are told without marks around names", async () => {
    const file = program.write("arabic.json", { ...placed(datasetOf([{ start: "2025" }])), title: "من مع من" });
    const { bytes, out, err } = await draw(file, "arabic.png", "--lang", "ar", "--scale", "1");
    expect(err).toBe("");
    expect(out).toMatch(/من مع من.*علاقة واحدة/su);
    expect(out).not.toMatch(/[\u2066-\u2069]|\\u20/);
    const [left, right] = inkColumns(PNG.sync.read(bytes), 20, 90);
    expect(right).toBeGreaterThan(1200 - 35 - 12);
    expect(left).toBeGreaterThan(600);
  });
});

describe("data that cannot be drawn", () => {
  it("end with 1 and the place of what is wrong", async () => {
    const torn = await program.run(["snapshot", program.write("torn.json", '{"actors": [}'), "no.svg"]);
    const other = await program.run(["snapshot", program.write("other.json", { a: 1 }), "no.svg", "--lang", "de"]);
    const missing = await program.run(["snapshot", "missing.json", "no.svg"]);
    expect([torn.exitCode, other.exitCode, missing.exitCode]).toEqual([1, 1, 1]);
    expect(torn.err).toContain("“torn.json” is not a dataset that can be read: line 1, column 13: not valid JSON");
    expect(other.err).toContain("„other.json“ ist kein Datensatz, der sich lesen lässt: die Datei: kein Datensatz");
    expect(missing.err).toContain("there is no file “missing.json”");
    expect(() => readFileSync(program.path("no.svg"))).toThrow("ENOENT");
  });

  it("end with 1 where the picture cannot be put", async () => {
    const { exitCode, err } = await program.run(["snapshot", shippedFile, "nowhere/picture.svg"]);
    expect(exitCode).toBe(1);
    expect(err).toContain("“nowhere/picture.svg” cannot be written (ENOENT)");
  });
});

it("entries that are left out are told beside the picture", async () => {
  const file = program.write("half.json", datasetOf([{ start: "2025" }, { target: "nobody" }]));
  const { exitCode, err } = await draw(file, "half.svg");
  expect(exitCode).toBe(0);
  expect(err).toContain("1 entry does not match the format. First: relations[1].target (line 1): no actor has this id");
  expect(err).toContain("“tiespan validate half.json” lists all.");
});

it("a dataset without actors gives a picture that says so in words", async () => {
  const file = program.write("empty.json", { format: "tiespan/1", actors: [], relations: [] });
  const { exitCode, out, bytes } = await draw(file, "empty.png", "--scale", "1");
  expect(exitCode).toBe(0);
  expect(out).toContain("no relations");
  expect(PNG.sync.read(bytes).width).toBe(1200);
});
