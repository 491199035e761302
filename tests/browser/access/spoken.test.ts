import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it } from "vitest";
import { textOf } from "../panels/mount.ts";
import { nameOf, type Opened, openExplorer, quiet, wrongFocus } from "./explorers.ts";

let opened: Opened | undefined;
afterEach(() => {
  opened?.close();
  opened = undefined;
});

const open = async (...asked: Parameters<typeof openExplorer>): Promise<Opened> => {
  const now = (opened = await openExplorer(...asked));
  const { all } = now;
  if (now.element.view?.ui !== "static") {
    await expect.poll(() => all('.actor[tabindex="0"]').length, { timeout: 30_000 }).toBe(1);
  }
  await quiet(now);
  return now;
};
const said = () => textOf(opened?.one(".area-status") ?? document.body);

describe("the graph is a figure with a title and words", () => {
  it.each(["full", "embed", "none", "static"])("with ui=%s", async (ui) => {
    const { one, element } = await open({ ui });
    const figure = one("figure.area-stage");
    await expect.poll(() => figure.getAttribute("aria-label")).toMatch(/^Musk doubts the money for Stargate/);
    const words = ui === "static" ? one(".area-still").getAttribute("aria-label") : textOf(one("figcaption"));
    expect(words?.replace(/\s+/g, " ")).toContain(element.describe().replace(/\s+/g, " "));
  });

  it("as a picture with its alternative text, and the relations as a list, where it is for looking at only", async () => {
    const { one, all, element } = await open({ ui: "static", alt: "Who is against whom" });
    await expect.poll(() => one(".area-still").getAttribute("aria-label")).toBe("Who is against whom");
    expect([one(".area-still").getAttribute("role"), one(".area-still").hasAttribute("aria-hidden")]).toEqual([
      "img",
      false,
    ]);
    await expect.poll(() => all("figcaption li").length).toBe(element.counts.shown.relations);
    const [first] = all("figcaption li");
    expect(textOf(first ?? document.body)).toMatch(/: .*20\d\d.* \(.*source/);
  });

  it("in an embed with its list behind one button, and back", async () => {
    const { one, all, element, focused } = await open({ ui: "embed" }, [480, 420]);
    expect(one(".area-details").getClientRects()).toHaveLength(0);
    one("[data-list]").focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => nameOf(focused())).toMatch(/^h2/);
    expect(all(".relation-button")).toHaveLength(Math.min(60, element.counts.shown.relations));
    await userEvent.keyboard("{Escape}");
    expect(one(".area-details").getClientRects()).toHaveLength(0);
    expect(nameOf(focused())).toMatch(/^button.text-button: As a list/);
  });
});

describe("what changes is said once, when it rests", () => {
  it("a period with how many of how many; and of a slider, which says it itself, nothing", async () => {
    const { element, one } = await open({ scene: "network" });
    expect(said()).toBe("");
    element.view = { from: "2025-01-20", to: "2025-01-28" };
    await expect.poll(said).toMatch(/^January 20.+28, 2025\. \d+ of \d+ relations/);
    const before = said();
    one(".thumb--to").focus();
    await userEvent.keyboard("{ArrowRight}");
    await quiet(opened as Opened);
    expect(said()).not.toMatch(/29, 2025/);
    expect(before).not.toBe("");
  });

  it("a step by its caption", async () => {
    const { element } = await open();
    element.nextEvent();
    await expect.poll(said).toMatch(/^Step 1 of \d+: /);
  });

  it("a relation that keys have passed to by its sentence, and that nothing is selected any more", async () => {
    const { one, element } = await open();
    one('.actor[tabindex="0"]').focus();
    await userEvent.keyboard(".");
    await expect.poll(() => element.view?.relation).toBeTruthy();
    await expect.poll(said).toMatch(/\. .*20\d\d\.$/);
    expect(nameOf(opened?.focused())).toMatch(/^button.actor/);
    one(".thumb--to").focus();
    await userEvent.keyboard("{Escape}");
    await expect.poll(said).toBe("Nothing is selected any more.");
  });

  it("in one live region beside those of search and notices", async () => {
    const { all } = await open();
    const regions = all('[role="status"], [role="alert"], [aria-live]').map(({ className }) => className.split(" ")[0]);
    expect(regions).toEqual(["notices__list", "notices__list", "visually-hidden", "area-status"]);
  });
});

