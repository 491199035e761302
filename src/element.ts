import type { Issue } from "./dataset/issues.ts";
import { createExplorer, type Explorer } from "./explorer.ts";
import type { Counts } from "./model/types.ts";
import type { Snapshot } from "./picture/snapshot.ts";
import type { AskedSnapshot } from "./shell/snapshots.ts";
import { decodeWish } from "./view/codec.ts";
import type { Reading } from "./view/derive.ts";
import { parameters } from "./view/parameters.ts";
import type { WishChange } from "./view/types.ts";

const noCounts: Counts = {
  actors: 0,
  relations: 0,
  shown: { actors: 0, relations: 0, surely: 0, possibly: 0, byType: {} },
};

/**
 * `<tiespan-graph src="data.json">`: an explorer of one dataset. Attributes are the parameters of a view, `src` and
 * `url-sync` (the page's query is read and kept in step).
 */
export class TiespanGraph extends HTMLElement {
  static readonly observedAttributes = ["src", ...parameters.map(({ name }) => name)];

  readonly #root = this.attachShadow({ mode: "open" });
  #explorer: Explorer | undefined;
  #ready = Promise.withResolvers<undefined>();

  /** Resolves when the present data are on screen, or the words that say why they are not. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** All parameters of the present view; undefined before data are there. Setting merges the given keys, `null` resets one. */
  get view(): Reading | undefined {
    return this.#explorer?.reading;
  }

  set view(change: WishChange | undefined) {
    if (change !== undefined) this.#explorer?.change(change);
  }

  /** Counts of the present view; zeros before data are there. */
  get counts(): Counts {
    return this.#explorer?.counts ?? noCounts;
  }

  /** Every finding in the present data. */
  get issues(): readonly Issue[] {
    return this.#explorer?.issues ?? [];
  }

  /** The present view as an SVG document, at the size of a preset. Rejects where there are no data. */
  async toSVG(options: AskedSnapshot = {}): Promise<string> {
    return (await this.#drawSnapshot(options)).svg;
  }

  /**
   * The same as a PNG, two pixels for one unless `scale` says otherwise, with title, alternative text, address and view
   * inside. Rejects with a RangeError above 16 megapixels.
   */
  async toPNG(options: AskedSnapshot = {}): Promise<Blob> {
    const snapshot = await this.#drawSnapshot(options);
    const { drawPng } = await import("./picture/raster.ts");
    return drawPng(snapshot);
  }

  connectedCallback(): void {
    this.#explorer = createExplorer(this, this.#root, this.hasAttribute("url-sync"), (name, detail) => {
      const cancelable = name === "snapshot";
      return this.dispatchEvent(
        new CustomEvent(`tiespan-${name}`, { detail, bubbles: true, composed: true, cancelable }),
      );
    });
    this.#readAttributes();
    this.#load();
  }

  disconnectedCallback(): void {
    this.#explorer?.destroy();
    this.#explorer = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (this.#explorer === undefined || before === after) return;
    if (name === "src") this.#load();
    else this.#readAttributes();
  }

  async #drawSnapshot(options: AskedSnapshot): Promise<Snapshot> {
    await this.ready;
    if (this.#explorer === undefined) throw new Error("the element is not on a page");
    return this.#explorer.drawSnapshot(options);
  }

  #readAttributes(): void {
    const { wish, refused } = decodeWish((name) => this.getAttribute(name));
    this.#explorer?.setAttributes(wish, refused);
  }

  #load(): void {
    const { resolve } = (this.#ready = Promise.withResolvers<undefined>());
    void this.#explorer?.load(this.getAttribute("src") ?? "").then(() => resolve(undefined));
  }
}

/** Defines the element once; a second call changes nothing. */
export function defineTiespanGraph(): void {
  if (customElements.get("tiespan-graph") === undefined) customElements.define("tiespan-graph", TiespanGraph);
}
