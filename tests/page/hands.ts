import type { Locator, Page } from "playwright";
import { expect, vi } from "vitest";
import { focusedOn } from "./reach.ts";

/** Somebody at the page, by whatever means. What only another means could do fails, or is noted as a fault. */
export interface Hand {
  /** Presses of keys, so far; 0 where there are none. */
  readonly presses: number;
  /** Where the focus was lost, out of sight or covered. */
  readonly faults: readonly string[];
  press(target: Locator): Promise<void>;
  /** What stands in a field is now `text`. */
  write(field: Locator, text: string): Promise<void>;
  choose(select: Locator, label: string): Promise<void>;
  /** Takes an actor of the graph to another place. */
  move(actor: Locator): Promise<void>;
}

const patience = { timeout: 20_000 };

/** Again where it is drawn anew meanwhile. */
const bring = (target: Locator) => vi.waitFor(() => target.scrollIntoViewIfNeeded({ timeout: 2000 }), patience);

export function mouse(page: Page): Hand {
  return {
    ...{ presses: 0, faults: [] },
    press: (target) => target.click(patience),
    write: async (field, text) => {
      await field.click(patience);
      await field.fill(text);
    },
    choose: async (select, label) => {
      await select.selectOption({ label });
    },
    move: async (actor) => {
      const [x, y] = await middleOf(actor);
      await page.mouse.move(x, y);
      await page.mouse.down();
      const [right, down] = await inwards(page, x, y);
      await page.mouse.move(x + 30 * right, y + 40 * down, { steps: 4 });
      await page.mouse.up();
    },
  };
}

/** A finger reaches only what is to be seen, and what nothing covers. */
export function finger(page: Page): Hand {
  const faults: string[] = [];
  const tap = async (target: Locator) => {
    await bring(target);
    const { said, width, height } = await target.evaluate((element) => {
      // A choice is also made by its words.
      const pressed = element.matches("[type=radio], [type=checkbox]")
        ? (element.closest("label") ?? element)
        : element;
      const box = pressed.getBoundingClientRect();
      return { said: pressed.textContent.trim(), width: box.width, height: box.height };
    });
    if (Math.min(width, height) < 24) faults.push(`${said}: ${Math.round(width)}×${Math.round(height)}`);
    await target.tap(patience);
  };
  return {
    ...{ presses: 0, faults },
    press: tap,
    write: async (field, text) => {
      await tap(field);
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(text);
    },
    // The browser's own list opens there.
    choose: async (select, label) => {
      await bring(select);
      await select.click({ ...patience, trial: true });
      await select.selectOption({ label });
    },
    move: async (actor) => {
      const [x, y] = await middleOf(actor);
      const [right, down] = await inwards(page, x, y);
      const client = await page.context().newCDPSession(page);
      for (let step = 0; step <= 4; step += 1) {
        const touchPoints = [{ x: x + step * 8 * right, y: y + step * 10 * down }];
        await client.send("Input.dispatchTouchEvent", { type: step === 0 ? "touchStart" : "touchMove", touchPoints });
      }
      await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    },
  };
}

/** Tab, Shift+Tab, arrows, Enter and Space, and what is written. After each the focus has to be in sight. */
export class Keys implements Hand {
  readonly faults: string[] = [];
  presses = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(target: Locator): Promise<void> {
    await this.#reach(target);
    const isChoice = await target.evaluate((element) => element.matches("input[type=radio], input[type=checkbox]"));
    await this.key(isChoice ? "Space" : "Enter");
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.#reach(field);
    if ((await field.inputValue()) !== "") await this.key("ControlOrMeta+a");
    for (const letter of text) await this.key(letter);
  }

  async choose(select: Locator, label: string): Promise<void> {
    await this.#reach(select);
    for (const letter of label) {
      if ((await labelOf(select)) === label) return;
      await this.key(letter === " " ? "Space" : letter);
    }
    await expect.poll(() => labelOf(select)).toBe(label);
  }

  async move(actor: Locator): Promise<void> {
    await this.#reach(actor);
    const [right, down] = await inwards(this.#page, ...(await middleOf(actor)));
    const vertical = down > 0 ? "ArrowDown" : "ArrowUp";
    for (const arrow of [vertical, vertical, right > 0 ? "ArrowRight" : "ArrowLeft"]) await this.key(`Shift+${arrow}`);
  }

  async key(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
    this.presses += 1;
    const { kind, problem } = await focusedOn(this.#page);
    if (problem !== "") this.faults.push(`${this.presses}. ${key}: ${kind} ${problem}`);
  }

  /** Forwards, or backwards where it comes before what has the focus. */
  async #reach(target: Locator): Promise<void> {
    await target.waitFor({ state: "attached", ...patience });
    for (let count = 0; count < 90; count += 1) {
      const where = await placeOf(target);
      if (where === "here") return;
      // All actors are one stop, with arrows between them.
      const isActor = await target.evaluate((element) => element.matches(".actor"));
      const { kind } = await focusedOn(this.#page);
      if (isActor && kind === "button.actor") await this.key("ArrowRight");
      else await this.key(where === "before" ? "Shift+Tab" : "Tab");
    }
    throw new Error(`no key leads to ${String(target)}`);
  }
}

const placeOf = (target: Locator): Promise<"here" | "before" | "after"> =>
  target.evaluate((element) => {
    const focused = (element.getRootNode() as ShadowRoot).activeElement;
    if (focused === element) return "here";
    if (focused === null) return "after";
    return focused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? "before" : "after";
  });

const labelOf = (select: Locator) =>
  select.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label.trim());

/** Which way to the middle of the graph from a place, to the right and down: 1 or -1 each. */
async function inwards(page: Page, x: number, y: number): Promise<readonly [right: number, down: number]> {
  const box = await page.locator(".area-stage").boundingBox();
  const right = (box?.x ?? 0) + (box?.width ?? 0) / 2 - x;
  const down = (box?.y ?? 0) + (box?.height ?? 0) / 2 - y;
  return [right < 0 ? -1 : 1, down < 0 ? -1 : 1];
}

/** In CSS pixels of the window, once it stands still. */
async function middleOf(actor: Locator): Promise<readonly [x: number, y: number]> {
  let before = "";
  return vi.waitFor(async () => {
    const box = await actor.boundingBox();
    const now = JSON.stringify(box);
    const isStill = now === before;
    before = now;
    if (box === null || !isStill) throw new Error("the actor moves");
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  }, patience);
}
