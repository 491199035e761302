import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFiles } from "../../../src/dataset/files.ts";
import { isZip, readWorkbook } from "../../../src/dataset/workbook.ts";

const most = 64 * 1024 * 1024;
const file = readFileSync(new URL("../../inputs/real/beziehungen.xlsx", import.meta.url));

/** A workbook of Excel with one sheet of these rows, written as XML, and these number formats of its two cell styles. */
function xlsx(
  rows: string,
  { format = "yyyy\\-mm\\-dd", properties = "", columns = "", more = "", builtIn = 164 } = {},
): Uint8Array {
  return zipSync({
    "xl/workbook.xml": strToU8(
      `<workbook xmlns:r="r">${properties}<sheets><sheet name="Eins" r:id="rId7"/>${more}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships><Relationship Id="rId7" Target="worksheets/sheet3.xml"/></Relationships>`,
    ),
    "xl/sharedStrings.xml": strToU8(
      "<sst><si><t>Anna</t></si><si><r><t>Nord</t></r><r><t>wind</t></r><rPh><t>x</t></rPh></si></sst>",
    ),
    "xl/styles.xml": strToU8(
      `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${format.replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="${builtIn}"/></cellXfs></styleSheet>`,
    ),
    "xl/worksheets/sheet3.xml": strToU8(`<worksheet>${columns}<sheetData>${rows}</sheetData></worksheet>`),
  });
}

