import type { Issue } from "./dataset/issues.ts";
import { createExplorer, type Explorer } from "./explorer.ts";
import type { Counts } from "./model/types.ts";
import type { Snapshot } from "./picture/snapshot.ts";
import type { DataSource } from "./shell/loading.ts";
import type { Asked } from "./shell/requests.ts";
import type { AskedSnapshot } from "./shell/snapshots.ts";
import { decodeWish } from "./view/codec.ts";
import type { ResolvedView } from "./view/derive.ts";
import { parameters } from "./view/parameters.ts";
import type { HostOptions, WrittenChange } from "./view/types.ts";
import { createDeferred } from "./shell/promises.ts";

const noCounts: Counts = {
  actors: 0,
  relations: 0,
  shown: { actors: 0, relations: 0, surely: 0, possibly: 0, byType: {} },
};

const gestures: readonly string[] = ["auto", "cooperative", "greedy"];
/** A lazy element begins to load when it is this close to being seen. */
const lazyMargin = "400px";

/**
 * `<tiespan-graph src="data.json">`: an explorer of one dataset. Attributes are the parameters of a view, `src`,
 * `heading`, `alt`, `poster`, `loading`, `gestures`, `allow-origins`, `site` and `url-sync`; docs/embedding.md explains them.
 */
export class TiespanGraph extends HTMLElement {
  static readonly observedAttributes = [
    ...["src", "heading", "alt", "gestures", "allow-origins"],
    ...parameters.map(({ name }) => name),
  ];

  readonly #root = this.attachShadow({ mode: "open" });
  #explorer: Explorer | undefined;
  #ready = createDeferred<undefined>();
  #isReady = false;
  /** Of the latest load: only that one makes the element ready. */
  #turn = 0;
  #data: unknown;
  #observer: IntersectionObserver | undefined;

  /** Resolves when the present data are on screen, or the words that say why they are not. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** A dataset as an object, which goes before `src`; undefined where none was set. */
  get data(): unknown {
    return this.#data;
  }

  set data(data: unknown) {
    this.#data = data;
    if (this.#explorer !== undefined) this.#begin();
  }

  /** All parameters of the present view; undefined before data are there. Setting merges the given keys, `null` resets one. */
  get view(): ResolvedView | undefined {
    return this.#explorer?.reading;
  }

  set view(change: WrittenChange | undefined) {
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

  /** The alternative text of the present view; "" before data are there. */
  describe(): string {
    return this.#explorer?.describe() ?? "";
  }

  /** Plays the steps of the scene, else its days, until there is none left; `pause` ends it. Nothing happens before the data are on screen. */
  play(): void {
    this.#explorer?.actions?.playback?.play();
  }

  pause(): void {
    this.#explorer?.actions?.playback?.pause();
  }

  /** Tells the next, respectively previous, step of the scene, else its next day. False where there is none. */
  nextEvent(): boolean {
    return this.#explorer?.actions?.nextEvent() ?? false;
  }

  previousEvent(): boolean {
    return this.#explorer?.actions?.previousEvent() ?? false;
  }

  /** Shows the whole graph. */
  fit(): void {
    this.#explorer?.actions?.fit();
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
      const cancelable = name === "snapshot" || name === "link";
      const event = new CustomEvent(`tiespan-${name}`, { detail, bubbles: true, composed: true, cancelable });
      return this.dispatchEvent(event);
    });
    this.#explorer.setAttributes(this.#asked());
    for (const name of ["data", "view"] as const) this.#takeUp(name);
    this.#begin();
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.#explorer?.destroy();
    this.#explorer = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (this.#explorer === undefined || before === after) return;
    if (name === "src" || name === "allow-origins") this.#begin();
    else this.#explorer.setAttributes(this.#asked());
  }

  /** A property that was set before the element was defined hides the one of its class. */
  #takeUp(name: "data" | "view"): void {
    if (!Object.hasOwn(this, name)) return;
    const value: unknown = Reflect.get(this, name);
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, value);
  }

  async #drawSnapshot(options: AskedSnapshot): Promise<Snapshot> {
    await this.ready;
    if (this.#explorer === undefined) throw new Error("the element is not on a page");
    return this.#explorer.drawSnapshot(options);
  }

  #asked(): Asked {
    const { wish, refused } = decodeWish((name) => this.getAttribute(name));
    const asked = this.getAttribute("gestures") ?? "auto";
    const host: HostOptions = {
      ...(this.hasAttribute("heading") ? { heading: this.getAttribute("heading") ?? "" } : {}),
      ...(this.hasAttribute("alt") ? { alt: this.getAttribute("alt") ?? "" } : {}),
      ...(asked === "cooperative" || asked === "greedy" ? { gestures: asked } : {}),
    };
    return { wish, refused: gestures.includes(asked) ? refused : [...refused, "gestures"], host };
  }

  /** Loads at once, or as soon as a lazy element comes near. A later call takes the place of an earlier one. */
  #begin(): void {
    this.#observer?.disconnect();
    if (this.#isReady) this.#ready = createDeferred<undefined>();
    this.#isReady = false;
    const turn = (this.#turn += 1);
    const load = () => {
      const origins = (this.getAttribute("allow-origins") ?? "").split(/\s+/);
      void this.#explorer?.load(this.#source(), origins).then(() => {
        if (turn !== this.#turn) return;
        this.#isReady = true;
        this.#ready.resolve(undefined);
      });
    };
    if (this.getAttribute("loading") !== "lazy") {
      load();
      return;
    }
    this.#observer = new IntersectionObserver(
      (entries, observer) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        load();
      },
      { rootMargin: lazyMargin },
    );
    this.#observer.observe(this);
  }

  #source(): DataSource {
    return this.#data === undefined ? { address: this.getAttribute("src") ?? "" } : { data: this.#data };
  }
}

/** Defines the element once; a second call changes nothing. */
export function defineTiespanGraph(): void {
  if (customElements.get("tiespan-graph") === undefined) customElements.define("tiespan-graph", TiespanGraph);
}
