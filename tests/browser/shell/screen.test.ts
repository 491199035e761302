import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createContext } from "../../../src/shell/context.ts";
import { createRegions, type Regions } from "../../../src/shell/regions.ts";
import { createScreen, type Screen } from "../../../src/shell/screen.ts";
import { createSession, type Session } from "../../../src/shell/session.ts";
import type { ReaderLanguages } from "../../../src/shell/translators.ts";
import type { Wish, WishChange } from "../../../src/view/types.ts";
import css from "../../../src/panels/styles/explorer.css?inline";
import { textOf } from "../panels/mount.ts";
import { quarrel, translators } from "../panels/quarrel.ts";

let host: HTMLElement;
let session: Session;
let regions: Regions;
let screen: Screen | undefined;
let acts: [change: WishChange, step: string][];

beforeEach(() => {
  host = document.createElement("div");
  host.style.cssText = "width: 1000px; height: 700px";
  document.body.append(host);
  acts = [];
});
afterEach(() => {
  screen?.destroy();
  screen = undefined;
  host.remove();
  vi.restoreAllMocks();
});

function open(wish: Wish): Screen {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  regions = createRegions(root, null);
  regions.reveal();
  regions.fill(true);
  session = createSession({ ...quarrel, title: { de: "Der Streit", en: "The quarrel" } }, [], wish);
  const words = {
    isReady: true,
    prepare: (_: unknown, then: () => void) => then(),
    get: ({ words }: ReaderLanguages) => (words.startsWith("de") ? translators.de : translators.en),
  };
  const context = createContext(session, regions, host, words, (change, step) => {
    acts.push([change, step]);
    session.store.change(change);
  });
  screen = createScreen(context, {
    onStill: vi.fn(),
    onData: vi.fn(),
    onEdit: undefined,
    onPublish: undefined,
    onMethod: vi.fn(),
    onKeys: vi.fn(),
    onTable: vi.fn(),
    onPicture: vi.fn(),
    onShare: undefined,
    href: () => "https://example.org/",
  });
  return screen;
}

const said = () => {
  const { header, legend, footer } = regions;
  return [header, legend, footer].map(textOf);
};

describe("the words of a screen", () => {
  it("are there at once, in the language of the reader, and follow it", async () => {
    open({ lang: "en", ui: "static" });
    const [header = "", legend = "", footer = ""] = said();
    expect([header, legend, footer].join(" ")).toMatch(/The quarrel.*Rebuke.*dpa/s);
    session.store.change({ lang: "de" });
    await expect.poll(() => said().join(" ")).toMatch(/Der Streit.*Rüffel.*dpa/s);
  });

  it("say how many relations of a type are shown, and follow the window", async () => {
    open({ lang: "en", ui: "static" });
    const count = () => regions.legend.querySelector('[data-type="rebuke"] .legend__count')?.textContent.trim();
    expect(count()).toBe("2");
    session.store.change({ from: "2025-01-25", to: "2025-01-31" });
    await expect.poll(count).toMatch(/^1 \(/);
  });

  it("are none where the host has its own controls, and come back", async () => {
    open({ lang: "en", ui: "none" });
    const { header, legend, footer } = regions;
    expect(said()).toEqual(["", "", ""]);
    expect([header, legend, footer].map(({ childElementCount }) => childElementCount)).toEqual([0, 0, 0]);
    session.store.change({ ui: "full" });
    await expect.poll(() => said().every((words) => words !== "")).toBe(true);
  });

  it("offer what a reader can do", () => {
    open({ lang: "en", ui: "static" });
    regions.legend.querySelector<HTMLElement>('[data-type="feud"]')?.click();
    const [[change, step] = []] = acts;
    expect(change?.types).not.toContain("feud");
    expect(change?.types).toContain("rebuke");
    expect(step).toBe("push");
  });
});

describe("a screen is ready", () => {
  it("at once where nothing moves, with a picture and no controls", async () => {
    const { ready } = open({ lang: "en", ui: "static" });
    await ready;
    expect(regions.still.querySelector("svg")).not.toBeNull();
    expect(regions.timeline.childElementCount).toBe(0);
    expect(screen?.playback).toBeUndefined();
  });

  it("with its controls where it moves, and when it begins to", async () => {
    const { ready } = open({ lang: "en", ui: "full" });
    expect(screen?.playback).toBeUndefined();
    await ready;
    expect(screen?.playback).toBeDefined();
    expect(regions.timeline.querySelectorAll('[role="slider"]').length).toBeGreaterThan(1);
    screen?.destroy();
    await open({ lang: "en", ui: "static" }).ready;
    session.store.change({ ui: "full" });
    await expect.poll(() => screen?.playback, { timeout: 30_000 }).toBeDefined();
  });
});

describe("a screen that is gone", () => {
  it("draws nothing any more", async () => {
    const { ready } = open({ lang: "en", ui: "full" });
    await ready;
    screen?.destroy();
    const before = said();
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const spy = vi.fn();
    const observer = new MutationObserver(spy);
    observer.observe(regions.explorer, { subtree: true, childList: true, characterData: true, attributes: true });
    session.store.change({ lang: "de", from: "2025-01-25", to: "2025-01-31", types: ["feud"], actor: "musk" });
    for (let turn = 0; turn < 3; turn += 1) await frame();
    observer.disconnect();
    expect([said(), spy.mock.calls.length]).toEqual([before, 0]);
  });

  it("leaves no listener at window, document or media queries, however often one is opened", async () => {
    const heard = listenToListeners();
    for (let turn = 0; turn < 3; turn += 1) {
      await open({ lang: "en", ui: "full" }).ready;
      screen?.destroy();
    }
    expect(heard.all.size).toBeGreaterThan(0);
    expect([...heard.now]).toEqual([]);
  });
});

/** What is listened to that outlives a screen: ever, and now. */
function listenToListeners(): { readonly all: ReadonlySet<string>; readonly now: ReadonlySet<string> } {
  const [all, now] = [new Set<string>(), new Set<string>()];
  const ids = new Map<unknown, number>();
  const idOf = (thing: unknown) => ids.get(thing) ?? (ids.set(thing, ids.size), ids.size - 1);
  const outlives = (target: unknown) =>
    target === window || target === document || target instanceof MediaQueryList || target === undefined;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  vi.spyOn(EventTarget.prototype, "addEventListener").mockImplementation(function (this: EventTarget, ...args) {
    const [type, listener, options] = args;
    addEventListener.apply(this, args);
    if (!outlives(this)) return;
    const key = `${idOf(this)} ${type} ${idOf(listener)}`;
    all.add(key);
    now.add(key);
    const signal = typeof options === "object" ? options.signal : undefined;
    if (signal !== undefined) addEventListener.call(signal, "abort", () => now.delete(key));
  });
  vi.spyOn(EventTarget.prototype, "removeEventListener").mockImplementation(function (this: EventTarget, ...args) {
    const [type, listener] = args;
    removeEventListener.apply(this, args);
    now.delete(`${idOf(this)} ${type} ${idOf(listener)}`);
  });
  return { all, now };
}
