import { html, render } from "lit-html";

/** The parts of an explorer on the page, empty. */
export interface Regions {
  readonly explorer: HTMLElement;
  readonly layout: HTMLElement;
  readonly header: HTMLElement;
  readonly search: HTMLElement;
  readonly legend: HTMLElement;
  /** How many of the actors are shown; there only where not all of them are, or need not be. */
  readonly part: HTMLElement;
  readonly stage: HTMLElement;
  /** What the graph shows, in words for those who do not see it. */
  readonly caption: HTMLElement;
  readonly canvas: HTMLElement;
  readonly still: HTMLElement;
  readonly actors: HTMLElement;
  readonly notices: HTMLElement;
  readonly zoom: HTMLElement;
  readonly details: HTMLElement;
  readonly story: HTMLElement;
  readonly timeline: HTMLElement;
  /** Says what has changed to those who do not see it. */
  readonly status: HTMLElement;
  readonly print: HTMLElement;
  readonly footer: HTMLElement;
  /** Whether something is to be seen until the parts are revealed. */
  hasFallback(host: HTMLElement): boolean;
  /** Puts the parts in the place of what the host element held before. */
  reveal(): void;
  /** What the host element held is to be seen again, with nothing beside it but the notices. */
  conceal(): void;
  /** Makes room for a graph: before data are there, the parts that show them would only move when they come. A timeline without dates takes no room. */
  fill(isDated: boolean): void;
  /** How the reader has last done something. */
  latestInput(): "pointer" | "keyboard";
  /** Asks whether a link that leads away may be followed. */
  watchLinks(mayFollow: (href: string) => boolean): void;
}

/**
 * Builds the parts in reading order into `root`. Until they are revealed what the host element holds is to be seen, or
 * the picture at the address of its `poster`.
 */
export function createRegions(root: ShadowRoot, poster: string | null): Regions {
  const fallback = document.createElement("slot");
  if (poster !== null) fallback.append(posterImage(poster));
  const regions = {
    explorer: part("div", "explorer"),
    layout: part("div", "layout"),
    header: part("header", "area-header"),
    search: part("div", "area-search"),
    legend: part("div", "area-legend"),
    part: part("div", "area-part"),
    stage: part("figure", "area-stage"),
    caption: part("figcaption", "area-caption"),
    canvas: part("div", "area-canvas"),
    still: part("div", "area-still"),
    actors: part("div", "area-actors"),
    notices: part("div", "area-notices"),
    zoom: part("div", "area-zoom"),
    details: part("aside", "area-details"),
    story: part("div", "area-story"),
    timeline: part("div", "area-timeline"),
    status: part("p", "area-status"),
    print: part("div", "area-print"),
    footer: part("footer", "area-footer"),
  };
  const tools = part("div", "area-tools");
  // Until data are there, and where they never come, the page still has a name.
  render(html`<h1 class="header__headline">Tiespan</h1>`, regions.header);
  for (const graph of [regions.canvas, regions.still]) graph.setAttribute("aria-hidden", "true");
  // Takes the focus where what had it is gone.
  regions.stage.tabIndex = -1;
  tools.append(regions.search, regions.legend);
  regions.caption.classList.add("visually-hidden");
  regions.stage.append(regions.canvas, regions.still, regions.caption, regions.actors);
  regions.status.classList.add("visually-hidden");
  regions.status.setAttribute("role", "status");
  const { header, part: few, stage, notices, zoom, story, timeline, details, status, print, footer } = regions;
  regions.layout.append(header, notices, tools, few, stage, zoom, story, timeline, details, status, print, footer);
  regions.explorer.append(regions.layout);
  regions.explorer.hidden = true;
  regions.explorer.classList.add("is-empty");
  root.replaceChildren(regions.explorer, fallback);
  let input: "pointer" | "keyboard" = "pointer";
  regions.explorer.addEventListener("pointerdown", () => (input = "pointer"), { capture: true });
  regions.explorer.addEventListener("keydown", () => (input = "keyboard"), { capture: true });
  return {
    ...regions,
    hasFallback: (host) => poster !== null || [...host.childNodes].some(isFallback),
    fill: (isDated) => {
      regions.explorer.classList.remove("is-empty");
      regions.explorer.classList.toggle("is-undated", !isDated);
    },
    latestInput: () => input,
    watchLinks: (mayFollow) =>
      regions.explorer.addEventListener("click", (event) => {
        const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
        if (link !== null && !mayFollow(link.href)) event.preventDefault();
      }),
    reveal: () => {
      fallback.remove();
      regions.explorer.hidden = false;
      regions.explorer.classList.remove("is-aside");
    },
    conceal: () => {
      root.append(fallback);
      regions.explorer.hidden = false;
      regions.explorer.classList.add("is-aside");
    },
  };
}

/** What takes the focus where nothing that had it is left: an actor of the graph, else the graph. */
export function standIn({ actors, stage }: Regions): HTMLElement {
  return actors.querySelector<HTMLElement>('[tabindex="0"]') ?? stage;
}

function isFallback(node: ChildNode): boolean {
  return node instanceof Element ? !node.hasAttribute("slot") : node instanceof Text && node.data.trim() !== "";
}

function posterImage(address: string): HTMLImageElement {
  const image = document.createElement("img");
  image.className = "poster";
  image.alt = "";
  image.src = address;
  return image;
}

/** Each part can be styled from the page around as `::part(header)`, `::part(stage)` and so on. */
function part(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.setAttribute("part", className.replace("area-", ""));
  return element;
}
