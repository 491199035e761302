import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { themeVariables } from "../../src/panels/theme.ts";
import { openSite, type Site, visit } from "./site.ts";

interface Named {
  readonly name: string;
  readonly kind?: string;
}

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly attributes: readonly Named[];
      readonly members: readonly Named[];
      readonly events: readonly Named[];
      readonly slots: readonly Named[];
      readonly cssParts: readonly Named[];
      readonly cssProperties: readonly Named[];
    }[];
  }[];
}

const root = new URL("../../", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("custom-elements.json", root), "utf8")) as Manifest;
const [declaration] = manifest.modules[0]?.declarations ?? [];
const docs = readFileSync(new URL("docs/embedding.md", root), "utf8");
const names = (list: readonly Named[] | undefined): string[] => (list ?? []).map(({ name }) => name).sort();

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it("the manifest names what the element has: attributes, members, slots, parts, custom properties", async () => {
  const { page, close } = await visit(site, "/?lang=en&actor=musk");
  await page.locator(".details__heading").waitFor();
  const found = await page.evaluate(() => {
    const element = customElements.get("tiespan-graph") as
      (typeof HTMLElement & { observedAttributes: string[] }) | undefined;
    const own = Object.getOwnPropertyNames(element?.prototype ?? {});
    const shadow = document.querySelector("tiespan-graph")?.shadowRoot;
    const all = (selector: string, attribute: string) =>
      [...(shadow?.querySelectorAll(selector) ?? [])].map((part) => part.getAttribute(attribute) ?? "");
    return {
      observed: element?.observedAttributes ?? [],
      members: own.filter(
        (name) =>
          !/^(constructor|connectedCallback|disconnectedCallback|adoptedCallback|attributeChangedCallback)$/.test(name),
      ),
      parts: all("[part]", "part"),
      slots: all("slot", "name"),
    };
  });
  const readOnce = ["poster", "loading", "site", "url-sync"];
  expect([...found.observed, ...readOnce].sort()).toEqual(names(declaration?.attributes));
  expect(found.members.sort()).toEqual(names(declaration?.members));
  expect([...new Set(found.parts)].sort()).toEqual(names(declaration?.cssParts));
  expect([...found.slots, ""].sort()).toEqual(names(declaration?.slots));
  const properties = themeVariables("light").flatMap(([name]) => (name.startsWith("--") ? [name] : []));
  expect(names(declaration?.cssProperties)).toEqual(
    [...properties, "--tiespan-font", "--tiespan-heading-font", "--tiespan-block-size"].sort(),
  );
  await close();
});

it("the types for templates have every attribute, and no other", () => {
  const text = readFileSync(new URL("src/attributes.ts", root), "utf8");
  const typed = [...text.matchAll(/readonly "?([\w-]+)"?\?:/g)].map(([, name]) => name ?? "");
  expect(typed.sort()).toEqual(names(declaration?.attributes));
});

it("the documentation speaks of all of it", () => {
  const spoken = [
    declaration?.attributes,
    declaration?.members,
    declaration?.events,
    declaration?.cssProperties,
  ].flatMap(names);
  expect(spoken.length).toBeGreaterThan(50);
  expect(spoken.filter((name) => !docs.includes(name))).toEqual([]);
  for (const slot of names(declaration?.slots).filter((name) => name !== "")) expect(docs).toContain(`slot="${slot}"`);
});
