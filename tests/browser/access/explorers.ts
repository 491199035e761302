import { page } from "vitest/browser";
import { defineTiespanGraph, type TiespanGraph } from "../../../src/element.ts";
import data from "../../../data/musk-altman-trump.json";

/** A whole explorer on a page of its own. */
export interface Opened {
  readonly element: TiespanGraph;
  readonly root: ShadowRoot;
  /** Throws where nothing matches. */
  one(selector: string): HTMLElement;
  all(selector: string): HTMLElement[];
  focused(): HTMLElement | undefined;
  close(): void;
}

/** With the shipped data, in English and without motion; `attributes` are those of the element. */
export async function openExplorer(
  attributes: Readonly<Record<string, string>> = {},
  [width, height]: readonly [width: number, height: number] = [1280, 800],
): Promise<Opened> {
  defineTiespanGraph();
  await page.viewport(width, height);
  document.body.style.margin = "0";
  const element = document.createElement("tiespan-graph");
  for (const [name, value] of Object.entries({ lang: "en", ...attributes })) element.setAttribute(name, value);
  element.data = data;
  document.body.append(element);
  await element.ready;
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  return {
    element,
    root,
    all,
    one: (selector) => {
      const [first] = all(selector);
      if (first === undefined) throw new Error(`nothing matches ${selector}`);
      return first;
    },
    focused: () => (root.activeElement instanceof HTMLElement ? root.activeElement : undefined),
    close: () => element.remove(),
  };
}

const quietMs = 450;

/** Resolves when nothing in the explorer has changed for longer than anything in it waits. */
export function quiet({ root }: Opened): Promise<void> {
  return new Promise((resolve) => {
    let timer = 0;
    const observer = new MutationObserver(() => wait());
    const wait = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        observer.disconnect();
        resolve();
      }, quietMs);
    };
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    wait();
  });
}

/** How a person would say which control that is. */
export function nameOf(element: Element | undefined): string {
  if (element === undefined) return "nothing";
  const words = element.getAttribute("aria-label") ?? element.textContent;
  return `${element.tagName.toLowerCase()}.${element.className.split(" ")[0] ?? ""}: ${words.replace(/\s+/g, " ").trim().slice(0, 60)}`;
}

/** What is wrong with where the focus is; "" where it is on something that is to be seen and not covered. */
export function wrongFocus(opened: Opened): string {
  const focused = opened.focused();
  if (focused === undefined) return "the focus is on nothing";
  // A choice that is drawn as a card is seen there.
  const seen = focused.matches("input.visually-hidden") ? (focused.closest("label") ?? focused) : focused;
  const { left, top, right, bottom } = seen.getBoundingClientRect();
  const [x, y] = [
    (Math.max(0, left) + Math.min(innerWidth, right)) / 2,
    (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2,
  ];
  if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return `out of view: ${nameOf(focused)}`;
  const over = opened.root.elementsFromPoint(x, y)[0];
  // Buttons of actors let the pointer through to the graph below.
  if (focused.matches(".actor") && over?.closest(".area-stage")) return "";
  if (over !== undefined && (seen.contains(over) || over.contains(seen))) return "";
  return `${nameOf(focused)} is covered by ${nameOf(over)}`;
}
