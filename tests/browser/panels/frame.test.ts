import type { Language } from "../../../src/dataset/languages.ts";
import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it, vi } from "vitest";
import { footer } from "../../../src/panels/footer.ts";
import { header, type HeaderActions, type HeaderProps } from "../../../src/panels/header.ts";
import { zoomButtons } from "../../../src/panels/zoomButtons.ts";
import { expectAccessible, mount, type Mount, textOf, themesAndLanguages } from "./mount.ts";
import { translators } from "./quarrel.ts";

let mounted: Mount;
afterEach(() => mounted.remove());

function words(text: string, language = "de") {
  return { words: text, language };
}

function headerProps(language: Language): HeaderProps {
  return {
    t: translators[language],
    headline: { now: words("Der Streit um Stargate: Musk gegen Trump"), away: "" },
    summary: { now: words("Worum es geht."), away: "" },
    scenes: [
      { id: "stargate", title: words("Der Streit um Stargate: Musk gegen Trump") },
      { id: "money", title: words("The money", "en") },
      { id: "12:30", title: words("Um 12:30 Uhr") },
    ],
    currentScene: "stargate",
    theme: "auto",
  };
}

function headerSpies() {
  return {
    onScene: vi.fn<HeaderActions["onScene"]>(),
    onLanguage: vi.fn<HeaderActions["onLanguage"]>(),
    onTheme: vi.fn<HeaderActions["onTheme"]>(),
  };
}

describe("the header", () => {
  it("states the finding as the only first-level heading", () => {
    mounted = mount();
    mounted.draw(header(headerProps("de"), headerSpies()));
    expect(mounted.all("h1").map(textOf)).toEqual(["Der Streit um Stargate: Musk gegen Trump"]);
  });

  it("offers the scenes by what stands before the colon, named in full", async () => {
    mounted = mount();
    const actions = headerSpies();
    mounted.draw(header(headerProps("de"), actions));
    const buttons = mounted.all("[data-scene]");
    expect(buttons.map(textOf)).toEqual(["Der Streit um Stargate", "The money", "Um 12:30 Uhr"]);
    expect(buttons.map((button) => button.getAttribute("aria-label"))).toEqual([
      "Der Streit um Stargate: Musk gegen Trump",
      "The money",
      "Um 12:30 Uhr",
    ]);
    expect(buttons.map((button) => button.getAttribute("aria-current"))).toEqual(["true", null, null]);
    expect(buttons.map(({ lang }) => lang)).toEqual(["de", "en", "de"]);
    await userEvent.click(mounted.one('[data-scene="money"]'));
    expect(actions.onScene.mock.calls).toEqual([["money"]]);
  });

  it("switches language and theme and tells which are on", async () => {
    mounted = mount();
    const actions = headerSpies();
    mounted.draw(header(headerProps("de"), actions));
    await userEvent.click(mounted.one('[data-language="en"]'));
    await userEvent.click(mounted.one('[data-theme="dark"]'));
    expect([actions.onLanguage.mock.calls, actions.onTheme.mock.calls]).toEqual([[["en"]], [["dark"]]]);
    expect(
      mounted.all('[aria-pressed="true"]').map((button) => button.getAttribute("aria-label") ?? textOf(button)),
    ).toEqual(["Deutsch", "Wie im Gerät"]);
  });

  it("goes without scenes and summary where the data have none", () => {
    mounted = mount();
    mounted.draw(header({ ...headerProps("de"), scenes: [], summary: { now: words(""), away: "" } }, headerSpies()));
    expect(mounted.all("nav, .header__summary")).toEqual([]);
  });

  it.each([320, 600, 1280])("is not wider than %i pixels", (widthPx) => {
    mounted = mount("light", widthPx);
    mounted.draw(header(headerProps("de"), headerSpies()));
    expect(mounted.one(".header").getBoundingClientRect().width).toBeLessThanOrEqual(widthPx);
    expect(mounted.one("h1").scrollWidth).toBeLessThanOrEqual(widthPx);
  });
});

