import type { Frame, Page } from "playwright";
import { readFileSync } from "node:fs";
import { bundleScript, type TwoSites } from "./twoSites.ts";
import { readWordPressScript } from "./wordPress.ts";

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

/** A published script, as it is. */
const published = (path: string) => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), "utf8");

/** Each of the libraries that give frames their height, told to do so for the frame of the page. */
const parents = {
  pym: (src: string) => `${published("pym.js/dist/pym.v1.js")}; new pym.Parent("graph-1", "${src}");`,
  wordPress: () => readWordPressScript(),
  openResizer: (settings: string) =>
    `${published("@open-iframe-resizer/core/dist/index.umd.cjs")}; iframeResizer.initialize(${settings}, "iframe");`,
  iframeResizer3: () =>
    `${published("iframe-resizer-3/js/iframeResizer.js")}; iFrameResize({ checkOrigin: false }, "iframe");`,
  iframeResizer4: () =>
    `${published("iframe-resizer/js/iframeResizer.js")}; iFrameResize({ checkOrigin: false }, "iframe");`,
  iframeResizer5: () =>
    `${published("@iframe-resizer/parent/index.umd.js")}; iframeResize({ license: "GPLv3", checkOrigin: false }, "iframe");`,
};

/**
 * AMP's runtime is in no registry of packages. This does what its `amp-iframe` 0.1 does with messages: it takes them from
 * the window and the very origin of the frame, a height from 100 on, and a width, which then stays.
 */
const amp = `addEventListener("message", ({ source, origin, data }) => {
  const frame = document.querySelector("iframe");
  if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
  if (data.sentinel !== "amp" || data.type !== "embed-size" || data.height < 100) return;
  if (!isNaN(parseInt(data.height))) frame.style.height = parseInt(data.height) + "px";
  if (!isNaN(parseInt(data.width))) frame.style.width = parseInt(data.width) + "px";
});`;

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
  add("/pym.html", `<div id="graph-1"></div>`, parents.pym(src));
  // As WordPress writes it: quotation and frame of the oEmbed file with a secret, the frame hidden at first.
  add(
    "/wordpress.html",
    `<blockquote class="wp-embedded-content" data-secret="a1B2c3D4e5"><a href="${src}">Graph</a></blockquote>
     <iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" width="640"
       src="${src}#?secret=a1B2c3D4e5" data-secret="a1B2c3D4e5"></iframe>`,
    parents.wordPress(),
  );
  const framed = `<iframe id="graph" width="640" src="${src}"></iframe>`;
  add("/openResizer.html", framed, parents.openResizer("{}"));
  add("/openResizerLegacy.html", framed, parents.openResizer("{ enableLegacyLibSupport: true }"));
  add(
    "/amp.html",
    `<iframe name="amp_iframe0" scrolling="no" sandbox="allow-scripts allow-same-origin" width="640" src="${src}#amp=1"></iframe>`,
    amp,
  );
  add("/iframeResizer3.html", framed, parents.iframeResizer3());
  add("/iframeResizer4.html", framed, parents.iframeResizer4());
  add("/iframeResizer5.html", framed, parents.iframeResizer5());
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