function ods(rows: string, styles = "", properties = ""): Uint8Array {
  return zipSync({
    "content.xml": strToU8(
      `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Blatt" ${properties}>${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
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

  describe("shows what its cells show", () => {
    const shown = (value: number, format: string, heading = "") => {
      const head = heading === "" ? "" : `<row r="1"><c r="A1" t="str"><v>${heading}</v></c></row>`;
      return textOf(xlsx(`${head}<row r="2"><c r="A2" s="1"><v>${value}</v></c></row>`, { format }))?.split("\n")[1];
    };

    it.each([
      ["dd.mm.yyyy", "2023-03-15"],
      ["[$-407]d. mmmm yyyy;@", "2023-03-15"],
      ["yyyy-mm-dd hh:mm:ss.000", "2023-03-15"],
      ["mmm-yy", "2023-03"],
      ["mm/yyyy", "2023-03"],
      ['mmmm" "yyyy', "2023-03"],
      ["dddd, mmmm yyyy", "2023-03"],
      ["yyyy", "2023"],
      ["jjjj", "2023"],
      ['"FY "yyyy', "2023"],
      ['"Q1 "yyyy', "Q1 2023"],
      ['"Q"yyyy', "2023"],
      ["Q yyyy", "Q1 2023"],
      ["dd.mm.", "15.03."],
      ["mmmm", "March"],
    ])("of a day as %s: %s", (format, words) => expect(shown(45000, format)).toBe(words));

    it("in the formats that have no code in the file", () => {
      const cell = '<row r="1"><c r="A1" s="1"><v>45000</v></c></row>';
      const of = (builtIn: number) => textOf(xlsx(cell, { builtIn }));
      expect([14, 15, 16, 17, 22, 36, 9, 10, 44].map(of)).toEqual([
        "2023-03-15",
        "2023-03-15",
        "15.03.",
        "2023-03",
        "2023-03-15",
        "2023-03",
        "4500000%",
        "4500000%",
        "45000",
      ]);
    });

    it.each([
      [5, '#,##0 "€"', "5 EUR"],
      [5, "#,##0.00\\ [$€-407]", "5 EUR"],
      [5, "[$$-409]#,##0.00", "5 USD"],
      [5, "[$$-1009]#,##0.00", "5 CAD"],
      [5, "[$$-540A]#,##0.00", "5"],
      [5, "[$CHF] #,##0", "5 CHF"],
      [5, "$#,##0_);[Red]($#,##0)", "5 USD"],
      [-5, '_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-', "-5 EUR"],
      [5_500_000, '#,##0.0,, "Mio. €"', "5.5 million EUR"],
      [5.5, '#,##0.0 "Mio. €"', "5.5 million EUR"],
      [5_500_000, "#,##0.0,,", "5.5 million"],
      [5.5, '0.0 "m"', "5.5"],
      [1200, '[>=1000]#,##0, "T€";#,##0 "€"', "1.2 thousand EUR"],
      [12, '[>=1000]#,##0, "T€";#,##0 "€"', "12 EUR"],
      [0.256, "0%", "25.6%"],
      [0.07, "0.0 %", "7%"],
      [0.5, "h:mm", "0.5"],
      [12, '0 "Tage"', "12"],
    ])("of %s as %s: %s", (value, format, words) => expect(shown(value, format)).toBe(words));

    it("but no currency beside one that a heading or a column of its own names", () => {
      expect(shown(5, '0 "€"', "Betrag")).toBe("5 EUR");
      expect(shown(5, '0 "€"', "Betrag in Mio. USD")).toBe("5");
      const row =
        '<row r="1"><c r="A1" t="str"><v>Betrag</v></c><c r="B1" t="str"><v>Währung</v></c></row><row r="2"><c r="A2" s="1"><v>5</v></c><c r="B2" t="str"><v>CHF</v></c></row>';
      expect(textOf(xlsx(row, { format: '0 "€"' }))).toBe("Betrag,Währung\n5,CHF");
    });

    it("so that amounts have the currency of their cells, and parts of a hundred are none", () => {
      const cells = (...texts: readonly string[]) => texts.map((text) => `<c t="str"><v>${text}</v></c>`).join("");
      const rows = `<row>${cells("Von", "Zu", "Betrag")}</row><row>${cells("A", "B")}<c s="1"><v>1234.5</v></c></row>`;
      const amount = (format: string) =>
        readFiles([{ name: "b.xlsx", bytes: xlsx(rows, { format }) }]).dataset?.relations[0];
      expect(amount('#,##0.00 "€"')?.amount).toEqual({ value: 1234.5, currency: "EUR" });
      expect(amount("0%")?.amount).toBeUndefined();
      expect(amount("0%")?.attributes).toEqual({ Betrag: "123450%" });
    });

    it("in LibreOffice by the style of the cell, its row, its column or the style above", () => {
      const style = (name: string, format: string) =>
        `<number:date-style style:name="N-${name}">${format}</number:date-style><style:style style:name="${name}" style:family="table-cell" style:data-style-name="N-${name}"/>`;
      const styles = [
        style("day", "<number:day/><number:text>.</number:text><number:month/><number:year/>"),
        style("month", "<number:month number:textual='true'/><number:text> </number:text><number:year/>"),
        style("year", "<number:year/>"),
        style("quarter", "<number:quarter/><number:text> </number:text><number:year/>"),
        '<style:style style:name="under" style:parent-style-name="year"/>',
      ].join("");
      const date = (attributes = "") =>
        `<table:table-cell ${attributes} office:value-type="date" office:date-value="2022-06-14T10:00:00"><text:p>14.06.22</text:p></table:table-cell>`;
      const names = ["day", "month", "year", "quarter", "under"];
      const rows = `<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="year"/>
        <table:table-row>${names.map((name) => date(`table:style-name="${name}"`)).join("")}</table:table-row>
        <table:table-row table:default-cell-style-name="month">${date()}</table:table-row>
        <table:table-row>${date()}${date()}${date()}</table:table-row>`;
      expect(textOf(ods(rows, styles))).toBe(
        "2022-06-14,2022-06,2022,Q2 2022,2022\n2022-06\n2022-06-14,2022-06-14,2022",
      );
    });

    it("in LibreOffice with currency and per cent", () => {
      const rows = `<table:table-row><table:table-cell office:value-type="currency" office:currency="EUR" office:value="5"><text:p>5 €</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.256"><text:p>26 %</text:p></table:table-cell></table:table-row>`;
      expect(textOf(ods(rows))).toBe("5 EUR,25.6%");
    });

    it("in LibreOffice with what its format counts and names", () => {
      const money = (name: string, number: string, words: string) =>
        `<number:currency-style style:name="N-${name}">${number}<number:text> ${words}</number:text><number:currency-symbol>€</number:currency-symbol></number:currency-style><style:style style:name="${name}" style:data-style-name="N-${name}"/>`;
      const styles = [
        money("whole", "<number:number/>", ""),
        money("named", "<number:number/>", "Mio. "),
        money("counted", '<number:number number:display-factor="1000000"/>', "Mio. "),
      ].join("");
      const cell = (name: string, value: number) =>
        `<table:table-cell table:style-name="${name}" office:value-type="float" office:value="${value}"/>`;
      const rows = `<table:table-row>${cell("whole", 5)}${cell("named", 5.5)}${cell("counted", 5_500_000)}</table:table-row>`;
      expect(textOf(ods(rows, styles))).toBe("5 EUR,5.5 million EUR,5.5 million EUR");
    });
  });

  describe("keeps hidden what is hidden in it, and says so once", () => {
    const cell = (text: string) => `<c t="str"><v>${text}</v></c>`;
    const read = (bytes: Uint8Array) => {
      const reading = readWorkbook(bytes, most);
      if (!("sheets" in reading)) throw new Error(reading.problem);
      const texts = reading.sheets.map(({ text, hidden }) => [text.replaceAll("\r\n", "\n"), hidden]);
      return { texts, hiddenSheets: reading.hiddenSheets };
    };

    it("of Excel: rows, filtered or folded ones too, columns and sheets", () => {
      const rows = [
        `<row r="1">${cell("Von")}${cell("geheim")}${cell("Zu")}${cell("x")}</row>`,
        `<row r="2" hidden="1">${cell("A")}${cell("h2")}${cell("B")}</row>`,
        `<row r="3" hidden="true">${cell("A")}</row>`,
        `<row r="4">${cell("C")}${cell("h4")}${cell("D")}</row>`,
        `<row r="5" ht="0">${cell("E")}</row>`,
        `<row r="6" hidden="1"/>`,
      ].join("");
      const columns =
        '<cols><col min="1" max="1" width="9"/><col min="2" max="2" hidden="1" width="9"/><col min="4" max="16384" width="0"/></cols>';
      const more =
        '<sheet name="Intern" state="hidden" r:id="rId7"/><sheet name="Tief" state="veryHidden" r:id="rId7"/>';
      expect(read(xlsx(rows, { columns, more }))).toEqual({
        texts: [["Von,Zu\n\n\nC,D\n", ["B:B", "D:D", "2:3", "5:5"]]],
        hiddenSheets: ["Intern", "Tief"],
      });
      const { dataset, issues } = readFiles([{ name: "b.xlsx", bytes: xlsx(rows, { columns, more }) }]);
      expect(JSON.stringify(dataset)).not.toMatch(/geheim|h2|h4|"A"|"E"/);
      expect(issues.filter(({ code }) => code === "hidden-left-out")).toMatchObject([
        { severity: "warning", found: "Eins!B:B, Eins!D:D, Eins!2:3, Eins!5:5, Intern, Tief" },
      ]);
      expect(readFiles([{ name: "b.xlsx", bytes: xlsx(rows, { more }) }], { sheet: "Intern" }).issues).toMatchObject([
        { code: "sheet-missing", expected: "Eins" },
      ]);
    });

    it("of LibreOffice, too", () => {
      const text = (words: string) =>
        `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
      const row = (attributes: string, ...words: readonly string[]) =>
        `<table:table-row ${attributes}>${words.map(text).join("")}</table:table-row>`;
      const rows = [
        '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column/>',
        row("", "Von", "h", "h", "Zu"),
        row('table:visibility="collapse"', "A", "", "", "B"),
        row('table:visibility="filter" table:number-rows-repeated="2"', "A", "", "", "B"),
        `<table:table-row-group table:display="false">${row("", "E", "", "", "F")}</table:table-row-group>`,
        row("", "C", "", "", "D"),
      ].join("");
      expect(read(ods(rows))).toEqual({ texts: [["Von,Zu\n\n\n\n\nC,D", ["B:C", "2:5"]]], hiddenSheets: [] });
      const style =
        '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
      expect(read(ods(rows, style, 'table:style-name="ta2"'))).toEqual({ texts: [], hiddenSheets: ["Blatt"] });
    });
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
