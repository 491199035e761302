import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countsOf, gexf, relations } from "./ownPage.ts";
import { openSite, type Site, visit } from "./site.ts";

/** The page of a newsroom, and the host that serves the build. */
let site: Site;
let builds: Site;
beforeAll(async () => {
  [site, builds] = [await openSite(), await openSite()];
  site.add("/own/net.gexf", gexf);
  site.add("/own/net.csv", relations);
});
afterAll(() => Promise.all([site.close(), builds.close()]));

const pageWith = (script: string, policy = "") => `<!doctype html><meta charset="utf-8">
${policy === "" ? "" : `<meta http-equiv="Content-Security-Policy" content="${policy}">`}
<script src="${script}" defer></script><tiespan-graph src="own/net.gexf" lang="en"></tiespan-graph>`;

/** Opens a page of the newsroom; gives what it shows, what it has asked for, and everything that went wrong. */
async function open(html: string) {
  const asked: string[] = [];
  const { page, complaints, close } = await visit(site);
  page.on("request", (request) => asked.push(request.url()));
  site.add("/article.html", html);
  await page.goto(`${site.origin}/article.html`);
  await expect.poll(() => countsOf(page)).toEqual([3, 2, 2]);
  await page.evaluate(() => document.querySelector("tiespan-graph")?.setAttribute("src", "own/net.csv"));
  await expect
    .poll(() => page.evaluate(() => document.querySelector("tiespan-graph")?.shadowRoot?.textContent))
    .toContain("Cleo Ltd");
  await close();
  return { asked, complaints: complaints.filter((complaint) => !complaint.startsWith(`request: ${builds.origin}`)) };
}

describe("a graph in an article shows a file in another format", () => {
  it("with one script, and what reads it beside that", async () => {
    const { asked, complaints } = await open(pageWith("/tiespan.js"));
    expect(asked).toContain(`${site.origin}/tiespan-import.js`);
    expect(complaints).toEqual([]);
  });

  it("with the script of another host, which may be no worker here", async () => {
    const { asked, complaints } = await open(pageWith(`${builds.origin}/tiespan.js`));
    expect(asked).toContain(`${builds.origin}/tiespan-import.js`);
    expect(complaints).toEqual([]);
  });

  it("under a strict policy that names the policies of scripts", async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data: blob:; connect-src 'self'; " +
      "worker-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html tiespan";
    expect((await open(pageWith("/tiespan.js", policy))).complaints).toEqual([]);
  });

  it("where the policy forbids workers", async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data: blob:; connect-src 'self'; worker-src 'none'";
    const { complaints } = await open(pageWith("/tiespan.js", policy));
    expect(complaints.filter((complaint) => !/worker/i.test(complaint))).toEqual([]);
  });
});
