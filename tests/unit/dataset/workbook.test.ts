import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFiles } from "../../../src/dataset/files.ts";
import { isZip, readWorkbook } from "../../../src/dataset/workbook.ts";

const most = 64 * 1024 * 1024;
const file = readFileSync(new URL("../../inputs/real/beziehungen.xlsx", import.meta.url));

/** A workbook of Excel with one sheet of these rows, written as XML, and these number formats of its two cell styles. */
function xlsx(rows: string, { format = "yyyy\\-mm\\-dd", properties = "" } = {}): Uint8Array {
  return zipSync({
    "xl/workbook.xml": strToU8(
      `<workbook xmlns:r="r">${properties}<sheets><sheet name="Eins" r:id="rId7"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships><Relationship Id="rId7" Target="worksheets/sheet3.xml"/></Relationships>`,
    ),
    "xl/sharedStrings.xml": strToU8(
      "<sst><si><t>Anna</t></si><si><r><t>Nord</t></r><r><t>wind</t></r><rPh><t>x</t></rPh></si></sst>",
    ),
    "xl/styles.xml": strToU8(
      `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ),
    "xl/worksheets/sheet3.xml": strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  });
}

function ods(rows: string): Uint8Array {
  return zipSync({
    "content.xml": strToU8(
      `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Blatt">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}

function textOf(bytes: Uint8Array): string | undefined {
  const reading = readWorkbook(bytes, most);
  return "sheets" in reading ? reading.sheets[0]?.text.replaceAll("\r\n", "\n") : reading.problem;
}

describe("a workbook", () => {
  it("of Excel gives its sheets in their order, without what is empty", () => {
    const reading = readWorkbook(file, most);
    expect("sheets" in reading && reading.sheets.map(({ name }) => name)).toEqual(["Beziehungen", "Akteure"]);
  });

  it("has texts, formulas by their value, and cells where they belong", () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="3"><c r="B3" t="str"><f>A1</f><v>x</v></c><c t="b"><v>1</v></c></row>';
    expect(textOf(xlsx(rows))).toBe("Anna,,Nordwind\n\n,x,true");
  });

  it("has dates where the format of a cell shows one, and numbers elsewhere", () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><v>45000.5</v></c><c r="B1" s="0"><v>45000</v></c><c r="C1"><v>1.234</v></c></row>';
    expect(textOf(xlsx(rows))).toBe("2023-03-15,45000,1.2340");
    expect(textOf(xlsx(rows, { format: "0.00" }))).toBe("45000.5,45000,1.2340");
    expect(textOf(xlsx(rows, { properties: '<workbookPr date1904="1"/>' }))).toMatch(/^2027-03-16,/);
  });

  it("of LibreOffice is read by the type of its cells, repeated ones as often as they stand there", () => {
    const cell = (attributes: string, text = "") =>
      `<table:table-cell ${attributes}>${text === "" ? "" : `<text:p>${text}</text:p>`}</table:table-cell>`;
    const rows = `<table:table-row>${cell('office:value-type="string"', "Von")}${cell('table:number-columns-repeated="2" office:value-type="string"', "x")}</table:table-row>
      <table:table-row>${cell('office:value-type="date" office:date-value="2022-06-14T00:00:00"', "14.06.22")}${cell('office:value-type="float" office:value="97.4"', "97,4")}${cell('table:number-columns-repeated="16000"')}</table:table-row>
      <table:table-row table:number-rows-repeated="1048000">${cell('table:number-columns-repeated="16384"')}</table:table-row>`;
    expect(textOf(ods(rows))?.trim()).toBe("Von,x,x\n2022-06-14,97.4");
  });

  it("that is damaged, too large or no workbook is refused without its bytes", () => {
    expect(isZip(file)).toBe(true);
    expect(readWorkbook(file, 100)).toEqual({ problem: "inflated-too-large" });
    expect(textOf(zipSync({ "readme.txt": strToU8("x") }))).toBe("workbook-damaged");
    for (let length = 4; length < file.length; length += 97) {
      const { issues, dataset } = readFiles([{ name: "b.xlsx", bytes: file.subarray(0, length) }]);
      expect(dataset).toBeUndefined();
      expect(issues).toMatchObject([{ code: "workbook-damaged" }]);
      expect(JSON.stringify(issues)).not.toContain("PK");
    }
  });

  it("is read by the sheet that is asked for", () => {
    const read = (sheet: string) => readFiles([{ name: "b.xlsx", bytes: file }], { sheet });
    expect(read("Akteure").issues.map(({ code }) => code)).toContain("sheets-unread");
    expect(read("Akteure").dataset?.relations).toEqual([]);
    expect(read("nein").issues).toMatchObject([{ code: "sheet-missing", expected: "Beziehungen, Akteure" }]);
  });
});
