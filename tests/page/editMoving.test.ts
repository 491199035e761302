import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openEditor, savedDataset, savedState, shipped } from "./editPage.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site.close());

/** Middles in CSS pixels of the window. */
async function middleOf(actor: Locator): Promise<readonly [x: number, y: number]> {
  const box = await actor.boundingBox();
  if (box === null) throw new Error("the actor has no button");
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** The same, once it is the same half a second later: beside a form that opens the graph is drawn anew. */
async function restingMiddleOf(actor: Locator): Promise<readonly [x: number, y: number]> {
  let before: readonly [number, number] = [NaN, NaN];
  const rests = async () => {
    const last = before;
    before = await middleOf(actor);
    return isNear(last, before);
  };
  await expect.poll(rests, { interval: 500 }).toBe(true);
  return before;
}

/** Both ends of each line that goes along, in the same pixels. */
const linesOn = (page: Page) =>
  page.locator(".edit-lines line").evaluateAll((all) =>
    all.map((line) => {
      const { left, top } = (line.parentElement as Element).getBoundingClientRect();
      const [x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] = ["x1", "y1", "x2", "y2"].map((each) =>
        Number(line.getAttribute(each)),
      );
      return { from: [x1 + left, y1 + top], to: [x2 + left, y2 + top] } as const;
    }),
  );

const isNear = ([x, y]: readonly [number, number], [otherX, otherY]: readonly [number, number]) =>
  Math.hypot(x - otherX, y - otherY) < 2;

it("an actor that is dragged takes along its name, and a line to each with whom it has a relation that is shown", async () => {
  const { page, complaints, close } = await openEditor(site);
  const [x, y] = await middleOf(page.locator('.actor[data-row="0"]'));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y - 40, { steps: 4 });
  const name = page.locator(".edit-ring__name");
  expect(await name.textContent()).toBe("Elon Musk");
  expect(Math.abs((await middleOf(name))[0] - (x + 30))).toBeLessThan(2);
  const lines = await linesOn(page);
  const graph = await page.evaluate(() => {
    const { counts } = document.querySelector("tiespan-graph") as unknown as { counts: { shown: { actors: number } } };
    return counts.shown.actors;
  });
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.length).toBeLessThan(graph);
  expect(lines.every(({ from }) => isNear(from, [x + 30, y - 40]))).toBe(true);
  const altman = await middleOf(page.locator(".actors").getByRole("button", { name: /^Sam Altman/ }));
  expect(lines.filter(({ to }) => isNear(to, altman))).toHaveLength(1);
  await page.mouse.up();
  expect([await name.count(), await page.locator(".edit-lines").count()]).toEqual([0, 0]);
  expect(complaints).toEqual([]);
  await close();
});

it("moves an actor by pointer and by keys, and nobody else", async () => {
  const { page, complaints, close } = await openEditor(site);
  const actor = page.locator('.actor[data-row="0"]');
  const [x, y] = await middleOf(actor);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y - 40, { steps: 4 });
  await page.mouse.up();
  const [scene] = shipped.scenes ?? [];
  const [id] = [shipped.actors[0]?.id ?? ""];
  await expect.poll(() => savedState(page).textContent()).toBe("Not saved yet");
  const [moved] = (await savedDataset(page)).scenes ?? [];
  expect(moved?.pinned).toContain(id);
  expect(moved?.positions?.[id]).not.toEqual(scene?.positions?.[id]);
  expect({ ...moved?.positions, [id]: 0 }).toEqual({ ...scene?.positions, [id]: 0 });
  await expect.poll(async () => Math.abs((await middleOf(actor))[0] - (x + 30)) < 1).toBe(true);
  await actor.focus();
  await page.keyboard.down("Shift");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowLeft");
  await page.keyboard.up("Shift");
  await expect.poll(async () => Math.abs((await middleOf(actor))[0] - (x - 6)) < 1).toBe(true);
  // From where undoing has brought it, and not from where it was.
  await page.keyboard.press("Control+z");
  await expect.poll(async () => Math.abs((await middleOf(actor))[0] - (x + 30)) < 1).toBe(true);
  await actor.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(async () => Math.abs((await middleOf(actor))[0] - (x + 42)) < 1).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});

it("counts each press of the arrow keys, however soon it comes after the one before", async () => {
  const { page, complaints, close } = await openEditor(site, "/?lang=en&ui=edit");
  const actor = page.locator('.actor[data-row="0"]');
  const [x, y] = await restingMiddleOf(actor);
  await actor.focus();
  for (let step = 0; step < 8; step += 1) await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(async () => isNear(await middleOf(actor), [x + 96, y])).toBe(true);
  // Each move is taken by itself here, and the graph is drawn anew while the next one begins.
  await page.keyboard.down("Shift");
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press("ArrowLeft");
    await page.locator(".edit-ring").waitFor({ state: "detached" });
  }
  await page.keyboard.up("Shift");
  await expect.poll(async () => isNear(await middleOf(actor), [x + 48, y])).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});

it("brings back by Escape who is being dragged, and closes nothing else", async () => {
  const { page, complaints, close } = await openEditor(site, "/?lang=en&ui=edit&actor=musk");
  const actor = page.locator('.actor[data-row="0"]');
  const name = page.locator(".edit-form").getByLabel("Name", { exact: true });
  await name.waitFor();
  const [x, y] = await restingMiddleOf(actor);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y - 40, { steps: 4 });
  await page.keyboard.press("Escape");
  expect(await page.locator(".edit-ring, .edit-lines").count()).toBe(0);
  await page.mouse.move(x + 60, y - 80, { steps: 4 });
  expect(await page.locator(".edit-ring, .edit-lines").count()).toBe(0);
  await page.mouse.up();
  await actor.focus();
  await page.keyboard.down("Shift");
  await page.keyboard.press("ArrowLeft");
  await page.locator(".edit-ring").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.up("Shift");
  expect(await page.locator(".edit-ring").count()).toBe(0);
  expect(isNear(await restingMiddleOf(actor), [x, y])).toBe(true);
  expect(await savedState(page).textContent()).toBe("");
  expect(await name.inputValue()).toBe("Elon Musk");
  expect(complaints).toEqual([]);
  await close();
});

it("has a move by keys in what is saved or undone right after the press", async () => {
  const { page, complaints, close } = await openEditor(site, "/?lang=en&ui=edit");
  const [{ id } = { id: "" }] = shipped.actors;
  const placeIn = ({ scenes }: typeof shipped) => scenes?.[0]?.positions?.[id];
  const actor = page.locator('.actor[data-row="0"]');
  await actor.focus();
  await page.keyboard.press("Shift+ArrowRight");
  const moved = placeIn(await savedDataset(page));
  expect(moved).toBeDefined();
  expect(moved).not.toEqual(placeIn(shipped));
  await actor.focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+z");
  expect(placeIn(await savedDataset(page))).toEqual(moved);
  expect(complaints).toEqual([]);
  await close();
});