describe("the footer", () => {
  const full = {
    t: translators.de,
    publishers: ["dpa", "Reuters", "CNN", "AP", "NYT", "FT"].map((words) => ({ words, language: "" })),
    asOf: "23. Januar 2025",
    credit: { words: "Zusammengestellt von X", language: "de" },
    license: "CC-BY-4.0",
    undatedCount: 2,
    foreignOrigin: "example.org",
  };

  const onData = vi.fn();
  const onPicture = vi.fn();
  const onShare = vi.fn();
  const onlyPicture = {
    onData: undefined,
    onKeys: undefined,
    onList: undefined,
    onEdit: undefined,
    onPublish: undefined,
    onMethod: undefined,
    onPicture,
    onShare: undefined,
  };

  it("names the first sources, the rest by number, the date, and what has none", () => {
    mounted = mount();
    mounted.draw(footer(full, onlyPicture));
    expect(mounted.all("li").map(textOf)).toEqual([
      "Quellen: dpa, Reuters, CNN, AP und 2 weitere",
      "Stand: 23. Januar 2025",
      "2 Beziehungen ohne Datum",
      "Daten von example.org",
      "Zusammengestellt von X",
      "Lizenz: CC-BY-4.0",
    ]);
    const [agency, , , , credit] = mounted.all("bdi");
    expect([agency?.lang, agency?.dir, credit?.lang, credit?.dir]).toEqual(["", "ltr", "de", "ltr"]);
  });

  it("offers a picture of what is shown, and says which button asked for it", () => {
    mounted = mount();
    mounted.draw(footer(full, onlyPicture));
    const button = mounted.one("button");
    expect(textOf(button)).toBe("Bild speichern");
    button.click();
    expect(onPicture).toHaveBeenCalledExactlyOnceWith(button);
  });

  it("offers own data where they have a place", () => {
    mounted = mount();
    mounted.draw(footer(full, { ...onlyPicture, onData }));
    const [button] = mounted.all("button");
    expect(mounted.all("button").map(textOf)).toEqual(["Eigene Daten", "Bild speichern"]);
    button?.click();
    expect(onData).toHaveBeenCalledExactlyOnceWith(button);
  });

  it("leads to how the data were made where they say so", () => {
    mounted = mount();
    const onMethod = vi.fn();
    mounted.draw(footer(full, { ...onlyPicture, onMethod }));
    const [button] = mounted.all("button");
    expect(mounted.all("button").map(textOf)).toEqual(["Wie wir arbeiten", "Bild speichern"]);
    button?.click();
    expect(onMethod).toHaveBeenCalledExactlyOnceWith(button);
  });

  it("offers to share where there is a link", () => {
    mounted = mount();
    mounted.draw(footer(full, { ...onlyPicture, onShare }));
    expect(mounted.all("button").map(textOf)).toEqual(["Teilen", "Bild speichern"]);
    mounted.all("button")[0]?.click();
    expect(onShare).toHaveBeenCalledOnce();
  });

  it("has nothing but that where there is nothing to say", () => {
    mounted = mount();
    const nothing = {
      publishers: [],
      asOf: "",
      credit: { words: "", language: undefined },
      license: "",
      undatedCount: 0,
      foreignOrigin: undefined,
    };
    mounted.draw(footer({ ...full, ...nothing }, onlyPicture));
    expect(textOf(mounted.place)).toBe("Bild speichern");
  });
});

it("the zoom buttons are named and call what they say", async () => {
  mounted = mount();
  const calls: string[] = [];
  mounted.draw(
    zoomButtons(translators.de, {
      onZoomIn: () => calls.push("in"),
      onZoomOut: () => calls.push("out"),
      onFit: () => calls.push("fit"),
    }),
  );
  for (const button of mounted.all("button")) {
    await userEvent.click(button);
    calls.push(button.getAttribute("aria-label") ?? "");
  }
  expect(calls).toEqual(["in", "Vergrößern", "out", "Verkleinern", "fit", "Alles ins Bild"]);
});

it.each(themesAndLanguages)(
  "axe finds nothing wrong with the header and the footer, %s, %s",
  async (theme, language) => {
    mounted = mount(theme, 700, language);
    mounted.draw(header(headerProps(language), headerSpies()));
    await expectAccessible(mounted);
  },
);
