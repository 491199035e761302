import { Buffer } from "node:buffer";
import type { Page } from "playwright";

/** What somebody does who brings data of her own, and what the page then holds. */

export interface OwnFile {
  readonly name: string;
  readonly text: string | Uint8Array;
}

interface Graph extends HTMLElement {
  readonly counts: {
    readonly actors: number;
    readonly relations: number;
    readonly shown: { readonly relations: number };
  };
  readonly issues: readonly { readonly code: string }[];
}

export const dialog = (page: Page) => page.getByRole("dialog");
export const button = (page: Page, name: string | RegExp) => dialog(page).getByRole("button", { name, exact: true });

export async function openDialog(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Your own data" }).click();
  await dialog(page).waitFor();
}

export async function choose(page: Page, ...files: readonly OwnFile[]): Promise<void> {
  const chosen = files.map(({ name, text }) => ({ name, mimeType: "", buffer: Buffer.from(text) }));
  await dialog(page).locator("input[type=file]").setInputFiles(chosen);
}

/** Lets files go over the graph, as a hand would. */
export async function drop(page: Page, ...files: readonly OwnFile[]): Promise<void> {
  const held = await page.evaluateHandle(
    (all) => {
      const data = new DataTransfer();
      for (const { name, text } of all) data.items.add(new File([text], name));
      return data;
    },
    files as readonly { name: string; text: string }[],
  );
  for (const event of ["dragenter", "dragover", "drop"]) {
    await page.locator("tiespan-graph .area-stage").dispatchEvent(event, { dataTransfer: held });
  }
}

export async function paste(page: Page, text: string): Promise<void> {
  await page.locator("tiespan-graph .header__headline").evaluate((element, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }),
    );
  }, text);
}

/** Actors and relations of the data on screen, and how many of these are shown. */
export function countsOf(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const { actors, relations, shown } = (document.querySelector("tiespan-graph") as Graph).counts;
    return [actors, relations, shown.relations];
  });
}

export function issueCodesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (document.querySelector("tiespan-graph") as Graph).issues.map(({ code }) => code));
}

export const headline = (page: Page) => page.getByRole("heading", { level: 1 });
export const notices = async (page: Page) =>
  ((await page.locator(".area-notices").textContent()) ?? "").replace(/\s+/g, " ").trim();

export const gexf = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph mode="dynamic" timeformat="date" defaultedgetype="directed">
<nodes><node id="a" label="Ada"/><node id="b" label="Bob"/><node id="c" label="Cleo"/></nodes>
<edges><edge id="e" source="a" target="b" label="funds" start="2024-03-01" end="2024-06-30"/>
<edge id="f" source="b" target="c" start="2025-01-22" end="2025-01-22"/></edges></graph></gexf>`;

export const nodeLink = {
  nodes: [{ id: "a", label: "Ada" }, { id: "b" }, { id: "c" }],
  links: [
    { source: "a", target: "b", type: "feud", date: "2025-01-22" },
    { source: "b", target: "c" },
  ],
};

export const relations = `from;to;type;date;sources
Ada;Bob;feud;22.01.2025;https://paper.example/a
Bob;Cleo Ltd;investment;2024-05;https://paper.example/b
`;
export const actors = "name;kind;role\nAda;person;Head of all\nBob;person;\nCleo Ltd;company;\n";
