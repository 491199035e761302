import axe from "axe-core";
import { render, type TemplateResult } from "lit-html";
import { expect } from "vitest";
import { directionOf } from "../../../src/i18n/languages.ts";
import type { ThemeName } from "../../../src/notation/palette.ts";
import css from "../../../src/panels/styles/explorer.css?inline";
import { themeRule } from "../../../src/panels/theme.ts";

/** A place for one panel in a shadow root of its own, styled as in the explorer. */
export interface Mount {
  readonly root: ShadowRoot;
  readonly place: HTMLElement;
  draw(template: TemplateResult): void;
  all(selector: string): HTMLElement[];
  /** The first element that matches; throws where there is none. */
  one(selector: string): HTMLElement;
  input(selector: string): HTMLInputElement;
  details(): HTMLDetailsElement;
  remove(): void;
}

export function mount(theme: ThemeName = "light", widthPx = 1000, language = "de"): Mount {
  const host = document.createElement("div");
  host.style.width = `${widthPx}px`;
  // Whatever the window: pages give less only where there is less.
  host.style.maxWidth = "none";
  // Room for panels that open upwards.
  host.style.paddingBlockStart = "300px";
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [themeRule(theme), css].map((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    return sheet;
  });
  const explorer = document.createElement("div");
  explorer.className = "explorer";
  explorer.lang = language;
  explorer.dir = directionOf(language);
  explorer.style.blockSize = "auto";
  const place = document.createElement("div");
  explorer.append(place);
  root.append(explorer);
  document.body.append(host);
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const found = <Found extends HTMLElement>(selector: string, kind: new () => Found): Found => {
    const element = root.querySelector(selector);
    if (!(element instanceof kind)) throw new Error(`nothing matches ${selector}`);
    return element;
  };
  return {
    root,
    place,
    all,
    draw: (template) => void render(template, place),
    one: (selector) => found(selector, HTMLElement),
    input: (selector) => found(selector, HTMLInputElement),
    details: () => found("details", HTMLDetailsElement),
    remove: () => host.remove(),
  };
}

/** Fails with what axe finds wrong inside the mount. */
export async function expectAccessible({ root }: Mount): Promise<void> {
  const { violations } = await axe.run(root.host, {
    // A panel alone is no page: headings begin below h1 and landmarks are missing.
    rules: {
      region: { enabled: false },
      "page-has-heading-one": { enabled: false },
      "heading-order": { enabled: false },
    },
  });
  const told = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  expect(told).toEqual([]);
}

/** Text as a reader sees it, with single plain spaces. */
export function textOf(element: Element): string {
  return element.textContent.replace(/[\s\u2009\u202f\u00a0]+/gu, " ").trim();
}

export const themesAndLanguages = [
  ["light", "de"],
  ["light", "en"],
  ["dark", "de"],
  ["dark", "en"],
  ["dark", "ar"],
] as const;
