import type { Language } from "../../../src/dataset/languages.ts";
import type { TablesReading } from "../../../src/dataset/input.ts";
import { userEvent } from "vitest/browser";
import { afterEach, expect, it } from "vitest";
import { cleanReading, reading, tablesReading, typedReading } from "./dataDialogFixture.ts";
import { mountDataDialog } from "./dataDialogMount.ts";
import { textOf } from "./mount.ts";

let shown: ReturnType<typeof mountDataDialog>;
afterEach(() => shown.destroy());

const asked = async (language: Language = "en", request = tablesReading) => {
  shown = mountDataDialog(language);
  shown.readAs(request);
  await expect.poll(shown.title).toBe(language === "de" ? "Was steht in welcher Spalte?" : "What is in which column?");
};
const select = (heading: string) => {
  const found = shown.selects().find(({ ariaLabel }) => ariaLabel === `Meaning of “${heading}”`);
  if (found === undefined) throw new Error(`no column ${heading}`);
  return found;
};
const problems = () => shown.mounted.all(".data-problems li, p.data-problems").map(textOf);
const focused = () => shown.mounted.root.activeElement;
const goOn = () => userEvent.click(shown.button("Continue"));

it("each table is shown with its columns, samples and what they are taken for", async () => {
  await asked("de");
  expect(focused()).toBe(shown.mounted.one("h2"));
  expect(shown.mounted.all("h3").map(textOf)).toEqual([
    "personen.csv: eine Zeile je Akteur",
    "vorgänge.csv: eine Zeile je Beziehung",
  ]);
  const rows = shown.mounted.all(".data-columns tbody tr");
  expect(rows.map((row) => textOf(row.querySelector("th") ?? row))).toEqual([
    "Name",
    "Title (en)",
    "Lieblingsfarbe",
    "Akteur",
    "gegen",
    "Art",
    "Spalte 4, ohne Überschrift",
    "wann",
  ]);
  expect(textOf(rows[2]?.querySelector("td") ?? document.body)).toBe("leer");
  expect(shown.mounted.all(".data-sample").slice(0, 2).map(textOf)).toEqual(["Elon Musk", "Sam Altman"]);
  const chosen = shown.selects().map(({ selectedOptions }) => textOf(selectedOptions[0] ?? document.body));
  expect(chosen.slice(0, 4)).toEqual(["Name", "Rolle, Amt (en)", "als Merkmal behalten", "als Merkmal behalten"]);
  expect(chosen[5]).toBe("Art der Beziehung");
});

it("what is missing is named, and going on is refused with words and leads there", async () => {
  await asked();
  expect(problems().slice(0, 2)).toEqual([
    "Missing: “Who (from)”. Choose the column that holds it.",
    "Missing: “With whom (to)”. Choose the column that holds it.",
  ]);
  shown.mounted.input('input[value="day-first"]').click();
  await goOn();
  expect(shown.title()).toBe("What is in which column?");
  expect(focused()).toBe(select("Akteur"));
  expect(shown.status()).toBe("Not ready to continue yet: Missing: “Who (from)”. Choose the column that holds it.");
});

it("dates that can be read in two ways are asked about, and no answer is there before", async () => {
  await asked();
  expect(shown.mounted.all(".data-dates input:checked")).toEqual([]);
  expect(textOf(shown.mounted.one(".data-dates"))).toMatch(/01\/02\/2025\u2069 and \u206803\/04\/2025/);
  await userEvent.selectOptions(select("Akteur"), "source");
  await userEvent.selectOptions(select("gegen"), "target");
  expect(problems()).toEqual([]);
  await goOn();
  expect(focused()).toBe(shown.mounted.input('input[value="day-first"]'));
  expect(shown.status()).toBe("Not ready to continue yet: Choose an answer.");
  expect(shown.title()).toBe("What is in which column?");
});

it("what was answered is read anew, and what comes of it is shown", async () => {
  await asked();
  await userEvent.selectOptions(select("Akteur"), "source");
  await userEvent.selectOptions(select("gegen"), "target");
  await userEvent.selectOptions(select("Lieblingsfarbe"), "ignore");
  await userEvent.click(shown.mounted.input('input[value="month-first"]'));
  await goOn();
  const [input, options] = shown.read.mock.calls.at(-1) ?? [];
  expect(input).toBe("x");
  expect(options?.columnDates).toEqual(new Map([["vorgänge.csv:wann", { order: "month-first" }]]));
  expect(Object.fromEntries(options?.mapping ?? [])).toEqual({
    "personen.csv:Name": "name",
    "personen.csv:Title (en)": "role:en",
    "personen.csv:Lieblingsfarbe": "ignore",
    "vorgänge.csv:Akteur": "source",
    "vorgänge.csv:gegen": "target",
    "vorgänge.csv:Art": "type",
    "vorgänge.csv:": "attribute",
    "vorgänge.csv:wann": "date",
  });
  expect(shown.title()).toBe("Reading your data");
  shown.last().finish(cleanReading);
  await expect.poll(shown.isClosed).toBe(true);
  expect(shown.actions.open.mock.calls).toEqual([[cleanReading]]);
});

it("two columns for one field are refused, and the first of them is led to", async () => {
  await asked();
  await userEvent.selectOptions(select("Akteur"), "source");
  await userEvent.selectOptions(select("gegen"), "target");
  shown.mounted.input('input[value="undated"]').click();
  await userEvent.selectOptions(select("wann"), "type");
  expect(problems()).toEqual(["Two columns are “Type of relation”. Choose something else for one of them."]);
  await goOn();
  expect(focused()).toBe(select("Art"));
  expect(select("wann").getAttribute("aria-invalid")).toBe("true");
  await userEvent.selectOptions(select("wann"), "date");
  await goOn();
  expect(shown.title()).toBe("Reading your data");
});

