import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { datasetOf } from "../../fixtures.ts";
import { buildProgram, type Program, shippedFile } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await buildProgram({ hasRenderer: false });
}, 60_000);
afterAll(() => program.destroy());

const german = { LANG: "de_DE.UTF-8" };

describe("the program", () => {
  it("says its version, the one of the package", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(await program.run(["--version"])).toEqual({ exitCode: 0, out: `${version}\n`, err: "" });
  });

  it("explains itself in the language of the environment, or the one asked for", async () => {
    const english = await program.run(["--help"]);
    const wished = await program.run(["snapshot", "--help", "--lang", "de"]);
    const surrounding = await program.run(["--help"], german);
    expect(english).toMatchObject({ exitCode: 0, err: "" });
    expect(english.out).toContain("Exit codes: 0 done");
    expect(surrounding.out).toContain("Rückgabewerte: 0 erledigt");
    expect(wished).toEqual(surrounding);
  });

  it("heeds LC_ALL before LANG, as POSIX has it, and speaks English where the language is not shipped", async () => {
    const all = await program.run(["--help"], { ...german, LC_ALL: "fr_FR.UTF-8" });
    const none = await program.run(["--help"], { LANG: "C" });
    expect(all.out).toContain("Exit codes");
    expect(none.out).toContain("Exit codes");
  });

  it("explains itself on the error output and fails where nothing is asked for", async () => {
    const { exitCode, out, err } = await program.run([]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
    expect(err).toContain("tiespan snapshot IN OUT.png|OUT.svg");
  });
});

describe("a call that makes no sense ends with 2, and with the remedy", () => {
  const calls: readonly (readonly [args: string, english: string, german: string])[] = [
    ["snapshoot", "did you mean “snapshot”?", "gemeint war vielleicht „snapshot“"],
    ["conver a b", "did you mean “convert”?", "gemeint war vielleicht „convert“"],
    ["convert", "convert IN… OUT", "der Aufruf lautet"],
    ["convert a.json", "convert IN… OUT", "der Aufruf lautet"],
    ["convert a.json b.xls", ".json (tiespan/1), .csv (csv)", "sagt nicht, in welchem Format"],
    ["convert a.json b --format gefx", "did you mean “gexf”?", "gemeint war vielleicht „gexf“"],
    ["convert a.json b.csv --columns", "form of tiespan/1, not of csv", "Form von tiespan/1, nicht von csv"],
    ["convert a.json b.csv --json", "unknown option --json", "unbekannte Option --json"],
    ["layout a.json", "layout IN OUT", "der Aufruf lautet"],
    ["layout a.json b.json c.json", "layout IN OUT", "der Aufruf lautet"],
    ["validate a.csv --dates dayfirst", "did you mean “day-first”?", "gemeint war vielleicht „day-first“"],
    ["validate a.csv --map Wer=sources,Wen=tarket", "did you mean “target”?", "gemeint war vielleicht „target“"],
    ["validate a.csv --map Wer", "expected HEADING=FIELD", "erwartet wird ÜBERSCHRIFT=FELD"],
    ["diff a.json", "diff OLD NEW", "der Aufruf lautet"],
    ["snapshot", "snapshot IN OUT.png|OUT.svg", "der Aufruf lautet"],
    ["snapshot a.json b.png c.png", "snapshot IN OUT.png|OUT.svg", "der Aufruf lautet"],
    ["snapshot a.json b.gif", "neither in .png nor in .svg", "weder auf .png noch auf .svg"],
    ["snapshot a.json b.png --form 2025", "unknown option --form; did you mean “--from”?", "gemeint war"],
    ["snapshot a.json b.png -w 9", "unknown option -w", "unbekannte Option -w"],
    ["snapshot a.json b.png --from", "--from needs a value", "--from braucht einen Wert"],
    ["snapshot a.json b.png --from --to 2025", "--from needs a value", "--from braucht einen Wert"],
    ["snapshot a.json b.png --plain=yes", "--plain takes no value", "--plain nimmt keinen Wert"],
    ["validate", "validate FILE…", "der Aufruf lautet"],
    ["validate a.json --from 2025", "unknown option --from", "unbekannte Option --from"],
  ];
  it.each(calls)("%s", async (args, english, inGerman) => {
    const said = await program.run(args.split(" "));
    const gesagt = await program.run(args.split(" "), german);
    expect([said.exitCode, said.out, gesagt.exitCode, gesagt.out]).toEqual([2, "", 2, ""]);
    expect(said.err).toContain(english);
    expect(gesagt.err).toContain(inGerman);
  });

  it.each([
    ["--preset artikel", "did you mean “article”?"],
    ["--preset poster", "there are article, wide, social, square, story, view"],
    ["--width 0", "--width “0”: expected a number greater than 0"],
    ["--scale big", "--scale “big”"],
    ["--height=-3", "--height “-3”"],
    ["--scale 4", "4,800 × 3,600 pixels are too many, at most 16,000,000"],
  ])("%s", async (options, words) => {
    const { exitCode, err } = await program.run(["snapshot", shippedFile, "never.png", ...options.split(" ")]);
    expect(exitCode).toBe(2);
    expect(err).toContain(words);
    expect(() => readFileSync(program.path("never.png"))).toThrow("ENOENT");
  });
});

