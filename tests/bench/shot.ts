import { openSite } from "../page/site.ts";
const site = await openSite({ folder: "/work/main/dist/" });
for (const [name, style, ui] of [["h480", "height:480px", "embed"], ["none", "", "embed"], ["h480none", "height:480px", "none"], ["h480full", "height:480px", "full"], ["pct", "height:100%", "embed"]] as const) {
  site.add("/h.html", `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Host</title><style>body{margin:0} .box{width:600px;${name === "pct" ? "height:420px" : ""}} tiespan-graph { ${style} }</style><script src="tiespan.js" defer></script></head><body><p>Text</p><div class="box"><tiespan-graph ui="${ui}" src="data/musk-altman-trump.json"></tiespan-graph></div><p>after</p></body></html>`);
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(site.origin + "/h.html");
  await page.waitForFunction(() => document.querySelector("tiespan-graph")?.shadowRoot?.querySelector(".area-canvas canvas") != null, undefined, { timeout: 60000 });
  await page.waitForTimeout(500);
  console.log(name, ui, await page.evaluate(() => { const e = document.querySelector("tiespan-graph")!; const l = e.shadowRoot!.querySelector(".layout")!; return [e.getBoundingClientRect().height, l.getBoundingClientRect().height, e.shadowRoot!.querySelector(".area-stage")!.getBoundingClientRect().height]; }));
  await page.close();
}
await site.close();
