import type { Language } from "../../../src/dataset/languages.ts";
import { userEvent } from "vitest/browser";
import { afterEach, expect, it } from "vitest";
import { cleanReading, reading, tablesReading } from "./dataDialogFixture.ts";
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
  expect(shown.read).toHaveBeenCalledTimes(1);
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
  expect(shown.read).toHaveBeenCalledTimes(1);
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
  expect(options?.dateOrder).toBe("month-first");
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
  await userEvent.selectOptions(select("wann"), "type");
  shown.mounted.input('input[value="undated"]').click();
  expect(problems()).toEqual(["Two columns are “Type of relation”. Choose something else for one of them."]);
  await goOn();
  expect(focused()).toBe(select("Art"));
  expect(select("wann").getAttribute("aria-invalid")).toBe("true");
  await userEvent.selectOptions(select("wann"), "date");
  await goOn();
  expect(shown.read).toHaveBeenCalledTimes(2);
});

it("nobody knows the order of dates: they are not asked about again", async () => {
  const { tables } = tablesReading;
  if (tables === undefined) throw new Error("no tables");
  const onlyDates = { ...cleanReading, tables: { ...tables, tables: tables.tables.slice(0, 1) } };
  await asked("en", onlyDates);
  shown.mounted.input('input[value="undated"]').click();
  await goOn();
  expect(shown.read.mock.calls.at(-1)?.[1]).not.toHaveProperty("dateOrder");
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
  expect(shown.selects()).toHaveLength(3);
});

it("words of a file stay words", async () => {
  const evil = '<img src=x onerror="alert(1)">';
  const [table] = tablesReading.tables?.tables ?? [];
  if (table === undefined) throw new Error("no table");
  const columns = [{ heading: evil, use: undefined, samples: [evil] }];
  const tables = {
    tables: [{ ...table, name: evil, columns }],
    askedDates: { order: [evil], century: [], counts: [] },
  };
  await asked("en", { ...tablesReading, tables });
  expect(shown.mounted.all("dialog img")).toEqual([]);
  expect(textOf(shown.mounted.one(".data-columns__heading"))).toBe(evil);
});
