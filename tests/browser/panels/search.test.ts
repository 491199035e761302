import type { Language } from "../../../src/dataset/languages.ts";
import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  createSearch,
  type Search,
  type SearchActions,
  type SearchHit,
  type SearchProps,
} from "../../../src/panels/search.ts";
import { expectAccessible, mount, type Mount, textOf, themesAndLanguages } from "./mount.ts";
import { translators } from "./quarrel.ts";

let mounted: Mount;
let search: Search;
afterEach(() => {
  search.destroy();
  mounted.remove();
});

function saying(name: string, role: string) {
  return { name: { words: name, language: "de" }, role: { words: role, language: "de" } };
}

const actors: readonly SearchHit[] = [
  { row: 4, ...saying("Elon Musk", "Unternehmer") },
  { row: 7, ...saying("Kimbal Musk", "") },
  { row: 9, ...saying("Sam Altman", "Chef von OpenAI") },
];

function propsIn(language: Language): SearchProps {
  return {
    t: translators[language],
    find: (query) => actors.filter(({ name }) => name.words.toLowerCase().includes(query.toLowerCase())),
    suggest: (query) => (query.startsWith("Muks") ? actors[0] : undefined),
  };
}

function shown(language: Language = "de", theme: "light" | "dark" = "light") {
  mounted = mount(theme, 360, language);
  const onSelect = vi.fn<SearchActions["onSelect"]>();
  search = createSearch(mounted.place, { onSelect });
  search.update(propsIn(language));
  const input = mounted.input("input");
  return {
    onSelect,
    input,
    type: (text: string) => userEvent.fill(input, text),
    options: () =>
      mounted
        .all('[role="option"]')
        .filter((option) => option.offsetParent !== null)
        .map(textOf),
    active: () => mounted.root.getElementById(input.getAttribute("aria-activedescendant") ?? "none"),
    status: () => textOf(mounted.one('[role="status"]')),
  };
}

describe("the search box", () => {
  it("is a closed combobox with a name at first", () => {
    const { input, options } = shown();
    expect(input.getAttribute("role")).toBe("combobox");
    expect(input.getAttribute("aria-expanded")).toBe("false");
    expect(input.getAttribute("aria-label")).toBe("Akteur suchen");
    expect(options()).toEqual([]);
  });

  it("lists actors with their roles as one types", async () => {
    const { input, type, options, status } = shown();
    await type("musk");
    expect(options()).toEqual(["Elon Musk Unternehmer", "Kimbal Musk"]);
    expect(input.getAttribute("aria-expanded")).toBe("true");
    expect(mounted.root.getElementById(input.getAttribute("aria-controls") ?? "")?.getAttribute("role")).toBe(
      "listbox",
    );
    expect(status()).toBe("2 Vorschläge");
  });

  it("is walked with the arrow keys, round and round", async () => {
    const { type, active } = shown();
    await type("musk");
    expect(active()).toBeNull();
    const walked: (string | undefined)[] = [];
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"]) {
      await userEvent.keyboard(`{${key}}`);
      walked.push(active()?.querySelector("bdi")?.textContent);
    }
    expect(walked).toEqual(["Elon Musk", "Kimbal Musk", "Elon Musk", "Kimbal Musk", "Elon Musk"]);
    expect(active()?.getAttribute("aria-selected")).toBe("true");
  });

  it("takes the walked-to actor with Enter, else the first, and is empty again", async () => {
    const { type, input, onSelect, options } = shown();
    await type("musk");
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(onSelect.mock.calls).toEqual([[7]]);
    expect(input.value).toBe("");
    expect(options()).toEqual([]);
    await type("a");
    await userEvent.keyboard("{Enter}");
    expect(onSelect.mock.lastCall).toEqual([7]);
  });

  it("takes the actor that is clicked, though the box has the focus", async () => {
    const { type, onSelect } = shown();
    await type("musk");
    await userEvent.click(mounted.one('[role="option"]'));
    expect(onSelect.mock.calls).toEqual([[4]]);
  });

  it("closes on Escape, and empties itself on a second one", async () => {
    const { type, input, options } = shown();
    await type("musk");
    await userEvent.keyboard("{Escape}");
    expect([options(), input.value, input.getAttribute("aria-expanded")]).toEqual([[], "musk", "false"]);
    await userEvent.keyboard("{Escape}");
    expect(input.value).toBe("");
  });

  it("says that nobody is called so, and offers who was perhaps meant", async () => {
    const { type, onSelect, options, status } = shown();
    await type("Muks");
    const words = "Kein Akteur heißt „Muks“. Meinten Sie Elon Musk?";
    expect(textOf(mounted.one(".search__words"))).toBe(words);
    expect(status()).toBe(words);
    expect(options()).toEqual(["Elon Musk Unternehmer"]);
    await userEvent.keyboard("{Enter}");
    expect(onSelect.mock.calls).toEqual([[4]]);
  });

  it("says that nobody is called so where nothing is near", async () => {
    const { type, onSelect, input } = shown("en");
    await type("<b>qq</b>");
    expect(textOf(mounted.one(".search__words"))).toBe("No actor is called “<b>qq</b>”.");
    expect(input.getAttribute("aria-expanded")).toBe("false");
    await userEvent.keyboard("{Enter}{ArrowDown}");
    expect(onSelect).not.toHaveBeenCalled();
  });

  it("can be emptied by its button", async () => {
    const { type, input } = shown();
    await type("musk");
    await userEvent.click(mounted.one('[data-icon="close"]'));
    expect(input.value).toBe("");
    expect(mounted.all('[data-icon="close"]')).toEqual([]);
  });

  it("closes when the focus leaves it", async () => {
    const { type, input, options } = shown();
    await type("musk");
    input.blur();
    expect(options()).toEqual([]);
  });

  it("keeps what is typed when its language changes", async () => {
    const { type, input } = shown();
    await type("mus");
    search.update(propsIn("en"));
    expect([input.value, input.placeholder]).toEqual(["mus", "Find an actor …"]);
  });
});

it.each(themesAndLanguages)("axe finds nothing wrong with an open search, %s, %s", async (theme, language) => {
  const { type } = shown(language, theme);
  await type("musk");
  await userEvent.keyboard("{ArrowDown}");
  await expectAccessible(mounted);
});
