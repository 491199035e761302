import type { Language } from "../../../src/dataset/languages.ts";
import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it } from "vitest";
import type { Issue } from "../../../src/dataset/issues.ts";
import { issues, reading } from "./dataDialogFixture.ts";
import { mountDataDialog } from "./dataDialogMount.ts";
import { textOf } from "./mount.ts";

let shown: ReturnType<typeof mountDataDialog>;
afterEach(() => shown.destroy());

const found = async (given = reading, language: Language = "en") => {
  shown = mountDataDialog(language);
  shown.readAs(given);
  await expect.poll(shown.title).toBe(language === "de" ? "Was nicht passt" : "What does not fit");
};
const places = () => shown.rows().map((row) => textOf(row.querySelector("th") ?? row));
const header = (name: string) => {
  const all = shown.mounted.all("thead th");
  const one = all.find((each) => textOf(each).startsWith(name));
  if (one === undefined) throw new Error(`no header ${name}`);
  return one;
};
const sortBy = (name: string) => userEvent.click(header(name).querySelector("button") ?? header(name));
const many: readonly Issue[] = Array.from({ length: 450 }, (_, index) => ({
  code: "wrong-value",
  severity: "warning",
  path: `relations[${index}].status`,
  message: "wrong value",
}));

describe("the table of issues", () => {
  it("says place, result, finding, expected and found, with the line and the place in it", async () => {
    await found();
    const row = shown.rows().find((each) => textOf(each).startsWith("relationen.csv: row 3"));
    const cells = [...(row?.children ?? [])];
    expect(cells.slice(0, 5).map(textOf)).toEqual([
      "relationen.csv: row 3, “Ziel”",
      "left out",
      "no actor has this id; did you mean “Stargate”?",
      "Expected: the id of an actor",
      'Found: "Staragte"',
    ]);
    expect(row?.querySelector("mark")?.textContent).toBe("Staragte");
    expect(row?.querySelector(".data-line__text")?.textContent).toBe(issues[1]?.excerpt);
  });

  it("is a table to assistive technology however wide it is", async () => {
    await found();
    const roles = (selector: string) => new Set(shown.mounted.all(selector).map((each) => each.role));
    expect([roles(".data-table"), roles(".data-table tr")]).toEqual([new Set(["table"]), new Set(["row"])]);
    expect(roles(".data-table tbody td")).toEqual(new Set(["cell"]));
    expect(shown.rows().map((row) => row.children.length)).toEqual([6, 6, 6, 6]);
    expect(shown.mounted.all(".data-table thead th")).toHaveLength(6);
  });

  it("stands in the order of the file, what is about all of it first", async () => {
    await found();
    expect(places()).toEqual([
      "the file",
      "relations[12].status (line 44)",
      "relationen.csv: row 3, “Ziel”",
      "relationen.csv: row 5, “Beginn”",
    ]);
    expect(header("Place").getAttribute("aria-sort")).toBe("ascending");
  });

  it("is sorted by its headers, which say how, and so does a message", async () => {
    await found();
    await sortBy("Result");
    expect(places()[0]).toBe("relationen.csv: row 3, “Ziel”");
    expect(header("Result").getAttribute("aria-sort")).toBe("ascending");
    expect(header("Place").hasAttribute("aria-sort")).toBe(false);
    expect(shown.status()).toBe("Sorted by “Result”, ascending.");
    await sortBy("Result");
    expect(places().at(-1)).toBe("relationen.csv: row 3, “Ziel”");
    expect(header("Result").getAttribute("aria-sort")).toBe("descending");
    expect(shown.mounted.root.activeElement).toBe(header("Result").querySelector("button"));
  });

  it("shows 200 rows at once, and more when asked to", async () => {
    await found({ ...reading, issues: many });
    expect(shown.rows()).toHaveLength(200);
    await userEvent.click(shown.button("Show 200 more"));
    expect(shown.rows()).toHaveLength(400);
    await userEvent.click(shown.button("Show 50 more"));
    expect(shown.rows()).toHaveLength(450);
    expect(() => shown.button("Show 50 more")).toThrow("no button");
  });

  it("keeps words of a file words", async () => {
    const evil = '<img src=x onerror="alert(1)">';
    const [issue] = issues;
    if (issue === undefined) throw new Error("no issue");
    await found({ ...reading, issues: [{ ...issue, found: evil, excerpt: `a;${evil};b`, heading: evil }] });
    expect(shown.mounted.all("dialog img")).toEqual([]);
    expect(shown.mounted.one("mark").textContent).toBe(evil);
  });

  it("marks what was expected as English where there is no German for it", async () => {
    const [issue] = issues;
    if (issue === undefined) throw new Error("no issue");
    await found({ ...reading, issues: [{ ...issue, expected: "something new" }, issue] }, "de");
    expect(shown.mounted.all(".data-table td span[lang]").map(({ lang }) => lang)).toEqual(["en", "de"]);
  });
});

describe("before a new graph", () => {
  it("the dialog says what will be shown, left out and kept", async () => {
    await found();
    expect(textOf(shown.mounted.one(".data-issues__summary"))).toBe(
      "3 actors and 5 relations will be shown. 1 entry is left out. 2 entries are kept with remarks.",
    );
  });

  it("one continues without what is left out", async () => {
    await found();
    expect(shown.buttons()).toEqual(["Download the report", "Cancel", "Continue without them"]);
    await userEvent.click(shown.button("Continue without them"));
    expect(shown.isClosed()).toBe(true);
    expect(shown.actions.open.mock.calls).toEqual([[reading]]);
  });

  it("one simply continues where nothing is left out", async () => {
    await found({ ...reading, issues: many.slice(0, 1) }, "de");
    expect(shown.buttons()).toEqual(["Bericht herunterladen", "Abbrechen", "Weiter"]);
    expect(textOf(shown.mounted.one(".data-issues__summary"))).toBe(
      "Gezeigt werden 3 Akteure und 5 Beziehungen. 1 Eintrag wird mit einer Anmerkung behalten.",
    );
  });

  it("cancelling leads back to the start, and nothing is opened", async () => {
    await found();
    await userEvent.click(shown.button("Cancel"));
    expect(shown.title()).toBe("Your own data");
    expect(shown.actions.open).not.toHaveBeenCalled();
  });
});

describe("the issues of the data on the page", () => {
  it("can be shown at once, with nothing to continue to", () => {
    shown = mountDataDialog("en", { request: { step: "issues" } });
    expect(shown.rows()).toHaveLength(4);
    expect(shown.buttons()).toEqual(["Download the report", "Back"]);
  });

  it("are reached from the start, where there are any", async () => {
    shown = mountDataDialog();
    await userEvent.click(shown.button("Show 4 remarks"));
    expect(shown.rows()).toHaveLength(4);
    expect(shown.mounted.root.activeElement).toBe(shown.mounted.one("h2"));
    shown.destroy();
    shown = mountDataDialog("en", { props: { issues: [], types: [] } });
    expect(shown.mounted.all(".data-present__ways button")).toEqual([]);
  });
});
