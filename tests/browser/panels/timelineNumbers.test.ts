import type { Language } from "../../../src/dataset/languages.ts";
import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import type { TimelineProps } from "../../../src/panels/timeline/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";
import { expectAccessible, textOf } from "./mount.ts";
import { drag, mounted, removeTimeline, shown, startsOn } from "./timelineFixture.ts";

afterEach(removeTimeline);

const model = buildModel(datasetOf([{ start: "#0", end: "#11" }, { date: "#190" }]));
const fractions = buildModel(datasetOf([{ date: "#0.105" }, { date: "#1.769" }]));

function numbers(changes: Partial<TimelineProps> = {}, language: Language = "de", widthPx = 1000) {
  const view = shown(
    {
      t: translatorFor(language).inTimeOf(model),
      extent: model.extent,
      window: { fromDay: 20_000, toDay: 30_000, mode: "during" },
      starts: startsOn([]),
      ...changes,
    },
    language,
    widthPx,
  );
  const span = (): readonly [number, number] | undefined => {
    const [fromDay, toDay] = view.actions.onWindow.mock.lastCall ?? [];
    return fromDay === undefined || toDay === undefined ? undefined : [fromDay, toDay];
  };
  return { ...view, span };
}

const labels = () => [...mounted.place.querySelectorAll(".plot__label")].map((label) => label.textContent);

describe("a timeline of numbers", () => {
  it("labels its axis with round numbers, none of them a date", () => {
    numbers({ window: { fromDay: 0, toDay: 190_000, mode: "during" } });
    expect(labels().slice(0, 4)).toEqual(["0", "20", "40", "60"]);
    expect(labels()).toHaveLength(10);
    expect(textOf(mounted.place)).not.toMatch(/19[67]\d|Jan/);
  });

  it("says the window in numbers", () => {
    const { thumb } = numbers();
    expect(mounted.one(".timeline__caption").textContent).toBe("20–30");
    expect(thumb("to").getAttribute("aria-valuetext")).toMatch(/^30, /);
    expect(mounted.one(".overview__frame").getAttribute("aria-valuetext")).toMatch(/^-?\d+[ –]+\d+$/);
  });

  it("holds the bar of the last whole number inside the window", () => {
    numbers();
    const { width } = mounted.one(".plot__grip").getBoundingClientRect();
    const inside = mounted.all(".plot__label--inside");
    expect(inside.map(({ textContent }) => textContent)).toEqual(["20", "22", "24", "26", "28", "30"]);
    const places = inside.map((label) => Number(label.getAttribute("x")));
    const grainPx = ((places.at(-1) ?? NaN) - (places[0] ?? NaN)) / 10;
    // Labels stand at whole pixels.
    expect(Math.abs(width - 11 * grainPx)).toBeLessThan(2);
  });

  it.each([
    ["to", "{ArrowRight}", [20_000, 31_000]],
    ["from", "{ArrowDown}", [19_000, 30_000]],
    ["to", "{Shift>}{ArrowRight}{/Shift}", [20_000, 35_000]],
    ["to", "{PageUp}", [20_000, 50_000]],
    ["from", "{Home}", [0, 30_000]],
    ["to", "{End}", [20_000, 190_000]],
  ] as const)("has its %s thumb follow %s in whole numbers", async (edge, keys, wanted) => {
    const { thumb, span } = numbers();
    thumb(edge).focus();
    await userEvent.keyboard(keys);
    expect(span()).toEqual(wanted);
  });

  it("is pulled from round number to round number", () => {
    const { thumb, middleOf, span } = numbers();
    drag(thumb("to"), middleOf("to"), [10, 43]);
    const [from, to = NaN] = span() ?? [];
    expect(from).toBe(20_000);
    expect(to % 1000).toBe(0);
    expect(to).toBeGreaterThan(30_000);
  });

  it("of fractions is pulled to fractions as fine as a few pixels, and to its very ends", () => {
    const { thumb, middleOf, span } = numbers({
      extent: fractions.extent,
      window: { fromDay: 105, toDay: 1769, mode: "during" },
    });
    drag(thumb("to"), middleOf("to"), [-333]);
    const [, to = NaN] = span() ?? [];
    expect([to % 10, to > 1100 && to < 1300]).toEqual([0, true]);
    drag(thumb("to"), middleOf("to"), [2000]);
    expect(span()).toEqual([105, 1769]);
  });

  it("is enlarged down to a few numbers, no further", () => {
    numbers();
    for (let step = 0; step < 12; step += 1) mounted.one('[data-icon="plus"]').click();
    expect(new Set(labels()).size).toBe(labels().length);
    expect(labels().every((label) => /^\d+$/.test(label))).toBe(true);
  });
});

describe("its fields", () => {
  const open = async () => {
    mounted.one("summary").click();
    await expect.poll(() => mounted.place.querySelector('[data-field="from"]')).not.toBeNull();
  };
  const field = (name: "from" | "to") => mounted.one(`[data-field="${name}"]`) as HTMLInputElement;

  it.each([
    ["de", "2,5", "12,25"],
    ["en", "2.5", "12.25"],
  ] as const)("print and take numbers as they are written in %s", async (language, from, to) => {
    const { span } = numbers({ window: { fromDay: 2500, toDay: 12_250, mode: "during" } }, language);
    await open();
    expect([field("from").value, field("to").value]).toEqual([from, to]);
    field("from").value = from.replace("2", "1");
    field("to").focus();
    await userEvent.keyboard("{Enter}");
    expect(span()).toEqual([1500, 12_250]);
  });

  it("explain what is no number, and say what to write", async () => {
    const { span } = numbers();
    await open();
    field("to").value = "2025-01";
    field("to").focus();
    await userEvent.keyboard("{Enter}");
    expect(mounted.one(".date-form__error").textContent).toContain("„2025-01“ ist keine Zahl");
    expect(mounted.one(".date-form__hint").textContent).toContain("12,5");
    expect(span()).toBeUndefined();
    await expectAccessible(mounted);
  });
});
