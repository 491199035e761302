import type { Language } from "../../../src/dataset/languages.ts";
import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Notice, type NoticeActions, notices } from "../../../src/panels/notices.ts";
import { expectAccessible, mount, type Mount, textOf, themesAndLanguages } from "./mount.ts";
import { translators } from "./quarrel.ts";

let mounted: Mount;
afterEach(() => mounted.remove());

const everything: readonly Notice[] = [
  { kind: "loading" },
  { kind: "not-loaded" },
  { kind: "not-found", url: "x.json" },
  { kind: "not-allowed" },
  { kind: "not-readable", line: 3, column: 17 },
  { kind: "not-a-dataset", reason: "" },
  { kind: "no-actors" },
  { kind: "issues", words: "2 Eintraege passen nicht." },
  { kind: "no-webgl" },
  { kind: "empty-window", next: "Nächstes Ereignis: 1977", previous: undefined },
  { kind: "all-filtered" },
  { kind: "bad-view", keys: ["colour", "size"] },
  { kind: "download-blocked" },
  { kind: "foreign-data", origin: "example.org" },
];

function spies() {
  return {
    onRetry: vi.fn<NoticeActions["onRetry"]>(),
    onShowIssues: vi.fn<NoticeActions["onShowIssues"]>(),
    onNextEvent: vi.fn<NoticeActions["onNextEvent"]>(),
    onPreviousEvent: vi.fn<NoticeActions["onPreviousEvent"]>(),
    onWholePeriod: vi.fn<NoticeActions["onWholePeriod"]>(),
    onShowAll: vi.fn<NoticeActions["onShowAll"]>(),
    onDismiss: vi.fn<NoticeActions["onDismiss"]>(),
  };
}

function shown(all: readonly Notice[], language: Language = "de") {
  mounted = mount();
  const actions = spies();
  mounted.draw(notices(translators[language], all, actions));
  return { actions, buttons: () => mounted.all(".text-button").map(textOf) };
}

describe("each state has its words and what to do", () => {
  it.each([
    ["loading", "Die Daten werden geladen …", []],
    ["not-loaded", "Die Daten konnten nicht geladen werden. Prüfen Sie die Verbindung.", ["Erneut versuchen"]],
    ["not-found", "Unter dieser Adresse liegt keine Datei: „x.json“.", ["Erneut versuchen"]],
    [
      "not-allowed",
      "Der Server erlaubt das Laden von dieser Seite nicht (CORS). Legen Sie die Datei neben die Grafik.",
      [],
    ],
    ["not-readable", "Zeile 3, Spalte 17: kein gültiges JSON.", []],
    ["not-a-dataset", "Diese Datei ist kein Datensatz, der hier gezeigt werden kann.", []],
    ["no-actors", "In diesem Datensatz gibt es noch keine Akteure.", []],
    ["issues", "2 Eintraege passen nicht.", ["Alle zeigen"]],
    ["no-webgl", "Ihr Browser kann die Grafik nicht interaktiv zeigen. Hier ist sie als Bild und Liste.", []],
    [
      "empty-window",
      "Im gewählten Zeitraum gibt es keine Beziehungen.",
      ["Nächstes Ereignis: 1977", "Ganzer Zeitraum"],
    ],
    ["all-filtered", "Alle Beziehungsarten sind ausgeblendet.", ["Alle zeigen"]],
    ["bad-view", "Unbekanntes in der gewünschten Ansicht bleibt außer Acht: colour, size.", []],
    ["download-blocked", "Herunterladen ist hier gesperrt. Bild gedrückt halten oder rechts klicken und sichern.", []],
    ["foreign-data", "Daten von example.org", []],
  ])("%s", (kind, words, wanted) => {
    const { buttons } = shown(everything.filter((notice) => notice.kind === kind));
    expect(textOf(mounted.one(".notice__words"))).toBe(words);
    expect(buttons()).toEqual(wanted);
  });

  it("in English, too", () => {
    shown(everything, "en");
    const said = mounted.all(".notice__words").map(textOf);
    expect(said).toHaveLength(everything.length);
    expect(said.join(" ")).not.toMatch(/[äöüß„]/);
  });
});

it("failures interrupt, the rest waits its turn", () => {
  shown(everything);
  const kinds = (role: string) => mounted.all(`[role="${role}"] .notice`).map((notice) => notice.dataset["notice"]);
  expect(kinds("alert")).toEqual(["not-loaded", "not-found", "not-allowed", "not-readable", "not-a-dataset"]);
  expect(kinds("status")).toHaveLength(everything.length - 5);
});

it("the live regions are there before anything is said", () => {
  shown([]);
  expect(mounted.all('[role="alert"], [role="status"]')).toHaveLength(2);
});

it("every button does what it says", async () => {
  const { actions } = shown([
    { kind: "not-loaded" },
    { kind: "empty-window", next: "Nächstes Ereignis: 1977", previous: undefined },
    { kind: "all-filtered" },
    { kind: "issues", words: "Zwei." },
  ]);
  for (const button of mounted.all(".text-button")) await userEvent.click(button);
  for (const spy of [
    actions.onRetry,
    actions.onNextEvent,
    actions.onWholePeriod,
    actions.onShowAll,
    actions.onShowIssues,
  ])
    expect(spy).toHaveBeenCalledOnce();
});

it("where nothing comes later, the last event is offered", async () => {
  const { actions, buttons } = shown(
    [{ kind: "empty-window", next: undefined, previous: "Previous event: 2018" }],
    "en",
  );
  expect(buttons()).toEqual(["Previous event: 2018", "Whole period"]);
  await userEvent.click(mounted.one(".text-button"));
  expect(actions.onPreviousEvent).toHaveBeenCalledOnce();
});

it("what is over can be dismissed, what lasts cannot", async () => {
  const { actions } = shown([{ kind: "bad-view", keys: ["x"] }, { kind: "all-filtered" }, { kind: "loading" }]);
  expect(mounted.all('[data-icon="close"]')).toHaveLength(1);
  await userEvent.click(mounted.one('[data-icon="close"]'));
  expect(actions.onDismiss.mock.calls).toEqual([["bad-view"]]);
});

it("a notice of what has just happened can have a button, which is handed over", async () => {
  const run = vi.fn<(opener: HTMLElement) => void>();
  shown([{ kind: "told", words: "Neun Arten sind neutral gezeichnet.", remedy: { label: "Zuordnen", run } }]);
  await userEvent.click(mounted.one(".text-button"));
  expect(run.mock.calls).toEqual([[mounted.one(".text-button")]]);
});

it("why a file is no dataset follows the words that it is none", () => {
  shown([{ kind: "not-a-dataset", reason: "die Datei ist leer" }]);
  expect(textOf(mounted.one(".notice__words"))).toMatch(/gezeigt werden kann. die Datei ist leer$/);
});

it.each(themesAndLanguages)("axe finds nothing wrong with any notice, %s, %s", async (theme, language) => {
  mounted = mount(theme, 700, language);
  mounted.draw(notices(translators[language], everything, spies()));
  await expectAccessible(mounted);
});
