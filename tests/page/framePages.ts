import type { Frame, Page } from "playwright";
import { bundleScript, type TwoSites } from "./twoSites.ts";

/** A message that the page around a frame heard. */
export interface Heard {
  readonly data: unknown;
  readonly origin: string;
}

/** What the scripts of the pages keep at hand for the tests. */
declare global {
  interface Window {
    heard: Heard[];
    views: object[];
    framed: { destroy(): void };
  }
}

const listening = `window.heard = []; addEventListener("message", ({ data, origin }) => heard.push({ data, origin }));`;

/** pym's side of the page around: https://github.com/nprapps/pym.js, api of 1.3.2. */
const pymParent = `
const box = document.querySelector("#graph-1");
const frame = document.createElement("iframe");
frame.src = box.dataset.pymSrc + "?initialWidth=" + box.offsetWidth + "&childId=" + box.id +
  "&parentTitle=News&parentUrl=" + encodeURIComponent(location.href);
frame.width = "100%";
frame.scrolling = "no";
addEventListener("message", ({ data }) => {
  const found = typeof data === "string" && /^pymxPYMxgraph-1xPYMx(\\S+)xPYMx(.*)$/.exec(data);
  if (found && found[1] === "height") frame.setAttribute("height", parseInt(found[2], 10) + "px");
});
addEventListener("resize", () => frame.contentWindow.postMessage("pymxPYMxgraph-1xPYMxwidthxPYMx" + box.offsetWidth, "*"));
box.append(frame);`;

/** WordPress's side, as its embeds do it: secret in the fragment, "ready", a height between 200 and 1000. */
const wordPressParent = `
const frame = document.querySelector("iframe.wp-embedded-content");
const secret = "a1B2c3D4e5";
frame.src += "#?secret=" + secret;
frame.dataset.secret = secret;
addEventListener("message", ({ data, source }) => {
  if (!data || data.secret !== secret || source !== frame.contentWindow || data.message !== "height") return;
  frame.removeAttribute("style");
  frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000);
});
frame.contentWindow.postMessage({ message: "ready", secret }, "*");`;

/** The side of open-iframe-resizer: greets until it is answered, and again when the frame loads. Its first words may be others. */
const openResizerParent = `
const frame = document.querySelector("iframe");
let isAnswered = false;
const greeting = frame.dataset.greeting || { type: "iframe-child-init" };
const greet = (pauseMs) => {
  if (isAnswered) return;
  frame.contentWindow.postMessage(greeting, "*");
  setTimeout(greet, pauseMs, pauseMs * 2);
};
frame.addEventListener("load", () => {
  if (isAnswered) greet(100, (isAnswered = false));
});
addEventListener("message", ({ data, source, origin }) => {
  if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
  const legacy = /^\\[iFrameSizer\\]ID:(\\d+):\\d+:(?:init|resizeObserver)$/.exec(data);
  const height = data.type === "iframe-resized" ? data.height : Number(legacy?.[1]);
  if (!height) return;
  isAnswered = true;
  frame.style.height = height + "px";
});
greet(100);`;

const legacyGreeting = "[iFrameSizer]ID:0:false:false:32:true:true::auto:::0:false:child:auto:true:::true:::false";

/** Fills both sites: frame, resizer, and one page for each way to embed it. The outer pages have a strict policy. */
export async function addFramePages({ outer, inner }: TwoSites): Promise<void> {
  const policy = `default-src 'none'; script-src 'self'; frame-src ${inner.origin} ${outer.origin}`;
  const src = `${inner.origin}/frame.html`;
  const add = (path: string, body: string, script = "") => {
    outer.add(path.replace(".html", ".js"), script);
    const end = `<script src="${path.replace(".html", ".js")}"></script>`;
    const text = `<!doctype html><title>News</title><script src="/heard.js"></script>${body}${end}`;
    outer.add(path, text, { "content-security-policy": policy });
  };
  inner.add("/frame.js", await bundleScript("tests/page/frameContent.ts"));
  inner.add(
    "/frame.html",
    `<!doctype html><style>body { margin: 0 } main { aspect-ratio: 2 }</style><main></main><script src="/frame.js"></script>`,
  );
  outer.add("/heard.js", listening);
  outer.add("/embed.js", await bundleScript("src/embed/parent.ts", "embed"));
  const graph = `<iframe data-tiespan name="graph" width="640" src="${src}"></iframe>`;
  const resizer = `<script src="/embed.js"></script>`;
  add("/plain.html", resizer + graph);
  add("/deferred.html", `<script src="/embed.js" defer></script>${graph}`);
  add("/twice.html", resizer + graph + resizer);
  add("/late.html", graph);
  add("/sandbox.html", graph.replace("name=", `sandbox="allow-scripts" name=`) + resizer);
  add("/below.html", `<svg width="10" height="9000"></svg>${graph}${resizer}`);
  add("/neighbours.html", `${resizer}${graph}<iframe name="neighbour" src="${src}"></iframe>`);
  add("/pym.html", `<div id="graph-1" data-pym-src="${src}"></div>`, pymParent);
  add(
    "/wordpress.html",
    `<iframe class="wp-embedded-content" sandbox="allow-scripts" width="640" src="${src}"></iframe>`,
    wordPressParent,
  );
  add("/openResizer.html", `<iframe width="640" src="${src}"></iframe>`, openResizerParent);
  add(
    "/iframeResizer.html",
    `<iframe data-greeting="${legacyGreeting}" width="640" src="${src}"></iframe>`,
    openResizerParent,
  );
}

/** Waits until the document was drawn: sizes are only observed then. Observers do not know the page's clock. */
export async function beDrawn(document: Page | Frame): Promise<void> {
  await document.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const observer = new ResizeObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(window.document.documentElement);
      }),
  );
}

/** The frame whose document came from there. */
export function innerFrame(page: Page, name?: string): Frame {
  const found = page
    .frames()
    .find((frame) => frame !== page.mainFrame() && (name === undefined || frame.name() === name));
  if (found === undefined) throw new Error("there is no frame");
  return found;
}
