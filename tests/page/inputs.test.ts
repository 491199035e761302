import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readFiles } from "../../src/dataset/files.ts";
import { openSite, type Site, visit } from "./site.ts";

const folder = new URL("../inputs/real/", import.meta.url);
const names = readdirSync(folder).filter((name) => !/\.(?:html|md)$/.test(name));

interface GraphElement extends HTMLElement {
  readonly ready: Promise<void>;
  readonly counts: { readonly actors: number; readonly relations: number };
  readonly issues: readonly { readonly code: string }[];
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What Node says of a file. */
function readHere(name: string) {
  const { dataset, issues } = readFiles([{ name, bytes: readFileSync(new URL(name, folder)) }]);
  const { actors = [], relations = [] } = dataset ?? {};
  return {
    name,
    isRead: dataset !== undefined,
    ...(dataset === undefined ? {} : { actors: actors.length, relations: relations.length }),
    codes: issues.map(({ code }) => code),
  };
}

it("files as people have them are in the page what they are on the command line", async () => {
  for (const name of names) site.add(`/inputs/${name}`, readFileSync(new URL(name, folder)));
  const { page, close } = await visit(site, "/?lang=en&ui=none");
  const seen = await page.evaluate(async (all) => {
    const graph = document.querySelector<GraphElement>("tiespan-graph");
    if (graph === null) throw new Error("no graph");
    const readings: unknown[] = [];
    for (const name of all) {
      graph.setAttribute("src", `inputs/${name}`);
      const isRead = await graph.ready.then(
        () => true,
        () => false,
      );
      const { actors, relations } = graph.counts;
      const codes = graph.issues.map(({ code }) => code);
      readings.push({ name, isRead, ...(isRead ? { actors, relations } : {}), codes });
    }
    return readings;
  }, names);
  expect(seen).toEqual(names.map(readHere));
  await close();
});
