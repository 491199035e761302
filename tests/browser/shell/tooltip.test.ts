import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import css from "../../../src/panels/styles/explorer.css?inline";
import { actorButtons } from "../../../src/panels/actorButtons.ts";
import { tooltipCorner } from "../../../src/panels/tooltip.ts";
import { createContext } from "../../../src/shell/context.ts";
import { createRegions, type Regions } from "../../../src/shell/regions.ts";
import { createSession, type Session } from "../../../src/shell/session.ts";
import { createTooltip, type Tooltip } from "../../../src/shell/tooltip.ts";
import { render } from "lit-html";
import { textOf } from "../panels/mount.ts";
import { quarrel, translators } from "../panels/quarrel.ts";

let host: HTMLElement;
let regions: Regions;
let session: Session;
let tooltip: Tooltip;
const onLeave = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  host = document.createElement("div");
  host.style.cssText = "inline-size: 800px; block-size: 900px";
  document.body.append(host);
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  regions = createRegions(root, null);
  regions.reveal();
  regions.fill(true);
  session = createSession(quarrel, [], { lang: "en", scene: "" });
  const words = { isReady: true, prepare: (_: unknown, then: () => void) => then(), get: () => translators.en };
  const context = createContext(session, regions, host, words, (change) => session.store.change(change));
  onLeave.mockClear();
  tooltip = createTooltip(context, onLeave);
});
afterEach(() => {
  vi.useRealTimers();
  tooltip.destroy();
  host.remove();
});

const box = () => regions.stage.querySelector<HTMLElement>("[role=tooltip]");
const said = () => textOf(box() ?? document.createElement("i"));
const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
const pointer = (type: string, target: Element, pointerType = "mouse") =>
  target.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType, clientX: 40, clientY: 40 }));
/** Longer than anything waits before it comes or goes. */
const wait = () => vi.advanceTimersByTime(1000);

function drawButtons(): HTMLElement {
  const nothing = () => undefined;
  const discs = [{ row: 0, x: 100, y: 100, radiusPx: 20, name: "Elon Musk" }];
  const events = { onFocus: nothing, onSelect: nothing, onWalk: nothing, onBeyond: nothing, onBlur: nothing };
  render(actorButtons({ label: "actors", discs, current: 0, selected: undefined, ...events }), regions.actors);
  const button = regions.actors.querySelector<HTMLElement>(".actor");
  if (button === null) throw new Error("no button");
  return button;
}

describe("the tooltip", () => {
  it("says the sentence of a relation, and when", () => {
    tooltip.explain({ relation: 3 }, [100, 100]);
    expect(said()).toBe("Musk founds Stargate since 2020");
  });

  it("says who claims and who disputes what is in doubt", () => {
    tooltip.explain({ relation: 0 }, [100, 100]);
    expect(said()).toMatch(/^Elon Musk criticises Stargate January 22, 2025 · disputed – claimed by Elon Musk/);
  });

  it("says name and role of an actor", () => {
    tooltip.explain({ actor: 0 }, [100, 100]);
    expect(said()).toBe("Elon Musk Entrepreneur");
  });

  it("stays while the pointer is on it, and goes when that has left it", () => {
    tooltip.explain({ relation: 3 }, [100, 100]);
    const shown = box() ?? document.body;
    pointer("pointerenter", shown);
    tooltip.explain(undefined, [100, 100]);
    wait();
    expect(box()).not.toBeNull();
    pointer("pointerleave", shown);
    expect(onLeave).toHaveBeenCalledTimes(1);
    wait();
    expect(box()).toBeNull();
  });

  it("goes by Escape, wherever the focus is, and by a press on the graph", () => {
    tooltip.explain({ relation: 3 }, [100, 100]);
    press("a");
    expect(box()).not.toBeNull();
    press("Escape");
    expect(box()).toBeNull();
    tooltip.explain({ relation: 3 }, [100, 100]);
    pointer("pointerdown", regions.canvas);
    expect(box()).toBeNull();
  });

  it("goes when something else is to be seen", () => {
    tooltip.explain({ relation: 3 }, [100, 100]);
    session.store.change({ from: "2025-01-25", to: "2025-01-31" });
    expect(box()).toBeNull();
  });

  it("comes with the focus that keys have moved, and goes with it", () => {
    const button = drawButtons();
    button.focus({ focusVisible: true });
    expect(said()).toBe("Elon Musk Entrepreneur");
    expect(box()?.getBoundingClientRect().top).toBeGreaterThan(button.getBoundingClientRect().bottom);
    button.blur();
    expect(box()).toBeNull();
  });

  it("comes over lines and actors of the picture, after a moment, and not by a finger", () => {
    const line = document.createElementNS("http://www.w3.org/2000/svg", "g");
    line.setAttribute("data-relations", "3 4");
    regions.still.append(line);
    pointer("pointerover", line, "touch");
    wait();
    expect(box()).toBeNull();
    pointer("pointerover", line);
    expect(box()).toBeNull();
    wait();
    expect(said()).toBe("Musk founds Stargate since 2020");
    pointer("pointerout", line);
    pointer("pointerover", drawButtons());
    wait();
    expect(said()).toBe("Elon Musk Entrepreneur");
  });

  it("leaves nothing behind", () => {
    tooltip.explain({ relation: 3 }, [100, 100]);
    const before = regions.stage.childElementCount;
    tooltip.destroy();
    expect(regions.stage.childElementCount).toBe(before - 1);
  });
});

describe("the place of a tooltip", () => {
  const frame = { width: 300, height: 200 };
  const size = { width: 120, height: 40 };
  it.each([
    ["below what it explains", [50, 50], [54, 68]],
    ["above it where there is no room below", [50, 170], [54, 120]],
    ["inside the frame at its right edge", [280, 50], [176, 68]],
  ] as const)("is %s", (_, at, corner) => {
    expect(tooltipCorner(at, size, frame)).toEqual(corner);
  });

  it("is never above the frame", () => {
    expect(tooltipCorner([50, 30], size, { width: 300, height: 60 })[1]).toBeGreaterThanOrEqual(0);
  });
});
