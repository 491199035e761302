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

interface Held {
  readonly actors: number;
  readonly relations: number;
}

/** What Node says of a file; of one that is refused nothing is held, and what was on screen stays. */
function readHere(name: string): { readonly codes: readonly string[]; readonly held: Held | undefined } {
  const { dataset, issues } = readFiles([{ name, bytes: readFileSync(new URL(name, folder)) }]);
  const held =
    dataset === undefined ? undefined : { actors: dataset.actors.length, relations: dataset.relations.length };
  return { codes: issues.map(({ code }) => code), held };
}

it("files as people have them are in the page what they are on the command line", async () => {
  for (const name of names) site.add(`/inputs/${name}`, readFileSync(new URL(name, folder)));
  const { page, close } = await visit(site, "/?lang=en&ui=none");
  const seen = await page.evaluate(async (all) => {
    const graph = document.querySelector<GraphElement>("tiespan-graph");
    if (graph === null) throw new Error("no graph");
    const { actors, relations } = graph.counts;
    const readings: { name: string; actors: number; relations: number; codes: string[] }[] = [];
    for (const name of all) {
      graph.setAttribute("src", `inputs/${name}`);
      await graph.ready.catch(() => undefined);
      const { actors: actorCount, relations: relationCount } = graph.counts;
      const codes = graph.issues.map(({ code }) => code);
      readings.push({ name, actors: actorCount, relations: relationCount, codes });
    }
    return { before: { actors, relations }, readings };
  }, names);
  let held: Held = seen.before;
  const expected = names.map((name) => {
    const here = readHere(name);
    held = here.held ?? held;
    return { name, ...held, codes: here.codes };
  });
  expect(seen.readings).toEqual(expected);
  await close();
});
