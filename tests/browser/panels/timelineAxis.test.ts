import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it, vi } from "vitest";
import { expectAccessible } from "./mount.ts";
import { dayOf, windowOf } from "./quarrel.ts";
import { drag, january, januaryDays, mounted, removeTimeline, shown, startsOn } from "./timelineFixture.ts";

afterEach(removeTimeline);

describe("the axis", () => {
  const domainDays = () => {
    const [frame] = mounted.all(".overview__frame");
    return frame?.getAttribute("aria-valuetext") ?? "";
  };
  const dayPx = () => mounted.one(".plot__grip").getBoundingClientRect().width / 9;
  const labelled = (selector: string) => mounted.all(selector).map((label) => label.textContent);

  it("shows a scene's window day by day, with two days of air, in most of its width", () => {
    shown();
    expect(labelled(".plot__label--inside")).toEqual(["20.", "21.", "22.", "23.", "24.", "25.", "26.", "27.", "28."]);
    expect(labelled(".plot__label:not(.plot__label--inside)")).toEqual(
      expect.arrayContaining(["18. Jan.", "19.", "29.", "30."]),
    );
    expect((13 * dayPx()) / mounted.one(".plot").clientWidth).toBeGreaterThan(0.7);
  });

  it("is enlarged by buttons, keys, wheel and double click, around the window", async () => {
    const { thumb } = shown();
    for (let step = 0; step < 4; step += 1) mounted.one('[data-icon="minus"]').click();
    const widths = [dayPx()];
    mounted.one('[data-icon="plus"]').click();
    widths.push(dayPx());
    thumb("to").focus();
    await userEvent.keyboard("+");
    widths.push(dayPx());
    expect(widths.map((width) => Math.round((width / (widths[0] ?? 1)) * 10) / 10)).toEqual([1, 2, 4]);
    await userEvent.keyboard("--");
    expect(dayPx()).toBeCloseTo(widths[0] ?? NaN, 2);
    const plot = mounted.one(".plot");
    const { left, bottom, top } = plot.getBoundingClientRect();
    const wheel = { bubbles: true, cancelable: true, deltaY: -200, clientX: left + 500 };
    const overAxis = new WheelEvent("wheel", { ...wheel, clientY: bottom - 4 });
    plot.dispatchEvent(overAxis);
    expect(overAxis.defaultPrevented).toBe(true);
    expect(dayPx()).toBeGreaterThan(1.2 * (widths[0] ?? NaN));
    const before = dayPx();
    plot.dispatchEvent(new MouseEvent("dblclick", { bubbles: true, clientX: left + 490, clientY: top + 10 }));
    expect(dayPx()).toBeGreaterThan(before);
  });

  it("lets the page scroll by a wheel over the bars", () => {
    shown();
    const plot = mounted.one(".plot");
    const { left, top } = plot.getBoundingClientRect();
    const wheel = new WheelEvent("wheel", {
      bubbles: true,
      cancelable: true,
      deltaY: 100,
      clientX: left + 9,
      clientY: top + 5,
    });
    plot.dispatchEvent(wheel);
    expect(wheel.defaultPrevented).toBe(false);
  });

  it("is enlarged by two fingers", () => {
    shown();
    const plot = mounted.one(".plot");
    const { left, top } = plot.getBoundingClientRect();
    HTMLElement.prototype.setPointerCapture = () => undefined;
    const fire = (type: string, pointerId: number, x: number) =>
      plot.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          pointerId,
          button: 0,
          pointerType: "touch",
          clientX: left + x,
          clientY: top + 9,
        }),
      );
    for (let step = 0; step < 4; step += 1) mounted.one('[data-icon="minus"]').click();
    const before = dayPx();
    fire("pointerdown", 1, 400);
    fire("pointerdown", 2, 500);
    fire("pointermove", 1, 350);
    fire("pointermove", 2, 550);
    expect(dayPx()).toBeCloseTo(2 * before, 1);
  });

  it("moves along with a window that would leave it", () => {
    const { actions } = shown();
    const before = dayPx();
    actions.onWindow(dayOf("2018-05-01"), dayOf("2018-05-09"), { final: true });
    const { left, right } = mounted.one(".plot").getBoundingClientRect();
    const grip = mounted.one(".plot__grip").getBoundingClientRect();
    expect(grip.left).toBeGreaterThanOrEqual(left);
    expect(grip.right).toBeLessThanOrEqual(right);
    expect(dayPx()).toBeCloseTo(before, 0);
  });

  it("stays while a window goes on leaving it, and follows when that rests", async () => {
    const between = vi.fn(january.between);
    const { actions } = shown({ starts: { ...january, between } });
    actions.onWindow(dayOf("2018-05-01"), dayOf("2018-05-09"), { final: true });
    const drawn = between.mock.calls.length;
    for (const year of [2019, 2020, 2021, 2022]) {
      actions.onWindow(dayOf(`${year}-05-01`), dayOf(`${year}-05-09`), { final: true });
    }
    expect(between.mock.calls.length).toBe(drawn);
    await expect.poll(domainDays).toContain("Mai 2022");
    expect(labelled(".plot__label--inside")).toHaveLength(9);
  });

  it("fits another scene's window anew", () => {
    const { update } = shown();
    update({ window: windowOf("2015-01-01", "2025-12-31"), fitKey: "whole" });
    expect(domainDays()).toContain("2024");
    update({ window: windowOf("2020-03-01", "2020-03-09"), fitKey: "other" });
    expect(labelled(".plot__label--inside")).toHaveLength(9);
  });

  it("can be moved by keys on the frame of the overview", async () => {
    const { thumb } = shown();
    const place = () => thumb("from").getBoundingClientRect().right - mounted.one(".plot").getBoundingClientRect().left;
    const before = place();
    mounted.one(".overview__frame").focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(place() - before).toBeCloseTo(-1.3 * dayPx(), 0);
    await userEvent.keyboard("{Home}");
    expect(domainDays()).toContain("2014");
  });

  it("can be dragged in the overview", () => {
    shown();
    const strip = mounted.one(".overview");
    const { left, top } = strip.getBoundingClientRect();
    drag(strip, { x: left + 5, y: top + 5 }, []);
    expect(domainDays()).toContain("2015");
  });

  it("draws each bar once, though the window moves", () => {
    const [bins, between] = [vi.fn(january.bins), vi.fn(january.between)];
    const { actions } = shown({ starts: { ...january, bins, between } });
    const calls = () => [bins, between].map(({ mock }) => mock.calls.length);
    const before = calls();
    actions.onWindow(dayOf("2025-01-19"), dayOf("2025-01-27"), { final: false });
    expect(calls()).toEqual(before);
  });

  /** Where each begins. */
  const shapes = (selector: string) =>
    [...mounted.root.querySelectorAll(selector)].flatMap((path) => path.getAttribute("d")?.match(/M[\d.]+/g) ?? []);

  it("has a mark for each relation, and words for how many there are beside it", () => {
    shown();
    expect(shapes(".plot__marks")).toHaveLength(13);
    expect(mounted.all(".plot__count").map((count) => count.title)).toEqual(["17 davor", "2 danach"]);
  });

  it("has the numbers of steps above their days, in the colour of what they are about", () => {
    const day = dayOf("2025-01-22");
    const step = { number: 2, title: "Altman widerspricht", family: "conflict", firstDay: day, lastDay: day } as const;
    shown({ steps: [step] });
    const badge = mounted.one(".plot__step");
    expect([badge.textContent.trim(), badge.title]).toEqual(["2", "Altman widerspricht"]);
    expect(badge.classList).toContain("family-conflict");
    const [box, grip] = [badge, mounted.one(".plot__grip")].map((part) => part.getBoundingClientRect());
    expect((box?.left ?? NaN) + 8 - (grip?.left ?? NaN)).toBeCloseTo(2.5 * dayPx(), 0);
  });

  it("leads to a step by its number, and says which one is told", async () => {
    const steps = [1, 2].map((number) => {
      const day = dayOf(`2025-01-2${number}`);
      return { number, title: `Satz ${number}`, family: "conflict", firstDay: day, lastDay: day } as const;
    });
    const { actions, update } = shown({ steps });
    const badges = () => mounted.all(".plot__step");
    expect(badges().map((badge) => badge.ariaLabel)).toEqual(["Schritt 1 von 2: Satz 1", "Schritt 2 von 2: Satz 2"]);
    expect(badges().map((badge) => badge.ariaCurrent)).toEqual([null, null]);
    const { left, top } = badges()[1]?.getBoundingClientRect() ?? new DOMRect();
    const hit = mounted.root.elementFromPoint(left + 8, top + 8)?.closest<HTMLElement>("button");
    drag(hit ?? mounted.place, { x: left + 8, y: top + 8 }, [40]);
    hit?.click();
    expect(actions.onStep.mock.calls).toEqual([[2]]);
    expect(actions.onWindow).not.toHaveBeenCalled();
    update({ currentStep: 2 });
    expect(badges().map((badge) => badge.ariaCurrent)).toEqual([null, "step"]);
    await expectAccessible(mounted);
  });

  it("has bars where there are too many for that", () => {
    const many = januaryDays.flatMap((day) => Array.from({ length: 60 }, () => day));
    shown({ starts: startsOn(many) });
    // One above the other are the pieces of a bar.
    expect(new Set(shapes(".plot__marks")).size).toBe(13);
  });

  it("is the same after all until a day has been looked at", () => {
    const { update } = shown();
    const places = () =>
      mounted.all(".plot__label, .thumb--to, .overview__frame").map((part) => {
        const { left, width } = part.getBoundingClientRect();
        return [part.textContent, left, width];
      });
    const window = windowOf("2025-01-20", "2025-01-28");
    const before = places();
    update({ window: { ...window, mode: "until" } });
    expect(mounted.one(".plot__grip").getBoundingClientRect().left).toBeCloseTo(
      mounted.one(".plot").getBoundingClientRect().left,
      0,
    );
    update({ window });
    expect(places()).toEqual(before);
  });

  it("stays when types are switched off: only marks and counts go", () => {
    const { update } = shown({ starts: startsOn([dayOf("1977-01-01"), ...januaryDays]) });
    const places = () =>
      mounted.all(".plot__label, .thumb, .plot, .timeline__mode, .timeline__undated").map((part) => {
        const { left, top } = part.getBoundingClientRect();
        return [left, top];
      });
    const before = places();
    update({ starts: startsOn([], [dayOf("1977-01-01"), ...januaryDays]), undatedCount: 0 });
    expect(places()).toEqual(before);
    expect(shapes(".plot__marks, .plot__count")).toEqual([]);
  });

  it("lets the window be pulled into what is pressed together, back to the first day", () => {
    const { thumb, middleOf, dates } = shown();
    const { left } = mounted.one(".plot").getBoundingClientRect();
    const { x, y } = middleOf("from");
    drag(thumb("from"), { x, y }, [-50, left - x - 20]);
    expect(dates()).toEqual(["2015-01-01", "2025-01-28"]);
  });

  it("gives little room to a long beginning with next to nothing in it", () => {
    const starts = startsOn([
      dayOf("1977-01-01"),
      dayOf("1981-01-01"),
      ...Array.from({ length: 4 }, () => januaryDays).flat(),
    ]);
    const { update } = shown({ starts, extent: { firstDay: dayOf("1977-01-01"), lastDay: dayOf("2025-12-31") } });
    const [before] = mounted.all(".plot__count");
    expect(before?.title).toBe("70 davor (2 vor 2025)");
    update({ window: windowOf("1977-01-01", "2025-12-31"), fitKey: "whole" });
    expect(labelled(".plot__label--inside")).toContain("2025");
    expect(labelled(".plot__label--inside").length).toBeGreaterThan(5);
  });
});
