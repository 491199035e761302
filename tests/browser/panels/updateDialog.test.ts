import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Language } from "../../../src/dataset/languages.ts";
import { createUpdateDialog } from "../../../src/panels/dialogs/update/updateDialog.ts";
import type { UpdateDialogActions, UpdateDialogProps } from "../../../src/panels/dialogs/update/types.ts";
import dialogCss from "../../../src/panels/styles/dialog.css?inline";
import css from "../../../src/panels/styles/updateDialog.css?inline";
import { commandLineWords } from "../../../src/i18n/everyLanguage.ts";
import { expectAccessible, mount, type Mount, textOf, themesAndLanguages } from "./mount.ts";

let mounted: Mount;
afterEach(() => mounted.remove());

const item = (key: string, title: string, lines: readonly string[] = []) => ({ key, title, lines });

function opened(props: Partial<UpdateDialogProps> = {}, language: Language = "en", theme: "light" | "dark" = "light") {
  mounted = mount(theme, 1000, language);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(dialogCss + css);
  mounted.root.adoptedStyleSheets.push(sheet);
  const opener = document.createElement("button");
  opener.textContent = "Own data";
  mounted.place.before(opener);
  const actions = {
    turn: (accepted, key, isAccepted) => {
      const turned = new Set(accepted);
      if (isAccepted) turned.add(key);
      else turned.delete(key);
      return turned;
    },
    identify: vi.fn<UpdateDialogActions["identify"]>((key, isSame) =>
      Promise.resolve({ same: new Set(isSame ? [key] : []), accepted: new Set(["relations a"]) }),
    ),
    take: vi.fn<UpdateDialogActions["take"]>(),
    replace: vi.fn<UpdateDialogActions["replace"]>(),
  } satisfies UpdateDialogActions;
  const words = commandLineWords[language].changes;
  const { parts } = words.diff;
  const dialog = createUpdateDialog(mounted.place, () => actions);
  dialog.open(
    {
      words,
      present: "Harbour",
      relations: 25,
      canUndo: true,
      isStrange: false,
      ambiguous: [],
      counts: [
        { label: parts.relations, added: 1, corrected: 1, withdrawn: 1, emptied: 0, rewritten: 0 },
        { label: parts.actors, added: 1, corrected: 0, withdrawn: 0, emptied: 0, rewritten: 0 },
      ],
      groups: [
        {
          group: "added",
          hint: words.dialog.hints.added,
          parts: [
            { part: "relations", label: parts.relations, items: [item("relations new", "Anna praises Ben")] },
            { part: "actors", label: parts.actors, items: [item("actors ben", "Ben")] },
          ],
        },
        {
          group: "corrected",
          hint: words.dialog.hints.corrected,
          parts: [
            {
              part: "relations",
              label: parts.relations,
              items: [item("relations a", "Anna and Cem: feud", ["Time: 2021, was 2020"])],
            },
          ],
        },
        {
          group: "withdrawn",
          hint: words.dialog.hints.withdrawn,
          parts: [{ part: "relations", label: parts.relations, items: [item("relations b", "Anna and Dora: feud")] }],
        },
      ],
      renamed: [],
      same: new Set(),
      kept: [{ title: "Anna", lines: ["Name stays Anna Berg; the table says Anna"] }],
      accepted: new Set(["relations new", "actors ben", "relations a"]),
      ...props,
    },
    opener,
  );
  return { ...actions, opener, words: words.dialog };
}

const press = (name: string) => {
  const found = mounted.all("dialog button").find((each) => textOf(each) === name);
  if (found === undefined) throw new Error(`no button ${name}`);
  return userEvent.click(found);
};
const boxes = () => mounted.all("input[type=checkbox]").filter((each) => each instanceof HTMLInputElement);
const states = () => boxes().map((box) => (box.indeterminate ? "some" : box.checked));

