import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Address, createAddress } from "../../../src/shell/address.ts";
import type { WrittenWish } from "../../../src/view/types.ts";

/** The test runner's own address, and its way of writing one: history is shared with it. */
const home = location.href;
const { replaceState } = history;
const onBack = vi.fn();
let address: Address;

const timers = ["setTimeout", "clearTimeout", "performance", "requestAnimationFrame", "cancelAnimationFrame"] as const;
/** Until things rest: a quarter of a second, and three frames. */
const restingMs = 310;

beforeEach(() => {
  vi.useFakeTimers({ toFake: [...timers] });
  history.replaceState(null, "", `${location.pathname}?data=net.json#part`);
  vi.spyOn(history, "replaceState");
  // A step of its own would outlive the test.
  vi.spyOn(history, "pushState").mockImplementation((...args) => replaceState.apply(history, args));
  onBack.mockClear();
  address = createAddress(onBack);
});
afterEach(() => {
  vi.restoreAllMocks();
  address.destroy();
  vi.useRealTimers();
  history.replaceState(null, "", home);
});

const writings = () => ({
  pushed: vi.mocked(history.pushState).mock.calls.length,
  replaced: vi.mocked(history.replaceState).mock.calls.length,
});
const write = (wish: WrittenWish, step: "push" | "replace" = "replace") => address.write(() => wish, step);

describe("the address", () => {
  it("is written when things rest, once, as they are then", () => {
    let to = "2020-01-01";
    const compose = vi.fn(() => ({ to }));
    for (let turn = 0; turn < 50; turn += 1) {
      to = `2020-02-${String((turn % 28) + 1).padStart(2, "0")}`;
      address.write(compose, "replace");
      vi.advanceTimersByTime(100);
    }
    expect([writings(), compose.mock.calls.length]).toEqual([{ pushed: 0, replaced: 0 }, 0]);
    to = "2021-05-06";
    vi.advanceTimersByTime(restingMs);
    expect(writings()).toEqual({ pushed: 0, replaced: 1 });
    expect([location.search, location.hash]).toEqual(["?data=net.json&to=2021-05-06", "#part"]);
    vi.advanceTimersByTime(60_000);
    expect(writings()).toEqual({ pushed: 0, replaced: 1 });
  });

  it("is not written where it says so already", () => {
    write({});
    vi.advanceTimersByTime(60_000);
    expect(writings()).toEqual({ pushed: 0, replaced: 0 });
  });

  it("is read as it is about to be, with the keys that mean nothing as long as it is only read", () => {
    history.replaceState(null, "", "?from=2020&nonsense=1");
    expect(address.read()).toEqual({ wish: { from: "2020" }, refused: ["nonsense"] });
    write({ to: "2022" });
    expect(address.read()).toEqual({ wish: { to: "2022" }, refused: [] });
  });

  it("of a wish is told as an absolute one, without being written", () => {
    expect(address.hrefFor({ scene: "a b", theme: "dark" })).toBe(
      `${location.origin}${location.pathname}?data=net.json&scene=a+b&theme=dark#part`,
    );
    expect(writings()).toEqual({ pushed: 0, replaced: 0 });
  });

  it("says nothing of data without an address, until there are others", () => {
    write({ to: "2020" });
    address.setKnown(false);
    expect(location.search).toBe("");
    write({ to: "2021" });
    vi.advanceTimersByTime(60_000);
    expect([location.search, location.hash]).toEqual(["", "#part"]);
    address.setKnown(true);
    write({ to: "2022" });
    vi.advanceTimersByTime(restingMs);
    expect(location.search).toBe("?to=2022");
  });
});

