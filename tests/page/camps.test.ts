import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Certificate, certify, toSignedGraph } from "../../src/analysis/certificate.ts";
import { drawTies } from "../signedGraphs.ts";
import { openSite, type Site, visit } from "./site.ts";

let site: Site;

/** Of so many actors half of all pairs are with or against each other: the best camps are not found in two seconds. */
const size = 60;
const dense = {
  format: "tiespan/1",
  actors: Array.from({ length: size }, (_, number) => ({
    id: `n${number}`,
    name: `N ${number}`,
    position: [Math.cos(number) * (100 + number * 5), Math.sin(number) * (100 + number * 5)],
  })),
  relations: drawTies(size, 0.5, 7).map(({ a, b, sign }, place) => ({
    id: `r${place}`,
    type: sign > 0 ? "alliance" : "feud",
    source: `n${a}`,
    target: `n${b}`,
  })),
};

const elementPage = (policy: string) => `<!doctype html><html lang="en"><title>One</title><meta charset="utf-8">
${policy === "" ? "" : `<meta http-equiv="Content-Security-Policy" content="${policy}">`}
<script src="tiespan.js" defer></script>
<tiespan-graph src="dense.json" lang="en" tension="on" ui="full"></tiespan-graph>`;

beforeAll(async () => {
  site = await openSite();
  site.add("/dense.json", JSON.stringify(dense));
});
afterAll(() => site.close());

const said = (page: Page) => page.locator(".answer__said").textContent();
const place = (page: Page) => page.locator("[data-triangle]").getAttribute("data-triangle");
const bounded = /Between \d+ and \d+ pairs would have to be left out/;
const computing = /is still being computed/;
const asksForTension = "/?data=dense.json&tension=on&lang=en";

/** Opens the network, counting the workers that look for camps. */
async function open(path: string, prepare?: () => void) {
  const reader = await visit(site);
  const asked: string[] = [];
  reader.page.on("worker", (worker) => asked.push(new URL(worker.url()).pathname));
  if (prepare !== undefined) await reader.page.addInitScript(prepare);
  await reader.page.goto(site.origin + path);
  return { ...reader, asked };
}

describe("what the script that finds camps answers", () => {
  it("is what is found without a worker, for 60 random graphs", async () => {
    const graphs = Array.from({ length: 60 }, (_, seed) => {
      const nodeCount = 4 + (seed % 20);
      return toSignedGraph(nodeCount, drawTies(nodeCount, 0.35, seed + 1));
    });
    site.add("/plain.html", "<!doctype html><title>Plain</title>");
    const { page, close } = await visit(site);
    await page.goto(`${site.origin}/plain.html`);
    const answers = await page.evaluate(
      (sent) =>
        Promise.all(
          sent.map(
            ({ nodeCount, ties }) =>
              new Promise<unknown>((resolve) => {
                const worker = new Worker("/tiespan-answers.js");
                worker.onmessage = ({ data }) => {
                  worker.terminate();
                  resolve(data);
                };
                worker.postMessage({ kind: "camps", nodeCount, ties: new Int32Array(ties) });
              }),
          ),
        ),
      graphs.map(({ nodeCount, ties }) => ({ nodeCount, ties: [...ties] })),
    );
    expect(answers).toEqual(graphs.map((graph): Certificate => certify(graph, { steps: 1e8 })));
    await close();
  }, 60_000);
});

describe("the camps of a dense network", () => {
  it("are searched while the page hears keys, and each only once", async () => {
    const { page, asked, complaints, close } = await open("/?data=dense.json&lang=en");
    await page.locator('[data-ask="tension"]').click();
    await expect.poll(() => said(page)).toMatch(computing);
    const beganMs = performance.now();
    await page.locator('.answer__steps [data-icon="next"]').press("Enter");
    await expect.poll(() => place(page)).toBe("1");
    expect(await said(page)).toMatch(computing);
    await expect.poll(() => said(page)).toMatch(bounded);
    expect(performance.now() - beganMs).toBeLessThan(6000);
    await expect.poll(() => page.workers().length).toBe(0);
    // All is stated: without what is in doubt the graph is the same.
    await page.locator(".answer__check input").uncheck();
    await expect.poll(() => place(page)).toBe("0");
    expect(await said(page)).toMatch(bounded);
    expect(asked).toEqual(["/tiespan-answers.js"]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("are not searched any more when the question is put away", async () => {
    const { page, close } = await open(asksForTension, () => {
      const ended = { count: 0 };
      const { terminate } = Worker.prototype;
      Worker.prototype.terminate = function () {
        ended.count++;
        terminate.call(this);
      };
      Object.assign(window, { ended });
    });
    await expect.poll(() => said(page)).toMatch(computing);
    await page.locator(".area-details .details > .icon-button").press("Enter");
    await expect.poll(() => page.evaluate(() => (window as unknown as { ended: object }).ended)).toEqual({ count: 1 });
    // Chromium lets a worker end what it is at for two seconds.
    await expect.poll(() => page.workers().length, { timeout: 5000 }).toBe(0);
    await close();
  });

  it("are bounded in the page where the browser has no worker", async () => {
    const { page, asked, complaints, close } = await open(asksForTension, () =>
      Object.assign(window, { Worker: undefined }),
    );
    await expect.poll(() => said(page)).toMatch(bounded);
    expect([asked, complaints]).toEqual([[], []]);
    await close();
  });

  it("are bounded in the page where the script of the worker cannot be had", async () => {
    const { page, close } = await visit(site);
    await page.route("**/tiespan-answers.js", (route) => route.abort());
    await page.goto(site.origin + asksForTension);
    await expect.poll(() => said(page)).toMatch(bounded);
    await close();
  });

  it("are searched beside one script, under a strict policy, and in the page where that forbids workers", async () => {
    const policy = (workers: string) =>
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data: blob:; connect-src 'self'; " +
      `worker-src ${workers}; require-trusted-types-for 'script'; trusted-types lit-html tiespan`;
    site.add("/strict.html", elementPage(policy("'self'")));
    const strict = await open("/strict.html");
    await expect.poll(() => said(strict.page)).toMatch(bounded);
    expect([strict.asked, strict.complaints]).toEqual([["/tiespan-answers.js"], []]);
    await strict.close();
    site.add("/none.html", elementPage(policy("'none'")));
    const none = await open("/none.html");
    await expect.poll(() => said(none.page)).toMatch(bounded);
    expect(none.asked).toEqual([]);
    await none.close();
  });
});

it("a small network needs no worker for its camps", async () => {
  const { page, asked, close } = await open("/?scene=&tension=on&lang=en");
  await expect.poll(() => said(page)).toMatch(/would have to be left out/);
  expect(asked).toEqual([]);
  await close();
});