describe("checking files", () => {
  const sound = datasetOf([{ start: "2025" }]);
  const vague = datasetOf([{ start: "2025-13-01" }]);
  const broken = {
    ...sound,
    relations: [...sound.relations, { id: "x", type: "feud", source: "a", target: "nobody" }],
  };

  it("ends with 0 where nothing is wrong, or where all is kept", async () => {
    const clean = await program.run(["validate", program.write("sound.json", sound)]);
    const kept = await program.run(["validate", program.write("vague.json", vague)]);
    expect(clean).toEqual({ exitCode: 0, out: "sound.json: no issues; tiespan/1, 4 actors, 1 relation\n", err: "" });
    expect(kept.exitCode).toBe(0);
    expect(kept.out).toContain('vague.json: warning: relations[0].start (line 1): not a date: "2025-13-01"');
    expect(kept.out).toContain("vague.json: 0 errors, 1 warning");
  });

  it("ends with 1 where an entry is left out, in whichever of the files", async () => {
    program.write("sound.json", sound);
    const { exitCode, out } = await program.run(
      ["validate", program.write("broken.json", broken), "sound.json"],
      german,
    );
    expect(exitCode).toBe(1);
    expect(out).toContain("broken.json: Fehler: relations[1].target (Zeile 1): kein Akteur hat diese Kennung");
    expect(out).toContain("broken.json: 1 Fehler, 0 Warnungen");
    expect(out).toContain("sound.json: keine Beanstandungen");
  });

  it("gives line and column of what is no JSON", async () => {
    const { exitCode, out } = await program.run(["validate", program.write("torn.json", '{\n  "actors": [}\n')]);
    expect(exitCode).toBe(1);
    expect(out).toContain("torn.json: error: line 2, column 14: not valid JSON");
  });

  it("writes JSON for other programs, and nothing else", async () => {
    program.write("vague.json", vague);
    const { exitCode, out, err } = await program.run(["validate", "--json", "vague.json", shippedFile]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
    expect(JSON.parse(out)).toEqual([
      {
        file: "vague.json",
        format: "tiespan/1",
        issues: [expect.objectContaining({ code: "date-unreadable", severity: "warning", path: "relations[0].start" })],
        actors: 4,
        relations: 1,
      },
      { file: shippedFile, format: "tiespan/1", issues: expect.any(Array) as unknown, actors: 40, relations: 155 },
    ]);
  });

  it("asks an editor to look again at a thin claim, with its line, and ends with 0", async () => {
    const actors = [{ id: "a", name: "A", kind: "person" }];
    const claim = { id: "r1", type: "role", source: "a", target: "a", status: "claimed", sources: ["s"] };
    const dataset = {
      format: "tiespan/1",
      actors,
      relations: [claim],
      sources: { s: { url: "https://example.org/" } },
    };
    program.write("thin.json", JSON.stringify(dataset, undefined, 2));
    const { exitCode, out } = await program.run(["validate", "thin.json"]);
    expect(exitCode).toBe(0);
    expect(out).toContain("relations[0].sources (line 17): a claim about a person with fewer than two sources");
    expect(out).toContain("0 errors, 1 warning");
  });

  it("ends with 1 for a file that is not there, or a folder", async () => {
    const missing = await program.run(["validate", "missing.json"]);
    const folder = await program.run(["validate", "."], german);
    expect([missing.exitCode, folder.exitCode]).toEqual([1, 1]);
    expect(missing.err).toBe("tiespan: there is no file “missing.json”\n");
    expect(folder.err).toContain("„.“ lässt sich nicht lesen (EISDIR)");
  });
});

it("without its renderer the program still draws SVG, and says what a PNG needs", async () => {
  const svg = await program.run(["snapshot", shippedFile, "picture.svg"]);
  const png = await program.run(["snapshot", shippedFile, "picture.png"]);
  expect([svg.exitCode, png.exitCode]).toEqual([0, 1]);
  expect(png.err).toContain("PNG needs the package @resvg/resvg-js");
});
