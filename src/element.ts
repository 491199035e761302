import type { Issue } from "./dataset/issues.ts";
import { createExplorer, type Explorer } from "./explorer.ts";
import type { Counts } from "./model/types.ts";
import type { Snapshot } from "./picture/snapshot.ts";
import type { DataSource } from "./shell/loading.ts";
import type { Asked } from "./shell/requests.ts";
import type { AskedSnapshot } from "./shell/snapshots.ts";
import { decodeChange, decodeWish } from "./view/codec.ts";
import type { ResolvedView } from "./view/derive.ts";
import { parameters } from "./view/parameters.ts";
import type { HostOptions, WishChange, WrittenChange } from "./view/types.ts";
import { createDeferred } from "./shell/promises.ts";
import { setPartsFolder } from "./shell/parts.ts";

const noCounts: Counts = {
  actors: 0,
  relations: 0,
  shown: { actors: 0, relations: 0, surely: 0, possibly: 0, byType: {} },
};

const gestures: readonly string[] = ["auto", "cooperative", "greedy"];
const renderers: readonly string[] = ["auto", "webgl", "svg"];
/** A lazy element begins to load when it is this close to being seen. */
const lazyMargin = "400px";

/** Nothing on a server, so that the module can be imported there. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- stands for a class that is not there
const Base = typeof HTMLElement === "undefined" ? (class {} as typeof HTMLElement) : HTMLElement;

/**
 * `<tiespan-graph src="data.json">`: an explorer of one dataset. Attributes are the parameters of a view, `src`,
 * `heading`, `heading-level`, `alt`, `poster`, `loading`, `gestures`, `renderer`, `allow-origins`, `assets`, `site` and `url-sync`; docs/embedding.md explains them.
 */
export class TiespanGraph extends Base {
  static readonly observedAttributes = [
    ...["src", "heading", "heading-level", "alt", "gestures", "renderer", "allow-origins", "assets"],
    ...parameters.map(({ name }) => name),
  ];

  readonly #root = attachEmptyRoot(this);
  #explorer: Explorer | undefined;
  #ready = createDeferred<undefined>();
  #isReady = false;
  /** Of the latest load: only that one makes the element ready. */
  #turn = 0;
  #data: unknown;
  /** Asked for while the element was not on a page. */
  #early: WishChange = {};
  /** Names of what was asked for then and means nothing. */
  readonly #refused: string[] = [];
  #waiting: AbortController | undefined;

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

  /**
   * All parameters of the present view; undefined before data are there. Setting merges the given keys, `null` resets one;
   * what means nothing is passed over and named in a notice, and never throws.
   */
  get view(): ResolvedView | undefined {
    return this.#explorer?.reading;
  }

  set view(given: WrittenChange | undefined) {
    const { change, refused } = decodeChange(given);
    if (this.#explorer === undefined) {
      this.#early = { ...this.#early, ...change };
      this.#refused.push(...refused);
    } else this.#explorer.change(change, refused);
  }

  /** Address of the folder with `tiespan-more.js`, `tiespan-ar.js`, `tiespan-import.js` and `tiespan-answers.js`; "" where they lie beside the element's own script. */
  get assets(): string {
    return this.getAttribute("assets") ?? "";
  }

  set assets(address: string) {
    this.setAttribute("assets", address);
  }

  /** What draws the graph: `webgl`, `svg`, or `auto`, which is SVG where WebGL cannot be had or is too slow. */
  get renderer(): string {
    return this.getAttribute("renderer") ?? "auto";
  }

