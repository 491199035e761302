import { page, userEvent } from "vitest/browser";
import { afterEach, describe, expect, it } from "vitest";
import type { Snapshot } from "../../../src/picture/snapshot.ts";
import { expectAccessible, textOf, themesAndLanguages } from "./mount.ts";
import { contentOf, mountDialog, snapshotOf } from "./pictureDialogMount.ts";

let shown: ReturnType<typeof mountDialog>;
afterEach(() => shown.destroy());

const drawn = () => shown.actions.draw.mock.calls.map(([options]) => options);
const preview = () => expect.poll(() => shown.image()?.src ?? "").toMatch(/^blob:/);

describe("opening and closing", () => {
  it("an article at scale 2 in the colours of the page is shown first", async () => {
    shown = mountDialog("de", "dark");
    await preview();
    expect(drawn()).toEqual([{ preset: "article", scale: 2, theme: "dark", transparent: false, plain: false }]);
    expect(await contentOf(shown.image())).toEqual({ type: "image/svg+xml", pixel: [255, 0, 0, 255] });
    expect(textOf(shown.mounted.one(".dialog__note"))).toBe("2400 × 1800 Pixel, 4,4 Megapixel");
  });

  it("the dialog is modal and begins with its title", () => {
    shown = mountDialog();
    expect(shown.mounted.one("dialog").matches(":modal")).toBe(true);
    expect(shown.mounted.root.activeElement).toBe(shown.mounted.one("h2"));
  });

  it("Escape closes it, and its opener has the focus again", async () => {
    shown = mountDialog();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => shown.mounted.all("dialog")).toEqual([]);
    expect(shown.mounted.root.activeElement).toBe(shown.opener);
  });

  it("its button closes it, too, and what was chosen is there the next time, in the colours of the page", async () => {
    shown = mountDialog();
    shown.choose("square");
    shown.choose("dark");
    await userEvent.click(shown.button("Schließen"));
    await expect.poll(() => shown.mounted.all("dialog")).toEqual([]);
    shown.open();
    expect(shown.mounted.input('input[value="square"]').checked).toBe(true);
    expect(shown.mounted.input('input[value="light"]').checked).toBe(true);
  });

  it("it can be opened and destroyed often, and nothing stays", () => {
    shown = mountDialog();
    for (let times = 0; times < 20; times += 1) {
      shown.dialog.destroy();
      shown.open();
    }
    shown.dialog.destroy();
    expect(shown.mounted.place.childElementCount).toBe(0);
  });
});