describe("by keys over the graph", () => {
  const row = () => opened?.focused()?.dataset["row"];

  it("Home and End go to the ends, comma and full stop along relations there and back", async () => {
    const { one, element } = await open();
    one('.actor[tabindex="0"]').focus();
    await userEvent.keyboard("{End}");
    const last = row();
    await userEvent.keyboard("{Home}");
    expect(row()).not.toBe(last);
    await userEvent.keyboard(".");
    const first = element.view?.relation;
    await userEvent.keyboard(".");
    await userEvent.keyboard(",");
    expect(element.view?.relation).toBe(first);
  });

  it("zoomed in, an arrow leads to actors off the stage, and the camera follows", async () => {
    const { one, element } = await open({ camera: "0.5_0.5_0.2" });
    await expect.poll(() => opened?.all(".actor").length).toBeGreaterThan(0);
    one('.actor[tabindex="0"]').focus({ focusVisible: true });
    const seen = new Set<string | undefined>();
    for (const key of ["{ArrowRight}", "{ArrowRight}", "{ArrowDown}", "{ArrowLeft}", "{ArrowLeft}", "{ArrowUp}"]) {
      await userEvent.keyboard(key);
      await quiet(opened as Opened);
      seen.add(row());
      const isOnStage = () => {
        const stage = one(".area-stage").getBoundingClientRect();
        const box = opened?.focused()?.getBoundingClientRect() ?? new DOMRect();
        const isBeside = box.left < stage.left - 1 || box.right > stage.right + 1;
        return !isBeside && box.top >= stage.top - 1 && box.bottom <= stage.bottom + 1;
      };
      await expect.poll(isOnStage, { message: key }).toBe(true);
    }
    expect(seen.size).toBeGreaterThan(2);
    expect(element.view?.camera).not.toEqual({ x: 0.5, y: 0.5, ratio: 0.2 });
  });

  it("? shows all keys, and only over the graph", async () => {
    const { one, all, focused } = await open();
    one(".thumb--to").focus();
    await userEvent.keyboard("?");
    expect(all("dialog")).toHaveLength(0);
    one('.actor[tabindex="0"]').focus();
    await userEvent.keyboard("?");
    await expect.poll(() => all("dialog").length, { timeout: 20_000 }).toBe(1);
    expect(all("dialog kbd").length).toBeGreaterThan(12);
    expect(wrongFocus(opened as Opened)).toBe("");
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => nameOf(focused())).toMatch(/^button.actor/);
  });

  it("a link at the beginning leads to the list", async () => {
    const { one, focused } = await open({ scene: "rift" });
    one(".skip").focus();
    expect(one(".skip").getBoundingClientRect().width).toBeGreaterThan(60);
    await userEvent.keyboard("{Enter}");
    expect(nameOf(focused())).toMatch(/^button.relation-button/);
  });
});

describe("what is selected is not behind its details", () => {
  it.each([
    [{ ui: "embed" }, [320, 480]],
    [{ ui: "embed" }, [600, 400]],
    [{}, [390, 844]],
  ] as const)("with %j at %j", async (attributes, size) => {
    const { all, one } = await open(attributes, size);
    await expect.poll(() => all(".actor").length).toBeGreaterThan(0);
    const rows = all(".actor").map(({ dataset }) => dataset["row"]);
    for (const each of rows.slice(0, 6)) {
      // The buttons follow once the camera is back.
      await expect.poll(() => all(`.actor[data-row="${each}"]`).length).toBe(1);
      one(`.actor[data-row="${each}"]`).focus();
      await userEvent.keyboard("{Enter}");
      await quiet(opened as Opened);
      const sight = () => {
        const [actor, sheet, stage] = [`.actor[data-row="${each}"]`, ".area-details", ".area-stage"].map((selector) =>
          one(selector).getBoundingClientRect(),
        );
        if (actor === undefined || sheet === undefined || stage === undefined) return "nothing there";
        const [x, y] = [(actor.left + actor.right) / 2, (actor.top + actor.bottom) / 2];
        if (x < stage.left || x > stage.right || y < stage.top || y > stage.bottom) return "off the stage";
        return x > sheet.left && x < sheet.right && y > sheet.top && y < sheet.bottom ? "covered" : "seen";
      };
      await expect.poll(sight, { message: each ?? "" }).toBe("seen");
      await userEvent.keyboard("{Escape}");
      await quiet(opened as Opened);
    }
    await expect.poll(() => opened?.element.view?.camera ?? null).toBe(null);
  });
});