  set renderer(renderer: string) {
    this.setAttribute("renderer", renderer);
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
    // Moved within the page: all stays as it is.
    if (this.#explorer !== undefined) return;
    for (const name of ["assets", "data", "renderer", "view"] as const) this.#takeUp(name);
    this.#setPartsFolder();
    try {
      this.#explorer = createExplorer(this, this.#root, this.hasAttribute("url-sync"), (name, detail) => {
        const cancelable = name === "snapshot" || name === "link";
        const event = new CustomEvent(`tiespan-${name}`, { detail, bubbles: true, composed: true, cancelable });
        return this.dispatchEvent(event);
      });
    } catch (error) {
      // What stands in the element stays.
      this.#root.replaceChildren(document.createElement("slot"));
      reportError(error);
      return;
    }
    this.#explorer.setAttributes(this.#asked());
    this.#explorer.change(this.#early, this.#refused.splice(0));
    this.#early = {};
    this.#begin();
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  /** In another document, where nothing that was made for the first one counts. */
  adoptedCallback(): void {
    this.#end();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (this.#explorer === undefined) {
      this.#early = Object.fromEntries(Object.entries(this.#early).filter(([key]) => key !== name));
      return;
    }
    if (name === "assets") this.#setPartsFolder();
    if (name === "src" || name === "allow-origins") this.#begin();
    else this.#explorer.setAttributes(this.#asked());
  }

  /** A property that was set before the element was defined hides the one of its class. */
  #takeUp(name: "assets" | "data" | "renderer" | "view"): void {
    if (!Object.hasOwn(this, name)) return;
    const value: unknown = Reflect.get(this, name);
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, value);
  }

  /** One folder for all elements of a page: they share the scripts. */
  #setPartsFolder(): void {
    if (this.hasAttribute("assets")) setPartsFolder(this.assets);
  }

  /** Off the page. The view is kept for the case that the element comes back. */
  #end(): void {
    if (this.#explorer === undefined) return;
    this.#waiting?.abort();
    this.#early = this.#explorer.kept;
    this.#explorer.destroy();
    this.#explorer = undefined;
  }

  async #drawSnapshot(options: AskedSnapshot): Promise<Snapshot> {
    await this.ready;
    if (this.#explorer === undefined) throw new Error("the element is not on a page");
    return this.#explorer.drawSnapshot(options);
  }

  #asked(): Asked {
    const { wish, refused } = decodeWish((name) => this.getAttribute(name));
    const asked = this.getAttribute("gestures") ?? "auto";
    const { renderer } = this;
    const level = this.getAttribute("heading-level");
    const isLevel = level === null || /^[1-6]$/.test(level);
    const host: HostOptions = {
      ...(this.hasAttribute("heading") ? { heading: this.getAttribute("heading") ?? "" } : {}),
      ...(level !== null && isLevel ? { headingLevel: Number(level) } : {}),
      ...(this.hasAttribute("alt") ? { alt: this.getAttribute("alt") ?? "" } : {}),
      ...(asked === "cooperative" || asked === "greedy" ? { gestures: asked } : {}),
      ...(renderer === "webgl" || renderer === "svg" ? { renderer } : {}),
    };
    const meaningless = [
      ...(gestures.includes(asked) ? [] : ["gestures"]),
      ...(renderers.includes(renderer) ? [] : ["renderer"]),
      ...(isLevel ? [] : ["heading-level"]),
    ];
    return { wish, refused: [...refused, ...meaningless], host };
  }

  /** Loads at once, a lazy element as soon as it comes near or the page is printed. A later call takes the place of an earlier one. */
  #begin(): void {
    this.#waiting?.abort();
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
    if (this.getAttribute("loading") === "lazy") this.#waiting = whenWanted(this, load);
    else load();
  }

  #source(): DataSource {
    return this.#data === undefined ? { address: this.getAttribute("src") ?? "" } : { data: this.#data };
  }
}

/**
 * Calls `then` once, when an element comes near or the page is printed: the sheet that is printed next has it. Ends with
 * the controller that it gives.
 */
function whenWanted(host: HTMLElement, then: () => void): AbortController {
  const waiting = new AbortController();
  const { signal } = waiting;
  const start = () => {
    waiting.abort();
    then();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) start();
    },
    { rootMargin: lazyMargin },
  );
  observer.observe(host);
  signal.addEventListener("abort", () => observer.disconnect());
  addEventListener("beforeprint", start, { signal });
  return waiting;
}

/** Until there is something to draw, what stands in the element is to be seen. */
function attachEmptyRoot(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: "open" });
  root.append(document.createElement("slot"));
  return root;
}

/** Whether this is a page, in a browser that can show an explorer (since Chrome 106, Firefox 110, Safari 16.4). */
function canDraw(): boolean {
  return (
    typeof customElements !== "undefined" &&
    "adoptedStyleSheets" in Document.prototype &&
    CSS.supports("container-type", "inline-size")
  );
}

/**
 * Defines the element once; a second call changes nothing, nor does one on a server, in a worker, or in a browser that
 * cannot show it, where what stands in the element stays.
 */
export function defineTiespanGraph(): void {
  if (!canDraw() || customElements.get("tiespan-graph") !== undefined) return;
  customElements.define("tiespan-graph", TiespanGraph);
}
