import type { Language } from "../../../src/dataset/languages.ts";
import { page, userEvent } from "vitest/browser";
import { afterEach, describe, expect, it } from "vitest";
import type { ThemeName } from "../../../src/notation/palette.ts";
import { manyTypes, reading, refusedReading, tablesReading, typedReading } from "./dataDialogFixture.ts";
import { mountDataDialog } from "./dataDialogMount.ts";
import { expectAccessible, themesAndLanguages } from "./mount.ts";

type Shown = ReturnType<typeof mountDataDialog>;

let shown: Shown;
afterEach(() => {
  document.documentElement.style.fontSize = "";
  shown.destroy();
});

const losses = Array.from({ length: 9 }, (_, index) => ({
  path: `relations[].field${index}`,
  count: 3,
  examples: ["a"],
}));

/** Every step of the dialog, with as much in it as there can be. */
const steps = {
  start: (show) => show(),
  saving: async (show) => {
    show();
    shown.mounted.input('input[value="csv"]').click();
    await expect.poll(() => shown.mounted.all(".data-losses li").length).toBe(9);
  },
  busy: (show) => {
    show();
    shown.open({ input: "x" });
    shown.last().progress({ phase: "reading", fraction: 0.4 });
  },
  mapping: async (show) => {
    show();
    shown.readAs(tablesReading);
    await expect.poll(() => shown.mounted.all(".data-columns").length).toBe(2);
    shown.mounted.all(".dialog__ways button").at(-1)?.click();
  },
  said: async (show) => {
    show();
    shown.readAs(typedReading());
    await expect.poll(() => shown.mounted.all(".data-repair").length).toBe(1);
  },
  issues: async (show) => {
    show();
    shown.readAs({ ...reading, tables: { tables: [], askedDates: { order: [], century: [], counts: [] } } });
    await expect.poll(() => shown.rows().length).toBe(4);
  },
  refused: async (show) => {
    show();
    shown.readAs(refusedReading);
    await expect.poll(() => shown.mounted.all(".data-reason").length).toBe(1);
  },
  types: (show) => {
    show();
    shown.dialog.destroy();
    shown.open({ step: "types" });
  },
} satisfies Record<string, (show: () => void) => void | Promise<void>>;

const allSteps = Object.keys(steps) as (keyof typeof steps)[];

async function show(step: keyof typeof steps, language: Language = "de", theme: ThemeName = "light"): Promise<void> {
  await steps[step](() => {
    const write = () => Promise.resolve({ text: "", actors: "", losses });
    shown = mountDataDialog(language, { theme, actions: { write }, props: { types: manyTypes.slice(0, 20) } });
  });
}

describe.each(allSteps)("the step %s", (step) => {
  it.each(themesAndLanguages)("has nothing that axe finds wrong, %s, %s", async (theme, language) => {
    await page.viewport(1280, 800);
    await show(step, language, theme);
    await expectAccessible(shown.mounted);
  });

  it.each([
    [1280, 800, 1],
    [320, 640, 1],
    [600, 400, 1],
    [1280, 800, 2],
    [640, 800, 2],
  ])("fits %d×%d with text %d times as large, and has nothing too small to hit", async (width, height, scale) => {
    await page.viewport(width, height);
    document.documentElement.style.fontSize = `${100 * scale}%`;
    await show(step);
    const dialog = shown.mounted.one("dialog").getBoundingClientRect();
    expect(dialog.left >= 0 && dialog.top >= 0 && dialog.right <= width && dialog.bottom <= height).toBe(true);
    const body = shown.mounted.one(".dialog__body");
    expect(body.scrollWidth).toBeLessThanOrEqual(body.clientWidth);
    const targets =
      "button, label.button, select, textarea, input:not(.visually-hidden, [type=radio], .dialog-check *), .dialog-segment, .dialog-check";
    for (const target of shown.mounted.all(`dialog :is(${targets})`)) {
      const { width: wide, height: high, right } = target.getBoundingClientRect();
      if (wide === 0) continue;
      expect(Math.min(wide, high), target.outerHTML.slice(0, 120)).toBeGreaterThanOrEqual(24);
      expect(right, target.outerHTML.slice(0, 120)).toBeLessThanOrEqual(dialog.right);
    }
    expect(shown.mounted.one(".dialog__foot").getBoundingClientRect().bottom).toBeLessThanOrEqual(height);
  });
});

it("the keyboard reaches everything at the start, in the order in which it is seen", async () => {
  await page.viewport(1280, 800);
  await show("start", "en");
  const reached: string[] = [];
  for (let presses = 0; presses < 10; presses += 1) {
    await userEvent.tab();
    const { activeElement } = shown.mounted.root;
    reached.push(activeElement?.ariaLabel ?? activeElement?.id ?? "");
    if (activeElement instanceof HTMLInputElement) reached.splice(-1, 1, activeElement.type);
    else if (activeElement?.ariaLabel === null && activeElement.id === "")
      reached.splice(-1, 1, activeElement.textContent.trim());
  }
  expect(reached).toEqual([
    "Close",
    "file",
    "data-paste",
    "Read what is pasted",
    "Download the template: Relations (CSV)",
    "Download the template: Actors (CSV)",
    "Download the template: JSON",
    "radio",
    "Sort the types of relation",
    "Show 4 remarks",
  ]);
});

it("issues lie below one another where there is little room, and beside one another where there is more", async () => {
  await page.viewport(1280, 800);
  await show("issues");
  const tops = () =>
    new Set([...(shown.rows()[2]?.children ?? [])].slice(0, 5).map((cell) => cell.getBoundingClientRect().top));
  expect(tops().size).toBe(1);
  await page.viewport(320, 640);
  expect(tops().size).toBe(4);
});
