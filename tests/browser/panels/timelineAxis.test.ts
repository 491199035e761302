import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it, vi } from "vitest";
import { dayOf, windowOf } from "./quarrel.ts";
import { bins, drag, mounted, removeTimeline, shown } from "./timelineFixture.ts";

afterEach(removeTimeline);

describe("the axis", () => {
  const domainDays = () => {
    const [frame] = mounted.all(".overview__frame");
    return frame?.getAttribute("aria-valuetext") ?? "";
  };
  const span = () => {
    const grip = mounted.one(".plot__grip").getBoundingClientRect();
    return grip.width / mounted.one(".plot").clientWidth;
  };

  it("shows a scene's window at a sixth of its width at first", () => {
    shown();
    expect(span()).toBeCloseTo(1 / 6, 2);
  });

  it("is enlarged by buttons, keys, wheel and double click, around the window", async () => {
    const { thumb } = shown();
    const widths = [span()];
    mounted.one('[data-icon="plus"]').click();
    widths.push(span());
    thumb("to").focus();
    await userEvent.keyboard("+");
    widths.push(span());
    expect(widths.map((width) => Math.round((width / (widths[0] ?? 1)) * 10) / 10)).toEqual([1, 2, 4]);
    await userEvent.keyboard("--");
    expect(span()).toBeCloseTo(1 / 6, 2);
    const plot = mounted.one(".plot");
    const { left, bottom, top } = plot.getBoundingClientRect();
    const wheel = { bubbles: true, cancelable: true, deltaY: -200, clientX: left + 500 };
    const overAxis = new WheelEvent("wheel", { ...wheel, clientY: bottom - 4 });
    plot.dispatchEvent(overAxis);
    expect(overAxis.defaultPrevented).toBe(true);
    expect(span()).toBeGreaterThan(1.2 / 6);
    const before = span();
    plot.dispatchEvent(new MouseEvent("dblclick", { bubbles: true, clientX: left + 490, clientY: top + 10 }));
    expect(mounted.one(".plot__grip").getBoundingClientRect().width).toBeGreaterThan(before * plot.clientWidth);
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
    fire("pointerdown", 1, 400);
    fire("pointerdown", 2, 500);
    fire("pointermove", 1, 350);
    fire("pointermove", 2, 550);
    expect(span()).toBeCloseTo(2 / 6, 2);
  });

  it("moves along with a window that would leave it", () => {
    const { actions } = shown();
    actions.onWindow(dayOf("2018-05-01"), dayOf("2018-05-09"), { final: true });
    const { left, right } = mounted.one(".plot").getBoundingClientRect();
    const grip = mounted.one(".plot__grip").getBoundingClientRect();
    expect(grip.left).toBeGreaterThanOrEqual(left);
    expect(grip.right).toBeLessThanOrEqual(right);
    expect(grip.width).toBeCloseTo((right - left) / 6, 0);
  });

  it("fits another scene's window anew", () => {
    const { update } = shown();
    update({ window: windowOf("2015-01-01", "2025-12-31"), fitKey: "whole" });
    expect(domainDays()).toContain("2014");
    update({ window: windowOf("2020-03-01", "2020-03-09"), fitKey: "other" });
    expect(span()).toBeCloseTo(1 / 6, 2);
  });

  it("can be moved by keys on the frame of the overview", async () => {
    const { thumb } = shown();
    const place = () => thumb("from").getBoundingClientRect().right - mounted.one(".plot").getBoundingClientRect().left;
    const before = place();
    mounted.one(".overview__frame").focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(place() - before).toBeCloseTo(-mounted.one(".plot").clientWidth / 10, 0);
    await userEvent.keyboard("{Home}");
    expect(domainDays()).toContain("2014");
  });

  it("can be dragged in the overview", () => {
    shown();
    const strip = mounted.one(".overview");
    const { left, top } = strip.getBoundingClientRect();
    drag(strip, { x: left + 100, y: top + 5 }, []);
    expect(domainDays()).toContain("2015");
  });

  it("draws each bar once, though the window moves", () => {
    const counted = vi.fn(bins);
    const { actions } = shown({ bins: counted });
    const before = counted.mock.calls.length;
    actions.onWindow(dayOf("2025-01-19"), dayOf("2025-01-27"), { final: false });
    expect(counted.mock.calls.length).toBe(before);
  });

  it("shows 32 days as 32 bars", () => {
    shown();
    const path = mounted.root.querySelector(".plot__bars")?.getAttribute("d") ?? "";
    expect(path.match(/M/g)).toHaveLength(32);
  });
});
