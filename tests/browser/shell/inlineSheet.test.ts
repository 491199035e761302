import { afterEach, expect, it } from "vitest";
import { createSheet } from "../../../src/shell/inlineSheet.ts";

const hosts: HTMLElement[] = [];
afterEach(() => {
  for (const host of hosts.splice(0)) host.remove();
});

function mount(): { root: ShadowRoot; part: HTMLElement } {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const part = document.createElement("p");
  root.append(part);
  document.body.append(host);
  hosts.push(host);
  return { root, part };
}

const colourOf = (part: Element): string => getComputedStyle(part).color;

it("a sheet holds for the shadow tree that its host is in, and no longer than it is wanted", async () => {
  const [one, other] = [mount(), mount()];
  const sheet = createSheet(one.part, "p { color: rgb(1, 2, 3); }");
  await sheet.loaded;
  expect(colourOf(one.part)).toBe("rgb(1, 2, 3)");
  expect(colourOf(other.part)).not.toBe("rgb(1, 2, 3)");
  sheet.destroy();
  expect(colourOf(one.part)).not.toBe("rgb(1, 2, 3)");
});

it("what the explorer itself sets goes before, whenever a sheet comes", () => {
  const { root, part } = mount();
  const own = new CSSStyleSheet();
  own.replaceSync("p { color: rgb(9, 9, 9); }");
  createSheet(root, "p { color: rgb(1, 1, 1); }");
  root.adoptedStyleSheets.push(own);
  createSheet(part, "p { color: rgb(2, 2, 2); background: rgb(3, 3, 3); }");
  expect(colourOf(part)).toBe("rgb(9, 9, 9)");
  expect(getComputedStyle(part).backgroundColor).toBe("rgb(3, 3, 3)");
});

it("the same text is one sheet for all explorers of a page", () => {
  const [one, other] = [mount(), mount()];
  for (const { root } of [one, other]) createSheet(root, "p { color: rgb(5, 5, 5); }");
  expect(one.root.adoptedStyleSheets[0]).toBe(other.root.adoptedStyleSheets[0]);
});

it("outside a shadow tree there is none", () => {
  expect(() => createSheet(document.body, "p {}")).toThrow("shadow root");
});

it("sizes follow what the reader has chosen for text, not what the page gives its root", () => {
  const usual = mount();
  createSheet(usual.root, "p { font-size: 0.875rem; margin: 0 -1.5rem .5rem 1rem; inline-size: calc(2rem + 1px); }");
  document.documentElement.style.fontSize = "62.5%";
  const small = mount();
  createSheet(small.root, "p { font-size: 0.875rem; margin: 0 -1.5rem .5rem 1rem; inline-size: calc(2rem + 2px); }");
  const sizesOf = ({ part }: ReturnType<typeof mount>) => {
    const { fontSize, margin, inlineSize } = getComputedStyle(part);
    return [fontSize, margin, inlineSize];
  };
  expect(sizesOf(small)).toEqual(["14px", "0px -24px 8px 16px", "34px"]);
  expect(sizesOf(usual)).toEqual(["14px", "0px -24px 8px 16px", "33px"]);
  document.documentElement.style.fontSize = "";
});
