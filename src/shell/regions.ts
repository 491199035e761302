import { html, render } from "lit-html";

/** The parts of an explorer on the page, empty. */
export interface Regions {
  readonly explorer: HTMLElement;
  readonly layout: HTMLElement;
  readonly header: HTMLElement;
  readonly search: HTMLElement;
  readonly legend: HTMLElement;
  readonly stage: HTMLElement;
  readonly canvas: HTMLElement;
  readonly actors: HTMLElement;
  readonly notices: HTMLElement;
  readonly zoom: HTMLElement;
  readonly details: HTMLElement;
  readonly timeline: HTMLElement;
  readonly footer: HTMLElement;
}

/** Builds the parts in reading order into `root`, which they fill. */
export function createRegions(root: ShadowRoot): Regions {
  const regions: Regions = {
    explorer: part("div", "explorer"),
    layout: part("div", "layout"),
    header: part("header", "area-header"),
    search: part("div", "area-search"),
    legend: part("div", "area-legend"),
    stage: part("div", "area-stage"),
    canvas: part("div", "area-canvas"),
    actors: part("div", "area-actors"),
    notices: part("div", "area-notices"),
    zoom: part("div", "area-zoom"),
    details: part("aside", "area-details"),
    timeline: part("div", "area-timeline"),
    footer: part("footer", "area-footer"),
  };
  const tools = part("div", "area-tools");
  // Until data are there, and where they never come, the page still has a name.
  render(html`<h1 class="header__headline">Tiespan</h1>`, regions.header);
  regions.canvas.setAttribute("aria-hidden", "true");
  tools.append(regions.search, regions.legend);
  regions.stage.append(regions.canvas, regions.actors);
  const { header, stage, notices, zoom, timeline, details, footer } = regions;
  regions.layout.append(header, notices, tools, stage, zoom, timeline, details, footer);
  regions.explorer.append(regions.layout);
  root.replaceChildren(regions.explorer);
  return regions;
}

function part(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
