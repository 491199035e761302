import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it } from "vitest";
import { expectAccessible, textOf, themesAndLanguages } from "./mount.ts";
import { dayOf, windowOf } from "./quarrel.ts";
import { drag, extent, mounted, removeTimeline, shown } from "./timelineFixture.ts";

afterEach(removeTimeline);

/** Of the nine days of the window. */
const dayWidth = () => mounted.one(".plot__grip").getBoundingClientRect().width / 9;

describe("the thumbs", () => {
  it("are sliders that say which end they are, the date and the count", () => {
    const { thumb } = shown();
    expect(thumb("from").getAttribute("role")).toBe("slider");
    expect(thumb("from").getAttribute("aria-label")).toBe("Beginn des Zeitraums");
    expect(thumb("from").getAttribute("aria-valuetext")).toBe(
      "20. Januar 2025, 49 Beziehungen, davon 3 möglicherweise",
    );
    expect(thumb("to").getAttribute("aria-valuenow")).toBe(String(dayOf("2025-01-28")));
    expect(thumb("to").getAttribute("aria-valuemin")).toBe(String(dayOf("2025-01-20")));
    expect(thumb("to").getAttribute("aria-valuemax")).toBe(String(extent.lastDay));
  });

  it.each([
    ["to", "{ArrowRight}", ["2025-01-20", "2025-01-29"]],
    ["to", "{ArrowUp}", ["2025-01-20", "2025-01-29"]],
    ["to", "{ArrowLeft}", ["2025-01-20", "2025-01-27"]],
    ["to", "{Shift>}{ArrowRight}{/Shift}", ["2025-01-20", "2025-02-04"]],
    ["to", "{PageUp}", ["2025-01-20", "2025-02-28"]],
    ["from", "{PageDown}", ["2024-12-20", "2025-01-28"]],
    ["from", "{Home}", ["2015-01-01", "2025-01-28"]],
    ["to", "{End}", ["2025-01-20", "2025-12-31"]],
    ["from", "{End}", ["2025-01-28", "2025-01-28"]],
    ["to", "{Home}", ["2025-01-20", "2025-01-20"]],
  ] as const)("%s follows %s", async (edge, keys, wanted) => {
    const { thumb, dates, actions } = shown();
    thumb(edge).focus();
    await userEvent.keyboard(keys);
    expect(dates()).toEqual(wanted);
    expect(actions.onWindow.mock.lastCall?.[2]).toEqual({ final: true });
  });

  it("follow the pointer day by day and say when it lets go", () => {
    const { thumb, middleOf, dates, actions } = shown();
    const dayPx = dayWidth();
    drag(thumb("to"), middleOf("to"), [10, dayPx, 2 * dayPx]);
    expect(dates()).toEqual(["2025-01-20", "2025-01-30"]);
    expect(actions.onWindow.mock.calls.map(([, , { final }]) => final)).toEqual([false, false, true]);
  });

  it("never pass each other", () => {
    const { thumb, middleOf, dates } = shown();
    drag(thumb("from"), middleOf("from"), [400]);
    expect(dates()).toEqual(["2025-01-28", "2025-01-28"]);
  });

  it("stand side by side, each 24 pixels wide, even for a single day of eleven years", () => {
    const { thumb } = shown({ extent, window: windowOf("2025-01-22", "2025-01-22"), fitKey: "all" });
    for (let step = 0; step < 8; step += 1) mounted.one('[data-icon="minus"]').click();
    const [from, to] = [thumb("from").getBoundingClientRect(), thumb("to").getBoundingClientRect()];
    expect(from.width).toBeGreaterThanOrEqual(24);
    expect(to.width).toBeGreaterThanOrEqual(24);
    expect(from.right).toBeLessThanOrEqual(to.left + 0.01);
  });

  it("leave everything where it is when the window changes", () => {
    const { actions } = shown();
    const places = () =>
      mounted.all(".plot, .overview, .timeline__step, .timeline__play, .timeline__mode").map((part) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        return [left, top, width, height];
      });
    const before = places();
    actions.onWindow(dayOf("2016-02-03"), dayOf("2016-12-24"), { final: true });
    expect(places()).toEqual(before);
  });
});

describe("the window", () => {
  it("moves as a whole, keeping its length", () => {
    const { dates } = shown();
    const grip = mounted.one(".plot__grip");
    const { left, width, top } = grip.getBoundingClientRect();
    drag(grip, { x: left + width / 2, y: top + 5 }, [20, 2 * dayWidth()]);
    expect(dates()).toEqual(["2025-01-22", "2025-01-30"]);
  });

  it("comes to where the axis is clicked", () => {
    const { dates } = shown();
    const plot = mounted.one(".plot");
    const { top } = plot.getBoundingClientRect();
    const from = mounted.one(".plot__grip").getBoundingClientRect();
    drag(plot, { x: from.left + 10.5 * dayWidth(), y: top + 60 }, []);
    expect(dates()).toEqual(["2025-01-26", "2025-02-03"]);
  });

  it("stays where it is when the projection is dragged: the axis moves", () => {
    const { actions, thumb } = shown();
    const plot = mounted.one(".plot");
    const { left, top } = plot.getBoundingClientRect();
    const before = thumb("from").getBoundingClientRect().left;
    drag(plot, { x: left + 20, y: top + 10 }, [30, 100]);
    expect(actions.onWindow).not.toHaveBeenCalled();
    expect(thumb("from").getBoundingClientRect().left - before).toBeCloseTo(100, 0);
  });

  it("is said in words, shortly", () => {
    const { update } = shown();
    expect(textOf(mounted.one(".timeline__caption"))).toBe("20.–28. Januar 2025");
    update({ window: { ...windowOf("2025-01-20", "2025-01-28"), mode: "until" } });
    expect(textOf(mounted.one(".timeline__caption"))).toBe("bis 28. Januar 2025");
  });

  it("has one thumb only where all up to its end is shown", () => {
    const { thumb } = shown({ window: { ...windowOf("2025-01-20", "2025-01-28"), mode: "until" } });
    expect(thumb("from").hidden).toBe(true);
    expect(thumb("to").hidden).toBe(false);
  });
});