describe("a step that Back undoes", () => {
  it("is made at once, and what follows belongs to it", () => {
    write({ actor: "a" }, "push");
    expect([writings(), location.search]).toEqual([{ pushed: 1, replaced: 0 }, "?data=net.json&actor=a"]);
    write({ actor: "a", to: "2020" });
    vi.advanceTimersByTime(restingMs);
    expect([writings(), location.search]).toEqual([{ pushed: 1, replaced: 1 }, "?data=net.json&to=2020&actor=a"]);
  });

  it("leads back to what was waiting to be written", () => {
    const written: string[] = [];
    vi.mocked(history.replaceState).mockImplementation((...args) => {
      written.push(`replace ${String(args[2])}`);
      replaceState.apply(history, args);
    });
    vi.mocked(history.pushState).mockImplementation((...args) => {
      written.push(`push ${String(args[2])}`);
      replaceState.apply(history, args);
    });
    write({ to: "2020" });
    address.prepare("push");
    write({ to: "2020", actor: "a" }, "push");
    vi.advanceTimersByTime(restingMs);
    expect(written.map((line) => line.replace(location.pathname, ""))).toEqual([
      "replace ?data=net.json&to=2020#part",
      "push ?data=net.json&to=2020&actor=a#part",
    ]);
  });

  it("is not prepared for by what belongs to the present one", () => {
    write({ to: "2020" });
    address.prepare("replace");
    expect(writings()).toEqual({ pushed: 0, replaced: 0 });
  });

  it("is one with those that follow too quickly for the browser", () => {
    for (const actor of ["a", "b", "c", "d"]) {
      address.prepare("push");
      write({ actor }, "push");
    }
    expect(location.search).toBe("?data=net.json&actor=a");
    write({ actor: "d", to: "2020" });
    vi.advanceTimersByTime(restingMs);
    expect([writings(), location.search]).toEqual([{ pushed: 2, replaced: 0 }, "?data=net.json&to=2020&actor=d"]);
  });
});

describe("where the browser refuses", () => {
  const refusals = {
    "with an error": () => {
      throw new DOMException("too many calls", "SecurityError");
    },
    "without a word": () => undefined,
  };

  it.each(Object.entries(refusals))("%s it is tried again, with what is right by then", (_, refuse) => {
    let to = "2020";
    vi.mocked(history.replaceState).mockImplementation(refuse);
    address.write(() => ({ to }), "replace");
    vi.advanceTimersByTime(5000);
    expect(writings().replaced).toBeGreaterThan(2);
    expect(location.search).toBe("?data=net.json");
    to = "2021";
    vi.mocked(history.replaceState).mockImplementation((...args) => replaceState.apply(history, args));
    vi.advanceTimersByTime(1000);
    expect(location.search).toBe("?data=net.json&to=2021");
    const { replaced } = writings();
    vi.advanceTimersByTime(60_000);
    expect(writings().replaced).toBe(replaced);
  });

  it.each(Object.entries(refusals))("%s a step stays one", (_, refuse) => {
    vi.mocked(history.pushState).mockImplementationOnce(refuse);
    write({ actor: "a" }, "push");
    write({ actor: "a", to: "2020" });
    vi.advanceTimersByTime(5000);
    expect([writings(), location.search]).toEqual([{ pushed: 2, replaced: 0 }, "?data=net.json&to=2020&actor=a"]);
  });

  it.each(Object.entries(refusals))("%s for good it is given up in the end, and the next change tries", (_, refuse) => {
    vi.mocked(history.replaceState).mockImplementation(refuse);
    write({ to: "2020" });
    vi.advanceTimersByTime(60_000);
    const { replaced } = writings();
    vi.advanceTimersByTime(60_000);
    expect(writings().replaced).toBe(replaced);
    vi.mocked(history.replaceState).mockImplementation((...args) => replaceState.apply(history, args));
    write({ to: "2021" });
    vi.advanceTimersByTime(restingMs);
    expect(location.search).toBe("?data=net.json&to=2021");
  });
});

describe("as the reader leaves", () => {
  it("by Back, what was waiting is dropped, and the address before it is told", () => {
    write({ to: "2020" });
    window.dispatchEvent(new PopStateEvent("popstate"));
    expect(onBack).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60_000);
    expect([writings(), location.search]).toEqual([{ pushed: 0, replaced: 0 }, "?data=net.json"]);
  });

  it("the page, what was waiting is written", () => {
    write({ to: "2020" });
    window.dispatchEvent(new PageTransitionEvent("pagehide"));
    expect(location.search).toBe("?data=net.json&to=2020");
  });

  it("and the explorer goes, what was waiting is written, and nothing is heard of any more", () => {
    write({ to: "2020" });
    address.destroy();
    expect(location.search).toBe("?data=net.json&to=2020");
    window.dispatchEvent(new PopStateEvent("popstate"));
    window.dispatchEvent(new PageTransitionEvent("pagehide"));
    vi.advanceTimersByTime(60_000);
    expect([onBack.mock.calls.length, writings().replaced]).toEqual([0, 1]);
  });

  it("and the browser refuses, nothing is tried when the explorer is gone", () => {
    vi.mocked(history.replaceState).mockImplementation(() => undefined);
    write({ to: "2020" });
    address.destroy();
    const { replaced } = writings();
    vi.advanceTimersByTime(60_000);
    expect(writings().replaced).toBe(replaced);
  });
});
