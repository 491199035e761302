import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Writing } from "../../../src/dataset/formats/types.ts";
import { refusedReading } from "./dataDialogFixture.ts";
import { csvFile, mountDataDialog } from "./dataDialogMount.ts";
import { textOf } from "./mount.ts";

let shown: ReturnType<typeof mountDataDialog>;
afterEach(() => shown.destroy());

const choose = (format: string) => shown.mounted.input(`input[value="${format}"]`).click();
const saving = () => textOf(shown.mounted.one(".data-saving"));
const saved = () => shown.actions.save.mock.calls.map(([{ name, text }]) => [name, text]);
const lossy: Writing = {
  text: "<gexf/>",
  losses: [
    { path: "scenes", count: 1, examples: [] },
    { path: "relations[].claimedBy", count: 2, examples: ["r1", "__proto__"] },
  ],
};

describe("saving the data on the page", () => {
  it("begins with no format chosen", () => {
    shown = mountDataDialog();
    expect(shown.mounted.all(".data-present input:checked")).toEqual([]);
    expect(saving()).toBe("");
  });

  it("says by name what the format cannot hold before anything is saved", async () => {
    shown = mountDataDialog("de", { actions: { write: () => Promise.resolve(lossy) } });
    choose("gexf");
    await expect.poll(saving).toContain("GEXF hat keinen Platz für:");
    expect(shown.mounted.all(".data-losses li").map(textOf)).toEqual([
      "Szenen",
      "Beziehungen, wer es behauptet: 2 Einträge (etwa r1, __proto__)",
    ]);
    expect(saved()).toEqual([]);
    await userEvent.click(shown.button("Datei sichern"));
    expect(saved()).toEqual([["quarrel.gexf", "<gexf/>"]]);
    expect(shown.status()).toBe("„quarrel.gexf“ wird gesichert.");
  });

  it("says so where nothing is lost, and saves a pair of tables as two files", async () => {
    shown = mountDataDialog("de");
    choose("csv");
    await expect.poll(saving).toContain("Nichts geht verloren.");
    await userEvent.click(shown.button("Beziehungen sichern"));
    await userEvent.click(shown.button("Akteure sichern"));
    expect(saved()).toEqual([
      ["quarrel-beziehungen.csv", "relations"],
      ["quarrel-akteure.csv", "actors"],
    ]);
  });

  it("the latest choice counts, whichever is written first", async () => {
    const waiting = new Map<string, (writing: Writing) => void>();
    const write = (format: string) => new Promise<Writing>((resolve) => waiting.set(format, resolve));
    shown = mountDataDialog("en", { actions: { write } });
    choose("gexf");
    choose("graphml");
    waiting.get("graphml")?.({ text: "g", losses: [] });
    await expect.poll(saving).toContain("Nothing is lost.");
    waiting.get("gexf")?.(lossy);
    await Promise.resolve();
    await userEvent.click(shown.button("Save the file"));
    expect(saved()).toEqual([["quarrel.graphml", "g"]]);
  });

  it("what cannot be written is said, and can be tried again", async () => {
    const write = vi.fn(() => Promise.reject<Writing>(new Error("no")));
    shown = mountDataDialog("en", { actions: { write } });
    choose("gexf");
    await expect.poll(shown.status).toBe("That did not work. Please try again.");
    expect(shown.mounted.all(".data-present input:checked")).toEqual([]);
    choose("gexf");
    expect(write).toHaveBeenCalledTimes(2);
  });

  it("where a page may not save files that is said in its place", async () => {
    shown = mountDataDialog("en", { props: { saving: "blocked" } });
    choose("csv");
    await expect.poll(saving).toContain("Nothing is lost.");
    await userEvent.click(shown.button("Save the actors"));
    expect(shown.status()).toMatch(/^Downloads are blocked here\./);
    expect(saved()).toEqual([]);
  });
});

it("templates are saved in the language of the dialog", async () => {
  shown = mountDataDialog("de");
  for (const part of ["Beziehungen (CSV)", "Akteure (CSV)", "JSON"])
    await userEvent.click(shown.button(`Vorlage herunterladen: ${part}`));
  await expect.poll(saved).toEqual([
    ["vorlage-beziehungen.csv", "relations"],
    ["vorlage-akteure.csv", "actors"],
    ["vorlage.json", "relations"],
  ]);
  expect(shown.actions.template.mock.calls).toEqual([["csv"], ["csv"], ["tiespan/1"]]);
});

describe("reports", () => {
  it("about the data on the page are called after them", async () => {
    shown = mountDataDialog("en", { request: { step: "issues" } });
    await userEvent.click(shown.button("Download the report"));
    const [[name, text] = []] = saved();
    expect(name).toBe("quarrel-report.csv");
    expect(text?.split("\r\n")).toHaveLength(6);
  });

  it("about a file that was refused are called after it", async () => {
    shown = mountDataDialog("de", { request: { input: [csvFile("neu.csv")] } });
    shown.last().finish(refusedReading);
    await expect.poll(shown.title).toBe("Das lässt sich nicht öffnen");
    await userEvent.click(shown.button("Bericht herunterladen"));
    expect(saved()[0]?.[0]).toBe("neu-bericht.csv");
  });
});