describe("the date fields", () => {
  const open = async () => {
    await userEvent.click(mounted.one(".timeline__dates summary"));
    await expect.poll(() => mounted.all(".date-form").length).toBe(1);
  };

  it.each([
    ["2024-05-01", "2024-05-31", ["2024-05-01", "2024-05-31"]],
    ["2024", "2025-03", ["2024-01-01", "2025-03-31"]],
    ["20.1.2025", "2.2025", ["2025-01-20", "2025-02-28"]],
  ])("take %s and %s", async (from, to, wanted) => {
    const { dates } = shown();
    await open();
    await userEvent.fill(mounted.input('[data-field="from"]'), from);
    await userEvent.fill(mounted.input('[data-field="to"]'), to);
    await userEvent.keyboard("{Enter}");
    expect(dates()).toEqual(wanted);
    expect(mounted.details().open).toBe(false);
  });

  it.each([
    ["2025-02-30", "2025", "from", "„2025-02-30“ ist kein Datum. Schreiben Sie 20.01.2025, 2025-01 oder 2025."],
    ["2025", "morgen", "to", "„morgen“ ist kein Datum. Schreiben Sie 20.01.2025, 2025-01 oder 2025."],
    ["2025-03", "2025-01", "from", "Der Beginn liegt nach dem Ende."],
  ])("explain what is wrong with %s and %s", async (from, to, field, words) => {
    const { actions } = shown();
    await open();
    await userEvent.fill(mounted.input('[data-field="from"]'), from);
    await userEvent.fill(mounted.input('[data-field="to"]'), to);
    await userEvent.click(mounted.one(".date-form .button"));
    expect(textOf(mounted.one(".date-form__error"))).toBe(words);
    expect(mounted.root.activeElement).toBe(mounted.input(`[data-field="${field}"]`));
    expect(mounted.input(`[data-field="${field}"]`).getAttribute("aria-invalid")).toBe("true");
    expect(actions.onWindow).not.toHaveBeenCalled();
  });
});

describe("the controls", () => {
  it("name the neighbouring events by their dates", async () => {
    const { actions } = shown({}, "en");
    const [previous, next] = mounted.all(".timeline__step button");
    expect(previous?.getAttribute("aria-label")).toBe("Previous event: January 2025");
    expect(next?.getAttribute("aria-label")).toBe("Next event: January 29, 2025");
    if (next !== undefined) await userEvent.click(next);
    expect(actions.onNextEvent).toHaveBeenCalledOnce();
  });

  it("stay, but do nothing, where there is no event", () => {
    const { actions } = shown({ next: undefined }, "en");
    const next = mounted.one('[data-step="next"] button');
    next.click();
    expect(next.getAttribute("aria-label")).toBe("No later event");
    expect(next.getAttribute("aria-disabled")).toBe("true");
    expect(actions.onNextEvent).not.toHaveBeenCalled();
  });

  it("play, pause, and choose the speed", async () => {
    const { actions, update } = shown();
    await userEvent.click(mounted.one(".timeline__play"));
    update({ isPlaying: true });
    expect(mounted.one(".timeline__play").getAttribute("aria-label")).toBe("Anhalten");
    await userEvent.click(mounted.one(".timeline__play"));
    await userEvent.selectOptions(mounted.one("select"), "4");
    expect([actions.onPlay.mock.calls.length, actions.onPause.mock.calls.length]).toEqual([1, 1]);
    expect(actions.onSpeed.mock.calls).toEqual([[4]]);
  });

  it("switch between the two meanings of the window", async () => {
    const { actions } = shown();
    await userEvent.click(mounted.one('[value="until"]'));
    expect(actions.onMode.mock.calls).toEqual([["until"]]);
  });

  it("count what has no date", () => {
    const { update } = shown();
    expect(textOf(mounted.one(".timeline__undated"))).toBe("2 ohne Datum");
    update({ undatedCount: 0 });
    expect(textOf(mounted.one(".timeline__undated"))).toBe("0 ohne Datum");
    update({ hasUndated: false });
    expect(mounted.all(".timeline__undated")).toEqual([]);
  });
});

it("says so where nothing is dated, and comes back with dates", () => {
  const { update } = shown({ extent: undefined });
  expect(textOf(mounted.place)).toBe("Keine Beziehung hat ein Datum, darum gibt es keine Zeitleiste.");
  update({ extent });
  expect(mounted.all('[role="slider"]')).toHaveLength(3);
});

it("leaves nothing behind, however often it is made", () => {
  const { create, destroy } = shown();
  for (let round = 0; round < 20; round += 1) {
    destroy();
    expect(mounted.place.childElementCount).toBe(0);
    create();
    expect(mounted.all(".plot")).toHaveLength(1);
  }
});

it.each([320, 600, 1280])("nothing is wider than %i pixels", (widthPx) => {
  shown({}, "de", widthPx);
  expect(mounted.place.scrollWidth).toBeLessThanOrEqual(widthPx);
});

it.each(themesAndLanguages)("axe finds nothing wrong with the timeline, %s, %s", async (theme, language) => {
  shown({}, language, 1000, theme);
  mounted.details().open = true;
  await expectAccessible(mounted);
});