const withoutMissing = ({ tables }: TablesReading) =>
  tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => ({
      ...column,
      ...{ use: { Akteur: "source", gegen: "target" }[column.heading] ?? column.use },
    })),
  }));

it("nobody knows the order of dates: they are not asked about again", async () => {
  const { tables } = tablesReading;
  if (tables === undefined) throw new Error("no tables");
  const onlyDates = { ...cleanReading, tables: { ...tables, tables: withoutMissing(tables) } };
  await asked("en", onlyDates);
  shown.mounted.input('input[value="undated"]').click();
  await goOn();
  expect(shown.read.mock.calls.at(-1)?.[1]).toMatchObject({
    columnDates: new Map([["vorgänge.csv:wann", {}]]),
  });
  shown.last().finish(onlyDates);
  await expect.poll(shown.isClosed).toBe(true);
});

it("from the issues of a table the way leads back to its columns", async () => {
  const { tables } = tablesReading;
  if (tables === undefined) throw new Error("no tables");
  shown = mountDataDialog();
  shown.readAs({
    ...reading,
    tables: { tables: tables.tables.slice(0, 1), askedDates: { order: [], century: [], counts: [] } },
  });
  await expect.poll(shown.title).toBe("What does not fit");
  await userEvent.click(shown.button("Change the columns"));
  expect(shown.title()).toBe("What is in which column?");
  expect(shown.mounted.all(".data-columns select")).toHaveLength(3);
});

it("words of a file stay words", async () => {
  const evil = '<img src=x onerror="alert(1)">';
  const [table] = tablesReading.tables?.tables ?? [];
  if (table === undefined) throw new Error("no table");
  const columns = [
    { heading: evil, use: "date", samples: [evil], asked: { order: [evil] }, unread: [{ cell: evil, count: 2 }] },
  ];
  const tables = {
    tables: [{ ...table, name: evil, columns }],
    askedDates: { order: [evil], century: [], counts: [] },
  };
  await asked("en", { ...tablesReading, tables });
  expect(shown.mounted.all("dialog img")).toEqual([]);
  expect(textOf(shown.mounted.one(".data-columns__heading"))).toBe(evil);
});

const control = (label: string) => {
  const found = shown.mounted.all(".data-control").find((each) => textOf(each).startsWith(label));
  return found?.querySelector("select") ?? document.createElement("select");
};

it("what is said about the table as a whole is read at once, and the focus stays", async () => {
  await asked("en", typedReading());
  expect(control("Sheet").value).toBe("Eins");
  expect(control("Headings").value).toBe("2");
  for (const [label, value, options] of [
    ["Sheet", "Zwei", { sheet: "Zwei" }],
    ["Headings", "1", { sheet: "Zwei", hasHeadings: true, headingRow: 1 }],
    ["Headings", "none", { sheet: "Zwei", hasHeadings: false }],
    ["Each row is", "actors", { sheet: "Zwei", hasHeadings: false, role: "actors" }],
  ] as const) {
    control(label).focus();
    await userEvent.selectOptions(control(label), value);
    expect(shown.read.mock.calls.at(-1)?.[1]).toMatchObject(options);
    expect(shown.title()).toBe("What is in which column?");
    shown.last().finish(typedReading());
    await expect.poll(() => control("Headings").value).toBe("2");
    expect(focused()).toBe(control(label));
  }
  const fillDown = shown.mounted.input(".data-controls input");
  await userEvent.click(fillDown);
  expect(shown.read.mock.calls.at(-1)?.[1]).toMatchObject({ fillDown: true });
});

it("beside what cannot be read is a field, with what is read of the words in it", async () => {
  await asked("en", typedReading());
  const field = shown.mounted.input(".data-repair input");
  expect(field.ariaLabel).toBe("Meant by “nach der Wahl” in “Wann”");
  expect(textOf(shown.mounted.one(".data-repair__cell"))).toBe("nach der Wahl 3 times in “Wann”");
  const said = () => textOf(shown.mounted.one(".data-repair__read"));
  await userEvent.fill(field, "bald danach");
  expect([said(), field.getAttribute("aria-invalid")]).toEqual(["This cannot be read either.", "true"]);
  await userEvent.fill(field, "23.2.2025");
  expect([said(), field.getAttribute("aria-invalid")]).toEqual(["= February 23, 2025", null]);
  expect(focused()).toBe(field);
  await goOn();
  expect(shown.read.mock.calls.at(-1)?.[1]?.repairs).toEqual(
    new Map([["x.xlsx:Wann", new Map([["nach der Wahl", "23.2.2025"]])]]),
  );
});

it("actors who may be the same are merged when somebody ticks it, and never before", async () => {
  await asked("en", typedReading());
  const box = shown.mounted.input(".data-alike input");
  expect(box.checked).toBe(false);
  expect(textOf(shown.mounted.one(".data-alike"))).toBe("“E. Musk” is “Elon Musk”");
  await userEvent.click(box);
  await userEvent.selectOptions(shown.mounted.one('[data-type="feud"] select'), "conflict");
  await goOn();
  shown.last().finish(typedReading());
  await expect.poll(shown.isClosed).toBe(true);
  const opened = shown.actions.open.mock.calls[0]?.[0].dataset;
  expect(opened?.actors.map(({ id, aliases }) => [id, aliases])).toEqual([
    ["Elon Musk", ["E. Musk"]],
    ["OpenAI", undefined],
  ]);
  expect(opened?.relations[0]).toMatchObject({ source: "Elon Musk", type: "feud" });
  expect(opened?.types?.["feud"]).toMatchObject({ family: "conflict", directed: false });
});
