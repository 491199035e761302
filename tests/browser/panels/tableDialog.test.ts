import type { Language } from "../../../src/dataset/languages.ts";
import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createTableDialog } from "../../../src/panels/dialogs/table/tableDialog.ts";
import { tableRows } from "../../../src/panels/dialogs/table/tableRows.ts";
import dialogCss from "../../../src/panels/styles/dialog.css?inline";
import css from "../../../src/panels/styles/tableDialog.css?inline";
import { dialogsWords } from "../../translators.ts";
import { expectAccessible, mount, type Mount, textOf, themesAndLanguages } from "./mount.ts";
import { wordingIn } from "./quarrel.ts";

let mounted: Mount;
afterEach(() => {
  mounted.remove();
  vi.restoreAllMocks();
});

function opened(language: Language = "de", theme: "light" | "dark" = "light", copies = 1) {
  mounted = mount(theme, 1000, language);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(dialogCss + css);
  mounted.root.adoptedStyleSheets.push(sheet);
  const opener = document.createElement("button");
  opener.textContent = "Als Tabelle";
  mounted.place.before(opener);
  const onRelation = vi.fn<(row: number) => void>();
  const dialog = createTableDialog(mounted.place, onRelation);
  const wording = wordingIn(language);
  const shown = tableRows(wording, [0, 1, 2, 3, 4], () => false);
  const rows = Array.from({ length: copies }, (_, copy) =>
    shown.map((each) => ({ ...each, row: 5 * copy + each.row })),
  );
  const window = { fromDay: 20_000, toDay: 20_100, mode: "during" } as const;
  dialog.open({ words: dialogsWords[language].table, wording, window, rows: rows.flat(), fileName: "streit" }, opener);
  return { dialog, onRelation, opener };
}

/** Of the rows that are to be seen below the head. */
const numbersInSight = () => {
  const box = mounted.one(".table-scroll").getBoundingClientRect();
  const top = mounted.one("thead").getBoundingClientRect().bottom;
  return mounted.all("tbody [aria-rowindex]").flatMap((row) => {
    const { top: upper, bottom } = row.getBoundingClientRect();
    return bottom > top + 1 && upper < box.bottom - 1 ? [Number(row.ariaRowIndex)] : [];
  });
};
const natures = () => mounted.all("tbody tr td:nth-child(3)").map(textOf);
const sortBy = (name: string) => {
  const button = mounted.all("thead button").find((each) => textOf(each).startsWith(name));
  if (button === undefined) throw new Error(`no column ${name}`);
  return userEvent.click(button);
};

describe("the table of what is shown", () => {
  it("has a row for each relation, which leads to it", async () => {
    const { onRelation, opener } = opened();
    expect(mounted.one("dialog").matches(":modal")).toBe(true);
    expect(mounted.all("thead th").map((each) => textOf(each).replace(/ ?[↕↑↓]$/, ""))).toEqual([
      "Wann",
      "Beziehung",
      "Art",
      "Akteur",
      "Gegenüber",
      "Betrag",
      "Status",
      "Quellen",
    ]);
    expect(mounted.all("tbody tr")).toHaveLength(5);
    await userEvent.click(mounted.one('[data-relation="3"]'));
    expect(onRelation).toHaveBeenCalledExactlyOnceWith(3);
    expect(mounted.all("dialog")).toEqual([]);
    expect(mounted.root.activeElement).toBe(opener);
  });

  it("is sorted by a column, the other way around by the same again, and says so", async () => {
    opened();
    expect(mounted.all("[aria-sort]")).toEqual([]);
    await sortBy("Art");
    expect(mounted.one("[aria-sort]").ariaSort).toBe("ascending");
    const up = natures();
    expect(up).toEqual(up.toSorted((one, other) => one.localeCompare(other, "de")));
    await sortBy("Art");
    expect(mounted.one("[aria-sort]").ariaSort).toBe("descending");
    expect(natures()).toEqual(natures().toSorted((one, other) => other.localeCompare(one, "de")));
  });

  it("is saved in its order, with the words on screen", async () => {
    opened();
    await sortBy("Art");
    const saved: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      if (blob instanceof Blob) saved.push(blob);
      return "blob:nothing";
    });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await userEvent.click(mounted.one('[data-way="csv"]'));
    expect(names).toEqual(["streit.csv"]);
    const lines = (await saved[0]?.text())?.split("\r\n") ?? [];
    expect(lines[0]).toBe("Wann;Beziehung;Art;Akteur;Gegenüber;Betrag;Status;Quellen");
    expect(lines.slice(1, 6).map((line) => line.split(";")[2])).toEqual(natures());
    expect(textOf(mounted.one('dialog [role="status"]'))).toBe("Gesichert als „streit.csv“.");
  });

  it("of very many relations draws those in sight, says how many and which, and saves all", async () => {
    opened("en", "light", 20_000);
    expect(textOf(mounted.one(".dialog__note"))).toContain("100,000 relations");
    await expect.poll(() => mounted.one("table").ariaRowCount).toBe("100001");
    await expect.poll(() => numbersInSight()[0]).toBe(2);
    expect(mounted.all("tbody tr").length).toBeLessThan(100);
    const scroll = mounted.one(".table-scroll");
    const widths = () => mounted.all("thead th").map((each) => each.offsetWidth);
    const before = widths();
    scroll.scrollTop = scroll.scrollHeight / 2;
    await expect.poll(() => numbersInSight()[0]).toBeGreaterThan(40_000);
    for (const row of mounted.all("tbody [aria-rowindex]")) {
      // The fixture repeats its five relations.
      expect(row.querySelector<HTMLElement>("button")?.dataset["relation"]).toBe(String(Number(row.ariaRowIndex) - 2));
    }
    // Rows that come into sight are measured, and may be higher than was thought.
    const toEnd = () => (scroll.scrollTop = scroll.scrollHeight);
    await expect.poll(() => toEnd() && numbersInSight().at(-1)).toBe(100_001);
    expect(widths()).toEqual(before);
    expect(mounted.all("tbody tr").length).toBeLessThan(100);
    await expectAccessible(mounted);
    await sortBy("Type");
    await expect.poll(() => numbersInSight().length).toBeGreaterThan(5);
  });

  it.each(themesAndLanguages)("is accessible, %s and %s", async (theme, language) => {
    opened(language, theme);
    await expectAccessible(mounted);
  });
});
