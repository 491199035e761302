import type { Language } from "../../../src/dataset/languages.ts";
import { userEvent } from "vitest/browser";
import { afterEach, expect, it } from "vitest";
import { manyTypes, types } from "./dataDialogFixture.ts";
import { mountDataDialog } from "./dataDialogMount.ts";
import { textOf } from "./mount.ts";

let shown: ReturnType<typeof mountDataDialog>;
afterEach(() => shown.destroy());

const begin = (given = types, language: Language = "en") => {
  shown = mountDataDialog(language, { props: { types: given }, request: { step: "types" } });
};
const labels = () => shown.mounted.all(".data-type__label").map(textOf);
const row = (id: string) => shown.mounted.one(`[data-type="${id}"]`);
const select = (id: string) => row(id).querySelector("select") ?? document.createElement("select");
const assigned = () => shown.actions.assign.mock.calls.map(([families]) => Object.fromEntries(families));

it("types without a family come first, each with its line, count and family", () => {
  begin(types, "de");
  expect(labels()).toEqual(["Klage", "Beteiligung am Unternehmen", "Fehde"]);
  expect(shown.mounted.all(".data-type__count").map(textOf)).toEqual([
    "12 Beziehungen",
    "1 Beziehung",
    "7 Beziehungen",
  ]);
  expect(shown.selects().map(({ value }) => value)).toEqual(["other", "other", "like:feud"]);
  expect(row("klage").querySelector("svg.family-other")).not.toBeNull();
  expect(shown.mounted.all("input[type=search]")).toEqual([]);
});

it("a family is chosen, the line follows, and only what was changed is handed on", async () => {
  begin();
  await userEvent.selectOptions(select("klage"), "conflict");
  await userEvent.selectOptions(select("beteiligung"), "money");
  await userEvent.selectOptions(select("beteiligung"), "other");
  expect(row("klage").querySelector("svg.family-conflict")).not.toBeNull();
  expect(labels()[0]).toBe("Klage");
  await userEvent.click(shown.button("Apply"));
  expect(shown.isClosed()).toBe(true);
  expect(assigned()).toEqual([{ klage: { family: "conflict", directed: true } }]);
});

it("a type can be the same as a built-in one, or lose its arrow", async () => {
  begin();
  const arrow = (id: string) => row(id).querySelector("input") ?? document.createElement("input");
  expect([arrow("klage").checked, arrow("klage").disabled, arrow("feud").disabled]).toEqual([true, false, true]);
  await userEvent.click(arrow("klage"));
  await userEvent.selectOptions(select("beteiligung"), "like:investment");
  expect(row("beteiligung").querySelector("svg.family-money")).not.toBeNull();
  expect(arrow("beteiligung").disabled).toBe(true);
  await userEvent.click(shown.button("Apply"));
  expect(assigned()).toEqual([{ klage: { family: "other", directed: false }, beteiligung: { like: "investment" } }]);
});

it("applying nothing is refused with words", async () => {
  begin();
  await userEvent.click(shown.button("Apply"));
  expect(shown.status()).toBe("Nothing has been changed yet. Choose a family for a type.");
  expect(shown.actions.assign).not.toHaveBeenCalled();
});

it("many types can be searched, and those found assigned at once", async () => {
  begin(manyTypes);
  expect(labels()).toHaveLength(200);
  await userEvent.fill(shown.mounted.input("input[type=search]"), " kLaGe ");
  expect(labels()).toHaveLength(45);
  expect(shown.mounted.root.activeElement).toBe(shown.mounted.input("input[type=search]"));
  const [all] = shown.selects();
  if (all === undefined) throw new Error("no select");
  await userEvent.selectOptions(all, "conflict");
  expect(all.value).toBe("");
  expect(
    new Set(
      shown
        .selects()
        .slice(1)
        .map(({ value }) => value),
    ),
  ).toEqual(new Set(["conflict"]));
  await userEvent.fill(shown.mounted.input("input[type=search]"), "nichts davon");
  expect(textOf(shown.mounted.one(".data-types"))).toContain("No type is called that.");
  await userEvent.click(shown.button("Apply"));
  expect(Object.keys(assigned()[0] ?? {})).toHaveLength(45);
});

it("more than 200 types are shown when asked for", async () => {
  begin(manyTypes);
  await userEvent.click(shown.button("Show 200 more"));
  expect(labels()).toHaveLength(400);
});

it("an id such as __proto__ is an id like others", async () => {
  begin([{ ...types[0], id: "__proto__", label: "x", count: 1, family: "other", line: "dashes", directed: false }]);
  await userEvent.selectOptions(shown.selects()[0] ?? document.createElement("select"), "office");
  await userEvent.click(shown.button("Apply"));
  expect([...(shown.actions.assign.mock.calls[0]?.[0] ?? [])]).toEqual([
    ["__proto__", { family: "office", directed: false }],
  ]);
});

it("they are offered at the start only where one has no family", async () => {
  shown = mountDataDialog();
  await userEvent.click(shown.button("Sort the types of relation"));
  expect(shown.title()).toBe("Sort the types of relation");
  await userEvent.click(shown.button("Back"));
  expect(shown.title()).toBe("Your own data");
  shown.destroy();
  shown = mountDataDialog("en", { props: { types: types.filter(({ family }) => family !== "other") } });
  expect(() => shown.button("Sort the types of relation")).toThrow("no button");
});
