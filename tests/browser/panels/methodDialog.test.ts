import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createMethodDialog, type MethodDialogProps } from "../../../src/panels/dialogs/method/methodDialog.ts";
import dialogCss from "../../../src/panels/styles/dialog.css?inline";
import css from "../../../src/panels/styles/methodDialog.css?inline";
import { dialogsWords } from "../../translators.ts";
import { expectAccessible, mount, type Mount, textOf, themesAndLanguages } from "./mount.ts";

let mounted: Mount;
afterEach(() => mounted.remove());

const words = (text: string, language = "de") => ({ words: text, language });

function opened(changes: Partial<MethodDialogProps> = {}, theme: "light" | "dark" = "light") {
  mounted = mount(theme, 1000, "de");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(dialogCss + css);
  mounted.root.adoptedStyleSheets.push(sheet);
  const opener = document.createElement("button");
  opener.textContent = "Wie wir arbeiten";
  mounted.place.before(opener);
  const onRelation = vi.fn<(row: number) => void>();
  const dialog = createMethodDialog(mounted.place, onRelation);
  const props: MethodDialogProps = {
    words: dialogsWords.de.method,
    method: words("**Auswahl.** Ein Bericht.\n\n**Status.** Er sagt, ob etwas geschehen ist.\n \nEin <b>Rest</b>."),
    corrections: [
      {
        date: "28. November 2026",
        text: words("Ein Rüffel ist nicht belegt."),
        relations: [{ row: 7, sentence: words("Musk strapaziert sein Verhältnis zu Trump") }],
      },
    ],
    asOf: "Stand: 15. Juni 2026",
    ...changes,
  };
  dialog.open(props, opener);
  return { dialog, onRelation, opener };
}

describe("the dialog about how the data were made", () => {
  it("has a paragraph for each one of the dataset, with what stands out in it, and no markup of its own", () => {
    opened();
    expect(textOf(mounted.one("h2"))).toBe("Wie wir arbeiten");
    expect(mounted.all(".method p").map(textOf)).toEqual([
      "Auswahl. Ein Bericht.",
      "Status. Er sagt, ob etwas geschehen ist.",
      "Ein <b>Rest</b>.",
    ]);
    expect(mounted.all(".method strong").map(textOf)).toEqual(["Auswahl.", "Status."]);
    expect(mounted.all(".method b")).toEqual([]);
    expect(mounted.one(".method").lang).toBe("de");
    expect(textOf(mounted.one(".dialog__note"))).toBe("Stand: 15. Juni 2026");
  });

  it("leads from a correction to the relation that it is about", async () => {
    const { onRelation, opener } = opened();
    const button = mounted.one(".method-correction button");
    expect(textOf(mounted.one(".method-correction"))).toContain("28. November 2026");
    expect(textOf(button)).toBe("Musk strapaziert sein Verhältnis zu Trump");
    await userEvent.click(button);
    expect(onRelation).toHaveBeenCalledExactlyOnceWith(7);
    expect(mounted.all("dialog")).toEqual([]);
    expect(mounted.root.activeElement).toBe(opener);
  });

  it("closes by Escape, and does without what there is not", async () => {
    const { onRelation } = opened({ corrections: [], asOf: "" });
    expect(mounted.all(".method-corrections")).toEqual([]);
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => mounted.all("dialog")).toEqual([]);
    expect(onRelation).not.toHaveBeenCalled();
  });

  it.each(themesAndLanguages)("is accessible in %s, %s", async (theme) => {
    opened({}, theme);
    await expectAccessible(mounted);
  });
});