describe("the question whether files update or replace", () => {
  it("leads to the list of changes, each a box of its own, and takes what is ticked", async () => {
    const { take, opener } = opened();
    expect(mounted.one("dialog").matches(":modal")).toBe(true);
    expect(textOf(mounted.one(".update"))).toMatch(
      /In the file:\s*Relations: 1 new, 1 changed, 1 missing\s*Actors: 1 new/,
    );
    await press("Update…");
    expect(mounted.root.activeElement).toBe(mounted.one("h2"));
    expect(states()).toEqual([true, true, true, true, false]);
    await userEvent.click(boxes()[2] ?? document.body);
    expect(states()).toEqual(["some", true, false, true, false]);
    expect(textOf(mounted.one('[role="status"]'))).toBe("2 of 4 changes accepted");
    await userEvent.click(boxes()[0] ?? document.body);
    expect(states()).toEqual([true, true, true, true, false]);
    await press("Take over (3)");
    expect([...(take.mock.calls[0]?.[0] ?? [])].sort()).toEqual(["actors ben", "relations a", "relations new"]);
    expect(mounted.root.activeElement).toBe(opener);
  });

  it("is done by keys alone", async () => {
    const { take } = opened();
    await press("Update…");
    await userEvent.keyboard("{Tab}{Tab} {Enter}");
    expect(states()).toEqual([false, false, false, true, false]);
    expect(take).not.toHaveBeenCalled();
    for (let stop = 0; stop < 8 && textOf(mounted.root.activeElement ?? document.body) !== "Take over (1)"; stop++) {
      await userEvent.keyboard("{Tab}");
    }
    await userEvent.keyboard("{Enter}");
    expect([...(take.mock.calls[0]?.[0] ?? [])]).toEqual(["relations a"]);
  });

  it("replaces, and goes back without doing anything", async () => {
    const { replace, take } = opened();
    await press("Update…");
    await press("Back");
    await press("Replace");
    expect(replace).toHaveBeenCalledOnce();
    expect(take).not.toHaveBeenCalled();
    expect(mounted.all("dialog")).toHaveLength(0);
  });

  it("says where nothing would change, and where nothing is ticked", async () => {
    const { take } = opened({ accepted: new Set() });
    await press("Update…");
    await press("Take over (0)");
    expect(textOf(mounted.one('[role="status"]'))).toBe("Nothing is accepted yet.");
    expect(take).not.toHaveBeenCalled();
    mounted.remove();
    opened({ counts: [], groups: [], accepted: new Set() });
    expect(textOf(mounted.one(".update"))).toContain("an update changes nothing");
    await press("Update…");
    expect(mounted.all("dialog .dialog__ways button").map(textOf)).toEqual(["Back"]);
    expect(mounted.all("details li")).toHaveLength(1);
  });

  it("leads to the file alone where nobody is in both, and says that", () => {
    opened({ isStrange: true });
    const buttons = mounted.all("dialog .dialog__ways button");
    expect(buttons.map(textOf)).toEqual(["Update…", "Replace"]);
    expect(buttons.map((button) => button.classList.contains("dialog-quiet"))).toEqual([true, false]);
    expect(textOf(mounted.one(".update"))).toContain("Nobody from the file is here yet");
  });

  it("asks who is the same under another name, and takes nothing before that is worked out", async () => {
    const names = item("0", "Anna Meier-Schulz is the same as Anna Meier", ["The names are alike."]);
    const { identify, take } = opened({ renamed: [names] });
    await press("Update…");
    const box = boxes()[0];
    expect(box?.checked).toBe(false);
    await userEvent.click(box ?? document.body);
    await press("Take over (1)");
    expect(identify.mock.calls.map(([key, isSame]) => [key, isSame])).toEqual([["0", true]]);
    await expect.poll(() => take.mock.calls.map(([keys]) => [...keys])).toEqual([["relations a"]]);
  });

  it("offers no update where names do not tell who is meant", () => {
    opened({ ambiguous: ["“Anna”: anna, anna-2"] });
    expect(mounted.all("dialog .dialog__ways button").map(textOf)).toEqual(["Cancel", "Replace"]);
    expect(textOf(mounted.one(".update__lines"))).toBe("“Anna”: anna, anna-2");
  });

  it.each(themesAndLanguages)("is accessible: %s, %s", async (theme, language) => {
    opened({ renamed: [item("0", "Ben B. is the same as Ben", ["The names are alike."])] }, language, theme);
    await expectAccessible(mounted);
    await userEvent.click(mounted.all("dialog .button").at(-1) ?? document.body);
    await expectAccessible(mounted);
  });
});
