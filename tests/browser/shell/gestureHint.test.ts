import { afterEach, describe, expect, it } from "vitest";
import type { Language } from "../../../src/dataset/languages.ts";
import { createGestureHint, type GestureHint } from "../../../src/shell/gestureHint.ts";
import { expectAccessible, mount, type Mount, textOf, themesAndLanguages } from "../panels/mount.ts";
import { translators } from "../panels/quarrel.ts";

let mounted: Mount;
let hint: GestureHint;

function start(language: Language = "de", theme: "light" | "dark" = "light", widthPx = 800) {
  mounted = mount(theme, widthPx, language);
  mounted.place.className = "area-stage";
  mounted.place.style.blockSize = "300px";
  hint = createGestureHint(mounted.place);
}
afterEach(() => {
  hint.destroy();
  mounted.remove();
});

const words = () => mounted.one(".gesture-hint__words");
const isSeen = () => mounted.all(".gesture-hint").some((each) => each.checkVisibility({ visibilityProperty: true }));

describe("the hint about gestures", () => {
  it.each(themesAndLanguages)("says what to do in the middle of the graph (%s, %s)", async (theme, language) => {
    start(language, theme, 320);
    hint.show("touch", translators[language]);
    await expect.poll(isSeen).toBe(true);
    expect(textOf(words())).toBe(
      {
        ar: "التحريك بإصبعين",
        de: "Mit zwei Fingern verschieben",
        en: "Use two fingers to move",
      }[language],
    );
    hint.show("wheel", translators[language]);
    const key = {
      ar: "Ctrl + عجلة الفأرة للتكبير",
      de: "Strg + Mausrad zum Zoomen",
      en: "Ctrl + scroll to zoom",
    }[language];
    expect(
      textOf(words())
        .replaceAll("\u00a0", " ")
        .replace(/[\u2068\u2069]/g, ""),
    ).toBe(key);
    const [stage, box] = [mounted.place.getBoundingClientRect(), words().getBoundingClientRect()];
    expect(Math.abs(box.left + box.right - stage.left - stage.right)).toBeLessThan(2);
    expect(Math.abs(box.top + box.bottom - stage.top - stage.bottom)).toBeLessThan(4);
    expect(box.width).toBeLessThan(stage.width);
    await expectAccessible(mounted);
  });

  it("goes by itself, some time after the last refusal, and lets everything through", async () => {
    start();
    const startMs = performance.now();
    hint.show("wheel", translators.de);
    await expect.poll(isSeen).toBe(true);
    const { left, top, width, height } = mounted.place.getBoundingClientRect();
    expect(mounted.root.elementFromPoint(left + width / 2, top + height / 2)).toBe(mounted.place);
    await expect.poll(isSeen).toBe(false);
    expect(performance.now() - startMs).toBeGreaterThan(1400);
    hint.show("touch", translators.de);
    await expect.poll(isSeen).toBe(true);
  });

  it("moves nothing when it comes", async () => {
    start();
    const before = mounted.place.getBoundingClientRect();
    hint.show("wheel", translators.de);
    await expect.poll(isSeen).toBe(true);
    expect(mounted.place.getBoundingClientRect()).toEqual(before);
    expect([mounted.place.scrollWidth, mounted.place.scrollHeight]).toEqual([800, 299]);
  });

  it("leaves nothing behind", async () => {
    start();
    hint.show("wheel", translators.de);
    await expect.poll(isSeen).toBe(true);
    hint.destroy();
    expect(mounted.place.childNodes).toHaveLength(0);
  });
});
