import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFiles } from "../../../src/dataset/files.ts";
import { ownGraphs } from "./ownGraphs.ts";
import type { OwnInput, OwnInputs } from "./ownInput.ts";
import { ownTables } from "./ownTables.ts";
import { relationLines } from "./relationLines.ts";

/** A workbook of one sheet with these rows of texts and numbers. */
function workbook(...rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const cell = (value: string | number) =>
    typeof value === "number" ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const data = rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zipSync({
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Blatt" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`),
  });
}

const ownWorkbooks: OwnInputs = {
  "beziehungen.xlsx": [
    {
      text: workbook(
        ["Dossier"],
        [],
        ["Wer", "Mit wem", "Was", "Seit"],
        ["Anna", "Acme", "Vorstand", "Ende 2019"],
        ["Summe", "", "", 1],
      ),
    },
    { text: workbook(["From", "To", "Type", "Amount (USD m)", "Notes"], ["Anna", "Acme", "loan", 1.5, "secret"]) },
  ],
};

/** By the file of `tests/inputs/real` whose trait they share. */
const own: OwnInputs = { ...ownTables, ...ownGraphs, ...ownWorkbooks };

/** More of weights, and of FollowTheMoney, stands beside what reads them; it is no trait of the tables here. */
const golden = new URL("../../golden/dataset/own/", import.meta.url);
const ofOthers = /^(?:gephi-weights|haeufigkeit-komma|graphology-weights|followthemoney-lines)\b/;

function read(file: string, { text, name = file, options = {} }: OwnInput) {
  const { mapping, ...others } = options;
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return readFiles([{ name, bytes }], { ...others, ...(mapping && { mapping: new Map(Object.entries(mapping)) }) });
}

/** What is read: relations as lines, actors with their kinds, codes of what is said. */
function say(file: string, input: OwnInput): string {
  const { dataset, issues } = read(file, input);
  const actors = dataset?.actors.map(
    ({ name, kind }) => `${typeof name === "string" ? name : ""}${kind === undefined ? "" : ` (${kind})`}`,
  );
  return [
    ...(relationLines(dataset) ?? ["nothing is read"]),
    `actors: ${(actors ?? []).join("; ")}`,
    `said: ${[...new Set(issues.map(({ code }) => code))].join(" ")}`,
    "",
  ].join("\n");
}

describe("what people have", () => {
  const files = readdirSync(new URL("../../inputs/real/", import.meta.url)).filter((file) =>
    /\.(?!md$)\w+$/.test(file),
  );

  it.each(files.filter((file) => !ofOthers.test(file)))("is tried with at least two more files like %s", (file) => {
    expect(own[file]?.length ?? 0).toBeGreaterThanOrEqual(2);
  });

  it.each(Object.entries(own))("is read as it is said: more like %s", async (file, inputs) => {
    const said = inputs.map((input) => say(file, input)).join("\n");
    await expect(said).toMatchFileSnapshot(fileURLToPath(new URL(`${file}.txt`, golden)));
  });

  it("says nothing of notes", () => {
    const all = Object.entries(own).flatMap(([file, inputs]) => inputs.map((input) => read(file, input).dataset));
    expect(JSON.stringify(all)).not.toMatch(/heikel|geheim|anrufen|call|secret|schützen|off the record/);
  });
});
