import { html, nothing, type TemplateResult } from "lit-html";
import type { SizePx } from "../size.ts";
import { setStyles } from "../../setStyles.ts";
import { sizeOf } from "./choice.ts";
import type { ShareState } from "./types.ts";

/** Between a preview and the edges of its room. */
const marginPx = 12;

/** How much a preview is shrunk to fit its room; never enlarged. */
export function shrinkOf({ widthPx, heightPx }: SizePx, room: SizePx): number {
  const [width, height] = [room.widthPx - 2 * marginPx, room.heightPx - 2 * marginPx];
  return Math.max(0, Math.min(1, width / widthPx, height / heightPx));
}

/**
 * A picture of the view, and in its place the element itself as the frame will show it, once that is there. It cannot be
 * worked in, being smaller than it is meant to be. No frame: a page may forbid them, and this page does.
 */
export function preview(state: ShareState): TemplateResult {
  const { words, headline, pictureUrl, room, choice } = state;
  const size = sizeOf(choice);
  const shrink = size === undefined ? 0 : shrinkOf(size, room);
  return html`<div class="dialog-preview" role="group" aria-label=${words.preview}>
    ${
      size === undefined || shrink === 0
        ? nothing
        : html`<div
            class="share-sheet"
            ${setStyles({ width: `${size.widthPx * shrink}px`, height: `${size.heightPx * shrink}px` })}
          >
            ${pictureUrl === "" ? nothing : html`<img class="share-picture" src=${pictureUrl} alt=${headline} />`}
            ${living(state, size, shrink)}
          </div>`
    }
  </div>`;
}

function living({ live, isLive }: ShareState, { widthPx, heightPx }: SizePx, shrink: number): TemplateResult {
  const styles = {
    width: `${widthPx}px`,
    height: `${heightPx}px`,
    transform: `scale(${shrink})`,
    "--tiespan-block-size": `${heightPx}px`,
  };
  return html`<div class=${isLive ? "share-frame share-frame--live" : "share-frame"} inert ${setStyles(styles)}>
    ${live}
  </div>`;
}