describe("choosing", () => {
  it.each([
    ["wide", { preset: "wide" }],
    ["social", { preset: "social" }],
    ["story", { preset: "story" }],
    ["view", { preset: "view", width: 640, height: 480 }],
    ["own", { width: 1200, height: 800 }],
  ])("%s asks for its size", (format, size) => {
    shown = mountDialog();
    shown.choose(format);
    expect(drawn().at(-1)).toEqual({ ...size, scale: 2, theme: "light", transparent: false, plain: false });
  });

  it("scale, colours, projection and words are asked for", () => {
    shown = mountDialog();
    shown.choose("3");
    shown.choose("dark");
    for (const box of shown.mounted.all('input[type="checkbox"]')) box.click();
    expect(drawn().at(-1)).toEqual({ preset: "article", scale: 3, theme: "dark", transparent: true, plain: true });
  });

  it("a size of one's own is typed, and a wrong one is refused with the limits", async () => {
    shown = mountDialog("en");
    shown.choose("own");
    const [width] = shown.mounted.all(".dialog-edge input");
    if (width === undefined) throw new Error("no field");
    await userEvent.fill(width, "900");
    await userEvent.tab();
    expect(drawn().at(-1)).toMatchObject({ width: 900, height: 800 });
    const count = drawn().length;
    await userEvent.fill(width, "12x");
    await userEvent.tab();
    expect(shown.status()).toBe("Width and height are whole numbers: 200 to 8000 pixels.");
    expect(width.getAttribute("aria-invalid")).toBe("true");
    await userEvent.click(shown.button("Save PNG"));
    expect(drawn()).toHaveLength(count);
    expect(shown.actions.toPng).not.toHaveBeenCalled();
    await expect.poll(shown.status).toBe("Width and height are whole numbers: 200 to 8000 pixels.");
  });

  it("more than 16 megapixels are refused with the limit and what is possible, and the SVG is still to be had", async () => {
    shown = mountDialog();
    shown.choose("story");
    shown.choose("3");
    const refusal = "Das Bild hätte 18,7 Megapixel, möglich sind 16. In diesem Format geht höchstens die Auflösung 2×.";
    expect(shown.status()).toBe(refusal);
    await preview();
    await userEvent.click(shown.button("PNG sichern"));
    await expect.poll(shown.status).toBe(refusal);
    await userEvent.click(shown.button("Bild kopieren"));
    await expect.poll(shown.status).toBe(refusal);
    expect(shown.actions.toPng).not.toHaveBeenCalled();
    expect(drawn().at(-1)).toMatchObject({ preset: "story", scale: 1 });
    await userEvent.click(shown.button("SVG sichern"));
    await expect.poll(() => shown.actions.onSnapshot.mock.calls.length).toBe(1);
  });

  it("where more than 3 is possible the largest scale is offered", () => {
    shown = mountDialog();
    const scales = () => shown.mounted.all('input[name="picture-scale"]').map((each) => each.getAttribute("value"));
    expect(scales()).toEqual(["1", "2", "3"]);
    shown.choose("social");
    expect(scales()).toEqual(["1", "2", "3", "4"]);
    shown.choose("4");
    shown.choose("square");
    expect(drawn().at(-1)).toMatchObject({ preset: "square", scale: 3 });
  });

  it("the latest choice is shown, whichever is drawn first", async () => {
    const waiting: (() => void)[] = [];
    const draw = (options: Parameters<typeof snapshotOf>[0]) =>
      new Promise<Snapshot>((resolve) => waiting.push(() => resolve(snapshotOf(options))));
    shown = mountDialog("de", "light", {}, { draw });
    shown.choose("wide");
    await expect.poll(() => waiting.length).toBe(2);
    for (const finish of waiting.reverse()) finish();
    await preview();
    expect(shown.image()?.getAttribute("width")).toBe("3200");
  });

  it("a picture that cannot be drawn is spoken of", async () => {
    shown = mountDialog("en", "light", {}, { draw: () => Promise.reject(new Error("no")) });
    await expect.poll(shown.status).toBe("The picture could not be drawn. Try a smaller one, or SVG.");
    expect(shown.image()).toBeNull();
  });
});

describe("for everybody", () => {
  it.each(themesAndLanguages)("axe finds nothing wrong, %s, %s", async (theme, language) => {
    shown = mountDialog(language, theme);
    shown.choose("own");
    await preview();
    await expectAccessible(shown.mounted);
  });

  it.each([
    [1280, 800],
    [320, 640],
    [600, 400],
  ])("nothing sticks out or is too small to hit at %d×%d", async (width, height) => {
    await page.viewport(width, height);
    shown = mountDialog();
    shown.choose("own");
    await preview();
    const dialog = shown.mounted.one("dialog").getBoundingClientRect();
    expect(dialog.left >= 0 && dialog.top >= 0 && dialog.right <= width && dialog.bottom <= height).toBe(true);
    const body = shown.mounted.one(".dialog__body");
    expect(body.scrollWidth).toBe(body.clientWidth);
    const targets = "button, textarea, .dialog-card, .dialog-segment, .dialog-check, .dialog-edge input";
    for (const target of shown.mounted.all(`dialog :is(${targets})`)) {
      const { width: wide, height: high } = target.getBoundingClientRect();
      expect(Math.min(wide, high), target.outerHTML.slice(0, 120)).toBeGreaterThanOrEqual(24);
    }
    const foot = shown.mounted.one(".dialog__ways").getBoundingClientRect();
    expect(foot.bottom).toBeLessThanOrEqual(height);
  });
});
