import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it } from "vitest";
import data from "../../../data/musk-altman-trump.json";
import type { Camera } from "../../../src/view/types.ts";
import { type Opened, openExplorer, quiet } from "./explorers.ts";

let opened: Opened | undefined;
afterEach(() => {
  opened?.close();
  opened = undefined;
});

const open = async (...asked: Parameters<typeof openExplorer>): Promise<Opened> => {
  opened = await openExplorer(...asked);
  await expect.poll(() => opened?.all(".actor").length, { timeout: 30_000 }).toBeGreaterThan(0);
  // Once the stage stands in the place of the picture.
  await expect.poll(() => opened?.all(".area-canvas canvas").length, { timeout: 30_000 }).toBeGreaterThan(0);
  await quiet(opened);
  return opened;
};
const camera = () => opened?.element.view?.camera ?? undefined;
const press = async (control: HTMLElement, key = "{Enter}") => {
  control.focus({ focusVisible: true });
  await userEvent.keyboard(key);
  if (opened) await quiet(opened);
};
/** How far two cameras are from each other, a share of the graph; undefined is the whole graph. */
const distance = (one: Camera | undefined, other: Camera | undefined) => {
  const [a, b] = [one ?? { x: 0.5, y: 0.5, ratio: 1 }, other ?? { x: 0.5, y: 0.5, ratio: 1 }];
  return Math.hypot(a.x - b.x, a.y - b.y, a.ratio - b.ratio);
};
/** Where the middle of an actor is to be seen. */
const placeOf = (row: string): string => {
  const [actor, sheet, stage] = [`.actor[data-row="${row}"]`, ".area-details", ".area-stage"].map(
    (selector) => opened?.all(selector)[0]?.getBoundingClientRect() ?? new DOMRect(),
  );
  if (actor === undefined || sheet === undefined || stage === undefined || actor.width === 0) return "nowhere";
  const [x, y] = [(actor.left + actor.right) / 2, (actor.top + actor.bottom) / 2];
  if (x < stage.left || x > stage.right || y < stage.top || y > stage.bottom) return "off the stage";
  if (x > sheet.left && x < sheet.right && y > sheet.top && y < sheet.bottom) return "behind the details";
  return y > 0 && y < innerHeight ? "in sight" : "out of the window";
};
const selectedRow = () => opened?.all('.actor[aria-pressed="true"]')[0]?.dataset["row"] ?? "";
const focusedRow = () => opened?.focused()?.dataset["row"] ?? "";

const phone = [{}, [390, 844]] as const;
const embed = [{ ui: "embed" }, [320, 480]] as const;

describe.each([
  ["on a phone", ...phone],
  ["in a narrow embed", ...embed],
])("%s the camera", (_, attributes, size) => {
  it("makes room for the details of an actor, and is back when they are closed, whatever their height was", async () => {
    const { one } = await open(attributes, size);
    await press(rowButton("trump"));
    expect(distance(camera(), undefined)).toBeGreaterThan(0.05);
    for (const height of ["tall", "low", "half"]) {
      one(".sheet-grip").click();
      await expect.poll(() => one(".area-details").dataset["sheet"]).toBe(height);
      await expect.poll(() => placeOf(rowOf("trump")), { message: height }).toBe("in sight");
    }
    await press(one(".details > .icon-button"));
    await expect.poll(camera).toBe(undefined);
  });

  it("is back where the reader had it, after an actor, its relation and the other end", async () => {
    const { one } = await open({ ...attributes, camera: "0.42_0.6_0.6" }, size);
    one(".actor").focus();
    const before = camera();
    for (const [next, opens] of [
      [".actor", "actor"],
      [".area-details .relation-button", "relation"],
      [".details__ends button", "actor"],
    ] as const) {
      await press(one(next));
      await expect.poll(() => opened?.element.view?.[opens]).toBeTruthy();
      if (opens === "actor") await expect.poll(() => placeOf(selectedRow())).toBe("in sight");
    }
    expect(distance(camera(), before)).toBeGreaterThan(0.05);
    await press(one(".area-details h2"), "{Escape}");
    await expect.poll(() => opened?.element.view?.actor).toBeNull();
    await expect.poll(() => distance(camera(), before)).toBeLessThan(0.002);
  });

  it("stays where the reader has moved it meanwhile", async () => {
    const { one } = await open(attributes, size);
    await press(rowButton("trump"));
    const moved = camera();
    await press(one('.area-zoom [data-icon="minus"]'));
    await expect.poll(() => distance(camera(), moved)).toBeGreaterThan(0.1);
    const own = camera();
    await press(one(".details > .icon-button"));
    expect(distance(camera(), own)).toBeLessThan(0.002);
  });

  it("shows who has the focus, zoomed in, before, while and after their details are open", async () => {
    const { one } = await open({ ...attributes, camera: "0.5_0.5_0.3" }, size);
    one('.actor[tabindex="0"]').focus({ focusVisible: true });
    for (const key of ["{ArrowUp}", "{ArrowLeft}", "{ArrowUp}"]) {
      await userEvent.keyboard(key);
      await quiet(opened as Opened);
      await expect.poll(() => placeOf(focusedRow()), { message: key }).toBe("in sight");
    }
    const row = focusedRow();
    const isAtActor = () => [focusedRow(), placeOf(row)];
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => opened?.focused()?.tagName).toBe("H2");
    await expect.poll(() => placeOf(row)).toBe("in sight");
    await userEvent.keyboard("{Escape}");
    await expect.poll(isAtActor).toEqual([row, "in sight"]);
    await userEvent.keyboard("...");
    await expect.poll(() => opened?.element.view?.relation).toBeTruthy();
    await expect.poll(isAtActor).toEqual([row, "in sight"]);
    // The first one may close the tooltip.
    for (let press = 0; press < 2 && opened?.element.view?.relation !== null; press += 1) {
      await userEvent.keyboard("{Escape}");
      await quiet(opened as Opened);
    }
    expect(opened?.element.view?.relation).toBeNull();
    await expect.poll(isAtActor).toEqual([row, "in sight"]);
  });
});

function rowOf(id: string): string {
  return String(data.actors.findIndex((actor) => actor.id === id));
}

function rowButton(id: string): HTMLElement {
  const [button] = opened?.all(`.actor[data-row="${rowOf(id)}"]`) ?? [];
  if (button === undefined) throw new Error(`${id} has no button`);
  return button;
}
