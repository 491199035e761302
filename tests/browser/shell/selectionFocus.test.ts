import { signal } from "@preact/signals-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Regions } from "../../../src/shell/regions.ts";
import { createSelectionFocus, type SelectionFocus } from "../../../src/shell/selectionFocus.ts";
import type { Selection } from "../../../src/view/derive.ts";

let explorer: HTMLElement;
let follow: SelectionFocus;
const selection = signal<Selection>({});

const one = (selector: string) => {
  const found = explorer.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
};
const focused = () => document.activeElement?.id;

beforeEach(() => {
  selection.value = {};
  explorer = document.createElement("div");
  for (const [id, tag] of [
    ["stage", "div"],
    ["actor", "button"],
    ["thumb", "button"],
    ["details", "div"],
  ] as const) {
    const part = document.createElement(tag);
    part.id = id;
    part.textContent = id;
    part.tabIndex = 0;
    explorer.append(part);
  }
  document.body.append(explorer);
  const regions = { explorer, stage: one("#stage"), details: one("#details"), latestInput: () => "keyboard" };
  follow = createSelectionFocus(regions as unknown as Regions, selection);
});
afterEach(() => explorer.remove());

/** The details of what is selected, drawn. */
function explain(): void {
  const heading = document.createElement("h2");
  heading.id = "heading";
  heading.tabIndex = -1;
  heading.textContent = "Details";
  one("#details").replaceChildren(heading);
}

describe("the focus, when a reader has opened something", () => {
  it("goes to its heading, and back to where it came from", () => {
    one("#actor").focus();
    follow.note();
    selection.value = { actor: 3 };
    explain();
    expect(follow.settle()).toBe(true);
    expect(focused()).toBe("heading");
    follow.note();
    selection.value = {};
    one("#details").replaceChildren();
    expect(follow.settle()).toBe(true);
    expect(focused()).toBe("actor");
  });

  it("stays where the reader has gone meanwhile, when the details come late", () => {
    one("#actor").focus();
    follow.note();
    selection.value = { actor: 3 };
    one("#thumb").focus();
    explain();
    follow.settle();
    expect(focused()).toBe("thumb");
  });

  it("goes to the heading where what had it is gone", () => {
    one("#actor").focus();
    follow.note();
    selection.value = { actor: 3 };
    one("#actor").remove();
    one("#thumb").focus();
    explain();
    follow.settle();
    expect(focused()).toBe("heading");
  });

  it("is left alone where the host page selects", () => {
    one("#thumb").focus();
    selection.value = { actor: 3 };
    explain();
    expect(follow.settle()).toBe(false);
    expect(focused()).toBe("thumb");
  });
});
