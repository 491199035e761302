import type { Page } from "playwright";

/** What has the focus, through all shadow trees: how it is called, and what is wrong with where it is. */
export interface Focused {
  readonly name: string;
  readonly kind: string;
  /** "" where it is to be seen and not covered. */
  readonly problem: string;
}

export function focusedOn(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let element = document.activeElement;
    let root: Document | ShadowRoot = document;
    while (element?.shadowRoot?.activeElement) {
      root = element.shadowRoot;
      element = root.activeElement;
    }
    if (element === null || element === document.body) {
      // From the ends of a modal dialog Tab leads to the browser's own controls.
      const isModal =
        document.querySelector("tiespan-graph")?.shadowRoot?.querySelector("dialog[open]")?.isConnected === true;
      return { name: "", kind: "body", problem: isModal ? "" : "nothing has the focus" };
    }
    const name = (element.getAttribute("aria-label") ?? element.textContent).replace(/\s+/g, " ").trim();
    const kind = `${element.localName}.${element.className.trim().split(" ")[0] ?? ""}`;
    // A choice that is drawn as a card is seen there.
    const seen = element.matches("input.visually-hidden") ? (element.closest("label") ?? element) : element;
    const { left, top, right, bottom } = seen.getBoundingClientRect();
    const isOff = right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight;
    if (isOff) return { name, kind, problem: "out of view" };
    const [x, y] = [
      (Math.max(0, left) + Math.min(innerWidth, right)) / 2,
      (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2,
    ];
    const over = root.elementFromPoint(x, y);
    // Buttons of actors let the pointer through to the graph below.
    const isOnTop = element.matches(".actor")
      ? over?.closest(".area-stage") !== null
      : over !== null && (seen.contains(over) || over.contains(seen));
    return { name, kind, problem: isOnTop ? "" : `behind ${over?.className ?? "nothing"}` };
  });
}

/** Presses keys, counts them, and notes after each where the focus is not as it should be. */
export class Keyboard {
  readonly problems: string[] = [];
  pressed = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<Focused> {
    let focused: Focused = { name: "", kind: "", problem: "" };
    for (const key of keys) {
      await this.#page.keyboard.press(key);
      this.pressed += 1;
      focused = await focusedOn(this.#page);
      if (focused.problem !== "") this.problems.push(`${this.pressed}. ${key} → ${focused.kind} ${focused.problem}`);
    }
    return focused;
  }

  /** By Tab, or another key, to what is called so; gives up after 30. */
  async pressTo(name: RegExp, key = "Tab"): Promise<Focused> {
    for (let count = 0; count < 30; count += 1) {
      const focused = await this.press(key);
      if (name.test(focused.name)) return focused;
    }
    throw new Error(`${String(name)} is not reached by 30 times ${key}`);
  }
}
