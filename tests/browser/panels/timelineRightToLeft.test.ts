import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it } from "vitest";
import { dayOf } from "./quarrel.ts";
import { drag, mounted, removeTimeline, shown } from "./timelineFixture.ts";

afterEach(removeTimeline);

const boxOf = (selector: string) => mounted.one(selector).getBoundingClientRect();
const placeOf = (selector: string) => mounted.root.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
/** Of the nine days of the window. */
const dayWidth = () => boxOf(".plot__grip").width / 9;

describe("in Arabic the timeline", () => {
  it("runs from right to left: axis, window, thumbs, counts, steps and overview", () => {
    const steps = [1, 2].map((number) => {
      const day = dayOf(`2025-01-2${number}`);
      return { number, title: `${number}`, family: "conflict", firstDay: day, lastDay: day } as const;
    });
    const { thumb } = shown({ steps }, "ar");
    const [from, to, grip] = [
      thumb("from").getBoundingClientRect(),
      thumb("to").getBoundingClientRect(),
      boxOf(".plot__grip"),
    ];
    expect(from.left).toBeCloseTo(grip.right, 0);
    expect(to.right).toBeCloseTo(grip.left, 0);
    const days = [...mounted.root.querySelectorAll<SVGTextElement>(".plot__label--inside")];
    expect(days.map((day) => day.textContent).slice(0, 2)).toEqual(["٢٠", "٢١"]);
    const places = days.map((day) => day.getBoundingClientRect().left);
    expect(places).toEqual([...places].sort((one, other) => other - one));
    for (const place of places) expect(place > grip.left && place < grip.right).toBe(true);
    expect(boxOf(".plot__count--before").left).toBeGreaterThan(boxOf(".plot__count--after").right);
    const [first, second] = mounted.all(".plot__step").map((step) => step.getBoundingClientRect());
    expect((first?.left ?? 0) - (second?.left ?? 0)).toBeGreaterThan(8);
    // 21 January is the second day of the window: above it stands its number, in it lie its marks.
    expect((first?.left ?? NaN) + 8).toBeCloseTo(grip.right - 1.5 * dayWidth(), 0);
  });

  it("is the mirror of the one from left to right", () => {
    const parts = [".overview__frame", ".overview__window", ".plot__grip", ".plot__beside", ".overview__bars"];
    shown({}, "en");
    const before = parts.map((part) => Math.round(placeOf(part).left - boxOf(".plot").left));
    removeTimeline();
    shown({}, "ar");
    expect(parts.map((part) => Math.round(boxOf(".plot").right - placeOf(part).right))).toEqual(before);
  });

  it("has its marks above the labels of their days", () => {
    shown({}, "ar");
    const marks = [...mounted.root.querySelectorAll<SVGPathElement>(".plot__marks")].map((mark) =>
      mark.getBoundingClientRect(),
    );
    const right = Math.max(...marks.map((mark) => mark.right));
    const left = Math.min(...marks.map((mark) => mark.left));
    const labels = [...mounted.root.querySelectorAll(".plot__label")].map((label) => label.getBoundingClientRect());
    const beyond = labels.filter((label) => label.left > right || label.right < left);
    // Before the first and after the last day of the visible part lie the strips alone.
    expect(beyond.length).toBeLessThan(labels.length / 2);
    expect(right).toBeLessThanOrEqual(boxOf(".plot").right + 1);
  });

  it.each([
    ["to", "{ArrowLeft}", ["2025-01-20", "2025-01-29"]],
    ["to", "{ArrowRight}", ["2025-01-20", "2025-01-27"]],
    ["to", "{ArrowUp}", ["2025-01-20", "2025-01-29"]],
    ["from", "{Shift>}{ArrowRight}{/Shift}", ["2025-01-13", "2025-01-28"]],
    ["to", "{PageUp}", ["2025-01-20", "2025-02-28"]],
    ["from", "{Home}", ["2015-01-01", "2025-01-28"]],
  ] as const)("moves %s by %s", async (edge, keys, wanted) => {
    const { thumb, dates } = shown({}, "ar");
    thumb(edge).focus();
    await userEvent.keyboard(keys);
    expect(dates()).toEqual(wanted);
  });

  it("follows the pointer: further to the left is later, step by step and never back", () => {
    const { thumb, middleOf, dates, actions } = shown({}, "ar");
    const dayPx = dayWidth();
    const way = Array.from({ length: 40 }, (_, index) => -2 * index);
    drag(thumb("to"), middleOf("to"), [...way, -2 * dayPx]);
    expect(dates()).toEqual(["2025-01-20", "2025-01-30"]);
    const ends = actions.onWindow.mock.calls.slice(0, -1).map(([, toDay]) => toDay);
    expect(ends).toEqual([...ends].sort((one, other) => one - other));
    expect(new Set(ends).size).toBeGreaterThan(1);
  });

  it("is moved as a whole, and goes to where somebody presses", () => {
    const { dates } = shown({}, "ar");
    const { left, top, width, right } = boxOf(".plot__grip");
    drag(mounted.one(".plot__grip"), { x: left + width / 2, y: top + 5 }, [-20, -2 * dayWidth()]);
    expect(dates()).toEqual(["2025-01-22", "2025-01-30"]);
    drag(mounted.one(".plot"), { x: right + 3.5 * dayWidth(), y: top + 60 }, []);
    expect(new Date(dates()[1] ?? "").getTime()).toBeLessThan(new Date("2025-01-25").getTime());
  });

  it("shows an earlier part when the frame of the overview is moved to the right", async () => {
    shown({}, "ar");
    const start = () => Number(mounted.one(".overview__frame").getAttribute("aria-valuenow"));
    const before = start();
    mounted.one(".overview__frame").focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(start()).toBeLessThan(before);
    const { right, top } = boxOf(".overview");
    drag(mounted.one(".overview"), { x: right - 5, y: top + 5 }, []);
    expect(start()).toBeLessThan(dayOf("2016-06-01"));
    expect(mounted.one(".overview__frame").getAttribute("aria-valuetext")).toMatch(/[٠-٩]{4}/);
  });
});
